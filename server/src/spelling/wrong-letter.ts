import type { Slip } from './slip.js';
import { spellingOf } from './syllable.js';
import type { Word } from './words-of-text.js';

/** Letters that look like `Đ` and `đ`, of Icelandic and of African languages: converters of old texts write them. */
const LOOKS_LIKE_D = /[ÐƉðɖ]/;
const ALL_CAPITAL = /[ÐƉ]/g;
const ALL_SMALL = /[ðɖ]/g;

/** A word with the letters that were meant: `đồng` for `ðồng`, which looks the same. */
export function withVietnameseLetters(word: string): string {
    return LOOKS_LIKE_D.test(word) ? word.replace(ALL_CAPITAL, 'Đ').replace(ALL_SMALL, 'đ') : word;
}

/** A word or an abbreviation with a letter that looks like a Vietnamese one; names too, as no search finds them. */
export function wrongLetter({ start, end, text, small, letters }: Word): Slip | undefined {
    const right = withVietnameseLetters(text);
    return right !== text && (letters === 'capitals' || spellingOf(withVietnameseLetters(small)) !== undefined)
        ? { kind: 'letter', start, end, text, right, isSure: true }
        : undefined;
}
