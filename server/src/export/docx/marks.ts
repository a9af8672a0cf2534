import type { PrintedMark } from '../../printed/printed-document.js';
import { isSign, romanValue } from '../../terms/marks.js';

/**
 * The levels of the multi-level list of a document, from the outermost. One that stands further out begins those further in
 * anew; articles run on through all sections, so they come first.
 */
export const LEVELS = [
    'article',
    'section',
    'number',
    'number2',
    'number3',
    'letter',
    'dash',
    'plus',
    'bullet',
] as const;

export type LevelName = (typeof LEVELS)[number];

/** A mark as a list of Word would count it. */
export interface ListMark {
    readonly level: LevelName;
    /** What stands around the last number: `Điều ` and `.`; for a bullet, the sign itself is `before`. */
    readonly before: string;
    readonly after: string;
    /** The last number; null for signs, which are all alike, and for letters that Word's alphabet does not have. */
    readonly value: number | null;
    /** The numbers before the last one: `2` in `2.1.` */
    readonly outer: readonly number[];
}

/** What a list of Word can print behind a number. */
const PUNCTUATION = /^[-.:)/]{0,2}$/;
/** A character that is a mark by itself; `%` stands for the number in Word. */
const SIGN = /^[^\p{L}\p{N}\p{M}\p{C}\s%]$/u;

/** A mark for a list of Word: `II.`, `3)`, `1.2.`, `đ)`, `-`; null for one that no list prints as its author wrote it. */
export function listMarkOf({ text, read }: PrintedMark): ListMark | null {
    if (isSign(read.kind)) {
        const level = text === '-' || text === '–' ? 'dash' : text === '+' ? 'plus' : 'bullet';
        return SIGN.test(text) ? { level, before: text, after: '', value: null, outer: [] } : null;
    }
    const before = read.kind === 'article' ? 'Điều ' : read.kind === 'parenthesis' ? '(' : '';
    const { label, punctuation: after } = read;
    if (text !== before + label + after || !PUNCTUATION.test(after)) {
        return null;
    }
    switch (read.kind) {
        case 'article':
            return counted('article', before, plainNumber(label), after);
        case 'section':
            return counted('section', before, romanValue(label) ?? null, after);
        case 'decimal':
            return decimal(label, after);
        case 'number':
        case 'letter':
        case 'parenthesis':
            return /^\d/.test(label)
                ? counted('number', before, plainNumber(label), after)
                : letter(before, label, after);
        default:
            return null;
    }
}

function counted(level: LevelName, before: string, value: number | null, after: string): ListMark | null {
    return value === null ? null : { level, before, after, value, outer: [] };
}

function decimal(label: string, after: string): ListMark | null {
    const numbers = label.split('.').map(plainNumber);
    const outer = numbers.slice(0, -1);
    const value = numbers.at(-1) ?? null;
    if (value === null || !outer.every((each) => each !== null) || outer.length > 2) {
        return null;
    }
    return { level: outer.length === 1 ? 'number2' : 'number3', before: '', after, value, outer };
}

/** Word counts a, b, c, d, e: `đ` is no letter of its alphabet, and stands between two that are. */
function letter(before: string, label: string, after: string): ListMark | null {
    if (label.length !== 1 || after === '') {
        return null;
    }
    const value = label === 'đ' ? null : label.charCodeAt(0) - 'a'.charCodeAt(0) + 1;
    return { level: 'letter', before: value === null ? before + label : before, after, value, outer: [] };
}

/** A number as Word writes it: from 1, without zeros before it. */
function plainNumber(text: string): number | null {
    const value = Number(text);
    return value > 0 && String(value) === text ? value : null;
}
