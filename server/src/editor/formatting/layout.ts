import { type AstNode, CstUtils, GrammarUtils, type LeafCstNode } from 'langium';
import { contentsOf } from '../../syntax/contents.js';
import type { Document, PlanFile } from '../../syntax/generated/ast.js';
import { markOf } from '../../syntax/marked-leaf.js';
import { mostFrequent } from '../numbering/marks.js';
import { inOrder, type OffsetEdit } from '../numbering/plan-text.js';
import { inWholePairs, pairedQuotes } from './quotes.js';

/** Marks that nobody sees and nobody needs; they do not part words either. */
const UNSEEN = /[\u200B-\u200D\u2060\uFEFF]+/gu;
/** What parts two words, with what is not seen among it. */
const GAP = /(?<=[^\s\u200B-\u200D\u2060])[ \u200B-\u200D\u2060\uFEFF]+(?=\S)/gu;
/** White space behind a mark. */
const BEHIND_MARK = /^[ \t\u00A0\u200B-\u200D\u2060\uFEFF]*/u;
/** A letter in several parts. */
const PARTS = /\P{M}\p{M}+/gu;
/** The end of a line and the blank lines behind it. */
const BLANK = /\n((?:[ \t]*\r?\n)+)/gu;

/** Characters of running text, in the author's own text. */
interface Span {
    readonly start: number;
    readonly end: number;
}

/**
 * The edits that lay a plan out: white space, blank lines, the space behind marks, one kind of dash for one kind of list, composed
 * letters, quotes in pairs. Tables, drawn lines, headings in two columns and signatures keep their distances. No words change.
 *
 * @param text of which `file` is the tree
 * @returns edits that do not overlap, in the order of the text
 */
export function layout(text: string, file: PlanFile): OffsetEdit[] {
    const prose = file.documents.flatMap(proseOf);
    const edits = [
        ...prose.flatMap((span) => spacesIn(text, span)),
        ...prose.flatMap((span) => pairedQuotes(text.slice(span.start, span.end), span.start)),
        ...file.documents.flatMap((document) => marksOf(text, document)),
        ...lineEnds(text),
        ...blankLines(text),
        ...composedLetters(text),
    ];
    return [...inWholePairs(inOrder(edits), withoutOverlap(edits))];
}

/** The running text of a document, one stretch for each paragraph; cells and the lines of heading and end are none. */
function proseOf(document: Document): Span[] {
    const spans: Span[] = [];
    const visit = (node: AstNode): void => {
        const { title, texts, blocks, asides } = node as AstNode & Record<string, AstNode | AstNode[] | undefined>;
        for (const own of [title, ...list(texts)]) {
            const cst = (own as AstNode | undefined)?.$cstNode;
            if (cst) spans.push({ start: cst.offset, end: cst.end });
        }
        for (const inner of [...list(blocks), ...list(asides)]) {
            visit(inner);
        }
    };
    for (const node of [...document.bases, ...document.blocks, ...document.closing]) {
        visit(node);
    }
    return spans;
}

function list(nodes: AstNode | AstNode[] | undefined): AstNode[] {
    return Array.isArray(nodes) ? nodes : [];
}

/** Between words one space, none before a mark of punctuation. More than two spaces are a distance that somebody meant. */
function spacesIn(text: string, { start, end }: Span): OffsetEdit[] {
    const edits: OffsetEdit[] = [];
    for (const { 0: gap, index } of text.slice(start, end).matchAll(GAP)) {
        const at = start + index;
        const [before, after] = [text.charAt(at - 1), text.charAt(at + gap.length)];
        const behind = text.charAt(at + gap.length + 1);
        const spaces = gap.replace(UNSEEN, '').length;
        if (spaces < 1 || spaces > 2) {
            continue;
        }
        if (/[,;:.]/u.test(after) && /^\s?$/u.test(behind) && /[\p{L}\p{M}\d)”"]/u.test(before)) {
            edits.push({ start: at, end: at + gap.length, newText: '' });
        } else if (gap.length > 1) {
            edits.push({ start: at, end: at + gap.length, newText: ' ' });
        }
    }
    return edits;
}

