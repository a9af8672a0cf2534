import type { CstNode } from 'langium';
import { signatureStacks } from '../facts/signature.js';
import { saysAuthority } from '../standards/authorities.js';
import type { Component } from '../standards/standard.js';
import type { Recipient, SignatureLine, Typist } from '../syntax/generated/ast.js';
import type { Places } from './places.js';
import type { EndingBlock, PrintedLine } from './printed-document.js';
import { type FindNote, joinRuns, plainRun, runsOf } from './runs.js';
import type { EndingPart } from './stretches.js';

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

/** Recipients and signatures that stand together in the text. */
export function endingBlock(parts: readonly EndingPart[], places: Places, findNote: FindNote): EndingBlock {
    const labels = parts.filter(isLabel);
    const recipients = parts.filter(isRecipient);
    const signature = parts.filter(isSignatureLine);
    const line = (style: Component, node: CstNode | undefined, text: string): PrintedLine => ({
        place: places.add(node),
        style,
        runs: plainRun(text),
    });
    const [label] = labels;
    return {
        type: 'ending',
        place: places.addAll(parts),
        label: label ? line('recipientsLabel', label, label.text) : null,
        recipients: recipients.map((node) =>
            node.$type === 'Typist'
                ? line('typist', node.$cstNode, node.text)
                : {
                      place: places.add(node),
                      style: 'recipient',
                      runs: joinRuns(plainRun(node.mark ?? ''), runsOf(node.texts, findNote)),
                  },
        ),
        signatures: signatureStacks(signature).map((lines) => ({
            lines: lines.map((node) => line(styleOf(node), node.$cstNode, node.text)),
        })),
    };
}

function isLabel(part: EndingPart): part is CstNode {
    return !('$type' in part);
}

function isRecipient(part: EndingPart): part is Recipient | Typist {
    return '$type' in part && (part.$type === 'Recipient' || part.$type === 'Typist');
}

function isSignatureLine(part: EndingPart): part is SignatureLine {
    return '$type' in part && part.$type in STYLES;
}
