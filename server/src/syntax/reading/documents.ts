import { isCopyForm } from '../../terms/copies.js';
import type { Role } from '../roles.js';
import { continueCurrent } from './continuation.js';
import { hasNumber, headsForm, isBehindEnd, isForm, labelsPaper, readFormLabel, titlesAnnex } from './forms.js';
import { findNationalTitle, isCapitals, readKindLine, readNumberLine } from './heading-parts.js';
import type { Line } from './lines.js';
import { type MarkInText, readAnnexLine, readMark } from './marks.js';
import { OutlineStack } from './outline-stack.js';
import type { ReaderState } from './reader-state.js';
import { isReading, type Reading } from './reading.js';
import { isAuthority, isPosition } from './signature.js';

const ORNAMENT = /^(?:[-_*=~–—•.\s]{2,}|\*|[-–—]{1,3}\s*\d{1,3}\s*[-–—]{1,3})$/u;

/** Opens an annex where the line heads one: `PHỤ LỤC I`, `Mẫu số 01`, behind a signature `DANH MỤC …`. */
export function readAttachedAnnex(s: ReaderState, line: Line): boolean {
    if (s.zone === 'heading' && s.seen.has('kind') && s.subjectOpen) {
        return false;
    }
    const bare = s.bare(line);
    const annex = readAnnexLine(s.text, bare);
    if (annex) {
        openAnnex(s, line, annex, s.document);
        s.annex = s.current;
        s.aroundForm = undefined;
        return true;
    }
    const form = readFormLabel(s.text, bare);
    if (form && labelsPaper(s)) {
        s.add('unplaced', bare);
        return true;
    }
    if (form && headsForm(s)) {
        leaveItems(s);
        openAnnex(s, line, form, s.annex ?? s.document);
        return true;
    }
    if (!form && s.zone !== 'heading' && readsAsTitleOfAnnex(s, line, s.slice(bare))) {
        if (isBareAnnex(s.current)) {
            continueCurrent(s, bare);
            return true;
        }
        openAnnex(s, line, { ...UNNUMBERED, start: bare.start, end: bare.end, textStart: bare.end }, s.document);
        s.annex = s.current;
        s.aroundForm = undefined;
        return true;
    }
    return false;
}

/** Keeps the outline of the annex in which a form begins. */
export function leaveItems(s: ReaderState): void {
    if (s.annex && s.outline.root === s.annex) {
        s.aroundForm ??= s.outline;
    }
}

/** A form without a label begins with its national title: its items are not among those of the annex. */
export function openUnlabelledForm(s: ReaderState, line: Line): void {
    const bare = s.bare(line);
    if (s.annex && s.outline.root === s.annex && findNationalTitle(s.text, line)?.start === bare.start) {
        leaveItems(s);
        s.outline = new OutlineStack(s.annex);
    }
}

/** Goes back from a form to the annex that holds it, where a mark counts on from the annex's items and not from the form's own. */
export function resumeItems(s: ReaderState, mark: MarkInText): void {
    const around = s.aroundForm;
    const own = s.outline.sister(mark);
    const isFormsOwn = own?.ordinal !== undefined && own.ordinal + 1 === mark.ordinal && !isSigned(s.outline.root);
    if (around?.countsOn(mark) && !isFormsOwn) {
        s.outline = around;
        s.aroundForm = undefined;
        s.forgetEnding();
    }
}

/** Whether the last thing of a form is its end. */
function isSigned({ children }: Reading): boolean {
    const last = children.at(-1);
    return last !== undefined && isReading(last) && last.role === 'ending';
}

/** Whether a reading is an annex that has no more than its title yet. */
function isBareAnnex(reading: Reading | undefined): boolean {
    return reading?.role === 'annex' && !reading.children.some(isReading);
}

const UNNUMBERED = { kind: 'annex', label: '', punctuation: '', depth: 1, ordinal: undefined } as const;

function readsAsTitleOfAnnex(s: ReaderState, line: Line, text: string): boolean {
    // a draft bears no name
    const isBehind =
        s.zone === 'end'
            ? s.seen.has('signer') || s.seen.has('authority')
            : s.seen.has('section') || s.seen.has('article');
    return isBehind && isCapitals(text) && !isAuthority(text) && !isPosition(text) && titlesAnnex(s, line, text);
}

function openAnnex(s: ReaderState, line: Line, annex: MarkInText, home: Reading): void {
    const reading: Reading = {
        role: 'annex',
        mark: annex,
        numbering: annex,
        indent: line.indent,
        children: [],
    };
    home.children.push(reading);
    s.outline = new OutlineStack(reading);
    s.zone = 'body';
    s.ended = isBehindEnd(s);
    s.forgetEnding();
    s.seen.add('annex');
    s.current = reading;
    const rest = s.trim({ start: annex.textStart, end: line.end });
    if (rest.start < rest.end) {
        reading.children.push({ ...rest });
    }
}

/**
 * Whether a new paper begins: its national title or its issuers over a number, or, behind a signature, the title of an
 * attached plan or what certifies a copy.
 */
