import { gather } from '../../bounds/gather.js';
import { findNationalTitle, readDateLine, readNumberLine } from '../../syntax/reading/heading-parts.js';
import { isAuthority, readRecipientsLabel } from '../../syntax/reading/signature.js';
import type { Block, Piece, Table, TableCell, TableRow } from '../paper.js';
import { wordsOfBlocks } from '../words.js';

/** A part of a paper whose lines stand side by side: its head, its end, or where several sign a form, each with a day. */
export type PagePart = 'heading' | 'ending' | 'signing';

/** A table of so many rows with lines around its cells is one of the text, though somebody signs in it. */
const MOST_DRAWN_ROWS = 3;
/** What is set side by side without lines has no more rows. */
const MOST_ROWS = 8;

/**
 * Whether a table is the head of a paper or its end, whatever lines are drawn around it; null for one of the text.
 *
 * Tables of the text have numbers and days of papers in their cells too, and a column that is called `Số`: without the national title
 * beside them they head a paper in few rows, where no lines are drawn or several lines stand in a cell.
 *
 * @param lines what stands in it
 * @param isBelowBody whether a body stands above it: a day alone heads nothing there, nor does a number
 * @param isFirst whether the paper begins with it: it may hold its title, in a frame of lines
 */
export function pagePartOf(
    { isDrawn, rows }: Table,
    lines: readonly string[],
    { isBelowBody, isFirst }: { readonly isBelowBody: boolean; readonly isFirst: boolean },
): PagePart | null {
    const wholes = lines.map((text) => ({ text, whole: { start: 0, end: text.length } }));
    if (wholes.some(({ text, whole }) => readRecipientsLabel(text, whole) !== undefined || isAuthority(text))) {
        return isDrawn && rows.length > MOST_DRAWN_ROWS ? null : 'ending';
    }
    if (wholes.some(({ text, whole }) => findNationalTitle(text, whole) !== undefined)) {
        return 'heading';
    }
    if (isFirst && rows.length <= MOST_DRAWN_ROWS && holdsTitle(rows, lines)) {
        return 'heading';
    }
    const isSetInLines = rows.some(({ cells }) => cells.some(({ blocks }) => blocks.length > 1));
    if (isDrawn ? !isSetInLines || rows.length > MOST_DRAWN_ROWS : rows.length > MOST_ROWS) {
        return null;
    }
    const isDated = wholes.some(({ text, whole }) => readDateLine(text, whole)?.start === 0);
    if (isBelowBody) {
        return isDated ? 'signing' : null;
    }
    return isDated || wholes.some(({ text }) => isNumbered(text)) ? 'heading' : null;
}

/** What the frame of a procedure says of it: `Mã hiệu: QT 02`, `Lần ban hành: 01`. */
const LABELLED = /^\p{Lu}[\p{L} ]{2,30}:\s*\S/u;

/** Whether a table is the frame of a title: it has one text, or says something of the paper beside cells that take several rows. */
function holdsTitle(rows: Table['rows'], lines: readonly string[]): boolean {
    const goesOn = rows.some(({ cells }) => cells.some((cell) => cell.goesOn));
    return lines.length === 1 || (goesOn && lines.filter((line) => LABELLED.test(line)).length > 1);
}

/** Whether a line bears the number of a paper, or the room for it: a word alone is the head of a column. */
function isNumbered(text: string): boolean {
    return readNumberLine(text, { start: 0, end: text.length }) !== undefined && /[\d/.…]/u.test(text);
}

/**
 * The cells of a table that sets text side by side, in the order in which they are read: column by column, but what takes all
 * columns stands between what is above and what is below it.
 *
 * @returns what stands in each column, in order
 */
export function columnByColumn({ isDrawn, rows, columns }: Table): Block[][] {
    const groups: Block[][] = [];
    let open = new Map<number, Block[]>();
    const close = () => {
        for (const [, blocks] of [...open].sort(([a], [b]) => a - b)) groups.push(blocks);
        open = new Map();
    };
    // the frame of a title has cells that take several rows; heads and ends have none
    const isTitle = isDrawn && rows.some(({ cells }) => cells.some((cell) => cell.goesOn));
    const spans = isTitle ? spansOf(rows) : new Set<string>();
    for (const each of rows) {
        const row = withLabelsJoined(each, spans);
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

/** The columns that cells take which are wider than one, as `first-last`. */
function spansOf(rows: readonly TableRow[]): Set<string> {
    return new Set(
        rows.flatMap(({ cells }) =>
            cells.filter(({ span }) => span > 1).map(({ column, span }) => `${column}-${column + span - 1}`),
        ),
    );
}

/** A row whose cells that one below or above takes together are one, where the first is a label: `Lần ban hành:` beside `01`. */
function withLabelsJoined({ cells, ...row }: TableRow, spans: ReadonlySet<string>): TableRow {
    const joined: TableCell[] = [];
    for (const cell of cells) {
        const label = joined.at(-1);
        const [words] = label?.blocks ?? [];
        const [value] = cell.blocks;
        const isOne = label && spans.has(`${label.column}-${cell.column + cell.span - 1}`);
        if (
            isOne &&
            isLabel(label) &&
            words?.type === 'paragraph' &&
            value?.type === 'paragraph' &&
            cell.blocks.length === 1
        ) {
            const pieces = [...words.pieces, SPACE, ...value.pieces];
            joined[joined.length - 1] = {
                ...label,
                span: label.span + cell.span,
                blocks: [
                    {
                        ...words,
                        pieces,
                        asides: [...words.asides, ...value.asides],
                        boxes: [...words.boxes, ...value.boxes],
                    },
                ],
            };
        } else {
            joined.push(cell);
        }
    }
    return { ...row, cells: joined };
}

const SPACE: Piece = { type: 'words', text: ' ', bold: false, italic: false };

/** Whether a cell has one paragraph, and that ends in a colon. */
function isLabel({ blocks }: TableCell): boolean {
    const words = wordsOfBlocks(blocks);
    const whole = { start: 0, end: words.length };
    return (
        blocks.length === 1 &&
        words.endsWith(':') &&
        readRecipientsLabel(words, whole) === undefined &&
        readNumberLine(words, whole) === undefined
    );
}

/** Whether one cell of a row takes all columns. */
export function isWhole({ cells }: TableRow, columns: number): boolean {
    return columns > 1 && cells.length === 1 && (cells[0]?.span ?? 0) >= columns;
}
