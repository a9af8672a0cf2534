/** A word of running text. Offsets are UTF-16 units of the text that was searched. */
export interface Word {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    /** In small letters. */
    readonly small: string;
    /** It stands in small letters, and nothing touches it that makes a code, an address or a compound of it. */
    readonly isPlain: boolean;
    /** Nothing but one space or one line end parts it from the word before. */
    readonly joinsWordBefore: boolean;
}

const WORD = /\p{L}+/gu;
/** What makes of the letters beside it a code, a number, an address, a path. */
const TOUCHING = /[\p{N}\p{M}\-–_/@.\\&+=#%’'*]/u;

/** The words of a text in the order in which they stand. */
export function wordsOf(text: string): Word[] {
    const words: Word[] = [];
    let end = -1;
    for (const match of text.matchAll(WORD)) {
        const word = match[0];
        const [start, stop] = [match.index, match.index + word.length];
        const small = word.toLowerCase();
        const [before, after, behind] = [text.charAt(start - 1), text.charAt(stop), text.charAt(stop + 1)];
        const touchesAfter = TOUCHING.test(after) && (after !== '.' || /[\p{L}\p{N}]/u.test(behind));
        words.push({
            start,
            end: stop,
            text: word,
            small,
            isPlain: small === word && !TOUCHING.test(before) && !touchesAfter,
            joinsWordBefore: end >= 0 && start - end === 1 && (before === ' ' || before === '\n'),
        });
        end = stop;
    }
    return words;
}
