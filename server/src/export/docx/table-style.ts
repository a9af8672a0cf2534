import { BuilderElement, Table, type XmlComponent } from 'docx';
import { CELL_MARGIN } from '../../printed/column-widths.js';
import { twipsOfPoints } from './units.js';

/** The style of all tables of the text, under which an office can restyle them at once. */
export const TABLE_STYLE = 'kh-table';

/** What Word bases each style of tables on. */
const NORMAL_TABLE = 'TableNormal';

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

/** Points: the room of a line above its letters and the table's own line stand there too. */
const TOP_MARGIN = 1;

/** Eighths of a point. */
const LINE_THICKNESS = 4;

/** The styles of tables, which the library has no words for. */
export function tableStyles(): XmlComponent[] {
    const margin = twipsOfPoints(CELL_MARGIN);
    const borders = SIDES.map((side) =>
        element(`w:${side}`, { val: 'single', sz: LINE_THICKNESS, space: 0, color: '000000' }),
    );
    return [
        element('w:style', { type: 'table', default: 1, styleId: NORMAL_TABLE }, [
            element('w:name', { val: 'Normal Table' }),
            element('w:uiPriority', { val: 99 }),
            element('w:semiHidden'),
            element('w:unhideWhenUsed'),
            element('w:tblPr', {}, [
                element('w:tblInd', { w: 0, type: 'dxa' }),
                element('w:tblCellMar', {}, cellMargins({ top: 0, left: 108, bottom: 0, right: 108 })),
            ]),
        ]),
        element('w:style', { type: 'table', customStyle: 1, styleId: TABLE_STYLE }, [
            element('w:name', { val: 'KH Bảng' }),
            element('w:basedOn', { val: NORMAL_TABLE }),
            element('w:uiPriority', { val: 59 }),
            element('w:tblPr', {}, [
                element('w:tblBorders', {}, borders),
                element(
                    'w:tblCellMar',
                    {},
                    cellMargins({ top: twipsOfPoints(TOP_MARGIN), left: margin, bottom: margin, right: margin }),
                ),
            ]),
        ]),
    ];
}

function cellMargins(sides: Readonly<Record<string, number>>): XmlComponent[] {
    return Object.entries(sides).map(([side, w]) => element(`w:${side}`, { w, type: 'dxa' }));
}

/** A table with what screen readers say of it. */
export class DescribedTable extends Table {
    constructor(options: ConstructorParameters<typeof Table>[0], title: string, description: string) {
        super(options);
        const properties = this.root[0] as XmlComponent;
        properties.addChildElement(element('w:tblCaption', { val: title }));
        properties.addChildElement(element('w:tblDescription', { val: description }));
    }
}

function element(
    name: string,
    attributes: Readonly<Record<string, string | number>> = {},
    children: readonly XmlComponent[] = [],
): XmlComponent {
    return new BuilderElement({
        name,
        attributes: Object.fromEntries(
            Object.entries(attributes).map(([key, value]) => [key, { key: `w:${key}`, value }]),
        ),
        children,
    });
}
