import { largest } from '../bounds/extremes.js';
import type { Component, Standard } from '../standards/standard.js';
import { GLUE, gluedRuns } from './glue.js';
import type { TableBlock, TableCell } from './printed-document.js';
import { wordsOf } from './runs.js';
import { lookOf, widthOfRuns } from './times-widths.js';

/** Points between the lines of a table and the words in it. */
export const CELL_MARGIN = 3;

/** The head of a wide table is as small as its cells. */
export function headStyle(isHead: boolean, { cellStyle }: TableBlock): Component {
    return isHead && cellStyle === 'tableCell' ? 'tableHead' : cellStyle;
}

/** Where a line may end between two words. */
const PARTABLE = new RegExp(` (?!${GLUE})`, 'u');

/** A longer word gives way to an even share of the table. Points. */
const WIDEST_WORD = 90;

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
    const share = whole / block.widths.length;
    const longest = block.widths.map((_, column) =>
        largest(
            block.rows.map(({ cells, group, wide }, row) =>
                // the name of a group goes over all columns but the first
                wide || (group && column > 0)
                    ? 0
                    : longestPiece(cells[column], headStyle(row < block.headRows, block), standard, share),
            ),
        ),
    );
    const wide = longest.map((width) => Math.min(width, Math.max(share, WIDEST_WORD)));
    const needed = sumOf(wide) <= whole ? wide : longest.map((width) => Math.min(width, share));
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
        .filter(({ group, wide }, row) => !group && !wide && (row < block.headRows || row % every === 0))
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

/**
 * Points that the longest of what stands on one line takes, with the margins and what the lines take: a word, or words held
 * together where an even share of the table has room for them.
 */
function longestPiece(cell: TableCell | undefined, component: Component, standard: Standard, share: number): number {
    const look = { ...lookOf(standard.components[component]), bold: true };
    const runs = [{ text: wordsOf(cell?.runs ?? []) }];
    const width = share - 2 * CELL_MARGIN - 1;
    const pieces = wordsOf(gluedRuns(runs, { look, width, isWhole: true })).split(PARTABLE);
    return (
        largest(pieces.map((text) => widthOfRuns([{ text: text.replaceAll(GLUE, '') }], look))) + 2 * CELL_MARGIN + 1
    );
}

function sumOf(numbers: readonly number[]): number {
    return numbers.reduce((a, b) => a + b, 0);
}
