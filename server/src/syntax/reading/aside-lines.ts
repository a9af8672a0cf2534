import { isNoNote } from '../inline/footnote-reference.js';
import type { Role } from '../roles.js';
import type { Range } from './heading-parts.js';
import { endsSentence, type Line, startsInLowerCase } from './lines.js';
import type { ReaderState } from './reader-state.js';
import type { Reading } from './reading.js';
import { isBlankName } from './signature.js';

const ORNAMENT = /^(?:[-_*=~–—•.\s]{2,}|\*|[-–—]{1,3}\s*\d{1,3}\s*[-–—]{1,3})$/u;
const PAGE_NUMBER = /^\d{1,3}$/;
const FOOTNOTE = /^(\[\^[\p{L}\d]{1,6}\]:?|\[\d{1,3}\]:?|[⁰¹²³⁴-⁹]{1,3}|⁽[⁰¹²³⁴-⁹]{1,3}⁾)\s*(?=\S|$)/u;

/** Whether a line is drawn: strokes, stars, dots, or the number of a page between strokes. */
export function isDrawnLine(text: string): boolean {
    return ORNAMENT.test(text);
}

export function isOrnament(s: ReaderState, line: Line, text: string): boolean {
    if (isDrawnLine(text)) {
        return !(s.zone === 'end' && s.seen.has('authority') && isBlankName(text)) && !text.includes('|');
    }
    const next = s.lines[s.index + 1];
    return PAGE_NUMBER.test(text) && (line.afterBlank || line.indent > 20) && (next === undefined || next.afterBlank);
}

/** A comment or an ornament stands inside the block that is open, so that the block's text can go on behind it. */
export function interrupt(s: ReaderState, role: Role, range: Range): void {
    s.add(role, { start: range.start, end: range.end }, s.home);
}

/** A note at the foot of a page whose mark came without its height: `1 Theo Kế hoạch …`. */
const LOWERED = /^(\d{1,2})\s+(?=\p{Lu})/u;
/** No page has more characters above its notes. */
const LONGEST_PAGE = 5000;

/** A note with a bare number is one where that number stands at a word above: `chỉ tiêu được giao1`. */
function readLoweredMark(s: ReaderState, line: Line, text: string): RegExpExecArray | null {
    const found = LOWERED.exec(text);
    if (!found || text.includes('|')) {
        return null;
    }
    const above = s.text.slice(Math.max(0, line.start - LONGEST_PAGE), line.start);
    return new RegExp(`\\p{Ll}{3}[”"]?${found[1]}(?![\\p{L}\\d%]|[.,]\\d)`, 'u').test(above) ? found : null;
}

/** Whether the mark of a note stands within a line above: at the beginning of a line that goes on it would be the call itself. */
function isCalledAbove(s: ReaderState, line: Line, mark: string): boolean {
    const above = s.text.slice(Math.max(0, line.start - 2 * LONGEST_PAGE), line.start);
    const at = above.lastIndexOf(mark);
    return at > 0 && above[at - 1] !== '\n';
}

/** Whether a number in brackets at the beginning of a line is the call of a note whose sentence ends or goes on there: `[41].`, `[25], …`. */
function isCallOfNothing(mark: string, rest: string): boolean {
    return /^\[\d+\]$/.test(mark) && /^(?:[,;)]|[.…]\s*$)/u.test(rest);
}

/** The address of a page begins in small letters wherever it stands. */
const ADDRESS = /^(?:https?:|www\.)/u;

export function readFootnote(s: ReaderState, line: Line, text: string): boolean {
    const found = FOOTNOTE.exec(text) ?? readLoweredMark(s, line, text);
    if (!found || isNoNote(found[1] as string, s.brackets)) {
        return false;
    }
    const rest = text.slice(found[0].length);
    if (isCallOfNothing(found[1] as string, rest) && !isCalledAbove(s, line, found[1] as string)) {
        return false;
    }
    const mayGoOn = startsInLowerCase(rest) && !ADDRESS.test(rest);
    const goesOn = mayGoOn && !line.afterBlank && s.previous && !endsSentence(s.slice(s.previous));
    if (goesOn && !(found[1] as string).endsWith(':') && !isCalledAbove(s, line, found[1] as string)) {
        return false;
    }
    const mark = { start: line.start, end: line.start + (found[1] as string).length };
    const home = s.home;
    // a note behind a note stands in the same text
    const outer = s.interrupted && s.isOpen(s.interrupted) ? s.interrupted : s.document;
    const interrupted = home.role === 'footnote' ? outer : home;
    const footnote: Reading = { role: 'footnote', mark, indent: line.indent, children: [] };
    const start = line.start + found[0].length;
    if (start < line.end) {
        footnote.children.push({ start, end: line.end });
    }
    if (s.zone === 'end' && interrupted.role !== 'recipient') {
        (s.ended ? s.outline.root : s.document).children.push(footnote);
    } else {
        interrupted.children.push(footnote);
    }
    s.interrupted = interrupted;
    s.current = footnote;
    return true;
}
