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

/**
 * The widths of the columns in points: the shares of what stands in them, but that no column is narrower than its longest word,
 * as long as the others have room to give.
 *
 * @param whole the width of the table
 */
export function columnWidths(block: TableBlock, standard: Standard, whole: number): number[] {
    const shares = sumOf(block.widths);
    const widths = block.widths.map((share) => (share * whole) / shares);
    const needed = widths.map((_, column) =>
        Math.min(
            whole / widths.length,
            Math.max(
                ...block.rows.map(({ cells, group }, row) =>
                    // a group's name goes over all columns
                    group && column > 0
                        ? 0
                        : longestWord(cells[column], headStyle(row < block.headRows, block), standard),
                ),
            ),
        ),
    );
    const missing = widths.map((width, column) => Math.max(0, (needed[column] ?? 0) - width));
    const spare = widths.map((width, column) => Math.max(0, width - (needed[column] ?? 0)));
    const given = Math.min(1, sumOf(missing) / Math.max(1, sumOf(spare)));
    return widths.map((width, column) => width + (missing[column] ?? 0) - given * (spare[column] ?? 0));
}

/** Points that the longest word of a cell takes, with the margins and what the lines take. */
function longestWord(cell: TableCell | undefined, component: Component, standard: Standard): number {
    const look = { ...lookOf(standard.components[component]), bold: true };
    const words = wordsOf(cell?.runs ?? []).split(/\s+/u);
    return Math.max(...words.map((text) => widthOfRuns([{ text }], look))) + 2 * CELL_MARGIN + 1;
}

function sumOf(numbers: readonly number[]): number {
    return numbers.reduce((a, b) => a + b, 0);
}
