import { isDrawnLine } from '../../syntax/reading/aside-lines.js';
import { findNationalTitle, readAddresseeLabel, readDateLine } from '../../syntax/reading/heading-parts.js';
import { endsSentence, startsInLowerCase } from '../../syntax/reading/lines.js';
import { readMark } from '../../syntax/reading/marks.js';
import { LONGEST_POST, readRecipientsLabel } from '../../syntax/reading/signature.js';
import type { MarkKind } from '../../terms/marks.js';
import type { Aside, Block, Look, PageEdge, Paper, Paragraph, Piece, Remark, Section, Table } from '../paper.js';
import { asidesOf, wordsOfBlocks, wordsOfPieces } from '../words.js';
import { commonLook, labelled, withPlainHead, writtenLines } from './inline.js';
import { NoteCalls, typedNotes } from './note-calls.js';
import { isOfOwnEnding, isOneBlock, isOwnCell, ownComponent } from './own-styles.js';
import { columnByColumn, type PagePart, pagePartOf } from './page-parts.js';
import { BAR, type Distance, PlanLines } from './plan-lines.js';
import { signersBeside } from './signers-beside.js';
import { firstParagraph, framedParts, headRows, isAligned, isFrame, isLabelled, writtenRows } from './table-rows.js';
import { withTypedSigns } from './typed-signs.js';

/** A plan made of a paper of another program. */
export interface PlanText {
    readonly text: string;
    /** The number of the paragraph that each line of the text comes from, from 1; 0 for lines that are none. */
    readonly paragraphs: readonly number[];
    readonly remarks: readonly Remark[];
}

/** How a plan speaks of a picture. @param number from 1 */
export type NamePicture = (number: number) => string;

const UNNAMED: NamePicture = (number) => `Hình ${number} của tệp Word ở đây`;

/** Where a paragraph stands: in the text, or in what sets the head and the end of a paper side by side. */
type Place = 'text' | PagePart;

const ANY_LOOK: Look = { bold: true, italic: true };
const NO_LOOK: Look = { bold: false, italic: false };

/** Marks that begin a line of their own wherever they stand, so that no blank line has to part them. */
const INNER_MARKS: ReadonlySet<MarkKind> = new Set(['letter', 'parenthesis', 'dash', 'bullet', 'plus', 'star']);

/** A line to write on. */
const DOTS = /^[.\s]+$/u;

/** Dots in a row as signs of three, which no plan takes for a drawn line. */
function dotsToWriteOn(dots: string): string {
    return '…'.repeat(Math.ceil(dots.replace(/\s/gu, '').length / 3));
}

/** What stood last in the text. */
interface Previous {
    readonly isEmpty: boolean;
    /** A line in the middle of the page without a mark. */
    readonly isTitle: boolean;
    /** A line of the national title, or what is drawn with signs below one. */
    readonly isNational: boolean;
    /** Its component in a file of this tool's own; else empty. */
    readonly component: string;
}

const NOTHING: Previous = { isEmpty: true, isTitle: false, isNational: false, component: '' };

/**
 * Writes a paper as a plan: its words in the order in which they are read, marks of lists as they are printed, and signs that a plan would take for
 * its own as signs.
 */
export function planTextOf(whole: Paper, namePicture: NamePicture = UNNAMED): PlanText {
    const { paper, changed } = withTypedSigns(whole);
    return new PlanWriter(paper, namePicture, changed).write();
}

/** Writes a paper as a plan as {@link planTextOf} does, but signs that a plan takes for its own are these. */
export function planTextWithSigns(paper: Paper, namePicture: NamePicture): PlanText {
    return new PlanWriter(paper, namePicture, 0).write();
}

