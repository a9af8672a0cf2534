import { isSign, type MarkKind } from '../../terms/marks.js';
import type { Role } from '../roles.js';
import { interrupt } from './aside-lines.js';
import { cellTabs } from './cells.js';
import { continueCurrent, continuesCurrent, resumeInterrupted } from './continuation.js';
import { opensNextDocument, readAttachedAnnex } from './documents.js';
import { opensFormHeading } from './form-headings.js';
import { findNationalTitle, isCapitals, type Range } from './heading-parts.js';
import { lastSignersFrom } from './last-signers.js';
import { endsSentence, type Line, startsInLowerCase } from './lines.js';
import { type MarkInText, readMark } from './marks.js';
import { OutlineStack } from './outline-stack.js';
import { standsOverPosts } from './posts.js';
import type { ReaderState } from './reader-state.js';
import { isReading, lastPiece, type Piece, type Reading } from './reading.js';
import {
    HOLDS_BOTH,
    isAuthority,
    isBlankName,
    isConfirmation,
    isPersonName,
    isPosition,
    isSignatureNote,
    LONGEST_POST,
    readRecipientsLabel,
    splitSignature,
} from './signature.js';

/** A longer line under the recipients does not say who typed the paper. */
const LONGEST_TYPIST = 40;

export function readEndLine(s: ReaderState, line: Line): void {
    const text = s.slice(s.bare(line));
    findOtherSigners(s, line, text);
    if (!signsHere(s) && (endsHere(s, line, text) || readContact(s, line, text))) {
        return;
    }
    if (s.turns === 0 && opensFormHeading(s, line)) {
        s.readAgainIn('body');
        return;
    }
    // what the body has passed on to here does not go back
    if (s.ended && s.turns === 0 && !signsHere(s) && !endsForm(s, line, text)) {
        s.current = undefined;
        s.readAgainIn('body');
        return;
    }
    for (const column of endColumns(s, line)) {
        readEndColumn(s, column, line);
    }
}

function endsHere(s: ReaderState, line: Line, text: string): boolean {
    if (opensNextDocument(s, line, text)) {
        s.nextDocument();
        s.readAgainIn('heading');
        return true;
    }
    if (readAttachedAnnex(s, line)) {
        return true;
    }
    const mark = readMark(s.text, line.start, line.end);
    const opens = mark && isHigh(mark.kind) && (line.afterBlank || mark.kind === 'chapter');
    if (
        (opens && (s.seen.has('signer') || s.seen.has('signatureNote'))) ||
        (mark && (goesOnBehindExample(s, line) || beginsListBehindSigner(s, line, mark) || goesOnBehindText(s, mark)))
    ) {
        // what goes on stands behind the ending, not in the section before it
        s.outline = new OutlineStack(s.document);
        s.forgetEnding();
        s.readAgainIn('body');
        return true;
    }
    return false;
}

/** Whether the current line is one of those who sign at the end, whatever they are called. */
function signsHere({ lastSigners, index }: ReaderState): boolean {
    return lastSigners?.rows.has(index) === true;
}

/** Behind those who have signed, or below the recipients, others may sign whose posts no list knows. */
function findOtherSigners(s: ReaderState, line: Line, text: string): void {
    const isFree = !s.seen.has('authority') || s.seen.has('signer') || s.seen.has('signatureNote');
    // one word below the recipients is the mark of who typed the paper
    const isKnown =
        !/\s/u.test(text) || isAuthority(text) || isPosition(text) || text.split(/\s{3,}/u).every(isPersonName);
    if (isFree && line.afterBlank && !signsHere(s) && !isKnown) {
        s.lastSigners = lastSignersFrom(s, line) ?? s.lastSigners;
    }
}

/** How far below the first item of a list the second one is looked for, in lines. */
const FAR = 40;

