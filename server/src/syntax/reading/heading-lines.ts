import { namesBody } from '../../standards/titles.js';
import { contradictsCode, normativeKind } from '../../terms/codes.js';
import { isCopyForm } from '../../terms/copies.js';
import { kindOfTitle } from '../../terms/kinds.js';
import { markingKind } from '../../terms/markings.js';
import type { Role } from '../roles.js';
import { readLeftOfKind } from './approval-beside.js';
import { readApproval } from './approvals.js';
import { interrupt } from './aside-lines.js';
import { opensSignature, readMarkOver, titledArticle } from './body-lines.js';
import { continueCurrent, continuesCurrent, runsOver, startsParagraph } from './continuation.js';
import { readAttachedAnnex } from './documents.js';
import { columnsOfHeading } from './heading-columns.js';
import {
    type DateLine,
    findNationalTitle,
    isCapitals,
    opensBasis,
    type Range,
    readAddresseeLabel,
    readDateLine,
    readDateOver,
    readKindLine,
    readNumberAlone,
    readNumberLine,
    readSubjectLabel,
} from './heading-parts.js';
import { endsSentence, type Line, startsInLowerCase } from './lines.js';
import { readMark } from './marks.js';
import { endOfQuotation } from './quoted-lines.js';
import type { ReaderState } from './reader-state.js';
import { isReading, lastPiece } from './reading.js';
import { isAuthority, readRecipientsLabel } from './signature.js';

export function readHeadingLine(s: ReaderState, line: Line): void {
    if (readAttachedAnnex(s, line)) {
        return;
    }
    const bare = s.bare(line);
    const text = s.slice(bare);
    if (text.includes(';') && !s.seen.has('kind') && markingKind(text) === 'signing') {
        // a number and a time on one line are no two columns
        s.add('marking', bare);
        return;
    }
    for (const column of readLeftOfKind(s, line) ?? columnsOfHeading(s, line)) {
        // what is longer than its column took the next one along
        if (column.start >= s.consumed && !s.again) {
            readHeadingColumn(s, s.bare(column), line);
        }
    }
}

/** Running text takes the rest of its line, with the emphasis that opens it: what seemed a gap of columns is a gap of words. */
function wholeLine(s: ReaderState, column: Range, line: Line): Range {
    if (column.end < line.end && (findNationalTitle(s.text, line)?.start ?? 0) >= column.end) {
        // `Ảnh` beside the name of the state
        return column;
    }
    return { start: s.consumed > line.start ? column.start : line.start, end: line.end };
}

/** The line drawn under a title, as far as a page that was copied has it on the line of what stands below: `-------Hà Nội, ngày …`. */
const DRAWN = /^[-_–—]{3,}(?=\s?\p{L})/u;

function readHeadingColumn(s: ReaderState, column: Range, line: Line): void {
    const drawn = DRAWN.exec(s.slice(column))?.[0].length ?? 0;
    if (drawn > 0) {
        interrupt(s, 'ornament', { start: column.start, end: column.start + drawn });
        readHeadingColumn(s, s.trim({ start: column.start + drawn, end: column.end }), line);
        return;
    }
    const text = s.slice(column);
    if (!/[\p{L}\d]/u.test(text)) {
        interrupt(s, 'ornament', column);
        return;
    }
    if (readSubject(s, column, text, line)) {
        return;
    }
    const over = readTitleOver(s, column, line);
    if (over) {
        s.add('nationalTitle', over);
        s.consumed = over.end;
        return;
    }
    const title = findNationalTitle(s.text, column);
    const isWhole = title && title.end - title.start === column.end - column.start;
    if (isWhole && !(namesBody(text) && bearsOtherTitle(s))) {
        s.add('nationalTitle', column);
        return;
    }
    if (readApproval(s, column, line)) {
        return;
    }
    if (readNumberOrDate(s, column, line)) {
        return;
    }
    if (!s.seen.has('kind') && !s.seen.has('addressee') && markingKind(text) !== undefined) {
        s.add('marking', column);
        return;
    }
    if (readCopy(s, column, text, line)) {
        return;
    }
    const addressee = readAddresseeLabel(s.text, column);
    if (s.seen.has('addressee') && addressee === undefined && readAddresseeLine(s, column, text, line)) {
        return;
    }
    if (addressee !== undefined) {
        s.subjectOpen = false;
        const label = {
            start: column.start,
            end: column.start + text.slice(0, addressee - column.start).trimEnd().length,
        };
        // a gap behind the label parts no columns
        const behind = /^[*_]*\s+(?=\S)/.exec(s.text.slice(addressee, line.end));
        const isAlone = behind !== null && addressee + behind[0].length > column.end;
        const said = isAlone
            ? { start: addressee + behind[0].length, end: line.end }
            : { start: addressee, end: column.end };
        s.addText('addressee', said, line, s.document, label);
        return;
    }
    if (readKind(s, column, line)) {
        return;
    }
    // "về việc" opens sentences too: a party letter's subject stands between its number and whom it is sent to
    const isHeading = s.seen.has('number') && !s.seen.has('subject') && !s.seen.has('addressee');
    const mayHaveSubject = !s.seen.has('kind') && (isHeading || !/^về/iu.test(text));
    const subject = mayHaveSubject ? readSubjectLabel(s.text, column) : undefined;
    if (subject !== undefined) {
        openSubject(s, column, text, line);
        s.subjectOpen = true;
        return;
    }
    readOtherHeadingText(s, column, text, line);
}