class PlanWriter {
    private readonly out = new PlanLines();
    private readonly notes: NoteCalls;
    /** How many lines of headers and footers became comments. */
    private edges = 0;
    /** How many tables in cells became text of their cells. */
    private nested = 0;
    /** How many notes nothing calls. */
    private uncalled = 0;
    /** How many lines of the text are nothing but strokes or stars, which a plan does not print. */
    private drawn = 0;
    /** How many paragraphs a plan reads as the end of the one above. */
    private runOn = 0;
    private previous = NOTHING;
    /** Whether a mark has begun the body: what stands before it is the heading. */
    private isBody = false;
    /** Whether the recipients are being told: what stands here is the end of a paper. */
    private isEnding = false;
    /** Whether nothing stands behind the table that ends a paper, so that a head is that of another one. */
    private isEnded = false;
    /** What stands in frames that hang on the national title: it waits until both lines of this stand. */
    private hanging: Block[] = [];
    /** What stands behind the block that is being written. */
    private following: Block | undefined;
    /** Whether text of the paper was written. */
    private hasBegun = false;
    /** Whether a table of the text was written. */
    private hasTable = false;
    /** Whether nothing but a few short lines stands behind it. */
    private isLast = false;
    /** Whether those who sign are being told, whom tabs and spaces set side by side. */
    private isSigning = false;

    constructor(
        private readonly paper: Paper,
        private readonly namePicture: NamePicture,
        /** How many paragraphs have signs that were set apart. */
        private readonly signs: number,
    ) {
        this.notes = new NoteCalls(
            paper.notes,
            typedNotes(paper.sections.flatMap(({ blocks }) => linesOfBlocks(blocks))),
        );
    }

    write(): PlanText {
        for (const [index, section] of this.paper.sections.entries()) {
            if (index > 0 && beginsOwnPaper(section)) {
                this.nextPaper();
            }
            this.edgesOf(section.edges, 'header');
            this.blocks(section.blocks, 'text');
            this.edgesOf(section.edges, 'footer');
        }
        this.takeNotes();
        for (const note of this.notes.uncalled()) {
            this.uncalled++;
            this.aside(`Chú thích không có chỗ gọi: ${note}`, 'apart');
        }
        const { lines, paragraphs } = this.out;
        return { text: lines.map((line) => `${line}\n`).join(''), paragraphs, remarks: this.remarks() };
    }

    private nextPaper(): void {
        this.takeNotes();
        this.isBody = false;
        this.isEnding = false;
        this.isEnded = false;
        this.out.nextPaper();
    }

    private remarks(): Remark[] {
        const remarks = [...this.paper.remarks];
        if (this.edges > 0) {
            const vi = `${this.edges} dòng ở đầu, chân trang thành dòng ghi chú “//”`;
            const en = `${this.edges} lines of headers and footers became lines “//”`;
            remarks.push({ text: { vi, en }, isLoss: false });
        }
        if (this.nested > 0) {
            const vi = `${this.nested} bảng nằm trong ô của bảng khác được ghi liền thành chữ trong ô ấy`;
            const en = `${this.nested} tables inside cells became text of these cells`;
            remarks.push({ text: { vi, en }, isLoss: true });
        }
        if (this.uncalled > 0) {
            const vi = `${this.uncalled} chú thích không có chỗ nào trong bài gọi đến, được ghi ở cuối bằng dòng “//”`;
            const en = `${this.uncalled} notes that nothing calls became lines “//” at the end`;
            remarks.push({ text: { vi, en }, isLoss: true });
        }
        const signs = this.signs + this.out.slashes;
        if (signs > 0) {
            const vi = `${signs} đoạn có dấu mà kế hoạch hiểu khác (**, *, _, [^1], //) được chen dấu cách vào cạnh dấu để vẫn là chữ thường`;
            const en = `signs that mean something in a plan (**, *, _, [^1], //) got spaces beside them in ${signs} paragraphs`;
            remarks.push({ text: { vi, en }, isLoss: true });
        }
        if (this.drawn > 0) {
            const vi = `${this.drawn} dòng trong bài chỉ có gạch, sao hoặc dấu bằng (-----): có trong tệp kế hoạch nhưng không được in`;
            const en = `${this.drawn} lines of the text are strokes or stars alone (-----): they stand in the plan, but are not printed`;
            remarks.push({ text: { vi, en }, isLoss: true });
        }
        if (this.runOn > 0) {
            const vi = `${this.runOn} đoạn bắt đầu bằng chữ thường, dưới đoạn chưa hết câu: kế hoạch đọc hai đoạn ấy là một`;
            const en = `${this.runOn} paragraphs begin in lower case below one that ends no sentence: a plan reads both as one`;
            remarks.push({ text: { vi, en }, isLoss: true });
        }
        if (this.out.bars > 0) {
            const vi = `dấu “|” trong ${this.out.bars} dòng chữ được ghi thành “${BAR}”, vì “|” chia ô của bảng`;
            const en = `the sign “|” in ${this.out.bars} lines became “${BAR}”, since “|” parts the cells of tables`;
            remarks.push({ text: { vi, en }, isLoss: true });
        }
        return remarks;
    }

