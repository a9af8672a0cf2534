import type { CstNode } from 'langium';
import { saysAuthority } from '../standards/authorities.js';
import type { Component } from '../standards/standard.js';
import { tokensOf } from '../syntax/contents.js';
import type { Document, SignatureLine } from '../syntax/generated/ast.js';
import type { Places } from './places.js';
import type { EndingBlock, PrintedLine } from './printed-document.js';
import { type FindNote, joinRuns, plainRun, runsOf } from './runs.js';

const STYLES: Record<SignatureLine['$type'], Component> = {
    Authority: 'authority',
    Position: 'position',
    SignerName: 'signerName',
    SignatureNote: 'signatureNote',
};

/** The head of an agency signs without such a sign: what stands first is the position. */
function styleOf(line: SignatureLine): Component {
    return line.$type === 'Authority' && !saysAuthority(line.text) ? 'position' : STYLES[line.$type];
}

/** Recipients and signatures; null where a document has neither. */
export function endingBlock(document: Document, places: Places, findNote: FindNote): EndingBlock | null {
    const { recipients, signature } = document;
    const label = recipientsLabel(document);
    if (recipients.length + signature.length === 0 && !label) {
        return null;
    }
    const line = (style: Component, node: CstNode | undefined, text: string): PrintedLine => ({
        place: places.add(node),
        style,
        runs: plainRun(text),
    });
    return {
        type: 'ending',
        place: places.add(label, ...recipients, ...signature),
        label: label ? line('recipientsLabel', label, label.text) : null,
        recipients: recipients.map((recipient) => ({
            place: places.add(recipient),
            style: 'recipient',
            runs: joinRuns(plainRun(recipient.mark ?? ''), runsOf(recipient.texts, findNote)),
        })),
        signatures: signatures(document).map((lines) => ({
            lines: lines.map((node) => line(styleOf(node), node.$cstNode, node.text)),
        })),
    };
}

function recipientsLabel(document: Document): CstNode | undefined {
    return document.recipientsLabels.length === 0
        ? undefined
        : tokensOf(document).find(({ tokenType }) => tokenType.name === 'RECIPIENTS_LABEL');
}

/** Several people may sign; each stack begins behind a name. */
function signatures({ signature }: Document): SignatureLine[][] {
    const stacks: SignatureLine[][] = [];
    let named = true;
    for (const line of signature) {
        if (named && (line.$type === 'Authority' || line.$type === 'Position' || stacks.length === 0)) {
            stacks.push([]);
            named = false;
        }
        stacks.at(-1)?.push(line);
        named ||= line.$type === 'SignerName';
    }
    return stacks;
}
