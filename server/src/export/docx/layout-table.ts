import {
    BorderStyle,
    type ITableOptions,
    LineRuleType,
    Paragraph,
    type Table,
    TableCell,
    TableLayoutType,
    TableRow,
    WidthType,
} from 'docx';
import { DescribedTable } from './table-style.js';
import { twipsOfPoints } from './units.js';
import type { WordDocument } from './word-document.js';

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

const NO_BORDERS = {
    top: NO_BORDER,
    bottom: NO_BORDER,
    left: NO_BORDER,
    right: NO_BORDER,
    insideHorizontal: NO_BORDER,
    insideVertical: NO_BORDER,
} as const;

const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA } as const;

/**
 * A table without borders that sets paragraphs side by side: heading, recipients and signatures.
 *
 * @param widths of the columns, in points; a row of one cell takes all of them
 * @param gutter points between two columns
 * @param title what screen readers call it
 */
export function layoutTable(
    rows: readonly (readonly (readonly Paragraph[])[])[],
    widths: readonly number[],
    document: WordDocument,
    { gutter, cantSplit, title }: { gutter: number; cantSplit: boolean; title: string },
): Table {
    const margin = twipsOfPoints(gutter);
    const twips = widths.map((width, index) => twipsOfPoints(width) + (index < widths.length - 1 ? margin : 0));
    const whole = twips.reduce((a, b) => a + b, 0);
    const cell = (paragraphs: readonly Paragraph[], index: number, isAlone: boolean) =>
        new TableCell({
            width: { size: isAlone ? whole : (twips[index] ?? 0), type: WidthType.DXA },
            ...(isAlone && widths.length > 1 ? { columnSpan: widths.length } : {}),
            ...(isAlone || index === widths.length - 1
                ? {}
                : { margins: { right: margin, marginUnitType: WidthType.DXA } }),
            // a cell without a paragraph is a broken file to Word
            children: paragraphs.length > 0 ? paragraphs : [gap(document)],
        });
    const options: ITableOptions = {
        layout: TableLayoutType.FIXED,
        width: { size: whole, type: WidthType.DXA },
        columnWidths: twips,
        borders: NO_BORDERS,
        margins: NO_MARGINS,
        rows: rows.map(
            (cells) =>
                new TableRow({
                    cantSplit,
                    children: cells.map((paragraphs, index) => cell(paragraphs, index, cells.length === 1)),
                }),
        ),
    };
    return new DescribedTable(options, title, 'Bảng không viền, chỉ để xếp chữ thành cột');
}

/** An empty paragraph of little height: behind a table, where Word needs one. */
export function gap(document: WordDocument): Paragraph {
    return new Paragraph({ style: document.styles.gapId });
}

/** An empty paragraph of no height to speak of: before a table, where LibreOffice would put a whole line otherwise. */
export function noGap(document: WordDocument): Paragraph {
    const spacing = { line: twipsOfPoints(1), lineRule: LineRuleType.EXACT };
    return new Paragraph({ style: document.styles.gapId, spacing });
}
