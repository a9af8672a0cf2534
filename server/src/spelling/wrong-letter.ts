import type { Slip } from './slip.js';
import { spellingOf } from './syllable.js';
import type { Word } from './words-of-text.js';

/**
 * What converters of old texts write for `Đ` and `đ`: letters of Icelandic and of African languages, which look like them, and `ñ`,
 * whose number the letter had in fonts of VNI.
 */
const STANDS_FOR_D = /[ÐƉðɖÑñ]/;
const ALL_CAPITAL = /[ÐƉÑ]/g;
const ALL_SMALL = /[ðɖñ]/g;

/** A word with the letters that were meant: `đồng` for `ðồng`, which looks the same. */
export function withVietnameseLetters(word: string): string {
    return STANDS_FOR_D.test(word) ? word.replace(ALL_CAPITAL, 'Đ').replace(ALL_SMALL, 'đ') : word;
}

/** A word or an abbreviation with a letter that stands for a Vietnamese one; names too, as no search finds them. */
export function wrongLetter({ start, end, text, small, letters }: Word): Slip | undefined {
    const right = withVietnameseLetters(text);
    return right !== text && (letters === 'capitals' || spellingOf(withVietnameseLetters(small)) !== undefined)
        ? { kind: 'letter', start, end, text, right, isSure: true }
        : undefined;
}