export function opensNextDocument(s: ReaderState, line: Line, text: string): boolean {
    if (!hasBegun(s)) {
        return false;
    }
    if (s.zone === 'end' && s.seen.has('signer') && columnsOf(text).some(isCopyForm)) {
        return true;
    }
    if (!isCapitals(text) || readAnnexLine(s.text, s.bare(line)) || isNextRow(s, line)) {
        return false;
    }
    const isTitled =
        line.afterBlank && findNationalTitle(s.text, line)?.start === s.trim(line).start && isCapitals(text);
    // behind `XÁC THỰC VĂN BẢN HỢP NHẤT` a number certifies the paper that ends there
    if (!isKnown(s) && !isTitled && !(line.afterBlank && isTitledBelow(s))) {
        return false;
    }
    if (s.seen.has('annex')) {
        // the heading of a form is part of its annex
        const isHeading = isTitled || (isCapitals(text) && headingFollows(s));
        return isHeading && !isBareAnnex(s.current) && (hasNumber(s, s.index) || !isForm(s, s.index));
    }
    if (isTitled) {
        return true;
    }
    if (!isCapitals(text) || text.length > 120) {
        return false;
    }
    if (
        s.zone === 'end' &&
        !isTitleOfPart(s) &&
        !isPosition(text) &&
        !isAuthority(text) &&
        readKindLine(s.text, s.bare(line))
    ) {
        return true;
    }
    if (!line.afterBlank && !(s.zone === 'end')) {
        return false;
    }
    return headingFollows(s) || isNextAttached(s, line, text);
}

/** So many lines, one below the other, stand above the national title where a table had its columns side by side. */
const LINES_ABOVE_TITLE = 5;

/** Whether issuers and a number stand here, and the national title right behind them. */
function isTitledBelow(s: ReaderState): boolean {
    for (let i = s.index + 1; i <= s.index + LINES_ABOVE_TITLE && i < s.lines.length; i++) {
        const line = s.lines[i] as Line;
        if (line.afterBlank) {
            return findNationalTitle(s.text, line)?.start === s.bare(line).start && headingFollows(s);
        }
    }
    return false;
}

const KNOWN_BY: readonly Role[] = ['kind', 'section', 'addressee', 'authority'];

/** Whether a paper has what one is known by. */
function isKnown(s: ReaderState): boolean {
    return KNOWN_BY.some((role) => s.seen.has(role));
}

/** Whether a paper has so much that another one may follow: behind a text below a national title alone, one that has its own. */
function hasBegun(s: ReaderState): boolean {
    return isKnown(s) || (s.zone !== 'heading' && s.seen.has('nationalTitle'));
}

/** Whether a line is a row right below another one. */
function isNextRow(s: ReaderState, line: Line): boolean {
    return !line.afterBlank && s.text[line.start] === '|' && s.text[s.previous?.start ?? -1] === '|';
}

/** Whether a paper that is itself attached, as a first set of rules is, ends before the next one that the same paper issues. */
function isNextAttached(s: ReaderState, line: Line, text: string): boolean {
    const isAttached = s.documents.length > 0 && !s.seen.has('number') && !s.seen.has('nationalTitle');
    return (
        isAttached &&
        (s.seen.has('article') || s.seen.has('section')) &&
        readKindLine(s.text, s.bare(line)) !== undefined &&
        titlesAnnex(s, line, text)
    );
}

/** The columns of a line that may be one of a heading. */
function columnsOf(text: string): string[] {
    return text.length <= LONGEST_HEADING_LINE ? text.split(/\s*[|\t]\s*|\s{3,}/u) : [];
}

const LONGEST_HEADING_LINE = 240;

/** Whether the line above is `Chương I` alone, whose title `QUY ĐỊNH CHUNG` may be. */
function isTitleOfPart(s: ReaderState): boolean {
    const mark = s.previous && readMark(s.text, s.previous.start, s.previous.end);
    return (mark?.kind === 'part' || mark?.kind === 'chapter') && mark.textStart === s.previous?.end;
}

/**
 * Whether lines in capitals lead from here to a document's number within the next few lines, or, behind a signature, over the
 * national title to the kind of an attached paper, which bears no number (Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.3).
 */
function headingFollows(s: ReaderState): boolean {
    const isSigned = s.zone === 'end' && s.seen.has('signer');
    let hasTitle = false;
    for (let i = s.index; i < Math.min(s.index + 8, s.lines.length); i++) {
        const line = s.lines[i] as Line;
        const bare = s.bare(line);
        const text = s.slice(bare);
        if (i > s.index && (readNumberLine(s.text, bare)?.value || (s.zone === 'end' && isCopyForm(text)))) {
            return true;
        }
        const title = findNationalTitle(s.text, line);
        if (isSigned && hasTitle && !title && readKindLine(s.text, bare)) {
            return true;
        }
        hasTitle ||= title !== undefined;
        // the star under the issuer of a party's paper is no mark of a list
        if (title || ORNAMENT.test(text)) {
            continue;
        }
        if (!isCapitals(text) || readMark(s.text, bare.start, bare.end)) {
            return false;
        }
    }
    return false;
}
