import { aligned, columnsOf, endWithin, startWithin } from '../export/text/width.js';
import { printable } from '../tables/printable.js';

/** One column of a table on a terminal. */
export interface Column {
    readonly title: string;
    /** It grows no wider than this, however long its cells are. */
    readonly max: number;
    /** On a narrow screen it is cut down to this; without, it keeps its width. */
    readonly min?: number;
    /** On a screen that is narrower still it is left out, the lowest of these first. */
    readonly dispensable?: number;
    /** Where a cell is too long its beginning is left out: what tells paths apart stands at their end. */
    readonly keepsEnd?: boolean;
}

type Row = readonly string[];

const GAP = '  ';

/**
 * Lays out columns so that they line up and fit a screen.
 *
 * @param rows every row that is to be printed: widths follow their cells, not the titles alone
 * @param width of the screen in columns
 * @returns writes one row as a line
 */
export function layOut(columns: readonly Column[], rows: readonly Row[], width: number): (row: Row) => string {
    const natural = columns.map(({ max }, column) => Math.min(max, longest(rows, column)));
    let kept = columns.map((_, column) => column).filter((column) => (natural[column] as number) > 0);
    let widths = shrink(columns, natural, kept, width);
    while (widthOf(widths, kept) > width) {
        const [next] = kept
            .filter((column) => columns[column]?.dispensable !== undefined)
            .sort((a, b) => (columns[a]?.dispensable ?? 0) - (columns[b]?.dispensable ?? 0));
        if (next === undefined) {
            break;
        }
        kept = kept.filter((column) => column !== next);
        widths = shrink(columns, natural, kept, width);
    }
    return (row) =>
        kept
            .map((column) => fit(row[column] ?? '', widths[column] as number, columns[column]?.keepsEnd))
            .join(GAP)
            .trimEnd();
}

/** A table with its titles above it. */
export function table(columns: readonly Column[], rows: readonly Row[], width: number): string {
    const all = [columns.map(({ title }) => title), ...rows];
    const line = layOut(columns, all, width);
    return all.map((row) => `${line(row)}\n`).join('');
}

/** The text on one line of a screen, the end left out where it does not fit. */
export function cut(text: string, width: number): string {
    const whole = printable(text);
    return columnsOf(whole) > width ? `${startWithin(whole, width - 1).trimEnd()}…` : whole;
}

function longest(rows: readonly Row[], column: number): number {
    return rows.reduce((max, row) => Math.max(max, columnsOf(row[column] ?? '')), 0);
}

/** Takes from the widest column again and again, until all fit or none can give more. */
function shrink(
    columns: readonly Column[],
    natural: readonly number[],
    kept: readonly number[],
    width: number,
): number[] {
    const widths = [...natural];
    while (widthOf(widths, kept) > width) {
        const [widest] = kept
            .filter((column) => (widths[column] as number) > (columns[column]?.min ?? Number.POSITIVE_INFINITY))
            .sort((a, b) => (widths[b] as number) - (widths[a] as number));
        if (widest === undefined) {
            break;
        }
        widths[widest] = (widths[widest] as number) - 1;
    }
    return widths;
}

function widthOf(widths: readonly number[], kept: readonly number[]): number {
    return (
        kept.reduce((sum, column) => sum + (widths[column] as number), 0) + GAP.length * Math.max(0, kept.length - 1)
    );
}

function fit(cell: string, width: number, keepsEnd = false): string {
    const words = printable(cell.replace(/\s+/g, ' '));
    const shown = keepsEnd && columnsOf(words) > width ? `…${endWithin(words, width - 1)}` : cut(words, width);
    return aligned(shown, width, 'left');
}