/** What certifies a copy of the paper before it has the form of copying in place of a kind; a position behind it signs. */
function readCopy(s: ReaderState, column: Range, text: string, line: Line): boolean {
    if (s.documents.length === 0 || s.seen.has('kind') || s.seen.has('addressee')) {
        return false;
    }
    if (!s.seen.has('copyForm')) {
        if (isCopyForm(text)) {
            s.add('copyForm', column);
            return true;
        }
        return false;
    }
    if (column.start === s.bare(line).start && opensSignature(s, line, text)) {
        s.readAgainIn('body');
        return true;
    }
    return false;
}

/** The line of a title that its column was too narrow for: `CỘNG HÒA XÃ HỘI` over `CHỦ NGHĨA VIỆT NAM`. */
function readTitleOver(s: ReaderState, column: Range, line: Line): Range | undefined {
    const next = s.lines[s.index + 1];
    const bare = s.bare(line);
    if (!next || next.afterBlank || column.start !== bare.start || column.end !== bare.end) {
        return undefined;
    }
    const both = { start: column.start, end: s.bare(next).end };
    const title = isCapitals(s.slice(column)) ? findNationalTitle(s.text, both) : undefined;
    return title?.start === both.start && title.end === both.end ? both : undefined;
}

/** How many lines a heading has before its kind, blank ones too. */
const LONGEST_HEADING = 12;

/** Whether the heading bears the title of another regime, above the line that is read or below it. */
function bearsOtherTitle(s: ReaderState): boolean {
    return (
        s.seen.has('nationalTitle') ||
        s.lines.slice(s.index, s.index + LONGEST_HEADING).some((line) => {
            const title = findNationalTitle(s.text, line);
            return title !== undefined && !namesBody(s.slice(title));
        })
    );
}

function readNumberOrDate(s: ReaderState, column: Range, line: Line): boolean {
    const labelled = s.document.children.at(-1);
    if (labelled && isReading(labelled) && labelled.role === 'number' && !labelled.value) {
        const value = readNumberAlone(s.text, column);
        if (value) {
            labelled.value = value;
            s.consumed = value.end;
            return true;
        }
    }
    // `Luật số 56/2024/QH15;`, `… ngày 24 tháng 4 năm 2026 của Quốc hội` is one of those that amended the paper
    const isListed = /;$|\sngày\s.{4,40}\scủa\s/u.test(s.slice(column));
    const number = s.seen.has('number') || isListed ? undefined : readNumberLine(s.text, column);
    if (number) {
        const reading = s.add('number', number.label);
        if (number.value) {
            reading.value = number.value;
        }
        const rest = s.trim({ start: number.end, end: column.end });
        if (rest.start < rest.end) {
            readHeadingColumn(s, rest, line);
        }
        return true;
    }
    const date = s.seen.has('placeAndDate')
        ? undefined
        : (readDateLine(s.text, column) ?? readDateBelow(s, column, line));
    if (date && date.start === column.start) {
        const reading = s.add('placeAndDate', date.place ?? { start: date.date.start, end: date.date.start });
        reading.value = date.date;
        s.consumed = date.date.end;
        return true;
    }
    return false;
}

/** Place and date whose column goes on in the line below. */
function readDateBelow(s: ReaderState, column: Range, line: Line): DateLine | undefined {
    if (column.end !== s.bare(line).end) {
        return undefined;
    }
    for (const next of s.lines.slice(s.index + 1, s.index + 1 + LINES_OF_DATE)) {
        const bare = s.bare(next);
        // a page that was copied may leave room in its midst; no paragraph begins so
        if (next.afterBlank && !GOES_ON_WITH_DATE.test(s.slice(bare))) {
            return undefined;
        }
        const date = readDateOver(s.text, column, bare.end);
        if (date || !GOES_ON_WITH_DATE.test(s.slice(bare))) {
            return date;
        }
    }
    return undefined;
}

/** A stamp parts what stands around it: `An Giang, ngày` over `23 tháng` over `3 năm 2026`. */
const LINES_OF_DATE = 3;
const GOES_ON_WITH_DATE = /^(?:[\d.…_]{1,4}\s{1,3})?(?:tháng|năm)(?:\s[\s\d.…_]{0,30}(?:năm[\s\d.…_]{0,20})?)?$/u;

