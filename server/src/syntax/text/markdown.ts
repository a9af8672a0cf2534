/** Stretches of a text, in order, without overlap; offsets in UTF-16 code units. */
export type Signs = readonly {
    readonly start: number;
    readonly end: number;
    /** Whether it is the sign of a heading, which begins a block of its own. */
    readonly opens: boolean;
}[];

/** A heading, `### Điều 11. …`. Remarks of programs look like it. */
const HEADING = /^ {0,3}(#{1,6})[ \u00A0]{1,4}(?=[^\s#])/gm;
/** What papers count their parts with, behind the sign of a heading or without one. */
const COUNTED_PART =
    /^ {0,3}(#{1,6}[ \u00A0]{1,4})?\*{0,3}(?:(?:[IVX]{1,6}|[A-H])\. ?\S|(?:Điều|Chương|CHƯƠNG) [\dIVX])/gm;
/** A mark of an item that must not count as one in Markdown: `1\. `, `**a\) …`, `\- `. */
const ESCAPED_MARK = /^ {0,12}(?:\*\*)?(?:(?:\d{1,3}|\p{L}{1,4})\\[.)]|\\[-+*])/gmu;
/** So many of one kind tell that a text is Markdown. */
const FEWEST = 2;
/** A line of what programs that make pages keep before a text; such keys are written for programs. */
const FRONT_MATTER_KEY = /^[A-Za-z][\w-]{0,59} {0,4}:(?:\s|$)/;
const FRONT_MATTER_LINE = /^(?:[A-Za-z][\w-]{0,59} {0,4}:(?:\s|$)|- ?|[ \t]{1,40}\S|\s*$)/;
/** No front matter has more lines. */
const LONGEST_FRONT_MATTER = 100;
/**
 * What says what a line is, and is no word of it: the signs of a heading, the stroke in a mark. Strokes within a text stay, for what is
 * printed is what is written; so does the sign of what is quoted (`> 2. …`), by which it is told from the paper's own parts.
 */
const SIGN =
    /^ {0,3}#{1,6}[ \u00A0]{1,4}(?=\S)| #{2,6}(?= {0,3}$)|\\(?:(?=[.)])(?<=^ {0,12}(?:\*\*)?(?:\d{1,3}|\p{L}{1,4})\\)|(?=[-+*])(?<=^ {0,12}(?:\*\*)?\\))/gmu;

/**
 * The signs of Markdown in a text that is Markdown as a whole: copies from mail, notes, pages and scanners often are.
 * None where it is any other text.
 */
export function markdownSigns(source: string): Signs {
    const isSpared = !source.includes('#') && !source.includes('\\');
    if (isSpared || !isMarkdown(source)) {
        return [];
    }
    const literal = literalIn(source);
    let passed = 0;
    const signs = [];
    for (const { index, 0: sign } of source.matchAll(SIGN)) {
        while (passed < literal.length && (literal[passed] as Literal).end <= index) passed++;
        if (index < (literal[passed]?.start ?? source.length)) {
            signs.push({ start: index, end: index + sign.length, opens: /^ {0,3}#+[ \u00A0]+$/.test(sign) });
        }
    }
    return signs;
}

/**
 * Where the lines end that say what programs are to know of a text in Markdown, `title: …` between two lines `---`; 0 where there are
 * none. A paper may begin with a drawn line as well.
 */
export function endOfFrontMatter(text: string): number {
    if (!text.startsWith('---')) {
        return 0;
    }
    let from = 0;
    for (let i = 0; i < LONGEST_FRONT_MATTER && from < text.length; i++) {
        const newline = text.indexOf('\n', from);
        const end = newline < 0 ? text.length : newline;
        const line = text.slice(from, end).trimEnd();
        const isEdge = line === '---';
        if (isEdge && i > 1) {
            return end;
        }
        const isSo = i === 0 ? isEdge : i === 1 ? FRONT_MATTER_KEY.test(line) : FRONT_MATTER_LINE.test(line);
        if (!isSo) {
            return 0;
        }
        from = end + 1;
    }
    return 0;
}

interface Literal {
    readonly start: number;
    readonly end: number;
}

/** What stands between fences, in order; one that is never closed is none. */
function literalIn(source: string): Literal[] {
    const found: Literal[] = [];
    if (!source.includes('```')) {
        return found;
    }
    let open: number | undefined;
    for (const { index } of source.matchAll(/^ {0,3}`{3}/gm)) {
        if (open === undefined) {
            open = index;
        } else {
            found.push({ start: open, end: index });
            open = undefined;
        }
    }
    return found;
}

/** Whether a text is Markdown by its shape; looks spare other texts the search. */
function isMarkdown(source: string): boolean {
    return (
        (source.includes('#') && isHeadedByMarkdown(source)) ||
        (source.includes('\\') && hasSeveral(source, ESCAPED_MARK)) ||
        endOfFrontMatter(source) > 0
    );
}

/**
 * Whether the headings of a text are those of Markdown: several, of more than one level, or from its first line on, or most of the
 * parts that are counted. Two lines with a sign of number somewhere in a plain paper are none.
 */
function isHeadedByMarkdown(source: string): boolean {
    const literal = literalIn(source);
    const levels = new Set<number>();
    let count = 0;
    let isFirst = false;
    let passed = 0;
    for (const { index, 1: signs = '' } of source.matchAll(HEADING)) {
        while (passed < literal.length && (literal[passed] as Literal).end <= index) passed++;
        if (index >= (literal[passed]?.start ?? source.length)) {
            continue;
        }
        isFirst ||= count === 0 && source.slice(0, index).trim() === '';
        levels.add(signs.length);
        count++;
        if (count >= FEWEST && (levels.size > 1 || isFirst)) {
            return true;
        }
    }
    return count >= FEWEST && mostPartsAreHeadings(source);
}

function mostPartsAreHeadings(source: string): boolean {
    let [headings, others] = [0, 0];
    for (const [, sign] of source.matchAll(COUNTED_PART)) {
        if (sign === undefined) others++;
        else headings++;
    }
    return headings >= FEWEST && headings > others;
}

function hasSeveral(source: string, pattern: RegExp): boolean {
    pattern.lastIndex = 0;
    for (let found = 0; found < FEWEST; found++) {
        if (!pattern.test(source)) {
            return false;
        }
    }
    return true;
}
