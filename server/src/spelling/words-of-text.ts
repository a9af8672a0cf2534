/** A word of running text. Offsets are UTF-16 units of the text that was searched. */
export interface Word {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    /** In small letters. */
    readonly small: string;
    /** How its letters stand; `first` is a capital that a sentence or an item may begin with. */
    readonly letters: 'small' | 'first' | 'capitals' | 'mixed';
    /** Nothing touches it that makes a code, an address, a number or a compound of it. */
    readonly isFree: boolean;
    /** Nothing but one space or one line end parts it from the word before. */
    readonly joinsWordBefore: boolean;
}

const WORD = /\p{L}+/gu;
/** What makes of the letters beside it a code, a number, an address, a path; combining marks are of letters of no alphabet. */
const TOUCHING = /[\p{N}\p{M}\-–_/@.\\&+=#%’'*]/u;
/** A stop touches the word before it, as long as no word follows it at once: `v.v`, `gov.vn`. */
const GOES_ON = /[\p{L}\p{N}]/u;

/**
 * The words of a text in the order in which they stand.
 *
 * @param text composed (NFC), with plain spaces and `\n` line ends
 */
export function wordsOf(text: string): Word[] {
    const words: Word[] = [];
    let end = -1;
    for (const { 0: word, index: start } of text.matchAll(WORD)) {
        const stop = start + word.length;
        const small = word.toLowerCase();
        const joinsWordBefore = start - end === 1 && (text[end] === ' ' || text[end] === '\n');
        words.push({
            start,
            end: stop,
            text: word,
            small,
            letters: small === word ? 'small' : lettersOf(word, small),
            isFree: isFree(text, start, stop),
            joinsWordBefore,
        });
        end = stop;
    }
    return words;
}

function lettersOf(word: string, small: string): Word['letters'] {
    return word.slice(1) === small.slice(1) ? 'first' : word === word.toUpperCase() ? 'capitals' : 'mixed';
}

function isFree(text: string, start: number, end: number): boolean {
    const [before, after] = [text[start - 1] ?? ' ', text[end] ?? ' '];
    if (before === ' ' && after === ' ') {
        return true; // as most words stand
    }
    return !TOUCHING.test(before) && (!TOUCHING.test(after) || (after === '.' && !GOES_ON.test(text[end + 1] ?? ' ')));
}
