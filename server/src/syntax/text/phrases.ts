/** So many words on either side of a place may belong to a phrase that is looked up there, */
const MOST_BESIDE = 4;
/** and so many of the place itself: of a longer one its beginning names it. */
const MOST_WORDS = 12;
/** So many a phrase has that says what a place is: a number alone stands in many places. */
const FEWEST_WORDS = 3;
/** Characters on either side in which the words beside a place are looked for. */
const REACH = 60;

const WORD = /[\p{L}\p{N}]+/gu;
/** Two characters of one word. */
const IN_WORD = /^[\p{L}\p{N}]{2}/u;
/** What ends a quotation of words within one line. */
const UNQUOTABLE = /[“”"\n]/;

/**
 * Words as they are compared: what stands between them does not count, nor do capitals.
 *
 * @param text composed (NFC)
 */
export function phraseOf(text: string): string {
    return (text.match(WORD) ?? []).join(' ').toLowerCase();
}

/**
 * The phrases by which a place in a text may be named: its words, some of those on either side with it, and its beginning where
 * it is long. Their number is bounded, whatever the text.
 *
 * @param from offset of the place, UTF-16; a place within a word is the whole word
 * @param to offset behind it
 */
export function phrasesAround(text: string, from: number, to: number): string[] {
    const { start, end } = wholeWords(text, from, to);
    const before = wordsOf(text.slice(Math.max(0, start - REACH), start)).slice(-MOST_BESIDE);
    const after = wordsOf(text.slice(end, end + REACH)).slice(0, MOST_BESIDE);
    const own = wordsOf(text.slice(start, Math.min(end, start + MOST_WORDS * REACH)));
    const phrases = own.slice(0, MOST_WORDS).map((_, at) => own.slice(0, at + 1).join(' '));
    for (let left = 0; own.length <= MOST_WORDS && left <= before.length; left++) {
        for (let right = 0; right <= after.length; right++) {
            phrases.push([...before.slice(before.length - left), ...own, ...after.slice(0, right)].join(' '));
        }
    }
    return phrases.filter(Boolean);
}

/**
 * What to quote so that a place is named: its own words, with those that follow in its line where it has few; those before it
 * where it is a mark.
 *
 * @param from offset of the place, UTF-16; a place within a word is the whole word
 * @param to offset behind it
 * @returns empty where there is nothing to name it by
 */
export function quotablePhrase(text: string, from: number, to: number): string {
    const { start, end } = wholeWords(text, from, to);
    const line = text.slice(start).split(UNQUOTABLE, 1)[0] ?? '';
    const words = [...line.matchAll(WORD)];
    const own = words.filter(({ index }) => index < end - start).length;
    if (own > 0) {
        return spanOf(line, words.slice(0, Math.min(Math.max(own, FEWEST_WORDS), MOST_WORDS)));
    }
    const before =
        text
            .slice(Math.max(0, start - REACH), start)
            .split(UNQUOTABLE)
            .at(-1) ?? '';
    return spanOf(before, [...before.matchAll(WORD)].slice(-FEWEST_WORDS));
}

/** From the first of some words up to the end of the last. */
function spanOf(text: string, words: readonly RegExpExecArray[]): string {
    const [first, last] = [words[0], words.at(-1)];
    return first && last ? text.slice(first.index, last.index + last[0].length) : '';
}

/** A place with the rest of the words in which it begins and ends. */
function wholeWords(text: string, from: number, to: number): { readonly start: number; readonly end: number } {
    let [start, end] = [from, to];
    while (start > Math.max(0, from - REACH) && IN_WORD.test(text.slice(start - 1, start + 1))) start--;
    while (end > from && end < Math.min(text.length, to + REACH) && IN_WORD.test(text.slice(end - 1, end + 1))) end++;
    return { start, end };
}

function wordsOf(text: string): string[] {
    return phraseOf(text).split(' ').filter(Boolean);
}
