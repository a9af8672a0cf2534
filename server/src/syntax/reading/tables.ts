import { cellsFollow, cellTabs, rowTabs, tabsOfTable } from './cells.js';
import type { Line } from './lines.js';
import type { ReaderState } from './reader-state.js';
import { isReading, lastPiece, type Reading } from './reading.js';

const TABLE_RULE = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/;

export function readTable(s: ReaderState, line: Line): boolean {
    const text = s.slice(line);
    if (s.tabs.length > 0 && !text.includes('|') && readRowOfTabs(s, line)) {
        return true;
    }
    if (text.includes('  ') && !text.includes('|') && readRowOfColumns(s, line)) {
        return true;
    }
    const current = s.current?.role === 'table' && s.isOpen(s.current) ? s.current : undefined;
    if (!text.includes('|')) {
        // a cell may go on over the next line, between rows
        const next = s.lines[s.index + 1];
        if (!current || line.afterBlank || !next || next.afterBlank || !s.slice(next).includes('|')) {
            return false;
        }
        const row = current.children[current.children.length - 1];
        const piece = row && isReading(row) ? lastPiece(row) : undefined;
        if (!piece) {
            return false;
        }
        piece.end = line.end;
        s.consumed = line.end;
        return true;
    }
    // behind a blank line only what has the form of a row goes on with the table
    if ((!current || line.afterBlank) && !/^\||\s\|\s|\|$/.test(text)) {
        return false;
    }
    const table =
        current && !headsOwnTable(s, line)
            ? current
            : s.addText('table', { start: 0, end: 0 }, line, s.outline.homeOfParagraph(line.indent));
    if (TABLE_RULE.test(text)) {
        table.children.push({
            role: 'ornament',
            mark: { start: line.start, end: line.end },
            indent: 0,
            children: [],
        });
    } else {
        const row: Reading = { role: 'row', indent: line.indent, children: [{ start: line.start, end: line.end }] };
        table.children.push(row);
    }
    s.current = table;
    return true;
}

/** Whether a row behind a blank line stands over a rule: it heads a table of its own, whatever table stands above it. */
function headsOwnTable(s: ReaderState, line: Line): boolean {
    const next = s.lines[s.index + 1];
    return line.afterBlank && next !== undefined && !next.afterBlank && TABLE_RULE.test(s.slice(next));
}

/** Reads a line whose cells are parted by tabs; a cell that holds paragraphs is on several lines. */
function readRowOfTabs(s: ReaderState, line: Line): boolean {
    const open = s.current?.role === 'table' && s.isOpen(s.current) ? s.current : undefined;
    const last = open?.children.at(-1);
    const row = last && isReading(last) && last.tabs ? last : undefined;
    const whole = row ? s.tabsOfRow : tabsOfTable(s);
    const tabs = rowTabs(s, line);
    // of a whole row all cells but one may be empty
    const isCells = cellTabs(s, line).length > 0 || (row !== undefined && tabs.length > 1 && tabs.length === whole);
    if (whole === undefined || (!isCells && !row)) {
        return false;
    }
    const before = row?.tabs?.length ?? whole;
    const isWhole = before + tabs.length > whole;
    if (row && !(isCells && isWhole)) {
        // the row is not whole yet, or its last cell goes on
        const piece = lastPiece(row);
        if (!piece || (!isCells && !cellsFollow(s))) {
            return false;
        }
        piece.end = Math.max(line.end, (tabs.at(-1) ?? -1) + 1);
        row.tabs = [...(row.tabs ?? []), ...tabs];
        s.consumed = piece.end;
        return true;
    }
    if (!isCells) {
        return false;
    }
    const table = open ?? s.addText('table', { start: 0, end: 0 }, line, s.outline.homeOfParagraph(line.indent));
    const start = Math.min(line.start, tabs[0] ?? line.start);
    const end = Math.max(line.end, (tabs.at(-1) ?? -1) + 1);
    table.children.push({ role: 'row', indent: line.indent, tabs, children: [{ start, end }] });
    s.tabsOfRow = whole;
    s.current = table;
    s.consumed = end;
    return true;
}

/** Fewer lines under each other may stand so by chance, and fewer gaps in a line part two columns of a page. */
const FEWEST_ROWS = 3;
const FEWEST_GAPS = 2;
/** Cells of one column begin so near each other, in characters. */
const ALIGNED = 1;

/** Reads a line whose cells stand under those of the lines around it, with nothing but room between them, as pages print them. */
function readRowOfColumns(s: ReaderState, line: Line): boolean {
    const open = s.current?.role === 'table' && s.isOpen(s.current) ? s.current : undefined;
    const above = open && !line.afterBlank && s.previous ? gapsOf(s, s.previous) : [];
    const gaps = gapsOf(s, line);
    if (!(standUnder(line, s.previous, gaps, above) || beginsColumns(s, line, gaps))) {
        return false;
    }
    const table = open ?? s.addText('table', { start: 0, end: 0 }, line, s.outline.homeOfParagraph(line.indent));
    const { start, end } = line;
    table.children.push({ role: 'row', indent: line.indent, tabs: gaps, children: [{ start, end }] });
    s.current = table;
    s.consumed = end;
    return true;
}

/** Offsets of the last space of each wide gap of a line. */
function gapsOf(s: ReaderState, { start, end }: Line): number[] {
    const gaps: number[] = [];
    for (let at = s.text.indexOf('  ', start); at >= 0 && at < end; at = s.text.indexOf('  ', at)) {
        while (s.text.charCodeAt(at) === 32) at++;
        gaps.push(at - 1);
    }
    return gaps;
}

function beginsColumns(s: ReaderState, line: Line, gaps: readonly number[]): boolean {
    let [above, aboveGaps] = [line, gaps];
    for (let i = s.index + 1; i < s.index + FEWEST_ROWS; i++) {
        const next = s.lines[i];
        const nextGaps = next && !next.afterBlank ? gapsOf(s, next) : [];
        if (!next || !standUnder(next, above, nextGaps, aboveGaps)) {
            return false;
        }
        [above, aboveGaps] = [next, nextGaps];
    }
    return true;
}

/** Whether the cells of a line begin where those of the line above do. */
function standUnder(
    line: Line,
    above: Line | undefined,
    gaps: readonly number[],
    aboveGaps: readonly number[],
): boolean {
    const column = (of: Line, gap: number) => of.indent + gap - of.start;
    return (
        above !== undefined &&
        gaps.length >= FEWEST_GAPS &&
        gaps.length === aboveGaps.length &&
        gaps.every((gap, i) => Math.abs(column(line, gap) - column(above, aboveGaps[i] as number)) <= ALIGNED)
    );
}
