import { repairedText } from '../legacy/legacy-fonts.js';
import type { Aside, Block, Piece } from '../paper.js';
import { raised } from '../raised.js';
import { symbolText } from '../symbols.js';
import { alternative } from './alternative.js';
import type { Context, Field } from './context.js';
import { at, child, childrenOf, type Element, switchAt, valueAt } from './xml.js';

/** Fields that number pages. */
const PAGE_FIELD = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/iu;
const CONTENTS_FIELD = /^\s*(?:TOC|INDEX|TOA)\b/iu;
const NOTE_FIELD = /^\s*NOTEREF\s+"?([^\s"\\]+)/iu;

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
     */
    constructor(
        private readonly style: string,
        properties: Element | undefined,
        private readonly context: Context,
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
                case 'w:hyperlink':
                case 'w:smartTag':
                case 'w:customXml':
                case 'w:dir':
                case 'w:bdo':
                    this.read(element);
                    break;
                case 'w:sdt':
                    this.control(element);
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
                case 'mc:AlternateContent':
                    this.read(alternative(element));
            }
        }
    }

    /** What somebody is to fill in says what to fill in, until it is filled in. */
    private control(element: Element): void {
        const content = child(element, 'w:sdtContent');
        if (content) {
            this.read(content);
        }
    }

    private simpleField(element: Element): void {
        const field = { code: element.attributes['w:instr'] ?? '', isResult: true };
        this.context.fields.push(field);
        this.beginResult(field);
        this.read(element);
        this.context.fields.pop();
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
            case 'w:instrText': {
                const field = this.context.fields.at(-1);
                if (field && !field.isResult) {
                    field.code += element.text;
                }
                break;
            }
            case 'w:ruby':
                for (const base of childrenOf(child(element, 'w:rubyBase'), 'w:r')) {
                    this.run(base);
                }
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
        this.push({ type: 'note', note });
    }

    private comment(id: string): void {
        const said = this.context.comments.get(id);
        if (said !== undefined) {
            this.context.findings.comments++;
            this.asides.push(said);
        }
    }

    private fieldMark(element: Element): void {
        const { fields } = this.context;
        switch (element.attributes['w:fldCharType']) {
            case 'begin': {
                fields.push({ code: '', isResult: false });
                const box = at(element, 'w:ffData', 'w:checkBox');
                if (box) {
                    const isChecked = switchAt(box, 'w:checked') ?? switchAt(box, 'w:default') ?? false;
                    this.pieces.push({ type: 'words', text: isChecked ? '☒' : '☐', bold: false, italic: false });
                }
                break;
            }
            case 'separate': {
                const field = fields.at(-1);
                if (field) {
                    field.isResult = true;
                    this.beginResult(field);
                }
                break;
            }
            case 'end':
                fields.pop();
        }
    }

    /** A later call of a note is a field that shows the number of the first. */
    private beginResult({ code }: Field): void {
        const [, bookmark] = NOTE_FIELD.exec(code) ?? [];
        const note = bookmark === undefined ? undefined : this.context.markedNotes.get(bookmark);
        if (note !== undefined) {
            this.pieces.push({ type: 'note', note });
        }
        if (CONTENTS_FIELD.test(code)) {
            this.context.findings.tableOfContents = true;
        }
    }

    /** Whether what comes is what a field is made of, or a result that has no place in a plan. */
    private isSilent(): boolean {
        return this.context.fields.some(({ code, isResult }) => {
            const [, bookmark] = NOTE_FIELD.exec(code) ?? [];
            const isNote = bookmark !== undefined && this.context.markedNotes.has(bookmark);
            return !isResult || isNote || PAGE_FIELD.test(code) || CONTENTS_FIELD.test(code);
        });
    }

    private push(piece: Piece): void {
        if (!this.isSilent()) {
            this.pieces.push(piece);
        }
    }

    private formula(element: Element): void {
        this.context.findings.formulas++;
        const text = textsBelow(element).join('');
        if (text !== '') {
            this.push({ type: 'words', text, bold: false, italic: false });
        }
    }

    /** Frames with text, pictures, and what is neither. Drawn lines only set off what stands above them. */
    private drawing(element: Element): void {
        let holds = false;
        visit(element, (inner) => {
            if (inner.name === 'w:txbxContent') {
                holds = true;
                for (const block of this.context.blocks(inner)) this.boxes.push(block);
                return false;
            }
            const relation = inner.attributes['r:embed'] ?? inner.attributes['r:id'];
            if ((inner.name === 'a:blip' || inner.name === 'v:imagedata') && relation !== undefined) {
                holds = true;
                this.picture(relation);
            }
            if (inner.name === 'a:graphicData' && /\/(?:chart|diagram)$/.test(inner.attributes.uri ?? '')) {
                holds = true;
                this.other('biểu đồ hoặc sơ đồ');
            }
            return true;
        });
        if (!holds && element.name === 'w:object') {
            this.other('tệp nhúng');
        }
    }

    private picture(relation: string): void {
        const picture = this.context.pictureOf(relation);
        if (picture !== undefined) {
            this.asides.push({ picture });
        }
    }

    private other(what: string): void {
        this.context.findings.others++;
        this.asides.push(`Ở đây tệp Word có một ${what}`);
    }
}

/** Whether something is drawn up to each tab stop of a paragraph, in order. */
function leadersOf(properties: Element | undefined): boolean[] {
    const stops = childrenOf(child(properties, 'w:tabs'), 'w:tab').filter(
        ({ attributes }) => attributes['w:val'] !== 'clear',
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

/** Spaces at the ends count where the file says so. */
function wordsOf({ text, attributes }: Element): string {
    const whole =
        attributes['xml:space'] === 'preserve' ? text : text.replace(/^[ \t\r\n]+|(?<![ \t\r\n])[ \t\r\n]+$/g, '');
    return whole.replace(/[\r\n\t]/gu, ' ');
}

function textsBelow(element: Element): string[] {
    return [element.text, ...element.children.flatMap(textsBelow)];
}

/** @param enter says whether to go on below an element */
function visit(element: Element, enter: (element: Element) => boolean): void {
    for (const inner of element.children) {
        const chosen = inner.name === 'mc:AlternateContent' ? alternative(inner) : inner;
        if (enter(chosen)) {
            visit(chosen, enter);
        }
    }
}
