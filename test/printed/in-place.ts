import { type AstNode, AstUtils, CstUtils, type LeafCstNode } from 'langium';
import type {
    EndingBlock,
    HeadingBlock,
    PrintedBlock,
    PrintedFile,
    PrintedLine,
} from '../../server/src/printed/printed-document.js';
import { STANDARDS } from '../../server/src/standards/standards.js';
import { contentsOf } from '../../server/src/syntax/contents.js';
import {
    type Document,
    type Footnote,
    type FootnoteReference,
    isAddressee,
    isDocument,
    isEnding,
    isFootnote,
    isFootnoteReference,
    isFormHeading,
    isSubject,
    type PlanFile,
    type Subject,
} from '../../server/src/syntax/generated/ast.js';
import { wordsIn } from '../support/printed-words.js';

/**
 * A stretch of a paper. In the flow the words stand in the order of the text; in an ending or the heading of a form (`columns`), which
 * sets them in columns, they are compared as a heap. A page begins with an annex.
 */
interface Stretch {
    readonly kind: 'flow' | 'columns' | 'ending' | 'page';
    text: string;
}

/** What a paper holds: its heading, all else in order, and its footnotes. */
interface Paper {
    heading: string;
    readonly stretches: Stretch[];
    notes: string;
}

type Place = 'flow' | 'columns' | 'ending' | 'heading' | 'note' | null;

const HEADING = new Set(['nationalTitles', 'issuers', 'numbers', 'dates', 'markings', 'copyForms']);
const ENDING = new Set(['recipientsLabels', 'recipients', 'typists', 'signature']);
/** Each of these is printed on a line of its own, also where the text has run it into the one before: `Lê Thị Cúc**Nơi nhận:**`. */
const OWN_LINES = new Set(['RECIPIENTS_LABEL', 'TYPIST', 'AUTHORITY', 'POSITION', 'SIGNER_NAME', 'SIGNATURE_NOTE']);
const PARTING = new Set(['LINE_MARK', 'COLUMN_BAR', 'ORNAMENT']);
const UNPRINTED = new Set(['COMMENT', 'ORNAMENT', 'COLUMN_BAR', 'EMPHASIS_OPEN', 'EMPHASIS_CLOSE']);

/**
 * Where the pages of a file do not say what its text says: words out of their order, lost, added, or on another paper's page.
 * Empty where all is in its place. What is compared with is the text itself, token by token, not what printing makes of it.
 */
export function outOfPlace(file: PlanFile, printed: PrintedFile): string[] {
    const problems: string[] = [];
    if (file.documents.length !== printed.documents.length) {
        problems.push(`${file.documents.length} papers written, ${printed.documents.length} printed`);
    }
    for (const [index, document] of file.documents.entries()) {
        const written = writtenPaper(document);
        const shown = printedPaper(printed, index);
        const tell = (part: string, a: readonly string[], b: readonly string[]) => {
            if (a.join('') !== b.join('')) {
                const [one, other] = [a.join(''), b.join('')];
                problems.push(`paper ${index + 1}, ${part}: ${firstDifference(one, other)} (${oddWords(one, other)})`);
            }
        };
        const title = suppliedTitle(written.heading, printed, index);
        // two titles that a page's text has run together are two lines on the page: letters are compared, not words
        tell('heading', letters(`${written.heading} ${title}`), letters(shown.heading));
        tell('notes', heap(written.notes), heap(shown.notes));
        tell('order', written.stretches.map(said), shown.stretches.map(said));
    }
    return problems;
}

function said({ kind, text }: Stretch): string {
    // two titles that a line of the text has run together are two on the page
    const words = kind === 'ending' ? heap(text) : kind === 'columns' ? letters(text) : wordsOf(text);
    return `<${kind}>${words.join(kind === 'ending' ? ' ' : '')}`;
}

/** The words of a text in an order of their own, so that columns may be set in any. */
function heap(text: string): string[] {
    return wordsOf(text).sort();
}

/** The characters of a text without white space, in an order of their own. */
function letters(text: string): string[] {
    return [...wordsOf(text).join('')].sort();
}

function firstDifference(a: string, b: string): string {
    let at = 0;
    while (at < a.length && a[at] === b[at]) at++;
    const from = Math.max(0, at - 30);
    return `written …${a.slice(from, at + 60)}… printed …${b.slice(from, at + 60)}…`;
}

/** The words of which one has more than the other, for whoever reads a failure. */
function oddWords(a: string, b: string): string {
    const left = a.split(/\s/u);
    const odd: string[] = [];
    for (const word of b.split(/\s/u)) {
        const at = left.indexOf(word);
        if (at < 0) odd.push(`+${word}`);
        else left.splice(at, 1);
    }
    return [...left.map((word) => `-${word}`), ...odd].slice(0, 10).join(' ');
}

