import { EmptyFileSystem } from 'langium';
import Papa from 'papaparse';
import { entryKind } from '../facts/catalogue-facts.js';
import { foldAccents } from '../facts/fold.js';
import { createPlanServices } from '../plan-services.js';
import { ENTRY_WORDS, type EntryKind, PROPERTY_TYPES, propertyType } from '../syntax/catalogue/properties.js';
import type { CatalogueEntry, CatalogueFile } from '../syntax/generated/ast.js';
import { CommandError } from './command-error.js';
import { readInput } from './input.js';
import { writeResult } from './output.js';

const KIND_COLUMN = 'loại mục';
const NAME_COLUMN = 'tên';
/** One column for each key; `loại` and `cơ quan` are keys of directives. */
const KEYS = [...new Set(PROPERTY_TYPES.map(({ key }) => key))];
const COLUMNS = [KIND_COLUMN, NAME_COLUMN, ...KEYS];

/** The options of `kehoach catalogue` as they were typed. */
export interface CatalogueOptions {
    readonly format: string | undefined;
    readonly output: string | undefined;
}

/**
 * `kehoach catalogue export FILE…`, `kehoach catalogue import FILE.csv`: catalogues as tables, since offices keep such lists
 * in spreadsheets.
 *
 * @returns the exit status: 1 where rows were left out
 */
export function catalogue(paths: readonly string[], options: CatalogueOptions): number {
    const [action, ...files] = paths;
    if (options.format !== undefined && options.format !== 'csv') {
        throw new CommandError(`--format: “${options.format}” không hợp lệ (unknown); chọn csv`);
    }
    if ((action !== 'export' && action !== 'import') || files.length === 0) {
        throw new CommandError(
            'catalogue cần export TEP.danhmuc… hoặc import TEP.csv (needs export or import, and a file)',
        );
    }
    return action === 'export' ? exportCatalogue(files, options.output) : importCatalogue(files, options.output);
}

function exportCatalogue(files: readonly string[], output: string | undefined): number {
    const { catalogue: services } = createPlanServices(EmptyFileSystem);
    const rows = files.flatMap((file) => {
        const { value } = services.parser.LangiumParser.parse<CatalogueFile>(readInput(file).text);
        return value.entries.filter(({ name }) => name !== undefined).map(rowOf);
    });
    const csv = Papa.unparse({ fields: COLUMNS, data: rows }, { escapeFormulae: true, newline: '\r\n' });
    writeResult(`\uFEFF${csv}\r\n`, output);
    return 0;
}

function rowOf(entry: CatalogueEntry): string[] {
    const kind = entryKind(entry);
    const values = new Map<string, string[]>();
    for (const property of entry.properties) {
        const key = propertyType(kind, property.key)?.key;
        if (key) {
            const texts = property.values.map(({ text, note }) => (note === undefined ? text : `${text} (${note})`));
            values.set(key, [...(values.get(key) ?? []), ...texts]);
        }
    }
    return [ENTRY_WORDS[kind], entry.name ?? '', ...KEYS.map((key) => values.get(key)?.join('; ') ?? '')];
}

function importCatalogue(files: readonly string[], output: string | undefined): number {
    let left = 0;
    const entries = files.flatMap((file) => {
        const text = readInput(file).text.replace(/^\uFEFF/, '');
        const { data } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
        const [head, ...rows] = data;
        const columns = (head ?? []).map((title) => columnNamed(title));
        if (!columns.includes(NAME_COLUMN)) {
            throw new CommandError(
                `${file}:1: không có cột “${NAME_COLUMN}” (no such column). Dòng đầu phải là: ${COLUMNS.slice(0, 4).join(', ')}…`,
            );
        }
        return rows.flatMap((row, i) => {
            const entry = entryOf(columns, row);
            if (typeof entry === 'string') {
                process.stderr.write(`${file}:${i + 2}: ${entry}\n`);
                left++;
                return [];
            }
            return [entry.lines.join('\n')];
        });
    });
    writeResult(entries.length === 0 ? '' : `${entries.join('\n\n')}\n`, output);
    return left > 0 ? 1 : 0;
}

/** The column that a title means, whatever its capitals and accents; undefined for a column of the office's own. */
function columnNamed(title: string): string | undefined {
    const folded = foldAccents(title.trim());
    const also: Record<string, string> = { so: NAME_COLUMN, 'so, ky hieu': NAME_COLUMN, 'so ky hieu': NAME_COLUMN };
    return COLUMNS.find((column) => foldAccents(column) === folded) ?? also[folded];
}

/** The lines of an entry, or what is wrong with the row. */
function entryOf(columns: readonly (string | undefined)[], row: readonly string[]): { lines: string[] } | string {
    const cell = (column: string) => oneLine(row[columns.indexOf(column)] ?? '');
    const name = cell(NAME_COLUMN);
    if (name === '') {
        return 'thiếu tên hoặc số (the row has no name)';
    }
    const word = cell(KIND_COLUMN);
    const kind = (Object.keys(ENTRY_WORDS) as EntryKind[]).find(
        (each) => foldAccents(ENTRY_WORDS[each]) === foldAccents(word),
    );
    if (!kind && word !== '') {
        return `loại mục “${word}” không hợp lệ (unknown); chọn ${Object.values(ENTRY_WORDS).join(', ')}`;
    }
    const entry = kind ?? (/^\d+.*\/\p{Lu}/u.test(name) ? 'directive' : 'organisation');
    const lines = [`${ENTRY_WORDS[entry]} ${name}`];
    for (const { key, on } of PROPERTY_TYPES) {
        const value = on.includes(entry) ? cell(key) : '';
        if (value !== '') lines.push(`  ${key}: ${value}`);
    }
    return { lines };
}

/** A cell as a value: on one line, without the apostrophe that keeps a spreadsheet from running it. */
function oneLine(cell: string): string {
    return cell
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^'(?=[=+\-@])/, '');
}