function readKind(s: ReaderState, column: Range, line: Line): boolean {
    if (s.seen.has('kind')) {
        return false;
    }
    const kind = readKindLine(s.text, column);
    if (!kind) {
        return false;
    }
    if (!kind.alone && opensSubjectOfNumbered(s, column)) {
        openSubject(s, column, s.slice(column), line);
        s.subjectOpen = true;
        return true;
    }
    s.add('kind', { start: column.start, end: kind.end });
    if (!kind.alone) {
        const rest = s.trim({ start: kind.end, end: column.end });
        s.addText('subject', rest, line);
    }
    s.subjectOpen = true;
    return true;
}

/** Kinds whose name is what a normative paper does, too: `QUY ĐỊNH CHI TIẾT …`, `HƯỚNG DẪN THI HÀNH …`. */
const VERBS: ReadonlySet<string | undefined> = new Set(['Quy định', 'Hướng dẫn']);

/**
 * Whether a line that opens with a kind's name says what a normative paper is about: its number bears its year, as that of no
 * `Quy định` or `Hướng dẫn` does, and the name is a verb there. Other names are the kind, whatever letters the number has.
 */
function opensSubjectOfNumbered(s: ReaderState, column: Range): boolean {
    const number = s.document.children.find((child) => isReading(child) && child.role === 'number');
    const value = number && isReading(number) && number.value ? s.slice(number.value).replace(/\s/g, '') : '';
    if (normativeKind(value) === undefined || s.seen.has('subject')) {
        return false;
    }
    const text = s.slice(column);
    const kind = kindOfTitle(text)?.name;
    const isVerb = VERBS.has(kind) || text.startsWith('BAN HÀNH ');
    return isVerb && kind !== undefined && contradictsCode(kind, value);
}

/** Whether nothing but the paper's number stands here, or its place and day, which stand nowhere above. */
function numbersOrDates(s: ReaderState, column: Range): boolean {
    const number = s.seen.has('number') ? undefined : readNumberLine(s.text, column);
    if (number?.value && s.slice({ start: number.end, end: column.end }).replace(/[*_\s]/gu, '') === '') {
        return true;
    }
    const date = s.seen.has('placeAndDate') ? undefined : readDateLine(s.text, column);
    return date?.start === column.start && s.seen.has('number');
}

/** Lines of the subject: those under the kind up to a blank line, and on while it is plainly unfinished. */
function readSubject(s: ReaderState, column: Range, text: string, line: Line): boolean {
    const piece = s.current?.role === 'subject' ? lastPiece(s.current) : undefined;
    // right under the kind even "Thực hiện Nghị quyết số …" is the subject, unless it leads to the plan itself
    const basis = opensBasis(text) && (piece ? true : /^(?:Căn cứ|Xét)(?!\p{L})|:$/u.test(text) || text.length > 250);
    // `… trân trọng giới thiệu:` says what follows, not what the paper is about
    const introduces = !piece && text.endsWith(':');
    // `GIẤY MỜI`, and apart below it a sentence with clauses: the text begins
    const tells = !piece && line.afterBlank && tellsWhatIssuerDoes(s, cutParagraph(s, column));
    if (
        !s.subjectOpen ||
        basis ||
        introduces ||
        tells ||
        isRow(text) ||
        readAddresseeLabel(s.text, column) !== undefined
    ) {
        s.subjectOpen = false;
        return false;
    }
    // a page may have its kind above all else: what the paper is about stands below its number and day
    if (!piece && numbersOrDates(s, column)) {
        return false;
    }
    if (!piece) {
        if (s.seen.has('subject') || readsAsBody(s, column)) {
            s.subjectOpen = false;
            return false;
        }
        openSubject(s, column, text, line);
        return true;
    }
    if (piece.end - piece.start > LONGEST_SUBJECT) {
        s.subjectOpen = false;
        return false;
    }
    const so = s.slice(piece);
    const unfinished = isCapitals(so) && isCapitals(text) && !endsSentence(so) && !readsAsAuthority(text);
    // what opened in front of its first word may have closed within: `**Cơ quan:** Văn phòng`
    const bold = (so.match(/\*\*/g)?.length ?? 0) % 2 === 1 && !s.text.startsWith('**', piece.start - 2);
    const label = s.current?.mark !== undefined;
    const isLong = !line.afterBlank && /^\p{Lu}/u.test(text) && text.length > LONGEST_OF_SUBJECT;
    // a sentence under a subject in capitals, or under one that has ended
    const opensOther =
        isLong && ((!label && endsSentence(so)) || (isCapitals(so) && !isCapitals(text) && endsParagraph(text)));
    if (
        (line.afterBlank && !unfinished && !bold && !startsInLowerCase(text)) ||
        opensOther ||
        (!label && opensCutText(s, column, line)) ||
        text.startsWith('(') ||
        asksMore(s, text) ||
        // a contract has its number below what it is called
        (!s.seen.has('number') && readNumberLine(s.text, column)?.value !== undefined) ||
        // `HỎA TỐC` right under a subject is no part of it
        (!isCapitals(so) && markingKind(text) !== undefined) ||
        (readsAsDecider(text, so) && basisFollows(s)) ||
        (!bold && readsAsBody(s, column)) ||
        findNationalTitle(s.text, column) !== undefined ||
        (readDateLine(s.text, column)?.start === column.start && !s.seen.has('placeAndDate'))
    ) {
        // beside a line of the subject the day stands in the other column
        s.subjectOpen &&= column.start > s.bare(line).start && readDateLine(s.text, column)?.start === column.start;
        return false;
    }
    if (s.current && s.isOpen(s.current)) {
        continueCurrent(s, column);
    } else {
        s.addText('subject', column, line);
    }
    return true;
}

