import { repairedText } from '../legacy/legacy-fonts.js';
import type { Aside, Block, Piece } from '../paper.js';
import { raised } from '../raised.js';
import { symbolText } from '../symbols.js';
import { alternative } from './alternative.js';
import type { Context } from './context.js';
import { readDrawing } from './drawings.js';
import { CONTENTS_FIELD, calledBookmark, checkBox, type Field, printedWithoutResult } from './fields.js';
import { formulaText } from './formulas.js';
import { at, child, childrenOf, type Element, switchAt, textBelow, valueAt } from './xml.js';

/** What was read of a paragraph. */
export interface Line {
    readonly pieces: readonly Piece[];
    readonly asides: readonly Aside[];
    readonly boxes: readonly Block[];
}

/** Reads the runs of a paragraph in order: words and their look, ends of lines, calls of notes, and what hangs on them. */
export class Runs {
    private readonly pieces: Piece[] = [];
    private readonly asides: Aside[] = [];
    private readonly boxes: Block[] = [];
    /** Bookmarks that are open, by their ids. */
    private readonly bookmarks = new Map<string, string>();

    private readonly leaders: readonly boolean[];
    private tabs = 0;

    /**
     * @param style of the paragraph
     * @param properties of the paragraph (`w:pPr`)
     * @param isContentsLine whether a table of contents has such lines
     */
    constructor(
        private readonly style: string,
        properties: Element | undefined,
        private readonly context: Context,
        private readonly isContentsLine: () => boolean,
    ) {
        this.leaders = leadersOf(properties);
    }

    finish(): Line {
        return { pieces: this.pieces, asides: this.asides, boxes: this.boxes };
    }

    /** Reads what stands in a paragraph, a link or an insertion. */
    read(parent: Element): void {
        for (const element of parent.children) {
            switch (element.name) {
                case 'w:r':
                    this.run(element);
                    break;
                case 'w:ins':
                case 'w:moveTo':
                    this.context.findings.inserted++;
                    this.read(element);
                    break;
                case 'w:del':
                case 'w:moveFrom':
                    this.context.findings.deleted++;
                    break;
                case 'w:fldSimple':
                    this.simpleField(element);
                    break;
                case 'w:bookmarkStart':
                    this.bookmarks.set(element.attributes['w:id'] ?? '', element.attributes['w:name'] ?? '');
                    break;
                case 'w:bookmarkEnd':
                    this.bookmarks.delete(element.attributes['w:id'] ?? '');
                    break;
                case 'm:oMath':
                case 'm:oMathPara':
                    this.formula(element);
                    break;
                case 'w:subDoc':
                case 'w:altChunk':
                    this.other('một tệp khác ghép vào');
                    break;
                case 'mc:AlternateContent':
                    this.read(alternative(element));
                    break;
                default:
                    // links, controls, marks, directions, and whatever else is set around runs
                    if (!isProperties(element)) {
                        this.read(element);
                    }
            }
        }
    }

    private simpleField(element: Element): void {
        const { fields } = this.context;
        fields.begin(undefined, element.attributes['w:instr'] ?? '');
        if (element.children.length > 0) {
            fields.beginResult((field) => this.isCall(field));
            this.read(element);
        }
        this.endField();
    }

    private run(run: Element): void {
        const properties = child(run, 'w:rPr');
        if (at(properties, 'w:del')) {
            this.context.findings.deleted++;
            return;
        }
        for (const element of run.children) {
            this.part(element, run, properties);
        }
    }

