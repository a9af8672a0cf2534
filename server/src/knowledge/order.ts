import type { AstNodeDescription } from 'langium';
import { isBuiltIn } from './descriptions.js';

/**
 * Orders that depend on nothing but what files say: whoever lists, chooses the first or cuts a list off gives the same answer
 * in whatever order files were opened, changed and closed. All of them are total: 0 is for what is one and the same.
 */
export type Comparison<T> = (a: T, b: T) => number;

/** By code units (UTF-16): quick, and no two different texts are equal, as they may be to a collator. */
export const byCodeUnits: Comparison<string> = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

const { compare } = new Intl.Collator('vi', { numeric: true });

/** As a reader expects: the Vietnamese alphabet, numbers by their value; what a collator takes for equal, by code units. */
export const byAlphabet: Comparison<string> = (a, b) => compare(a, b) || byCodeUnits(a, b);

/** By where a thing is described: files of the workspace before the built-in catalogue, by address, then by place in the file. */
export const byPlace: Comparison<AstNodeDescription> = (a, b) =>
    Number(isBuiltIn(a)) - Number(isBuiltIn(b)) ||
    byCodeUnits(a.documentUri.toString(), b.documentUri.toString()) ||
    offsetOf(a) - offsetOf(b) ||
    byCodeUnits(a.path, b.path);

function offsetOf({ nameSegment, selectionSegment }: AstNodeDescription): number {
    return selectionSegment?.offset ?? nameSegment?.offset ?? 0;
}

/** Puts an item into a list that is in order; behind those that are equal to it. */
export function insertInOrder<T>(list: T[], item: T, order: Comparison<T>): void {
    let [from, to] = [0, list.length];
    while (from < to) {
        const middle = (from + to) >> 1;
        if (order(list[middle] as T, item) <= 0) from = middle + 1;
        else to = middle;
    }
    list.splice(from, 0, item);
}

/** The first `count` of many items in an order, without sorting all the others. */
export function firstInOrder<T>(items: Iterable<T>, count: number, order: Comparison<T>): T[] {
    const first: T[] = [];
    for (const item of items) {
        if (first.length < count) {
            insertInOrder(first, item, order);
        } else if (count > 0 && order(item, first[count - 1] as T) < 0) {
            first.pop();
            insertInOrder(first, item, order);
        }
    }
    return first;
}

/** Where the first text stands that is not before `beginning`, in a list by code units. */
export function firstFrom(sorted: readonly string[], beginning: string): number {
    let [from, to] = [0, sorted.length];
    while (from < to) {
        const middle = (from + to) >> 1;
        if ((sorted[middle] as string) < beginning) from = middle + 1;
        else to = middle;
    }
    return from;
}
