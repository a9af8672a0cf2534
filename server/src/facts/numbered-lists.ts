import type { AstNode } from 'langium';
import { findTitle } from '../standards/titles.js';
import {
    type ContentItem,
    type Document,
    isContentItem,
    isPart,
    isSection,
    type Part,
    type Section,
} from '../syntax/generated/ast.js';
import { markOf } from '../syntax/marked-leaf.js';
import { passageOf } from '../syntax/text/passage.js';
import type { Mark } from '../terms/marks.js';

export type Numbered = Part | Section | ContentItem;

/** A numbered part of a document, and its place in its sequence. */
export interface Numbering {
    readonly node: Numbered;
    readonly mark: Mark;
    readonly ordinal: number;
    /** Sisters that have this in common number one list: their kind, depth and what stands before the last number. */
    readonly list: string;
    /** Place among the blocks of its parent, from 0. */
    readonly index: number;
}

/** The place in a sequence that a node's mark has; undefined for marks that number nothing. */
export function numberingOf(node: AstNode, index = 0): Numbering | undefined {
    if (!isPart(node) && !isSection(node) && !isContentItem(node)) {
        return undefined;
    }
    const mark = markOf(node);
    if (mark.ordinal === undefined) {
        return undefined;
    }
    const outer = outerOf(node, mark);
    // most lists count plainly: their kind is name enough
    const list = outer === '' && mark.depth === 1 ? mark.kind : `${mark.kind} ${mark.depth} ${outer}`;
    return { node, mark, ordinal: mark.ordinal, list, index };
}

/** What stands before the number that counts: `2` of `2.3`, `a` of `a1`; `PHẦN` and `Phần` within it are two lists. */
function outerOf(node: Numbered, { kind, label, depth }: Mark): string {
    if (isPart(node)) {
        return node.mark.slice(0, node.mark.length - label.length);
    }
    if (kind === 'decimal') {
        return prefixOf(label);
    }
    return kind === 'letter' && depth === 1 && label.length > 1 ? label.charAt(0) : '';
}

/** What stands before the last number of a label: `2` of `2.3`; nothing before a single one. */
export function prefixOf(label: string): string {
    return label.slice(0, Math.max(label.lastIndexOf('.'), 0));
}

const lists = new WeakMap<Document, Numbering[][]>();

/** The numbered lists of a document: sisters whose marks are of one kind, in order; gathered once for all rules. */
export function numberedListsOf(document: Document): Numbering[][] {
    let found = lists.get(document);
    if (!found) {
        found = [];
        gatherLists(document, found);
        lists.set(document, found);
    }
    return found;
}

function gatherLists(node: AstNode, into: Numbering[][]): void {
    const { blocks } = node as { blocks?: AstNode[] };
    if (!blocks || blocks.length === 0) {
        return;
    }
    const sisters = new Map<string, Numbering[]>();
    const numberings = blocks.flatMap((block, index) => numberingOf(block, index) ?? []);
    for (const numbering of inTheirLists(numberings)) {
        if (!isAmendedBelow(numbering)) {
            const same = sisters.get(numbering.list);
            if (same) same.push(numbering);
            else sisters.set(numbering.list, [numbering]);
        }
    }
    for (const same of sisters.values()) {
        for (const list of listsAmong(same)) into.push(list);
    }
    for (const block of blocks) {
        gatherLists(block, into);
    }
}

/** Numbers, of which one that counts between two others is of their list, whatever it says: `1.2` between `2.1` and `2.3`. */
function inTheirLists(sisters: readonly Numbering[]): Numbering[] {
    return sisters.map((each, i) => {
        const [before, next] = [sisters[i - 1], sisters[i + 1]];
        const isBetween =
            each.mark.kind === 'decimal' &&
            before?.list === next?.list &&
            before?.mark.kind === 'decimal' &&
            before.mark.depth === each.mark.depth &&
            before.ordinal === each.ordinal - 1 &&
            next?.ordinal === each.ordinal + 1;
        return isBetween ? { ...each, list: before.list } : each;
    });
}

/**
 * Sisters with marks of one kind, told apart: a list that begins again at its first mark is another one, which may stand
 * within the first (`1. 2.` under a dash under `7.`), and the first goes on behind it with `8.`.
 */