/** The title at the head of the page, where the text leaves it to the standard. */
function suppliedTitle(written: string, { documents }: PrintedFile, index: number): string {
    const document = documents[index];
    // the first heading, unless it is that of a form within an annex
    const first = document?.blocks.find((block) => block.type === 'heading' || block.type === 'pageBreak');
    const heading = first?.type === 'heading' ? first : undefined;
    const title = document ? STANDARDS[document.standard].wording.nationalTitle.is.join(' ') : '';
    const shown = heading ? heading.national.map(({ runs }) => wordsIn(runs)).join(' ') : '';
    return shown === title && !wordsOf(written).join(' ').includes(title.slice(0, 15)) ? title : '';
}

/** Words as they are compared: composed, without marks of emphasis and what nobody sees. */
export function wordsOf(text: string): string[] {
    return text
        .toWellFormed()
        .normalize('NFC')
        .replace(/[*_|\p{Cf}]|(?!\s)\p{Cc}/gu, '')
        .split(/\s+/u)
        .filter((word) => word !== '');
}

/** @param gap what stands between the text and what came before it: nothing within a word */
function add(stretches: Stretch[], kind: Stretch['kind'], text: string, gap = ' '): void {
    const last = stretches.at(-1);
    if (kind !== 'page' && wordsOf(text).length === 0) {
        return;
    }
    if (last?.kind === kind && kind !== 'page') {
        last.text += gap + text;
    } else {
        stretches.push({ kind, text });
    }
}

/** A paper as its text has it, token by token. */
function writtenPaper(document: Document): Paper {
    const paper: Paper = { heading: '', stretches: [], notes: '' };
    const footnotes = new CalledFootnotes(document);
    const leaves = approvalsBeforeKind(document.$cstNode ? CstUtils.flattenCst(document.$cstNode).toArray() : []);
    let end = 0;
    let afterMark = false;
    // a footnote that nothing calls stands behind the paragraph that it interrupts
    let loose: { readonly home: AstNode; text: string } | undefined;
    for (const leaf of leaves) {
        const place = placeOf(leaf, footnotes);
        const note = AstUtils.getContainerOfType(leaf.astNode, isFootnote);
        if (note && place === 'flow') {
            const { home, text } = loose ?? { home: note.$container, text: '' };
            loose = { home, text: `${text} ${leaf.text}` };
            continue;
        }
        if (loose && place !== null && !isWithin(loose.home, leaf.astNode, place)) {
            add(paper.stretches, 'flow', loose.text);
            loose = undefined;
        }
        const between = leaf.root.fullText.slice(end, leaf.offset);
        // the dash before a recipient or a basis is a word of its own, and a bar that is not printed parts two
        const isApart = leaf.tokenType.name === 'LINE_MARK' || afterMark || OWN_LINES.has(leaf.tokenType.name);
        const gap = /^[*_]*$/u.test(between) && !isApart ? '' : ' ';
        afterMark = PARTING.has(leaf.tokenType.name);
        if (place === 'heading') {
            paper.heading += gap + leaf.text;
        } else if (place === 'note') {
            paper.notes += leaf.tokenType.name === 'FOOTNOTE_MARK' ? ' ' : gap + leaf.text;
        } else if (place !== null) {
            if (leaf.tokenType.name === 'ANNEX_MARK') {
                add(paper.stretches, 'page', '');
            }
            // a number that a margin has cut is one word; a space that its author has put within it is printed
            add(
                paper.stretches,
                place,
                leaf.tokenType.name === 'CITED_NUMBER' ? leaf.text.replace(/(?<=[-–/])[^\S\n]*\n\s*/gu, '') : leaf.text,
                gap,
            );
        }
        // marks of emphasis part no words, the spaces around them do
        end = leaf.tokenType.name.startsWith('EMPHASIS') ? end : leaf.end;
    }
    add(paper.stretches, 'flow', loose?.text ?? '');
    return paper;
}

/** Whoever approves a paper on the same lines as its kind and subject stands before them, all in one column. */
function approvalsBeforeKind(leaves: readonly LeafCstNode[]): readonly LeafCstNode[] {
    const kind = leaves.findIndex(({ astNode }) => partOf(astNode) === 'kinds');
    const before = kind < 0 ? leaves : leaves.slice(0, kind);
    const from = kind < 0 ? [] : leaves.slice(kind);
    const approves = ({ astNode }: LeafCstNode) => partOf(astNode) === 'approvals';
    return [...before, ...from.filter(approves), ...from.filter((leaf) => !approves(leaf))];
}

/** As what a document holds a node, or what the node is part of. */
function partOf(node: AstNode): string {
    let top = node;
    while (top.$container && !isDocument(top.$container)) {
        top = top.$container;
    }
    return top.$containerProperty ?? '';
}

