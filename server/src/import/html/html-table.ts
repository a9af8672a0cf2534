import type { Block, Table, TableRow } from '../paper.js';
import { MOST_COLUMNS, withinColumns } from '../table-grid.js';
import type { Declarations, HtmlStyles } from './html-styles.js';
import { attributeOf, type HtmlElement, isElement } from './html-tree.js';

/** Cells reach over no more rows than this, whatever they claim. */
const MOST_ROWS = 1000;

/** Reads a table: its cells on one grid. @param blocksOf reads what stands in a cell */
export function readTable(table: HtmlElement, styles: HtmlStyles, blocksOf: (cell: HtmlElement) => Block[]): Table {
    /** For each column: the rows for which a cell from above goes on. */
    const held = new Map<number, { rows: number; span: number }>();
    let drawn = 0;
    let all = 0;
    const rows = rowsOf(table).map((row): TableRow => {
        let column = 0;
        const cells: TableRow['cells'][number][] = [];
        const goOn = () => {
            for (let above = held.get(column); above && above.rows > 0; above = held.get(column)) {
                above.rows--;
                cells.push({ column, span: above.span, goesOn: true, blocks: [] });
                column += above.span;
            }
        };
        for (const cell of row.childNodes.filter(isElement).filter(isCell)) {
            goOn();
            const span = numberOf(cell, 'colspan', MOST_COLUMNS);
            all++;
            drawn += Number(isDrawn(styles.of(cell), attributeOf(table, 'border')));
            cells.push({ column, span, goesOn: false, blocks: blocksOf(cell) });
            held.set(column, { rows: numberOf(cell, 'rowspan', MOST_ROWS) - 1, span });
            column += span;
        }
        goOn();
        return { isHead: isHeadRow(row), cells };
    });
    const filled = rows.filter(({ cells }) => cells.length > 0);
    const isAllDrawn = drawn * 2 > all || isBoxed(styles.of(table)) || rows.some(({ isHead }) => isHead);
    return { type: 'table', ...withinColumns(filled), isDrawn: isAllDrawn };
}

function rowsOf(table: HtmlElement): HtmlElement[] {
    return table.childNodes
        .filter(isElement)
        .flatMap((element) =>
            /^(?:thead|tbody|tfoot)$/.test(element.tagName) ? element.childNodes.filter(isElement) : [element],
        )
        .filter(({ tagName }) => tagName === 'tr');
}

function isCell({ tagName }: HtmlElement): boolean {
    return tagName === 'td' || tagName === 'th';
}

function isHeadRow(row: HtmlElement): boolean {
    const cells = row.childNodes.filter(isElement).filter(isCell);
    const { parentNode } = row;
    const isInHead = parentNode !== null && 'tagName' in parentNode && parentNode.tagName === 'thead';
    return isInHead || (cells.length > 1 && cells.every(({ tagName }) => tagName === 'th'));
}

function numberOf(cell: HtmlElement, name: string, most: number): number {
    const value = Number(attributeOf(cell, name) ?? '1');
    return Number.isInteger(value) && value > 0 ? Math.min(value, most) : 1;
}

const SIDES = ['border', 'border-top', 'border-bottom', 'border-left', 'border-right'] as const;

/** Whether lines are drawn around a cell: those that its styles name, else those of the table. */
function isDrawn(styles: Declarations, ofTable: string | undefined): boolean {
    // a pixel that every browser draws around cells; word processors then say of each side what it has
    const isBordered = ofTable !== undefined && ofTable !== '0';
    const said = SIDES.map((side) => styles.get(side)).filter((value) => value !== undefined);
    return said.length === 0 ? isBordered || isBoxed(styles) : said.some(isLine);
}

function isBoxed(styles: Declarations): boolean {
    return isLine(styles.get('border') ?? '') || isLine(styles.get('border-style') ?? '');
}

function isLine(border: string): boolean {
    return (
        /\b(?:solid|double|dashed|dotted|groove|ridge|inset|outset)\b/i.test(border) &&
        !/(?:^|\s)0(?:px|pt)?\s/.test(border)
    );
}
