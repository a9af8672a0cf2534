/** What kind of mark opens a line of the body; the order is the usual order of levels, highest first. */
export type MarkKind =
    | 'annex' // Phụ lục I
    | 'part' // Phần I, Phần thứ nhất
    | 'chapter' // Chương I
    | 'subchapter' // Mục 1, Tiểu mục 1 of a chapter
    | 'division' // A. B. C.
    | 'section' // I. II. III.
    | 'article' // Điều 1.
    | 'number' // 1. 1- 1)
    | 'decimal' // 1.1. 1.1.1
    | 'letter' // a) a. a1) ii.
    | 'parenthesis' // (1) (a) (i)
    | 'dash' // - –
    | 'bullet' // •
    | 'plus' // +
    | 'star'; // *

/** A mark of the outline, as its line is read once: lexer, tree, rules and exports all speak of this. */
export interface Mark {
    readonly kind: MarkKind;
    /** The mark without its words and punctuation, composed: `I`, `thứ nhất`, `1.1`, `a1`, `-` for any dash; may be empty. */
    readonly label: string;
    /** What follows the label, without spaces: `.`, `-`, `)`, `.-`, empty. */
    readonly punctuation: string;
    /** How many numbers a decimal mark has (`1.1` has 2, `I.1` has 1 behind its section); 2 for `Tiểu mục`, and for a letter that is a small Roman numeral (`ii.`); 1 for every other mark. */
    readonly depth: number;
    /** Place in its sequence, from 1 (`c)` and `III` are the third), where the mark has one. */
    readonly ordinal: number | undefined;
}

/** Whether a mark is a sign that counts nothing: a dash, a bullet, a plus or a star. */
export function isSign(kind: MarkKind): boolean {
    return kind === 'dash' || kind === 'bullet' || kind === 'plus' || kind === 'star';
}

/**
 * Letters that number a list, in the order of the Vietnamese alphabet (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6 numbers
 * points so): `đ` stands behind `d`. Those with a hat, a breve or a horn number nothing; f, j, w, z do not occur.
 */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** Place of a small letter among those that number a list, from 1; undefined for all else. */
export function letterOrdinal(letter: string): number | undefined {
    const index = letter.length === 1 ? LETTERS.indexOf(letter) : -1;
    return index < 0 ? undefined : index + 1;
}

const ORDINAL_WORDS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** The number that a word counts behind `thứ`: `nhất` is 1; undefined for a word that counts nothing. Case does not matter. */
export function wordOrdinal(word: string): number | undefined {
    const index = ORDINAL_WORDS.indexOf(word.toLowerCase());
    return index < 0 ? undefined : index + 1;
}

const ROMAN_DIGITS: readonly (readonly [string, number])[] = [
    ['C', 100],
    ['XC', 90],
    ['L', 50],
    ['XL', 40],
    ['X', 10],
    ['IX', 9],
    ['V', 5],
    ['IV', 4],
    ['I', 1],
];

/** A number from 1 in capital Roman numerals; there are none above C. */
export function romanNumeral(value: number): string {
    let rest = value;
    let text = '';
    for (const [digits, worth] of ROMAN_DIGITS) {
        while (rest >= worth) {
            text += digits;
            rest -= worth;
        }
    }
    return text;
}

/** Value of a number in capital Roman numerals; undefined for anything else, and for unusual forms: `IV` counts, `IIII` does not. */
export function romanValue(text: string): number | undefined {
    let at = 0;
    let value = 0;
    for (const [digits, worth] of ROMAN_DIGITS) {
        while (text.startsWith(digits, at)) {
            at += digits.length;
            value += worth;
        }
    }
    return value > 0 && text === romanNumeral(value) ? value : undefined;
}

/** The label that has another place in the sequence of `mark`, written as its own is: 3 is `2.3` beside `2.5`, `c` beside `b`. */
export function labelAt(mark: Pick<Mark, 'label' | 'ordinal'>, ordinal: number): string {
    // `2.` of `2.5`, `a` of `a1`, `thứ ` of `thứ hai`
    const [, before = '', last = ''] = /^(.*[.\s]|\p{L}(?=\d))?(.*)$/su.exec(mark.label) ?? [];
    if (/^\d/.test(last)) {
        return `${before}${ordinal}`;
    }
    if (before.startsWith('thứ')) {
        return `${before}${ORDINAL_WORDS[ordinal - 1] ?? ordinal}`;
    }
    // no letter that is a Roman numeral too has the same place in both sequences
    const isRoman = romanValue(last.toUpperCase()) === mark.ordinal;
    const capital = isRoman ? romanNumeral(ordinal) : (LETTERS[ordinal - 1] ?? '?').toUpperCase();
    return last === last.toUpperCase() ? capital : capital.toLowerCase();
}
