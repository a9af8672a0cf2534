import { outlineOf } from '../../facts/outline.js';
import type { PlanFile } from '../../syntax/generated/ast.js';
import { cleanText } from '../../syntax/text/clean-text.js';
import { edited, inOrder, type OffsetEdit } from '../numbering/plan-text.js';

/** So many characters are read to find the edits that would change what a text says; what is in doubt then is not made. */
const READ_AT_MOST = 12_000_000;
/** So often a long text is read all the same. */
const READINGS = 20;

/**
 * Those of some edits of form that leave a plan what it is: with all of them its outline is the same, and it has the same words.
 * An edit that would turn a line into something else is left out.
 *
 * @param edits none may overlap another
 * @returns edits in the order of the text
 */
export function withSameOutline(
    text: string,
    file: PlanFile,
    edits: readonly OffsetEdit[],
    read: (text: string) => PlanFile,
): OffsetEdit[] {
    const wanted = shapeOf(file);
    const words = wordsOf(text);
    const most = Math.max(READINGS, READ_AT_MOST / Math.max(text.length, 1000));
    let readings = 0;
    const isSame = (some: readonly OffsetEdit[]): boolean => {
        if (++readings > most) {
            return false;
        }
        const result = edited(text, some);
        return wordsOf(result) === words && shapeOf(read(result)) === wanted;
    };
    const harmless = (before: readonly OffsetEdit[], some: readonly OffsetEdit[]): OffsetEdit[] => {
        if (some.length === 0 || isSame(inOrder([...before, ...some]))) {
            return [...some];
        }
        if (some.length === 1) {
            return [];
        }
        const half = some.length >> 1;
        const first = harmless(before, some.slice(0, half));
        return [...first, ...harmless([...before, ...first], some.slice(half))];
    };
    return inOrder(harmless([], inOrder(edits)));
}

/** The outlines of a file's documents, but for what form is: spaces, kinds of quotes and dashes. */
function shapeOf(file: PlanFile): string {
    return JSON.stringify(outlineOf('', file).documents, (_, value: unknown) =>
        typeof value === 'string' ? wordsOf(value) : value,
    );
}

/** A text without its form. */
export function wordsOf(text: string): string {
    return cleanText(text).text.replace(/[“”]/gu, '"').replace(/[–—−]/gu, '-').replace(/\s+/gu, '');
}
