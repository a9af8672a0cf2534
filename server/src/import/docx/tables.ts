import type { Block, TableCell, TableRow } from '../paper.js';
import { MOST_COLUMNS, withinColumns } from '../table-grid.js';
import { wordsOfBlocks } from '../words.js';
import { alternative } from './alternative.js';
import type { Context } from './context.js';
import { isProperties } from './runs.js';
import { at, child, type Element, numberAt, switchAt, valueAt } from './xml.js';

/** Reads a table: what stands over its lines, then its cells on one grid, and whether lines are drawn around them. */
export function readTable(element: Element, context: Context): Block[] {
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
    const sides: PlacedSides[][] = [];
    const read = rows.map((row, index): TableRow => {
        let column = numberAt(row, 'w:trPr', 'w:gridBefore') ?? 0;
        const own = child(child(row, 'w:tblPrEx'), 'w:tblBorders');
        const sidesOfRow: PlacedSides[] = [];
        const cells = cellsOf(row).map((cell): TableCell => {
            const cellProperties = child(cell, 'w:tcPr');
            const span = Math.min(Math.max(numberAt(cellProperties, 'w:gridSpan') ?? 1, 1), MOST_COLUMNS);
            const merge = child(cellProperties, 'w:vMerge');
            const place = { isTop: index === 0, isBottom: index === rows.length - 1, isFirst: column === 0 };
            const around = own ? [own, ...borders] : borders;
            sidesOfRow.push({ column, span, ...drawnSides(child(cellProperties, 'w:tcBorders'), around, place) });
            const placed = {
                column,
                span,
                goesOn: merge !== undefined && merge.attributes['w:val'] !== 'restart',
                blocks: context.blocks(cell),
            };
            column += span;
            return placed;
        });
        sides.push(sidesOfRow);
        return { isHead: switchAt(child(row, 'w:trPr'), 'w:tblHeader') === true, cells };
    });
    const isDrawn = isMostlyBoxed(sides);
    const over = isDrawn ? rowsOverLines(read, sides) : 0;
    const title = read
        .slice(0, over)
        .flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.filter(saysSomething)));
    return [...title, { type: 'table', ...withinColumns(read.slice(over)), isDrawn }];
}

/** How many rows stand over the lines of a table, one cell of each filled: its title, its unit. None are drawn to the left, the right or above. */
function rowsOverLines(rows: readonly TableRow[], sides: readonly (readonly PlacedSides[])[]): number {
    const first = rows.findIndex(
        ({ cells }, index) =>
            sides[index]?.some(({ top, left, right }) => top || left || right) ||
            cells.some(({ goesOn }) => goesOn) ||
            cells.filter(({ blocks }) => wordsOfBlocks(blocks) !== '').length !== 1,
    );
    return Math.max(0, first);
}

function saysSomething(block: Block): boolean {
    return (
        block.type === 'table' ||
        [block.label, block.pieces, block.asides, block.boxes].some(({ length }) => length > 0)
    );
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
            case 'mc:AlternateContent':
                return inside(alternative(element), name);
            case 'w:tbl':
            case 'w:tr':
            case 'w:tc':
            case 'w:p':
                return [];
            default:
                // insertions, marks, and whatever else is set around rows and cells
                return isProperties(element) ? [] : inside(element, name);
        }
    });
}

interface Place {
    readonly isTop: boolean;
    readonly isBottom: boolean;
    readonly isFirst: boolean;
}

/** On which sides of a cell lines are drawn. */
interface Sides {
    readonly top: boolean;
    readonly bottom: boolean;
    readonly left: boolean;
    readonly right: boolean;
}

/** The sides of a cell with the columns that it takes, from 0. */
interface PlacedSides extends Sides {
    readonly column: number;
    readonly span: number;
}

/** The lines that a cell has by itself or by its table. */
function drawnSides(own: Element | undefined, tables: readonly Element[], { isTop, isBottom, isFirst }: Place): Sides {
    const isDrawn = (side: string, ofTable: string) => {
        const border = sideOf(own, side) ?? tables.map((table) => sideOf(table, ofTable)).find(Boolean);
        return border !== undefined && !/^(?:nil|none)$/.test(border.attributes['w:val'] ?? 'none');
    };
    return {
        top: isDrawn('top', isTop ? 'top' : 'insideH'),
        bottom: isDrawn('bottom', isBottom ? 'bottom' : 'insideH'),
        left: isDrawn('left', isFirst ? 'left' : 'insideV'),
        right: isDrawn('right', 'insideV') || isDrawn('right', 'right'),
    };
}

/** Whether most cells have lines on three sides at least. A line between two cells is one of both, whichever of them has it. */
function isMostlyBoxed(rows: readonly (readonly PlacedSides[])[]): boolean {
    let boxed = 0;
    let all = 0;
    for (const [index, row] of rows.entries()) {
        const above = linesAt(rows[index - 1] ?? [], ({ bottom }) => bottom);
        const below = linesAt(rows[index + 1] ?? [], ({ top }) => top);
        for (const [place, { column, top, bottom, left, right }] of row.entries()) {
            const sides = [
                top || above.has(column),
                bottom || below.has(column),
                left || row[place - 1]?.right === true,
                right || row[place + 1]?.left === true,
            ];
            boxed += Number(sides.filter(Boolean).length >= 3);
            all++;
        }
    }
    return boxed * 2 > all;
}

/** The columns at which the cells of a row have a line. */
function linesAt(row: readonly PlacedSides[], isDrawn: (sides: Sides) => boolean): Set<number> {
    const columns = new Set<number>();
    for (const cell of row.filter(isDrawn)) {
        for (let column = cell.column; column < cell.column + cell.span; column++) columns.add(column);
    }
    return columns;
}

/** The strict form of the standard calls the sides by the direction in which the text runs. */
const OTHER_NAMES: Readonly<Record<string, string>> = { left: 'start', right: 'end' };

function sideOf(borders: Element | undefined, side: string): Element | undefined {
    return child(borders, `w:${side}`) ?? child(borders, `w:${OTHER_NAMES[side] ?? side}`);
}
