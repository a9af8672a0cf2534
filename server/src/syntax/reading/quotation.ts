import type { Range } from './heading-parts.js';

/**
 * A quotation that opens with a provision: `“Điều 16. …`, `: “2. …`, `**“Điều 16. …**`; one in straight marks begins its line. Some type
 * the opening mark turned: `‟`.
 */
const OPENING =
    /(?:[“‟](?<=(?:^|[\s*_])[“‟])|"(?<=(?:^|\n) *[*_]{0,3}"))(?=(?:(?:Điều|Mục|Chương|Phần|Khoản)\s+[\dIVX]|\d{1,3}[a-zđ]?[.)]\s|[a-zđ]\d?[.)]\s|[IVX]{1,5}\.\s|[-+]\s))/gu;
/** A quotation as mail and Markdown have it: each of its lines begins with the sign. */
const MARKED_LINES = /^ {0,3}> {0,3}[*_“"]{0,4}[\p{L}\d][^\n]*(?:\n {0,3}>[^\n]*)*/gmu;
/** Where a quotation in straight marks ends, which open and close alike: at a line's end. */
const STRAIGHT_END = /[^\s:(]"[.;,]?\s*$/u;
/** No quotation of provisions is longer, in lines that are not blank. */
const LONGEST = 150;

/**
 * The quotations of provisions in a text that go over several lines, in order: what stands in them belongs to another paper.
 *
 * @param text clean text (see cleanText)
 * @returns from the mark that opens each to the end of its last line
 */
export function quotationsIn(text: string): Range[] {
    const found: Range[] = [];
    const opening = new RegExp(OPENING);
    for (let next = opening.exec(text); next; next = opening.exec(text)) {
        const start = next.index;
        const end = text[start] === '"' ? endOfStraight(text, start) : endOfPaired(text, start);
        if (end !== undefined) {
            found.push({ start, end });
        }
        // a line is looked at once
        const newline = text.indexOf('\n', end ?? start);
        opening.lastIndex = newline < 0 ? text.length : newline;
    }
    return text.includes('> ') ? withMarkedLines(text, found) : found;
}

/** Where quotations of both forms meet, those that were found first stay. */
function withMarkedLines(text: string, found: readonly Range[]): Range[] {
    const marked = [...text.matchAll(MARKED_LINES)].map(({ index, 0: lines }) => ({
        start: index,
        end: index + lines.length,
    }));
    const all: Range[] = [];
    for (const each of [...found, ...marked].sort((a, b) => a.start - b.start)) {
        if (each.start >= (all.at(-1)?.end ?? 0)) {
            all.push(each);
        }
    }
    return all;
}

/** The lines of a text from an offset on that are not blank, the first one from there. */
function* linesFrom(text: string, offset: number): Generator<Range> {
    for (let start = offset, lines = 0; start < text.length && lines < LONGEST; ) {
        const newline = text.indexOf('\n', start);
        const end = newline < 0 ? text.length : newline;
        if (/\S/.test(text.slice(start, end))) {
            lines++;
            yield { start, end };
        }
        start = end + 1;
    }
}

/** Where the line ends that closes a quotation; undefined where it is the first one, or none does. */
function endOfPaired(text: string, open: number): number | undefined {
    let depth = 0;
    let last: Range | undefined;
    let before: Range | undefined;
    for (const line of linesFrom(text, open)) {
        const words = text.slice(line.start, line.end);
        if (last && opensAt(text, line)) {
            // its author forgot to close it: the next one opens, mostly below a line that introduces it
            const end = text.slice(last.start, last.end).trimEnd().endsWith(':') ? before : last;
            return end && end.start > open ? end.end : undefined;
        }
        depth += count(words, '“') + count(words, '‟') - count(words, '”');
        if (depth <= 0) {
            return last ? line.end : undefined;
        }
        before = last;
        last = line;
    }
    return undefined;
}

function endOfStraight(text: string, open: number): number | undefined {
    let isFirst = true;
    for (const line of linesFrom(text, open)) {
        const words = text.slice(line.start, line.end);
        if (STRAIGHT_END.test(words)) {
            return isFirst ? undefined : line.end;
        }
        if (!isFirst && words.trimStart().startsWith('"')) {
            return undefined;
        }
        isFirst = false;
    }
    return undefined;
}

/** Whether a line begins with the mark that opens a quotation of provisions. */
function opensAt(text: string, { start, end }: Range): boolean {
    const words = text.slice(start, end).replace(/^\s*[*_]{0,3}/u, '');
    return /^[“‟]/.test(words) && words.search(OPENING) === 0;
}

function count(text: string, sign: string): number {
    let times = 0;
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
        times++;
    }
    return times;
}
