import type { AstNode, LangiumDocument } from 'langium';
import type { Range, TextEdit } from 'vscode-languageserver';
import { type Document, isPlanFile, type PlanFile } from '../../syntax/generated/ast.js';
import type { OffsetEdit } from '../numbering/plan-text.js';
import { rangeIn } from '../places.js';
import { withSameOutline } from './same-outline.js';

/** Nobody wraps lines at fewer characters: shorter ones were broken on purpose. */
const NARROWEST = 40;

/** The end of a line within a paragraph, with the white space around it. */
const BREAK = /(?<![ \t])[ \t]*\r?\n[ \t]*/gu;

/**
 * The edits that join lines which a program broke where the paper ended, as pasted text has them. A line was broken so where the first
 * word of the next one would not have fitted on it, as wide as its paragraph is; all other breaks were meant and stay. Tables, the
 * heading and the end of a document stay as they are.
 *
 * @param text of which `file` is the tree
 * @returns edits in the order of the text, which do not overlap
 */
export function unwrapped(text: string, file: PlanFile): OffsetEdit[] {
    return file.documents.flatMap((document) =>
        paragraphsOf(document).flatMap(({ start, end }) => breaksIn(text.slice(start, end), start)),
    );
}

/** Where the running text of each part begins and ends; in the order of the text. */
function paragraphsOf(document: Document): { start: number; end: number }[] {
    const spans: { start: number; end: number }[] = [];
    const visit = (node: AstNode): void => {
        const { texts, blocks, asides } = node as AstNode & Record<string, AstNode[] | undefined>;
        const own = (texts ?? []).flatMap(({ $cstNode }) => $cstNode ?? []);
        const [first, last] = [own[0], own.at(-1)];
        if (first && last) spans.push({ start: first.offset, end: last.end });
        for (const inner of [...(blocks ?? []), ...(asides ?? [])]) visit(inner);
    };
    for (const node of [...document.bases, ...document.blocks, ...document.closing]) visit(node);
    return spans.sort((a, b) => a.start - b.start);
}

function breaksIn(paragraph: string, offset: number): OffsetEdit[] {
    const lines = paragraph.split('\n').map((line) => line.trim());
    // what stands between the lines of one part, as a note on its own line, is no running text
    if (lines.includes('')) {
        return [];
    }
    const width = lines.reduce((most, line) => Math.max(most, line.length), NARROWEST);
    return [...paragraph.matchAll(BREAK)].flatMap(({ 0: gap, index }, i) => {
        const [line = '', next = ''] = [lines[i], lines[i + 1]];
        const [word = ''] = /^\S+/u.exec(next) ?? [];
        return line.length + 1 + word.length > width
            ? [{ start: offset + index, end: offset + index + gap.length, newText: ' ' }]
            : [];
    });
}

/**
 * The same as edits of a file, those alone that leave its words and its outline; within some lines, where a range is given.
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
    const from = range ? textDocument.offsetAt({ line: range.start.line, character: 0 }) : 0;
    const to = range ? textDocument.offsetAt({ line: range.end.line + 1, character: 0 }) : text.length;
    const meant = unwrapped(text, root).filter(({ start, end }) => start >= from && end <= to);
    return withSameOutline(text, root, meant, read).map(({ newText, ...span }) => ({
        range: rangeIn(textDocument, span),
        newText,
    }));
}