    private part(element: Element, run: Element, properties: Element | undefined): void {
        switch (element.name) {
            case 'w:t':
                this.context.taken.add(element);
                this.words(wordsOf(element), properties);
                break;
            case 'w:noBreakHyphen':
                this.words('-', properties);
                break;
            case 'w:softHyphen':
                this.words('\u00AD', properties);
                break;
            case 'w:sym':
                this.symbol(element, properties);
                break;
            case 'w:tab':
            case 'w:ptab':
                this.push({ type: 'tab', hasLeader: this.leaders[this.tabs++] ?? false });
                break;
            case 'w:br':
                // where a page or a column ends, the line ends in any case
                this.push({ type: 'break' });
                break;
            case 'w:cr':
                this.push({ type: 'break' });
                break;
            case 'w:footnoteReference':
            case 'w:endnoteReference':
                this.note(element);
                break;
            case 'w:commentReference':
                this.comment(element.attributes['w:id'] ?? '');
                break;
            case 'w:fldChar':
                this.fieldMark(element);
                break;
            case 'w:instrText':
                this.context.fields.addCode(element.text);
                break;
            case 'w:ruby':
                this.ruby(element, properties);
                break;
            case 'w:delText':
                this.context.findings.deleted++;
                break;
            case 'w:dayLong':
            case 'w:dayShort':
            case 'w:monthLong':
            case 'w:monthShort':
            case 'w:yearLong':
            case 'w:yearShort':
                this.context.findings.fields++;
                break;
            case 'w:contentPart':
                this.other('một nét vẽ tay');
                break;
            case 'mc:AlternateContent':
                for (const inner of alternative(element).children) {
                    this.part(inner, run, properties);
                }
                break;
            case 'w:drawing':
            case 'w:pict':
            case 'w:object':
                this.drawing(element);
        }
    }

    /** Small words above others, which say how these are read, stand behind them in brackets. */
    private ruby(element: Element, properties: Element | undefined): void {
        const base = child(element, 'w:rubyBase');
        if (base) {
            this.read(base);
        }
        const above = child(element, 'w:rt');
        if (above && textBelow(above).trim() !== '') {
            this.context.findings.ruby++;
            this.words(' (', properties);
            this.read(above);
            this.words(')', properties);
        }
    }

    private words(text: string, properties: Element | undefined): void {
        if (text === '' || this.isSilent()) {
            return;
        }
        const { bold, italic, capitals, hidden, font } = this.context.styles.look(this.style, properties);
        const repaired = repairedText(text, font, this.context.isRight);
        this.context.findings.repaired += Number(repaired !== text);
        // hyphens that show at the end of a line alone, and marks of direction: places of letters in some old fonts
        const words = repaired.replace(/[\u00AD\u200B\u2060\uFEFF]/gu, '').normalize('NFC');
        if (hidden) {
            this.context.findings.hidden++;
            this.asides.push(`Chữ ẩn: ${words}`);
            return;
        }
        const place = valueAt(properties, 'w:vertAlign');
        const height = place === 'superscript' || place === 'subscript' ? place : 'line';
        const shown = capitals ? words.toLocaleUpperCase('vi') : words;
        this.push({ type: 'words', text: raised(shown, height), bold, italic });
    }

    private symbol(element: Element, properties: Element | undefined): void {
        const code = Number.parseInt(element.attributes['w:char'] ?? '', 16);
        if (code > 0 && code <= 0xffff) {
            this.words(symbolText(String.fromCharCode(code), element.attributes['w:font'] ?? ''), properties);
        }
    }

    private note(element: Element): void {
        const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
        const note = this.context.noteOf(kind, element.attributes['w:id'] ?? '');
        if (note === undefined) {
            return;
        }
        for (const name of this.bookmarks.values()) {
            this.context.markedNotes.set(name, note);
        }
        // a bookmark stands for the first note in it
        this.bookmarks.clear();
        this.push({ type: 'note', note });
    }

    private comment(id: string): void {
        const said = this.context.comments.get(id);
        if (said !== undefined) {
            this.context.findings.comments++;
            this.context.toldComments.add(id);
            this.asides.push(said);
        }
    }

    private fieldMark(element: Element): void {
        const { fields, unended } = this.context;
        if (unended.has(element)) {
            return;
        }
        switch (element.attributes['w:fldCharType']) {
            case 'begin': {
                const box = checkBox(element);
                if (box !== undefined) {
                    this.push({ type: 'words', text: box, bold: false, italic: false });
                }
                fields.begin(element);
                break;
            }
            case 'separate':
                fields.beginResult((field) => this.isCall(field));
                break;
            case 'end':
                this.endField();
        }
    }

