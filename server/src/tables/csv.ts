import Papa from 'papaparse';

/** What a spreadsheet takes for a formula, in the letters of East Asian keyboards too. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;

/**
 * A table as CSV (RFC 4180): with a byte order mark, by which Excel tells UTF-8, and with an apostrophe before cells that a
 * spreadsheet would run as formulas.
 */
export function writeCsv(titles: readonly string[], rows: readonly (readonly string[])[]): string {
    const csv = Papa.unparse(
        { fields: [...titles], data: rows.map((row) => [...row]) },
        { escapeFormulae: FORMULA, newline: '\r\n' },
    );
    return `\uFEFF${csv}\r\n`;
}

/** One row of a CSV file. */
export interface CsvRow {
    readonly cells: readonly string[];
    /** The line on which it begins, counted from 1: cells may hold line ends. */
    readonly line: number;
    /** Its quotation marks do not pair. */
    readonly isBroken: boolean;
}

const SEPARATORS = [',', ';', '\t'];

/**
 * Reads CSV as spreadsheets of all countries write it; rows without any text are left out, apostrophes before formulas
 * taken away.
 *
 * @param isTitle whether a cell of the first row is one of the titles asked for: the separator is the one that finds most
 */
export function readCsv(source: string, isTitle: (cell: string) => boolean): CsvRow[] {
    const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    const start = /^\s*/.exec(text)?.[0].lastIndexOf('\n') ?? -1;
    const body = text.slice(start + 1);
    const titlesFound = (delimiter: string) =>
        Papa.parse<string[]>(body, { delimiter, preview: 1 }).data[0]?.filter(isTitle).length ?? 0;
    const [delimiter] = [...SEPARATORS].sort((a, b) => titlesFound(b) - titlesFound(a));
    const rows: CsvRow[] = [];
    let line = text.slice(0, start + 1).split('\n').length;
    let from = 0;
    Papa.parse<string[]>(body, {
        delimiter,
        newline: '\n',
        step: ({ data, errors, meta }) => {
            if (data.some((cell) => cell.trim() !== '')) {
                rows.push({ cells: data.map(withoutApostrophe), line, isBroken: errors.some(isQuoteError) });
            }
            line += body.slice(from, meta.cursor).split('\n').length - 1;
            from = meta.cursor;
        },
    });
    return rows;
}

function isQuoteError({ type }: Papa.ParseError): boolean {
    return type === 'Quotes';
}

function withoutApostrophe(cell: string): string {
    return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
