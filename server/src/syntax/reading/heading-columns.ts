import { cellTabs } from './cells.js';
import { findNationalTitle, type Range, readDateLine, readNumberLine } from './heading-parts.js';
import type { Line } from './lines.js';
import type { ReaderState } from './reader-state.js';

/** A line of the heading may hold two columns: the issuer at the left, the national title at the right. */
export function columnsOfHeading(s: ReaderState, line: Line): Range[] {
    const isAboveKind = !s.seen.has('kind');
    const parts = isAboveKind && s.slice(line).includes('|') ? partsOfRow(s, line) : [];
    if (parts.some((part) => isOfHeading(s.text, part))) {
        return parts;
    }
    const title = isAboveKind ? findNationalTitle(s.text, line) : undefined;
    if (title) {
        const columns = [{ start: line.start, end: title.start }, title, { start: title.end, end: line.end }].map(
            (range) => s.trim(range),
        );
        return columns.filter((range) => range.start < range.end);
    }
    const number = readNumberLine(s.text, s.bare(line));
    if (number && !s.seen.has('number')) {
        const rest = s.trim({ start: number.end, end: line.end });
        return rest.start < rest.end ? [{ start: line.start, end: number.end }, rest] : [line];
    }
    const columns: Range[] = [];
    let from = line.start;
    // a draft leaves room for the day: `ngày     tháng 02 năm 2026` is one column
    const date = s.seen.has('placeAndDate') ? undefined : readDateLine(s.text, s.bare(line));
    const gaps = s.text.slice(line.start, date ? date.date.start : line.end);
    const tabs = new Set(cellTabs(s, line));
    if (tabs.size === 0 && !gaps.includes('   ')) {
        return [line];
    }
    for (const gap of gaps.matchAll(tabs.size > 0 ? / +/g : / {3,}/g)) {
        const start = line.start + gap.index;
        const end = start + gap[0].length;
        if (gap[0].length > 2 || s.tabsIn({ start, end }).some((tab) => tabs.has(tab))) {
            columns.push({ start: from, end: start });
            from = end;
        }
    }
    return [...columns, { start: from, end: line.end }].filter(({ start, end }) => start < end);
}

/** Whether a part of a row is one that headings alone have: a paper may also begin with a table. */
function isOfHeading(text: string, part: Range): boolean {
    return (
        findNationalTitle(text, part) !== undefined ||
        readNumberLine(text, part) !== undefined ||
        readDateLine(text, part) !== undefined
    );
}

/** What parts a heading that came as one row of a table: bars, drawn lines, and what begins without a gap. */
const PART_OF_ROW = /\||[-_]{2,}|_|(?=Độc\s+lập)|(?<=phúc)|(?=Số\s?:)|(?<=VIỆT NAM)/gu;

/** A heading whose cells stand on one line, parted by bars, with all that their lines held. */
function partsOfRow(s: ReaderState, line: Line): Range[] {
    const parts: Range[] = [];
    let from = line.start;
    for (const sign of s.slice(line).matchAll(PART_OF_ROW)) {
        const start = line.start + sign.index;
        const end = start + sign[0].length;
        parts.push({ start: from, end: start }, { start, end });
        from = end;
    }
    return [...parts, { start: from, end: line.end }]
        .map((range) => s.trimSpaces(range))
        .filter(({ start, end }) => start < end);
}
