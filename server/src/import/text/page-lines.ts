import type { Line } from '../../syntax/reading/lines.js';
import { ReaderState } from '../../syntax/reading/reader-state.js';
import { endOfStamp } from '../../syntax/reading/stamps.js';

/** What stands on pages without being part of a paper: the numbers of pages, and what offices and programs stamped on them. */
export interface PageLine {
    readonly kind: 'pageNumber' | 'stamp';
    /** The line as it stood there. */
    readonly text: string;
}

/** A number alone, as pages bear it: `2`, `- 2 -`, `Trang 2/5`, `Page 2 of 5`. */
const PAGE_NUMBER =
    /^(?:[-–—]\s?(\d{1,4})\s?[-–—]|(?:Trang|Page)(?: số)?[ :]{1,2}(\d{1,4})(?:\s?(?:\/|trên|of)\s?\d{1,4})?|(\d{1,4})(?:\s?\/\s?(\d{1,4}))?)$/iu;
/** So many lines a page has at least between its number and the next. */
const SHORTEST_PAGE = 8;
/** A shorter line may be that of a cell of a table, and so may a number beside it. */
const LONG_LINE = 40;

interface Numbered {
    /** Among the lines that are not blank, from 0. */
    readonly index: number;
    readonly number: number;
    /** Of how many pages, where bare figures say so: `2/5`, which may be a day as well. */
    readonly total: number | undefined;
    /** Whether it says that it is the number of a page. */
    readonly isPlain: boolean;
}

/**
 * Takes out what is no part of a paper though it stands on its pages.
 *
 * @param text clean but for its tabs, which stand where they stood; lines end with `\n`
 * @returns the text without those lines, and the lines in their order
 */
export function withoutPageLines(text: string): { readonly text: string; readonly removed: readonly PageLine[] } {
    const s = new ReaderState(text.replaceAll('\t', ' '));
    const kinds = new Map<number, PageLine['kind']>();
    for (const { index } of pageNumbersOf(s)) {
        kinds.set(index, 'pageNumber');
    }
    for (let i = 0; i < s.lines.length; i++) {
        s.index = i;
        const end = endOfStamp(s, s.lines[i] as Line);
        for (; end !== undefined && i < end; i++) {
            kinds.set(i, 'stamp');
        }
        if (end !== undefined) {
            kinds.set(end, 'stamp');
        }
    }
    if (kinds.size === 0) {
        return { text, removed: [] };
    }
    const removed: PageLine[] = [];
    const kept: string[] = [];
    let from = 0;
    for (const [index, kind] of [...kinds].sort(([a], [b]) => a - b)) {
        const line = s.lines[index] as Line;
        removed.push({ kind, text: s.slice(line) });
        const begin = text.lastIndexOf('\n', line.start - 1) + 1;
        const newline = text.indexOf('\n', line.end);
        kept.push(text.slice(from, Math.max(from, begin)));
        from = newline < 0 ? text.length : newline + 1;
    }
    kept.push(text.slice(from));
    return { text: kept.join(''), removed };
}

/** The lines that number pages: told by their form, by counting on from page to page, or by the text that they cut. */
function pageNumbersOf(s: ReaderState): Numbered[] {
    const numbered = s.lines.flatMap((line, index): Numbered[] => {
        if (line.end - line.start > 24) {
            return [];
        }
        const found = PAGE_NUMBER.exec(s.slice(line));
        const number = found?.[1] ?? found?.[2] ?? found?.[3];
        const total = found?.[4] === undefined ? undefined : Number(found[4]);
        // no page stands behind the last one: `15/3` is a day
        return number === undefined || Number(number) > (total ?? Number.POSITIVE_INFINITY)
            ? []
            : [{ index, number: Number(number), total, isPlain: found?.[3] === undefined }];
    });
    const onPages = numbered.filter((each, i) => !isCrowded(numbered, i) || each.isPlain);
    return onPages.filter((each, i) => {
        const before = onPages[i - 1];
        const after = onPages[i + 1];
        const counts =
            (before?.number === each.number - 1 && before.total === each.total) ||
            (after?.number === each.number + 1 && after.total === each.total);
        return each.isPlain || counts || cutsText(s, each.index);
    });
}

/** Whether numbers stand closer than pages are long: those of a column of a table. */
function isCrowded(numbered: readonly Numbered[], i: number): boolean {
    const { index } = numbered[i] as Numbered;
    const near = (other: Numbered | undefined) => other !== undefined && Math.abs(other.index - index) < SHORTEST_PAGE;
    return near(numbered[i - 1]) || near(numbered[i + 1]);
}

/** Whether a line stands between two that running text fills. */
function cutsText(s: ReaderState, index: number): boolean {
    const [before, after] = [s.lines[index - 1], s.lines[index + 1]];
    const isLong = (line: Line | undefined) => line !== undefined && line.end - line.start >= LONG_LINE;
    return isLong(before) && isLong(after);
}
