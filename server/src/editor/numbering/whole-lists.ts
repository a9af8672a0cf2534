/** Where something is said of a part in a text that is to be changed. */
export interface Said {
    readonly start: number;
    readonly end: number;
}

/** The same, and whether it says by itself where its part stands (`khoản 2 Mục I`), or is completed by others of its list. */
export interface Listable extends Said {
    readonly isWhole: boolean;
}

/** What parts two members of a list; a semicolon begins another one. */
const JOINT =
    /^(?:\s{0,3}[,(–—÷-]\s{0,3}|\s{1,3})?(?:(?:và|hoặc|hay|cho|đến|tới|hết|từ|các|tại|của|trong|thuộc|ở)\s{1,3}){0,3}$/u;
/** What makes of two members a range: all that stands between them is meant, too. */
const RANGE = /^\s{0,3}(?:,\s{0,3})?(?:[–—÷-]|(?:cho\s{1,3})?(?:đến|tới)\s)/u;
const LONGEST_JOINT = 30;

const UNIT = '(?:khoản|điểm|mục|tiết|ý|điều|phần|chương)';
const LABEL = '(?:\\d{1,3}(?:\\.\\d{1,2}){0,3}|[IVX]{1,5}|[a-zđ])(?![\\p{L}\\d]|\\.\\d)';
const PARTED = '(?:\\s{0,3}[,–—÷-]\\s{0,3}|\\s{1,3}(?:và|hoặc|hay|đến|tới)\\s{1,3})';
/** A member that is not read, right before: `điểm a khoản 2, b` of `điểm a khoản 2, b khoản 3 Mục I`, `điểm 2.1` of `điểm 2.1 khoản 2`. */
const UNREAD_BEFORE = new RegExp(
    `(?<![\\p{L}\\d])${UNIT}\\s{1,3}${LABEL}(?:${PARTED}${LABEL}){0,8}(?:${PARTED}|\\s{1,3})(?:các\\s{1,3})?$`,
    'iu',
);
/** The same right behind: `-2.2` of `mục 2.1-2.2`, `, 3` of `Mục I, khoản 2, 3`. A number of things is none: `Mục I, 3 đơn vị`. */
const UNREAD_BEHIND = new RegExp(
    `^${PARTED}(?:các\\s{1,3})?(?:${UNIT}\\s{1,3}${LABEL}|${LABEL}(?=\\s{0,3}(?:[.,;:)\\n]|$)|\\s{1,3}(?:và|hoặc|đến|của|tại)\\s|\\s{1,3}${UNIT}\\s))`,
    'iu',
);
const NEAR = 60;

/**
 * What belongs together, so that it is changed as a whole or not at all: the members of one list, and both ends of a range.
 *
 * @param all in any order
 * @returns groups in the order of the text
 */
export function listsOfSaid<T extends Listable>(text: string, all: readonly T[]): T[][] {
    const sorted = [...all].sort((a, b) => a.start - b.start || a.end - b.end);
    const groups: T[][] = [];
    for (const each of sorted) {
        const last = groups.at(-1)?.at(-1);
        if (last && isOneList(text, last, each)) groups.at(-1)?.push(each);
        else groups.push([each]);
    }
    return groups;
}

function isOneList(text: string, one: Listable, other: Listable): boolean {
    if (other.start < one.end) {
        return true;
    }
    const isNear = other.start - one.end <= LONGEST_JOINT;
    const isJoined = isNear && JOINT.test(text.slice(one.end, other.start).normalize('NFC'));
    return isJoined && !(one.isWhole && other.isWhole && !isRange(text, one, other));
}

/** Whether two members, one right behind the other, stand for all between them, too. */
export function isRange(text: string, one: Said, other: Said): boolean {
    return (
        other.start >= one.end &&
        other.start - one.end <= LONGEST_JOINT &&
        isRangeJoint(text.slice(one.end, other.start))
    );
}

/** Whether what stands between two members makes a range of them. */
export function isRangeJoint(between: string): boolean {
    return RANGE.test(between.normalize('NFC'));
}

/**
 * Whether a list goes on, before or behind what is read of it, with a member that is not read.
 *
 * @param from where the list before it ends, and what is read
 * @param until where the next one begins
 */
export function goesOnUnread(text: string, list: readonly Said[], from: number, until: number): boolean {
    const start = list[0]?.start ?? 0;
    const end = list.at(-1)?.end ?? 0;
    return (
        UNREAD_BEFORE.test(text.slice(Math.max(from, start - NEAR), start)) ||
        UNREAD_BEHIND.test(text.slice(end, Math.min(until, end + NEAR)))
    );
}
