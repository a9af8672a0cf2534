import { readAddresseeLabel } from '../../syntax/reading/heading-parts.js';
import { readRecipientsLabel } from '../../syntax/reading/signature.js';
import type { Block, Look, Paragraph, Table, TableCell, TableRow } from '../paper.js';
import { wordsOfBlocks, wordsOfPieces } from '../words.js';
import { type CallNote, commonLook, labelled, writtenLines } from './inline.js';
import { isOwnCell } from './own-styles.js';
import { isWhole } from './page-parts.js';

const ANY_LOOK: Look = { bold: true, italic: true };

/** A row of a table as a plan has it: the text of each of its columns. */
export interface WrittenRow {
    readonly cells: readonly string[];
    /** The number of its first paragraph. */
    readonly paragraph: number;
}

/**
 * Writes the rows of a table: a cell that takes several columns or rows stands in the first of them, on one line; one that takes all columns is
 * the only one of its row.
 */
export function writtenRows({ rows, columns }: Table, heads: number, call: CallNote): WrittenRow[] {
    return rows.map((row, index) => {
        const { cells } = row;
        const [whole] = cells;
        if (whole && isWhole(row, columns)) {
            return { cells: [cellText(whole, index < heads, call)], paragraph: firstParagraph(cells) };
        }
        const texts = Array.from({ length: columns }, () => '');
        for (const cell of cells) {
            const text = cellText(cell, index < heads, call);
            // what stands beyond the last column that a plan has goes on in that one
            texts[cell.column] = [texts[cell.column], text].filter(Boolean).join(' ');
        }
        return { cells: texts, paragraph: firstParagraph(cells) };
    });
}

/** How many rows head a table: those that it repeats on each page, or a first row that is bold, and those into which their cells reach. */
export function headRows({ rows }: Table): number {
    const flagged = rows.findIndex(({ isHead }) => !isHead);
    const own = flagged > 0 ? flagged : rows.length > 1 && isBoldRow(rows[0]?.cells ?? []) ? 1 : 0;
    let heads = own;
    while (heads > 0 && rows[heads]?.cells.some(({ goesOn }) => goesOn)) {
        heads++;
    }
    return heads < rows.length ? heads : own;
}

/** Whether the lines of a table frame text: it has one cell, or one column with several paragraphs in a cell. */
export function isFrame({ columns, rows }: Table): boolean {
    const cells = rows.flatMap((row) => row.cells);
    return columns === 1 && (rows.length === 1 || cells.some(({ blocks }) => filledBlocks(blocks) > 1));
}

/** A row that takes all columns and has so many paragraphs frames text; a title of rows has one or two. */
const FRAMED_PARAGRAPHS = 3;

/**
 * The parts of a table whose lines frame text in some of their rows, as forms have it: each row of text is a table of its own, the rows
 * between two of them are another. A last row with the recipients is the end of the paper, whatever lines are drawn around it.
 *
 * @returns the table alone where none of its rows does so
 */
export function framedParts(table: Table): Table[] {
    const ending = table.rows.at(-1);
    if (table.isDrawn && ending && table.rows.length > 1 && ending.cells.some(opensRecipients)) {
        return [
            { ...table, rows: table.rows.slice(0, -1) },
            { ...table, rows: [ending], isDrawn: false },
        ];
    }
    const parts: { rows: TableRow[]; isFramed: boolean }[] = [];
    for (const row of table.rows) {
        const isFramed = isFramedText(row, table.columns);
        const last = parts.at(-1);
        if (last && !last.isFramed && !isFramed) {
            last.rows.push(row);
        } else {
            parts.push({ rows: [row], isFramed });
        }
    }
    return parts.length > 1 && table.isDrawn
        ? parts.map(({ rows, isFramed }) => ({ ...table, rows, columns: isFramed ? 1 : table.columns }))
        : [table];
}

