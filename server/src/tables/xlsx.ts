import { printable } from './printable.js';

/** What a cell of a workbook holds: words, a number, or a day. */
export type Cell = string | number | Date | null;

export interface WorkbookColumn {
    readonly title: string;
    /** In characters, as spreadsheets measure them. */
    readonly width: number;
}

const LAYOUT = { wrap: true, alignVertical: 'top' } as const;

/**
 * A table as a workbook of Excel with one sheet, whose titles stay in sight. Words are cells of text, so that none is run as a formula.
 *
 * @param sheet what the sheet is called
 * @returns the bytes of the file
 */
export async function writeXlsx(
    sheet: string,
    columns: readonly WorkbookColumn[],
    rows: readonly (readonly Cell[])[],
): Promise<Uint8Array> {
    // loaded only when it is asked for
    const { default: writeExcelFile } = await import('write-excel-file/universal');
    const head = columns.map(({ title }) => ({ value: title, fontWeight: 'bold' as const }));
    const widths = columns.map(({ width }) => ({ width }));
    const file = await writeExcelFile([head, ...rows.map((row) => row.map(cellOf))], {
        columns: widths,
        stickyRowsCount: 1,
        sheet,
    }).toBlob();
    return new Uint8Array(await file.arrayBuffer());
}

function cellOf(value: Cell) {
    if (value === null) {
        return null;
    }
    if (typeof value === 'string') {
        return { value: printable(value), type: String, ...LAYOUT };
    }
    return typeof value === 'number'
        ? { value, type: Number, ...LAYOUT }
        : { value, type: Date, format: 'dd/mm/yyyy', ...LAYOUT };
}
