import { letterOrdinal } from '../../terms/marks.js';
import { readCellsAsLines } from './cells-as-lines.js';
import { continueCurrent, continuesCurrent, resumeInterrupted, runsOver } from './continuation.js';
import { opensNextDocument, openUnlabelledForm, readAttachedAnnex, resumeItems } from './documents.js';
import { opensFormHeading, readFormHeading } from './form-headings.js';
import { isCapitals } from './heading-parts.js';
import { lastSignersFrom } from './last-signers.js';
import { endsSentence, type Line } from './lines.js';
import { type MarkInText, readMark, readTitledArticle } from './marks.js';
import { OutlineStack, roleOf } from './outline-stack.js';
import { nameFollows, standsOverPosts } from './posts.js';
import { endOfQuotation } from './quoted-lines.js';
import type { ReaderState } from './reader-state.js';
import { lastPiece, type Reading } from './reading.js';
import { isAuthority, isPosition, isSignatureNote, LONGEST_POST, readRecipientsLabel } from './signature.js';
import { asSmallRoman } from './small-roman.js';
import { readTable } from './tables.js';

/** How many lines an item of a list that another one introduces has at most. */
const LONGEST_ITEM = 40;
const ENDS_DOCUMENT = /\.\/\.["”*_]*$/;

export function readBodyLine(s: ReaderState, line: Line): void {
    if (s.index <= s.quotedTo) {
        readQuotedLine(s, line);
        return;
    }
    if (readCellsAsLines(s, line)) {
        return;
    }
    s.quotedTo = endOfQuotation(s, line) ?? s.quotedTo;
    const bare = s.bare(line);
    const text = s.slice(bare);
    if (opensFormHeading(s, line) && !opensNextDocument(s, line, text)) {
        readFormHeading(s, line);
        return;
    }
    if (readRecipientsLabel(s.text, line) !== undefined || opensSignature(s, line, text)) {
        if (s.ended) {
            // what ends a form stands under the form, not under its last item
            s.outline = new OutlineStack(s.outline.root);
            s.forgetEnding();
        }
        s.readAgainIn('end');
        return;
    }
    if (opensNextDocument(s, line, text)) {
        s.nextDocument();
        s.readAgainIn('heading');
        return;
    }
    if (readAttachedAnnex(s, line) || readTable(s, line)) {
        return;
    }
    openUnlabelledForm(s, line);
    const mark =
        asLetter(s, asSmallRoman(s, readMark(s.text, bare.start, bare.end) ?? readMarkOver(s, line), bare)) ??
        titledArticle(s, line);
    if (mark && accepts(s, mark, line)) {
        resumeItems(s, mark);
        openMarked(s, mark, line);
        return;
    }
    if (continuesCurrent(s, line)) {
        resumeInterrupted(s, line);
        continueCurrent(s, line);
        return;
    }
    const home = s.outline.homeOfParagraph(line.indent);
    s.addText('paragraph', { start: line.start, end: line.end }, line, home);
}

/** A line within a quotation is text, whatever it would begin outside. */
function readQuotedLine(s: ReaderState, line: Line): void {
    if (readTable(s, line)) {
        return;
    }
    const opens = readMark(s.text, line.start, line.end) !== undefined && !runsOver(s, line);
    if (!opens && continuesCurrent(s, line)) {
        continueCurrent(s, line);
        return;
    }
    s.addText('paragraph', { start: line.start, end: line.end }, line, s.outline.homeOfParagraph(line.indent));
}

/** `(i)` behind `(h)` is a letter, though by itself it counts one as `(ii)` counts two. */
function asLetter(s: ReaderState, mark: MarkInText | undefined): MarkInText | undefined {
    if (mark?.kind !== 'parenthesis' || !/^[ivx]$/u.test(mark.label)) {
        return mark;
    }
    const ordinal = letterOrdinal(mark.label) ?? 0;
    const before = s.outline.sister(mark);
    return before && letterOrdinal(before.label) === ordinal - 1 ? { ...mark, ordinal } : mark;
}

/** `Điều 7` without a stop, alone on its line: within a sentence it is a reference that a line ended behind. */
function isBareArticle({ kind, punctuation }: MarkInText): boolean {
    return kind === 'article' && punctuation === '';
}

/** A longer line says something of an article. */
const LONGEST_TITLE = 100;

/** The mark of an article whose title follows without a stop: it stands apart, ends no sentence, and counts on from the article before. */
export function titledArticle(s: ReaderState, line: Line): MarkInText | undefined {
    const bare = s.bare(line);
    const mark = readTitledArticle(s.text, bare);
    if (!mark || !line.afterBlank || bare.end - mark.textStart > LONGEST_TITLE || /[.,:;]$/u.test(s.slice(bare))) {
        return undefined;
    }
    const before = s.lastArticle?.ordinal ?? 0;
    // below a section such words are of another paper
    const mayBeFirst = () => before === 0 && !s.seen.has('section') && nextArticleFollows(s);
    return mark.ordinal === before + 1 && (before > 0 || mayBeFirst()) ? mark : undefined;
}

/** Whether the second article follows the first one and its text, before anything else of its level, and stands apart as it does. */
function nextArticleFollows(s: ReaderState): boolean {
    for (let i = s.index + 1; i <= s.index + LONGEST_ITEM; i++) {
        const next = s.lines[i];
        const bare = next && s.bare(next);
        const mark = bare && (readMark(s.text, bare.start, bare.end) ?? readTitledArticle(s.text, bare));
        if (mark?.kind === 'article') {
            return mark.ordinal === 2 && next?.afterBlank === true && i > s.index + 1;
        }
    }
    return false;
}

/** `… gửi văn bản thông báo (lần` over `2) đến Sở Công Thương`: what closes a bracket that the line above has open is no mark. */
function closesBracket(s: ReaderState, { kind, punctuation }: MarkInText, line: Line): boolean {
    const mayClose = punctuation.startsWith(')') && (kind === 'number' || kind === 'letter');
    const above = mayClose && !line.afterBlank && s.previous ? s.slice(s.previous) : '';
    return above.lastIndexOf('(') > above.lastIndexOf(')');
}

/** `(1)......, ngày … tháng …`: what a form says of the blank behind it is no item. */
const ON_BLANK = /^[.…_]{3}/u;

function accepts(s: ReaderState, mark: MarkInText, line: Line): boolean {
    if (mark.kind === 'parenthesis' && ON_BLANK.test(s.text.slice(mark.textStart, mark.textStart + 4))) {
        return false;
    }
    if (closesBracket(s, mark, line)) {
        return false;
    }
    if (isBareArticle(mark) && !line.afterBlank && s.previous && !endsSentence(s.slice(s.bare(s.previous)))) {
        return false;
    }
    if (mark.kind === 'division') {
        const before = s.outline.find('division') ?? s.lastDivision;
        const next = before ? (before.ordinal ?? 0) + 1 : 1;
        if (mark.ordinal !== next && mark.ordinal !== 1) {
            return false;
        }
    }
    if (mark.kind === 'subchapter') {
        // elsewhere such words speak of a part of some paper
        const holder = s.outline.find('chapter') ?? s.outline.find('part');
        const rest = s.text.slice(mark.textStart, s.bare(line).end).trim();
        if (rest !== '' && !isCapitals(rest) && goesOnInSentence(s, line)) {
            return false;
        }
        if (!holder || !(rest === '' || isCapitals(rest) || (mark.punctuation !== '' && /^\p{Lu}/u.test(rest)))) {
            return false;
        }
    }
    if (mark.kind === 'section' && mark.punctuation === '' && isUnderCapitals(s, line)) {
        return false;
    }
    if (mark.kind === 'part' || mark.kind === 'chapter') {
        const rest = s.text.slice(mark.textStart, s.bare(line).end);
        if (rest !== '' && !isCapitals(rest) && (mark.punctuation === '' || goesOnInSentence(s, line))) {
            return false;
        }
        // `theo quy định tại Mục 4` over `Chương III.`
        if (rest.trim() === '' && /^[.,;]$/u.test(mark.punctuation) && goesOnInSentence(s, line)) {
            return false;
        }
    }
    if (!runsOver(s, line)) {
        return true;
    }
    // a line cut at the margin goes on here, whatever it seems to begin, unless the numbering asks for just this mark
    const sister = s.outline.sister(mark);
    if (mark.ordinal !== undefined && sister?.ordinal !== undefined && mark.ordinal === sister.ordinal + 1) {
        return true;
    }
    return mark.ordinal === 1 && isRightUnderHeading(s) && secondFollows(s, mark);
}

/** Whether a line goes on with one in capitals: `XỬ PHẠT` over `VI PHẠM HÀNH CHÍNH`, which begins no section. */
function isUnderCapitals(s: ReaderState, line: Line): boolean {
    return !line.afterBlank && s.previous !== undefined && isCapitals(s.slice(s.bare(s.previous)));
}

/** Whether the line above breaks off in a sentence: `thực hiện theo` over `Chương III - Tiêu chuẩn đánh giá`. */
function goesOnInSentence(s: ReaderState, line: Line): boolean {
    const above = s.previous ? s.slice(s.previous) : '';
    return !line.afterBlank && /[\p{L}\d,]$/u.test(above) && !isCapitals(above) && continuesCurrent(s, line);
}

/** Whether the line above is a heading of one line: of an article, say, whose first item may stand right below. */
function isRightUnderHeading(s: ReaderState): boolean {
    const piece = s.current && s.isOpen(s.current) ? lastPiece(s.current) : undefined;
    return s.current?.role === 'article' && piece !== undefined && piece.start >= (s.previous?.start ?? 0);
}

/** Whether the second mark of a list follows its first one, before the heading of anything else. */
function secondFollows(s: ReaderState, { kind, punctuation }: MarkInText): boolean {
    for (let i = s.index + 1; i <= s.index + LONGEST_ITEM; i++) {
        const next = s.lines[i];
        const mark = next && readMark(s.text, next.start, next.end);
        if (mark && (mark.kind === kind || roleOf(mark) !== 'item')) {
            return mark.kind === kind && mark.punctuation === punctuation && mark.ordinal === 2;
        }
    }
    return false;
}

function openMarked(s: ReaderState, mark: MarkInText, line: Line): void {
    const reading: Reading = {
        role: roleOf(mark),
        mark,
        numbering: mark,
        indent: line.indent,
        children: [],
    };
    if (mark.kind === 'division') {
        s.lastDivision = mark;
    }
    if (mark.kind === 'article') {
        s.lastArticle = mark;
    }
    s.outline.push(mark, reading, mark.kind === 'star' && headsGroup(s), isIntroduced(s, mark));
    // of a mark over two lines the second one has the words
    if (mark.end > line.end) {
        s.joinedTo = s.index + 1;
    }
    const { end } = s.joinedTo > s.index ? (s.lines[s.joinedTo] as Line) : line;
    // what closes the emphasis of a mark alone on its line is no word: the title follows
    const words = s.trim({ start: mark.textStart, end });
    if (words.start < words.end) {
        reading.children.push({ start: mark.textStart, end });
    }
    s.current = reading;
    s.seen.add(reading.role);
}

/** Whether dashes follow the star that the current line begins. */
function headsGroup(s: ReaderState): boolean {
    const next = s.lines[s.index + 1];
    return next !== undefined && readMark(s.text, next.start, next.end)?.kind === 'dash';
}

/**
 * Whether a mark begins what the line above introduces with a colon: the first section of an article (`Điều 1. Phê duyệt Đề án như
 * sau:`), or the first letter of a list right below a dash, with the second before any other dash.
 */
function isIntroduced(s: ReaderState, mark: MarkInText): boolean {
    const above = s.current && s.isOpen(s.current) ? s.current : undefined;
    const piece = above && lastPiece(above);
    if (mark.ordinal !== 1 || !piece || !s.slice(piece).endsWith(':')) {
        return false;
    }
    if (mark.kind === 'section') {
        return s.outline.top.role === 'article';
    }
    if ((mark.kind !== 'letter' && mark.kind !== 'parenthesis') || above.numbering?.kind !== 'dash') {
        return false;
    }
    for (let i = s.index + 1; i <= s.index + LONGEST_ITEM; i++) {
        const next = s.lines[i];
        const nextMark = next && readMark(s.text, next.start, next.end);
        if (nextMark) {
            return nextMark.kind === mark.kind && nextMark.ordinal === 2;
        }
    }
    return false;
}

/** What a mark begins with whose number may stand on the next line: that of a chapter where both are set off. */
const WORD_OF_MARK = /^(?:Điều|ĐIỀU|Chương|CHƯƠNG)$/u;

/** The mark that begins a paragraph with its word alone, and ends on the next line: `Điều` over `10. Kinh phí`, `**Chương` over `II**`. */
export function readMarkOver(s: ReaderState, line: Line): MarkInText | undefined {
    const bare = s.bare(line);
    const next = s.lines[s.index + 1];
    if (!line.afterBlank || !next || next.afterBlank || !WORD_OF_MARK.test(s.slice(bare))) {
        return undefined;
    }
    const mark = readMark(s.text, bare.start, next.end);
    return mark?.kind === 'chapter' && bare.start === line.start ? undefined : mark;
}

/** Whether the signature begins here, though no recipients stand before it. */
export function opensSignature(s: ReaderState, line: Line, text: string): boolean {
    return opensKnownSignature(s, line, text) || opensLastSignature(s, line);
}

/** Whether those begin here who sign at the end of the paper, whatever they are called. */
function opensLastSignature(s: ReaderState, line: Line): boolean {
    s.lastSigners = lastSignersFrom(s, line);
    return s.lastSigners !== undefined;
}

function opensKnownSignature(s: ReaderState, line: Line, text: string): boolean {
    if (!isCapitals(text)) {
        return false;
    }
    if (isAuthority(text)) {
        return true;
    }
    if (!line.afterBlank || readMark(s.text, line.start, line.end)) {
        return false;
    }
    const next = s.lines[s.index + 1];
    if (next && !next.afterBlank && arePosts(text) && isSignatureNote(s.slice(s.bare(next)))) {
        return true;
    }
    if (standsOverPosts(s, line)) {
        return true;
    }
    const posts = columnsOf(text);
    if (!posts.every(isPosition)) {
        return false;
    }
    const above = s.previous ? s.slice(s.previous) : '';
    return ENDS_DOCUMENT.test(above) || (posts.length > 1 && isLast(s)) || nameFollows(s);
}

/** Whether a line is no longer than that of a post, or each of several that stand side by side. */
function arePosts(text: string): boolean {
    return columnsOf(text).every((post) => post.length <= LONGEST_POST);
}

function columnsOf(text: string): string[] {
    return text.split(/\t|\s{3,}/u);
}

/** Whether nothing but notes stands below the line: where several sign, room is left for their names. */
function isLast(s: ReaderState): boolean {
    const next = s.lines[s.index + 1];
    return next === undefined || s.text.startsWith('[^', next.start);
}
