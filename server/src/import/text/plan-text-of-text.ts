import type { Bilingual } from '../../language/language.js';
import { readDocuments } from '../../syntax/reading/reader.js';
import { cleanText } from '../../syntax/text/clean-text.js';
import type { Remark } from '../paper.js';
import { type PageLine, withoutPageLines } from './page-lines.js';
import { withColumnsApart } from './side-by-side.js';
import { writtenReadings } from './written-readings.js';

/** A plan made of plain text, with what was left out of it. */
export interface PlanOfText {
    /** Lines of a plan, each ended by `\n`. */
    readonly text: string;
    readonly removed: readonly PageLine[];
    readonly remarks: readonly Remark[];
}

/**
 * Makes a plan of plain text, as programs that show pages, mail and messages put it on the clipboard: letters composed, broken
 * lines joined, columns one after the other, numbers of pages and stamps taken out. All other words stay.
 */
export function planTextOfText(source: string): PlanOfText {
    const { text: paper, removed } = withoutPageLines(withNationalTitle(withTabs(source)));
    const clean = cleanText(withColumnsApart(paper));
    const written = writtenReadings(clean.text, readDocuments(clean.text, clean.tabs));
    const text = hasSameWords(written, clean.text) ? written : `${clean.text.trim()}\n`;
    return { text, removed, remarks: remarksOf(removed) };
}

/** A text as it reads, with its tabs where they stand. */
function withTabs(source: string): string {
    const { text, tabs } = cleanText(source);
    const parts: string[] = [];
    let from = 0;
    for (const tab of tabs) {
        parts.push(text.slice(from, tab), '\t');
        from = tab + 1;
    }
    return [...parts, text.slice(from)].join('');
}

/** The name of the state on one line: a column that was too narrow for it left its last word to the line below. */
function withNationalTitle(text: string): string {
    return text.replace(
        /(CHỦ NGHĨA VIỆT)[ \t]{0,20}\n([^\n]{0,120}?)[ \t]{0,80}(?<!\p{L})NAM[ \t]{0,20}\n/gu,
        (_, name: string, beside: string) => `${name} NAM\n${beside.trim() === '' ? '' : `${beside}\n`}`,
    );
}

/** Columns change places, so that words are counted. */
function hasSameWords(written: string, source: string): boolean {
    const wordsOf = (text: string) => (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).sort().join(' ');
    return wordsOf(written) === wordsOf(source);
}

function remarksOf(removed: readonly PageLine[]): Remark[] {
    const of = (kind: PageLine['kind']) => removed.filter((line) => line.kind === kind).map(({ text }) => text);
    const remark = (lines: readonly string[], { vi, en }: Bilingual): Remark[] =>
        lines.length === 0
            ? []
            : [{ text: { vi: `${vi}: ${lines.join('; ')}`, en: `${en}: ${lines.join('; ')}` }, isLoss: true }];
    const [numbers, stamps] = [of('pageNumber'), of('stamp')];
    return [
        ...remark(numbers, { vi: `bỏ ${numbers.length} số trang`, en: `left out ${numbers.length} page numbers` }),
        ...remark(stamps, { vi: `bỏ ${stamps.length} dòng của dấu`, en: `left out ${stamps.length} lines of stamps` }),
    ];
}
