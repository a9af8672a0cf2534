import {
    BorderStyle,
    Paragraph,
    Table,
    TableCell,
    TableLayoutType,
    TableRow,
    VerticalAlignTable,
    WidthType,
} from 'docx';
import type { TableCell as PrintedCell, TableRow as PrintedRow, TableBlock } from '../../printed/printed-document.js';
import { boldRuns, wordsOf } from '../../printed/runs.js';
import type { Component } from '../../standards/standard.js';
import { ALIGNMENTS } from './styles.js';
import { twipsOfPoints } from './units.js';
import { styleOf, textWidthOf, type WordDocument, widthOf } from './word-document.js';
import { wordRuns } from './words.js';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

const LINES = {
    top: LINE,
    bottom: LINE,
    left: LINE,
    right: LINE,
    insideHorizontal: LINE,
    insideVertical: LINE,
} as const;

/** Points between the lines of a table and the words in it. */
const CELL_MARGIN = 3;

/** Word refuses a file with a wider table; what goes beyond is printed in the last column. */
const MOST_COLUMNS = 63;

/** A table of the text: its head is repeated on each page, no row is parted. */
export function textTable(block: TableBlock, document: WordDocument, landscape: boolean): Table {
    const twips = columnWidths(block, document, textWidthOf(document.standard, landscape)).map((points) =>
        Math.max(1, Math.floor(points * 20)),
    );
    const margin = twipsOfPoints(CELL_MARGIN);
    return new Table({
        layout: TableLayoutType.FIXED,
        width: { size: sumOf(twips), type: WidthType.DXA },
        columnWidths: twips,
        borders: LINES,
        margins: { top: margin, bottom: margin, left: margin, right: margin, marginUnitType: WidthType.DXA },
        rows: block.rows.map((row, index) => {
            const isHead = index < block.headRows;
            return new TableRow({
                cantSplit: true,
                ...(isHead ? { tableHeader: true } : {}),
                children: cellsOf(isHead ? headRow(row, block) : row, headStyle(isHead, block), twips, document),
            });
        }),
    });
}

/**
 * The widths of the columns in points: the model's shares, but that no column is narrower than its longest word, as long as
 * the others have room to give.
 */
function columnWidths(block: TableBlock, document: WordDocument, whole: number): number[] {
    const widths = withinColumns(block.widths, sumOf).map((share) => share * whole);
    const rows = block.rows.map(({ cells }) => withinColumns(cells, joined));
    const needed = widths.map((_, column) =>
        Math.min(
            whole / widths.length,
            Math.max(
                ...rows.map((cells, row) =>
                    longestWord(cells[column], headStyle(row < block.headRows, block), document),
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
function longestWord(cell: PrintedCell | undefined, component: Component, document: WordDocument): number {
    const style = { ...styleOf(document, component), bold: true } as const;
    const words = wordsOf(cell?.runs ?? []).split(/\s+/u);
    return Math.max(...words.map((text) => widthOf([{ text }], style))) + 2 * CELL_MARGIN + 1;
}

function sumOf(numbers: readonly number[]): number {
    return numbers.reduce((a, b) => a + b, 0);
}

/** The head of a wide table is as small as its cells. */
function headStyle(isHead: boolean, { cellStyle }: TableBlock): Component {
    return isHead && cellStyle === 'tableCell' ? 'tableHead' : cellStyle;
}

function headRow(row: PrintedRow, { cellStyle }: TableBlock): PrintedRow {
    return cellStyle === 'tableCell'
        ? row
        : { ...row, cells: row.cells.map((cell) => ({ ...cell, runs: boldRuns(cell.runs) })) };
}

function cellsOf(row: PrintedRow, style: Component, widths: readonly number[], document: WordDocument): TableCell[] {
    const cells = withinColumns(row.cells, joined);
    const [mark, name, ...others] = cells;
    if (row.group && mark && name && others.length > 0) {
        const [first = 0, ...rest] = widths;
        return [
            cellOf({ runs: boldRuns(mark.runs), align: 'center' }, style, first, document),
            cellOf({ runs: boldRuns(name.runs), align: 'left' }, style, sumOf(rest), document, rest.length),
        ];
    }
    return cells.map((cell, index) => cellOf(cell, style, widths[index] ?? 0, document));
}

function cellOf(
    { runs, align }: PrintedCell,
    component: Component,
    width: number,
    document: WordDocument,
    columnSpan = 1,
): TableCell {
    const style = styleOf(document, component);
    return new TableCell({
        width: { size: width, type: WidthType.DXA },
        verticalAlign: VerticalAlignTable.CENTER,
        ...(columnSpan > 1 ? { columnSpan } : {}),
        children: [
            new Paragraph({
                style: document.styles.componentId(component),
                ...(align === style.align ? {} : { alignment: ALIGNMENTS[align] }),
                children: wordRuns(runs, style, document.notes),
            }),
        ],
    });
}

/** The same columns, the last of which holds what Word has no room for. */
function withinColumns<Item>(items: readonly Item[], join: (items: readonly Item[]) => Item): Item[] {
    return items.length <= MOST_COLUMNS
        ? [...items]
        : [...items.slice(0, MOST_COLUMNS - 1), join(items.slice(MOST_COLUMNS - 1))];
}

function joined(cells: readonly PrintedCell[]): PrintedCell {
    return { align: 'left', runs: cells.flatMap(({ runs }, index) => (index === 0 ? runs : [{ text: ' ' }, ...runs])) };
}
