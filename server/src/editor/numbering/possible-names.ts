import { isRangeJoint } from './whole-lists.js';

/**
 * A number or letter that may name a part: `3` of `nhiệm vụ 3 Mục I`, `III.2` of `mục III.2`. Offsets are of the text that was looked
 * at.
 */
export interface PossibleName {
    /** What it is said to be, in small letters; undefined where no such word stands before it. */
    readonly unit: string | undefined;
    /** Where the word for that stands, or the label. */
    readonly from: number;
    readonly start: number;
    readonly end: number;
    /** The number or letter, with those within it: `III`, `2`; the whole of it first where that may be one number (`2.1`). */
    readonly labels: readonly string[];
    /** Whether these are so many parts (`a/b`), and not one within another. */
    readonly isList: boolean;
    /** Whether all between this one and the next one is meant, too. */
    isRange: boolean;
    /** Whether what stands between this one and the next one may part members of a list, and not only a part from what holds it. */
    isApart: boolean;
    /** Whether it is a further label of a list: `II` of `Mục I, II`. */
    isFurther?: boolean;
}

/** Names that stand beside each other; what one of them says may hold another one. */
export type NameGroup = readonly PossibleName[];

const UNIT = ['khoản', 'điểm', 'tiểu\\s{1,3}mục', 'mục', 'tiết', 'ý', 'điều', 'phần', 'chương', 'phụ\\s{1,3}lục']
    .map((word) => word.replace(/^./u, (first) => `[${first}${first.toUpperCase()}]`))
    .concat(['KHOẢN', 'ĐIỂM', 'TIỂU\\s{1,3}MỤC', 'MỤC', 'ĐIỀU', 'PHẦN', 'CHƯƠNG', 'PHỤ\\s{1,3}LỤC'])
    .join('|');