/** Whether items that count from one begin below a name: those of a form or an annex that nothing calls so. */
function beginsListBehindSigner(s: ReaderState, line: Line, { kind, ordinal }: MarkInText): boolean {
    const isFirst = kind === 'number' && ordinal === 1 && line.afterBlank;
    const isOfRecipients = s.seen.has('recipientsLabel') && !s.seen.has('recipient');
    if (!isFirst || isOfRecipients || s.turns > 0 || !s.seen.has('signer')) {
        return false;
    }
    for (let i = s.index + 1; i <= s.index + FAR && i < s.lines.length; i++) {
        const below = s.lines[i] as Line;
        const mark = readMark(s.text, below.start, below.end);
        if (mark?.kind === kind) {
            return mark.ordinal === 2;
        }
    }
    return false;
}

/**
 * Whether a marked line is too long for a recipient, and nothing has said that recipients come: the signature above was an example
 * of one, in a text on how papers are written.
 */
function goesOnBehindExample(s: ReaderState, line: Line): boolean {
    return (
        line.afterBlank &&
        s.turns === 0 &&
        s.seen.has('authority') &&
        !s.seen.has('recipientsLabel') &&
        line.end - line.start > LONGEST_LINE
    );
}

/** Whether a list goes on with text behind a signature, `Ghi chú: …`: nothing has said that recipients come. */
function goesOnBehindText(s: ReaderState, { kind }: MarkInText): boolean {
    const isListed = s.seen.has('recipientsLabel') && !(s.seen.has('signer') && hasArchive(s));
    if (!isSign(kind) || !s.seen.has('authority') || isListed) {
        return false;
    }
    const above = s.document.children.at(-1);
    const isText = above !== undefined && isReading(above) && above.role === 'paragraph';
    const last = s.ending.children.at(-1);
    const isOther = last !== undefined && isReading(last) && last.role === 'signatureNote' && !isNote(s, last);
    return (isText || isOther) && !leadsToArchive(s);
}

/** Whether the recipients are complete: the last of them is the archive. */
function hasArchive(s: ReaderState): boolean {
    const recipient = s.ending.children.findLast((child) => isReading(child) && child.role === 'recipient');
    const piece = recipient && isReading(recipient) ? lastPiece(recipient) : undefined;
    return piece !== undefined && ARCHIVE.test(s.slice(piece));
}

const ARCHIVE = /^Lưu(?=[\s:])/u;
/** No list of recipients has more lines. */
const LONGEST_LIST = 60;

/** Whether the list that the current line begins has the line of the archive, as recipients have under whatever label. */
function leadsToArchive(s: ReaderState): boolean {
    for (let i = s.index; i <= s.index + LONGEST_LIST; i++) {
        const line = s.lines[i];
        if (line === undefined || (i > s.index && line.afterBlank)) {
            return false;
        }
        const mark = readMark(s.text, line.start, line.end);
        if (ARCHIVE.test(s.text.slice(mark?.textStart ?? line.start, line.end))) {
            return true;
        }
    }
    return false;
}

/** Whether a line below a signature says how it was signed; any other one is text of something that nothing has named. */
function isNote(s: ReaderState, reading: Reading): boolean {
    const piece = lastPiece(reading);
    return piece !== undefined && isSignatureNote(s.slice(piece));
}

/** What tells where a body is found: its telephone, its mail, its pages. */
const CONTACT =
    /(?<!\p{L})(?:ĐT|Điện thoại|Tel|Fax|E-?mail|Website)\s*[:.]|[\p{L}\d]@[\p{L}\d.-]{1,60}\.\p{L}|(?:https?:\/\/|www\.)\S/iu;

/** The lines of a block below the ending of which one tells where the body is found. */
function readContact(s: ReaderState, line: Line, text: string): boolean {
    const before = s.document.children.at(-1);
    const goesOn = !line.afterBlank && before && isReading(before) && before.role === 'contact';
    if (goesOn || (line.afterBlank && s.seen.has('signer') && !isCapitals(text) && hasContact(s))) {
        s.add('contact', s.bare(line));
        s.current = undefined;
        return true;
    }
    return false;
}

/** Whether the block of lines that begins here, of which none is one of a list, has a line of contact. */
function hasContact(s: ReaderState): boolean {
    for (let i = s.index; i < s.lines.length; i++) {
        const line = s.lines[i] as Line;
        if ((i > s.index && line.afterBlank) || readMark(s.text, line.start, line.end)) {
            return false;
        }
        if (CONTACT.test(s.slice(line))) {
            return true;
        }
    }
    return false;
}