function* listsAmong(sisters: readonly Numbering[]): Generator<Numbering[]> {
    const open: Numbering[][] = [];
    // how many of the open lists end at an ordinal: there may be as many lists as sisters
    const ends = new Map<number, number>();
    const count = (list: readonly Numbering[] | undefined, by: number) => {
        const end = list?.at(-1)?.ordinal;
        if (end !== undefined) ends.set(end, (ends.get(end) ?? 0) + by);
    };
    for (const [i, numbering] of sisters.entries()) {
        while (open.length > 1 && !isNext(open.at(-1), numbering) && (ends.get(numbering.ordinal - 1) ?? 0) > 0) {
            const closed = open.pop() ?? [];
            count(closed, -1);
            yield closed;
        }
        const list = open.at(-1);
        if (list && !(numbering.ordinal === 1 && !isNext(list, numbering) && beginsAgain(list, sisters, i))) {
            count(list, -1);
            list.push(numbering);
        } else {
            open.push([numbering]);
        }
        count(open.at(-1), 1);
    }
    yield* open;
}

function isNext(list: readonly Numbering[] | undefined, { ordinal }: Numbering): boolean {
    return list?.at(-1)?.ordinal === ordinal - 1;
}

/**
 * Whether a first mark begins another list, and does not repeat the number before it. Behind a lone first mark it may be a
 * slip: where the two stand together, or the next mark counts both.
 */
function beginsAgain(list: readonly Numbering[], sisters: readonly Numbering[], i: number): boolean {
    const [first] = list;
    const again = sisters[i];
    const before = sisters[i - 1];
    if (before && again && hasTitle(textBetween(before.node, again.node))) {
        // of a form that stands between the items of an annex
        return true;
    }
    if (!first || !again || list.length > 1 || first.ordinal !== 1) {
        return true;
    }
    const next = sisters[i + 1];
    if (next?.ordinal === 2) {
        // `1. 1. 2. 3.` repeats, `1. 1. 2. 2.` is a list within a list
        return hasOrdinal(sisters, 2, i + 2) || introduces(first);
    }
    // what a form explains under `(1)` is no list
    return next?.ordinal !== 3 && (again.index > first.index + 1 || first.mark.kind === 'parenthesis');
}

/** Whether one of the sisters from an index on has an ordinal; the rest is not copied for each that asks. */
function hasOrdinal(sisters: readonly Numbering[], wanted: number, from: number): boolean {
    for (let i = from; i < sisters.length; i++) {
        if (sisters[i]?.ordinal === wanted) {
            return true;
        }
    }
    return false;
}

/** Whether a text has a national title: what follows it is another paper, or a form. */
function hasTitle(text: string): boolean {
    return text.split('\n').some((line) => line.length <= LONGEST_TITLE && findTitle(line.trim())?.start === 0);
}

/** Two columns of a heading on one line are no longer. */
const LONGEST_TITLE = 240;

/** Whether an item's own text introduces what follows it: `gồm các bước sau:`. */
function introduces({ node }: Numbering): boolean {
    const text = node.$cstNode && passageOf(node.$cstNode).text;
    return text?.trimEnd().endsWith(':') ?? false;
}

/** How an amendment ends the line above what it amends: `Sửa đổi khoản 5 Mục I Phần 2 như sau:`. */
const AMENDS_BELOW = /(?:sửa đổi|bổ sung|thay thế)[^:\n]{0,300}như sau:?\s*$/iu;
const LONGEST_AMENDMENT = 400;
/** A provision, by its mark. */
const PROVISION = /(?<!\p{L})(?:điểm|khoản|điều|mục|phần|chương) ([\p{L}\d.]*[\p{L}\d])/giu;

/**
 * Whether a mark is the one that the line above it amends, quoted without quotation marks: it counts in the paper that is
 * amended, and not among those beside it.
 */
function isAmendedBelow({ node, mark }: Numbering): boolean {
    if (!node.$cstNode) {
        return false;
    }
    const { around, offset } = passageOf(node.$cstNode);
    const above = around.slice(Math.max(0, offset - LONGEST_AMENDMENT), offset).trimEnd();
    const line = above.slice(above.lastIndexOf('\n') + 1);
    return (
        AMENDS_BELOW.test(line) &&
        [...line.matchAll(PROVISION)].some(([, label]) => label?.toLowerCase() === mark.label.toLowerCase())
    );
}

/** The text from the beginning of one node to that of another, as it reads. */
export function textBetween(from: AstNode, to: AstNode): string {
    const [start, end] = [from, to].map(({ $cstNode }) => $cstNode && passageOf($cstNode));
    return start && end ? start.around.slice(start.offset, end.offset) : '';
}