/** `Họ và tên (3): ……`: what a form asks, with room to write on behind it. */
const ASKS = /^\p{Lu}[^:…]{2,60}:\s*(?:…|[.…_]{3,})/u;
const ROOM = /…|[._]{3}/u;

/**
 * Whether a line is the first of several that a form asks, one right below the other. One alone is what the paper is about, with
 * room for its name: `Kế hoạch lựa chọn nhà thầu dự án: ____` above whom it is sent to.
 */
function asksMore(s: ReaderState, text: string): boolean {
    const next = s.lines[s.index + 1];
    if (!ASKS.test(text) || !next || next.afterBlank) {
        return false;
    }
    const bare = s.bare(next);
    const below = s.slice(bare);
    return ROOM.test(below) && !opensBasis(below) && readAddresseeLabel(s.text, bare) === undefined;
}

/** In characters: a text without blank lines under a kind is the paper's, and each line would read all those before it. */
const LONGEST_SUBJECT = 3000;

/** A longer line under a subject that is whole does not go on with it. */
const LONGEST_OF_SUBJECT = 120;

/** So many lines of a paragraph that was cut are looked at for its end. */
const LINES_OF_PARAGRAPH = 12;

/** The text of a column with the lines right below that it was cut into, up to the end of the paragraph. */
function cutParagraph(s: ReaderState, column: Range): string {
    const own = s.slice(column);
    if (column.end < s.bare(s.lines[s.index] as Line).end || endsParagraph(own)) {
        return own;
    }
    const lines = [own];
    for (const next of s.lines.slice(s.index + 1, s.index + LINES_OF_PARAGRAPH)) {
        const text = s.slice(s.bare(next));
        if (
            next.afterBlank ||
            readMark(s.text, next.start, next.end) ||
            readAddresseeLabel(s.text, s.bare(next)) !== undefined
        ) {
            break;
        }
        lines.push(text);
        if (endsParagraph(text)) {
            break;
        }
    }
    return lines.join(' ');
}

/** A shorter line is a whole title or a whole name; and so much shorter is the line above text than that text. */
const SHORTEST_OF_TEXT = 50;
const ROOM_FOR_WORD = 10;

/**
 * Whether the text begins here, cut into lines, right below a title or whom a letter is sent to: the line above has room for more, and
 * what begins here ends as a paragraph does.
 */
function opensCutText(s: ReaderState, column: Range, line: Line): boolean {
    const text = s.slice(column);
    const above = s.previous;
    if (line.afterBlank || !above || text.length < SHORTEST_OF_TEXT || !/^\p{Lu}\p{Ll}/u.test(text)) {
        return false;
    }
    const words = s.slice(s.bare(above));
    const hasRoom = words.length + ROOM_FOR_WORD < text.length && !/[,;]$/u.test(words);
    const paragraph = hasRoom ? cutParagraph(s, column) : '';
    // what a paper is about is one sentence at most, and introduces nothing
    const isText = isSentence(paragraph) && (paragraph.endsWith(':') || /\.\s\p{Lu}/u.test(paragraph));
    return isText || (s.current?.role === 'addressee' && isTextBelow(paragraph));
}

/**
 * Whether a sentence says what the issuer does: `Ủy ban nhân dân tỉnh tổ chức …`, `Thực hiện …, Ủy ban nhân dân tỉnh tổ chức …`. An
 * invitation has it where other papers have what they are about.
 */
function tellsWhatIssuerDoes(s: ReaderState, text: string): boolean {
    if (!isSentence(text)) {
        return false;
    }
    const words = text.toLowerCase();
    const named = firstIssuer(s).toLowerCase();
    return named.length > 3 && (words.startsWith(`${named} `) || (opensBasis(text) && words.includes(`, ${named} `)));
}

/** The first line of who issues the paper, as it stands; empty where the heading names nobody. */
function firstIssuer(s: ReaderState): string {
    const issuer = s.document.children.find((child) => isReading(child) && child.role === 'issuer');
    return issuer && isReading(issuer) && issuer.mark ? s.slice(issuer.mark) : '';
}

