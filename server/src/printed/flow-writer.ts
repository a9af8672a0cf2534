import type { AstNode, CstNode } from 'langium';
import { documentSubject } from '../facts/heading-facts.js';
import { inTextOrder, plainTexts } from '../facts/plain-text.js';
import type { Component } from '../standards/standard.js';
import { findTitle } from '../standards/titles.js';
import { firstToken } from '../syntax/contents.js';
import type {
    Addressee,
    Annex,
    Article,
    Aside,
    Basis,
    ContentItem,
    Document,
    Ending,
    Footnote,
    FormHeading,
    Kind,
    Paragraph,
    Part,
    Provision,
    Section,
    SignatureLine,
    Subject,
} from '../syntax/generated/ast.js';
import { markOf, printedToken } from '../syntax/marked-leaf.js';
import { isCapitals } from '../syntax/reading/heading-parts.js';
import { isNotForMedia } from '../terms/markings.js';
import type { Mark } from '../terms/marks.js';
import { anchorOf } from './anchors.js';
import { approvalBlock, endingBlock, partedEndings } from './ending-block.js';
import { type FlowNode, type FlowVisitor, visitFlow } from './flow.js';
import { formHeadingBlock, letterSubjectsOf, withRoom } from './heading-block.js';
import type { Notes } from './notes.js';
import type { Places } from './places.js';
import { printableText } from './printable-text.js';
import type { AddresseesBlock, PrintedBlock, PrintedMark, Run, TextBlock } from './printed-document.js';
import { authorsLinesOf, boldRuns, joinRuns, lineMarkRun, plainRun, runsOf, splitRuns, wordsOf } from './runs.js';
import { type EndingPart, endingParts } from './stretches.js';
import { columnsOf, LANDSCAPE_COLUMNS, tableBlock } from './tables.js';