    private blocks(blocks: readonly Block[], place: Place): void {
        for (const [index, block] of blocks.entries()) {
            this.following = blocks[index + 1];
            this.isLast = block.type === 'table' && place === 'text' && endsBehind(blocks, index);
            if (!goesOnNational(block)) {
                this.hung();
            }
            this.isSigning &&= block.type === 'paragraph' && block.label === '';
            if (block.type === 'paragraph') {
                this.isSigning ||= place === 'text' && this.isBody && setsSigners(block) && endsBehind(blocks, index);
                this.paragraph(block, place);
            } else {
                this.table(block, place);
            }
        }
        this.hung();
    }

    private hung(): void {
        const blocks = this.hanging;
        this.hanging = [];
        this.boxes(blocks);
    }

    private boxes(blocks: readonly Block[]): void {
        if (blocks.length > 0) {
            this.out.part();
            // below the text those who sign may stand in them
            this.blocks(blocks, this.isBody || this.hasTable ? 'text' : 'heading');
            this.out.part();
        }
    }

    private paragraph(paragraph: Paragraph, place: Place): void {
        if (wordsOfPieces(paragraph.pieces) === '' && paragraph.pieces.every(({ type }) => type !== 'note')) {
            this.empty(paragraph, place);
        } else {
            this.filled(paragraph, place);
        }
        if (this.previous.isNational) {
            for (const box of paragraph.boxes) this.hanging.push(box);
        } else {
            this.boxes(paragraph.boxes);
        }
    }

    /** An empty paragraph of a list prints its mark all the same, where it is a number. */
    private empty({ label, number, style, asides }: Paragraph, place: Place): void {
        for (const aside of asides) {
            this.aside(aside, 'apart');
        }
        if (/[\p{L}\d]/u.test(label)) {
            this.out.text(label, number, 'apart');
        }
        this.previous = NOTHING;
        if (place !== 'heading' && ownComponent(style) === undefined) {
            this.out.part();
        }
    }

