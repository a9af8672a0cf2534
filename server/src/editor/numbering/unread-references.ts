import { resolvePath, resolveWithin } from '../../references/provision-path.js';
import { markOf } from '../../syntax/marked-leaf.js';
import { passageOf } from '../../syntax/text/passage.js';
import type { Doubtful, Meaning } from './doubts.js';
import type { NewMarks } from './marks.js';
import { type PlanText, startOf } from './plan-text.js';
import { isRangeJoint } from './whole-lists.js';

/** What may name a part that a reference holds, right before it: `khoản 3 nêu tại Mục I`, `khoản 3 (Mục I)`, `nhiệm vụ 3 Mục I`. */
const BEFORE = [
    /(?<![\p{L}\d])(?:khoản|điểm|mục|ý|tiết)\s{1,2}\(?(\d{1,2}(?:\.\d{1,2}){0,2}|[a-zđ])\)?(?![\p{L}\d.])[^\n.;\d]{0,30}$/iu,
    /(?<![\p{L}\d.,/])\(?(\d{1,2})\)?\s{1,2}$/u,
];
/** The same right behind it: `Mục I.3`, `Mục I - khoản 3`, `Mục I (khoản 3)`. */
const BEHIND = [
    /^\.(\d{1,2}|[a-zđ])(?![\p{L}\d])/u,
    /^[\s(–-]{1,4}(?:khoản|điểm|mục|ý|tiết)\s{1,2}\(?(\d{1,2}|[a-zđ])(?![\p{L}\d])/iu,
];
const NEAR = 60;

/**
 * What stands beside a reference and may name a part within the one that it leads to, where that one's number changes: the language
 * does not read it, so it does not follow, and a person must look at it.
 *
 * @param read where what is followed or told by itself begins in the text to be changed
 * @param to where what begins at an offset of the text to be changed begins in the one that results
 */
export function unreadReferences(
    base: PlanText,
    marks: NewMarks,
    { text, at }: Meaning,
    read: ReadonlySet<number>,
    to: (offset: number) => number,
): Doubtful[] {
    const found = new Map<number, Doubtful>();
    for (const reference of marks.size > 0 ? text.references : []) {
        const words = reference.$cstNode && passageOf(reference.$cstNode);
        const [own, holder] = words ? resolvePath(reference, words.text) : [];
        if (!words || !(own?.target ?? holder?.target)) {
            continue;
        }
        const { around, offset } = words;
        const end = offset + words.text.length;
        const places = labelsBeside(around, offset, end);
        for (const { label, from, until } of places) {
            // `khoản 2 tới khoản 4 Mục I`: both stand in what holds the second one
            const home = isRangeJoint(around.slice(until, Math.max(until, offset))) ? holder?.target : own?.target;
            const [step] = home ? resolveWithin(home, `khoản ${label}`) : [];
            const part = step?.target && base.provisionAt(at(startOf(step.target)));
            const mark = part && marks.get(base.placeOf(part) ?? -1);
            const span = words.source(from - offset, until - offset);
            if (!part || !mark || mark.label === markOf(part).label || read.has(at(span.start))) {
                continue;
            }
            const start = to(at(span.start));
            const said = around.slice(Math.min(from, offset), Math.max(until, end));
            found.set(span.start, { start, end: start + span.end - span.start, doubt: 'unread', text: said });
        }
    }
    return [...found.values()];
}

/**
 * Labels that may name a part within the one that a reference leads to, right before it or behind it.
 *
 * @param text clean text
 * @param start where the reference begins in it
 * @param end where it ends
 */
export function labelsBeside(text: string, start: number, end: number): LabelBeside[] {
    const begin = Math.max(0, start - NEAR);
    return [
        ...BEFORE.flatMap((pattern) => placed(pattern.exec(text.slice(begin, start)), begin)),
        ...BEHIND.flatMap((pattern) => placed(pattern.exec(text.slice(end, end + NEAR)), end)),
    ];
}

interface LabelBeside {
    readonly label: string;
    readonly from: number;
    readonly until: number;
}

/** Where a label stands that a pattern found. */
function placed(match: RegExpExecArray | null, begin: number): LabelBeside[] {
    const label = match?.[1];
    if (!match || label === undefined) {
        return [];
    }
    const from = begin + match.index;
    const until = from + match[0].indexOf(label, match[0].search(/[\s.(]/u)) + label.length;
    return [{ label, from, until }];
}
