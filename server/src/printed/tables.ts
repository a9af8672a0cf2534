import { tokensOf } from '../syntax/contents.js';
import type { Table, TableRow as TableRowNode } from '../syntax/generated/ast.js';
import type { Places } from './places.js';
import type { Run, TableBlock, TableCell, TableRow } from './printed-document.js';
import { type FindNote, runsOf, wordsOf } from './runs.js';

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
    return Math.max(0, ...table.rows.map((row) => cellTokens(row).length));
}

/** A table as printed: rows of equal length, the head told apart, widths chosen by what stands in the columns. */
export function tableBlock(table: Table, places: Places, findNote: FindNote): TableBlock {
    const columns = columnsOf(table);
    const texts = table.rows.map((row) => cellTokens(row).map((tokens) => runsOf(tokens, findNote)));
    const headRows = headRowsOf(table, texts);
    const centred = Array.from({ length: columns }, (_, column) =>
        texts.slice(headRows).every((cells) => SHORT_CELL.test(wordsOf(cells[column] ?? []))),
    );
    const rows: TableRow[] = table.rows.map((row, index) => ({
        place: places.add(row),
        group: index >= headRows && isGroup(texts[index] ?? [], columns),
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
        widths: widthsOf(texts, columns),
        cellStyle: columns >= WIDE_COLUMNS ? 'wideTableCell' : 'tableCell',
        rows,
    };
}

/** The tokens between the bars or tabs of a row; empty cells have none. A bar at an end draws the side of the table. */
function cellTokens(row: TableRowNode): ReturnType<typeof tokensOf>[] {
    const cells: ReturnType<typeof tokensOf>[] = [[]];
    const tokens = tokensOf(row);
    for (const [index, token] of tokens.entries()) {
        if (token.tokenType.name !== 'COLUMN_BAR') {
            cells.at(-1)?.push(token);
        } else if (token.text !== '|' || (index > 0 && index < tokens.length - 1)) {
            cells.push([]);
        }
    }
    return cells;
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

/**
 * Shares of the width: a column has room for its longest word, and grows with the square root of what it holds, so that
 * long cells do not starve the short ones.
 */
function widthsOf(texts: readonly (readonly Run[])[][], columns: number): number[] {
    const weights = Array.from({ length: columns }, (_, column) => {
        const cells = texts.map((cells) => wordsOf(cells[column] ?? []));
        const word = Math.max(
            3,
            ...cells.flatMap((cell) => cell.split(/\s/u)).map(({ length }) => Math.min(length, 24)),
        );
        const longest = Math.max(0, ...cells.map(({ length }) => length));
        return word + 2.5 + 2 * Math.sqrt(Math.max(0, longest - word));
    });
    const sum = weights.reduce((a, b) => a + b, 0);
    return weights.map((weight) => weight / sum);
}
