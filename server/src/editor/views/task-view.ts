import { AstUtils, type LangiumDocument, URI, UriUtils } from 'langium';
import type { Position } from 'vscode-languageserver';
import { type Assignment, assignmentsIn, byDueDay } from '../../assignments/assignment.js';
import {
    daysBetween,
    filtered,
    type Grouping,
    groupsOf,
    hasPassed,
    isPassed,
    type TaskGroup,
} from '../../assignments/groups.js';
import { shortDate } from '../../facts/dates.js';
import type { KnowledgeIndexManager } from '../../knowledge/knowledge-index.js';
import type { SpokenLanguage } from '../../language/language.js';
import type { TasksResult, ViewNode, WantedTasks } from '../../protocol.js';
import { isContentItem, isPlanFile } from '../../syntax/generated/ast.js';
import { spokenList } from './spoken.js';

/** What the view of tasks asks of its surroundings. */
export interface TaskViewWorld {
    readonly knowledge: KnowledgeIndexManager;
    readonly language: SpokenLanguage;
    /** ISO 8601. */
    readonly today: string;
    /** Whether nobody waits for the answer any more. */
    readonly isOver?: () => boolean;
}

/** The tasks that are wanted. */
export function wantedTasks(
    { filter }: WantedTasks,
    { knowledge, today, isOver }: TaskViewWorld,
): Promise<readonly Assignment[]> {
    return filtered(assignmentsIn(knowledge), filter, today, isOver);
}

/**
 * The tree of tasks: its groups, or the tasks of one of them, the first due first.
 *
 * @param under the id of a group
 */
export async function taskNodes(
    wanted: WantedTasks,
    under: string | undefined,
    world: TaskViewWorld,
): Promise<TasksResult> {
    const { knowledge, today } = world;
    const tasks = await wantedTasks(wanted, world);
    const groups = groupsOf(tasks, wanted.by, knowledge.agencies, today);
    const nodes =
        under === undefined
            ? groups.map((group) => groupNode(group, wanted.by, world))
            : groups
                  .filter((group) => groupId(group, wanted.by) === under)
                  .flatMap((group) => tasksBelow(group, wanted.by, world));
    const passed = tasks.filter(({ due }) => hasPassed(due, today)).length;
    return { nodes, tasks: tasks.length, passed };
}

/** The task of the item around a position, behind its group; empty where the item gives none, or none that is wanted. */
export async function taskPath(
    wanted: WantedTasks,
    file: LangiumDocument,
    position: Position,
    world: TaskViewWorld,
): Promise<ViewNode[]> {
    const lines = linesAround(file, position);
    const uri = file.uri.toString();
    const own = await wantedTasks({ ...wanted, filter: { ...wanted.filter, uri } }, world);
    const line = lines.find((each) => own.some((task) => task.line === each));
    if (line === undefined) {
        return [];
    }
    const groups = groupsOf(await wantedTasks(wanted, world), wanted.by, world.knowledge.agencies, world.today);
    for (const group of groups) {
        const index = sortedTasks(group, world).findIndex((task) => task.uri === uri && task.line === line);
        if (index >= 0) {
            const node = tasksBelow(group, wanted.by, world)[index];
            return node ? [groupNode(group, wanted.by, world), node] : [];
        }
    }
    return [];
}

/** The first lines of the items that hold a position, the narrowest first. */
function linesAround({ parseResult, textDocument }: LangiumDocument, position: Position): number[] {
    const root = parseResult.value;
    if (!isPlanFile(root)) {
        return [];
    }
    const offset = textDocument.offsetAt({ line: position.line, character: Number.MAX_SAFE_INTEGER });
    const around = AstUtils.streamAllContents(root).filter(
        ({ $cstNode: node }) => node !== undefined && node.offset <= offset && offset <= node.end + 1,
    );
    const items = around.filter((node) => isContentItem(node) || node.$type === 'Paragraph').toArray();
    const lines = items
        .map(({ $cstNode: node }) => node?.range.start.line ?? 0)
        .filter((line) => line <= position.line);
    return [position.line, ...lines.sort((a, b) => b - a)];
}

function groupId({ key }: TaskGroup, by: Grouping): string {
    return `${by} ${key}`;
}

