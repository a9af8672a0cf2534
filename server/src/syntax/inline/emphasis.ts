import type { Range } from '../reading/heading-parts.js';

/** One of the two marks around words that are set off. Offsets are of the clean text. */
export interface EmphasisMark extends Range {
    readonly token: 'EMPHASIS_OPEN' | 'EMPHASIS_CLOSE';
}

/** Signs of emphasis in a row. */
const SIGNS = /\*+|_+/g;
/** So many signs are still a mark; more are a drawn line. */
const LONGEST = { '*': 3, _: 2 } as const;
/** What opens before words, and what closes behind them, never stands at the inner side of a mark: `(*)` is a sign like others. */
const OPENING = /[\s([{“‘«]/u;
const CLOSING = /[\s)\]}”’»/]/u;

/**
 * Where the signs of a text stand that close an emphasis or could: behind a space none of them would.
 *
 * @returns offsets, in order; none where the text has no emphasis
 */
export function signsThatClose(text: string): number[] {
    return findEmphasis(text, 0, text.length).length === 0
        ? []
        : [...text.matchAll(SIGNS)].map(({ index }) => index).filter((at) => /\S/u.test(text[at - 1] ?? ' '));
}

/** The text as it is printed: without its marks of emphasis. */
export function withoutMarks(text: string): string {
    let at = 0;
    let plain = '';
    for (const { start, end } of findEmphasis(text, 0, text.length)) {
        plain += text.slice(at, start);
        at = end;
    }
    return plain + text.slice(at);
}

/**
 * Finds the pairs of `**`, `*`, `_` and `__`; a mark without a partner is part of the words.
 *
 * @param start first offset of the clean text
 * @param end one past the last
 */
export function findEmphasis(text: string, start: number, end: number): EmphasisMark[] {
    const open: { mark: string; index: number }[] = [];
    // how many of each mark are open: a mark without a partner is not looked for
    const waiting = new Map<string, number>();
    const parts: (EmphasisMark | undefined)[] = [];
    const slice = text.slice(start, end);
    for (const m of slice.matchAll(SIGNS)) {
        const mark = m[0];
        if (mark.length > LONGEST[mark[0] as keyof typeof LONGEST]) {
            continue;
        }
        const before = slice[m.index - 1] ?? ' ';
        const after = slice[m.index + mark.length] ?? ' ';
        // within a word a stroke is part of it
        const isWithin = (beside: string) => mark.startsWith('_') && /[\p{L}\d]/u.test(beside);
        const closes = !OPENING.test(before) && !isWithin(after);
        const opens = !CLOSING.test(after) && !isWithin(before);
        const partners = waiting.get(mark) ?? 0;
        const range = { start: start + m.index, end: start + m.index + mark.length };
        if (closes && partners > 0) {
            let last = open.pop();
            for (; last && last.mark !== mark; last = open.pop()) {
                parts[last.index] = undefined;
                waiting.set(last.mark, (waiting.get(last.mark) ?? 0) - 1);
            }
            waiting.set(mark, partners - 1);
            parts.push({ token: 'EMPHASIS_CLOSE', ...range });
        } else if (opens) {
            open.push({ mark, index: parts.length });
            waiting.set(mark, partners + 1);
            parts.push({ token: 'EMPHASIS_OPEN', ...range });
        }
    }
    for (const lost of open) {
        parts[lost.index] = undefined;
    }
    return parts.filter((part) => part !== undefined);
}