/** Whether a node goes on with what a footnote interrupts: its block; the addressees or the ending that it is a line of. */
function isWithin(home: AstNode, node: AstNode, place: Place): boolean {
    switch (home.$type) {
        case 'Recipient':
        case 'Ending':
            return place === 'ending';
        case 'Addressee':
            return (
                AstUtils.getContainerOfType(node, isAddressee)?.label === undefined &&
                ownerOf(node).$type === 'Addressee'
            );
        default:
            return ownerOf(node) === home;
    }
}

/** The block whose own words a node is part of. */
function ownerOf(node: AstNode): AstNode {
    const isPart = /^(?:texts|title|spans|cells|rows|responsible|bodies)$/u.test(node.$containerProperty ?? '');
    return isPart && node.$container ? ownerOf(node.$container) : node;
}

/** Footnotes that stand at the foot of a page; those that nothing calls stand where they were written. */
class CalledFootnotes {
    private readonly byName = new Map<string, Footnote>();
    private readonly names: ReadonlySet<string>;

    constructor(document: Document) {
        const { footnotes, footnoteReferences } = contentsOf(document);
        for (const footnote of footnotes) {
            if (!this.byName.has(footnote.name)) {
                this.byName.set(footnote.name, footnote);
            }
        }
        const inText = footnoteReferences.filter((call) => !AstUtils.getContainerOfType(call, isFootnote));
        this.names = new Set(inText.map(({ footnote }) => footnote.$refText));
    }

    isCalled(footnote: Footnote): boolean {
        return this.names.has(footnote.name) && this.byName.get(footnote.name) === footnote;
    }

    hasNote({ footnote }: FootnoteReference): boolean {
        return this.byName.has(footnote.$refText);
    }
}

function placeOf(leaf: LeafCstNode, footnotes: CalledFootnotes): Place {
    if (UNPRINTED.has(leaf.tokenType.name)) {
        return null;
    }
    if (AstUtils.getContainerOfType(leaf.astNode, isFormHeading)) {
        return 'columns';
    }
    if (AstUtils.getContainerOfType(leaf.astNode, isEnding) && !AstUtils.getContainerOfType(leaf.astNode, isFootnote)) {
        return isFootnoteReference(leaf.astNode) && footnotes.hasNote(leaf.astNode) ? null : 'ending';
    }
    if (leaf.tokenType.name === 'RECIPIENTS_LABEL') {
        return 'ending';
    }
    const note = AstUtils.getContainerOfType(leaf.astNode, isFootnote);
    if (note) {
        return footnotes.isCalled(note) ? 'note' : 'flow';
    }
    if (isFootnoteReference(leaf.astNode) && footnotes.hasNote(leaf.astNode)) {
        return null;
    }
    let top: AstNode = leaf.astNode;
    while (top.$container && !isDocument(top.$container)) {
        top = top.$container;
    }
    const part = top.$containerProperty ?? '';
    if (part === 'approvals') {
        return 'ending';
    }
    if (HEADING.has(part) || (isSubject(top) && isLetterSubject(top))) {
        return 'heading';
    }
    return ENDING.has(part) ? 'ending' : 'flow';
}

/** The subject of a letter stands under its number. */
function isLetterSubject(subject: Subject): boolean {
    return (subject.$container as Document).kinds.length === 0;
}

/** A paper as it is printed. */
function printedPaper({ documents }: PrintedFile, index: number): Paper {
    const document = documents[index];
    const notes = (document?.notes ?? []).map(wordsIn).join(' ');
    const paper: Paper = { heading: '', stretches: [], notes };
    for (const block of document?.blocks ?? []) {
        addBlock(paper, block);
    }
    return paper;
}

function addBlock(paper: Paper, block: PrintedBlock): void {
    const { stretches } = paper;
    switch (block.type) {
        case 'heading': {
            const words = headingLines(block).map(lineWords).join(' ');
            // behind the first page of an annex stand the headings of forms
            if (stretches.some(({ kind }) => kind === 'page')) add(stretches, 'columns', words);
            else paper.heading += words;
            break;
        }
        case 'text':
            add(stretches, 'flow', wordsIn(block.runs));
            break;
        case 'addressees':
            add(stretches, 'flow', [wordsIn(block.label), ...block.lines.map(lineWords)].join(' '));
            break;
        case 'table':
            add(stretches, 'flow', block.rows.flatMap(({ cells }) => cells.map(({ runs }) => wordsIn(runs))).join(' '));
            break;
        case 'ending':
            add(stretches, 'ending', endingLines(block).map(lineWords).join(' '));
            break;
        case 'pageBreak':
            if (!block.turns) add(stretches, 'page', '');
    }
}

function lineWords({ runs }: PrintedLine): string {
    return wordsIn(runs);
}

function headingLines({ issuers, national, number, letterSubject, date, marks }: HeadingBlock): PrintedLine[] {
    return [...issuers, ...national, number, letterSubject, date, ...marks].filter((line) => line !== null);
}

function endingLines({ label, recipients, signatures }: EndingBlock): PrintedLine[] {
    return [...(label ? [label] : []), ...recipients, ...signatures.flatMap(({ lines }) => lines)];
}
