/** Letters of Latin scripts, composed Vietnamese among them, and common marks: each takes one column. */
const ALL_NARROW = /^[\u0020-\u007E\u00A0-\u02FF\u1E00-\u1EFF\u2010-\u2027]*$/u;
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const TWO_COLUMNS =
    /^(?:[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation})$/u;

/** How many columns of a terminal or of a letter of fixed width a text takes. */
export function columnsOf(text: string): number {
    if (ALL_NARROW.test(text)) {
        return text.length;
    }
    let columns = 0;
    for (const character of text) {
        columns += characterColumns(character);
    }
    return columns;
}

/** Cuts a word into pieces of at most `room` columns (at least 2); signs without width stay with the letter before them. */
export function cutWord(word: string, room: number): string[] {
    if (columnsOf(word) <= room) {
        return [word];
    }
    const pieces: string[] = [];
    let begin = 0;
    let end = 0;
    let columns = 0;
    for (const character of word) {
        const own = characterColumns(character);
        if (columns + own > room && end > begin) {
            pieces.push(word.slice(begin, end));
            begin = end;
            columns = 0;
        }
        columns += own;
        end += character.length;
    }
    pieces.push(word.slice(begin));
    return pieces;
}

/** The text with spaces around it, so that it takes `room` columns; a longer one stays as it is. */
export function aligned(text: string, room: number, align: 'left' | 'center' | 'right'): string {
    const free = Math.max(0, room - columnsOf(text));
    const before = align === 'left' ? 0 : align === 'right' ? free : Math.floor(free / 2);
    return ' '.repeat(before) + text + ' '.repeat(free - before);
}

function characterColumns(character: string): number {
    if (ALL_NARROW.test(character)) {
        return 1;
    }
    return NO_WIDTH.test(character) ? 0 : TWO_COLUMNS.test(character) ? 2 : 1;
}
