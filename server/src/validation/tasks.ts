import { dueDay, shortDate } from '../facts/dates.js';
import { foldName } from '../facts/fold.js';
import { documentDate, documentKind, documentSubject, issuingPaper } from '../facts/heading-facts.js';
import { agencyNames, statedTasks } from '../facts/responsible-bodies.js';
import { contentsOf } from '../syntax/contents.js';
import { type ContentItem, type Document, isContentItem, type TimeExpression } from '../syntax/generated/ast.js';
import { firstAtLeast } from '../syntax/sorted.js';
import type { PlanChecks, Report } from './check.js';

/** What makes a deadline of a time: not `từ ngày …`, which may lie behind. */
const DEADLINE = /^(?:trước|chậm nhất|muộn nhất|xong trước|đến hết|hết|trong)/iu;

/** A task cannot be due before the plan that gives it. */
function deadlineMustNotBePast(document: Document, report: Report): void {
    const date = documentDate(issuingPaper(document));
    if (date === null) {
        return;
    }
    for (const time of contentsOf(document).times) {
        const due = DEADLINE.test(time.text) ? dueDay(time.text) : null;
        if (due !== null && due < date && isInTask(time)) {
            report(
                { node: time },
                {
                    vi: `Thời hạn “${time.text}” đã qua khi văn bản ban hành ngày ${shortDate(date)}.`,
                    en: `The deadline “${time.text}” was over when the document was issued on ${shortDate(date)}.`,
                },
            );
        }
    }
}

/** A plan of a year may ask for reports up to the end of the first quarter of the next. */
const GRACE = '-03-31';

/**
 * A plan ends with the years that its subject names; a deadline beyond them is of another plan, or a slip of the year.
 */
function deadlineShouldBeWithinPeriod(document: Document, report: Report): void {
    const last = lastYearOf(document);
    if (last === null) {
        return;
    }
    for (const time of contentsOf(document).times) {
        const due = DEADLINE.test(time.text) ? dueDay(time.text) : null;
        if (due !== null && due > `${last + 1}${GRACE}` && isInTask(time)) {
            report(
                { node: time },
                {
                    vi: `Thời hạn “${time.text}” ở ngoài thời kỳ của kế hoạch (đến năm ${last}).`,
                    en: `The deadline “${time.text}” is beyond the period of the plan (up to ${last}).`,
                },
            );
        }
    }
}

