import { columnsOf, cutWord } from './width.js';

interface Indents {
    readonly first?: number;
    readonly others?: number;
}

/** A word with the columns that it takes: measuring is what takes time, so it is done once. */
interface Measured {
    readonly word: string;
    readonly columns: number;
}

/**
 * Breaks a paragraph into lines of at most `room` columns, at spaces; a longer word is cut. Spaces that must not break
 * (U+00A0) stay within their line.
 *
 * @param indents columns before the first line and before the others, within `room`
 */
export function wrap(text: string, room: number, indents: Indents = {}): string[] {
    return layOut(measure(text), room, indents);
}

function measure(text: string): Measured[] {
    return text
        .split(' ')
        .filter((word) => word !== '')
        .map((word) => ({ word, columns: columnsOf(word) }));
}

function layOut(words: readonly Measured[], room: number, { first = 0, others = 0 }: Indents): string[] {
    const lines: string[] = [];
    const max = Math.max(2, room - Math.max(first, others));
    let line = ' '.repeat(first);
    let columns = first;
    let isEmpty = true;
    for (const whole of words) {
        const pieces = whole.columns <= max ? [whole] : cutWord(whole.word, max).flatMap(measure);
        for (const [index, piece] of pieces.entries()) {
            const gap = isEmpty || index > 0 ? 0 : 1;
            if (!isEmpty && columns + gap + piece.columns > room) {
                lines.push(line);
                line = ' '.repeat(others) + piece.word;
                columns = others + piece.columns;
            } else {
                line += ' '.repeat(gap) + piece.word;
                columns += gap + piece.columns;
            }
            isEmpty = false;
        }
    }
    return isEmpty ? [] : [...lines, line];
}

/** A title of more lines than this stays as it falls. */
const MAX_BALANCED = 6;

/** As {@link wrap}, with lines as even as they can be without becoming more: no lonely word in the middle of the page. */
export function wrapEvenly(text: string, room: number): string[] {
    const words = measure(text);
    let lines = layOut(words, room, {});
    if (lines.length < 2 || lines.length > MAX_BALANCED) {
        return lines;
    }
    for (let narrower = room - 1; narrower >= room / 2; narrower--) {
        const others = layOut(words, narrower, {});
        if (others.length > lines.length) {
            break;
        }
        lines = others;
    }
    return lines;
}
