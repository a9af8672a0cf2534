import { largest } from '../../bounds/extremes.js';
import type { TableBlock, TableRow } from '../../printed/printed-document.js';
import { plain } from './plain.js';
import { aligned, columnsOf } from './width.js';
import { wrap } from './wrap.js';

/** A column is not made wider for the sake of words longer than this. */
const LONGEST_WORD = 20;

/** A table drawn with `+`, `-` and `|`, with a line under each row. Very many columns make it wider than `room`. */
export function tableLines(table: TableBlock, room: number): string[] {
    const columns = table.widths.length;
    const padding = room - columns - 1 >= columns * 5 ? 1 : 0;
    const widths = columnWidths(table, room - (columns + 1) - 2 * padding * columns);
    const line = `+${widths.map((width) => '-'.repeat(width + 2 * padding)).join('+')}+`;
    return [line, ...table.rows.flatMap((row) => [...rowLines(row, widths, padding), line])];
}

/** Columns of the cells, chosen as for print, and then evened out so that words stay whole where they can. */
function columnWidths(table: TableBlock, room: number): number[] {
    const words = table.widths.map((_, column) => longestWord(table.rows, column));
    const widths = table.widths.map((share) => Math.max(2, Math.floor(share * room)));
    const surplus = (column: number) => (widths[column] ?? 0) - (words[column] ?? 0);
    const byRoom = () => widths.map((_, column) => column).sort((a, b) => surplus(b) - surplus(a));
    const change = (column: number | undefined, by: number) => {
        if (column !== undefined) widths[column] = (widths[column] ?? 0) + by;
    };
    const missing = (column: number) => (table.widths[column] ?? 0) * room - (widths[column] ?? 0);
    for (let free = room - sum(widths); free > 0; free--) {
        change(widths.map((_, column) => column).sort((a, b) => missing(b) - missing(a))[0], 1);
    }
    for (;;) {
        const order = byRoom();
        const [richest, poorest] = [order[0], order.at(-1)];
        if (richest === undefined || poorest === undefined || surplus(richest) <= 0 || surplus(poorest) >= 0) {
            return widths;
        }
        change(richest, -1);
        change(poorest, 1);
    }
}

function longestWord(rows: readonly TableRow[], column: number): number {
    const words = rows.flatMap(({ group, wide, cells }) =>
        wide || (group && column > 0) ? [] : plain(cells[column]?.runs ?? []).split(' '),
    );
    return Math.min(LONGEST_WORD, largest([2, ...words.map(columnsOf)]));
}

function rowLines({ cells, group, wide }: TableRow, widths: readonly number[], padding: number): string[] {
    // the name of a group stands over all columns but the first
    const own = wide ? cells.slice(0, 1) : group ? cells.slice(0, 2) : cells;
    const over = (columns: readonly number[]) => sum(columns) + (columns.length - 1) * (1 + 2 * padding);
    const rooms = wide ? [over(widths)] : group ? [widths[0] ?? 2, over(widths.slice(1))] : widths;
    const texts = own.map(({ runs }, index) => wrap(plain(runs), rooms[index] ?? 2));
    const height = largest([1, ...texts.map(({ length }) => length)]);
    return Array.from({ length: height }, (_, line) => {
        const parts = own.map(({ align }, index) => aligned(texts[index]?.[line] ?? '', rooms[index] ?? 2, align));
        const space = ' '.repeat(padding);
        return `|${parts.map((part) => `${space}${part}${space}`).join('|')}|`;
    });
}

function sum(numbers: readonly number[]): number {
    return numbers.reduce((a, b) => a + b, 0);
}