    private filled(paragraph: Paragraph, place: Place): void {
        const { number, style, label, isCentred, asides } = paragraph;
        const isOfTitle = this.goesOnInTitle(paragraph, place);
        const lines = this.linesOf(paragraph, place, isOfTitle);
        const component = ownComponent(style) ?? '';
        this.hasBegun ||= place === 'text' || component !== '';
        if (component === 'body' && this.previous.component === 'annexTitle' && this.out.last.endsWith(':')) {
            // title and text of one line of the plan that was exported
            this.out.goOn(lines.join(' '));
            for (const aside of asides) {
                this.aside(aside, 'apart');
            }
            this.previous = NOTHING;
            return;
        }
        const distance = this.distance(paragraph, lines[0] ?? '', place);
        this.isEnded &&= place !== 'text';
        const isRunning = place === 'text' && (component !== '' || (this.isBody && !this.isEnding));
        this.runOn += Number(isRunning && this.isBody && distance === 'apart' && this.goesOn(lines[0] ?? ''));
        // what stands in the midst of a page, or below the lines of a head, is a rule as standards have them
        const isOfText =
            place === 'text' && !isCentred && !this.isEnding && (this.isBody || endsSentence(this.out.last));
        // where a line ends within a paragraph of the text another one begins, as it does on the page
        const isApart = place === 'signing' || (isOfText && this.isBody && component === '');
        const below = isApart ? 'apart' : 'close';
        for (const aside of asides) {
            this.aside(aside, distance);
        }
        for (const [index, line] of lines.entries()) {
            const room = this.isSigning && index === 0 ? ' '.repeat(roomBefore(paragraph.pieces)) : '';
            const isDrawn = isDrawnLine(line);
            const text = isDrawn && this.isBody ? line.replace(DOTS, dotsToWriteOn) : line;
            this.drawn += Number(isDrawn && isOfText && text === line);
            if (index === 0 && isOfTitle) {
                this.out.goOn(text);
            } else {
                this.out.text(room + text, number, index === 0 ? distance : below, isRunning);
            }
        }
        const isTitle = isCentred && label === '';
        const isNational =
            isNationalLine(lines[0] ?? '') || (this.previous.isNational && !/[\p{L}\d]/u.test(lines.join('')));
        this.previous = { isEmpty: false, isTitle, isNational, component };
    }

    /** Whether a plan reads a line behind a blank one as the rest of the line above it. */
    private goesOn(line: string): boolean {
        const { last } = this.out;
        const isText = last !== '' && !/^\/\/|^\|/u.test(last);
        const isMarked = readMark(line, 0, line.length) !== undefined;
        return isText && !isMarked && startsInLowerCase(line) && !endsSentence(last);
    }

    private linesOf(paragraph: Paragraph, place: Place, isOfTitle: boolean): string[] {
        const { pieces } = paragraph;
        const label = place === 'text' ? asMark(paragraph) : paragraph.label;
        const words = labelled(label, [wordsOfPieces(pieces)])[0] ?? '';
        const isMarked = label !== '' || (!isOfTitle && readMark(words, 0, words.length) !== undefined);
        if (place === 'text' && ownComponent(paragraph.style) === undefined) {
            this.isEnding = isRecipientsLine(words) || (this.isEnding && (!isMarked || isDashed(words)));
            this.isBody ||= isMarked;
        }
        const base = this.isOfStandard(paragraph, words) ? ANY_LOOK : this.baseOf(paragraph, place, isMarked);
        const shown = isMarked && place === 'text' ? withPlainHead(paragraph) : pieces;
        return labelled(
            label,
            writtenLines(ownComponent(paragraph.style) === undefined ? shown : pieces, base, (note) =>
                this.notes.call(note),
            ),
        );
    }

    /** Whether a line of the head or the end of a paper looks as its standard has it: two columns of one, or a label with its words. */
    private isOfStandard({ pieces, style }: Paragraph, words: string): boolean {
        if (this.isSigning) {
            return true;
        }
        if (ownComponent(style) !== undefined || (this.isBody && !this.isEnding)) {
            return false;
        }
        const whole = { start: 0, end: words.length };
        return hasColumns(pieces) || isRecipientsLine(words) || readAddresseeLabel(words, whole) !== undefined;
    }

    /** The look of a paragraph that its standard gives it, so that the plan has no marks for it. */
    private baseOf({ pieces, look, style, isCentred }: Paragraph, place: Place, isMarked: boolean): Look {
        if (ownComponent(style) !== undefined) {
            return look;
        }
        if (place !== 'text' || isCentred) {
            return ANY_LOOK;
        }
        const common = commonLook(pieces);
        if (!this.isBody) {
            return common;
        }
        return isMarked ? { bold: common.bold, italic: common.italic } : NO_LOOK;
    }

