import { shortDate } from '../facts/dates.js';
import { CSV, writeCsv } from './csv.js';
import { outputWidth, printable } from './output.js';
import type { OutputKind } from './output-target.js';
import { shownName } from './shown-name.js';
import { type Column, layOut, table } from './table.js';
import type { AgencyTasks, TaskRow } from './task-row.js';

/** Writes tasks in the form that their reader wants; with groups where they are asked for by agency. */
type TaskWriter = (
    rows: readonly TaskRow[],
    groups: readonly AgencyTasks[] | undefined,
) => string | Uint8Array | Promise<Uint8Array>;

export type TaskFormat = 'text' | 'csv' | 'xlsx' | 'json';

/** The forms of a list of tasks, and the files that they make. */
export const TASK_FORMATS: Record<TaskFormat, { readonly write: TaskWriter; readonly kind: OutputKind }> = {
    text: { write: asText, kind: { name: 'tệp văn bản thuần (plain text)', extensions: ['.txt'] } },
    csv: { write: asCsv, kind: CSV },
    xlsx: { write: asXlsx, kind: { name: 'tệp Excel (an Excel file)', extensions: ['.xlsx'] } },
    json: { write: asJson, kind: { name: 'JSON', extensions: ['.json'], isOwn: isTaskList } },
};

/** Whether a file holds tasks as {@link asJson} writes them; other files of JSON are somebody's settings. */
function isTaskList(contents: Buffer): boolean {
    try {
        const list: unknown = JSON.parse(contents.toString('utf8'));
        return Array.isArray(list) && list.every((each) => each !== null && typeof each === 'object' && 'task' in each);
    } catch {
        return false;
    }
}

const DAY: Column = { title: 'Đến ngày', max: 22, min: 10 };
const AGENCY: Column = { title: 'Cơ quan', max: 40, min: 14 };
const TASK: Column = { title: 'Nhiệm vụ', max: 120, min: 28 };
const PLAN: Column = { title: 'Văn bản', max: 28, min: 21, dispensable: 2 };
const PLACE: Column = { title: 'Nơi ghi', max: 48, min: 26, dispensable: 1, keepsEnd: true };

function asText(rows: readonly TaskRow[], groups: readonly AgencyTasks[] | undefined): string {
    const count = `${rows.length} nhiệm vụ (tasks)`;
    if (rows.length === 0) {
        return `${count}\n`;
    }
    if (!groups) {
        const cells = rows.map((row) => [dayOf(row), row.body, row.task, row.document, placeOf(row)]);
        return `${table([DAY, AGENCY, TASK, PLAN, PLACE], cells, outputWidth())}${count}\n`;
    }
    const cellsOf = (row: TaskRow) => [dayOf(row), row.task, row.document, placeOf(row)];
    const indent = '  ';
    const line = layOut([DAY, TASK, PLAN, PLACE], rows.map(cellsOf), outputWidth() - indent.length);
    const parts = groups.map(({ agency, rows: own }) => {
        const lines = own.map((row) => `${indent}${line(cellsOf(row))}\n`).join('');
        return `${printable(agency)} (${own.length})\n${lines}`;
    });
    return `${parts.join('\n')}\n${count}, ${groups.length} cơ quan (bodies)\n`;
}

/** The day, or what is printed where that names no year: `trước ngày 05/12 hằng năm`. */
function dayOf({ due, deadline }: TaskRow): string {
    return shortDate(due) || (deadline ?? '');
}

function placeOf({ file, line }: TaskRow): string {
    return `${shownName(file)}:${line}`;
}

const TITLES = ['Cơ quan', 'Nhiệm vụ', 'Thời hạn', 'Đến ngày', 'Văn bản', 'Trích yếu', 'Tệp', 'Dòng'];
/** In characters, as spreadsheets measure them. */
const WIDTHS = [32, 70, 22, 12, 22, 40, 28, 7];

function asCsv(rows: readonly TaskRow[]): string {
    return writeCsv(
        TITLES,
        rows.map((row) => [
            row.body,
            row.task,
            row.deadline ?? '',
            shortDate(row.due),
            row.document,
            row.subject ?? '',
            row.file,
            String(row.line),
        ]),
    );
}

function asJson(rows: readonly TaskRow[]): string {
    return `${JSON.stringify(rows, null, 2)}\n`;
}

async function asXlsx(rows: readonly TaskRow[]): Promise<Uint8Array> {
    // loaded only when it is asked for
    const { default: writeExcelFile } = await import('write-excel-file/node');
    const text = (value: string | null) => ({ value: printable(value ?? ''), type: String, ...LAYOUT });
    const head = TITLES.map((value) => ({ value, fontWeight: 'bold' as const }));
    const data = rows.map((row) => [
        text(row.body),
        text(row.task),
        text(row.deadline),
        row.due === null
            ? null
            : { value: new Date(`${row.due}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy', ...LAYOUT },
        text(row.document),
        text(row.subject),
        text(row.file),
        { value: row.line, type: Number, ...LAYOUT },
    ]);
    const columns = WIDTHS.map((width) => ({ width }));
    return writeExcelFile([head, ...data], { columns, stickyRowsCount: 1, sheet: 'Nhiệm vụ' }).toBuffer();
}

const LAYOUT = { wrap: true, alignVertical: 'top' } as const;
