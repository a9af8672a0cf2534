import type { Range } from '../reading/heading-parts.js';

const DAY = '\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?(?:19|20)\\d{2}';
/** Words that were typed together are a day all the same: `ngày 21 tháng 01năm 2010`. */
const LONG_DAY = '\\d{1,2}\\s*tháng\\s*\\d{1,2}(?:\\s*năm\\s*(?:19|20)\\d{2})?';
const SHORT_DAY = '\\d{1,2}/\\d{1,2}(?![/\\d])';
const YEAR = '(?:19|20)\\d{2}';
const MONTH = `tháng\\s+\\d{1,2}(?:\\s?[/-]\\s?${YEAR}|\\s+năm\\s+${YEAR})`;
const QUARTER = `[Qq]uý\\s+(?:IV|I{1,3}|[1-4])(?:\\s?[/-]\\s?${YEAR}|\\s+năm\\s+${YEAR})?`;
/** What makes a deadline of a date stands before it. */
const BEFORE =
    /(?:[Tt]rước|[Đđ]ến(?:\s+hết)?|[Hh]ết|[Tt]ừ|[Cc]hậm\s+nhất(?:\s+là)?|[Mm]uộn\s+nhất(?:\s+là)?|[Xx]ong\s+trước|[Tt]rong|[Cc]uối|[Đđ]ầu|[Tt]ừ\s+nay\s+(?:cho\s+)?đến(?:\s+hết)?)\s+$/u;
const LONGEST_BEFORE = 24;
const TIME = new RegExp(
    `(?:` +
        `[Nn]gày\\s+(?:${DAY}|${LONG_DAY}|${SHORT_DAY})` +
        `|${MONTH}|${QUARTER}|(năm\\s+${YEAR})|${DAY}` +
        `|[Hh](?:à|ằ)ng\\s+(?:năm|quý|tháng|tuần|ngày)` +
        `|[Đđ]ịnh\\s+kỳ\\s+(?:\\d{1,2}\\s+tháng|h(?:à|ằ)ng\\s+(?:năm|quý|tháng|tuần|ngày))` +
        `)`,
    'g',
);

/** Finds dates, deadlines and periods within `start`–`end` of the clean text, in order. */
export function findTimes(text: string, start: number, end: number): Range[] {
    const found: Range[] = [];
    TIME.lastIndex = start;
    for (let m = TIME.exec(text); m !== null && m.index + m[0].length <= end; m = TIME.exec(text)) {
        const after = m.index + m[0].length;
        // looked at here: look-behinds for letters would make the search itself several times as slow
        if (isWord(text.charAt(m.index - 1)) || text.charAt(m.index - 1) === '/' || isWord(text.charAt(after))) {
            continue;
        }
        const floor = Math.max(found[found.length - 1]?.end ?? start, m.index - LONGEST_BEFORE);
        const before = BEFORE.exec(text.slice(floor, m.index))?.[0].length ?? 0;
        // a year alone is no time to do something by
        if (m[1] === undefined || before > 0) {
            found.push({ start: m.index - before, end: after });
        }
    }
    return found;
}

/** Whether a character is a letter or a digit. */
function isWord(char: string): boolean {
    return (char >= '0' && char <= '9') || char.toLowerCase() !== char.toUpperCase();
}
