import { gather } from '../../bounds/gather.js';
import { findNationalTitle, readDateLine, readNumberLine } from '../../syntax/reading/heading-parts.js';
import { isAuthority, readRecipientsLabel } from '../../syntax/reading/signature.js';
import type { Block, Table, TableRow } from '../paper.js';

/** A part of a paper whose lines stand side by side: its head, its end, or where several sign a form, each with a day. */
export type PagePart = 'heading' | 'ending' | 'signing';

/** A table of so many rows with lines around its cells is one of the text, though somebody signs in it. */
const MOST_DRAWN_ROWS = 3;

/**
 * Whether a table is the head of a paper or its end, whatever lines are drawn around it; null for one of the text.
 *
 * @param lines what stands in it
 * @param isBelowBody whether a body stands above it: a day alone heads nothing there
 */
export function pagePartOf({ isDrawn, rows }: Table, lines: readonly string[], isBelowBody: boolean): PagePart | null {
    const wholes = lines.map((text) => ({ text, whole: { start: 0, end: text.length } }));
    if (wholes.some(({ text, whole }) => readRecipientsLabel(text, whole) !== undefined || isAuthority(text))) {
        return isDrawn && rows.length > MOST_DRAWN_ROWS ? null : 'ending';
    }
    const isHead = wholes.some(
        ({ text, whole }) => findNationalTitle(text, whole) !== undefined || readNumberLine(text, whole) !== undefined,
    );
    const isDated = wholes.some(({ text, whole }) => readDateLine(text, whole)?.start === 0);
    return isHead || (isDated && !isBelowBody) ? 'heading' : isDated ? 'signing' : null;
}

/**
 * The cells of a table that sets text side by side, in the order in which they are read: column by column, but what takes all
 * columns stands between what is above and what is below it.
 *
 * @returns what stands in each column, in order
 */
export function columnByColumn({ rows, columns }: Table): Block[][] {
    const groups: Block[][] = [];
    let open = new Map<number, Block[]>();
    const close = () => {
        for (const [, blocks] of [...open].sort(([a], [b]) => a - b)) groups.push(blocks);
        open = new Map();
    };
    for (const row of rows) {
        if (isWhole(row, columns)) {
            close();
            groups.push(row.cells.flatMap(({ blocks }) => blocks));
            continue;
        }
        for (const { column, blocks } of row.cells) {
            gather(open, column, blocks);
        }
    }
    close();
    return groups;
}

/** Whether one cell of a row takes all columns. */
export function isWhole({ cells }: TableRow, columns: number): boolean {
    return columns > 1 && cells.length === 1 && (cells[0]?.span ?? 0) >= columns;
}
