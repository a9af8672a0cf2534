/** One line of the clean text. Offsets are UTF-16 code units of the clean text; `start` and `end` are trimmed. */
export interface Line {
    /** First and one past the last character that is no white space; equal on a blank line. */
    readonly start: number;
    readonly end: number;
    /** Width of the white space before {@link start}. */
    readonly indent: number;
    /** Whether a blank line (or the beginning of the text) stands before. */
    readonly afterBlank: boolean;
}

/** Splits clean text into its lines that are not blank, in order. */
export function splitLines(text: string): Line[] {
    const lines: Line[] = [];
    let afterBlank = true;
    for (let from = 0; from <= text.length; ) {
        const newline = text.indexOf('\n', from);
        const to = newline < 0 ? text.length : newline;
        let start = from;
        let end = to;
        while (start < end && text.charCodeAt(start) === 32) start++;
        while (end > start && text.charCodeAt(end - 1) === 32) end--;
        if (start === end) {
            afterBlank = true;
        } else {
            lines.push({ start, end, indent: start - from, afterBlank });
            afterBlank = false;
        }
        from = to + 1;
    }
    return lines;
}

const ENDS_SENTENCE = /(?:[.;:!?…|]|\.\/\.)["”’»)\]*_]*$/u;
/** Nobody wraps text narrower or wider than this, in characters. */
const NARROWEST = 40;
const WIDEST = 160;
const LETTER_MARK = /^[a-zđ]\d{0,2}\s?[.)]/u;
/** `"b) …` quotes a provision, whose letter begins it. */
const LOWER_START = /^(?!["“][a-zđ]\d{0,2}[.)]\s)["“‘'(*_]*\p{Ll}/u;

/** Whether the text ends a sentence or a list entry, so that a new paragraph may follow. */
export function endsSentence(text: string): boolean {
    return ENDS_SENTENCE.test(text.slice(-8));
}

/** Whether the text opens in lower case, as the rest of a cut paragraph does. */
export function startsInLowerCase(text: string): boolean {
    return LOWER_START.test(text);
}

/** Whether a line surely goes on in the next one: that opens in small letters, and is no item. */
function goesOn(text: string, next: Line): boolean {
    const opening = text.slice(next.start, Math.min(next.end, next.start + 4));
    return !next.afterBlank && startsInLowerCase(opening) && !LETTER_MARK.test(opening);
}

/** Of the margin a line reaches that was not cut short. */
const REACHES = 0.75;
/** So many first lines of paragraphs tell how they were cut, and of ten so many are short. */
const FEWEST_FIRST = 8;
const OF_TEN = 3;

/**
 * Whether first lines of paragraphs are cut anywhere, as pages have it whose source counted signs that nobody sees: then a short one says
 * nothing of what follows.
 *
 * @param wrap see {@link wrapColumn}
 */
export function cutsFirstLines(text: string, lines: readonly Line[], wrap: number): boolean {
    let [first, short] = [0, 0];
    for (let i = 0; i + 1 < lines.length; i++) {
        const line = lines[i] as Line;
        const above = lines[i - 1];
        const isFirst = line.afterBlank || !above || endsSentence(text.slice(above.start, above.end));
        if (isFirst && goesOn(text, lines[i + 1] as Line)) {
            first++;
            short += line.indent + line.end - line.start < wrap * REACHES ? 1 : 0;
        }
    }
    return first >= FEWEST_FIRST && short * 10 >= first * OF_TEN;
}

/**
 * The column at which the text was wrapped by hand or by a PDF, in characters; 0 where it was not. Measured on the lines
 * that are surely cut: those whose follower, without a blank line between, goes on in lower case.
 */
export function wrapColumn(text: string, lines: readonly Line[]): number {
    const widths: number[] = [];
    for (let i = 0; i + 1 < lines.length; i++) {
        const line = lines[i] as Line;
        if (goesOn(text, lines[i + 1] as Line)) {
            widths.push(line.indent + line.end - line.start);
        }
    }
    if (widths.length < 3) {
        return 0;
    }
    widths.sort((a, b) => a - b);
    const column = widths[Math.floor(widths.length * 0.9)] as number;
    return column >= NARROWEST && column <= WIDEST ? column : 0;
}