const INNER = '(?:\\d{1,3}[a-zđ]?|[a-zđ]|[IVX]{1,5})(?![\\p{L}\\d])';
const LABEL = `(?:[IVXLC]{1,6}(?:-(?![IVX])${INNER})?|\\d{1,3}[a-zđ]?|[a-zđA-ZĐ]\\d{0,2})(?:[./]${INNER}){0,4}`;
/** A label with the word for what it names, where that stands before it: `khoản 2`, `điểm từ (a)`, `ý thứ 2`, `3`. */
const NAME = new RegExp(
    `(?<![\\p{L}\\d._]|\\p{L}[^\\P{L}IVX]-)(?:(${UNIT})(?:\\s{1,3}(?:(?:số|thứ|từ)\\s{1,3}){0,2}|(?=\\d))|(?<!/))[("“*]{0,2}(${LABEL})(?![\\p{L}\\d%°]|[.]\\d)`,
    'gu',
);
/** What is counted by no number at the beginning of a line: the mark of an item, a heading. */
const MARK = /(?:^|\n)[\t *_]{0,8}$/u;
/** What may stand between two names of which the second says what it is. */
const NEAR = /^[^.\d]{0,40}$/u;
/** The same where one of the two is a mere label: marks and short words, such as `, `, ` và `, ` cho đến hết `, ` nêu tại `. */
const TIGHT = /^[\s,;/&–—÷()”"*+→~-]{1,6}(?:\p{Ll}{1,5}\s{1,3}){0,5}[("“*]{0,2}$/u;
/** What stands between a part and what holds it, and between no two members of a list. */
const HOLDS = /^[\s(),:*.–-]{0,6}(?:\p{Ll}{1,5}\s{1,3}){0,3}[(*]{0,2}$/u;
const AND = /(?<!\p{L})(?:và|hoặc|hay|cùng|với)(?!\p{L})/u;
/** What stands behind a mere label that names a part; `3` of `Mục I, 3 đơn vị` counts something else. */
const LABEL_END = new RegExp(
    `^[)”"*]{0,3}(?:\\s{0,3}(?:[.,;:)/&–—÷\\n-]|$)|\\s{1,3}(?:\\p{Ll}{1,5}\\s{1,3}){0,3}(?:${UNIT})\\s|\\s{1,3}(?:và|hoặc|hay|đến|tới|của|này)(?!\\p{L}))`,
    'u',
);
/** What stands before the last label of a range. */
const UP_TO = /(?<!\p{L})(?:đến|tới|hết)\s{1,3}[("“]?$/u;
/** What stands before a further label of a list, whatever follows it: `3` of `khoản 2, 3 đúng hạn`. */
const FURTHER = /^[)”"*]{0,3}\s{0,2}(?:[,;/&+–—÷~→-]|(?:và|hoặc|hay|cùng|với|đến|tới)\s)/u;
/** What stands between a label and one within it: `II/3`, `Mục I, nhiệm vụ 2`; a number of things has no such words before it. */
const NAMED = /^(?:[-/]|[\s,:;(–-]{1,3}(?:\p{Ll}{1,5}\s{1,3}){2,5}[(]?)$/u;
/** So much of the text around a label is looked at. */
const AROUND = 60;

/**
 * Finds what may name parts, in whatever form: runs of numbers and letters beside each other of which one at least says what it is
 * (`khoản 3`), or stands within another one as only parts do (`III.2`, `2.a`). Wider than what the language reads as references: so
 * much is needed to know what a person must look at, and nothing follows from it but that.
 *
 * @param text clean text
 * @param from where the words are looked at from
 * @param until where they end
 * @param isWord whether the word of a name is half of another word: `địa điểm 2`
 */
export function* possibleNames(
    text: string,
    from = 0,
    until = text.length,
    isWord: (at: number, unit: string) => boolean = () => false,
): Generator<NameGroup> {
    let group: PossibleName[] = [];
    for (const { isWeak, ...name } of namesIn(text, from, until, isWord)) {
        const before = group.at(-1);
        const between = before ? text.slice(before.end, Math.min(name.from, before.end + AROUND)) : '';
        const isNear = before !== undefined && name.from - before.end < AROUND;
        if (isWeak && !(isNear && isFurther(before, name, between))) {
            continue;
        }
        if (before && isNear && isBeside(before, name, between)) {
            before.isRange = isRange(between);
            before.isApart = between.includes(';') || AND.test(between) || !HOLDS.test(between);
            group.push(name);
            continue;
        }
        if (group.some(isAnchor)) yield group;
        group = [name];
    }
    if (group.some(isAnchor)) yield group;
}

function* namesIn(
    text: string,
    from: number,
    until: number,
    isWord: (at: number, unit: string) => boolean,
): Generator<PossibleName & { readonly isWeak: boolean }> {
    NAME.lastIndex = from;
    for (let m = NAME.exec(text); m !== null && m.index < until; m = after(m, text)) {
        const [whole, word, label = ''] = m;
        const end = m.index + whole.length;
        const isHalf = word !== undefined && isWord(m.index, word.toLowerCase());
        const unit = word === undefined || isHalf ? undefined : word.toLowerCase().replace(/\s+/gu, ' ');
        const at = end - label.length;
        const isPlain =
            unit !== undefined ||
            isDotted(label) ||
            UP_TO.test(text.slice(Math.max(0, at - 8), at)) ||
            (!isInNumber(text, at, end) && LABEL_END.test(text.slice(end, end + AROUND)));
        const isMark =
            MARK.test(m.index < 9 ? text.slice(0, m.index) : `.${text.slice(m.index - 9, m.index)}`) &&
            (unit === undefined || /^[.:][ \t]{1,3}\S/u.test(text.slice(end, end + 5)));
        if (!isMark && isLabel(label, unit)) {
            const labels = label.split(/[./-]/u);
            const start = unit === undefined ? at : m.index;
            yield {
                unit,
                from: start,
                start: at,
                end,
                labels,
                isList: isListOf(label),
                isRange: false,
                isApart: false,
                isWeak: !isPlain,
            };
        }
    }
}

/** The next one: what is done with one may have looked for others. */
function after(m: RegExpExecArray, text: string): RegExpExecArray | null {
    NAME.lastIndex = m.index + m[0].length;
    return NAME.exec(text);
}

/** Whether a label is a part of a number of something, or of a paper: `10,5`, `15/KH`. */
function isInNumber(text: string, start: number, end: number): boolean {
    return /^(?:\/|,\d)/u.test(text.slice(end, end + 2)) || /\d,$/u.test(text.slice(Math.max(0, start - 2), start));
}

/** Whether labels stand beside each other, and not one within the other: `a/b`, and not `I/2`. */
function isListOf(label: string): boolean {
    const forms = label.split('/').map((each) => formOf({ labels: [each] }));
    return forms.length > 1 && forms.every((form) => form === forms[0]);
}

/** Whether a label goes on with a list, whatever follows it, or stands within the one before it: `3` of `khoản 2, 3 đúng hạn`, of `II/3`. */
function isFurther(one: PossibleName, other: PossibleName, between: string): boolean {
    return (formOf(one) === formOf(other) && FURTHER.test(between)) || NAMED.test(between);
}

/** What a label is made of: what holds others is mostly of another form. */
export function formOf({ labels: [label = ''] }: Pick<PossibleName, 'labels'>): 'roman' | 'number' | 'letter' {
    return /^[IVX]+$/u.test(label) ? 'roman' : /^\d/u.test(label) ? 'number' : 'letter';
}

/** Letters alone are labels in small letters, or Roman numbers; `A` of `điểm A` is one, too. */
function isLabel(label: string, unit: string | undefined): boolean {
    return unit !== undefined || /^(?:\d|[IVX]+(?![A-Za-zđ])|[a-zđA-ZĐ](?!\p{L}))/u.test(label);
}

/** A number with a letter or a number within a Roman one: only parts are called so. */
function isDotted(label: string): boolean {
    return /^(?:[IVX]{1,5}\.(?:\d|[a-zđ])|\d{1,2}\.[a-zđ])/u.test(label);
}

function isAnchor({ unit, labels }: PossibleName): boolean {
    return unit !== undefined || isDotted(labels.join('.'));
}

function isBeside(one: PossibleName, other: PossibleName, between: string): boolean {
    if (one.unit !== undefined && other.unit !== undefined) {
        return NEAR.test(between) && (!between.includes('\n') || /^[\s,;)*]*$/u.test(between));
    }
    return (TIGHT.test(between) && !between.includes('\n\n')) || /^\s{0,2}[-–—÷/&+~→]\s{0,2}[(]?$/u.test(between);
}

/** Whether all between two labels is meant. */
function isRange(between: string): boolean {
    return isRangeJoint(between.replace(/[)”"*]/gu, '')) || /[—÷~→]|(?<!\p{L})(?:đến|tới)(?!\p{L})/u.test(between);
}
