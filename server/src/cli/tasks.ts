import { foldName } from '../facts/fold.js';
import { isDocumentDescription } from '../knowledge/directive-index.js';
import { CommandError } from './command-error.js';
import { writeResult } from './output.js';
import { WRITERS } from './task-formats.js';
import type { TaskRow } from './task-row.js';
import { extensionsOf, nameOf, readWorkspace, type Workspace } from './workspace.js';

/** The options of `kehoach tasks` as they were typed. */
export interface TasksOptions {
    readonly by: string | undefined;
    readonly format: string | undefined;
    readonly output: string | undefined;
    readonly extensions: readonly string[] | undefined;
}

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
    const rows = taskRows(workspace);
    const groups = options.by === 'body' ? byBody(workspace, rows) : undefined;
    writeResult(await writer(groups?.flatMap((group) => group.rows) ?? rows, groups), options.output);
    return 0;
}

/** By the day on which they are due, those without a day last. */
function taskRows(workspace: Workspace): TaskRow[] {
    const documents = workspace.shared.knowledge.allElements('Document').filter(isDocumentDescription).toArray();
    const rows = documents.flatMap(({ facts, documentUri, name }) =>
        facts.tasks.flatMap(({ bodies, text, deadline, due, line }) =>
            bodies.map((body) => ({
                body,
                task: text,
                deadline,
                due,
                number: facts.number,
                document: name,
                subject: facts.subject,
                file: nameOf(workspace, documentUri),
                line: line + 1,
            })),
        ),
    );
    const { compare } = new Intl.Collator('vi', { numeric: true });
    const days = ({ due }: TaskRow) => due ?? '9999';
    return rows.sort(
        (a, b) => (days(a) < days(b) ? -1 : days(a) > days(b) ? 1 : 0) || compare(a.file, b.file) || a.line - b.line,
    );
}

/** The tasks of each body, in the order of the alphabet; a short form that a catalogue knows is the body itself. */
function byBody({ shared }: Workspace, rows: readonly TaskRow[]): { body: string; rows: TaskRow[] }[] {
    const groups = new Map<string, { body: string; rows: TaskRow[] }>();
    for (const row of rows) {
        const body = shared.knowledge.organisations.find(row.body)?.facts.name ?? row.body;
        const group = groups.get(foldName(body));
        if (group) group.rows.push(row);
        else groups.set(foldName(body), { body, rows: [row] });
    }
    const { compare } = new Intl.Collator('vi');
    return [...groups.values()].sort((a, b) => compare(a.body, b.body));
}
