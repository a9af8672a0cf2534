import { columnsOf, cutWord } from './width.js';

/**
 * Breaks a paragraph into lines of at most `room` columns, at spaces; a longer word is cut. Spaces that must not break
 * (U+00A0) stay within their line.
 *
 * @param indents columns before the first line and before the others, within `room`
 */
export function wrap(text: string, room: number, indents: { first?: number; others?: number } = {}): string[] {
    const { first = 0, others = 0 } = indents;
    const lines: string[] = [];
    let line = ' '.repeat(first);
    let columns = first;
    let isEmpty = true;
    for (const word of text.split(' ').filter((each) => each !== '')) {
        for (const [index, piece] of cutWord(word, Math.max(2, room - Math.max(first, others))).entries()) {
            const own = columnsOf(piece);
            const gap = isEmpty || index > 0 ? 0 : 1;
            if (!isEmpty && columns + gap + own > room) {
                lines.push(line);
                line = ' '.repeat(others) + piece;
                columns = others + own;
            } else {
                line += ' '.repeat(gap) + piece;
                columns += gap + own;
            }
            isEmpty = false;
        }
    }
    return isEmpty ? [] : [...lines, line];
}

/** A title of more lines than this stays as it falls. */
const MOST_BALANCED = 6;

/** As {@link wrap}, with lines as even as they can be without becoming more: no lonely word in the middle of the page. */
export function wrapEvenly(text: string, room: number): string[] {
    let lines = wrap(text, room);
    if (lines.length < 2 || lines.length > MOST_BALANCED) {
        return lines;
    }
    for (let narrower = room - 1; narrower >= room / 2; narrower--) {
        const others = wrap(text, narrower);
        if (others.length > lines.length) {
            break;
        }
        lines = others;
    }
    return lines;
}