/** A period of years, with what may stand behind it to the end of a subject: nothing, a note in brackets, a place. */
const PERIOD =
    /(?:năm|giai đoạn|nhiệm kỳ|năm học)\s+(\d{4})(?:\s*[-–]\s*(\d{4}))?(?:$|(\s*\()|\s+(?:trên địa bàn|của|tại|ở)\s)/giu;

/**
 * The last year that the subject of a plan names as its period; null where it names none, or looks further (`tầm
 * nhìn`).
 */
function lastYearOf(document: Document): number | null {
    const subject = documentSubject(document);
    if (subject === null || documentKind(document) !== 'Kế hoạch' || /tầm nhìn|những năm tiếp theo/iu.test(subject)) {
        return null;
    }
    // the period closes the subject; years before it belong to what the plan implements
    const words = subject.replace(/(?<![.\s*])[.\s*]+$/u, '');
    const endsInBrackets = words.endsWith(')');
    const period = [...words.matchAll(PERIOD)].find(([, , , bracket]) => bracket === undefined || endsInBrackets);
    return period ? Number(period[2] ?? period[1]) : null;
}

/** Whether a time stands below an item that names responsible bodies. */
function isInTask(time: TimeExpression): boolean {
    for (
        let node = time.$container as { $container?: object } | undefined;
        node;
        node = node.$container as typeof node
    ) {
        if (isContentItem(node) && (node as ContentItem).responsible !== undefined) {
            return true;
        }
    }
    return false;
}

function addressedItems(document: Document): ContentItem[] {
    return contentsOf(document)
        .provisions.filter(isContentItem)
        .filter(({ responsible }) => responsible !== undefined);
}

/** Who is named has something to do. */
function agencyShouldHaveTasks(document: Document, report: Report): void {
    const items = addressedItems(document);
    // where none of several has any, they head what is still to be filled in
    const given = new Set(items.flatMap((item) => (statedTasks(item).length > 0 ? [item.$container] : [])));
    for (const item of items) {
        const isAlone = !items.some((other) => other !== item && other.$container === item.$container);
        if (statedTasks(item).length === 0 && !statesPart(item) && (isAlone || given.has(item.$container))) {
            report(
                { node: item, property: 'responsible' },
                {
                    vi: 'Chưa có nhiệm vụ nào cho cơ quan này. Ghi nhiệm vụ hoặc bỏ mục.',
                    en: 'This body has no tasks. Write them, or leave the item out.',
                },
            );
        }
    }
}

/** So many words in a sentence are no name alone: it says what is to be done in words that are not known as a predicate. */
const SENTENCE = 10;

/** Whether the line of the names says what they do: `Cơ quan phối hợp: …`, or a sentence of which no name is known to end. */
function statesPart({ responsible }: ContentItem): boolean {
    const text = responsible?.$cstNode?.text ?? '';
    const label = /^(?:Cơ quan|Đơn vị)\s+(?:chủ trì|phối hợp|thực hiện|tham gia)/u.test(text);
    return label || (/\.["”*_]*$/u.test(text) && text.split(/\s+/u).length >= SENTENCE);
}

/** An agency finds its tasks in one place. */
function agencyShouldBeNamedOnce(document: Document, report: Report): void {
    const seen = new Map<string, ContentItem>();
    for (const item of addressedItems(document)) {
        const names = agencyNames(item);
        const first = names.length === 1 ? seen.get(foldName(names[0] as string)) : undefined;
        if (first && first.$container === item.$container) {
            const line = (first.$cstNode?.range.start.line ?? 0) + 1;
            report(
                { node: item, property: 'responsible' },
                {
                    vi: `“${names[0]}” đã được giao nhiệm vụ ở dòng ${line}. Gộp hai mục.`,
                    en: `“${names[0]}” has its tasks in line ${line} already. Join the two items.`,
                },
            );
        }
        for (const name of names) {
            if (!seen.has(foldName(name))) seen.set(foldName(name), item);
        }
    }
}

/** Where most tasks of a plan have a day, one without is easily forgotten. */
function taskShouldHaveDeadline(document: Document, report: Report): void {
    const times = contentsOf(document).times.map(({ $cstNode: node }) => node?.offset ?? 0);
    const tasks = addressedItems(document).flatMap(statedTasks);
    const dated = tasks.filter(({ node }) => {
        const { offset = 0, end = 0 } = node.$cstNode ?? {};
        return (times[firstAtLeast(times, offset)] ?? end) < end;
    });
    if (tasks.length < 4 || dated.length === tasks.length || dated.length * 4 < tasks.length * 3) {
        return;
    }
    const have = new Set(dated);
    for (const task of tasks.filter((each) => !have.has(each))) {
        report(
            { node: task.node },
            {
                vi: `Nhiệm vụ này chưa có thời hạn; ${dated.length}/${tasks.length} nhiệm vụ khác đã có.`,
                en: `This task has no deadline; ${dated.length} of ${tasks.length} have one.`,
            },
        );
    }
}

export const taskChecks = {
    'thoi-han-da-qua': deadlineMustNotBePast,
    'thoi-han-ngoai-ky': deadlineShouldBeWithinPeriod,
    'co-quan-thieu-viec': agencyShouldHaveTasks,
    'co-quan-lap': agencyShouldBeNamedOnce,
    'viec-thieu-han': taskShouldHaveDeadline,
} satisfies Partial<PlanChecks>;
