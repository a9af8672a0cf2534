import { type TaskRow, tasksAsCalendar, tasksAsCsv, tasksAsXlsx } from '../assignments/task-row.js';
import { shortDate } from '../facts/dates.js';
import { printable } from '../tables/printable.js';
import { outputWidth } from './output.js';
import { CSV, type OutputKind } from './output-target.js';
import { shownName } from './shown-name.js';
import { type Column, layOut, table } from './table.js';

/** The tasks of one agency. */
export interface AgencyTasks {
    readonly agency: string;
    readonly rows: readonly TaskRow[];
}

/** Writes tasks in the form that their reader wants; with groups where they are asked for by agency. */
type TaskWriter = (
    rows: readonly TaskRow[],
    groups: readonly AgencyTasks[] | undefined,
) => string | Uint8Array | Promise<string | Uint8Array>;

export type TaskFormat = 'text' | 'csv' | 'xlsx' | 'ics' | 'json';

/** The forms of a list of tasks, and the files that they make. */
export const TASK_FORMATS: Record<TaskFormat, { readonly write: TaskWriter; readonly kind: OutputKind }> = {
    text: { write: asText, kind: { name: 'tệp văn bản thuần (plain text)', extensions: ['.txt'] } },
    csv: { write: tasksAsCsv, kind: CSV },
    xlsx: { write: tasksAsXlsx, kind: { name: 'tệp Excel (an Excel file)', extensions: ['.xlsx'] } },
    ics: { write: tasksAsCalendar, kind: { name: 'tệp lịch (a calendar)', extensions: ['.ics'] } },
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

function asJson(rows: readonly TaskRow[]): string {
    return `${JSON.stringify(rows, null, 2)}\n`;
}