/** `(Kèm theo Quyết định số …)`, `(Ban hành kèm theo …)`: under the title of an attached paper or an annex. */
const ATTACHED = /\((?:ban hành )?kèm theo(?!\p{L})/iu;

/** The longest line in capitals that is a heading of its own: `QUYẾT ĐỊNH:`, `ỦY BAN NHÂN DÂN TỈNH AN GIANG`. */
const LONGEST_CENTRED_LINE = 100;

/** So many blocks below its title, its day one of them, stands what a form is called. */
const FAR_BELOW_TITLE = 3;

/** Writes what stands between the heading and the recipients, block by block in the order of the text. */
export class FlowWriter {
    readonly blocks: PrintedBlock[] = [];

    /** Whether an annex has begun, which may hold forms. */
    private hasForm = false;

    constructor(
        private readonly document: Document,
        private readonly notes: Notes,
        private readonly places: Places,
    ) {}

    /** Whether a node of the flow is printed, and here: comments, ornaments and called footnotes are not. */
    isPrinted(node: FlowNode): boolean {
        switch (node.$type) {
            case 'Comment':
            case 'Ornament':
                return false;
            case 'Footnote':
                return !this.notes.isCalled(node);
            case 'Subject':
                return !this.isInHeading(node) || node.asides.some((aside) => this.isLoose(aside));
            default:
                return true;
        }
    }

    /** Writes one node of the flow. */
    write(node: FlowNode): void {
        this.writeAt(node, this.document.kinds.length > 0 ? 2 : 1, 0);
    }

    /**
     * @param level in the outline, from 1, that a provision has here
     * @param depth among items, from 0
     */
    private writeAt(node: FlowNode, level: number, depth: number): void {
        visitFlow(node, this.writers, level, depth);
    }

    private readonly writers: FlowVisitor<[level: number, depth: number]> = {
        ContactLine: (line) => this.text('contactLine', [line]),
        UnplacedLine: (line) => this.text(isNotForMedia(line.text.trim()) ? 'notForMedia' : 'centredLine', [line]),
        Kind: (kind) => this.kind(kind),
        Subject: (subject) => this.subject(subject),
        Basis: (basis) => this.basis(basis),
        Paragraph: (paragraph) => this.paragraph(paragraph),
        Table: (table) => {
            this.blocks.push(tableBlock(table, this.places, this.notes.find));
            this.looseNotes([table]);
        },
        Part: (part, level) => {
            this.part(part, level);
            this.below(part, level, 0);
        },
        Section: (section, level, depth) => {
            this.markedParagraph(section, level, depth);
            this.below(section, level, 0);
        },
        Article: (article, level, depth) => {
            this.markedParagraph(article, level, depth);
            this.below(article, level, 0);
        },
        ContentItem: (item, level, depth) => {
            this.markedParagraph(item, level, depth);
            this.below(item, level, depth + 1);
        },
        Annex: (annex) => this.annex(annex),
        Closing: (closing) => this.text('body', [closing]),
        Footnote: (footnote) => this.note(footnote),
        // neither is printed
        Comment: () => undefined,
        Ornament: () => undefined,
    };

    /** `Kính gửi`: all its lines are one block. */
    addressees(lines: readonly Addressee[]): void {
        const first = lines[0];
        if (!first) {
            return;
        }
        const block: AddresseesBlock = {
            type: 'addressees',
            place: this.places.addAll(lines),
            label: plainRun(lines.map(({ label }) => label ?? '').join(' ')),
            lines: lines
                .map((line) => ({
                    place: this.places.add(line),
                    style: 'addressee' as const,
                    runs: joinRuns(lineMarkRun(line), runsOf(line.texts, this.notes.find)),
                }))
                .filter(({ runs }) => runs.length > 0),
        };
        this.blocks.push(block);
        this.looseNotes(lines);
    }

    /** In the outline a paper is known by its kind and subject. */
    private kind(kind: Kind): void {
        const bookmark = [kind.name, documentSubject(this.document)].filter(Boolean).join(' ');
        this.text('kind', [kind], { level: 1, bookmark: printableText(bookmark), withNext: true });
    }

    /** `Thực hiện Kế hoạch số …, Sở Y tế đề nghị:` of a letter is running text, not one of a list of bases. */
    private basis(basis: Basis): void {
        const introduces = this.document.kinds.length === 0 || /:$/u.test(plainTexts(basis.texts));
        this.text(introduces ? 'body' : 'basis', [basis]);
    }

    private subject(subject: Subject): void {
        if (this.isInHeading(subject)) {
            this.looseNotes([subject]);
            return;
        }
        const runs = joinRuns(plainRun(subject.label ?? ''), runsOf(subject.texts, this.notes.find));
        const [title, attached] = splitRuns(runs, ATTACHED);
        const place = this.places.add(subject);
        const isAttached = attached.length > 0;
        const authorsLines = isAttached ? [] : authorsLinesOf(subject);
        this.openTitle('subject');
        if (title.length > 0) {
            this.blocks.push({
                type: 'text',
                style: 'subject',
                place,
                runs: title,
                withNext: true,
                ...(authorsLines.length > 0 ? { authorsLines } : {}),
                ...(isAttached ? {} : { closesTitle: true }),
            });
        }
        if (isAttached) {
            this.blocks.push({ type: 'text', style: 'attachedTo', place, runs: withRoom(attached), closesTitle: true });
        }
        this.looseNotes([subject]);
    }

    private paragraph(paragraph: Paragraph): void {
        const runs = runsOf(paragraph.texts, this.notes.find);
        const words = wordsOf(runs);
        if (words.search(ATTACHED) === 0 && this.noteUnderTitle(paragraph, runs)) {
            return;
        }
        if (isNotForMedia(words)) {
            this.text('notForMedia', paragraph.texts);
            this.asides(paragraph.asides);
            return;
        }
        const isTitle =
            words.length <= LONGEST_CENTRED_LINE &&
            ((isCapitals(words) && !/[.;,]$/u.test(words)) || isNationalTitle(words));
        if (!isTitle && this.isSubjectOfForm(paragraph, words)) {
            this.push('subject', paragraph, runs, { withNext: true, closesTitle: true });
            this.asides(paragraph.asides);
            return;
        }
        const authorsLines = isTitle ? authorsLinesOf(paragraph) : [];
        this.text(isTitle ? 'centredLine' : 'body', paragraph.texts, {
            ...(isTitle ? { withNext: true } : {}),
            ...(authorsLines.length > 0 ? { authorsLines } : {}),
        });
        this.asides(paragraph.asides);
    }

    /**
     * Whether a paragraph says what a form within an annex is about: a short line, no sentence, that stands right below what the
     * form is called, below the form's own heading.
     */
    private isSubjectOfForm(paragraph: Paragraph, words: string): boolean {
        const kind = this.blocks.at(-1);
        const isLine = kind?.type === 'text' && kind.style === 'centredLine' && words.length <= LONGEST_CENTRED_LINE;
        if (!this.hasForm || !isLine || isNationalTitle(wordsOf(kind.runs))) {
            return false;
        }
        const isHead = (block: PrintedBlock) =>
            block.type === 'heading' || (block.type === 'text' && isNationalTitle(wordsOf(block.runs)));
        const [above, below] = [this.places.lines[kind.place], firstToken(paragraph)?.range.start.line];
        return (
            above !== undefined &&
            above.to + 1 === below &&
            !/[.…]{3}|[.;:,]$/u.test(words) &&
            this.blocks.slice(-1 - FAR_BELOW_TITLE, -1).some(isHead)
        );
    }

    /** `(Kèm theo …)` right under the title belongs to it, and the mark that closes the title stands below. */
    private noteUnderTitle(paragraph: Paragraph, runs: readonly Run[]): boolean {
        if (!this.openTitle('subject', 'kind')) {
            return false;
        }
        this.push('attachedTo', paragraph, withRoom(runs), { closesTitle: true });
        this.asides(paragraph.asides);
        return true;
    }

    /**
     * Has the title that was written last go on: the mark that closes it stands below what comes.
     *
     * @returns whether a title of one of these looks was written last
     */
    private openTitle(...styles: readonly Component[]): boolean {
        const title = this.blocks.at(-1);
        if (title?.type !== 'text' || !styles.includes(title.style)) {
            return false;
        }
        const { closesTitle: _closes, ...open } = title;
        this.blocks[this.blocks.length - 1] = { ...open, withNext: true };
        return true;
    }

    /** The blocks and footnotes below a provision, in the order of the text. */
    private below(provision: Provision, level: number, depth: number): void {
        for (const child of inTextOrder<FlowNode>([...provision.blocks, ...provision.asides])) {
            this.writeAt(child, level + 1, depth);
        }
    }

    /** `Phần I` on its own line, the title on the next; `A. TITLE` on one. */
    private part(part: Part, level: number): void {
        const mark = markText(part);
        const title = boldRuns(runsOf([part.title], this.notes.find));
        const head = runsOf([firstToken(part)], this.notes.find);
        const begins = anchored(part);
        if (/^\p{Lu}\p{Ll}/u.test(mark) && title.length > 0) {
            this.push('part', part, boldRuns(head), { ...begins, withNext: true });
            this.push('part', part, title, { level, bookmark: `${mark} ${wordsOf(title)}`, withNext: true });
        } else {
            this.push('part', part, boldRuns(joinRuns(head, title)), { ...begins, level, withNext: true });
        }
        this.push('body', part, runsOf(part.texts, this.notes.find), {});
    }

    private markedParagraph(provision: Section | Article | ContentItem, level: number, depth: number): void {
        const { find } = this.notes;
        const mark = runsOf([firstToken(provision)], find);
        const agencies = provision.$type === 'ContentItem' ? provision.responsible : undefined;
        const title = runsOf([agencies, provision.title], find);
        const text = runsOf(provision.texts, find);
        const style = styleOf(provision);
        // the title of an article stands alone on its line: what text follows is a sentence of that text; `1. Ông (bà): ………` is a
        // line of a form, and `1. Các ấp làm những việc sau:` a sentence that leads to what stands below
        const isSentence = (style === 'article' && text.length > 0) || isBlank(text) || announces(title);
        const isHeading = title.length > 0 && !isSentence;
        const isBold = isHeading && style !== 'body';
        // the number of an article is bold even where the article has no title
        const head = isBold
            ? boldRuns(joinRuns(mark, title))
            : joinRuns(style === 'article' ? boldRuns(mark) : mark, title);
        const hasBlocks = provision.blocks.length > 0;
        this.push(isBold || style === 'article' ? style : 'body', provision, joinRuns(head, text), {
            mark: printedMark(wordsOf(mark), markOf(provision)),
            depth,
            ...anchored(provision),
            ...(isBold ? { level } : {}),
            ...(isBold && text.length > 0 ? { bookmark: wordsOf(head) } : {}),
            ...((isBold && text.length === 0) || (hasBlocks && (text.length === 0 || wordsOf(text).endsWith(':')))
                ? { withNext: true }
                : {}),
        });
    }

    /** An annex begins on a new page. */
    private annex(annex: Annex): void {
        this.hasForm = true;
        const landscape = annex.blocks.some(
            (block) => block.$type === 'Table' && columnsOf(block) >= LANDSCAPE_COLUMNS,
        );
        const beginsAnnex = annex.$container.$type === 'Document';
        // a form right below the title of its annex stands on the page of that title
        if (beginsAnnex || landscape || annex.$container.blocks[0] !== annex) {
            this.blocks.push({ type: 'pageBreak', landscape, beginsAnnex });
        }
        const title = runsOf([annex.title], this.notes.find);
        const mark = runsOf([firstToken(annex)], this.notes.find);
        const bookmark = [wordsOf(mark), wordsOf(title)].join(' ').trim();
        this.push('annexMark', annex, mark, { ...anchored(annex), level: 1, bookmark, withNext: true });
        const [first, ...others] = annex.blocks;
        const isFirstBelow = (block: AstNode) =>
            inTextOrder<AstNode>([
                block,
                ...annex.headings.slice(0, 1),
                ...annex.endings.slice(0, 1),
                ...annex.asides.slice(0, 1),
            ])[0] === block;
        const noteText = annex.texts.length > 0 ? runsOf(annex.texts, this.notes.find) : [];
        const noteParagraph =
            first?.$type === 'Paragraph' && isFirstBelow(first) ? runsOf(first.texts, this.notes.find) : [];
        const textIsNote = ATTACHED.test(wordsOf(noteText));
        const paragraphIsNote = !textIsNote && noteText.length === 0 && ATTACHED.test(wordsOf(noteParagraph));
        const closes = textIsNote || paragraphIsNote ? {} : ({ closesTitle: true } as const);
        this.push('annexTitle', annex, title, { withNext: true, ...closes });
        const written = textIsNote ? withRoom(noteText) : noteText;
        this.push(textIsNote ? 'attachedTo' : 'body', annex, written, textIsNote ? { closesTitle: true } : {});
        if (paragraphIsNote) {
            this.push('attachedTo', first, withRoom(noteParagraph), { closesTitle: true });
            this.looseNotes([first]);
        }
        const blocks = paragraphIsNote ? others : annex.blocks;
        const below = [...blocks, ...annex.headings, ...annex.endings, ...annex.asides];
        for (const child of inTextOrder<FlowNode | FormHeading | Ending>(below)) {
            if (child.$type === 'Ending') {
                this.ending(endingParts(child));
                this.looseNotes([child]);
            } else if (child.$type === 'FormHeading') {
                this.blocks.push(formHeadingBlock(child, this.places, this.notes.find));
            } else {
                this.write(child);
            }
        }
    }

    /** Whoever approves the paper above its kind. */
    approval(lines: readonly SignatureLine[]): void {
        this.blocks.push(approvalBlock(lines, this.places, this.notes.find));
    }

    /** Recipients and signatures; footnotes that nothing calls stand behind them. */
    ending(parts: readonly EndingPart[]): void {
        for (const each of partedEndings(parts)) {
            this.blocks.push(endingBlock(each, this.places, this.notes.find));
        }
        this.looseNotes(parts);
    }

    /** The footnotes within blocks that nothing calls, behind what they interrupt. */
    private looseNotes(blocks: readonly (AstNode | CstNode | undefined)[]): void {
        for (const block of blocks) {
            this.asides(block && 'asides' in block ? (block.asides as Aside[]) : []);
        }
    }

    private asides(asides: readonly Aside[]): void {
        for (const aside of asides) {
            this.note(aside);
        }
    }

    /** A footnote that nothing calls is printed where it stands; comments and ornaments are not printed. */
    private note(aside: Aside): void {
        if (this.isLoose(aside)) {
            this.push('body', aside, runsOf([firstToken(aside), ...aside.texts], this.notes.find), {});
        }
    }

    private isLoose(aside: Aside): aside is Footnote {
        return aside.$type === 'Footnote' && !this.notes.isCalled(aside);
    }

    /** The subject of a letter stands under its number; a footnote within it that nothing calls stands below the heading. */
    private isInHeading(subject: Subject): boolean {
        return letterSubjectsOf(this.document).includes(subject);
    }

    private text(style: Component, nodes: readonly AstNode[], more: Partial<TextBlock> = {}): void {
        const asides = nodes.flatMap((node) => ('asides' in node ? (node.asides as Aside[]) : []));
        const parts = nodes.flatMap((node) =>
            'texts' in node ? [lineMark(node), ...(node.texts as AstNode[])] : [node],
        );
        this.push(style, nodes[0], runsOf(parts, this.notes.find), { ...more }, nodes);
        this.asides(asides);
    }

    private push(
        style: Component,
        node: AstNode | undefined,
        runs: readonly Run[],
        more: Partial<TextBlock>,
        nodes: readonly (AstNode | CstNode | undefined)[] = ownLines(node),
    ): void {
        if (runs.length > 0) {
            this.blocks.push({ ...more, type: 'text', style, place: this.places.addAll(nodes), runs });
        }
    }
}

/** What tells references to a part where it begins. */
function anchored(provision: Provision): Pick<TextBlock, 'anchor'> {
    const anchor = anchorOf(provision);
    return anchor === undefined ? {} : { anchor };
}

/** What a block says itself, without the blocks below it. */
function ownLines(node: AstNode | undefined): (AstNode | CstNode | undefined)[] {
    if (!node || !('blocks' in node)) {
        return [node];
    }
    const { title, texts, responsible } = node as Provision & { responsible?: AstNode };
    return [firstToken(node), responsible, title, ...texts];
}

function lineMark(node: AstNode): CstNode | undefined {
    return (node as { mark?: string }).mark === undefined ? undefined : firstToken(node);
}

/** Whether a line is one of the national title or its motto, which the form of another paper has within this one. */
function isNationalTitle(words: string): boolean {
    const title = findTitle(words);
    return title?.start === 0 && title.end === words.length;
}

/** Whether dots or a line to write on stand where a text would begin. */
function isBlank(runs: readonly Run[]): boolean {
    return /^[.…_]{3}/u.test(wordsOf(runs));
}

/** Whether words lead to what stands below them: `… những việc sau:`. */
function announces(runs: readonly Run[]): boolean {
    return /\ssau(?: đây)?:$/u.test(wordsOf(runs));
}

/** Without where it stands in the text: a block that moves stays the same block. */
function printedMark(text: string, { kind, label, punctuation, depth, ordinal }: Mark): PrintedMark {
    return { text, read: { kind, label, punctuation, depth, ordinal } };
}

function markText(provision: Provision): string {
    const mark = firstToken(provision);
    return mark ? printableText(printedToken(mark)).trim() : '';
}

/** Sections, articles and the numbered items with a title are headings; points and dashes are running text. */
function styleOf(provision: Section | Article | ContentItem): Component {
    switch (provision.$type) {
        case 'Section':
            return 'section';
        case 'Article':
            return 'article';
        default:
            return /^\d/.test(provision.mark) ? 'titledItem' : 'body';
    }
}
