import { foldedWords, foldName } from '../facts/fold.js';
import type { AgencyIndex } from '../knowledge/agency-index.js';
import { byAlphabet } from '../knowledge/order.js';
import { nextTurn } from '../turns.js';
import type { Assignment } from './assignment.js';

/** What tasks are sorted into. */
export type Grouping = 'body' | 'deadline' | 'plan';

/** Which tasks are wanted; every part of it that is there has to hold. */
export interface TaskFilter {
    /** Words that the task, its bodies or its plan have to have, without accents and in any order. */
    readonly words?: string;
    /** `passed`: the last day is over; `soon`: it comes within a month; `none`: no day is named. */
    readonly due?: 'passed' | 'soon' | 'none';
    /** The address of the file that gives them. */
    readonly uri?: string;
}

/** Tasks that belong together. */
export interface TaskGroup {
    /** Tells it from the others of the grouping, and stays the same while files change. */
    readonly key: string;
    /** Null where what they have in common is that no day is named. */
    readonly name: string | null;
    readonly tasks: readonly Assignment[];
}

/** Days ahead that count as soon. */
const SOON = 30;

/**
 * Those that a filter wants.
 *
 * The words of many tasks take longer to fold than a key may wait. They are folded once, and where many are new, in slices: in between
 * the server answers what else it is asked.
 *
 * @param isOver whether nobody waits for the answer any more; it ends then, with what was found so far
 */
export async function filtered(
    tasks: readonly Assignment[],
    filter: TaskFilter,
    today: string,
    isOver: () => boolean = () => false,
): Promise<readonly Assignment[]> {
    const words = foldedWords(filter.words ?? '').map((word) => ` ${word}`);
    const soon = daysAfter(today, SOON);
    const isInTime = ({ due }: Assignment) => {
        switch (filter.due) {
            case 'passed':
                return hasPassed(due, today);
            case 'soon':
                return due !== null && due >= today && due <= soon;
            case 'none':
                return due === null;
            default:
                return true;
        }
    };
    const { uri } = filter;
    const inQuestion = tasks.filter((task) => (uri === undefined || task.uri === uri) && isInTime(task));
    if (words.length === 0) {
        return inQuestion;
    }
    for (const [index, task] of inQuestion.filter((task) => !folded.has(task)).entries()) {
        if (index % OF_SLICE === OF_SLICE - 1) {
            await nextTurn();
            if (isOver()) break;
        }
        folded.set(task, wordsOf(task));
    }
    return inQuestion.filter((task) => {
        const said = folded.get(task) ?? '';
        return words.every((word) => said.includes(word));
    });
}

/** Tasks whose words are folded in one go: some two milliseconds. */
const OF_SLICE = 200;

/** The words of each task, folded, each behind a space. */
const folded = new WeakMap<Assignment, string>();

function wordsOf({ bodies, task, document, subject, deadline }: Assignment): string {
    const words = foldedWords([...bodies, task, document, subject, deadline].join(' '));
    return ` ${[...new Set(words)].join(' ')}`;
}

/** Whether the last day of a task is over; that it was not done nobody says. */
export function hasPassed(due: string | null, today: string): boolean {
    return due !== null && due < today;
}

/** Days between two days, both ISO 8601; negative where the second comes first. */
export function daysBetween(from: string, to: string): number {
    return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

function daysAfter(day: string, days: number): string {
    return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

const DAY = 24 * 60 * 60 * 1000;

/** The day on the clock of this machine, ISO 8601. */
export function dayOf(now: Date): string {
    const two = (number: number) => String(number).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * Sorts tasks into groups: of a body under all of its names that a catalogue knows, in the order of the alphabet; of a month, those whose
 * day has passed first; of a plan, in the order of their names.
 */
export function groupsOf(
    tasks: readonly Assignment[],
    by: Grouping,
    agencies: AgencyIndex,
    today: string,
): readonly TaskGroup[] {
    switch (by) {
        case 'body':
            return byBody(tasks, agencies);
        case 'deadline':
            return byMonth(tasks, today);
        case 'plan':
            return byPlan(tasks);
    }
}

/** A body as a catalogue calls it; as the plan does, where no catalogue knows who is meant. */
export function bodyNamed(name: string, agencies: AgencyIndex): string {
    return agencies.find(name)?.facts.name ?? name;
}

function byBody(tasks: readonly Assignment[], agencies: AgencyIndex): readonly TaskGroup[] {
    const groups = new Gathered();
    const known = new Map<string, { readonly key: string; readonly name: string }>();
    for (const task of tasks) {
        const own = new Set<string>();
        for (const body of task.bodies) {
            let group = known.get(body);
            if (!group) {
                const name = bodyNamed(body, agencies);
                group = { key: foldName(name), name };
                known.set(body, group);
            }
            // a plan may name a body twice in one line
            if (!own.has(group.key)) groups.add(group.key, group.name, task);
            own.add(group.key);
        }
    }
    return groups.sorted((a, b) => byAlphabet(a.name ?? '', b.name ?? ''));
}

const PASSED = '0';
const NO_DAY = '9';

function byMonth(tasks: readonly Assignment[], today: string): readonly TaskGroup[] {
    const groups = new Gathered();
    for (const task of tasks) {
        const { due } = task;
        if (due === null) groups.add(NO_DAY, null, task);
        else if (hasPassed(due, today)) groups.add(PASSED, PASSED, task);
        else groups.add(due.slice(0, 7), due.slice(0, 7), task);
    }
    return groups.sorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** Whether a group of months is that of the days that are over. */
export function isPassed({ key }: TaskGroup): boolean {
    return key === PASSED;
}

function byPlan(tasks: readonly Assignment[]): readonly TaskGroup[] {
    const groups = new Gathered();
    for (const task of tasks) {
        groups.add(JSON.stringify([task.uri, task.document]), task.document, task);
    }
    return groups.sorted((a, b) => byAlphabet(a.name ?? '', b.name ?? ''));
}

class Gathered {
    private readonly groups = new Map<string, { key: string; name: string | null; tasks: Assignment[] }>();

    add(key: string, name: string | null, task: Assignment): void {
        const group = this.groups.get(key);
        if (group) group.tasks.push(task);
        else this.groups.set(key, { key, name, tasks: [task] });
    }

    sorted(order: (a: TaskGroup, b: TaskGroup) => number): readonly TaskGroup[] {
        return [...this.groups.values()].sort(order);
    }
}
