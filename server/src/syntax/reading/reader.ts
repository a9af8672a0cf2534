import {
    findNationalTitle,
    isCapitals,
    opensBasis,
    type Range,
    readAddresseeLabel,
    readAnnexLine,
    readDateLine,
    readKindLine,
    readNumberLine,
    readSubjectLabel,
} from './heading.js';
import { endsSentence, type Line, splitLines, startsInLowerCase, wrapColumn } from './lines.js';
import { type Mark, readMark } from './marks.js';
import { OutlineStack, roleOf } from './outline-stack.js';
import { isReading, lastPiece, type Piece, type Reading, type Role } from './reading.js';
import {
    isAuthority,
    isBlankName,
    isPersonName,
    isPosition,
    readRecipientsLabel,
    splitSignature,
} from './signature.js';

const DOCUMENT_BREAK = /^={3,}$/;
const ORNAMENT = /^(?:[-_*=~–—•.\s]{2,}|\*|[-–—]{1,3}\s*\d{1,3}\s*[-–—]{1,3})$/u;
const PAGE_NUMBER = /^\d{1,3}$/;
const TABLE_RULE = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/;
const FOOTNOTE = /^(\[\^?[\p{L}\d]{1,6}\]:?|[⁰¹²³⁴-⁹]{1,3}|⁽[⁰¹²³⁴-⁹]{1,3}⁾)\s*(?=\S|$)/u;
const CLOSING =
    /^(?:Trên đây là|Giao (?=\p{Lu})|(?:Trong q|Q)uá trình (?:tổ chức |triển khai )*thực hiện|Yêu cầu|Đề nghị|Nhận được|(?:Kế hoạch|Chỉ thị|Hướng dẫn|Thông báo|Quy định|Nghị quyết|Quyết định|Công điện|Chương trình|Kết luận|Đề án|Quy chế) này|Nay |Rất mong|Trân trọng|Trên tinh thần|Căn cứ (?:nội dung |vào |các nội dung )*(?:Kế hoạch|Chỉ thị|Hướng dẫn|Chương trình) này|Đồng thời|(?:Ủy ban nhân dân|UBND|Ban Thường vụ|Ban Bí thư|Ban Chỉ đạo|Thường trực|Chủ tịch|Bộ|Sở|Tỉnh ủy|Thành ủy|Đảng ủy|Văn phòng)(?=\s).{0,80}?\s(?:giao|yêu cầu|đề nghị|thông báo|kính báo|trân trọng)\s|(?:Các|Thủ trưởng)\s.{0,160}?(?:(?:[Kk]ế hoạch|[Cc]hỉ thị|[Hh]ướng dẫn|[Cc]hương trình|[Cc]ông điện) này|nghiêm túc))/u;
