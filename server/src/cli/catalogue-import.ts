import { dayOf } from '../facts/catalogue-facts.js';
import { foldAccents } from '../facts/fold.js';
import { textOf } from '../files/read-file.js';
import {
    ENTRY_WORDS,
    type EntryKind,
    PROPERTY_TYPES,
    propertyType,
    type ValueKind,
} from '../syntax/catalogue/properties.js';
import { type CsvRow, readCsv } from '../tables/csv.js';
import { COLUMNS, columnNamed, KEYS, KIND_COLUMN, NAME_COLUMN } from './catalogue-columns.js';
import type { CatalogueRun } from './catalogue-run.js';
import { FileError } from './command-error.js';
import { readInput } from './input.js';
import { writeResult } from './output.js';
import { type OutputKind, TargetGuard } from './output-target.js';
import { shownName } from './shown-name.js';

const CATALOGUE: OutputKind = { name: 'danh mục (a catalogue)', extensions: ['.danhmuc'] };

/**
 * `kehoach catalogue import`: the rows of tables as entries of a catalogue. Rows that make no sense are told and left
 * out; where none makes sense, nothing is written.
 *
 * @returns the exit status: 1 where rows were left out, 2 where a file could not be read or there is no entry at all
 */
export async function importCatalogue({ files, failures, ...run }: CatalogueRun): Promise<number> {
    const entries: string[] = [];
    let left = 0;
    for (const file of files) {
        await failures.guard(file, async () => {
            const text = textOf(await readInput(file, run));
            const [head, ...rows] = readCsv(text, (title) => columnNamed(title) !== undefined);
            const columns = columnsOf(file, head);
            for (const row of rows) {
                try {
                    entries.push(entryOf(columns, row));
                } catch (error) {
                    if (!(error instanceof WrongRow)) {
                        throw error;
                    }
                    process.stderr.write(`${shownName(file)}:${row.line}: ${error.message}\n`);
                    left++;
                }
            }
        });
    }
    if (left > 0) {
        process.stderr.write(
            `bỏ qua ${left} dòng, nhận ${entries.length} mục (${left} rows left out, ${entries.length} entries)\n`,
        );
    }
    if (entries.length === 0) {
        process.stderr.write('kehoach: không có mục nào, không ghi gì (no entry, nothing written)\n');
        return 2;
    }
    const guard = new TargetGuard(files, run.isForced);
    await writeResult(`${entries.join('\n\n')}\n`, { output: run.output, kind: CATALOGUE, guard });
    return failures.any ? 2 : left > 0 ? 1 : 0;
}

/** Why a row is no entry. */
class WrongRow extends Error {}

/** The columns by their titles, and where each stands; columns of the office's own are told and left out. */
function columnsOf(file: string, head: CsvRow | undefined): ReadonlyMap<string, number> {
    const columns = new Map<string, number>();
    const others: string[] = [];
    for (const [index, title] of (head?.cells ?? []).entries()) {
        const column = columnNamed(title);
        if (column !== undefined && !columns.has(column)) columns.set(column, index);
        else if (title.trim() !== '') others.push(`“${title.trim()}”`);
    }
    const line = head?.line ?? 1;
    if (!columns.has(NAME_COLUMN)) {
        throw new FileError(
            file,
            `dòng ${line}: không có cột “${NAME_COLUMN}” (no such column). Dòng đầu cần các cột: ${COLUMNS.slice(0, 4).join(', ')}…`,
        );
    }
    if (others.length > 0) {
        process.stderr.write(`${shownName(file)}:${line}: không dùng cột ${others.join(', ')} (columns left out)\n`);
    }
    return columns;
}

/** The lines of an entry. */
function entryOf(columns: ReadonlyMap<string, number>, { cells, isBroken }: CsvRow): string {
    if (isBroken) {
        throw new WrongRow('dấu ngoặc kép không thành cặp (quotation marks do not pair)');
    }
    const cell = (column: string) => oneLine(cells[columns.get(column) ?? -1] ?? '');
    const name = cell(NAME_COLUMN).replace(/^:\s*/, '');
    if (name === '') {
        throw new WrongRow('thiếu tên hoặc số (the row has no name)');
    }
    const kind = kindOf(cell(KIND_COLUMN), name);
    const strange = KEYS.find((key) => cell(key) !== '' && !propertyType(kind, key));
    if (strange !== undefined) {
        throw new WrongRow(
            `“${ENTRY_WORDS[kind]}” không có “${strange}”, xóa ô này (such an entry has no such property: empty the cell)`,
        );
    }
    const lines = [`${ENTRY_WORDS[kind]} ${name}`];
    for (const { key, value } of PROPERTY_TYPES.filter(({ on }) => on.includes(kind))) {
        const text = writtenValue(cell(key), key, value);
        if (text !== '') lines.push(`  ${key}: ${text}`);
    }
    return lines.join('\n');
}

/** What a row describes; where it does not say, a number is told from a name. */
function kindOf(word: string, name: string): EntryKind {
    if (word === '') {
        return /^\d.*\/\p{Lu}/u.test(name) ? 'directive' : 'agency';
    }
    const kinds = Object.keys(ENTRY_WORDS) as EntryKind[];
    const kind = kinds.find((each) => foldAccents(ENTRY_WORDS[each]) === foldAccents(word));
    if (!kind) {
        const choices = Object.values(ENTRY_WORDS).join(', ');
        throw new WrongRow(`loại mục “${word}” không hợp lệ (unknown); chọn ${choices}`);
    }
    return kind;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function writtenValue(text: string, key: string, kind: ValueKind): string {
    if (kind !== 'date' || text === '') {
        return text;
    }
    const day = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
    // Excel takes 02/2025 for the first of February and writes Feb-25
    const month = /^(\p{L}{3})-(\d\d)$/u.exec(text);
    const date = day
        ? `${Number(day[3])}/${Number(day[2])}/${day[1]}`
        : month && MONTHS.includes((month[1] as string).toLowerCase())
          ? `${String(MONTHS.indexOf((month[1] as string).toLowerCase()) + 1).padStart(2, '0')}/20${month[2]}`
          : text;
    if (dayOf(date, 'first') === null) {
        throw new WrongRow(`${key}: “${text}” không phải ngày, viết như 19/7/2021 hoặc 02/2025 (not a day)`);
    }
    return date;
}

/** A cell as a value: spreadsheets let cells have several lines. */
function oneLine(cell: string): string {
    return cell.replace(/\s+/g, ' ').trim();
}
