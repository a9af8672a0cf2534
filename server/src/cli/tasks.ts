import Papa from 'papaparse';
import { shortDate } from '../facts/dates.js';
import { isDocumentDescription } from '../knowledge/directive-index.js';
import { CommandError } from './command-error.js';
import { columns, writeResult } from './output.js';
import { extensionsOf, nameOf, readWorkspace, type Workspace } from './workspace.js';

/** The options of `kehoach tasks` as they were typed. */
export interface TasksOptions {
    readonly by: string | undefined;
    readonly format: string | undefined;
    readonly output: string | undefined;
    readonly extensions: readonly string[] | undefined;
}

/** Who has to do what, by when, from which plan. */
interface TaskRow {
    readonly body: string;
    readonly task: string;
    /** As printed. */
    readonly deadline: string | null;
    /** Last day, ISO 8601. */
    readonly due: string | null;
    readonly document: string;
    readonly subject: string | null;
    readonly file: string;
    /** Counted from 1. */
    readonly line: number;
}

type Writer = (rows: readonly TaskRow[], byBody: boolean) => string | Uint8Array | Promise<Uint8Array>;

const WRITERS: Record<string, Writer> = { text: asText, csv: asCsv, xlsx: asXlsx, json: asJson };

/**
 * `kehoach tasks`: the tasks that plans give to bodies.
 *
 * @returns the exit status
 */
export async function tasks(paths: readonly string[], options: TasksOptions): Promise<number> {
    const format = options.format ?? 'text';
    const writer = Object.hasOwn(WRITERS, format) ? WRITERS[format] : undefined;
    if (!writer) {
        throw new CommandError(`--format: “${format}” không hợp lệ (unknown); chọn ${Object.keys(WRITERS).join(', ')}`);
    }
    if (options.by !== undefined && options.by !== 'body') {
        throw new CommandError(`--by: “${options.by}” không hợp lệ (unknown); chọn body`);
    }
    if (format === 'xlsx' && options.output === undefined && process.stdout.isTTY) {
        throw new CommandError('--format xlsx cần --output TEP.xlsx (needs a file to write to)');
    }
    const workspace = await readWorkspace(paths.length > 0 ? paths : ['.'], extensionsOf(options.extensions));
    const byBody = options.by === 'body';
    writeResult(await writer(sorted(taskRows(workspace), byBody), byBody), options.output);
    return 0;
}

function taskRows(workspace: Workspace): TaskRow[] {
    const documents = workspace.shared.knowledge.allElements('Document').filter(isDocumentDescription).toArray();
    return documents.flatMap(({ facts, documentUri, name }) =>
        facts.tasks.flatMap(({ bodies, text, deadline, due, line }) =>
            bodies.map((body) => ({
                body,
                task: text,
                deadline,
                due,
                document: name,
                subject: facts.subject,
                file: nameOf(workspace, documentUri),
                line: line + 1,
            })),
        ),
    );
}

/** By the day on which they are due, those without a day last; by body first where that is asked for. */
function sorted(rows: readonly TaskRow[], byBody: boolean): TaskRow[] {
    return [...rows].sort(
        (a, b) =>
            (byBody ? a.body.localeCompare(b.body, 'vi') : 0) ||
            (a.due ?? '9999').localeCompare(b.due ?? '9999') ||
            a.file.localeCompare(b.file, 'vi') ||
            a.line - b.line,
    );
}

const HEADINGS = ['Cơ quan', 'Nhiệm vụ', 'Thời hạn', 'Đến ngày', 'Văn bản', 'Trích yếu', 'Tệp', 'Dòng'];

function cells(row: TaskRow): string[] {
    return [
        row.body,
        row.task,
        row.deadline ?? '',
        shortDate(row.due),
        row.document,
        row.subject ?? '',
        row.file,
        String(row.line),
    ];
}

function asText(rows: readonly TaskRow[], byBody: boolean): string {
    const width = process.stdout.isTTY ? (process.stdout.columns ?? 120) : 200;
    const line = ({ body, task, due, document }: TaskRow) =>
        byBody ? ['  ', shortDate(due), task, document] : [shortDate(due), body, task, document];
    const widths = byBody ? [2, 10, Math.max(30, width - 40), 24] : [10, 32, Math.max(30, width - 75), 24];
    if (!byBody) {
        return `${columns(rows.map(line), widths)}${rows.length} nhiệm vụ (tasks)\n`;
    }
    const bodies = [...new Set(rows.map(({ body }) => body))];
    const groups = bodies.map((body) => {
        const own = rows.filter((row) => row.body === body);
        return `${body} (${own.length})\n${columns(own.map(line), widths)}`;
    });
    return `${groups.join('\n')}\n${rows.length} nhiệm vụ (tasks), ${bodies.length} cơ quan (bodies)\n`;
}

/** With a byte order mark, by which Excel tells UTF-8; cells that a spreadsheet would run as formulas are made words. */
function asCsv(rows: readonly TaskRow[]): string {
    return `\uFEFF${Papa.unparse({ fields: HEADINGS, data: rows.map(cells) }, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}

function asJson(rows: readonly TaskRow[]): string {
    return `${JSON.stringify(rows, null, 2)}\n`;
}

async function asXlsx(rows: readonly TaskRow[]): Promise<Uint8Array> {
    // loaded only when it is asked for
    const { default: writeExcelFile } = await import('write-excel-file/node');
    const head = HEADINGS.map((value) => ({ value, fontWeight: 'bold' as const }));
    const data = rows.map((row) =>
        cells(row).map((value, column) =>
            column === 3 && row.due !== null
                ? { value: new Date(`${row.due}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' }
                : { value, type: String, wrap: column === 1, alignVertical: 'top' as const },
        ),
    );
    const widths = [32, 70, 22, 12, 22, 40, 28, 6].map((width) => ({ width }));
    return writeExcelFile([head, ...data], { columns: widths, stickyRowsCount: 1, sheet: 'Nhiệm vụ' }).toBuffer();
}
