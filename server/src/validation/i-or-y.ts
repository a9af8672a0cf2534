import type { Style } from '../standards/spelling-styles.js';

/** Syllables that are written with either letter; `quý` and `quỹ` are not, nor are names, which have a capital. */
export const PAIRS = [
    ['tỷ', 'tỉ'],
    ['kỷ', 'kỉ'],
    ['kỹ', 'kĩ'],
    ['kỳ', 'kì'],
    ['ký', 'kí'],
    ['lý', 'lí'],
    ['mỹ', 'mĩ'],
    ['sỹ', 'sĩ'],
    ['quy', 'qui'],
] as const;
export const OTHER: ReadonlyMap<string, string> = new Map(
    PAIRS.flatMap(([y, i]) => [[y, i] as const, [i, y] as const]),
);
export const WITH_I = new RegExp(`(?:${PAIRS.map(([, i]) => i).join('|')})(?!\\p{L})`, 'u');
export const EITHER = new RegExp(`(?:${PAIRS.flat().join('|')})(?!\\p{L})`, 'gu');
const WORD = /\p{L}+/gu;
/** Words that have one spelling alone. */
export const FIXED = /^(?:tỉ (?:mỉ|tê)|kì (?:cọ|kèo|nhông|đà)|lí (?:nhí|lắc)|kí lô)/u;

/**
 * How a style writes a syllable of a pair; undefined where it asks for neither. `quy` has its y in either style, and the older one
 * has `sĩ` more often than `sỹ`.
 */
function spellingIn(style: Style, [y, i]: (typeof PAIRS)[number]): string | undefined {
    if (style === 'consistent' || (style === 'old' && y === 'sỹ')) {
        return undefined;
    }
    return style === 'old' || y === 'quy' ? y : i;
}

/** What is not written as a style asks, with what is. */
function wrongIn(style: Style): ReadonlyMap<string, string> {
    return new Map(
        PAIRS.flatMap((pair) => {
            const right = spellingIn(style, pair);
            return right === undefined ? [] : [[OTHER.get(right) ?? right, right] as const];
        }),
    );
}

export const WRONG: Readonly<Record<Style, ReadonlyMap<string, string>>> = {
    old: wrongIn('old'),
    new: wrongIn('new'),
    consistent: wrongIn('consistent'),
};

/**
 * Writes words in small letters with `i` or `y` as a style has it; as a text has the same syllable for the most part where
 * either will do.
 */
export function writerOfIOrY(style: Style, text: string): (words: string) => string {
    if (style !== 'consistent') {
        return (words) => withIOrY(words, style);
    }
    const counts = new Map<string, number>();
    for (const [syllable] of text.matchAll(EITHER)) {
        counts.set(syllable, (counts.get(syllable) ?? 0) + 1);
    }
    const usual = (syllable: string) => {
        const other = OTHER.get(syllable) ?? syllable;
        return (counts.get(other) ?? 0) > (counts.get(syllable) ?? 0) ? other : syllable;
    };
    return (words) => (FIXED.test(words) ? words : words.replace(WORD, usual));
}

/** A word in small letters with `i` or `y` as a style has it; as it is, where either will do. */
function withIOrY(word: string, style: Style): string {
    return FIXED.test(word) ? word : word.replace(WORD, (syllable) => WRONG[style].get(syllable) ?? syllable);
}