    /** Some fields keep no result. */
    private endField(): void {
        const field = this.context.fields.end();
        if (!field || this.isSilent()) {
            return;
        }
        const printed = printedWithoutResult(field);
        const { findings } = this.context;
        findings.fields += Number(printed === undefined);
        findings.formulas += Number(printed?.isFormula === true);
        if (printed && printed.text !== '') {
            this.push({ type: 'words', text: printed.text, bold: false, italic: false });
        }
    }

    /** Whether a field calls a note again, and shows the number of the first call. */
    private isCall({ code }: Field): boolean {
        const bookmark = calledBookmark(code);
        const note = bookmark === undefined ? undefined : this.context.markedNotes.get(bookmark);
        if (note !== undefined) {
            this.pieces.push({ type: 'note', note });
        }
        this.context.findings.tableOfContents ||= CONTENTS_FIELD.test(code);
        return note !== undefined;
    }

    /** Whether what comes is what a field is made of, or a result that has no place in a plan. */
    private isSilent(): boolean {
        const { fields } = this.context;
        return fields.isSilent || (fields.isContents && this.isContentsLine());
    }

    private push(piece: Piece): void {
        if (!this.isSilent()) {
            this.pieces.push(piece);
        }
    }

    private formula(element: Element): void {
        this.context.findings.formulas++;
        this.takeBelow(element);
        const text = formulaText(element);
        if (text !== '') {
            this.push({ type: 'words', text, bold: false, italic: false });
        }
    }

    private takeBelow(element: Element): void {
        this.context.taken.add(element);
        for (const inner of element.children) this.takeBelow(inner);
    }

    private drawing(element: Element): void {
        readDrawing(element, this.context, {
            frame: (content) => {
                // what stands in one frame does not go on in the next
                if (this.boxes.length > 0) this.boxes.push(NOTHING);
                for (const block of this.context.blocks(content)) this.boxes.push(block);
            },
            picture: (picture) => this.asides.push({ picture }),
            aside: (text) => this.asides.push(text),
        });
    }

    private other(what: string): void {
        this.context.findings.others++;
        this.asides.push(`Ở đây tệp Word có ${what}`);
    }
}

/** Whether something is drawn up to each tab stop of a paragraph, in order; what stands before its first line is never reached. */
function leadersOf(properties: Element | undefined): boolean[] {
    const { attributes: indents = {} } = child(properties, 'w:ind') ?? {};
    const indent = (name: string) => Number(indents[name] ?? 0) || 0;
    const begin = (indent('w:start') || indent('w:left')) + indent('w:firstLine') - indent('w:hanging');
    const stops = childrenOf(child(properties, 'w:tabs'), 'w:tab').filter(
        ({ attributes }) => attributes['w:val'] !== 'clear' && !(Number(attributes['w:pos']) < begin),
    );
    return stops
        .sort((a, b) => Number(a.attributes['w:pos']) - Number(b.attributes['w:pos']))
        .map(({ attributes }) => !/^(?:none)?$/.test(attributes['w:leader'] ?? ''));
}

/** Whether a paragraph's end is hidden or deleted: it counts in no list. */
export function isHiddenMark(properties: Element | undefined): boolean {
    const mark = child(properties, 'w:rPr');
    return switchAt(mark, 'w:vanish') === true || child(mark, 'w:del') !== undefined;
}

/** Whether an element says how others are, and holds no words: `w:rPr`, `w:sdtEndPr`. */
export function isProperties({ name }: Element): boolean {
    return name.endsWith('Pr');
}

/** Spaces at the ends count where the file says so. */
function wordsOf({ text, attributes }: Element): string {
    const whole =
        attributes['xml:space'] === 'preserve' ? text : text.replace(/^[ \t\r\n]+|(?<![ \t\r\n])[ \t\r\n]+$/g, '');
    return whole.replace(/[\r\n\t]/gu, ' ');
}

const NOTHING: Block = {
    type: 'paragraph',
    number: 0,
    style: '',
    look: { bold: false, italic: false },
    label: '',
    pieces: [],
    isCentred: false,
    asides: [],
    boxes: [],
};