    /**
     * Whether a line in brackets is part of a title: one of several that it counts, `(2) …`, or one in its midst, behind which it
     * goes on in small letters. Else it is said of the title.
     */
    private goesOnInTitle({ isCentred, label, style, pieces, asides }: Paragraph, place: Place): boolean {
        const text = wordsOfPieces(pieces);
        const isTitle = place === 'text' && isCentred && label === '' && ownComponent(style) === undefined;
        if (!isTitle || !this.previous.isTitle || !text.startsWith('(') || this.isBody || asides.length > 0) {
            return false;
        }
        const next = this.following?.type === 'paragraph' && this.following.isCentred ? this.following.pieces : [];
        const isInMidst = text.endsWith(')') && /^\p{Ll}/u.test(wordsOfPieces(next));
        return isInMidst || readMark(text, 0, text.length)?.kind === 'parenthesis';
    }

    private distance({ isCentred, label, style }: Paragraph, text: string, place: Place): Distance {
        const component = ownComponent(style);
        if (component === 'signatureNote' && this.previous.component === 'signerName') {
            // right below a name, a mark would be that of who typed the paper
            return 'apart';
        }
        const isBelowNational = this.previous.isNational && !isNationalLine(text) && /[\p{L}\d]/u.test(text);
        if (place !== 'text') {
            // what stands below the national title and is no day is no part of it
            const isOther = isBelowNational && readDateLine(text, { start: 0, end: text.length }) === undefined;
            // who typed a paper stands right below the archive's line; what is said below it is no part of it
            const isSaid =
                place === 'ending' && /^[-–+] ?Lưu/u.test(this.out.last) && /^\p{Lu}.*(?::|.{40})$/u.test(text);
            return place === 'signing' || (place === 'heading' && isOther) || isSaid ? 'apart' : 'close';
        }
        if (component !== undefined && isOneBlock(this.previous.component, component)) {
            return 'close';
        }
        // lines in the middle of the page are one title, up to what is said of it in brackets
        const isTitle = component === undefined && isCentred && label === '';
        if (isTitle && this.previous.isTitle && !isBelowNational && !text.startsWith('(')) {
            return 'close';
        }
        if (this.isEnding && component === undefined && this.goesOnInRecipients(text)) {
            return 'close';
        }
        const kind = readMark(text, 0, text.length)?.kind;
        const isInner = kind !== undefined && INNER_MARKS.has(kind);
        return isInner && !this.previous.isEmpty && !this.previous.isTitle ? 'close' : 'apart';
    }

    /** Whether a paragraph is a recipient without a sign, right below the label or another one. */
    private goesOnInRecipients(text: string): boolean {
        const { last } = this.out;
        const isOpen = isRecipientsLine(last) || last.endsWith(';');
        return isOpen && !this.previous.isEmpty && /[;.]$/u.test(text) && text.length <= LONGEST_POST * 2;
    }

    private table(table: Table, place: Place): void {
        const cells = table.rows.flatMap((row) => row.cells.filter(({ goesOn }) => !goesOn));
        const blocks = cells.flatMap((cell) => cell.blocks);
        const lines = linesOfBlocks(blocks);
        if (lines.length === 0) {
            for (const aside of asidesOf(blocks)) {
                this.aside(aside, 'apart');
            }
            return;
        }
        this.out.part();
        const parts = place === 'text' ? framedParts(table) : [table];
        if (parts.length > 1) {
            for (const part of parts) {
                this.table(part, place);
            }
            return;
        }
        if (this.signers(table)) {
            return;
        }
        const isOwn = blocks.some((block) => block.type === 'paragraph' && isOwnCell(block.style));
        const isOwnEnding = blocks.some((block) => block.type === 'paragraph' && isOfOwnEnding(block.style));
        const found = isOwnEnding
            ? 'ending'
            : pagePartOf(table, lines, { isBelowBody: this.isBody, isFirst: !this.hasBegun });
        const part = isOwn ? null : place === 'text' ? found : place;
        if (part !== null) {
            if (part === 'heading' && this.isEnded && lines.some(isNationalLine)) {
                this.nextPaper();
            }
            this.isBody &&= part !== 'heading';
            for (const group of columnByColumn(table)) {
                this.blocks(group, part);
                this.out.part();
            }
        } else if (isOwn || (table.isDrawn ? !isFrame(table) : isAligned(table))) {
            this.rows(table);
        } else if (isLabelled(table)) {
            this.labelledRows(table);
        } else {
            for (const cell of cells) {
                this.blocks(cell.blocks, 'text');
                this.out.part();
                this.previous = NOTHING;
            }
        }
        this.isEnded = place === 'text' && part === 'ending' && !isOwnEnding;
        this.hasBegun = true;
        this.out.part();
        this.previous = NOTHING;
    }

