import type { Range } from '../reading/heading.js';

const DAY = '\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?(?:19|20)\\d{2}';
const LONG_DAY = '\\d{1,2}\\s+tháng\\s+\\d{1,2}(?:\\s+năm\\s+(?:19|20)\\d{2})?';
const SHORT_DAY = '\\d{1,2}/\\d{1,2}(?![/\\d])';
const YEAR = '(?:19|20)\\d{2}';
const MONTH = `tháng\\s+\\d{1,2}(?:\\s?[/-]\\s?${YEAR}|\\s+năm\\s+${YEAR})`;
const QUARTER = `[Qq]uý\\s+(?:IV|I{1,3}|[1-4])(?![\\p{L}\\d])(?:\\s?[/-]\\s?${YEAR}|\\s+năm\\s+${YEAR})?`;
const BEFORE =
    '(?:[Tt]rước|[Đđ]ến(?:\\s+hết)?|[Hh]ết|[Tt]ừ|[Cc]hậm\\s+nhất(?:\\s+là)?|[Mm]uộn\\s+nhất(?:\\s+là)?|[Xx]ong\\s+trước|[Tt]rong|[Cc]uối|[Đđ]ầu)';
const TIME = new RegExp(
    `(?<![\\p{L}\\d/])(?:` +
        `[Tt]ừ\\s+nay\\s+(?:cho\\s+)?đến\\s+(?:hết\\s+)?(?:ngày\\s+(?:${DAY}|${LONG_DAY})|${MONTH}|${QUARTER}|năm\\s+${YEAR})` +
        `|(?:${BEFORE}\\s+)?(?:[Nn]gày\\s+(?:${DAY}|${LONG_DAY}|${SHORT_DAY})|${MONTH}|${QUARTER})` +
        `|${BEFORE}\\s+năm\\s+${YEAR}` +
        `|(?:${BEFORE}\\s+)?${DAY}` +
        `|[Hh](?:à|ằ)ng\\s+(?:năm|quý|tháng|tuần|ngày)` +
        `|[Đđ]ịnh\\s+kỳ\\s+(?:\\d{1,2}\\s+tháng|hằng\\s+\\p{L}+|hàng\\s+\\p{L}+)` +
        `)(?![\\p{L}\\d])`,
    'gu',
);

/** Finds dates, deadlines and periods within `start`–`end` of the clean text, in order. */
export function findTimes(text: string, start: number, end: number): Range[] {
    const found: Range[] = [];
    TIME.lastIndex = start;
    for (let m = TIME.exec(text); m !== null && m.index + m[0].length <= end; m = TIME.exec(text)) {
        found.push({ start: m.index, end: m.index + m[0].length });
    }
    return found;
}
