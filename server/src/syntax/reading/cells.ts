import type { Line } from './lines.js';
import { readMark } from './marks.js';
import type { ReaderState } from './reader-state.js';

/** A row is looked for below this many lines without a tab: paragraphs of one cell. */
const LONGEST_CELL = 3;
/** So many lines of a table tell how many columns it has. */
const LOOK = 30;

/**
 * Where tabs part a line into cells or columns, as Word puts them on the clipboard. A tab before the text indents it, one
 * behind a mark is room for the mark.
 *
 * @returns offsets of the tabs between two texts, in order
 */
export function cellTabs(s: ReaderState, line: Line): readonly number[] {
    const tabs = s.tabsIn(line);
    if (tabs.length === 0) {
        return tabs;
    }
    const bare = s.bare(line);
    const mark = readMark(s.text, bare.start, bare.end);
    if (!mark) {
        return tabs;
    }
    // the text of a mark with words (`Điều 5.`) is said to begin right behind it
    let text = mark.textStart;
    while (text < bare.end && s.text.charAt(text) === ' ') text++;
    return tabs.filter((tab) => tab >= text);
}

/** All tabs of the printed line: those at its ends stand beside empty cells. */
export function rowTabs(s: ReaderState, { start, end }: Line): readonly number[] {
    const from = s.text.lastIndexOf('\n', start - 1) + 1;
    const newline = s.text.indexOf('\n', end);
    return s.tabsIn({ start: from, end: newline < 0 ? s.text.length : newline });
}

/**
 * Whether the table of tabs begins at the current line, and how many tabs a whole row of it has: two lines at least have
 * cells, or one has three of them; or it is a row of those who sign a form.
 *
 * @returns undefined where no table begins
 */
export function tabsOfTable(s: ReaderState): number | undefined {
    let most = 0;
    let rows = 0;
    let between = 0;
    for (let i = s.index; i < Math.min(s.index + LOOK, s.lines.length) && between <= LONGEST_CELL; i++) {
        const line = s.lines[i] as Line;
        const tabs = cellTabs(s, line).length;
        if (tabs === 0) {
            if (line.afterBlank) {
                break;
            }
            between++;
        } else {
            between = 0;
            rows++;
            most = Math.max(most, rowTabs(s, line).length);
        }
    }
    return rows > 1 || most > 1 || (most === 1 && partsSigners(s)) ? most : undefined;
}

/** Whether the line's only tab parts two who sign a form side by side: both begin anew. */
function partsSigners(s: ReaderState): boolean {
    const line = s.lines[s.index] as Line;
    const [tab] = cellTabs(s, line);
    const begins = (at: number) => /^[\p{Lu}.…]/u.test(s.text.slice(at, at + 2));
    return s.ended && tab !== undefined && begins(line.start) && begins(tab + 1);
}

/** Whether a line without cells belongs to a cell of the row above: cells follow, with nothing that parts them from it. */
export function cellsFollow(s: ReaderState): boolean {
    for (let i = s.index; i <= s.index + LONGEST_CELL && i < s.lines.length; i++) {
        const line = s.lines[i] as Line;
        if (line.afterBlank) {
            return false;
        }
        if (cellTabs(s, line).length > 0) {
            return true;
        }
    }
    return false;
}