const ENDS_DOCUMENT = /\.\/\.["”*_]*$/;
const ORGANISATION = /(?:TỔ CHỨC (?:TRIỂN KHAI )?THỰC HIỆN|PHÂN CÔNG|TRÁCH NHIỆM|TỔ CHỨC TRIỂN KHAI|NHIỆM VỤ CỦA CÁC)/u;

type Zone = 'heading' | 'body' | 'end';

/**
 * Reads clean text line by line and says what each line is. Nothing is refused: a line that begins nothing is text.
 * One pass, with a look at the next few lines where a line alone cannot tell; the cost grows with the text's length.
 *
 * @param text clean text (see cleanText)
 * @returns the documents of the file, in order
 */
export function readDocuments(text: string): Reading[] {
    return new Reader(text).read();
}

class Reader {
    private readonly lines: readonly Line[];
    private readonly wrap: number;
    private readonly documents: Reading[] = [];
    private document!: Reading;
    private zone: Zone = 'heading';
    private outline!: OutlineStack;
    /** The block whose text a line that begins nothing goes on with. */
    private current: Reading | undefined;
    /** The line before the current one in the same paragraph. */
    private previous: Line | undefined;
    private index = 0;
    private seen = new Set<Role>();
    private subjectOpen = false;

    constructor(private readonly text: string) {
        this.lines = splitLines(text);
        this.wrap = wrapColumn(text, this.lines);
        this.startDocument();
    }

    read(): Reading[] {
        for (this.index = 0; this.index < this.lines.length; this.index++) {
            this.readLine(this.lines[this.index] as Line);
            this.previous = this.lines[this.index];
        }
        this.finishDocument();
        return this.documents;
    }

    private startDocument(): void {
        this.document = { role: 'document', indent: 0, children: [] };
        this.outline = new OutlineStack(this.document);
        this.zone = 'heading';
        this.current = undefined;
        this.subjectOpen = false;
        this.seen = new Set();
    }

    private finishDocument(): void {
        if (this.document.children.length > 0) {
            closeDocument(this.document, this.text);
            this.documents.push(this.document);
        }
    }

    private nextDocument(): void {
        this.finishDocument();
        this.startDocument();
    }

    /** The line without the emphasis that wraps it. */
    private bare({ start, end }: Range): Range {
        if (!isEmphasis(this.text.charCodeAt(start)) && !isEmphasis(this.text.charCodeAt(end - 1))) {
            return { start, end };
        }
        let from = start;
        let to = end;
        const open = /^(?:\*\*|__|\*(?=\S)|_(?=\S))+/.exec(this.text.slice(from, to));
        if (open && open[0].length < to - from) {
            from += open[0].length;
        }
        const close = /(?:\*\*|__|(?<=\S)\*|(?<=\S)_(?!_))+$/.exec(this.text.slice(from, to));
        if (close && close[0].length < to - from) {
            to -= close[0].length;
        }
        return { start: from, end: to };
    }

    private slice({ start, end }: Range): string {
        return this.text.slice(start, end);
    }

    private add(role: Role, mark: Range, home: Reading = this.document): Reading {
        const reading: Reading = { role, mark, indent: 0, children: [] };
        home.children.push(reading);
        this.seen.add(role);
        return reading;
    }

    private addText(role: Role, piece: Range, line: Line, home: Reading = this.document, mark?: Range): Reading {
        const reading: Reading = { role, indent: line.indent, children: [] };
        if (mark) {
            reading.mark = mark;
        }
        if (piece.start < piece.end) {
            reading.children.push({ start: piece.start, end: piece.end });
        }
        home.children.push(reading);
        this.seen.add(role);
        this.current = reading;
        return reading;
    }

    private readLine(line: Line): void {
        const text = this.slice(line);
        if (text.startsWith('//')) {
            this.interrupt('comment', line);
            return;
        }
        if (DOCUMENT_BREAK.test(text)) {
            this.nextDocument();
            this.add('ornament', line);
            return;
        }
        if (this.isOrnament(line, text)) {
            this.interrupt('ornament', line);
            this.subjectOpen = false;
            return;
        }
        if (this.readFootnote(line, text)) {
            return;
        }
        if (this.zone === 'heading') {
            this.readHeadingLine(line);
        } else if (this.zone === 'body') {
            this.readBodyLine(line);
        } else {
            this.readEndLine(line);
        }
    }

    private isOrnament(line: Line, text: string): boolean {
        if (ORNAMENT.test(text)) {
            return !(this.zone === 'end' && this.seen.has('authority') && isBlankName(text)) && !text.includes('|');
        }
        const next = this.lines[this.index + 1];
        return (
            PAGE_NUMBER.test(text) && (line.afterBlank || line.indent > 20) && (next === undefined || next.afterBlank)
        );
    }

    /** A comment or an ornament stands inside the block that is open, so that the block's text can go on behind it. */
    private interrupt(role: Role, range: Range): void {
        this.add(role, { start: range.start, end: range.end }, this.current ?? this.outline.top);
    }

    // ------------------------------------------------------------------------------------------------ footnotes

    private readFootnote(line: Line, text: string): boolean {
        const found = FOOTNOTE.exec(text);
        if (!found) {
            return false;
        }
        const rest = text.slice(found[0].length);
        const goesOn =
            !line.afterBlank && this.previous && !endsSentence(this.slice(this.previous)) && startsInLowerCase(rest);
        if (goesOn && !(found[1] as string).endsWith(':')) {
            return false;
        }
        const mark = { start: line.start, end: line.start + (found[1] as string).length };
        const home = this.current ?? this.outline.top;
        const interrupted = home.role === 'footnote' ? (this.interrupted ?? home) : home;
        const footnote: Reading = { role: 'footnote', mark, indent: line.indent, children: [] };
        const start = line.start + found[0].length;
        if (start < line.end) {
            footnote.children.push({ start, end: line.end });
        }
        if (this.zone === 'end' && interrupted.role !== 'recipient') {
            this.document.children.push(footnote);
        } else {
            interrupted.children.push(footnote);
        }
        this.interrupted = interrupted;
        this.current = footnote;
        return true;
    }

    /** The block in whose text the current footnote stands. */
    private interrupted: Reading | undefined;

    // ------------------------------------------------------------------------------------------------ heading

    private readHeadingLine(line: Line): void {
        if (this.readAttachedAnnex(line)) {
            return;
        }
        for (const column of this.columns(line)) {
            if (this.zone !== 'heading') {
                this.readBodyLine(line);
                return;
            }
            this.readHeadingColumn(this.bare(column), line);
        }
    }

    /** A line of the heading may hold two columns: the issuer at the left, the national title at the right. */
    private columns(line: Line): Range[] {
        const title = this.seen.has('kind') ? undefined : findNationalTitle(this.text, line);
        if (title) {
            const columns = [{ start: line.start, end: title.start }, title, { start: title.end, end: line.end }].map(
                (range) => this.trim(range),
            );
            return columns.filter((range) => /[\p{L}\d]/u.test(this.slice(range)));
        }
        const number = readNumberLine(this.text, this.bare(line));
        if (number && !this.seen.has('number')) {
            const rest = this.trim({ start: number.end, end: line.end });
            return readDateLine(this.text, rest) ? [{ start: line.start, end: number.end }, rest] : [line];
        }
        const columns: Range[] = [];
        let from = line.start;
        for (const gap of this.slice(line).matchAll(/ {3,}/g)) {
            columns.push({ start: from, end: line.start + gap.index });
            from = line.start + gap.index + gap[0].length;
        }
        return [...columns, { start: from, end: line.end }];
    }

    private trim({ start, end }: Range): Range {
        let from = start;
        let to = end;
        while (from < to && /[\s*_]/.test(this.text[from] as string)) from++;
        while (to > from && /[\s*_]/.test(this.text[to - 1] as string)) to--;
        return { start: from, end: to };
    }

    private readHeadingColumn(column: Range, line: Line): void {
        const text = this.slice(column);
        if (this.readSubject(column, text, line)) {
            return;
        }
        const title = findNationalTitle(this.text, column);
        if (title && title.end - title.start === column.end - column.start) {
            this.add('nationalTitle', column);
            return;
        }
        if (this.readNumberOrDate(column)) {
            return;
        }
        if (this.seen.has('addressee') && this.readAddresseeLine(column, text, line)) {
            return;
        }
        const addressee = readAddresseeLabel(this.text, column);
        if (addressee !== undefined) {
            this.subjectOpen = false;
            const label = {
                start: column.start,
                end: column.start + text.slice(0, addressee - column.start).trimEnd().length,
            };
            this.addText('addressee', { start: addressee, end: column.end }, line, this.document, label);
            return;
        }
        if (this.readKind(column, line)) {
            return;
        }
        const subject = this.seen.has('kind') ? undefined : readSubjectLabel(this.text, column);
        if (subject !== undefined) {
            this.openSubject(column, text, line);
            this.subjectOpen = true;
            return;
        }
        this.readOtherHeadingText(column, text, line);
    }

    private readNumberOrDate(column: Range): boolean {
        const number = this.seen.has('number') ? undefined : readNumberLine(this.text, column);
        if (number) {
            const reading = this.add('number', number.label);
            if (number.value) {
                reading.value = number.value;
            }
            return true;
        }
        const date = this.seen.has('placeAndDate') ? undefined : readDateLine(this.text, column);
        if (date && date.start === column.start) {
            const reading = this.add('placeAndDate', date.place ?? { start: date.date.start, end: date.date.start });
            reading.value = date.date;
            return true;
        }
        return false;
    }

    private readKind(column: Range, line: Line): boolean {
        if (this.seen.has('kind')) {
            return false;
        }
        const kind = readKindLine(this.text, column);
        if (!kind) {
            return false;
        }
        this.add('kind', { start: column.start, end: kind.end });
        if (!kind.alone) {
            const rest = this.trim({ start: kind.end, end: column.end });
            this.addText('subject', rest, line);
        }
        this.subjectOpen = true;
        return true;
    }

    /** Lines of the subject: those under the kind up to a blank line, and on while it is plainly unfinished. */
    private readSubject(column: Range, text: string, line: Line): boolean {
        const piece = this.current?.role === 'subject' ? lastPiece(this.current) : undefined;
        // right under the kind even "Thực hiện Nghị quyết số …" is the subject, unless it leads to the plan itself
        const basis = opensBasis(text) && (piece ? true : /^Căn cứ|:$/u.test(text) || text.length > 250);
        if (!this.subjectOpen || basis || readAddresseeLabel(this.text, column) !== undefined) {
            this.subjectOpen = false;
            return false;
        }
        if (!piece) {
            if (this.seen.has('subject') || this.readsAsBody(column)) {
                this.subjectOpen = false;
                return false;
            }
            this.openSubject(column, text, line);
            return true;
        }
        const so = this.slice(piece);
        const unfinished = isCapitals(so) && isCapitals(text) && !endsSentence(so) && !this.readsAsAuthority(text);
        const bold = (so.match(/\*\*/g)?.length ?? 0) % 2 === 1;
        const label = this.current?.mark !== undefined;
        const opensOther = !line.afterBlank && !label && /^\p{Lu}/u.test(text) && endsSentence(so) && text.length > 120;
        if (
            (line.afterBlank && !unfinished && !bold && !startsInLowerCase(text)) ||
            opensOther ||
            text.startsWith('(') ||
            (!bold && this.readsAsBody(column)) ||
            findNationalTitle(this.text, column) !== undefined ||
            (readDateLine(this.text, column)?.start === column.start && !this.seen.has('placeAndDate'))
        ) {
            this.subjectOpen = false;
            return false;
        }
        piece.end = column.end;
        return true;
    }

    private openSubject(column: Range, text: string, line: Line): void {
        const start = readSubjectLabel(this.text, column);
        if (start === undefined) {
            this.addText('subject', column, line);
            return;
        }
        const label = { start: column.start, end: column.start + text.slice(0, start - column.start).trimEnd().length };
        this.addText('subject', { start, end: column.end }, line, this.document, label);
    }

    private readsAsBody(range: Range): boolean {
        const mark = readMark(this.text, range.start, range.end);
        return (
            mark !== undefined &&
            (mark.kind === 'section' || mark.kind === 'article' || mark.kind === 'part' || mark.ordinal === 1)
        );
    }

    /** `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …` above the bases of a decision. */
    private readsAsAuthority(text: string): boolean {
        return /^(?:CHỦ TỊCH|BỘ TRƯỞNG|THỦ TƯỚNG|CHÍNH PHỦ|GIÁM ĐỐC|(?:ỦY|UỶ) BAN|HỘI ĐỒNG|BAN |TRƯỞNG|QUYẾT ĐỊNH|QUYẾT NGHỊ)/u.test(
            text,
        );
    }

    private readAddresseeLine(column: Range, text: string, line: Line): boolean {
        const current = this.current;
        if (current?.role !== 'addressee') {
            return false;
        }
        const mark = readMark(this.text, column.start, column.end);
        if (mark?.kind === 'dash') {
            const range = { start: column.start, end: mark.end };
            const own = lastPiece(current);
            if (!own && current.mark && !line.afterBlank && current.children.length === 0) {
                // "Kính gửi:" alone introduces its lines
                this.addText('addressee', { start: mark.textStart, end: column.end }, line, this.document, range);
                return true;
            }
            this.addText('addressee', { start: mark.textStart, end: column.end }, line, this.document, range);
            return true;
        }
        const piece = lastPiece(current);
        const goesOn =
            !line.afterBlank && (!piece || !/[.]$/.test(this.slice(piece)) || line.indent > current.indent + 2);
        if (!goesOn || /^(?:Căn cứ|Thực hiện|Theo|Ngày)\s/u.test(text)) {
            return false;
        }
        if (!piece) {
            current.children.push({ start: column.start, end: column.end });
        } else if (/[;]$/.test(this.slice(piece))) {
            this.addText('addressee', column, line);
        } else {
            piece.end = column.end;
        }
        return true;
    }

    private readOtherHeadingText(column: Range, text: string, line: Line): void {
        const beforeKind = !this.seen.has('kind') && !this.seen.has('addressee');
        if (beforeKind && !this.seen.has('subject') && isCapitals(text) && text.length <= 120) {
            const mark = readMark(this.text, column.start, column.end);
            if (!mark || (mark.kind !== 'section' && mark.kind !== 'part')) {
                this.add('issuer', column);
                return;
            }
        }
        if (this.readBasis(column, text, line)) {
            return;
        }
        this.readHeadingParagraph(column, text, line);
    }

    private readBasis(column: Range, text: string, line: Line): boolean {
        const mark = readMark(this.text, column.start, column.end);
        const behindMark = mark && (mark.kind === 'dash' || mark.kind === 'plus') ? mark.textStart : undefined;
        const opening = behindMark === undefined ? text : this.text.slice(behindMark, column.end);
        const piece = this.current && lastPiece(this.current);
        const newParagraph =
            line.afterBlank || !this.previous || !piece || this.startsParagraph(line) || behindMark !== undefined;
        if (!newParagraph || !opensBasis(opening.replace(/^[*_]+/u, ''))) {
            return false;
        }
        if (behindMark === undefined) {
            this.addText('basis', { start: line.start, end: line.end }, line);
        } else {
            this.addText('basis', { start: behindMark, end: line.end }, line, this.document, {
                start: column.start,
                end: (mark as Mark).end,
            });
        }
        return true;
    }

    private readHeadingParagraph(column: Range, text: string, line: Line): void {
        const mark = readMark(this.text, column.start, column.end);
        const label = readRecipientsLabel(this.text, line);
        if (mark || label !== undefined || isAuthority(text) || text.includes('|')) {
            this.zone = 'body';
            this.readBodyLine(line);
            return;
        }
        if (this.continuesCurrent(line)) {
            this.continueCurrent(line);
            return;
        }
        this.addText('paragraph', { start: line.start, end: line.end }, line);
    }

    // ------------------------------------------------------------------------------------------------ body

    private readBodyLine(line: Line): void {
        this.zone = 'body';
        const bare = this.bare(line);
        const text = this.slice(bare);
        if (readRecipientsLabel(this.text, line) !== undefined || this.opensSignature(line, text)) {
            this.zone = 'end';
            this.readEndLine(line);
            return;
        }
        if (this.opensNextDocument(line, text)) {
            this.nextDocument();
            this.readHeadingLine(line);
            return;
        }
        if (this.readAttachedAnnex(line) || this.readTable(line)) {
            return;
        }
        const mark = readMark(this.text, bare.start, bare.end);
        if (mark && this.accepts(mark, line)) {
            this.openMarked(mark, bare, line);
            return;
        }
        if (this.continuesCurrent(line)) {
            this.continueCurrent(line);
            return;
        }
        const home = this.outline.homeOfParagraph(line.indent);
        this.addText('paragraph', { start: line.start, end: line.end }, line, home);
    }

    private accepts(mark: Mark, line: Line): boolean {
        if (mark.kind === 'division') {
            const before = this.outline.find('division') ?? this.lastDivision;
            const next = before ? (before.ordinal ?? 0) + 1 : 1;
            if (mark.ordinal !== next && mark.ordinal !== 1) {
                return false;
            }
        }
        if (mark.kind === 'part' || mark.kind === 'chapter') {
            const rest = this.text.slice(mark.textStart, line.end);
            if (rest !== '' && mark.punctuation === '' && !isCapitals(rest)) {
                return false;
            }
        }
        if (line.afterBlank || !this.previous || !this.current || !lastPiece(this.current)) {
            return true;
        }
        if (!this.isFull(this.previous, line) || endsSentence(this.slice(this.previous))) {
            return true;
        }
        // a line cut at the margin goes on here, whatever it seems to begin, unless the numbering asks for just this mark
        const sister = this.outline.sister(mark);
        return mark.ordinal !== undefined && sister?.ordinal !== undefined && mark.ordinal === sister.ordinal + 1;
    }

    private lastDivision: Mark | undefined;

    /** Whether a line reaches the margin: the first word of the next would not have fitted. */
    private isFull(line: Line, next: Line): boolean {
        if (this.wrap === 0) {
            return false;
        }
        const word = /^\S+/.exec(this.text.slice(next.start, Math.min(next.end, next.start + 30)))?.[0].length ?? 0;
        return line.indent + line.end - line.start + 1 + word > this.wrap - 2;
    }

    private openMarked(mark: Mark, bare: Range, line: Line): void {
        const reading: Reading = {
            role: roleOf(mark),
            mark: { start: bare.start, end: mark.end },
            numbering: mark,
            indent: line.indent,
            children: [],
        };
        if (mark.kind === 'division') {
            this.lastDivision = mark;
        }
        this.outline.push(mark, reading, mark.kind === 'star' && this.headsGroup());
        if (mark.textStart < line.end) {
            reading.children.push({ start: mark.textStart, end: line.end });
        }
        this.current = reading;
        this.seen.add(reading.role);
    }

    /** Whether dashes follow the star that the current line begins. */
    private headsGroup(): boolean {
        const next = this.lines[this.index + 1];
        return next !== undefined && readMark(this.text, next.start, next.end)?.kind === 'dash';
    }

    /** Whether a line that begins nothing goes on with the block above it. */
    private continuesCurrent(line: Line): boolean {
        const current = this.current;
        if (!current || !this.previous || current.role === 'table') {
            return false;
        }
        const piece = lastPiece(current);
        const text = this.slice(line);
        if (!piece) {
            return (
                current.role !== 'document' && current.role !== 'footnote' && this.titleMayFollow(current, line, text)
            );
        }
        if (line.afterBlank || this.previous.end !== piece.end) {
            const before = this.slice(this.resumable(current) ?? piece);
            return startsInLowerCase(text) && !endsSentence(before);
        }
        return !this.startsParagraph(line);
    }

    /** `Phần I` and `PHỤ LỤC` may have their title on the next line, a section its text. */
    private titleMayFollow(current: Reading, line: Line, text: string): boolean {
        if (current.role === 'part' || current.role === 'annex') {
            return !text.startsWith('(');
        }
        return !line.afterBlank;
    }

    /** The text that a paragraph cut by a page, behind a footnote, goes on with. */
    private resumable(current: Reading): Piece | undefined {
        if (current.role === 'footnote' && this.interrupted) {
            const piece = lastPiece(this.interrupted);
            if (piece && !endsSentence(this.slice(piece))) {
                return piece;
            }
        }
        return undefined;
    }

    /** Whether a line right under another one opens a paragraph of its own: the line above ended its sentence before the margin. */
    private startsParagraph(line: Line): boolean {
        const previous = this.previous as Line;
        const above = this.slice(previous);
        const text = this.slice(line);
        if (startsInLowerCase(text) || /[,\p{L}][-–]$|,$/u.test(above)) {
            return false;
        }
        const ended = endsSentence(above);
        if (ended && line.indent >= previous.indent + 3) {
            return true;
        }
        const current = this.current;
        const heading = current !== undefined && isHeading(current) && lastPiece(current)?.start !== undefined;
        const capitals = isCapitals(text);
        if (heading && isCapitals(above.replace(/^[IVX]+[.\-\s]+/u, '')) !== capitals) {
            return true;
        }
        if (this.wrap > 0) {
            const short = previous.indent + above.length < this.wrap * 0.75;
            return !this.isFull(previous, line) && (ended || (heading && short && !capitals));
        }
        return ended || (heading && !capitals && above.length < 70 && /^["“(]?\p{Lu}/u.test(text));
    }

    private continueCurrent(line: Line): void {
        let current = this.current as Reading;
        const resumable = this.resumable(current);
        if (resumable && (line.afterBlank || endsSentence(this.slice(this.previous as Line)))) {
            current = this.interrupted as Reading;
            this.current = current;
        }
        const last = current.children[current.children.length - 1];
        if (last !== undefined && !isReading(last)) {
            last.end = line.end;
        } else {
            current.children.push({ start: line.start, end: line.end });
        }
    }

    // ------------------------------------------------------------------------------------------------ tables

    private readTable(line: Line): boolean {
        const text = this.slice(line);
        const current = this.current?.role === 'table' ? this.current : undefined;
        if (!text.includes('|')) {
            // a cell may go on over the next line, between rows
            const next = this.lines[this.index + 1];
            if (!current || line.afterBlank || !next || next.afterBlank || !this.slice(next).includes('|')) {
                return false;
            }
            const row = current.children[current.children.length - 1];
            const piece = row && isReading(row) ? lastPiece(row) : undefined;
            if (!piece) {
                return false;
            }
            piece.end = line.end;
            return true;
        }
        if (!current && !/^\||\s\|\s|\|$/.test(text)) {
            return false;
        }
        const table =
            current ?? this.addText('table', { start: 0, end: 0 }, line, this.outline.homeOfParagraph(line.indent));
        if (TABLE_RULE.test(text)) {
            table.children.push({
                role: 'ornament',
                mark: { start: line.start, end: line.end },
                indent: 0,
                children: [],
            });
        } else {
            const row: Reading = { role: 'row', indent: line.indent, children: [{ start: line.start, end: line.end }] };
            table.children.push(row);
        }
        this.current = table;
        return true;
    }

    // ------------------------------------------------------------------------------------------------ annexes, next document

    private readAttachedAnnex(line: Line): boolean {
        const annex = readAnnexLine(this.text, this.bare(line));
        if (!annex || (this.zone === 'heading' && this.seen.has('kind') && this.subjectOpen)) {
            return false;
        }
        const reading: Reading = {
            role: 'annex',
            mark: annex.mark,
            numbering: {
                kind: 'part',
                label: annex.label,
                punctuation: '',
                end: annex.mark.end,
                textStart: annex.textStart,
                depth: 1,
                ordinal: undefined,
            },
            indent: line.indent,
            children: [],
        };
        this.document.children.push(reading);
        this.outline = new OutlineStack(reading);
        this.zone = 'body';
        this.seen.add('annex');
        this.current = reading;
        const rest = this.trim({ start: annex.textStart, end: line.end });
        if (rest.start < rest.end) {
            reading.children.push({ ...rest });
        }
        return true;
    }

    /**
     * Whether a new paper begins: its national title or its issuers over a number, or, behind a signature, the title of an
     * attached plan.
     */
    private opensNextDocument(line: Line, text: string): boolean {
        if (
            !this.seen.has('kind') &&
            !this.seen.has('section') &&
            !this.seen.has('addressee') &&
            !this.seen.has('authority')
        ) {
            return false;
        }
        if (
            line.afterBlank &&
            findNationalTitle(this.text, line)?.start === this.trim(line).start &&
            isCapitals(text)
        ) {
            return true;
        }
        if (!isCapitals(text) || text.length > 120) {
            return false;
        }
        if (
            this.zone === 'end' &&
            !isPosition(text) &&
            !isAuthority(text) &&
            readKindLine(this.text, this.bare(line))
        ) {
            return true;
        }
        if (!line.afterBlank && !(this.zone === 'end')) {
            return false;
        }
        return this.headingFollows();
    }

    /** Whether lines in capitals lead from here to a document's number, within the next few lines. */
    private headingFollows(): boolean {
        for (let i = this.index; i < Math.min(this.index + 8, this.lines.length); i++) {
            const line = this.lines[i] as Line;
            const bare = this.bare(line);
            const text = this.slice(bare);
            if (i > this.index && readNumberLine(this.text, bare)?.value) {
                return true;
            }
            const title = findNationalTitle(this.text, line);
            if (!title && !isCapitals(text) && !ORNAMENT.test(text)) {
                return false;
            }
            if (!title && readMark(this.text, bare.start, bare.end)) {
                return false;
            }
        }
        return false;
    }

    // ------------------------------------------------------------------------------------------------ recipients, signatures

    /** Whether the signature begins here, though no recipients stand before it. */
    private opensSignature(line: Line, text: string): boolean {
        if (!isCapitals(text)) {
            return false;
        }
        if (isAuthority(text)) {
            return true;
        }
        if (!line.afterBlank || !isPosition(text) || readMark(this.text, line.start, line.end)) {
            return false;
        }
        const above = this.previous ? this.slice(this.previous) : '';
        return ENDS_DOCUMENT.test(above) || this.nameFollows();
    }

    private nameFollows(): boolean {
        for (let i = this.index + 1; i < Math.min(this.index + 5, this.lines.length); i++) {
            const text = this.slice(this.bare(this.lines[i] as Line));
            if (isPersonName(text)) {
                return true;
            }
            if (!isCapitals(text) && !/^\(/.test(text)) {
                return false;
            }
        }
        return false;
    }

    private readEndLine(line: Line): void {
        const text = this.slice(this.bare(line));
        if (this.endsHere(line, text)) {
            return;
        }
        for (const column of this.endColumns(line)) {
            this.readEndColumn(column, line);
        }
    }

    private endsHere(line: Line, text: string): boolean {
        if (this.opensNextDocument(line, text)) {
            this.nextDocument();
            this.readHeadingLine(line);
            return true;
        }
        if (this.readAttachedAnnex(line)) {
            return true;
        }
        const mark = readMark(this.text, line.start, line.end);
        if (
            mark &&
            (mark.kind === 'section' || mark.kind === 'article' || mark.kind === 'part') &&
            line.afterBlank &&
            this.seen.has('signer')
        ) {
            this.outline = new OutlineStack(this.document);
            this.readBodyLine(line);
            return true;
        }
        return false;
    }

    /** A line of the end may hold two columns: a recipient at the left, the signature at the right. */
    private endColumns(line: Line): Range[] {
        const columns: Range[] = [];
        const label = readRecipientsLabel(this.text, line);
        let from = line.start;
        if (label !== undefined) {
            columns.push({ start: line.start, end: label });
            from = label;
        }
        const rest = this.text.slice(from, line.end);
        for (const gap of rest.matchAll(
            /\s{3,}(?=\p{Lu})|\s*\|\s*|(?<=[;.,])\s+(?=[-–]\s?Lưu)|(?<=;)\s+(?=(?:\p{Lu}\p{Ll}+\s?){2,5}$)/gu,
        )) {
            const end = (label === undefined ? line.start : label) + gap.index;
            columns.push({ start: from, end });
            from = end + gap[0].length;
        }
        columns.push({ start: from, end: line.end });
        return columns
            .map((range) => this.bare(this.trimSpaces(range)))
            .filter((range) => range.start < range.end)
            .flatMap((range) => splitSignature(this.text, range));
    }

    private trimSpaces({ start, end }: Range): Range {
        let from = start;
        let to = end;
        while (from < to && this.text[from] === ' ') from++;
        while (to > from && this.text[to - 1] === ' ') to--;
        return { start: from, end: to };
    }

    private readEndColumn(column: Range, line: Line): void {
        const text = this.slice(column);
        const label = this.seen.has('recipientsLabel') ? undefined : readRecipientsLabel(this.text, column);
        if (label !== undefined) {
            this.add('recipientsLabel', column);
            this.current = undefined;
            return;
        }
        const mark = readMark(this.text, column.start, column.end);
        if (
            mark &&
            (mark.kind === 'dash' || mark.kind === 'bullet' || (mark.kind === 'plus' && !this.currentRecipient()))
        ) {
            this.addText('recipient', { start: mark.textStart, end: column.end }, line, this.document, {
                start: column.start,
                end: mark.end,
            });
            return;
        }
        if (this.readSignatureLine(column, text)) {
            return;
        }
        this.readOtherEndText(column, text, line);
    }

    private currentRecipient(): Reading | undefined {
        return this.current?.role === 'recipient' ? this.current : undefined;
    }

    private readSignatureLine(column: Range, text: string): boolean {
        const signed = this.seen.has('authority');
        if (isCapitals(text) && (isAuthority(text) || isPosition(text) || (signed && !this.seen.has('signer')))) {
            const opens = !signed || this.seen.has('signer');
            if (opens) {
                this.seen.delete('signer');
            }
            this.add(opens ? 'authority' : 'position', column);
            return true;
        }
        if (/^\((?:Đã|ĐÃ|Ký|Dấu|dấu)/u.test(text)) {
            this.add('signatureNote', column);
            return true;
        }
        const goesOn = this.currentRecipient() && !this.seen.has('signer') && this.recipientGoesOn(text);
        if (signed && (isPersonName(text) || isBlankName(text)) && !goesOn) {
            this.demoteSigner(text);
            this.add('signer', column);
            return true;
        }
        return false;
    }

    /** A stamp or a signature read as a word may stand where the name is expected: a fuller name below it is the name. */
    private demoteSigner(text: string): void {
        const before = this.document.children[this.document.children.length - 1];
        if (before && isReading(before) && before.role === 'signer' && isPersonName(text)) {
            (before as { role: Role }).role = 'signatureNote';
        }
    }

    private recipientGoesOn(text: string): boolean {
        return /[;,.]$/.test(text) && !/^\p{Lu}\p{Ll}+(\s\p{Lu}\p{Ll}+){1,3}$/u.test(text);
    }

    private readOtherEndText(column: Range, text: string, line: Line): void {
        const recipient = this.currentRecipient();
        const piece = recipient && lastPiece(recipient);
        const archived = piece !== undefined && /^Lưu/iu.test(this.slice(piece)) && /\.$/.test(this.slice(piece));
        if (piece && !archived && !(line.afterBlank && endsSentence(this.slice(piece)))) {
            if (this.text.slice(piece.end, column.start).trim() === '') {
                piece.end = column.end;
            } else {
                (recipient as Reading).children.push({ start: column.start, end: column.end });
            }
            return;
        }
        if (this.seen.has('recipientsLabel') && !this.seen.has('recipient') && !this.seen.has('authority')) {
            this.addText('recipient', column, line);
            return;
        }
        if (this.seen.has('authority') && text.length <= 40) {
            this.add('signatureNote', column);
            return;
        }
        this.readAfterEnd(column, line);
    }

    /** Text behind the signature that begins nothing: it goes on with the last paragraph there, or is one. */
    private readAfterEnd(column: Range, line: Line): void {
        if (
            this.current &&
            this.current.role !== 'recipient' &&
            lastPiece(this.current) &&
            this.continuesCurrent(line)
        ) {
            this.continueCurrent(line);
            return;
        }
        this.addText('paragraph', column, line);
    }
}

function isEmphasis(code: number): boolean {
    return code === 42 || code === 95;
}

/** Whether a block opens with a heading: a part, a section, or an item with a number or a letter. */
function isHeading(reading: Reading): boolean {
    const kind = reading.numbering?.kind;
    return kind !== undefined && kind !== 'dash' && kind !== 'bullet' && kind !== 'plus' && kind !== 'star';
}

/** What can be said only once the whole document is read: which paragraphs close it, and which items name bodies. */
function closeDocument(document: Reading, text: string): void {
    findClosing(document, text);
    findOrganisation(document, text, 0);
}

/** Moves the paragraphs that close the document out of the item that they stand behind. */
function findClosing(document: Reading, text: string): void {
    let last = document.children.length;
    const isEnd = (child: Piece | Reading) =>
        isReading(child) &&
        !['part', 'section', 'article', 'item', 'paragraph', 'table', 'basis', 'subject', 'addressee', 'kind'].includes(
            child.role,
        );
    while (last > 0 && isEnd(document.children[last - 1] as Piece | Reading)) {
        last--;
    }
    const before = document.children[last - 1];
    if (!before || !isReading(before)) {
        return;
    }
    const run: { home: Reading; index: number; paragraph: Reading }[] = [];
    const path: Reading[] = [document];
    let inner: Reading | undefined = before.role === 'paragraph' ? undefined : before;
    while (inner) {
        path.push(inner);
        const child: Piece | Reading | undefined = inner.children[inner.children.length - 1];
        inner =
            child && isReading(child) && ['part', 'section', 'article', 'item'].includes(child.role)
                ? child
                : undefined;
    }
    // paragraphs at the end of the innermost open block come before those of its parents
    for (const home of path.reverse()) {
        const end = home === document ? last : home.children.length;
        let from = end;
        while (from > 0 && isParagraph(home.children[from - 1])) {
            from--;
        }
        for (let i = from; i < end; i++) {
            run.push({ home, index: i, paragraph: home.children[i] as Reading });
        }
    }
    // the first paragraph under an item that has only a title is what the item says, though it opens as an order does
    const isItsText = (home: Reading, index: number) =>
        home.role === 'item' &&
        /^(?:Giao|Yêu cầu|Đề nghị|Các|Thủ trưởng)/u.test(openingOf(home.children[index] as Reading, text)) &&
        isHeading(home) &&
        !home.children.slice(0, index).some((child) => isReading(child) && child.role !== 'footnote');
    const opening = run.findIndex(
        ({ home, index, paragraph }) => !isItsText(home, index) && opensClosing(paragraph, text),
    );
    if (opening < 0) {
        return;
    }
    const closing = run.slice(opening);
    for (const { home, index } of [...closing].reverse()) {
        home.children.splice(index, 1);
        if (home === document) {
            last--;
        }
    }
    document.children.splice(last, 0, ...closing.map(({ paragraph }): Reading => ({ ...paragraph, role: 'closing' })));
}

function isParagraph(child: Piece | Reading | undefined): boolean {
    return child !== undefined && isReading(child) && child.role === 'paragraph';
}

function opensClosing(paragraph: Reading, text: string): boolean {
    return CLOSING.test(openingOf(paragraph, text));
}

/** The first stretch of a reading's own text. */
function openingOf(reading: Reading, text: string): string {
    const piece = reading.children.find((child): child is Piece => !isReading(child));
    return piece ? text.slice(piece.start, piece.end) : '';
}

/** Marks the top items of `TỔ CHỨC THỰC HIỆN` and its like as addressed to the bodies that they name. */
function findOrganisation(reading: Reading, text: string, depth: number): void {
    for (const child of reading.children) {
        if (!isReading(child) || !['part', 'section', 'item', 'annex'].includes(child.role) || depth > 3) {
            continue;
        }
        const title = child.children[0];
        const opening =
            title && !isReading(title) ? text.slice(title.start, Math.min(title.end, title.start + 120)) : '';
        if (
            child.role !== 'annex' &&
            (child.role !== 'item' || depth === 0) &&
            ORGANISATION.test(opening.toUpperCase())
        ) {
            for (const item of child.children) {
                if (isReading(item) && item.role === 'item' && isHeading(item)) {
                    item.responsible = true;
                }
            }
        } else {
            findOrganisation(child, text, depth + 1);
        }
    }
}