/** One space behind each mark that text follows, and one kind of dash in a document. */
function marksOf(text: string, document: Document): OffsetEdit[] {
    const { provisions, footnotes } = contentsOf(document);
    const marks = provisions.flatMap((each) => GrammarUtils.findNodeForProperty(each.$cstNode, 'mark') ?? []);
    const notes = footnotes.flatMap((each) => GrammarUtils.findNodeForProperty(each.$cstNode, 'name') ?? []);
    const lines = document.$cstNode
        ? CstUtils.flattenCst(document.$cstNode).filter((leaf) => (leaf as LeafCstNode).tokenType.name === 'LINE_MARK')
        : [];
    const spaces = [...marks, ...notes, ...lines].flatMap(({ end }) => spaceBehind(text, end));
    const dashes = provisions
        .filter((each) => markOf(each).kind === 'dash')
        .flatMap((each) => GrammarUtils.findNodeForProperty(each.$cstNode, 'mark') ?? []);
    const common = mostFrequent(dashes.map((each) => each.text));
    return [
        ...spaces,
        ...dashes
            .filter((each) => each.text !== common && each.text.length === 1)
            .map(({ offset, end }) => ({ start: offset, end, newText: common ?? '-' })),
    ];
}

function spaceBehind(text: string, end: number): OffsetEdit[] {
    const [gap = ''] = BEHIND_MARK.exec(text.slice(end, end + 40)) ?? [];
    const next = text.charAt(end + gap.length);
    // emphasis may end right behind a mark
    return gap === ' ' || next === '' || /[\r\n*_[]/u.test(next)
        ? []
        : [{ start: end, end: end + gap.length, newText: ' ' }];
}

/** No white space at the ends of lines, and an end to the last one. */
function lineEnds(text: string): OffsetEdit[] {
    const edits: OffsetEdit[] = [];
    let at = 0;
    for (const line of text.trimEnd().split(/(?<=\n)/u)) {
        const words = line.replace(/(?<![\r\n])[\r\n]+$/u, '');
        const kept = words.trimEnd().length;
        if (kept < words.length && kept > 0) {
            edits.push({ start: at + kept, end: at + words.length, newText: '' });
        }
        at += line.length;
    }
    return edits;
}

/** At most one blank line in a row, none at the beginning, one end of line at the end. */
function blankLines(text: string): OffsetEdit[] {
    if (text.trim() === '') {
        return [];
    }
    const newline = text.includes('\r\n') ? '\r\n' : '\n';
    const edits: OffsetEdit[] = [];
    const first = text.length - text.trimStart().length;
    const leading = text.slice(0, first).lastIndexOf('\n') + 1;
    if (leading > 0) {
        edits.push({ start: 0, end: leading, newText: '' });
    }
    const last = text.trimEnd().length;
    if (text.slice(last) !== newline) {
        edits.push({ start: last, end: text.length, newText: newline });
    }
    for (const { 1: blank = '', index } of text.slice(0, last).matchAll(BLANK)) {
        if (index >= leading && blank !== newline) {
            edits.push({ start: index + 1, end: index + 1 + blank.length, newText: newline });
        }
    }
    return edits;
}

/** Letters in one part each (NFC); marks that nobody sees go. */
function composedLetters(text: string): OffsetEdit[] {
    const edits: OffsetEdit[] = [];
    for (const { 0: letters, index } of text.matchAll(PARTS)) {
        const newText = letters.normalize('NFC');
        if (newText !== letters) {
            edits.push({ start: index, end: index + letters.length, newText });
        }
    }
    for (const { 0: unseen, index } of text.matchAll(UNSEEN)) {
        edits.push({ start: index, end: index + unseen.length, newText: '' });
    }
    return edits;
}

/** Of two edits that touch the same characters the first one stays. */
function withoutOverlap(edits: readonly OffsetEdit[]): OffsetEdit[] {
    const kept: OffsetEdit[] = [];
    for (const edit of inOrder(edits)) {
        const last = kept.at(-1);
        if (!last || edit.start > last.end || (edit.start === last.end && last.start < last.end)) {
            kept.push(edit);
        }
    }
    return kept;
}
