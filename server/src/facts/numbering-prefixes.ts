import type { AstNode } from 'langium';
import { gather } from '../bounds/gather.js';
import { type ContentItem, type Document, isContentItem } from '../syntax/generated/ast.js';
import { markOf } from '../syntax/marked-leaf.js';
import { isConsolidated } from './normative.js';
import { type Numbering, numberedListsOf } from './numbered-lists.js';
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

function* strayNumbersIn(document: Document): Generator<StrayNumber> {
    const lists = numberedListsOf(document);
    const within = new Map<AstNode, Numbering[]>();
    const [steady, before] = steadyNumbers(lists);
    for (const numbering of lists.flat()) {
        if (numbering.mark.kind === 'decimal') gather(within, numbering.node.$container, [numbering]);
    }
    // the last number that said so, and where it stands
    const last = new Map<string, { readonly ordinal: number; readonly holder: AstNode }>();
    for (const [holder, numbers] of within) {
        numbers.sort((a, b) => a.index - b.index);
        const isClear = isContentItem(holder) && isRegular(regionOf(holder, document), document);
        for (const [i, { node, mark, ordinal, list }] of numbers.entries()) {
            const says = prefixOf(mark.label);
            const previous = last.get(says);
            last.set(says, { ordinal, holder });
            if (!isClear || !isContentItem(node) || !countsWithin(mark.label, holder) || isAround(holder, says)) {
                continue;
            }
            // its sisters tell where it belongs, else the number of what holds it does
            const isBetween = list.endsWith(` ${markOf(holder).label}`);
            if (!isBetween && !steady.has(holder)) {
                continue;
            }
            const goesOn = !isBetween && previous?.ordinal === ordinal - 1 && previous.holder !== holder;
            // behind a list that stands within the item before it, a number may be of that item's own list
            if (goesOn && previous.holder !== before.get(holder)) {
                continue;
            }
            const isCounted = !goesOn && ordinal === i + 1;
            yield { node, holder, expected: isCounted ? `${markOf(holder).label}.${ordinal}` : undefined };
        }
    }
}

/** The numbers that count on from the one before them, or begin their list, and that the next one counts; and the ones before them. */
function steadyNumbers(
    lists: readonly (readonly Numbering[])[],
): [ReadonlySet<AstNode>, ReadonlyMap<AstNode, AstNode>] {
    const steady = new Set<AstNode>();
    const before = new Map<AstNode, AstNode>();
    for (const list of lists) {
        for (const [i, { node, ordinal }] of list.entries()) {
            const [previous, next] = [list[i - 1], list[i + 1]];
            if (previous) before.set(node, previous.node);
            if ((previous?.ordinal ?? 0) === ordinal - 1 && (next?.ordinal ?? ordinal + 1) === ordinal + 1) {
                steady.add(node);
            }
        }
    }
    return [steady, before];
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

function prefixOf(label: string): string {
    return label.slice(0, label.lastIndexOf('.'));
}