    /** Several who sign side by side; whether it was so. */
    private signers(table: Table): boolean {
        const lines = signersBeside(table, linesOfBlocks, this.isBody && this.isLast);
        if (!lines) {
            return false;
        }
        this.asidesOfRows(table);
        for (const { text, row } of lines) {
            this.out.text(text, firstParagraph(table.rows[row]?.cells ?? []), 'close');
        }
        this.out.part();
        this.previous = NOTHING;
        return true;
    }

    /** Rows of what something is called and what it is, each on one line. */
    private labelledRows(table: Table): void {
        this.asidesOfRows(table);
        for (const { cells, paragraph } of writtenRows(table, 0, (note) => this.notes.call(note))) {
            const filled = cells.filter((cell) => cell !== '');
            this.out.text(filled.join(' ').replace(/ {1,60}:/gu, ':'), paragraph, 'apart');
        }
    }

    private rows(table: Table): void {
        const blocks = table.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks));
        this.nested += blocks.filter(({ type }) => type === 'table').length;
        this.asidesOfRows(table);
        this.hasTable = true;
        const heads = headRows(table);
        for (const [index, row] of writtenRows(table, heads, (note) => this.notes.call(note)).entries()) {
            this.out.row(row.cells, row.paragraph);
            if (index === heads - 1) {
                this.out.rule(table.columns);
            }
        }
    }

    private asidesOfRows({ rows }: Table): void {
        for (const aside of asidesOf(rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks)))) {
            this.aside(aside, 'apart');
        }
    }

    /** What stands at the head of pages stands before their text, and what stands at their foot behind it. */
    private edgesOf(edges: readonly PageEdge[], place: PageEdge['place']): void {
        for (const { blocks } of edges.filter((edge) => edge.place === place)) {
            this.out.part();
            for (const block of blocks) {
                const words = wordsOfBlocks([block]);
                if (block.type === 'paragraph' && ownComponent(block.style) !== undefined) {
                    this.paragraph(block, 'heading');
                    this.hung();
                    continue;
                }
                for (const aside of asidesOf([block])) {
                    this.aside(aside, 'apart');
                }
                if (words !== '') {
                    this.edges++;
                    this.out.comment(`${place === 'header' ? 'Đầu trang' : 'Chân trang'}: ${words}`, 'apart');
                }
            }
            this.out.part();
            this.previous = NOTHING;
        }
    }

    private aside(aside: Aside, distance: Distance): void {
        this.out.comment(typeof aside === 'string' ? aside : this.namePicture(aside.picture), distance);
    }

    private takeNotes(): void {
        this.out.part();
        const { lines, asides } = this.notes.take();
        for (const note of lines) {
            this.out.text(note, 0, 'close');
        }
        for (const aside of asides) {
            this.aside(aside, 'apart');
        }
        this.out.part();
    }
}

/** What a list prints before a paragraph, as a mark of a plan: a number alone, `1`, has a full stop. */
function asMark({ label, pieces, style }: Paragraph): string {
    if (!/^[\p{L}\d.]*[\p{L}\d]$/u.test(label) || ownComponent(style) !== undefined) {
        return label;
    }
    const words = `${label} ${wordsOfPieces(pieces)}`;
    const isWord = /\p{L}{2}/u.test(label) && !/^[IVX]+$/u.test(label);
    return isWord || readMark(words, 0, words.length) ? label : `${label}.`;
}

function isNationalLine(text: string): boolean {
    return findNationalTitle(text, { start: 0, end: text.length }) !== undefined;
}