function opensRecipients({ blocks }: TableCell): boolean {
    const words = wordsOfBlocks(blocks.filter((block) => wordsOfBlocks([block]) !== '').slice(0, 1));
    return readRecipientsLabel(words, { start: 0, end: words.length }) !== undefined;
}

function isFramedText(row: TableRow, columns: number): boolean {
    const blocks = row.cells[0]?.blocks ?? [];
    return isWhole(row, columns) && filledBlocks(blocks) >= FRAMED_PARAGRAPHS && !blocks.some(isOfOwn);
}

function isOfOwn(block: Block): boolean {
    return block.type === 'paragraph' && isOwnCell(block.style);
}

function filledBlocks(blocks: readonly Block[]): number {
    return blocks.filter((block) => wordsOfBlocks([block]) !== '').length;
}

/** Whether a table without lines has its cells side by side for a reason: rows of several short cells. */
export function isAligned(table: Table): boolean {
    return table.rows.length > 1 && hasShortCells(table) && !isLabelled(table);
}

/** Whether the rows of a table without lines say what something is called, a colon, and what it is; some may take all columns. */
export function isLabelled(table: Table): boolean {
    const colons = filledCells(table).filter((cells) => {
        const [first = '', second = ''] = cells.map(({ blocks }) => wordsOfBlocks(blocks));
        return cells.length > 1 && (first.endsWith(':') || second.startsWith(':'));
    });
    return table.columns > 1 && isShort(table) && colons.length * 2 > table.rows.length;
}

function hasShortCells(table: Table): boolean {
    return table.columns > 1 && isShort(table) && filledCells(table).every((cells) => cells.length > 1);
}

/** Whether each cell with words has one paragraph. */
function isShort(table: Table): boolean {
    return filledCells(table)
        .flat()
        .every(({ blocks }) => filledBlocks(blocks) === 1);
}

function filledCells({ rows }: Table): TableCell[][] {
    return rows.map(({ cells }) => cells.filter(({ blocks }) => wordsOfBlocks(blocks) !== ''));
}

function cellText({ blocks }: TableCell, isHead: boolean, call: CallNote): string {
    return blocks
        .map((block) => {
            if (block.type === 'table') {
                return plainText([block], call);
            }
            const base =
                isHead || isAddressee(block)
                    ? ANY_LOOK
                    : isOwnCell(block.style)
                      ? block.look
                      : commonLook(block.pieces);
            const lines = labelled(block.label, writtenLines(block.pieces, base, call));
            return [...lines, plainText(block.boxes, call)].join(' ').trim();
        })
        .filter((text) => text !== '')
        .join(' ');
}

/** Whether a cell says `Kính gửi:`, which looks as its standard has it. */
function isAddressee({ pieces }: Paragraph): boolean {
    const words = wordsOfPieces(pieces);
    return readAddresseeLabel(words, { start: 0, end: words.length }) !== undefined;
}

/** The words of what stands within a cell, on one line, with the calls of notes. */
function plainText(blocks: readonly Block[], call: CallNote): string {
    return blocks
        .flatMap((block) =>
            block.type === 'table'
                ? block.rows.flatMap(({ cells }) => cells.map((cell) => plainText(cell.blocks, call)))
                : [...labelled(block.label, writtenLines(block.pieces, ANY_LOOK, call)), plainText(block.boxes, call)],
        )
        .filter((text) => text !== '')
        .join(' ');
}

export function firstParagraph(cells: readonly TableCell[]): number {
    const first = cells.flatMap(({ blocks }) => blocks).find((block) => block.type === 'paragraph');
    return first?.number ?? 0;
}

function isBoldRow(cells: readonly TableCell[]): boolean {
    const filled = cells.map(({ blocks }) => piecesOf(blocks)).filter((pieces) => wordsOfPieces(pieces) !== '');
    return filled.length > 1 && filled.every((pieces) => commonLook(pieces).bold);
}

function piecesOf(blocks: readonly Block[]) {
    return blocks.flatMap((block) => (block.type === 'paragraph' ? block.pieces : []));
}
