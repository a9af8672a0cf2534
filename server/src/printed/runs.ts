import { type AstNode, type CstNode, isLeafCstNode, type LeafCstNode } from 'langium';
import { largest } from '../bounds/extremes.js';
import { tokensOf } from '../syntax/contents.js';
import { type Addressee, isInternalReference, type Recipient } from '../syntax/generated/ast.js';
import { printedToken } from '../syntax/marked-leaf.js';
import { numberOnOneLine } from '../syntax/text/number-on-one-line.js';
import { type ReferencePiece, referencePieces } from './anchors.js';
import { printableText } from './printable-text.js';
import { isWords, type PrintedBlock, type PrintedLine, type Run, type Words } from './printed-document.js';

/** What a footnote's call at an offset of the source refers to; undefined where the footnote does not exist. */
export type FindNote = (offset: number) => { note: number; again?: true } | undefined;

/** The leaves of several nodes as one line of runs, with what stands between them. */
export function runsOf(nodes: readonly (AstNode | CstNode | undefined)[], findNote: FindNote): Run[] {
    return runsOfLeaves(
        nodes.flatMap((node) => withGaps(leavesOf(node))),
        findNote,
    );
}

/** The tokens of one stretch of text as one line of runs: between them stands what the author has between them. */
export function runsOfTokens(tokens: readonly LeafCstNode[], findNote: FindNote): Run[] {
    return runsOfLeaves(withGaps(tokens), findNote);
}

function runsOfLeaves(leaves: readonly { leaf: LeafCstNode; before: string }[], findNote: FindNote): Run[] {
    const runs: Run[] = [];
    const emphasis: string[] = [];
    for (const { leaf, before } of leaves) {
        push(runs, before, emphasis);
        switch (leaf.tokenType.name) {
            case 'EMPHASIS_OPEN':
                emphasis.push(leaf.text);
                break;
            case 'EMPHASIS_CLOSE':
                emphasis.pop();
                break;
            case 'FOOTNOTE_REFERENCE': {
                const note = findNote(leaf.offset);
                if (note) {
                    runs.push(note);
                } else {
                    push(runs, leaf.text, emphasis);
                }
                break;
            }
            case 'INTERNAL_REFERENCE':
                for (const { text, to } of piecesOf(leaf)) {
                    push(runs, text, emphasis, to);
                }
                break;
            case 'CITED_NUMBER':
                push(runs, numberOnOneLine(leaf.text), emphasis);
                break;
            default:
                push(runs, printedToken(leaf), emphasis);
        }
    }
    return tidy(runs);
}

/** One run of words, for what has no marks inside. */
export function plainRun(text: string): Run[] {
    const printable = printableText(text).trim();
    return printable === '' ? [] : [{ text: printable }];
}

/** The dash before a recipient or an addressee, as it was written: `-`, `–`. */
export function lineMarkRun(line: Addressee | Recipient): Run[] {
    const mark = tokensOf(line).find(({ tokenType }) => tokenType.name === 'LINE_MARK');
    return plainRun(mark?.text ?? '');
}

/** The same runs, all of them bold. */
export function boldRuns(runs: readonly Run[]): Run[] {
    return runs.map((run) => (isWords(run) ? { ...run, bold: true } : run));
}

/** Runs one behind the other, with a space between. */
export function joinRuns(...parts: readonly (readonly Run[])[]): Run[] {
    const filled = parts.filter((part) => part.length > 0);
    return joinAlike(filled.flatMap((part, index) => (index === 0 ? [...part] : [{ text: ' ' }, ...part])));
}

/** The words of runs, without calls of footnotes. */
export function wordsOf(runs: readonly Run[]): string {
    return runs.map((run) => (isWords(run) ? run.text : '')).join('');
}

/** Nobody cuts lines narrower than this at a margin, in characters. */
const NARROWEST = 40;

/**
 * How many words stand on each line of the source that a title has, where its author has ended them: a line could have held the
 * first word of the next. Empty where there is one line, and where a margin may have cut the text.
 */
export function authorsLinesOf(title: AstNode): number[] {
    const lines = linesOf(title);
    const room = largest([NARROWEST, ...lines.map(({ length }) => length)]);
    const isEnded = lines
        .slice(0, -1)
        .some((line, index) => line.length + 1 + (lines[index + 1]?.split(' ')[0]?.length ?? 0) <= room);
    return isEnded ? lines.map((line) => line.split(' ').length) : [];
}

/** The lines of the source that a node has, without marks of emphasis and calls of footnotes. */
function linesOf(node: AstNode): string[] {
    let text = '';
    let end: LeafCstNode | undefined;
    for (const leaf of leavesOf(node)) {
        if (leaf.tokenType.name === 'FOOTNOTE_REFERENCE') continue;
        const isBelow = end !== undefined && end.range.end.line < leaf.range.start.line;
        const between = end ? leaf.root.fullText.slice(end.end, leaf.offset) : '';
        text += (isBelow ? '\n' : /\s/u.test(between) ? ' ' : '') + leaf.text;
        end = leaf;
    }
    const lines = text.replace(/[*_]/gu, '').split(/\r\n?|[\n\u2028\u2029]/u);
    return lines.map((line) => printableText(line).trim()).filter((line) => line !== '');
}

