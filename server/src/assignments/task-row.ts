import { shortDate } from '../facts/dates.js';
import { type CalendarDay, writeCalendar } from '../tables/calendar.js';
import { writeCsv } from '../tables/csv.js';
import { writeXlsx } from '../tables/xlsx.js';
import type { Assignment } from './assignment.js';

/** Who has to do what, by when, from which plan: a row for each body. */
export interface TaskRow {
    /** As the plan names it. */
    readonly body: string;
    readonly task: string;
    /** As printed. */
    readonly deadline: string | null;
    /** Last day, ISO 8601. */
    readonly due: string | null;
    /** Number of the plan, where it bears one. */
    readonly number: string | null;
    /** Kind and number of the plan. */
    readonly document: string;
    readonly subject: string | null;
    readonly file: string;
    /** Counted from 1. */
    readonly line: number;
}

/** @param nameOf what people know a file by, for its address */
export function taskRows(assignments: readonly Assignment[], nameOf: (uri: string) => string): TaskRow[] {
    return assignments.flatMap(({ bodies, task, deadline, due, number, document, subject, uri, line }) => {
        const file = nameOf(uri);
        return bodies.map((body) => ({
            ...{ body, task, deadline, due, number, document, subject },
            ...{ file, line: line + 1 },
        }));
    });
}

const COLUMNS = [
    { title: 'Cơ quan', width: 32 },
    { title: 'Nhiệm vụ', width: 70 },
    { title: 'Thời hạn', width: 22 },
    { title: 'Đến ngày', width: 12 },
    { title: 'Văn bản', width: 22 },
    { title: 'Trích yếu', width: 40 },
    { title: 'Tệp', width: 28 },
    { title: 'Dòng', width: 7 },
];

/** As text for spreadsheets. */
export function tasksAsCsv(rows: readonly TaskRow[]): string {
    return writeCsv(
        COLUMNS.map(({ title }) => title),
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

/** As a workbook of Excel. */
export function tasksAsXlsx(rows: readonly TaskRow[]): Promise<Uint8Array> {
    return writeXlsx(
        'Nhiệm vụ',
        COLUMNS,
        rows.map((row) => [
            row.body,
            row.task,
            row.deadline ?? '',
            row.due === null ? null : new Date(`${row.due}T00:00:00Z`),
            row.document,
            row.subject ?? '',
            row.file,
            row.line,
        ]),
    );
}

/** As a calendar, of the tasks that name a day; a task of several bodies is one event. */
export function tasksAsCalendar(rows: readonly TaskRow[]): Promise<string> {
    const days = new Map<string, { bodies: string[]; row: TaskRow; due: string }>();
    for (const row of rows) {
        if (row.due === null) continue;
        const id = JSON.stringify([row.file, row.number, row.task, row.due]);
        const known = days.get(id);
        if (known && !known.bodies.includes(row.body)) known.bodies.push(row.body);
        else if (!known) days.set(id, { bodies: [row.body], row, due: row.due });
    }
    return writeCalendar(
        'Phân công nhiệm vụ',
        [...days].map(([id, { bodies, row, due }]): CalendarDay => {
            const source = [row.document, row.subject].filter((each) => each !== null).join(' – ');
            const details = [
                row.task,
                `Thời hạn: ${row.deadline ?? shortDate(due)}`,
                source,
                `${row.file}:${row.line}`,
            ];
            return {
                id: digest(id),
                day: due,
                title: `${bodies.join('; ')}: ${row.task}`,
                details: details.join('\n'),
            };
        }),
    );
}

/** A short name for a text, the same each time (FNV-1a, 64 bits). */
function digest(text: string): string {
    let hash = 0xcbf29ce484222325n;
    for (const byte of new TextEncoder().encode(text)) {
        hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
    }
    return `${hash.toString(16)}@ke-hoach`;
}
