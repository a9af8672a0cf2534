/** Stretches of a text, in order, without overlap; offsets in UTF-16 code units. */
export type Signs = readonly { readonly start: number; readonly end: number }[];

/** A heading, `### Điều 11. …`. No paper has such a line; a second one tells that the text is Markdown. */
const HEADING = /^ {0,3}#{1,6} {1,4}(?=[^\s#])/gm;
/** A mark of an item that must not count as one in Markdown: `1\. `, `**a\) …`, `\- `. */
const ESCAPED_MARK = /^ {0,12}(?:\*\*)?(?:(?:\d{1,3}|\p{L}{1,4})\\[.)]|\\[-+*])/gmu;
/** So many of one kind tell that a text is Markdown. */
const FEWEST = 2;
/** What a text begins with that is kept by programs that make pages of it. */
const FRONT_MATTER = /^-{3}\r?\n(?=[\p{L}\p{N}_-]{1,60} {0,4}:)/u;
/**
 * What says what a line is, and is no word of it: the signs of a heading, the stroke in a mark. Strokes within a text stay, for what is
 * printed is what is written; so does the sign of what is quoted (`> 2. …`), by which it is told from the paper's own parts.
 */
const SIGN =
    /^ {0,3}#{1,6} {1,4}(?=\S)| #{2,6}(?= {0,3}$)|\\(?:(?=[.)])(?<=^ {0,12}(?:\*\*)?(?:\d{1,3}|\p{L}{1,4})\\)|(?=[-+*])(?<=^ {0,12}(?:\*\*)?\\))/gmu;

/**
 * The signs of Markdown in a text that is Markdown as a whole: copies from mail, notes, pages and scanners often are.
 * None where it is any other text.
 */
export function markdownSigns(source: string): Signs {
    if (!isMarkdown(source)) {
        return [];
    }
    return [...source.matchAll(SIGN)].map(({ index, 0: sign }) => ({ start: index, end: index + sign.length }));
}

/** Whether a text is Markdown by its shape; looks spare other texts the search. */
function isMarkdown(source: string): boolean {
    return (
        (source.includes('# ') && hasSeveral(source, HEADING)) ||
        (source.includes('\\') && hasSeveral(source, ESCAPED_MARK)) ||
        (source.startsWith('---') && FRONT_MATTER.test(source))
    );
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
