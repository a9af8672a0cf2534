import { largest } from '../../bounds/extremes.js';
import { footnoteName, withFootnoteName } from '../../syntax/inline/footnote-reference.js';
import { type MarkInText, readMark } from '../../syntax/reading/marks.js';
import { readDocuments } from '../../syntax/reading/reader.js';
import { isReading, type Piece, type Reading } from '../../syntax/reading/reading.js';
import { type CleanText, cleanFile } from '../../syntax/text/clean-text.js';
import { isSign, type MarkKind } from '../../terms/marks.js';
import { markAt, type NewMark, written } from './marks.js';
import { Scheme } from './scheme.js';

/** An edit by lines and columns, counted from 0, UTF-16. */
export interface LineEdit {
    readonly range: {
        readonly start: { readonly line: number; readonly character: number };
        readonly end: { readonly line: number; readonly character: number };
    };
    readonly newText: string;
}

/** What Enter does besides breaking the line. */
export interface OnEnter {
    readonly edits: readonly LineEdit[];
    /** The line of the mark that was put in, if it counts in a list of the outline: what stands behind it may have to move on. */
    readonly inserted: number | undefined;
}

/** Parts that are headed by words of their own: their title may stand on the next line. */
const HEADED: ReadonlySet<MarkKind> = new Set(['annex', 'part', 'chapter', 'subchapter']);

