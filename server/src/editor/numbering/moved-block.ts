import { type AstNode, AstUtils } from 'langium';
import {
    type Document,
    isFootnote,
    isProvision,
    isText,
    type Provision,
    type Text,
} from '../../syntax/generated/ast.js';
import { endOf, type PlanReader, type PlanText, startOf } from './plan-text.js';

/** A text in which two neighbours changed places. */
export interface Moved {
    readonly original: PlanText;
    readonly base: PlanText;
    /** The part that moved and the one that made room, in `base`. */
    readonly part: Provision;
    readonly neighbour: Provision;
    /** Where what began at an offset of the original begins in `base`. */
    readonly at: (offset: number) => number;
    /** What the two take up, in either text. */
    readonly region: { readonly start: number; readonly end: number };
}

/**
 * Lets a part change places with the sister before or behind it, each with all that it holds; their marks stay with them. What ends
 * the paper stays at its end.
 *
 * @returns undefined where there is no sister there, or other text stands between the two
 */
export function movedBlock(
    original: PlanText,
    part: Provision,
    direction: 'up' | 'down',
    read: PlanReader,
): Moved | undefined {
    const { blocks } = part.$container as Document;
    const place = blocks.indexOf(part);
    const neighbour = blocks[direction === 'up' ? place - 1 : place + 1];
    if (!neighbour || !isProvision(neighbour) || neighbour.$type !== part.$type) {
        return undefined;
    }
    const [first, second] = direction === 'up' ? [neighbour, part] : [part, neighbour];
    const firstEnd = withoutCommentsOfNext(original.text, endOf(first));
    const secondEnd = withoutCommentsOfNext(original.text, endOf(second));
    const a = linesOf(original.text, first, firstEnd);
    // the notes of a paper stand at its end, behind whatever part is the last one; those of each part go with it
    const isNoted = withoutNotes(original.text, first, firstEnd) < firstEnd;
    const end = isNoted ? secondEnd : withoutNotes(original.text, second, secondEnd);
    const b = linesOf(original.text, second, withoutEndOfPaper(original.text, second, end));
    const gap = original.text.slice(a.end, b.start);
    if (gap.trim() !== '') {
        return undefined;
    }
    const [above, below] = withEndBelow(original.text.slice(b.start, b.end), original.text.slice(a.start, a.end));
    const text = original.text.slice(0, a.start) + above + gap + below + original.text.slice(b.end);
    const at = (offset: number) => {
        if (offset >= a.start && offset < a.end) return offset + above.length + gap.length;
        if (offset >= b.start && offset < b.end) return offset - (b.start - a.start);
        return offset;
    };
    const base = read(text);
    const moved = base.provisionAt(at(startOf(part)));
    const other = base.provisionAt(at(startOf(neighbour)));
    return (
        moved && other && { original, base, part: moved, neighbour: other, at, region: { start: a.start, end: b.end } }
    );
}

/** Where a part ends without the notes that stand last in it. */
function withoutNotes(text: string, part: Provision, until: number): number {
    const notes = AstUtils.streamAllContents(part).filter(isFootnote).toArray();
    notes.sort((one, other) => startOf(other) - startOf(one));
    let end = until;
    for (const note of notes) {
        if (text.slice(endOf(note), end).trim() !== '') break;
        end = text.slice(0, startOf(note)).trimEnd().length;
    }
    return end;
}

/** How a paper ends: Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.4. What is emphasised or quoted may end behind it. */
const ENDS_PAPER = /\.\/\.(?=["”*_]{0,8}$)/u;
/** The mark that ends an item's words, or the place where there is none. */
const ENDS_WORDS = /(?<=[\p{L}\p{M}\p{N})\]])[.;,]?(?=["”*_]{0,8}$)/u;

/** Where a part ends without the paragraph that ends the paper behind its own sentences, where there is one. */
function withoutEndOfPaper(text: string, part: Provision, end: number): number {
    if (!ENDS_PAPER.test(text.slice(Math.max(0, end - LONGEST_END), end))) {
        return end;
    }
    let last: Text | undefined;
    for (const each of AstUtils.streamAllContents(part).filter(isText)) {
        if (!last || startOf(each) > startOf(last)) last = each;
    }
    const start = last ? startOf(last) : end;
    const before = text.slice(0, start).trimEnd();
    // behind a colon it says what the item announces
    const isOwnParagraph = text.slice(before.length, start).includes('\n') && /[.;][”"*_]{0,8}$/u.test(before);
    return isOwnParagraph && start > startOf(part) ? before.length : end;
}

const LONGEST_END = 20;

/** Two blocks, of which the first one stood below: the mark that ends the paper goes to the one that is below now. */
function withEndBelow(above: string, below: string): [string, string] {
    const mark = ENDS_WORDS.exec(below.slice(-LONGEST_END));
    const isEnd = ENDS_PAPER.test(above.slice(-LONGEST_END)) && !ENDS_PAPER.test(below.slice(-LONGEST_END));
    if (!isEnd || !mark) {
        return [above, below];
    }
    const replaceLast = (block: string, pattern: RegExp, by: string) =>
        block.slice(0, -LONGEST_END) + block.slice(-LONGEST_END).replace(pattern, by);
    return [replaceLast(above, ENDS_PAPER, mark[0]), replaceLast(below, ENDS_WORDS, './.')];
}

const COMMENT = /^[ \t]*\/\//;

/** Where the line of an offset begins, or the first of the comments right above it, which speak of it. */
function withCommentsAbove(text: string, offset: number): number {
    let start = text.lastIndexOf('\n', offset - 1) + 1;
    while (start > 0) {
        const above = text.lastIndexOf('\n', start - 2) + 1;
        if (!COMMENT.test(text.slice(above, start))) break;
        start = above;
    }
    return start;
}

/** Where a part ends without the comments right above the line that follows it. */
function withoutCommentsOfNext(text: string, end: number): number {
    const next = text.indexOf('\n', end) + 1;
    const isBlank = next === 0 || text.slice(next, lineEndAt(text, next)).trim() === '';
    const start = isBlank ? next : withCommentsAbove(text, next);
    return start < next && start <= end ? text.slice(0, start).trimEnd().length : end;
}

/** The lines that a part takes up, with the comments right above it and without the last line's end. */
function linesOf(text: string, node: AstNode, until: number): { start: number; end: number } {
    return { start: withCommentsAbove(text, startOf(node)), end: lineEndAt(text, until) };
}

function lineEndAt(text: string, offset: number): number {
    const end = text.indexOf('\n', offset);
    const last = end < 0 ? text.length : end;
    return text.charAt(last - 1) === '\r' ? last - 1 : last;
}
