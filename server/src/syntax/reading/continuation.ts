import type { Role } from '../roles.js';
import { findNationalTitle, isCapitals, type Range, readDateLine, readNumberLine } from './heading-parts.js';
import { endsSentence, type Line, startsInLowerCase } from './lines.js';
import type { MarkInText } from './marks.js';
import type { ReaderState } from './reader-state.js';
import { isHeading, isReading, lastPiece, type Piece, type Reading } from './reading.js';
import { isAuthority, isPosition, readRecipientsLabel } from './signature.js';

/** Roles whose text may come in several readings, which facts join. */
const CONTINUED_BY_LINES: ReadonlySet<Role> = new Set(['subject', 'addressee', 'recipient']);

/** Whether a line that begins nothing goes on with the block above it. */
export function continuesCurrent(s: ReaderState, line: Line): boolean {
    const current = s.current;
    if (!current || !s.previous || current.role === 'table' || !s.isOpen(current)) {
        return false;
    }
    const piece = lastPiece(current);
    const text = s.slice(line);
    if (isNationalTitle(s, line)) {
        return false;
    }
    if (!piece) {
        return current.role !== 'document' && current.role !== 'footnote' && titleMayFollow(s, current, line);
    }
    if (line.afterBlank || s.previous.end !== piece.end) {
        const before = s.slice(resumable(s, current) ?? piece);
        return (startsInLowerCase(text) || isCutInList(before, text)) && !endsSentence(before);
    }
    return !startsParagraph(s, line);
}

/** Whether a list of short names was cut by a page: `… BOD, COD,` over `Coliform; …`. */
function isCutInList(before: string, text: string): boolean {
    return (
        /,\s(?:[^\s,;]+\s)?[^\s,;]+,$/u.test(before.slice(-60)) &&
        /^\p{Lu}[^\s,;:.]*(?: \p{Ll}[^\s,;:.]*){0,3}[,;]/u.test(text)
    );
}

/** `Phần I` and `PHỤ LỤC` may have their title on the next line, a section its text. */
function titleMayFollow(s: ReaderState, current: Reading, line: Line): boolean {
    if (current.role === 'annex') {
        return !s.slice(line).startsWith('(') && !standsAlone(s, line);
    }
    if (current.role === 'part') {
        return !s.slice(line).startsWith('(');
    }
    return !line.afterBlank;
}

/** Whether a line is one of the national title and nothing else: the head of a form, which goes on with nothing. */
function isNationalTitle(s: ReaderState, line: Line): boolean {
    const bare = s.bare(line);
    const title = findNationalTitle(s.text, bare);
    return title?.start === bare.start && title.end === bare.end;
}

/** The text that a paragraph cut by a page, behind a footnote, goes on with. */
function resumable(s: ReaderState, current: Reading): Piece | undefined {
    if (current.role === 'footnote' && s.interrupted) {
        const piece = lastPiece(s.interrupted);
        if (piece && !endsSentence(s.slice(piece))) {
            return piece;
        }
    }
    return undefined;
}

/** `QUYẾT ĐỊNH:`, `QUYẾT NGHỊ` alone on its line, behind bases that end with a comma. */
const DECIDES = /^\p{Lu}{2,} \p{Lu}{2,} ?:?$/u;

