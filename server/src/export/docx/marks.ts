import { romanValue } from '../../terms/marks.js';

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

/** The mark at the head of an item, taken apart. */
export interface Mark {
    readonly level: LevelName;
    /** What stands around the last number: `Điều ` and `.`; for a bullet, the sign itself is `before`. */
    readonly before: string;
    readonly after: string;
    /** The last number; null for signs, which are all alike, and for letters that Word's alphabet does not have. */
    readonly value: number | null;
    /** The numbers before the last one: `2` in `2.1.` */
    readonly outer: readonly number[];
}

const ARTICLE = /^(Điều )(\d{1,4})([.:)]?)$/u;
const ROMAN = /^()([IVXLC]{1,8})([-.:)/]{0,2})$/u;
const NUMBER = /^(\(?)(\d{1,4})([-.:)/]{0,2})$/u;
const NUMBERS = /^((?:\d{1,4}\.){1,2})(\d{1,4})([-.:)/]{0,2})$/u;
const LETTER = /^(\(?)([a-zđ])([-.:)/]{1,2})$/u;
const SIGN = /^[^\p{L}\p{N}\p{M}\p{C}\s%]$/u;

/** Takes a mark apart: `II.`, `3)`, `1.2.`, `đ)`, `-`; null for one that no list of Word can print. */
export function parseMark(mark: string): Mark | null {
    if (SIGN.test(mark)) {
        const level = mark === '-' || mark === '–' ? 'dash' : mark === '+' ? 'plus' : 'bullet';
        return { level, before: mark, after: '', value: null, outer: [] };
    }
    return (
        numbered('article', ARTICLE.exec(mark), plainNumber) ??
        numbered('section', ROMAN.exec(mark), (text) => romanValue(text) ?? null) ??
        numbered('number', NUMBER.exec(mark), plainNumber) ??
        decimal(NUMBERS.exec(mark)) ??
        letter(LETTER.exec(mark))
    );
}

function numbered(level: LevelName, match: RegExpExecArray | null, read: (text: string) => number | null): Mark | null {
    const [, before = '', text = '', after = ''] = match ?? [];
    const value = read(text);
    return match && value !== null ? { level, before, after, value, outer: [] } : null;
}

function decimal(match: RegExpExecArray | null): Mark | null {
    const [, before = '', text = '', after = ''] = match ?? [];
    const outer = before.split('.').slice(0, -1).map(plainNumber);
    const value = plainNumber(text);
    if (!match || value === null || !outer.every((each) => each !== null)) {
        return null;
    }
    return { level: outer.length === 1 ? 'number2' : 'number3', before: '', after, value, outer };
}

/** Word counts a, b, c, d, e: `đ` is no letter of its alphabet, and stands between two that are. */
function letter(match: RegExpExecArray | null): Mark | null {
    const [, before = '', text = '', after = ''] = match ?? [];
    const value = text === 'đ' ? null : text.charCodeAt(0) - 'a'.charCodeAt(0) + 1;
    return match ? { level: 'letter', before: value === null ? before + text : before, after, value, outer: [] } : null;
}

/** A number as Word writes it: from 1, without zeros before it. */
function plainNumber(text: string): number | null {
    const value = Number(text);
    return value > 0 && String(value) === text ? value : null;
}
