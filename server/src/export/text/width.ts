import stringWidth from 'string-width';

const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/**
 * Composed letters of Latin scripts and common marks, each of one column by string-width as well: Vietnamese consists of them,
 * and asking letter by letter takes six times as long.
 */
const ALL_NARROW = /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u1E00-\u1EFF\u2010-\u2027]*$/;

/** How many columns of a terminal or of a letter of fixed width a text takes, as Unicode says: two for wide signs, none for accents. */
export function columnsOf(text: string): number {
    if (ALL_NARROW.test(text)) {
        return text.length;
    }
    // what looks like a command to a terminal is text of a document, too
    return stringWidth(text, { countAnsiEscapeCodes: true });
}

/** As much of the beginning of a text as takes at most `room` columns; what a reader takes for one letter stays whole. */
export function startWithin(text: string, room: number): string {
    let end = 0;
    let columns = 0;
    for (const { segment, index } of letters.segment(text)) {
        columns += columnsOf(segment);
        if (columns > room) {
            break;
        }
        end = index + segment.length;
    }
    return text.slice(0, end);
}

/** As much of the end of a text as takes at most `room` columns; what a reader takes for one letter stays whole. */
export function endWithin(text: string, room: number): string {
    const parts = [...letters.segment(text)];
    let columns = 0;
    const last = parts.findLastIndex(({ segment }) => {
        columns += columnsOf(segment);
        return columns > room;
    });
    return text.slice(parts[last + 1]?.index ?? text.length);
}

/** Cuts a word into pieces of at most `room` columns (at least 2), each of one letter at least. */
export function cutWord(word: string, room: number): string[] {
    const pieces: string[] = [];
    let begin = 0;
    let columns = 0;
    for (const { segment, index } of letters.segment(word)) {
        const own = columnsOf(segment);
        if (columns + own > room && index > begin) {
            pieces.push(word.slice(begin, index));
            begin = index;
            columns = 0;
        }
        columns += own;
    }
    return [...pieces, word.slice(begin)];
}

/** The text with spaces around it, so that it takes `room` columns; a longer one stays as it is. */
export function aligned(text: string, room: number, align: 'left' | 'center' | 'right'): string {
    const free = Math.max(0, room - columnsOf(text));
    const before = align === 'left' ? 0 : align === 'right' ? free : Math.floor(free / 2);
    return ' '.repeat(before) + text + ' '.repeat(free - before);
}