function isHigh(kind: MarkKind): boolean {
    return kind === 'section' || kind === 'article' || kind === 'part' || kind === 'chapter';
}

/** A longer line of a form's end says more than who receives or signs it. */
const LONGEST_LINE = 100;

/** Whether a line belongs to the end of a form: behind it the annex goes on, with nothing that tells so. */
function endsForm(s: ReaderState, line: Line, text: string): boolean {
    if (text.length > LONGEST_LINE || findNationalTitle(s.text, line) || text.includes('|')) {
        return readRecipientsLabel(s.text, line) !== undefined;
    }
    const mark = readMark(s.text, line.start, line.end);
    if (mark) {
        return isSign(mark.kind) && !s.seen.has('authority');
    }
    const signed = s.seen.has('authority');
    return (
        readRecipientsLabel(s.text, line) !== undefined ||
        isAuthority(text) ||
        isPosition(text) ||
        (signed
            ? text.startsWith('(') || isPersonName(text) || isBlankName(text) || isCapitals(text)
            : recipientIsOpen(s, line) || isRightAboveName(s))
    );
}

/** Whether a line that begins nothing goes on with the recipient above it. */
function recipientIsOpen(s: ReaderState, line: Line): boolean {
    const recipient = currentRecipient(s);
    const piece = recipient && lastPiece(recipient);
    return piece !== undefined && !line.afterBlank && !endsSentence(s.slice(piece));
}

/** A line of the end may hold two columns: a recipient at the left, the signature at the right. */
function endColumns(s: ReaderState, line: Line): Range[] {
    const cells: Range[] = [];
    let cell = line.start;
    for (const tab of cellTabs(s, line)) {
        // `KT.` and what it goes with are one
        if (!isAuthority(s.text.slice(cell, line.end)) || isAuthority(s.text.slice(cell, tab))) {
            cells.push({ start: cell, end: tab });
            cell = tab + 1;
        }
    }
    return [...cells, { start: cell, end: line.end }]
        .flatMap((range) => columnsOf(s, range))
        .map((range) => s.bare(s.trimSpaces(range)))
        .filter((range) => range.start < range.end)
        .flatMap((range) => splitSignature(s.text, range));
}