/** The first due first; of those that are over, the last first: what is due longest is known longest. */
function sortedTasks(group: TaskGroup, { today }: TaskViewWorld): Assignment[] {
    return [...group.tasks].sort((a, b) => {
        const [passedA, passedB] = [hasPassed(a.due, today), hasPassed(b.due, today)];
        if (passedA !== passedB) return passedA ? 1 : -1;
        return passedA && a.due !== b.due ? -byDueDay(a, b) : byDueDay(a, b);
    });
}

function groupNode(group: TaskGroup, by: Grouping, { language, today }: TaskViewWorld): ViewNode {
    const { tasks } = group;
    const [first] = tasks;
    const passed = tasks.filter(({ due }) => hasPassed(due, today)).length;
    const allPassed = by === 'deadline' && isPassed(group);
    const label = allPassed ? language.say(PASSED) : nameOf(group, by, language);
    const count = language.say({
        vi: `${tasks.length} việc`,
        en: tasks.length === 1 ? '1 task' : `${tasks.length} tasks`,
    });
    const over = passed > 0 && !allPassed ? language.say({ vi: `${passed} đã qua hạn`, en: `${passed} overdue` }) : '';
    const subject = by === 'plan' ? (first?.subject ?? '') : '';
    const description = [count, over, subject].filter(Boolean).join(' · ');
    return {
        id: groupId(group, by),
        label,
        description,
        tooltip: `${label}\n${description}`,
        spoken: spokenList([label, count, over, subject]),
        icon: allPassed ? 'passed' : by === 'deadline' ? (group.name === null ? 'noDay' : 'month') : by,
        holds: 'closed',
        place: by === 'plan' && first ? { uri: first.uri, line: 0 } : null,
    };
}

const PASSED = { vi: 'Đã qua hạn', en: 'Overdue' };

function nameOf({ name }: TaskGroup, by: Grouping, language: SpokenLanguage): string {
    if (name === null) {
        return language.say({ vi: 'Không nêu ngày', en: 'No day named' });
    }
    const [year, month] = name.split('-');
    return by === 'deadline' ? language.say({ vi: `Tháng ${Number(month)}/${year}`, en: `${month}/${year}` }) : name;
}

function tasksBelow(group: TaskGroup, by: Grouping, world: TaskViewWorld): ViewNode[] {
    const seen = new Map<string, number>();
    return sortedTasks(group, world).map((task) => {
        const { uri, line, task: text } = task;
        const place = `${uri} ${line}`;
        // one line may give several tasks
        const before = seen.get(place) ?? 0;
        seen.set(place, before + 1);
        return taskNode(task, `${groupId(group, by)} ${place} ${before} ${text.slice(0, 40)}`, by, world);
    });
}

function taskNode(task: Assignment, id: string, by: Grouping, { language, today }: TaskViewWorld): ViewNode {
    const { bodies, task: text, deadline, due, document, subject, uri, line } = task;
    const isOver = hasPassed(due, today);
    const days = due === null ? 0 : daysBetween(today, due);
    const day = due === null ? (deadline ?? '') : shortDate(due);
    const left = due === null ? '' : language.say(isOver ? overdueBy(-days) : leftTo(days));
    const who = bodies.join('; ');
    const description = [...(by === 'body' ? [] : [who]), day, left, ...(by === 'plan' ? [] : [document])];
    const place = `${UriUtils.basename(URI.parse(uri))}:${line + 1}`;
    const source = [document, subject].filter((each) => each !== null).join(' – ');
    return {
        id,
        label: text === '' ? who : text,
        description: description.filter(Boolean).join(' · '),
        tooltip: [text, who, [deadline ?? '', left].filter(Boolean).join(' · '), source, place]
            .filter(Boolean)
            .join('\n\n'),
        spoken: spokenList([
            text,
            who,
            deadline ?? language.say({ vi: 'không nêu thời hạn', en: 'no deadline' }),
            left,
            document,
        ]),
        icon: isOver ? 'passed' : 'task',
        holds: 'nothing',
        place: { uri, line },
    };
}

function overdueBy(days: number) {
    return { vi: `đã qua hạn ${days} ngày`, en: days === 1 ? '1 day overdue' : `${days} days overdue` };
}

function leftTo(days: number) {
    if (days === 0) {
        return { vi: 'hết hạn hôm nay', en: 'due today' };
    }
    return { vi: `còn ${days} ngày`, en: days === 1 ? '1 day left' : `${days} days left` };
}
