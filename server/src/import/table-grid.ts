import type { Table, TableRow } from './paper.js';

/** Word takes no more columns. */
export const MOST_COLUMNS = 63;

/** Rows on the columns in which cells begin: a grid has more of them where somebody has drawn lines that do not quite meet. */
export function withinColumns(rows: readonly TableRow[]): Pick<Table, 'columns' | 'rows'> {
    const all = rows.flatMap(({ cells }) => cells.map(({ column }) => column));
    const begins = [...new Set(all)].sort((a, b) => a - b).slice(0, MOST_COLUMNS);
    const at = (column: number) => begins.findLastIndex((each) => each <= column);
    const placed = rows.map(({ isHead, cells }) => ({
        isHead,
        cells: cells.map((cell) => {
            const column = at(cell.column);
            return { ...cell, column, span: at(cell.column + cell.span - 1) - column + 1 };
        }),
    }));
    return { columns: begins.length, rows: placed };
}