/** Whether a line right under another one opens a paragraph of its own: the line above ended its sentence before the margin. */
export function startsParagraph(s: ReaderState, line: Line): boolean {
    const previous = s.previous as Line;
    const above = s.slice(previous);
    const text = s.slice(line);
    if (above.endsWith(',') && DECIDES.test(text) && !isCapitals(above)) {
        return true;
    }
    if (startsInLowerCase(text) || /[,\p{L}][-–]$|,$/u.test(above)) {
        return false;
    }
    const ended = endsSentence(above);
    if (ended && line.indent >= previous.indent + 3) {
        return true;
    }
    const current = s.current;
    const piece = current && lastPiece(current);
    const emphasis = current && emphasisOfMark(s, current);
    if (emphasis === 'open') {
        return false;
    }
    // `**Điều 3.** Các thành viên Ban` over `Chỉ đạo …`: what is not set off with its mark is no title
    const isTitled = emphasis !== 'mark';
    const heading = current !== undefined && isTitled && isHeading(current) && lastPiece(current)?.start !== undefined;
    const capitals = isCapitals(text);
    if (
        piece &&
        !isFull(s, previous, line) &&
        (isLabelled(s.slice(piece)) || isAmongLabelled(s)) &&
        (isLabelled(text) || closesList(s, text) || isAmongLabelled(s, 1))
    ) {
        return true;
    }
    const inAnnex = s.seen.has('annex') && !heading;
    if (inAnnex && (isCapitals(above) !== capitals || standsAlone(s, line) || standsAlone(s, previous))) {
        return true;
    }
    if (heading && isCapitals(above.replace(/^[IVX]+[.\-\s]+/u, '')) !== capitals) {
        return true;
    }
    if (heading && capitals && above.endsWith(';')) {
        return false;
    }
    // a dash with a capital begins a list below a title that left room for it
    const lists = heading && !isFull(s, previous, line) && /^[-–+] \p{Lu}/u.test(text);
    if (s.wrap > 0 && !capitals && (lists || isSetIn(s, line))) {
        return true;
    }
    if (s.wrap > 0) {
        const short = !s.cutsFirstLines && previous.indent + above.length < s.wrap * 0.75;
        return !isFull(s, previous, line) && (ended || (heading && short && !capitals));
    }
    return ended || (heading && !capitals && above.length < 70 && /^["“(]?\p{Lu}/u.test(text));
}

/** A first line is set in by so many columns, on a page that was laid out in text. */
const SET_IN = 3;

/** A line that a margin cuts takes so much of its width. */
const WIDE = 0.75;

/** Whether a line of a text that a margin cut is the first of its paragraph: what it goes on with below stands further out. */
function isSetIn(s: ReaderState, line: Line): boolean {
    const next = s.lines[s.index + 1];
    const isText = s.current?.numbering !== undefined || s.current?.role === 'paragraph';
    return (
        isText &&
        next !== undefined &&
        !next.afterBlank &&
        line.indent >= next.indent + SET_IN &&
        line.indent + line.end - line.start > s.wrap * WIDE
    );
}

/** A title is no longer, in characters. */
const LONGEST_TITLE = 400;

/**
 * What the emphasis that opens before a mark is put on: the mark alone (`**Điều 3.** …`), words behind it, or more than is read yet, for
 * nothing has closed it.
 *
 * @returns undefined where none opens there
 */
function emphasisOfMark(s: ReaderState, { numbering, children }: Reading): 'mark' | 'words' | 'open' | undefined {
    const first = children[0];
    if (!numbering || !('start' in numbering) || !first || isReading(first)) {
        return undefined;
    }
    const { start, textStart } = numbering as MarkInText;
    const sign = /(?:\*{1,3}|_{1,2})$/.exec(s.text.slice(Math.max(0, start - 3), start))?.[0];
    if (sign === undefined || first.end - start > LONGEST_TITLE) {
        return undefined;
    }
    const signs = [...s.text.slice(start, first.end).matchAll(/\*+|_+/g)].filter((found) => found[0] === sign);
    if (signs.length % 2 === 0) {
        return 'open';
    }
    const behind = s.text.slice(textStart, start + (signs[0]?.index ?? 0));
    return behind.trim() === '' ? 'mark' : 'words';
}

/** A line of a form that is shorter than this was not cut at a margin. */
const SHORT = 60;

const LABEL = /^\p{Lu}[^:;.!?\n]{1,60}:(?=\s|$)/u;

/** Whether a line is one of a list of short ones: `Thời gian: …`, `Địa điểm: …`. Such lines do not run into each other. */
function isLabelled(text: string): boolean {
    return LABEL.test(text.slice(0, 64));
}

/** Whether a line behind a short one of a list of labelled lines opens a sentence of its own. */
function closesList(s: ReaderState, text: string): boolean {
    const before = s.lines[s.index - 2];
    const previous = s.previous as Line;
    const isList = before !== undefined && !previous.afterBlank && isLabelled(s.slice(before));
    return isList && previous.end - previous.start < SHORT && /^\p{Lu}/u.test(text);
}

/**
 * Whether a line stands between two with labels, in a text that no margin has cut: `… kính mời: …` over `Tới dự …` over `Chủ trì: …`.
 *
 * @param below whether the line itself is meant, or the one above it
 */
function isAmongLabelled(s: ReaderState, below: 0 | 1 = 0): boolean {
    const [above, own, next] = [s.lines[s.index - 2 + below], s.lines[s.index - 1 + below], s.lines[s.index + below]];
    return (
        s.wrap === 0 &&
        [above, own, next].every((line) => line !== undefined) &&
        !own?.afterBlank &&
        !next?.afterBlank &&
        isLabelled(s.slice(above as Line)) &&
        isLabelled(s.slice(next as Line))
    );
}

/** Whether a line of a form is one of its heading or its end, which nothing goes on with. */
function standsAlone(s: ReaderState, line: Line): boolean {
    const bare = s.bare(line);
    const text = s.slice(bare);
    return (
        findNationalTitle(s.text, bare) !== undefined ||
        readNumberLine(s.text, bare) !== undefined ||
        readDateLine(s.text, bare)?.start === bare.start ||
        readRecipientsLabel(s.text, bare) !== undefined ||
        isAuthority(text) ||
        isPosition(text)
    );
}

/** Adds a line, or the column of one, to the text that it goes on with. */
export function continueCurrent(s: ReaderState, range: Range): void {
    const current = s.current as Reading;
    if (!s.isOpen(current)) {
        // something else came between: readings stand in the order of the text, so the rest is one of its own
        const role = CONTINUED_BY_LINES.has(current.role) ? current.role : 'paragraph';
        s.addText(role, range, { start: range.start, end: range.end, indent: current.indent, afterBlank: false });
        return;
    }
    const last = current.children[current.children.length - 1];
    if (last !== undefined && !isReading(last)) {
        last.end = range.end;
    } else {
        current.children.push({ start: range.start, end: range.end });
    }
    s.consumed = range.end;
}

/** Goes back from a footnote to the text that it interrupts, where the line goes on with that one. */
export function resumeInterrupted(s: ReaderState, line: Line): void {
    if (resumable(s, s.current as Reading) && (line.afterBlank || endsSentence(s.slice(s.previous as Line)))) {
        s.current = s.interrupted;
    }
}

/**
 * Whether a line reaches the margin: the first word of the next would not have fitted.
 *
 * @param slack share of the margin's column that a line may stay short of it; letters of a printed page differ in width
 */
function isFull(s: ReaderState, line: Line, next: Line, slack = 0): boolean {
    if (s.wrap === 0) {
        return false;
    }
    const word = /^(?:[-–—] )?\S+/.exec(s.text.slice(next.start, Math.min(next.end, next.start + 30)))?.[0].length ?? 0;
    return line.indent + line.end - line.start + 1 + word > s.wrap * (1 - slack) - 2;
}

/** Whether the line above was cut at the margin in the midst of a sentence, so that this line goes on with it. */
export function runsOver(s: ReaderState, line: Line): boolean {
    return (
        !line.afterBlank &&
        s.previous !== undefined &&
        s.current !== undefined &&
        lastPiece(s.current) !== undefined &&
        isFull(s, s.previous, line, 0.1) &&
        !endsSentence(s.slice(s.previous))
    );
}