/** Whether a line is a sentence of several clauses: no title says so much, and ends in a full stop. */
function isSentence(text: string): boolean {
    return text.length > LONGEST_OF_SUBJECT && /[.:]$/u.test(text) && text.includes(', ') && !isCapitals(text);
}

/** Whether a line ends as a paragraph of the text does. */
function endsParagraph(text: string): boolean {
    return endsSentence(text) || text.endsWith(':');
}

function openSubject(s: ReaderState, column: Range, text: string, line: Line): void {
    const start = readSubjectLabel(s.text, column);
    if (start === undefined) {
        s.addText('subject', column, line);
        return;
    }
    const label = { start: column.start, end: column.start + text.slice(0, start - column.start).trimEnd().length };
    s.addText('subject', { start, end: column.end }, line, s.document, label);
}

function readsAsBody(s: ReaderState, range: Range): boolean {
    const mark = readMark(s.text, range.start, range.end);
    return (
        mark !== undefined &&
        (mark.kind === 'section' || mark.kind === 'article' || mark.kind === 'part' || mark.ordinal === 1)
    );
}

/** Whether the first basis stands right below: what a paper is about may end in the authority that decides it. */
function basisFollows(s: ReaderState): boolean {
    const next = s.lines[s.index + 1];
    return next !== undefined && opensBasis(s.slice(s.bare(next)));
}

/** `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …` above the bases of a decision. */
function readsAsAuthority(text: string): boolean {
    return /^(?:CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG|CHÍNH PHỦ|GIÁM ĐỐC|(?:ỦY|UỶ) BAN|HỘI ĐỒNG|BAN |TRƯỞNG|QUYẾT ĐỊNH|QUYẾT NGHỊ)/u.test(
        text,
    );
}

/** `TỔ TRƯỞNG TỔ GIÚP VIỆC …`, `HIỆU TRƯỞNG TRƯỜNG …`: whoever leads a body, below a subject in small letters. */
const LEADS = /^\p{Lu}{2,10} TRƯỞNG \p{Lu}/u;

/** Whether a line in capitals is the authority that decides, not what a paper is about. */
function readsAsDecider(text: string, subject: string): boolean {
    return isCapitals(text) && (readsAsAuthority(text) || (!isCapitals(subject) && LEADS.test(text)));
}

function readAddresseeLine(s: ReaderState, column: Range, text: string, line: Line): boolean {
    const current = s.current;
    if (current?.role !== 'addressee') {
        return false;
    }
    const mark = readMark(s.text, column.start, column.end);
    if (mark?.kind === 'dash') {
        // bases have dashes at times, too
        const above = lastPiece(current);
        const isApart = line.afterBlank && above !== undefined && s.text[above.end - 1] === '.';
        if (isApart && /^(?:Căn cứ|Xét)\s/u.test(s.text.slice(mark.textStart, column.end))) {
            return false;
        }
        s.addText('addressee', { start: mark.textStart, end: column.end }, line, s.document, mark);
        return true;
    }
    const piece = lastPiece(current);
    const goesOn = !line.afterBlank && (!piece || !/[.]$/.test(s.slice(piece)) || line.indent > current.indent + 2);
    if (
        !goesOn ||
        isTextBelow(text) ||
        opensCutText(s, column, line) ||
        opensDetails(s, line) ||
        opensBasis(text) ||
        /^Ngày\s/u.test(text)
    ) {
        return false;
    }
    if (piece && (/[;]$/.test(s.slice(piece)) || !s.isOpen(current))) {
        s.addText('addressee', column, line);
    } else {
        continueCurrent(s, column);
    }
    return true;
}

/** `Tôi tên là: …`, `Bộ phận: …`: what something is called, and what it is. */
const DETAIL = /^\p{Lu}[^:;.,]{1,40}:\s.*[^;,\s]$/u;

/** Whether details of who writes begin right under whom a letter is sent to, at least two, where no list of bodies goes on. */
function opensDetails(s: ReaderState, line: Line): boolean {
    const above = s.current && lastPiece(s.current);
    const next = s.lines[s.index + 1];
    const isDetail = (other: Line) => DETAIL.test(s.slice(s.bare(other)));
    const isApart = above !== undefined && !/[;,:]$/u.test(s.slice(above));
    return isApart && isDetail(line) && next !== undefined && !next.afterBlank && isDetail(next);
}

/** `Cục Thuế nhận được … như sau:` right under whom a letter is sent to. */
function isTextBelow(text: string): boolean {
    return text.length > LONGEST_OF_SUBJECT && /^\p{Lu}/u.test(text) && endsParagraph(text);
}

