import { URI } from 'langium';
import { assignmentsIn } from '../assignments/assignment.js';
import { bodyNamed } from '../assignments/groups.js';
import { type TaskRow, taskRows } from '../assignments/task-row.js';
import { foldName } from '../facts/fold.js';
import { CommandError } from './command-error.js';
import { writeResult } from './output.js';
import { TargetGuard } from './output-target.js';
import { type AgencyTasks, TASK_FORMATS, type TaskFormat } from './task-formats.js';
import { nameOf, readWorkspace, type Workspace } from './workspace.js';

/** The options of `kehoach tasks` as they were typed. */
export interface TasksOptions {
    readonly by: 'body' | undefined;
    readonly format: TaskFormat;
    readonly output: string | undefined;
    readonly extensions: readonly string[];
    /** Lets the result take the place of a file of another kind. */
    readonly isForced: boolean;
    /** Files beyond this are told, not tried. */
    readonly maxBytes: number;
}

/**
 * `kehoach tasks`: the tasks that plans give to agencies.
 *
 * @returns the exit status: 2 where a file could not be read
 */
export async function tasks(paths: readonly string[], options: TasksOptions): Promise<number> {
    const { format, output } = options;
    if (format === 'xlsx' && output === undefined && process.stdout.isTTY) {
        throw new CommandError('--format xlsx cần --output TEP.xlsx (needs a file to write to)');
    }
    const workspace = await readWorkspace(paths.length > 0 ? paths : ['.'], options);
    const rows = sortedTaskRows(workspace, (name) => name);
    const groups = options.by === 'body' ? byAgency(workspace, rows) : undefined;
    const { kind, write } = TASK_FORMATS[format];
    const guard = new TargetGuard(
        workspace.files.map(({ name }) => name),
        options.isForced,
    );
    await writeResult(await write(groups?.flatMap((group) => group.rows) ?? rows, groups), { output, kind, guard });
    return workspace.failures.any ? 2 : 0;
}

/**
 * All tasks by the day on which they are due, those without a day last.
 *
 * @param shownAs how a file is called to who asks, by the name under which it was given
 */
export function sortedTaskRows(workspace: Workspace, shownAs: (name: string) => string): TaskRow[] {
    const rows = taskRows(assignmentsIn(workspace.shared.knowledge), (uri) =>
        shownAs(nameOf(workspace, URI.parse(uri))),
    );
    const { compare } = new Intl.Collator('vi', { numeric: true });
    const days = ({ due }: TaskRow) => due ?? '9999';
    return rows.sort(
        (a, b) => (days(a) < days(b) ? -1 : days(a) > days(b) ? 1 : 0) || compare(a.file, b.file) || a.line - b.line,
    );
}

/** The tasks of each agency, in the order of the alphabet; a short form that a catalogue knows is the agency itself. */
function byAgency({ shared }: Workspace, rows: readonly TaskRow[]): AgencyTasks[] {
    const groups = new Map<string, { agency: string; rows: TaskRow[] }>();
    for (const row of rows) {
        const agency = bodyNamed(row.body, shared.knowledge.agencies);
        const group = groups.get(foldName(agency));
        if (group) group.rows.push(row);
        else groups.set(foldName(agency), { agency, rows: [row] });
    }
    const { compare } = new Intl.Collator('vi');
    return [...groups.values()].sort((a, b) => compare(a.agency, b.agency));
}
