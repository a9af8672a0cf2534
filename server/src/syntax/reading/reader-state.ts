import type { Mark } from '../../terms/marks.js';
import { type Brackets, bracketsOf } from '../inline/footnote-reference.js';
import type { Role } from '../roles.js';
import { firstAtLeast } from '../sorted.js';
import { isEmphasis, withoutMarksBehind } from '../text/emphasis.js';
import { findClosing } from './closing.js';
import type { Range } from './heading-parts.js';
import { markImplementationSections, markItemsOfBodies } from './implementation-section.js';
import { cutsFirstLines, type Line, splitLines, wrapColumn } from './lines.js';
import type { MarkInText } from './marks.js';
import { OutlineStack } from './outline-stack.js';
import { quotationsIn } from './quotation.js';
import { isReading, type Piece, type Reading } from './reading.js';

/** Lines that are cells of one table, as pages and portable documents leave them on the clipboard: one a line, without what parts them. */
export interface CellsAsLines {
    /** Number of the last line of the run. */
    readonly to: number;
    /** By the number of its first line the number of the last one of each row, as far as all rows have all cells. */
    readonly rows: ReadonlyMap<number, number>;
}

/** Where in a document the reader is: what a line may be depends on it. */
export type Zone = 'heading' | 'body' | 'end';

/** Where the kind stands, and up to which line somebody approves the paper at the left of it. */
export interface ApprovalBeside {
    /** Number of the line with the name. */
    readonly to: number;
    /** How many texts stand before the kind on its line. */
    readonly ordinal: number;
    /** Characters from the edge of the page: what has its middle before it stands at the left. */
    readonly parting: number;
}

/** What a line of those who sign holds, in each of its columns: what somebody signs as (`heads` where others signed above), … */
export type SigningRow = 'heads' | 'posts' | 'remarks' | 'names';

/** Lines at the end of a paper that are those of who sign, whatever they are called. */
export interface LastSigners {
    /** Number of the last line. */
    readonly to: number;
    /** By the number of each line what it holds. */
    readonly rows: ReadonlyMap<number, SigningRow>;
}

/** The roles of the lines that close a paper. */
const ENDING: readonly Role[] = ['recipientsLabel', 'recipient', 'authority', 'position', 'signer'];

/**
 * What the reader knows while it goes from line to line. The functions that read the lines of a zone change it; nothing
 * else does.
 */
export class ReaderState {
    readonly lines: readonly Line[];
    /** See {@link wrapColumn}. */
    readonly wrap: number;
    /** See {@link cutsFirstLines}. */
    readonly cutsFirstLines: boolean;
    /** The documents that are read whole. */
    readonly documents: Reading[] = [];
    document!: Reading;
    zone: Zone = 'heading';
    /** Whether the line is to be read once more, in another zone. */
    again = false;
    /** How often one zone has passed the line on to another. */
    turns = 0;
    outline!: OutlineStack;
    /** The block whose text a line that begins nothing goes on with. */
    current: Reading | undefined;
    /** The block in whose text the footnote stands that is being read. */
    interrupted: Reading | undefined;
    /** The line before the current one. */
    previous: Line | undefined;
    /** Number of the current line among {@link lines}. */
    index = 0;
    /** What the document has had so far. */
    seen = new Set<Role>();
    /** Whether the next line may belong to the subject. */
    subjectOpen = false;
    lastDivision: Mark | undefined;
    lastArticle: Mark | undefined;
    /** The annex that holds what comes, forms too. */
    annex: Reading | undefined;
    /** The outline of the annex in which a form stands that is being read: its items may go on behind the form. */
    aroundForm: OutlineStack | undefined;
    /** Whether the paper's own end lies behind: what ends now is an annex of it. */
    ended = false;
    /** Number of the line with the name of whoever approves the paper above its kind. */
    approvedTo = -1;
    /** Whoever approves the paper at the left of its kind, on the same lines. */
    approvalBeside: ApprovalBeside | undefined;
    /** Number of the last line of the quotation that is being read. */
    quotedTo = -1;
    private quotations: readonly Range[] | undefined;
    /** How many quotations lie behind the line that is being read. */
    private passed = 0;
    /** Number of the last line of the stamp that is being read. */
    stampedTo = -1;
    /** Number of the line that was read with the one before it, whose mark it holds. */
    joinedTo = -1;
    /** How many tabs a whole row has of the table of tabs that is being read. */
    tabsOfRow: number | undefined;
    /** The table that is being read whose cells came one a line. */
    cells: CellsAsLines | undefined;
    /** Those who sign, as far as the place and the look of their lines alone tell so. */
    lastSigners: LastSigners | undefined;
    /** Up to which line the end of a paper was looked for, and the number of the last one found. */
    readonly ahead = { to: 0, end: -1 };
    /** End of the text that has found its place: a line of several columns may be taken whole with its first. */
    consumed = 0;
    /** What bare numbers in brackets are. */
    readonly brackets: Brackets;

    constructor(
        readonly text: string,
        readonly tabs: readonly number[] = [],
    ) {
        this.lines = splitLines(text);
        this.wrap = wrapColumn(text, this.lines);
        this.cutsFirstLines = cutsFirstLines(text, this.lines, this.wrap);
        this.brackets = bracketsOf(text);
        this.startDocument();
    }

