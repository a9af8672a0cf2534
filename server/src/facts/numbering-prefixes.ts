import type { AstNode } from 'langium';
import { gather } from '../bounds/gather.js';
import { type ContentItem, type Document, isContentItem } from '../syntax/generated/ast.js';
import { markOf } from '../syntax/marked-leaf.js';
import { isConsolidated } from './normative.js';
import { type Numbering, numberedListsOf, prefixOf } from './numbered-lists.js';
import { isRegular, regionOf } from './numbering-evidence.js';

/** A number within numbers that stands in another part than it says: `1.3` in `2.`. */
export interface StrayNumber {
    readonly node: ContentItem;
    /** The part that it stands in. */
    readonly holder: ContentItem;
    /** The label that counts within that part; undefined where nothing tells whether the number or the place is wrong. */
    readonly expected: string | undefined;
}

const strays = new WeakMap<Document, readonly StrayNumber[]>();

/** The numbers within numbers that stand elsewhere than they say; found once for all who ask. */
export function strayNumbersOf(document: Document): readonly StrayNumber[] {
    let found = strays.get(document);
    if (!found) {
        found = isConsolidated(document) ? [] : [...strayNumbersIn(document)];
        strays.set(document, found);
    }
    return found;
}

/** Numbers that say nothing of what they count in by mere figures: `2.a`, `I.2`. */
const FIGURES = /^\d+(?:\.\d+)*$/;

/**
 * A foreign number alone proves nothing: a heading above it may be unread, a table may have come as lines, a list may stand within
 * another. It is told where what stands around bears it out: between two sisters that say where they stand; or right below an item,
 * where the item before it holds that very number already, or the one that it goes on from.
 */
function* strayNumbersIn(document: Document): Generator<StrayNumber> {
    const lists = numberedListsOf(document);
    const within = new Map<AstNode, Numbering[]>();
    for (const numbering of lists.flat()) {
        if (numbering.mark.kind === 'decimal') gather(within, numbering.node.$container, [numbering]);
    }
    const before = itemsBefore(lists);
    for (const [holder, numbers] of within) {
        if (!isContentItem(holder) || !isRegular(regionOf(holder, document), document)) {
            continue;
        }
        numbers.sort((one, other) => one.index - other.index);
        const own = markOf(holder).label;
        const previous = before.get(holder);
        for (const [i, { node, mark, ordinal, list }] of numbers.entries()) {
            const says = prefixOf(mark.label);
            if (!isContentItem(node) || !countsWithin(mark.label, holder) || isAround(holder, says)) {
                continue;
            }
            if (list.endsWith(` ${own}`)) {
                yield { node, holder, expected: `${own}.${ordinal}` };
            } else if (i === 0 && previous && markOf(previous).label === says) {
                const stray = firstOf(holder, numbers, within.get(previous) ?? []);
                if (stray) yield stray;
            }
        }
    }
}

/**
 * The first number in an item, where it says that it stands in the item before: undefined where that one does not bear it out, and
 * where numbers of several parts stand below.
 *
 * @param numbers those in the item, in order
 * @param before those in the item before it
 */
function firstOf(
    holder: ContentItem,
    numbers: readonly Numbering[],
    before: readonly Numbering[],
): StrayNumber | undefined {
    const [first, second] = numbers;
    const own = markOf(holder).label;
    const says = prefixOf(first?.mark.label ?? '');
    const isOfOne = numbers.every(({ mark }) => [own, says].includes(prefixOf(mark.label)));
    if (!first || !isContentItem(first.node) || !isOfOne) {
        return undefined;
    }
    if (first.ordinal === 1) {
        const isThere = before.some(({ mark }) => mark.label === first.mark.label);
        return isThere ? { node: first.node, holder, expected: `${own}.1` } : undefined;
    }
    const goesOn = before.at(-1)?.mark.label === `${says}.${first.ordinal - 1}`;
    const isOther = second !== undefined && prefixOf(second.mark.label) === own;
    return goesOn && isOther ? { node: first.node, holder, expected: undefined } : undefined;
}

/** The items right before each one in its list, as far as they count on. */
function itemsBefore(lists: readonly (readonly Numbering[])[]): ReadonlyMap<AstNode, ContentItem> {
    const before = new Map<AstNode, ContentItem>();
    for (const list of lists) {
        for (const [i, { node, ordinal }] of list.entries()) {
            const previous = list[i - 1];
            if (previous?.ordinal === ordinal - 1 && isContentItem(previous.node)) before.set(node, previous.node);
        }
    }
    return before;
}

/** Whether a label has one number more than that of the part it stands in, both of mere figures. */
function countsWithin(label: string, holder: ContentItem): boolean {
    const outer = markOf(holder).label;
    return FIGURES.test(outer) && FIGURES.test(label) && outer.split('.').length === label.split('.').length - 1;
}

/** Whether a part, or one around it, has a label. */
function isAround(holder: ContentItem, label: string): boolean {
    for (let outer: AstNode | undefined = holder; outer; outer = outer.$container) {
        if (isContentItem(outer) && markOf(outer).label === label) return true;
    }
    return false;
}
