import type { CstNode } from 'langium';
import { signatureStacks } from '../facts/signature.js';
import { saysAuthority } from '../standards/authorities.js';
import type { Component } from '../standards/standard.js';
import type { Recipient, SignatureLine, Typist } from '../syntax/generated/ast.js';
import { isCapitals, readDateLine } from '../syntax/reading/heading-parts.js';
import { HOLDS_BOTH, isConfirmation, isSignedRemark } from '../syntax/reading/signature.js';
import { TYPIST_BEHIND_ARCHIVE } from '../terms/typists.js';
import { withRoom } from './heading-block.js';
import type { Places } from './places.js';
import { type EndingBlock, isWords, type PrintedLine, type Run } from './printed-document.js';
import { type FindNote, joinRuns, lineMarkRun, plainRun, runsOf, splitRuns, wordsOf } from './runs.js';
import type { EndingPart } from './stretches.js';

const STYLES: Record<SignatureLine['$type'], Component> = {
    Authority: 'authority',
    Position: 'position',
    SignerName: 'signerName',
    SignatureNote: 'signatureNote',
};

/**
 * The post of who signs stands below the authority; the head of an agency signs without such a sign, and the posts have its
 * look: the first one, a second one behind `kiêm`, the body whose post it is.
 */
function styleOf(line: SignatureLine, stack: readonly SignatureLine[]): Component {
    if ((line.$type !== 'Authority' && line.$type !== 'Position') || line.text === HOLDS_BOTH) {
        return STYLES[line.$type];
    }
    if (isConfirmation(line.text) && !isCapitals(line.text)) {
        return 'confirmation';
    }
    const bearsSign = stack.some(({ $type, text }) => $type === 'Authority' && saysAuthority(text));
    return bearsSign && line.$type === 'Position' && !(line === stack[0]) ? 'position' : 'authority';
}

/** Whoever approves a paper, above its kind; the day of the approval stands among the lines as it was written. */
export function approvalBlock(lines: readonly SignatureLine[], places: Places, findNote: FindNote): EndingBlock {
    const block = endingBlock(lines, places, findNote);
    const withDay = (line: PrintedLine): PrintedLine =>
        line.style === 'signatureNote' && isDay(wordsOf(line.runs))
            ? { ...line, style: 'placeAndDate', runs: withRoom(line.runs) }
            : line;
    return {
        ...block,
        signatures: block.signatures.map((signature) => ({ ...signature, lines: signature.lines.map(withDay) })),
        approves: true,
    };
}

/**
 * The endings that stand one below the other in the text: a second list of recipients begins another one, with the signature
 * above it where the first one has it so; and somebody may confirm what was signed above.
 */
export function partedEndings(parts: readonly EndingPart[]): EndingPart[][] {
    const begins = new Set<EndingPart>(parts.filter((part) => isSignatureLine(part) && confirms(part)));
    const [first] = parts;
    for (const [index, part] of parts.entries()) {
        if (isLabel(part) && parts.slice(0, index).some(isLabel)) {
            begins.add(first && isSignatureLine(first) ? aboveIn(parts, index) : part);
        }
    }
    const parted: EndingPart[][] = [[]];
    for (const part of parts) {
        if (begins.has(part)) {
            parted.push([]);
        }
        parted.at(-1)?.push(part);
    }
    return parted.filter((each) => each.length > 0);
}

function confirms(line: SignatureLine): boolean {
    return line.$type === 'Position' && isConfirmation(line.text);
}

/** The first of the lines of a signature that stand right above a part; the part itself where none do. */
function aboveIn(parts: readonly EndingPart[], index: number): EndingPart {
    let at = index;
    while (at > 0 && isSignatureLine(parts[at - 1] as EndingPart)) at--;
    return parts[at] as EndingPart;
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
                      runs: joinRuns(lineMarkRun(node), ...withTypist(runsOf(node.texts, findNote))),
                  },
        ),
        signatures: signatureStacks(signature).map((stack) => ({
            lines: stack.map((node) => line(styleOf(node, stack), node.$cstNode, node.text)),
            ...(stack.some(({ $type, text }) => $type === 'SignatureNote' && isSignedRemark(text))
                ? { isSigned: true as const }
                : {}),
        })),
        ...(signature[0]?.$type === 'Position' && isConfirmation(signature[0].text) ? { confirms: true } : {}),
    };
}

/** Who typed the paper, behind the archive on its line, looks as below it. */
function withTypist(runs: readonly Run[]): (readonly Run[])[] {
    if (!/^Lưu(?!\p{L})/u.test(wordsOf(runs))) {
        return [runs];
    }
    const [archive, typist] = splitRuns(runs, TYPIST_BEHIND_ARCHIVE);
    return [archive, typist.map((run) => (isWords(run) ? { ...run, component: 'typist' as const } : run))];
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

function isDay(words: string): boolean {
    return readDateLine(words, { start: 0, end: words.length })?.start === 0;
}
