import {
    type ITableOptions,
    Paragraph,
    type Table,
    TableCell,
    TableLayoutType,
    TableRow,
    VerticalAlignTable,
    WidthType,
} from 'docx';
import { largest } from '../../bounds/extremes.js';
import { CELL_MARGIN, columnWidths, headStyle } from '../../printed/column-widths.js';
import type { TableCell as PrintedCell, TableRow as PrintedRow, TableBlock } from '../../printed/printed-document.js';
import { boldRuns, wordsOf } from '../../printed/runs.js';
import { linesOfRuns, lookOf } from '../../printed/times-widths.js';
import { textWidthOf } from '../../standards/page.js';
import type { Component } from '../../standards/standard.js';
import { ALIGNMENTS } from './styles.js';
import { DescribedTable, TABLE_STYLE } from './table-style.js';
import { heldRuns, styleOf, type WordDocument } from './word-document.js';
import { wordRuns } from './words.js';

/** Word refuses a file with a wider table; what goes beyond is printed in the last column. */
const MAX_COLUMNS = 63;

/** A row of more lines may be parted at the end of a page: kept whole, it would leave a large part of the page empty. */
const MAX_LINES_OF_A_WHOLE_ROW = 12;

/** A table of the text: its head is repeated on each page, no row but a long one is parted. */
export function textTable(whole: TableBlock, document: WordDocument, landscape: boolean): Table {
    const block = withinWord(whole);
    const widths = columnWidths(block, document.standard, textWidthOf(document.standard, landscape));
    const twips = widths.map((points) => Math.max(1, Math.floor(points * 20)));
    const options: ITableOptions = {
        style: TABLE_STYLE,
        layout: TableLayoutType.FIXED,
        width: { size: sumOf(twips), type: WidthType.DXA },
        columnWidths: twips,
        tableLook: { firstRow: block.headRows > 0, firstColumn: false, noHBand: true, noVBand: true },
        rows: block.rows.map((row, index) => {
            const isHead = index < block.headRows;
            return new TableRow({
                cantSplit: isHead || linesOfRow(row, block, widths, document) <= MAX_LINES_OF_A_WHOLE_ROW,
                ...(isHead ? { tableHeader: true } : {}),
                children: cellsOf(isHead ? headRow(row, block) : row, headStyle(isHead, block), twips, document),
            });
        }),
    };
    const head = block.rows.slice(0, block.headRows).flatMap(({ cells }) => cells.map(({ runs }) => wordsOf(runs)));
    return new DescribedTable(options, 'Bảng', head.filter((words) => words !== '').join('; '));
}

function linesOfRow(row: PrintedRow, block: TableBlock, widths: readonly number[], document: WordDocument): number {
    const look = lookOf(styleOf(document, block.cellStyle));
    if (row.wide) {
        return linesOfRuns(row.cells[0]?.runs ?? [], look, sumOf(widths) - 2 * CELL_MARGIN);
    }
    return largest(
        row.cells.map(({ runs }, column) => linesOfRuns(runs, look, (widths[column] ?? 0) - 2 * CELL_MARGIN)),
    );
}

function sumOf(numbers: readonly number[]): number {
    return numbers.reduce((a, b) => a + b, 0);
}

function headRow(row: PrintedRow, { cellStyle }: TableBlock): PrintedRow {
    return cellStyle === 'tableCell'
        ? row
        : { ...row, cells: row.cells.map((cell) => ({ ...cell, runs: boldRuns(cell.runs) })) };
}

function cellsOf(row: PrintedRow, style: Component, widths: readonly number[], document: WordDocument): TableCell[] {
    const { cells } = row;
    const [mark, name, ...others] = cells;
    if (row.group && mark && name && others.length > 0) {
        const [first = 0, ...rest] = widths;
        return [
            cellOf({ runs: boldRuns(mark.runs), align: 'center' }, style, first, document, { keepNext: true }),
            cellOf({ runs: boldRuns(name.runs), align: 'left' }, style, sumOf(rest), document, {
                columnSpan: rest.length,
                keepNext: true,
            }),
        ];
    }
    if (row.wide && mark) {
        return [cellOf(mark, style, sumOf(widths), document, { columnSpan: cells.length })];
    }
    return cells.map((cell, index) => cellOf(cell, style, widths[index] ?? 0, document));
}

function cellOf(
    { runs, align }: PrintedCell,
    component: Component,
    width: number,
    document: WordDocument,
    { columnSpan = 1, keepNext = false }: { columnSpan?: number; keepNext?: boolean } = {},
): TableCell {
    const style = styleOf(document, component);
    return new TableCell({
        width: { size: width, type: WidthType.DXA },
        verticalAlign: VerticalAlignTable.CENTER,
        ...(columnSpan > 1 ? { columnSpan } : {}),
        children: [
            new Paragraph({
                style: document.styles.componentId(component),
                // a group's name stays on the page of the first row of its group
                ...(keepNext ? { keepNext } : {}),
                ...(align === style.align ? {} : { alignment: ALIGNMENTS[align] }),
                children: wordRuns(heldRuns(runs, style, width / 20 - 2 * CELL_MARGIN), style, document.notes),
            }),
        ],
    });
}

/** The table with no more columns than Word takes. */
function withinWord(block: TableBlock): TableBlock {
    return {
        ...block,
        widths: withinColumns(block.widths, sumOf),
        rows: block.rows.map((row) => ({ ...row, cells: withinColumns(row.cells, joined) })),
    };
}

/** The same columns, the last of which holds what Word has no room for. */
function withinColumns<Item>(items: readonly Item[], join: (items: readonly Item[]) => Item): Item[] {
    return items.length <= MAX_COLUMNS
        ? [...items]
        : [...items.slice(0, MAX_COLUMNS - 1), join(items.slice(MAX_COLUMNS - 1))];
}

function joined(cells: readonly PrintedCell[]): PrintedCell {
    return { align: 'left', runs: cells.flatMap(({ runs }, index) => (index === 0 ? runs : [{ text: ' ' }, ...runs])) };
}
