import { endOfFrontMatter } from '../text/markdown.js';
import { interrupt, isOrnament, readFootnote } from './aside-lines.js';
import { readBodyLine } from './body-lines.js';
import { readEndLine } from './end-lines.js';
import { readHeadingLine } from './heading-lines.js';
import { findNationalTitle, readDateLine, readNumberLine } from './heading-parts.js';
import type { Line } from './lines.js';
import { ReaderState, type Zone } from './reader-state.js';
import type { Reading } from './reading.js';
import { endOfStamp, isOfRunningHead } from './stamps.js';

const DOCUMENT_BREAK = /^={3,}$/;

/** What Markdown does not print: `<!-- page 2 -->`. */
const MARKDOWN_COMMENT = /^<!--[^\n]{0,400}-->$/u;

const ZONES: Record<Zone, (s: ReaderState, line: Line) => void> = {
    heading: readHeadingLine,
    body: readBodyLine,
    end: readEndLine,
};

/**
 * Reads clean text line by line and says what each line is. Nothing is refused: a line that begins nothing is text.
 * One pass, with a look at the next few lines where a line alone cannot tell; the cost grows with the text's length.
 *
 * @param text clean text (see cleanText)
 * @param tabs where tabs stand in it, in order; they part cells as Word's clipboard has them
 * @returns the documents of the file, in order
 */
export function readDocuments(text: string, tabs: readonly number[] = []): Reading[] {
    const s = new ReaderState(text, tabs);
    const front = linesOfFrontMatter(s);
    for (const [index, line] of s.lines.entries()) {
        s.index = index;
        if (index < front) {
            interrupt(s, 'comment', line);
        } else if (index > s.joinedTo) {
            readLine(s, line);
        }
        s.previous = line;
    }
    s.finishDocument();
    return s.documents;
}

/** How many lines at the beginning are front matter, which is no place for what heads a paper. */
function linesOfFrontMatter(s: ReaderState): number {
    const end = endOfFrontMatter(s.text);
    const lines = end > 0 ? s.lines.filter(({ start }) => start < end) : [];
    return lines.some((line) => headsPaper(s, line)) ? 0 : lines.length;
}

function headsPaper(s: ReaderState, line: Line): boolean {
    return (
        findNationalTitle(s.text, line)?.start === line.start ||
        readDateLine(s.text, line)?.start === line.start ||
        readNumberLine(s.text, line)?.value !== undefined
    );
}

/** Whether the line is of a stamp; behind a paper that is signed a stamp stands on the next one, but for the head of a page. */
function readStamp(s: ReaderState, line: Line): boolean {
    if (s.index > s.stampedTo) {
        s.stampedTo = endOfStamp(s, line) ?? s.stampedTo;
        if (s.index <= s.stampedTo && s.zone === 'end' && s.seen.has('signer') && !isOfRunningHead(s)) {
            s.nextDocument();
        }
    }
    return s.index <= s.stampedTo;
}

function readLine(s: ReaderState, line: Line): void {
    const text = s.slice(line);
    if (text.startsWith('//') || MARKDOWN_COMMENT.test(text)) {
        interrupt(s, 'comment', line);
    } else if (DOCUMENT_BREAK.test(text)) {
        s.nextDocument();
        s.add('ornament', line);
    } else if (readStamp(s, line)) {
        interrupt(s, 'ornament', line);
    } else if (!opensWithLetter(text) && isOrnament(s, line, text)) {
        interrupt(s, 'ornament', line);
        s.subjectOpen = false;
    } else if (opensWithLetter(text) || !readFootnote(s, line, text)) {
        s.turns = 0;
        do {
            s.again = false;
            ZONES[s.zone](s, line);
        } while (s.again);
    }
}

/** Whether a line begins with a letter, as most do: no drawn line does, and no note. */
function opensWithLetter(text: string): boolean {
    const code = text.charCodeAt(0);
    return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code < 0x2000);
}
