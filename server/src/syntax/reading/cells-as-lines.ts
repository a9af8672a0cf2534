import { romanValue } from '../../terms/marks.js';
import type { Line } from './lines.js';
import { type MarkInText, readMark } from './marks.js';
import type { CellsAsLines, ReaderState } from './reader-state.js';
import type { Reading } from './reading.js';
import { isAuthority, readRecipientsLabel } from './signature.js';

/** The head of the column that numbers the rows; no sentence is that short. */
const NUMBERS_ROWS = /^(?:S?TT|Số TT)\.?$/iu;
const FEWEST_COLUMNS = 2;
const MOST_COLUMNS = 12;
/** One row may be a list by chance. */
const FEWEST_ROWS = 2;
/** A longer line is a paragraph. */
const LONGEST_CELL = 200;

/**
 * Reads a line of a table whose cells came one a line: a run that the head of a column of numbers opens (`STT`), up to a blank line that no number follows.
 * Where each row has as many lines as the head, they are rows with their cells. Else nobody can tell which lines are one cell, and
 * each stands for itself; what numbers a row is no mark of the outline.
 */
export function readCellsAsLines(s: ReaderState, line: Line): boolean {
    const cells = s.index <= (s.cells?.to ?? -1) ? s.cells : openCells(s, line);
    s.cells = cells;
    if (!cells) {
        return false;
    }
    const last = cells.rows.get(s.index);
    if (last !== undefined) {
        addRow(s, line, s.lines.slice(s.index, last + 1));
        return true;
    }
    if (s.consumed > line.start) {
        // of a row that was read with its first line
        return true;
    }
    const bare = s.bare(line);
    const mark = readMark(s.text, bare.start, bare.end);
    if (mark && !isAlone(mark, bare.end)) {
        return false;
    }
    s.addText('paragraph', { start: line.start, end: line.end }, line, s.outline.homeOfParagraph(line.indent));
    return true;
}

function isAlone(mark: MarkInText, end: number): boolean {
    return mark.textStart >= end;
}

function openCells(s: ReaderState, line: Line): CellsAsLines | undefined {
    if (line.end - line.start > 'Số TT.'.length || !NUMBERS_ROWS.test(s.slice(line))) {
        return undefined;
    }
    // the run is walked through only where rows follow: a text may have any number of such heads without any
    const behind = s.lines.slice(s.index + 1, s.index + 1 + MOST_COLUMNS);
    const columns = 1 + behind.findIndex((each) => ordinalIn(s, each) === 1);
    const first = s.index + columns;
    let to = s.index;
    while (columns >= FEWEST_COLUMNS && to + 1 < s.lines.length && isCell(s, s.lines[to + 1] as Line)) {
        to++;
    }
    if (columns < FEWEST_COLUMNS || first > to) {
        return undefined;
    }
    const rows = new Map([[s.index, first - 1]]);
    for (let at = first, count = 1; at + columns - 1 <= to; at += columns, count++) {
        if (ordinalIn(s, s.lines[at] as Line) !== count) {
            break;
        }
        rows.set(at, at + columns - 1);
    }
    const isWhole = rows.size > FEWEST_ROWS && rows.size * columns === to - s.index + 1;
    return { to, rows: isWhole ? rows : new Map() };
}

function isCell(s: ReaderState, line: Line): boolean {
    const bare = s.bare(line);
    const text = s.slice(bare);
    // an empty cell is a blank line: behind it the next row begins
    const isApart = line.afterBlank && ordinalIn(s, line) === undefined;
    if (isApart || text.length > LONGEST_CELL || text.includes('|') || !/[\p{L}\d]/u.test(text)) {
        return false;
    }
    const mark = readMark(s.text, bare.start, bare.end);
    const opensPart = mark && ['part', 'chapter', 'section', 'article'].includes(mark.kind) && !isAlone(mark, bare.end);
    return !(opensPart || /^(?:\/\/|\[|={3})/u.test(text) || isAuthority(text) || readRecipientsLabel(s.text, bare));
}

/** The place of a row whose number stands alone: `3`, `03`, `3.`, `III`. */
function ordinalIn(s: ReaderState, line: Line): number | undefined {
    const [, number, roman = ''] = /^(?:0?(\d{1,3})|([IVX]{1,5}))\.?$/u.exec(s.slice(line).slice(0, 8)) ?? [];
    return number === undefined ? romanValue(roman) : Number(number);
}

function addRow(s: ReaderState, line: Line, lines: readonly Line[]): void {
    const table =
        s.current?.role === 'table' && s.isOpen(s.current) && s.consumed > (s.previous?.start ?? 0) && !line.afterBlank
            ? s.current
            : s.addText('table', { start: 0, end: 0 }, line, s.outline.homeOfParagraph(line.indent));
    const end = lines.at(-1)?.end ?? line.end;
    const tabs = lines.slice(0, -1).map((each) => s.text.indexOf('\n', each.end));
    const row: Reading = { role: 'row', indent: line.indent, tabs, children: [{ start: line.start, end }] };
    table.children.push(row);
    s.current = table;
    s.consumed = end;
}