    /**
     * Whether text may still be added to a reading: nothing that is not part of it came after it. Readings stand in the
     * order of the text, so what is closed stays closed.
     */
    isOpen(reading: Reading): boolean {
        let node: Reading | undefined = this.document;
        while (node && node !== reading) {
            const last: Piece | Reading | undefined = node.children[node.children.length - 1];
            node = last && isReading(last) ? last : undefined;
        }
        return node !== undefined;
    }

    /** The innermost reading that a comment, a footnote or a drawn line at this place stands in. */
    get home(): Reading {
        if (this.current && this.isOpen(this.current)) {
            return this.current;
        }
        return this.isOpen(this.outline.top) ? this.outline.top : this.document;
    }

    /** What holds the lines of the end: the document, or the ending of an annex. */
    get ending(): Reading {
        if (!this.ended) {
            return this.document;
        }
        const last = this.outline.root.children.at(-1);
        if (last && isReading(last) && last.role === 'ending') {
            return last;
        }
        const ending: Reading = { role: 'ending', indent: 0, children: [] };
        this.outline.root.children.push(ending);
        return ending;
    }

    /** Has the current line read as one of another zone. */
    readAgainIn(zone: Zone): void {
        this.zone = zone;
        this.again = true;
        this.turns++;
    }

    /** The first quotation of provisions that opens at or behind an offset; offsets must not go back. */
    quotationFrom(offset: number): Range | undefined {
        this.quotations ??= quotationsIn(this.text);
        while ((this.quotations[this.passed]?.start ?? Number.POSITIVE_INFINITY) < offset) {
            this.passed++;
        }
        return this.quotations[this.passed];
    }

    startDocument(): void {
        this.document = { role: 'document', indent: 0, children: [] };
        this.outline = new OutlineStack(this.document);
        this.zone = 'heading';
        this.current = undefined;
        this.subjectOpen = false;
        this.seen = new Set();
        this.interrupted = undefined;
        this.lastDivision = undefined;
        this.lastArticle = undefined;
        this.annex = undefined;
        this.aroundForm = undefined;
        this.ended = false;
        this.approvalBeside = undefined;
    }

    /** What comes now may have an ending of its own: an annex, provisions behind a signature. */
    forgetEnding(): void {
        for (const role of ENDING) {
            this.seen.delete(role);
        }
    }

    finishDocument(): void {
        if (this.document.children.length > 0) {
            findClosing(this.document, this.text);
            markImplementationSections(this.document, this.text);
            markItemsOfBodies(this.document, this.text);
            this.documents.push(this.document);
        }
    }

    nextDocument(): void {
        this.finishDocument();
        this.startDocument();
    }

    /** Offsets of the tabs that stand in a range. */
    tabsIn({ start, end }: Range): readonly number[] {
        const from = firstAtLeast(this.tabs, start);
        return this.tabs.length === 0 ? this.tabs : this.tabs.slice(from, firstAtLeast(this.tabs, end));
    }

    /** The line without the emphasis that wraps it. */
    bare({ start, end }: Range): Range {
        if (!isEmphasis(this.text.charCodeAt(start)) && !isEmphasis(this.text.charCodeAt(end - 1))) {
            return { start, end };
        }
        let from = start;
        const to = end;
        const open = /^(?:\*\*|__|\*(?=\S)|_(?=\S))+/.exec(this.text.slice(from, to));
        if (open && open[0].length < to - from) {
            from += open[0].length;
        }
        const close = closingRun(this.text.slice(from, to));
        return { start: from, end: close < to - from ? to - close : to };
    }

    slice({ start, end }: Range): string {
        return this.text.slice(start, end);
    }

    trim({ start, end }: Range): Range {
        let from = start;
        let to = end;
        while (from < to && /[\s*_]/.test(this.text[from] as string)) from++;
        while (to > from && /[\s*_]/.test(this.text[to - 1] as string)) to--;
        return { start: from, end: to };
    }

    trimSpaces({ start, end }: Range): Range {
        let from = start;
        let to = end;
        while (from < to && this.text[from] === ' ') from++;
        while (to > from && this.text[to - 1] === ' ') to--;
        return { start: from, end: to };
    }

    add(role: Role, mark: Range, home: Reading = this.document): Reading {
        const reading: Reading = { role, mark, indent: 0, children: [] };
        home.children.push(reading);
        this.seen.add(role);
        this.consumed = mark.end;
        return reading;
    }

    addText(role: Role, piece: Range, line: Line, home: Reading = this.document, mark?: Range | MarkInText): Reading {
        const numbering = mark && 'kind' in mark ? { numbering: mark } : {};
        const reading: Reading = { role, ...numbering, indent: line.indent, children: [] };
        if (mark) {
            reading.mark = mark;
        }
        if (piece.start < piece.end) {
            reading.children.push({ start: piece.start, end: piece.end });
        }
        home.children.push(reading);
        this.seen.add(role);
        this.current = reading;
        this.consumed = Math.max(piece.end, mark?.end ?? 0);
        return reading;
    }
}

/** How many marks at the end of a text close emphasis: behind a space, or alone, one mark does not, but two do. */
function closingRun(text: string): number {
    const words = withoutMarksBehind(text);
    const run = text.slice(words.length);
    if (run === '') {
        return 0;
    }
    const closes = /\S/.test(words.at(-1) ?? ' ') || /^(?:\*\*|__)/.test(run);
    return closes ? run.length : run.length - 1;
}
