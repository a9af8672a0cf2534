import { largest } from '../bounds/extremes.js';
import type { Component, Standard } from '../standards/standard.js';
import type { TableBlock, TableCell } from './printed-document.js';
import { wordsOf } from './runs.js';
import { lookOf, widthOfRuns } from './times-widths.js';

/** Points between the lines of a table and the words in it. */
export const CELL_MARGIN = 3;

/** The head of a wide table is as small as its cells. */
export function headStyle(isHead: boolean, { cellStyle }: TableBlock): Component {
    return isHead && cellStyle === 'tableCell' ? 'tableHead' : cellStyle;
}

/** So many rows, evenly drawn, tell how high a table is; a longer one would be slow to lay out at each key. */
const MOST_ROWS = 80;

/** What moves from one column to another at a time, as shares of the table; the larger first. */
const STEPS = [0.06, 0.025];
const MOST_MOVES = 60;

/** How much of a line the ends of its words leave empty, as a share of what they take. */
const RAGGED = 1.06;

/**
 * The widths of the columns in points: no column is narrower than its longest word, as long as the others have room to give, and
 * the table is as low as it can be: a column that makes its rows high gets width from one that does not.
 *
 * @param whole the width of the table
 */
export function columnWidths(block: TableBlock, standard: Standard, whole: number): number[] {
    const needed = block.widths.map((_, column) =>
        Math.min(
            whole / block.widths.length,
            largest(
                block.rows.map(({ cells, group }, row) =>
                    // a group's name goes over all columns
                    group && column > 0
                        ? 0
                        : longestWord(cells[column], headStyle(row < block.headRows, block), standard),
                ),
            ),
        ),
    );
    return lowest(withNeeded(block.widths, needed, whole), needed, wordsWidths(block, standard), whole);
}

/** The shares of what stands in the columns, but that each has what it needs as long as the others have room to give. */
function withNeeded(wanted: readonly number[], needed: readonly number[], whole: number): number[] {
    const shares = sumOf(wanted);
    const widths = wanted.map((share) => (share * whole) / shares);
    const missing = widths.map((width, column) => Math.max(0, (needed[column] ?? 0) - width));
    const spare = widths.map((width, column) => Math.max(0, width - (needed[column] ?? 0)));
    const given = Math.min(1, sumOf(missing) / Math.max(1, sumOf(spare)));
    return widths.map((width, column) => width + (missing[column] ?? 0) - given * (spare[column] ?? 0));
}

/** What the words of each cell take on one line, row by row. */
function wordsWidths(block: TableBlock, standard: Standard): number[][] {
    const every = Math.ceil(block.rows.length / MOST_ROWS);
    return block.rows
        .filter(({ group }, row) => !group && (row < block.headRows || row % every === 0))
        .map(({ cells }, row) => {
            const look = lookOf(standard.components[headStyle(row < block.headRows, block)]);
            return cells.map(({ runs }) => RAGGED * widthOfRuns(runs, look));
        });
}

/** Widths moved from column to column as long as that makes the table lower. */
function lowest(
    begin: readonly number[],
    needed: readonly number[],
    rows: readonly number[][],
    whole: number,
): number[] {
    const widths = [...begin];
    let height = heightOf(rows, widths);
    let moves = 0;
    for (const step of STEPS.map((share) => share * whole)) {
        for (let best = bestMove(widths, needed, rows, height, step); best && moves < MOST_MOVES; moves++) {
            widths[best.from] = (widths[best.from] ?? 0) - step;
            widths[best.to] = (widths[best.to] ?? 0) + step;
            height = best.height;
            best = bestMove(widths, needed, rows, height, step);
        }
    }
    return widths;
}

function bestMove(
    widths: readonly number[],
    needed: readonly number[],
    rows: readonly number[][],
    height: number,
    step: number,
): { from: number; to: number; height: number } | null {
    let best: { from: number; to: number; height: number } | null = null;
    const tried = [...widths];
    for (const [from, width] of widths.entries()) {
        if (width - step < (needed[from] ?? 0)) {
            continue;
        }
        tried[from] = width - step;
        for (const [to, other] of widths.entries()) {
            if (to === from) {
                continue;
            }
            tried[to] = other + step;
            const moved = heightOf(rows, tried);
            if (moved < (best?.height ?? height)) {
                best = { from, to, height: moved };
            }
            tried[to] = other;
        }
        tried[from] = width;
    }
    return best;
}

/** How many lines rows of such words have together, in columns of such widths. */
function heightOf(rows: readonly number[][], widths: readonly number[]): number {
    let height = 0;
    for (const row of rows) {
        let lines = 1;
        for (const [column, words] of row.entries()) {
            lines = Math.max(lines, Math.ceil(words / Math.max(1, (widths[column] ?? 0) - 2 * CELL_MARGIN)));
        }
        height += lines;
    }
    return height;
}

/** Points that the longest word of a cell takes, with the margins and what the lines take. */
function longestWord(cell: TableCell | undefined, component: Component, standard: Standard): number {
    const look = { ...lookOf(standard.components[component]), bold: true };
    const words = wordsOf(cell?.runs ?? []).split(/\s+/u);
    return largest(words.map((text) => widthOfRuns([{ text }], look))) + 2 * CELL_MARGIN + 1;
}

function sumOf(numbers: readonly number[]): number {
    return numbers.reduce((a, b) => a + b, 0);
}