function readOtherHeadingText(s: ReaderState, column: Range, text: string, line: Line): void {
    const beforeKind = !s.seen.has('kind') && !s.seen.has('addressee');
    // a subject may come first where boxes of a page were taken as they lay
    const mayBeHeading = !s.seen.has('subject') || (!s.seen.has('number') && leadsToNumberOrDate(s));
    if (beforeKind && mayBeHeading && isCapitals(text) && text.length <= 120 && !isRow(text)) {
        const mark = readMark(s.text, column.start, column.end);
        if (!mark || !['section', 'part', 'chapter', 'article'].includes(mark.kind)) {
            if (readIssuerBeforeKind(s, column, line)) {
                return;
            }
            if (signsAlone(s, column, line)) {
                s.readAgainIn('body');
                return;
            }
            const isIssuer = mayBeIssuer(s, line);
            if (!isHeaded(s) || (!isIssuer && leadsToText(s))) {
                openSubject(s, column, text, line);
                s.subjectOpen = true;
                return;
            }
            s.add(isIssuer ? 'issuer' : 'unplaced', column);
            return;
        }
    }
    if (goesOnInTitle(s, column, text, line)) {
        s.add('unplaced', column);
        return;
    }
    if (beforeKind && goesOnInIssuer(s, text, line)) {
        s.add('issuer', column);
        return;
    }
    if (readBasis(s, column, text, line)) {
        return;
    }
    if (readUnlabelledSubject(s, column, text, line)) {
        return;
    }
    readHeadingParagraph(s, column, text, line);
}

/** Whether a line goes on in small letters with a title whose kind no list knows, right above it: `BẢN TỰ KIỂM ĐIỂM` over `của đảng viên dự bị`. */
function goesOnInTitle(s: ReaderState, column: Range, text: string, line: Line): boolean {
    const above = s.document.children.at(-1);
    return (
        above !== undefined &&
        isReading(above) &&
        above.role === 'unplaced' &&
        above.mark !== undefined &&
        above.mark.end === s.previous?.end &&
        // one word is the head of a column
        s.slice(above.mark).includes(' ') &&
        !line.afterBlank &&
        column.start === line.start &&
        (startsInLowerCase(text) ? s.lines[s.index + 1]?.afterBlank === true : standsOverAddressee(s, text)) &&
        text.length <= LONGEST_OF_SUBJECT &&
        !endsParagraph(text)
    );
}

/** Whether a line begins with a capital and no label, and whom the paper is sent to stands apart right below it. */
function standsOverAddressee(s: ReaderState, text: string): boolean {
    const next = s.lines[s.index + 1];
    const isSent = next?.afterBlank === true && readAddresseeLabel(s.text, s.bare(next)) !== undefined;
    return isSent && /^\p{Lu}/u.test(text) && !text.includes(':');
}

/** Whether a form leaves room for the end of the issuer's name right below it: `xã/phường/thị trấn ..(1)..`, `{{khoa}}`. */
function goesOnInIssuer(s: ReaderState, text: string, line: Line): boolean {
    const above = s.document.children.at(-1);
    const isBelowIssuer = above !== undefined && isReading(above) && above.role === 'issuer' && !line.afterBlank;
    return (
        isBelowIssuer &&
        text.length <= LONGEST_OF_SUBJECT &&
        (startsInLowerCase(text) ? ROOM_FOR_NAME : TEMPLATE_GAP).test(text)
    );
}

const ROOM_FOR_NAME = /…|[._]{2}|\(\d\)/u;
const TEMPLATE_GAP = /^\{\{[^{}]{1,40}\}\}$/u;

/** Whether nothing but who signs stands below a number and a day: what certifies another text has no more. */
function signsAlone(s: ReaderState, column: Range, line: Line): boolean {
    return (
        s.seen.has('number') &&
        s.seen.has('placeAndDate') &&
        column.start === s.bare(line).start &&
        opensSignature(s, line, s.slice(s.bare(line)))
    );
}

/** `| STT | NỘI DUNG |`: a row of a table that has its bars at both ends; columns of a heading have one between them. */
function isRow(text: string): boolean {
    return /^\|.*\|$/u.test(text);
}

/** A line in which the name of the issuer runs on into what it issues: `ỦY BAN NHÂN DÂN TỈNH … BAN HÀNH KẾ HOẠCH …`. */
function readIssuerBeforeKind(s: ReaderState, column: Range, line: Line): boolean {
    const at = s.slice(column).indexOf(' BAN HÀNH ');
    const rest = { start: column.start + at + 1, end: column.end };
    if (at < 0 || readSubjectLabel(s.text, column) !== undefined || !readKindLine(s.text, rest)) {
        return false;
    }
    s.add('issuer', { start: column.start, end: column.start + at });
    return readKind(s, rest, line);
}

/** Lines that say what a letter is about without a word that tells so: how many there are, and how long one is. */
const SUBJECT_LINES = 5;
const LONGEST_SUBJECT_LINE = 80;