const ENDS_DOCUMENT = /\.\/\.["”*_]*\s*$/u;
const ANNOUNCES = /:[*_]*\s*$/u;
/** A sign without text, and a line of a list above it: a `*` alone under an issuer is a drawn rule. */
const SIGN_ALONE = /^\s*(?:[-–•+*]|\/\/)\s*$/u;
const LISTED = /^\s*(?:[-–•+*]|\/\/)\s+\S/u;

/**
 * What Enter does about marks, once the line is broken: behind a text the next mark of its list, behind an item that announces
 * others the first of them, behind a mark without text the next mark one level up, or none where there is no level above.
 *
 * It reads lines, not the tree: the answer must be there before the next key.
 *
 * @param text the file with the broken line
 * @param line the new line, counted from 0
 * @param rest what stood on the new line when it was broken; somebody may have typed on since
 */
export function onEnter(text: string, line: number, rest?: string): OnEnter | undefined {
    const lines = text.split(/\r\n|\n|\r/);
    const above = lines[line - 1];
    if (above === undefined || lines[line] === undefined || above.trim() === '') {
        return undefined;
    }
    const page = new Page(text, lines, line, rest ?? lines[line] ?? '');
    const owner = ownerOf(page.documents, page.spanAbove());
    if (owner?.reading.role === 'footnote') {
        return behindFootnote(owner.reading, page);
    }
    if (!owner?.reading.numbering || !OUTLINE_ROLES.has(owner.reading.role)) {
        const isEmptyList = SIGN_ALONE.test(above) && page.own.trim() === '' && LISTED.test(lines[line - 2] ?? '');
        return isEmptyList ? { edits: [page.withoutMark()], inserted: undefined } : undefined;
    }
    // what stands on the next line is no text of a mark that was left alone
    const isAlone = (owner.reading.mark?.end ?? 0) >= page.spanAbove().end;
    return isAlone ? behindEmptyMark(owner, page) : behindText(owner, page);
}

/** Whether the cursor stands before the text of a line that begins with a mark: there Tab changes the level. */
export function isAtMark(line: string, character: number): boolean {
    const composed = line.normalize('NFC');
    const text = composed.length === line.length ? composed : line;
    const mark = readMark(text, indentOf(text), text.trimEnd().length);
    return mark !== undefined && character <= Math.max(mark.textStart, mark.end + 1);
}

const OUTLINE_ROLES: ReadonlySet<Reading['role']> = new Set(['section', 'article', 'item', 'part']);

/** A block with what holds it, outermost first. */
interface Owner {
    readonly reading: Reading;
    readonly holders: readonly Reading[];
}

/** The block that a line is of. */
function ownerOf(documents: readonly Reading[], line: Span): Owner | undefined {
    const visit = (reading: Reading, holders: readonly Reading[]): Owner | undefined => {
        if (isOf(reading, line)) {
            return { reading, holders };
        }
        const inner = [...holders, reading];
        for (const child of reading.children) {
            const found = isReading(child) ? visit(child, inner) : undefined;
            if (found) {
                return found;
            }
        }
        return undefined;
    };
    for (const document of documents) {
        const found = visit(document, []);
        if (found) {
            return found;
        }
    }
    return undefined;
}

interface Span {
    readonly start: number;
    readonly end: number;
}

function isOf({ mark, children }: Reading, line: Span): boolean {
    const own = [...(mark ? [mark] : []), ...children.filter((child): child is Piece => !isReading(child))];
    return own.some(({ start, end }) => start < line.end && end > line.start);
}

function behindFootnote(reading: Reading, page: Page): OnEnter | undefined {
    const mark = reading.mark && page.clean.text.slice(reading.mark.start, reading.mark.end);
    if (!mark || page.own.trim() !== '') {
        return undefined;
    }
    if ((reading.mark?.end ?? 0) >= page.spanAbove().end) {
        return { edits: [page.withoutMark()], inserted: undefined };
    }
    const number = Number(footnoteName(mark));
    if (!Number.isInteger(number)) {
        return undefined;
    }
    const taken = new Set(namesOfFootnotes(page));
    const next = taken.has(String(number + 1))
        ? largest([...taken].map(Number).filter(Number.isFinite)) + 1
        : number + 1;
    return { edits: [page.insert(`${withFootnoteName(mark, String(next))} `)], inserted: undefined };
}

function namesOfFootnotes({ documents, clean }: Page): string[] {
    const visit = ({ role, mark, children }: Reading): string[] => [
        ...(role === 'footnote' && mark ? [footnoteName(clean.text.slice(mark.start, mark.end))] : []),
        ...children.filter(isReading).flatMap(visit),
    ];
    return documents.flatMap(visit);
}

/** One level up, or none: Enter behind a mark that has no text yet. */
function behindEmptyMark({ reading, holders }: Owner, page: Page): OnEnter | undefined {
    // the title of a part may stand on the next line
    if (page.own.trim() !== '' || (reading.numbering && HEADED.has(reading.numbering.kind))) {
        return undefined;
    }
    const holder = holders.findLast((each) => each.numbering && OUTLINE_ROLES.has(each.role));
    const next = holder && nextOf(holder, page);
    if (next === undefined) {
        return { edits: [page.withoutMark()], inserted: undefined };
    }
    return { edits: [page.instead(`${next} `)], inserted: page.line - 1 };
}

function behindText(owner: Owner, page: Page): OnEnter | undefined {
    const { reading, holders } = owner;
    const mark = reading.numbering as MarkInText;
    const rest = page.own.trim();
    if (HEADED.has(mark.kind) || ENDS_DOCUMENT.test(page.above) || (rest !== '' && startsWithMark(rest))) {
        return undefined;
    }
    const below = reading.children.filter(isReading).find(({ numbering }) => numbering !== undefined)?.numbering;
    const opens = rest === '' && (below !== undefined || ANNOUNCES.test(page.above));
    const chain = [...holders, reading].flatMap(({ numbering }) => numbering ?? []);
    const first = below ? markAt(below, 1) : opens ? schemeOf(page).firstBelow(chain) : undefined;
    const next = opens && first ? written(first) : nextOf(reading, page);
    if (next === undefined) {
        return undefined;
    }
    const counts = !isSign(opens && first ? first.kind : mark.kind);
    const like = opens && below ? below : (secondOf(owner) ?? mark);
    const blank = page.isBehindBlank(like.start) ? page.newline : '';
    return {
        edits: [page.insert(`${blank}${next} `)],
        inserted: counts ? page.line + (blank === '' ? 0 : 1) : undefined,
    };
}

/** The mark behind that of a block which is the first of its list: what stands above the first one parts it from the heading. */
function secondOf({ reading, holders }: Owner): MarkInText | undefined {
    const marks =
        holders
            .at(-1)
            ?.children.filter(isReading)
            .flatMap(({ numbering }) => numbering ?? []) ?? [];
    return marks[0] === reading.numbering && marks[1]?.kind === reading.numbering?.kind ? marks[1] : undefined;
}

/** The mark that follows that of a block, written as that is; undefined for what has words of its own. */
function nextOf({ numbering }: Reading, { clean }: Page): string | undefined {
    if (!numbering || HEADED.has(numbering.kind)) {
        return undefined;
    }
    const mark = clean.text.slice(numbering.start, numbering.end);
    const at = mark.lastIndexOf(numbering.label);
    // a sign may be written otherwise than it is read: `–` for `-`
    if (isSign(numbering.kind) || at < 0) {
        return mark;
    }
    const label = nextLabel(numbering);
    return label === undefined ? undefined : mark.slice(0, at) + label + mark.slice(at + numbering.label.length);
}

/** Undefined where the alphabet ends. */
function nextLabel(mark: NewMark): string | undefined {
    if (mark.ordinal !== undefined) {
        const { label } = markAt(mark, mark.ordinal + 1);
        return label === mark.label ? undefined : label;
    }
    // who writes `f)`, which is no letter of Vietnamese, goes on by the alphabet that has it
    return /^[fjw]$/iu.test(mark.label) ? String.fromCharCode(mark.label.charCodeAt(0) + 1) : undefined;
}

function startsWithMark(text: string): boolean {
    return readMark(text, 0, text.length) !== undefined;
}

function schemeOf({ documents }: Page): Scheme {
    return Scheme.of<Reading>({
        roots: documents,
        below: ({ children }) =>
            children.filter(isReading).filter(({ numbering, role }) => numbering && OUTLINE_ROLES.has(role)),
        mark: ({ numbering }) => numbering,
    });
}

/** A text with a line that was just broken. */
class Page {
    readonly documents: readonly Reading[];
    readonly clean: CleanText;
    readonly newline: string;

    constructor(
        private readonly text: string,
        private readonly lines: readonly string[],
        readonly line: number,
        /** The new line as it was when it was broken. */
        readonly own: string,
    ) {
        this.clean = cleanFile(text);
        this.documents = readDocuments(this.clean.text, this.clean.tabs);
        this.newline = text.includes('\r\n') ? '\r\n' : '\n';
    }

    get above(): string {
        return this.lines[this.line - 1] ?? '';
    }

    /** The line above as a part of the clean text. */
    spanAbove(): Span {
        let start = 0;
        for (let line = 0; line < this.line - 1; line++) start = lineEnd(this.text, start);
        const from = start + indentOf(this.above);
        return { start: this.clean.fromSource(from), end: this.clean.fromSource(start + this.above.trimEnd().length) };
    }

    /** Whether a blank line, other than the new one, stands above the one that an offset of the clean text stands in. */
    isBehindBlank(offset: number): boolean {
        const before = this.clean.text.slice(0, offset).split('\n').length - 2;
        return before >= 0 && before !== this.line && (this.lines[before] ?? '').trim() === '';
    }

    /**
     * Puts words at the beginning of the new line, behind its indent: that of the line above, which the editor repeats. Blanks that stood
     * between two words where the line was broken go, unless somebody has typed on before them.
     */
    insert(newText: string): LineEdit {
        const [own, above] = [indentOf(this.own), indentOf(this.above)];
        const character = Math.min(own, above);
        const end = this.lines[this.line]?.startsWith(this.own.slice(0, own)) ? own : character;
        return { range: { start: { line: this.line, character }, end: { line: this.line, character: end } }, newText };
    }

    /** Takes the mark of the line above away, and the line that was broken. */
    withoutMark(): LineEdit {
        return this.replaced(0, '');
    }

    /** Puts a mark in the place of that of the line above, and takes the line away that was broken. */
    instead(newText: string): LineEdit {
        return this.replaced(indentOf(this.above), newText);
    }

    private replaced(character: number, newText: string): LineEdit {
        return {
            range: {
                start: { line: this.line - 1, character },
                end: { line: this.line, character: this.own.length },
            },
            newText,
        };
    }
}

function lineEnd(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 10) return at + 1;
        if (code === 13) return text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
    }
    return text.length;
}

function indentOf(line: string): number {
    return line.length - line.trimStart().length;
}