/** So many blocks behind one are looked at to tell whether it is the last, empty ones too. */
const FAR = 30;
/** So many lines may stand behind those who sign: others that confirm, a remark. */
const MOST_BEHIND = 3;

/** Whether nothing stands behind a block but a few short lines without a mark. */
function endsBehind(blocks: readonly Block[], index: number): boolean {
    let filled = 0;
    for (let i = index + 1; i < blocks.length; i++) {
        const block = blocks[i] as Block;
        const words = wordsOfBlocks([block]);
        filled += Number(words !== '');
        const isShort = block.type === 'paragraph' && block.label === '' && words.length <= LONGEST_POST;
        if (i > index + FAR || filled > MOST_BEHIND || (words !== '' && (!isShort || /[.;:]$/u.test(words)))) {
            return false;
        }
    }
    return true;
}

/** Whether a block is a line of the national title, or what is drawn or left empty below one. */
function goesOnNational(block: Block): boolean {
    const words = block.type === 'paragraph' ? wordsOfPieces(block.pieces) : undefined;
    return words !== undefined && (isNationalLine(words) || !/[\p{L}\d]/u.test(words));
}

function isRecipientsLine(words: string): boolean {
    return readRecipientsLabel(words, { start: 0, end: words.length }) !== undefined;
}

function isDashed(words: string): boolean {
    return readMark(words, 0, words.length)?.kind === 'dash';
}

/** Whether tabs or rows of spaces part two short columns or more, of which none says something: those who sign. */
function setsSigners({ label, style, pieces }: Paragraph): boolean {
    if (label !== '' || ownComponent(style) !== undefined || !hasColumns(pieces)) {
        return false;
    }
    const columns = spelled(pieces)
        .split(/\t| {3}/u)
        .map((column) => column.trim())
        .filter((column) => column !== '');
    return (
        columns.length > 1 &&
        columns.every(
            (column) => /^[\p{Lu}(]/u.test(column) && !/[.,:;…_]$/u.test(column) && column.length <= LONGEST_POST,
        )
    );
}

/** So much room before a line is kept, in spaces; a tab has four, as within a line. */
const MOST_ROOM = 100;

/** The room that tabs and spaces leave before the words of a paragraph. */
function roomBefore(pieces: readonly Piece[]): number {
    const text = spelled(pieces).replaceAll('\t', '    ');
    return Math.min(text.length - text.trimStart().length, MOST_ROOM);
}

function spelled(pieces: readonly Piece[]): string {
    return pieces.map((piece) => (piece.type === 'words' ? piece.text : piece.type === 'tab' ? '\t' : '')).join('');
}

/** Whether tabs or rows of spaces part columns within a line. */
function hasColumns(pieces: readonly Piece[]): boolean {
    return /\t| {3}/.test(spelled(pieces).trim());
}

/** The lines of blocks as they are read, without the look of their words. */
function linesOfBlocks(blocks: readonly Block[]): string[] {
    return blocks.flatMap((block) =>
        block.type === 'paragraph'
            ? [
                  ...labelled(
                      block.label,
                      writtenLines(block.pieces, ANY_LOOK, () => ''),
                  ),
                  ...linesOfBlocks(block.boxes),
              ]
            : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => linesOfBlocks(cell.blocks))),
    );
}

/** Whether a paper made by this tool begins with a section, not an annex of the one before. */
function beginsOwnPaper({ beginsAnew, blocks }: Section): boolean {
    const component = ownComponent(firstFilled(blocks)?.style ?? '');
    return beginsAnew && component !== undefined && component !== 'annexMark' && component !== 'annexTitle';
}

function firstFilled(blocks: readonly Block[]): Paragraph | undefined {
    for (const block of blocks) {
        const found =
            block.type === 'paragraph'
                ? block
                : firstFilled(block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks)));
        if (found && wordsOfPieces(found.pieces) !== '') {
            return found;
        }
    }
    return undefined;
}
