import { largest } from '../bounds/extremes.js';
import { tokensOf } from '../syntax/contents.js';
import type { Table, TableRow as TableRowNode } from '../syntax/generated/ast.js';
import type { Places } from './places.js';
import type { Run, TableBlock, TableCell, TableRow } from './printed-document.js';
import { type FindNote, runsOfTokens, wordsOf } from './runs.js';

/** From this number of columns on, cells are printed smaller. */
const WIDE_COLUMNS = 7;

/** From this number of columns on, a table in an annex lies on its side. */
export const LANDSCAPE_COLUMNS = 8;

/** What the first cell of a head row says where no `|---|` stands under it. */
const ORDINAL = /^(?:STT|TT|Số TT|Stt)$/u;
const GROUP_MARK = /^(?:[IVXLC]+|[A-ZĐ]|\d+)[.)-]?$/u;
const SHORT_CELL = /^[\p{N}\p{P}\p{Sc}%\s]{0,12}$|^[IVXLC]+$/u;

/** How many columns the widest row of a table has. */
export function columnsOf(table: Table): number {
    return largest([0, ...cellsOf(table).map((cells) => cells.length)]);
}

/** A table as printed: rows of equal length, the head told apart, widths chosen by what stands in the columns. */
export function tableBlock(table: Table, places: Places, findNote: FindNote): TableBlock {
    const rowsCells = cellsOf(table);
    const columns = largest([0, ...rowsCells.map((cells) => cells.length)]);
    const texts = rowsCells.map((cells) => cells.map((tokens) => runsOfTokens(tokens, findNote)));
    const headRows = headRowsOf(table, texts);
    const centred = Array.from({ length: columns }, (_, column) =>
        texts
            .slice(headRows)
            .every(
                (cells, row) => isWhole(table.rows[headRows + row]) || SHORT_CELL.test(wordsOf(cells[column] ?? [])),
            ),
    );
    const rows: TableRow[] = table.rows.map((row, index) => ({
        place: places.add(row),
        group: index >= headRows && isGroup(texts[index] ?? [], columns),
        ...(columns > 1 && isWhole(row) ? { wide: true as const } : {}),
        cells: Array.from(
            { length: columns },
            (_, column): TableCell => ({
                runs: texts[index]?.[column] ?? [],
                align: index < headRows || centred[column] ? 'center' : 'left',
            }),
        ),
    }));
    return {
        type: 'table',
        place: places.add(table),
        headRows,
        widths: widthsOf(
            texts.filter((_, index) => !isWhole(table.rows[index])),
            columns,
        ),
        cellStyle: columns >= WIDE_COLUMNS ? 'wideTableCell' : 'tableCell',
        rows,
    };
}

type Cell = ReturnType<typeof tokensOf>;

/**
 * The tokens between the bars of each row; empty cells have none. A bar at the edge is the frame where all rows have one there,
 * or where the row would be too long for the others with a cell before it; else it follows an empty cell: ` | Tổng cộng | 40`.
 */
function cellsOf({ rows }: Table): Cell[][] {
    const all = rows.map(cellsBetweenBars);
    const framed = { left: all.every(({ left }) => left), right: all.every(({ right }) => right) };
    const open = all.filter(({ left, right }) => (framed.left || !left) && (framed.right || !right));
    const columns = largest([0, ...open.map(({ cells, left, right }) => cells.length - Number(left) - Number(right))]);
    return all.map((row) => {
        const { cells, left, right } = row;
        if (isOneCell(row)) {
            return cells.slice(1, 2);
        }
        const spare = cells.length - Number(left && framed.left) - Number(right && framed.right) - columns;
        // the bar behind a row is left out or written at will sooner than the one before it
        const endsAtFrame = right && (framed.right || open.length === 0 || spare > 0);
        const beginsAtFrame =
            left && (framed.left || open.length === 0 || spare > Number(endsAtFrame && !framed.right));
        return cells.slice(Number(beginsAtFrame), cells.length - Number(endsAtFrame));
    });
}

function isOneCell({ cells, left, right }: CellsOfRow): boolean {
    return left && right && cells.length === 3;
}

interface CellsOfRow {
    readonly cells: Cell[];
    readonly left: boolean;
    readonly right: boolean;
}

/** What stands before, between and behind the bars or tabs of a row, and whether a bar stands at its edges. */
function cellsBetweenBars(row: TableRowNode): CellsOfRow {
    const cells: Cell[] = [[]];
    const tokens = tokensOf(row);
    const isBar = (token: Cell[number] | undefined) => token?.tokenType.name === 'COLUMN_BAR' && token.text === '|';
    for (const token of tokens) {
        if (token.tokenType.name === 'COLUMN_BAR') {
            cells.push([]);
        } else {
            cells.at(-1)?.push(token);
        }
    }
    return { cells, left: isBar(tokens[0]), right: tokens.length > 1 && isBar(tokens.at(-1)) };
}

function headRowsOf(table: Table, texts: readonly (readonly Run[])[][]): number {
    const rule = table.asides.find(({ $type }) => $type === 'Ornament')?.$cstNode?.offset;
    const before =
        rule === undefined ? 0 : table.rows.filter(({ $cstNode: node }) => (node?.offset ?? 0) < rule).length;
    if (before > 0 && before < table.rows.length) {
        return before;
    }
    return ORDINAL.test(wordsOf(texts[0]?.[0] ?? [])) && table.rows.length > 1 ? 1 : 0;
}

/** `| I | Tiêm thường xuyên | | |`: a mark, a name, nothing else. */
function isGroup(cells: readonly (readonly Run[])[], columns: number): boolean {
    const [mark, name, ...rest] = cells.map((cell) => wordsOf(cell));
    return columns > 2 && GROUP_MARK.test(mark ?? '') && (name ?? '') !== '' && rest.every((text) => text === '');
}

/** `| Khối xã |`: bars around one cell, which goes over all columns. */
function isWhole(row: TableRowNode | undefined): boolean {
    return row !== undefined && isOneCell(cellsBetweenBars(row));
}

/**
 * Shares of the width: a column has room for its longest word, and grows with the square root of what it holds, so that
 * long cells do not starve the short ones.
 */
function widthsOf(texts: readonly (readonly Run[])[][], columns: number): number[] {
    const weights = Array.from({ length: columns }, (_, column) => {
        const cells = texts.map((cells) => wordsOf(cells[column] ?? []));
        const word = largest([
            3,
            ...cells.flatMap((cell) => cell.split(/\s/u)).map(({ length }) => Math.min(length, 24)),
        ]);
        const longest = largest([0, ...cells.map(({ length }) => length)]);
        return word + 2.5 + 2 * Math.sqrt(Math.max(0, longest - word));
    });
    const sum = weights.reduce((a, b) => a + b, 0);
    return weights.map((weight) => weight / sum);
}
