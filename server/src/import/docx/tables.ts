import type { Table, TableCell, TableRow } from '../paper.js';
import { MOST_COLUMNS, withinColumns } from '../table-grid.js';
import { alternative } from './alternative.js';
import type { Context } from './context.js';
import { at, child, type Element, numberAt, switchAt, valueAt } from './xml.js';

/** Reads a table: its cells on one grid, and whether lines are drawn around them. */
export function readTable(element: Element, context: Context): Table {
    const properties = child(element, 'w:tblPr');
    const borders = [
        child(properties, 'w:tblBorders'),
        ...context.styles.bordersOf(valueAt(properties, 'w:tblStyle')),
    ].filter((each) => each !== undefined);
    const rows = rowsOf(element).filter((row) => {
        const isDeleted = at(row, 'w:trPr', 'w:del') !== undefined;
        context.findings.deleted += Number(isDeleted);
        return !isDeleted;
    });
    let boxed = 0;
    let all = 0;
    const read = rows.map((row, index): TableRow => {
        let column = numberAt(row, 'w:trPr', 'w:gridBefore') ?? 0;
        const own = child(row, 'w:tblPrEx');
        const cells = cellsOf(row).map((cell): TableCell => {
            const cellProperties = child(cell, 'w:tcPr');
            const span = Math.min(Math.max(numberAt(cellProperties, 'w:gridSpan') ?? 1, 1), MOST_COLUMNS);
            const merge = child(cellProperties, 'w:vMerge');
            all++;
            const place = { isTop: index === 0, isBottom: index === rows.length - 1, isFirst: column === 0 };
            const rowBorders = child(own, 'w:tblBorders');
            boxed += Number(
                isBoxed(child(cellProperties, 'w:tcBorders'), rowBorders ? [rowBorders, ...borders] : borders, place),
            );
            const placed = {
                column,
                span,
                goesOn: merge !== undefined && merge.attributes['w:val'] !== 'restart',
                blocks: context.blocks(cell),
            };
            column += span;
            return placed;
        });
        return { isHead: switchAt(child(row, 'w:trPr'), 'w:tblHeader') === true, cells };
    });
    return { type: 'table', ...withinColumns(read), isDrawn: boxed * 2 > all };
}

function rowsOf(parent: Element): Element[] {
    return inside(parent, 'w:tr');
}

function cellsOf(parent: Element): Element[] {
    return inside(parent, 'w:tc');
}

/** The rows or cells of a table, those within controls and insertions too. */
function inside(parent: Element, name: string): Element[] {
    return parent.children.flatMap((element) => {
        switch (element.name) {
            case name:
                return [element];
            case 'w:sdt':
                return inside(child(element, 'w:sdtContent') ?? element, name);
            case 'w:ins':
            case 'w:customXml':
                return inside(element, name);
            case 'mc:AlternateContent':
                return inside(alternative(element), name);
            default:
                return [];
        }
    });
}

interface Place {
    readonly isTop: boolean;
    readonly isBottom: boolean;
    readonly isFirst: boolean;
}

/** Whether lines are drawn on three sides of a cell at least, by itself or by its table. The right side is taken for the left. */
function isBoxed(own: Element | undefined, tables: readonly Element[], { isTop, isBottom, isFirst }: Place): boolean {
    const isDrawn = (side: string, ofTable: string) => {
        const border = sideOf(own, side) ?? tables.map((table) => sideOf(table, ofTable)).find(Boolean);
        return border !== undefined && !/^(?:nil|none)$/.test(border.attributes['w:val'] ?? 'none');
    };
    const sides = [
        isDrawn('top', isTop ? 'top' : 'insideH'),
        isDrawn('bottom', isBottom ? 'bottom' : 'insideH'),
        isDrawn('left', isFirst ? 'left' : 'insideV'),
        isDrawn('right', 'insideV') || isDrawn('right', 'right'),
    ];
    return sides.filter(Boolean).length >= 3;
}

/** The strict form of the standard calls the sides by the direction in which the text runs. */
const OTHER_NAMES: Readonly<Record<string, string>> = { left: 'start', right: 'end' };

function sideOf(borders: Element | undefined, side: string): Element | undefined {
    return child(borders, `w:${side}`) ?? child(borders, `w:${OTHER_NAMES[side] ?? side}`);
}