/** The subject of a letter without `V/v`: short lines right under its number, above those whom it is sent to. */
function readUnlabelledSubject(s: ReaderState, column: Range, text: string, line: Line): boolean {
    const last = s.document.children.at(-1);
    const isBelowNumber = last !== undefined && isReading(last) && last.role === 'number' && !line.afterBlank;
    if (!isBelowNumber || s.seen.has('kind') || s.seen.has('subject') || !isShortText(s, column, text)) {
        return false;
    }
    if (!addresseeFollows(s)) {
        return false;
    }
    s.addText('subject', column, line);
    s.subjectOpen = true;
    return true;
}

function isShortText(s: ReaderState, column: Range, text: string): boolean {
    return text.length <= LONGEST_SUBJECT_LINE && /^\p{L}/u.test(text) && !readMark(s.text, column.start, column.end);
}

/** Whether `Kính gửi` comes, with no more than short lines and the day before it. */
function addresseeFollows(s: ReaderState): boolean {
    for (let i = s.index + 1; i <= s.index + SUBJECT_LINES + 6 && i < s.lines.length; i++) {
        const bare = s.bare(s.lines[i] as Line);
        if (readAddresseeLabel(s.text, bare) !== undefined) {
            return true;
        }
        if (readKindLine(s.text, bare) || bare.end - bare.start > LONGEST_SUBJECT_LINE * 2) {
            return false;
        }
    }
    return false;
}

/**
 * Whether a line in capitals can name an issuer: they stand above the number and the date, or beside them. Below the national
 * title, or apart from the issuers that came before, a number has to follow; what stands there otherwise names the paper.
 */
function mayBeIssuer(s: ReaderState, line: Line): boolean {
    // beside the national title nothing but issuers stands
    if (findNationalTitle(s.text, line)) {
        return true;
    }
    const above = s.document.children.at(-1);
    const isTitled = !line.afterBlank && above !== undefined && isReading(above) && above.role === 'unplaced';
    if (isTitled && s.seen.has('issuer') && s.seen.has('nationalTitle')) {
        return false;
    }
    const isBelowNumber = s.seen.has('number') || s.seen.has('placeAndDate');
    if (isBelowNumber) {
        return !s.seen.has('issuer') && leadsToNumberOrDate(s);
    }
    const isApart = line.afterBlank && (s.seen.has('issuer') || s.seen.has('nationalTitle'));
    return !isApart || leadsToNumberOrDate(s);
}

/** Whether the text of the paper follows right behind lines in capitals, with no kind that they could stand above: they are its title. */
function leadsToText(s: ReaderState): boolean {
    for (let i = s.index; i < Math.min(s.index + LONGEST_HEADING, s.lines.length); i++) {
        const bare = s.bare(s.lines[i] as Line);
        const text = s.slice(bare);
        const mark = readMark(s.text, bare.start, bare.end);
        if (opensBasis(text) || mark?.kind === 'section' || mark?.kind === 'part') {
            return true;
        }
        if (!isCapitals(text) || readKindLine(s.text, bare) || markingKind(text) !== undefined) {
            return false;
        }
    }
    return false;
}

/** What alone tells that a text has the heading of a paper. */
const OF_HEADING: readonly Role[] = [
    'nationalTitle',
    'issuer',
    'number',
    'placeAndDate',
    'marking',
    'approval',
    'copyForm',
];

/**
 * Whether the lines in capitals that begin here are those of a heading: one was seen, or something that headings alone have
 * follows. Of a speech, a list or an excerpt they are the title.
 */
function isHeaded(s: ReaderState): boolean {
    if (OF_HEADING.some((role) => s.seen.has(role))) {
        return true;
    }
    let inCapitals = true;
    for (let i = s.index; i < Math.min(s.index + LONGEST_HEADING, s.lines.length); i++) {
        const line = s.lines[i] as Line;
        const bare = s.bare(line);
        const text = s.slice(bare);
        if (
            readNumberLine(s.text, bare) ||
            readDateLine(s.text, bare)?.start === bare.start ||
            readKindLine(s.text, bare) ||
            findNationalTitle(s.text, line) ||
            readAddresseeLabel(s.text, bare) !== undefined ||
            (inCapitals && (readSubjectLabel(s.text, bare) !== undefined || markingKind(text) || decides(s, text)))
        ) {
            return true;
        }
        inCapitals &&= isCapitals(text) || i === s.index;
    }
    return false;
}

/** `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …` above the bases, of a decision whose heading is not there. */
function decides(s: ReaderState, text: string): boolean {
    return isCapitals(text) && readsAsAuthority(text) && basisFollows(s);
}

