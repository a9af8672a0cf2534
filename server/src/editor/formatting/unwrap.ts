import type { AstNode, LangiumDocument } from 'langium';
import type { Range, TextEdit } from 'vscode-languageserver';
import { type Document, isPlanFile, type PlanFile } from '../../syntax/generated/ast.js';
import type { OffsetEdit } from '../numbering/plan-text.js';
import { rangeIn } from '../places.js';
import { formatted } from './formatted.js';
import { withSameOutline } from './same-outline.js';
import { selectedLines } from './selected-lines.js';

/** No program breaks lines of a page at fewer characters, in UTF-16 units: text that is narrower was broken on purpose. */
const NARROWEST = 40;
/** No page takes more characters on a line: wider text was broken by nobody. */
const WIDEST = 110;
/** Letters are not of one width: a line that a program filled has at least this part of the characters of the widest one. */
const FULL = 0.72;
/** In a document that a program broke, at most this part of the lines is wider than a page. */
const FEW = 0.05;
/** And at least this part of those that another one follows within their paragraph is full. */
const MOST = 0.75;
/** So many lines of one paragraph show by themselves that a program broke it. */
const LINES_THAT_SHOW = 3;

/** The end of a line within a paragraph, with the white space around it. */
const BREAK = /(?<![ \t])[ \t]*\r?\n[ \t]*/gu;
/** The end of a sentence, or of what announces others. */
const ENDED = /[.;:!?…]["”’)\]]*$/u;
/** What announces what stands on lines of its own. */
const ANNOUNCES = /:$/u;
const GOES_ON_SMALL = /^\p{Ll}/u;
/** The middle of a number or a compound, which programs break as well: `02/CT-`, and `BTC` on the next line. */
const WITHIN_NUMBER = /[\p{L}\d][-/]$/u;
const NUMBER_GOES_ON = /^[\p{Lu}\d]/u;

interface Paragraph {
    /** Where its running text begins, UTF-16. */
    readonly start: number;
    readonly text: string;
    /** Without the white space around them. */
    readonly lines: readonly string[];
}

/**
 * The edits that join lines which a program broke where the paper ended, as pasted text has them. A sentence that goes on in a small
 * letter was broken so; any other line where the text around it was, and the line is as full as the others. All other breaks were meant
 * and stay. Tables, the heading and the end of a document stay as they are.
 *
 * @param text of which `file` is the tree
 * @returns edits in the order of the text, which do not overlap
 */
export function unwrapped(text: string, file: PlanFile): OffsetEdit[] {
    return file.documents.flatMap((document) => {
        const paragraphs = paragraphsOf(document, text);
        const width = widthOf(paragraphs);
        return paragraphs.flatMap((paragraph) => breaksIn(paragraph, width));
    });
}

/** The running text of each part; in the order of the text. */
function paragraphsOf(document: Document, text: string): Paragraph[] {
    const paragraphs: Paragraph[] = [];
    const visit = (node: AstNode): void => {
        const { texts, blocks, asides } = node as AstNode & Record<string, AstNode[] | undefined>;
        const own = (texts ?? []).flatMap(({ $cstNode }) => $cstNode ?? []);
        const [first, last] = [own[0], own.at(-1)];
        if (first && last) {
            const span = text.slice(first.offset, last.end);
            paragraphs.push({ start: first.offset, text: span, lines: span.split('\n').map((line) => line.trim()) });
        }
        for (const inner of [...(blocks ?? []), ...(asides ?? [])]) visit(inner);
    };
    for (const node of [...document.bases, ...document.blocks, ...document.closing]) visit(node);
    return paragraphs.sort((a, b) => a.start - b.start);
}

/** How many characters a page takes where a program broke the lines of a document; undefined where none did. */
function widthOf(paragraphs: readonly Paragraph[]): number | undefined {
    const lengths = paragraphs.flatMap(({ lines }) => lines.map(({ length }) => length)).sort((a, b) => a - b);
    const width = lengths[Math.floor(lengths.length * (1 - FEW))] ?? 0;
    const broken = paragraphs.flatMap(({ lines }) => lines.slice(0, -1));
    const full = broken.filter((line) => isFull(line, width)).length;
    return width >= NARROWEST && full >= LINES_THAT_SHOW && full >= MOST * broken.length ? width : undefined;
}

function isFull(line: string, width: number): boolean {
    return line.length >= FULL * width && line.length <= WIDEST;
}

function breaksIn({ start, text, lines }: Paragraph, ofDocument: number | undefined): OffsetEdit[] {
    const widest = lines.reduce((most, line) => Math.max(most, line.length), 0);
    // what stands between the lines of one part, as a note on its own line, is no running text
    if (lines.length < 2 || widest < NARROWEST || lines.includes('')) {
        return [];
    }
    const showsItself = lines.length >= LINES_THAT_SHOW && lines.slice(0, -1).every((line) => isFull(line, widest));
    const width = ofDocument ?? (showsItself ? widest : undefined);
    const isBroken = (line: string, next: string): boolean => {
        if (GOES_ON_SMALL.test(next) && !ENDED.test(line)) return true;
        return width !== undefined && isFull(line, width) && !ANNOUNCES.test(line);
    };
    return [...text.matchAll(BREAK)].flatMap(({ 0: gap, index }, i) => {
        const [line = '', next = ''] = [lines[i], lines[i + 1]];
        const newText = WITHIN_NUMBER.test(line) && NUMBER_GOES_ON.test(next) ? '' : ' ';
        return isBroken(line, next) ? [{ start: start + index, end: start + index + gap.length, newText }] : [];
    });
}

/**
 * The same as edits of a file, those alone that leave its words and its outline, until there is nothing left to join; within some
 * lines, where a range is given.
 *
 * @param read reads a text as a plan
 */
export function unwrapEdits(
    { parseResult, textDocument }: LangiumDocument,
    range: Range | undefined,
    read: (text: string) => PlanFile,
): TextEdit[] {
    const root = parseResult.value;
    if (!isPlanFile(root)) {
        return [];
    }
    const text = root.$cstNode?.root.fullText ?? '';
    const { from, to } = range ? selectedLines(textDocument, range) : { from: 0, to: text.length };
    const all = formatted(text, root, unwrapped, read);
    const meant = all.filter(({ start, end }) => start >= from && end <= to);
    const kept = meant.length === all.length ? all : withSameOutline(text, root, meant, read);
    return kept.map(({ newText, ...span }) => ({
        range: rangeIn(textDocument, span),
        newText,
    }));
}
