import { CELL_MARGIN, columnWidths, headStyle } from '../../printed/column-widths.js';
import type { Room } from '../../printed/glue.js';
import type { Run, TableBlock, TableCell, TableRow } from '../../printed/printed-document.js';
import { wordsOf } from '../../printed/runs.js';
import { lookOf } from '../../printed/times-widths.js';
import type { Standard } from '../../standards/standard.js';
import type { HtmlNotes } from './html-notes.js';
import { element, type Markup } from './markup.js';
import type { TableStyles } from './table-styles.js';

/**
 * A table in a box of its own, which scrolls on a narrow screen, by keys too. Its columns have the shares that they have on paper.
 *
 * @param paper the width of the text on its pages, in points
 */
export function tableMarkup(
    table: TableBlock,
    standard: Standard,
    paper: number,
    notes: HtmlNotes,
    styles: TableStyles,
): Markup {
    const widths = columnWidths(table, standard, paper);
    const id = styles.add(widths.map((width) => width / paper));
    const look = lookOf(standard.components[table.cellStyle]);
    const rooms = widths.map((width): Room => ({ look, width: width - 2 * CELL_MARGIN }));
    const head = table.rows
        .slice(0, table.headRows)
        .map((row) =>
            element(
                'tr',
                {},
                row.wide
                    ? wideCell(row, notes, 'th')
                    : row.cells.map((cell, column) => headCell(cell, notes, rooms[column])),
            ),
        );
    const markup = element(
        'table',
        { id, class: table.cellStyle },
        element(
            'colgroup',
            {},
            table.widths.map(() => element('col', {})),
        ),
        head.length > 0 ? element('thead', { class: headStyle(true, table) }, head) : [],
        rowGroups(table.rows.slice(table.headRows)).map((rows) =>
            element(
                'tbody',
                {},
                rows.map((row) => element('tr', {}, cellsOf(row, notes, rooms))),
            ),
        ),
    );
    const label = `Bảng ${id.replace(/\D/g, '')}`;
    return element('div', { class: 'table', role: 'region', 'aria-label': label, tabindex: '0' }, markup);
}

/** The rows that a group's name heads are a body of the table of their own. */
function rowGroups(rows: readonly TableRow[]): TableRow[][] {
    const groups: TableRow[][] = [];
    for (const row of rows) {
        const last = groups.at(-1);
        if (last && !row.group) {
            last.push(row);
        } else {
            groups.push([row]);
        }
    }
    return groups;
}

function headCell({ runs, align }: TableCell, notes: HtmlNotes, room: Room | undefined): Markup {
    const content = notes.inline(runs, room);
    return runs.length > 0
        ? element('th', { scope: 'col', class: align }, content)
        : element('td', { class: align }, content);
}

function cellsOf(row: TableRow, notes: HtmlNotes, rooms: readonly Room[]): Markup | Markup[] {
    return row.wide ? wideCell(row, notes, 'td') : row.group ? groupCells(row, notes) : bodyCells(row, notes, rooms);
}

/** The one cell of a row, over all columns. */
function wideCell({ cells }: TableRow, notes: HtmlNotes, name: 'th' | 'td'): Markup {
    const { runs = [], align = 'left' } = cells[0] ?? {};
    return element(name, { colspan: `${cells.length}`, class: align }, notes.inline(runs));
}

function bodyCells(row: TableRow, notes: HtmlNotes, rooms: readonly Room[]): Markup[] {
    return row.cells.map(({ runs, align }, column) =>
        element(
            'td',
            { class: `${align}${holdsLongWord(runs) ? ' breakable' : ''}` },
            notes.inline(runs, rooms[column]),
        ),
    );
}

/** `I | Tiêm thường xuyên`: the mark stands in its column, the name over all the others. */
function groupCells({ cells }: TableRow, notes: HtmlNotes): Markup[] {
    const [mark, name] = cells;
    const columns = `${cells.length - 1}`;
    return [
        element('td', { class: 'center group' }, notes.inline(mark?.runs ?? [])),
        element('th', { scope: 'rowgroup', colspan: columns, class: 'left group' }, notes.inline(name?.runs ?? [])),
    ];
}

/** A word that would push the other columns off the paper may be broken anywhere; all others keep their columns wide enough. */
function holdsLongWord(runs: readonly Run[]): boolean {
    return /\S{25}/u.test(wordsOf(runs));
}