/** Whether nothing but other lines of a heading stands between here and a number or a date that the document has not had yet. */
function leadsToNumberOrDate(s: ReaderState): boolean {
    for (let i = s.index; i < Math.min(s.index + LONGEST_HEADING, s.lines.length); i++) {
        const line = s.lines[i] as Line;
        const bare = s.bare(line);
        if (!s.seen.has('number') && readNumberLine(s.text, bare)) {
            return true;
        }
        if (!s.seen.has('placeAndDate') && readDateLine(s.text, bare)) {
            return true;
        }
        const text = s.slice(bare);
        if (/\p{L}/u.test(text) && !isCapitals(text) && !findNationalTitle(s.text, line)) {
            return false;
        }
        if (readKindLine(s.text, bare)?.alone) {
            return false;
        }
    }
    return false;
}

/** Whether a text is in capitals throughout, and no longer than a line of a heading may become. */
function isShortCapitals(s: ReaderState, piece: Range): boolean {
    return piece.end - piece.start <= LONGEST_SUBJECT && isCapitals(s.slice(piece));
}

function readBasis(s: ReaderState, column: Range, text: string, line: Line): boolean {
    const mark = readMark(s.text, column.start, column.end);
    const listMark = mark?.kind === 'dash' || mark?.kind === 'plus' ? mark : undefined;
    const opening = listMark ? s.text.slice(listMark.textStart, column.end) : text;
    // what somebody thinks is a basis of what decides, not of what asks
    const isThought = /^[*_]*Xét thấy\s/u.test(opening) && !s.seen.has('kind');
    const opens =
        (opensBasis(opening.replace(/^[*_]+/u, '')) && !isThought) ||
        (mark === undefined && isNextBasis(s, line, text));
    if (!opens || isSpeech(s, opening)) {
        return false;
    }
    const piece = s.current && lastPiece(s.current);
    const newParagraph =
        line.afterBlank ||
        !piece ||
        (s.current?.role !== 'basis' && s.current?.role !== 'paragraph') ||
        startsParagraph(s, line) ||
        // below the authority that decides, or a remark in brackets on the subject
        (s.current.role === 'paragraph' && (isShortCapitals(s, piece) || s.text[piece.end - 1] === ')')) ||
        listMark !== undefined ||
        (/^(?:Căn cứ \p{Lu}|(?:Theo|Xét) đề nghị )/u.test(text) && s.current.role === 'basis' && !runsOver(s, line));
    if (!newParagraph) {
        return false;
    }
    if (listMark) {
        s.addText('basis', { start: listMark.textStart, end: line.end }, line, s.document, listMark);
    } else {
        s.addText('basis', wholeLine(s, column, line), line);
    }
    return true;
}

/** `Để áp dụng đúng …;`, `Sau khi có ý kiến của …,` below a basis: the list of bases goes on, and says by its end that it does. */
function isNextBasis(s: ReaderState, line: Line, text: string): boolean {
    const above = s.current?.role === 'basis' ? lastPiece(s.current) : undefined;
    return (
        above !== undefined &&
        line.afterBlank &&
        s.text[above.end - 1] === ';' &&
        /^[*_]*\p{Lu}/u.test(text) &&
        /[;,][*_]*$/u.test(text) &&
        !enacts(s, text)
    );
}

/** `Quốc hội ban hành Bộ luật …,` behind the bases: the issuer of the heading says what it issues. */
function enacts(s: ReaderState, text: string): boolean {
    const name = firstIssuer(s);
    return name !== '' && text.toLowerCase().startsWith(`${name.toLowerCase()} ban hành `);
}

/** What a text without a heading does after its first words is no basis, unless it cites as a basis does. */
function isSpeech(s: ReaderState, opening: string): boolean {
    return (
        !/^[*_]*(?:Căn cứ|Xét)(?!\p{L})/u.test(opening) &&
        s.seen.has('paragraph') &&
        !s.seen.has('kind') &&
        !s.seen.has('addressee') &&
        !OF_HEADING.some((role) => s.seen.has(role))
    );
}

function readHeadingParagraph(s: ReaderState, column: Range, text: string, line: Line): void {
    const mark = readMark(s.text, column.start, column.end) ?? readMarkOver(s, line);
    if (
        (mark !== undefined && !runsOver(s, line)) ||
        readRecipientsLabel(s.text, line) !== undefined ||
        isAuthority(text) ||
        text.includes('|') ||
        endOfQuotation(s, line) !== undefined ||
        titledArticle(s, line) !== undefined ||
        (s.seen.has('kind') && opensSignature(s, line, s.slice(s.bare(line))))
    ) {
        if (column.start === s.bare(line).start) {
            s.readAgainIn('body');
        } else {
            s.addText('paragraph', column, line);
        }
        return;
    }
    // what closed the subject does not go on with it
    const closed =
        (s.current?.role === 'subject' && !startsInLowerCase(text)) ||
        (s.current?.role === 'addressee' &&
            (isTextBelow(text) || opensCutText(s, column, line) || opensDetails(s, line)));
    if (!closed && continuesCurrent(s, line)) {
        continueCurrent(s, wholeLine(s, column, line));
        return;
    }
    s.addText('paragraph', wholeLine(s, column, line), line);
}