const PARTS_COLUMNS =
    /(?<!\s|^[-–+])\s{3,}(?=[\p{Lu}(«]|\{\{)|(?:(?<!\s)\s+)?\|\s*|(?<=[;.,])\s+(?=[-–]\s?Lưu)|(?<=[;.])\s+(?=[-–]\s\p{Lu})|(?<=;)\s+(?=(?:\p{Lu}\p{Ll}+\s?){2,5}$)/gu;
/** What each of these has: a look that spares most lines the search. */
const MAY_PART = /\s{3}|\||[;.,]\s/;

/** The columns of a line, or of one of its cells, which bars, wide gaps or what they hold part. */
function columnsOf(s: ReaderState, { start, end: lineEnd }: Range): Range[] {
    const columns: Range[] = [];
    const label = readRecipientsLabel(s.text, { start, end: lineEnd });
    let from = start;
    if (label !== undefined) {
        columns.push({ start, end: label });
        from = label;
    }
    const rest = s.text.slice(from, lineEnd);
    for (const gap of MAY_PART.test(rest) ? rest.matchAll(PARTS_COLUMNS) : []) {
        const end = (label ?? start) + gap.index;
        columns.push({ start: from, end });
        from = end + gap[0].length;
        const bar = gap[0].indexOf('|');
        if (bar >= 0) {
            columns.push({ start: end + bar, end: end + bar + 1 });
        }
    }
    return [...columns, { start: from, end: lineEnd }];
}

function readEndColumn(s: ReaderState, column: Range, line: Line): void {
    const text = s.slice(column);
    // behind `__Nơi nhận: __` stands what closes the emphasis
    if (!/[\p{L}\d.…]|_{3}/u.test(text)) {
        interrupt(s, 'ornament', column);
        return;
    }
    // a second list behind a signature belongs to a second ending
    const isOpen = !s.seen.has('recipientsLabel') || (s.seen.has('recipient') && s.seen.has('signer'));
    const label = isOpen ? readRecipientsLabel(s.text, column) : undefined;
    if (label !== undefined) {
        if (s.seen.has('recipientsLabel')) {
            s.forgetEnding();
        }
        s.add('recipientsLabel', column, s.ending);
        s.current = undefined;
        return;
    }
    const mark = readMark(s.text, column.start, column.end);
    if (mark && (mark.kind === 'dash' || mark.kind === 'bullet' || (mark.kind === 'plus' && !currentRecipient(s)))) {
        s.addText('recipient', { start: mark.textStart, end: column.end }, line, s.ending, mark);
        return;
    }
    if (isBelowArchive(s, line) && isTypistsMark(text)) {
        s.add('typist', column, s.ending);
        return;
    }
    if (readSignatureLine(s, column, text)) {
        return;
    }
    readOtherEndText(s, column, text, line);
}

function currentRecipient(s: ReaderState): Reading | undefined {
    return s.current?.role === 'recipient' ? s.current : undefined;
}

/** Reads a column of a line of those who sign at the end: what it holds is known by where it stands. */
function readLastSigner(s: ReaderState, column: Range, text: string): boolean {
    const row = s.lastSigners?.rows.get(s.index);
    if (row === undefined) {
        return false;
    }
    if (row === 'remarks' || isSignatureNote(text)) {
        s.add('signatureNote', column, s.ending);
        return true;
    }
    if (row === 'names') {
        s.add('signer', column, s.ending);
        return true;
    }
    if (row === 'heads' && isPersonName(text) && s.lastSigners?.rows.get(s.index + 1) === 'remarks') {
        // a name over `(Đã ký)`
        s.add('signer', column, s.ending);
        return true;
    }
    const opens = row === 'heads' && column.start === s.bare(s.lines[s.index] as Line).start;
    s.seen.delete('signer');
    s.add(opens ? 'authority' : 'position', column, s.ending);
    return true;
}

function readSignatureLine(s: ReaderState, column: Range, text: string): boolean {
    if (readLastSigner(s, column, text)) {
        return true;
    }
    // short names in capitals go on with a recipient that the margin cut
    if (text.endsWith(';')) {
        return false;
    }
    const signed = s.seen.has('authority');
    if (isCapitals(text) && (!signed || s.seen.has('signer')) && headsSignature(s, text)) {
        s.add('position', column, s.ending);
        return true;
    }
    if ((!signed || s.seen.has('signer')) && headsPosts(s, column, text)) {
        s.seen.delete('signer');
        s.add('authority', column, s.ending);
        return true;
    }
    if (s.seen.has('signer') && isConfirmation(text) && confirmerFollows(s)) {
        s.add('position', column, s.ending);
        return true;
    }
    if (text === HOLDS_BOTH && signed && !s.seen.has('signer')) {
        s.add('position', column, s.ending);
        return true;
    }
    const isTitle = () =>
        isAuthority(text) ||
        isPosition(text) ||
        (signed && !s.seen.has('signer')) ||
        ((!signed || s.lines[s.index]?.afterBlank === true) && isRightAboveName(s));
    if ((isCapitals(text) && isTitle()) || (isCapitals(text.slice(0, 4)) && standsOverNote(s, column))) {
        const opens =
            !signed ||
            s.seen.has('signer') ||
            ((isPosition(text) || standsOverNote(s, column)) && standsBelowRoom(s)) ||
            (isAuthority(text) && standsBelowPost(s));
        if (opens) {
            s.seen.delete('signer');
        }
        s.add(opens ? 'authority' : 'position', column, s.ending);
        return true;
    }
    if (isSignatureNote(text)) {
        s.add('signatureNote', column, s.ending);
        return true;
    }
    const goesOn = currentRecipient(s) && !s.seen.has('signer') && recipientGoesOn(text);
    if (signed && (isPersonName(text) || isBlankName(text)) && !goesOn) {
        demoteSigner(s, text, column);
        s.add('signer', column, s.ending);
        return true;
    }
    return false;
}

/** Whether a line stands right above the one that opens a signature: `XÁC NHẬN CỦA CƠ QUAN` over `KT. GIÁM ĐỐC`. */
function headsSignature(s: ReaderState, text: string): boolean {
    const next = s.lines[s.index + 1];
    return (
        next !== undefined &&
        !next.afterBlank &&
        // a mark of who typed the paper has figures or signs, or is one word
        /^[\p{Lu}\s,-]+$/u.test(text) &&
        /\s/u.test(text) &&
        !isAuthority(text) &&
        !isPosition(text) &&
        isAuthority(s.slice(s.bare(next)))
    );
}

/** Whether a line says what somebody signs as (`DUYỆT`, `THẨM ĐỊNH`) right above the post; one word below recipients is a typist's mark. */
function headsPosts(s: ReaderState, column: Range, text: string): boolean {
    const isWord = !/\s/u.test(text);
    return !isPosition(text) && !(isWord && currentRecipient(s)) && standsOverPosts(s, column);
}

/** Whether right below the line that speaks of a confirmation somebody signs, with a position or with the hand alone. */
function confirmerFollows(s: ReaderState): boolean {
    const next = s.lines[s.index + 1];
    const text = next && !next.afterBlank ? s.slice(s.bare(next)) : '';
    return isAuthority(text) || isPosition(text) || isSignatureNote(text);
}

/** Whether a title that no list of titles knows signs: nothing stands between it and the name but what a stamp left. */
function isRightAboveName(s: ReaderState): boolean {
    let next = s.index + 1;
    const at = (index: number) => (s.lines[index] ? s.slice(s.bare(s.lines[index] as Line)) : '');
    while (at(next).startsWith('(')) {
        next++;
    }
    return isPersonName(at(next));
}

/** Whether another post stands apart below where a name was to be written, or a note said how: that of another one who signs. */
function standsBelowRoom(s: ReaderState): boolean {
    const above = s.ending.children.at(-1);
    const isNote = above !== undefined && isReading(above) && above.role === 'signatureNote';
    return isNote && s.lines[s.index]?.afterBlank === true;
}

/** Whether what stands here is apart below the post of one whose name is to be written: nobody signs for another below a post. */
function standsBelowPost(s: ReaderState): boolean {
    const above = s.ending.children.at(-1);
    const post = above && isReading(above) && above.role === 'position' ? above.mark : undefined;
    return post !== undefined && s.lines[s.index]?.afterBlank === true && !isAuthority(s.slice(post));
}

/** Whether the next line, right below a short one, says how it is signed. */
function standsOverNote(s: ReaderState, column: Range): boolean {
    const next = s.lines[s.index + 1];
    return (
        next !== undefined &&
        !next.afterBlank &&
        column.end - column.start <= LONGEST_POST &&
        isSignatureNote(s.slice(s.bare(next)))
    );
}

/** A stamp or a signature read as a word may stand where the name is expected: a fuller name below it is the name. */
function demoteSigner(s: ReaderState, text: string, column: Range): void {
    const before = s.ending.children.at(-1);
    // two names on one line are those of two who sign side by side
    const isAbove = before && isReading(before) && s.text.slice(before.mark?.end, column.start).includes('\n');
    if (isAbove && before.role === 'signer' && isPersonName(text)) {
        (before as { role: Role }).role = 'signatureNote';
    }
}

function recipientGoesOn(text: string): boolean {
    return /[;,.]$/.test(text) && !/^\p{Lu}\p{Ll}+(\s\p{Lu}\p{Ll}+){1,3}$/u.test(text);
}

/** Whose the pages of a site are, below the paper that it shows. */
const COPYRIGHT = /©/u;

function readOtherEndText(s: ReaderState, column: Range, text: string, line: Line): void {
    if (COPYRIGHT.test(text)) {
        readAfterEnd(s, column, line);
        return;
    }
    const recipient = currentRecipient(s);
    const piece = recipient && lastPiece(recipient);
    const isBelowLast = line.afterBlank && !startsInLowerCase(text);
    const archived = piece !== undefined && (isArchived(s, piece) || (isBelowLast && /^Lưu/iu.test(s.slice(piece))));
    if (archived && !line.afterBlank && s.previous?.end === piece.end && isTypist(text)) {
        s.add('typist', column, s.ending);
        return;
    }
    const isApart = line.afterBlank || (recipient && !s.isOpen(recipient) && !startsInLowerCase(text));
    // below a name, and apart, nothing goes on with what stands above it
    const isBelowName = line.afterBlank && s.seen.has('signer');
    if (piece && !archived && !isBelowName && !(isApart && endsSentence(s.slice(piece)))) {
        if (recipient && s.isOpen(recipient) && !beginsRecipient(s, recipient, piece, text)) {
            continueCurrent(s, column);
        } else {
            // behind a line of the signature, in a layout of two columns: facts join it to its recipient
            s.addText('recipient', column, line, s.ending);
        }
        return;
    }
    const isBelowLabel = !line.afterBlank && isReadingOf(s.ending.children.at(-1), 'recipientsLabel');
    if (s.seen.has('recipientsLabel') && !s.seen.has('recipient') && (isBelowLabel || !s.seen.has('authority'))) {
        s.addText('recipient', column, line, s.ending);
        return;
    }
    if (s.seen.has('authority') && text.length <= 40 && !/:\s+\S/u.test(text)) {
        s.add('signatureNote', column, s.ending);
        return;
    }
    readAfterEnd(s, column, line);
}

/** Whether a line without a sign is a recipient of its own: below another one that is whole, where none has a sign, or the archive's. */
function beginsRecipient(s: ReaderState, recipient: Reading, piece: Piece, text: string): boolean {
    const isUnsigned = recipient.mark === undefined || ARCHIVE.test(text);
    return isUnsigned && !startsInLowerCase(text) && s.slice(piece).endsWith(';');
}

function isReadingOf(child: Piece | Reading | undefined, role: Role): boolean {
    return child !== undefined && isReading(child) && child.role === role;
}

/** The archive's line, whole; who typed the paper may stand at its end: `Lưu Văn phòng Đảng ủy. ABC-268`. */
function isArchived(s: ReaderState, piece: Piece): boolean {
    return /^Lưu/iu.test(s.slice(piece)) && ARCHIVED.test(s.slice(piece).slice(-LONGEST_TYPIST));
}

const ARCHIVED = /\.(?: [^\s.]{2,20})?$/u;

/** Whether a line stands right below the one that holds the end of the archive's, in whatever column. */
function isBelowArchive(s: ReaderState, line: Line): boolean {
    const recipient = currentRecipient(s);
    const piece = recipient && lastPiece(recipient);
    const isRightAbove = piece !== undefined && s.previous !== undefined && piece.end > s.previous.start;
    return isRightAbove && !line.afterBlank && isArchived(s, piece);
}

/** One word, or figures: a mark that is no post and no name, also where the name of who signs stands right below it. */
function isTypistsMark(text: string): boolean {
    return isTypist(text) && (!/\s/u.test(text) || /\d/u.test(text)) && !isAuthority(text) && !isPosition(text);
}

/** `PL.(300)`, `Huy (23 bản)`, `HP_VP11`: letters of a name, and figures. */
function isTypist(text: string): boolean {
    return text.length <= LONGEST_TYPIST && /\p{L}{2}/u.test(text) && !/[.…]{2}/u.test(text);
}

/** Text behind the signature that begins nothing: it goes on with the last paragraph there, or is one. */
function readAfterEnd(s: ReaderState, column: Range, line: Line): void {
    if (s.current && s.current.role !== 'recipient' && lastPiece(s.current) && continuesCurrent(s, line)) {
        resumeInterrupted(s, line);
        continueCurrent(s, column);
        return;
    }
    s.addText('paragraph', column, line, s.ended ? s.outline.root : s.document);
}