/** Splits runs before the first match of a pattern in their words; the second part is empty where nothing matches. */
export function splitRuns(runs: readonly Run[], pattern: RegExp): [Run[], Run[]] {
    for (const [index, run] of runs.entries()) {
        const at = isWords(run) ? run.text.search(pattern) : -1;
        if (isWords(run) && at >= 0) {
            const before = [...runs.slice(0, index), { ...run, text: run.text.slice(0, at) }];
            const after = [{ ...run, text: run.text.slice(at) }, ...runs.slice(index + 1)];
            return [tidy(before), tidy(after)];
        }
    }
    return [[...runs], []];
}

function leavesOf(node: AstNode | CstNode | undefined): LeafCstNode[] {
    const cst = node && '$type' in node ? node.$cstNode : (node as CstNode | undefined);
    if (!cst) {
        return [];
    }
    if (isLeafCstNode(cst)) {
        return [cst];
    }
    return 'content' in cst ? (cst as { content: CstNode[] }).content.flatMap(leavesOf) : [];
}

/** The leaves of one stretch of text, each with what to print before it. */
function withGaps(leaves: readonly LeafCstNode[]): { leaf: LeafCstNode; before: string }[] {
    let end = -1;
    return leaves.map((leaf) => {
        // between two nodes may stand a footnote; between two tokens of one, white space or an emphasis mark without partner
        const before = end < 0 ? ' ' : leaf.root.fullText.slice(end, leaf.offset).replace(/[*_]/g, '');
        end = leaf.end;
        return { leaf, before };
    });
}

function piecesOf({ astNode, text }: LeafCstNode): ReferencePiece[] {
    return isInternalReference(astNode) ? referencePieces(astNode, text) : [{ text }];
}

function push(runs: Run[], text: string, emphasis: readonly string[], to?: number): void {
    if (text === '') {
        return;
    }
    const marks = emphasis.join('');
    const bold = /\*\*|__/.test(marks);
    const italic = emphasis.some((mark) => mark.length !== 2);
    runs.push({ text, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}), ...(to === undefined ? {} : { to }) });
}

function isAlike(a: Words, b: Words): boolean {
    return (
        a.bold === b.bold &&
        a.italic === b.italic &&
        a.component === b.component &&
        a.to === undefined &&
        b.to === undefined
    );
}

/** Joins neighbours of one look. */
function joinAlike(runs: readonly Run[]): Run[] {
    const joined: Run[] = [];
    for (const run of runs) {
        const last: Run | undefined = joined.at(-1);
        if (isWords(run) && last && isWords(last) && isAlike(last, run)) {
            joined[joined.length - 1] = { ...last, text: last.text + run.text };
        } else {
            joined.push(run);
        }
    }
    return joined;
}

/** Joins neighbours of one look, folds white space, and takes it away at both ends. */
function tidy(runs: readonly Run[]): Run[] {
    const clean: Run[] = [];
    let spaceBefore = true;
    for (const run of joinAlike(runs)) {
        if (!isWords(run)) {
            clean.push(run);
            spaceBefore = false;
            continue;
        }
        const text: string = spaceBefore ? printableText(run.text).trimStart() : printableText(run.text);
        if (text !== '') {
            clean.push({ ...run, text });
            spaceBefore = text.endsWith(' ');
        }
    }
    return trimEnd(clean);
}

function trimEnd(runs: Run[]): Run[] {
    const last = runs.at(-1);
    if (!last || !isWords(last) || !last.text.endsWith(' ')) {
        return runs;
    }
    const text: string = last.text.trimEnd();
    const before: Run[] = runs.slice(0, -1);
    return text === '' ? trimEnd(before) : [...before, { ...last, text }];
}

/**
 * What a block of any kind prints, line by line in the order in which its parts were made: every list of runs in it, with the place
 * of what holds it.
 */
export function linesOfBlock(block: PrintedBlock): Pick<PrintedLine, 'place' | 'runs'>[] {
    // most blocks are paragraphs, and all are asked at each change
    return block.type === 'text' ? [block] : linesBelow(block, 0);
}

function linesBelow(part: unknown, around: number): Pick<PrintedLine, 'place' | 'runs'>[] {
    if (typeof part !== 'object' || part === null) {
        return [];
    }
    if (isRuns(part)) {
        return [{ place: around, runs: part }];
    }
    const place = 'place' in part && typeof part.place === 'number' ? part.place : around;
    return Object.values(part).flatMap((each) => linesBelow(each, place));
}

/** Whether something is a list of runs with something in it. */
function isRuns(part: unknown): part is readonly Run[] {
    return Array.isArray(part) && part.length > 0 && part.every(isRun);
}

/** Blocks and lines have words further below. */
function isRun(part: unknown): part is Run {
    return typeof part === 'object' && part !== null && !('runs' in part) && ('text' in part || 'note' in part);
}
