import { AstUtils, CstUtils, type LangiumDocument } from 'langium';
import type { Position, TextEdit } from 'vscode-languageserver';
import { largest } from '../bounds/extremes.js';
import { documentStandard } from '../facts/standard.js';
import { documentAround } from '../knowledge/mentions.js';
import type { InsertionParams, InsertionResult } from '../protocol.js';
import { STANDARDS } from '../standards/standards.js';
import { contentsOf } from '../syntax/contents.js';
import { type Document, isAnnex, isPlanFile, isTable, isText, type PlanFile } from '../syntax/generated/ast.js';
import { markOf } from '../syntax/marked-leaf.js';
import { romanNumeral } from '../terms/marks.js';
import { markEdit } from './numbering/marks.js';
import { PlanText } from './numbering/plan-text.js';
import { rangeIn } from './places.js';

/** What a command puts in at a position; undefined in a file that is no plan. */
export function insertionAt(
    file: LangiumDocument,
    position: Position,
    what: InsertionParams['what'],
): InsertionResult | undefined {
    const root = file.parseResult.value;
    if (!isPlanFile(root)) {
        return undefined;
    }
    const document = documentAround(root, file.textDocument.offsetAt(position));
    switch (what) {
        case 'footnote': {
            const name = nextFootnote(document);
            const { at, before } = placeOfNote(file, document);
            return {
                text: `[^${name}]`,
                snippet: `${before}[^${name}]: ${stop(1, 'nội dung chú thích')}`,
                at,
                others: [],
            };
        }
        case 'annex': {
            const { at, before } = endOf(file, document);
            const { words, others } = newAnnex(file, root, document);
            return {
                text: null,
                snippet: `${before}${words}\n${stop(1, 'TÊN PHỤ LỤC')}\n\n${stop(2, 'nội dung')}\n`,
                at,
                others,
            };
        }
        case 'table': {
            const { at, before } = placeOfTable(file, position);
            return { text: null, snippet: `${before}${table()}`, at, others: [] };
        }
    }
}

/** The number of a new note: one more than the largest there is, defined or referred to. */
export function nextFootnote(document: Document | undefined): string {
    const { footnotes, footnoteReferences } = document
        ? contentsOf(document)
        : { footnotes: [], footnoteReferences: [] };
    const used = [...footnotes.map(({ name }) => name), ...footnoteReferences.map(({ footnote }) => footnote.$refText)];
    return String(1 + largest([0, ...used.map(Number).filter(Number.isFinite)]));
}

/** Where something goes, and what stands before it there. */
interface Place {
    readonly at: Position;
    readonly before: string;
}

/** Behind the last note of a document; where there is none, behind all of it. */
export function placeOfNote(file: LangiumDocument, document: Document | undefined): Place {
    const last = document && contentsOf(document).footnotes.at(-1)?.$cstNode;
    return last ? { at: endOfLine(file, last.end), before: '\n' } : endOf(file, document);
}

/** Behind the last line of a document, with a blank line between. */
function endOf(file: LangiumDocument, document: Document | undefined): Place {
    const text = file.textDocument.getText();
    const end = document?.$cstNode?.end ?? text.length;
    const rest = text.slice(end);
    const at = endOfLine(file, end);
    // behind the last document there are only line ends: it is put behind them
    return rest.trim() === '' && /\n/u.test(rest)
        ? { at: file.textDocument.positionAt(text.length), before: '\n' }
        : { at, before: '\n\n' };
}

function endOfLine({ textDocument }: LangiumDocument, offset: number): Position {
    const { line } = textDocument.positionAt(offset);
    const text = textDocument.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    return { line, character: text.replace(/(?<![\r\n])[\r\n]+$/u, '').length };
}

/**
 * What a new annex is headed by, its number behind the largest there is, and the edits that number those that have none: the first one
 * needs none until there are two. Figures are those of the annexes that are numbered, or else of the document's standard.
 */
function newAnnex(
    { textDocument }: LangiumDocument,
    root: PlanFile,
    document: Document | undefined,
): { readonly words: string; readonly others: TextEdit[] } {
    const annexes = (document?.blocks ?? []).filter(isAnnex).filter(({ mark }) => /^phụ\s/iu.test(mark));
    if (!document || annexes.length === 0) {
        return { words: 'Phụ lục', others: [] };
    }
    const labels = annexes.map((annex) => markOf(annex).label);
    const known = labels.find((label) => label !== '');
    const digits =
        known === undefined
            ? STANDARDS[documentStandard(document) ?? 'state-nd30'].wording.annexDigits.is
            : /^\d/u.test(known)
              ? 'arabic'
              : 'roman';
    const written = (number: number) => (digits === 'arabic' ? String(number) : romanNumeral(number));
    let last = 0;
    const text = new PlanText(root.$cstNode?.root.fullText ?? '', root);
    const others = annexes.flatMap((annex) => {
        const mark = markOf(annex);
        last = mark.label === '' ? last + 1 : Math.max(last, mark.ordinal ?? last + 1);
        const edit =
            mark.label === '' ? markEdit(text, annex, { ...mark, label: written(last), ordinal: last }) : undefined;
        return edit ? [{ range: rangeIn(textDocument, edit), newText: edit.newText }] : [];
    });
    const word = annexes.every(({ mark }) => mark.startsWith('PHỤ LỤC')) ? 'PHỤ LỤC' : 'Phụ lục';
    return { words: `${word} ${written(last + 1)}`, others };
}

/**
 * Where a table goes: at the cursor in a blank line, else behind the paragraph or the table that the cursor stands in, for neither goes
 * on behind it.
 */
function placeOfTable(file: LangiumDocument, position: Position): Place {
    const { textDocument } = file;
    const { line } = position;
    const text = textDocument.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    if (text.trim() === '') {
        return { at: position, before: '' };
    }
    const root = file.parseResult.value.$cstNode;
    // a table may end in a line of its own that no leaf stands in
    const offset = textDocument.offsetAt({ line, character: text.trimEnd().length }) - 1;
    const leaf = root && CstUtils.findLeafNodeBeforeOffset(root, offset);
    const around =
        leaf &&
        (AstUtils.getContainerOfType(leaf.astNode, isTable) ?? AstUtils.getContainerOfType(leaf.astNode, isText));
    const end = Math.max(around?.$cstNode?.end ?? offset + 1, offset + 1);
    return { at: endOfLine(file, end), before: '\n\n' };
}

/** A table of three columns on lines of its own. */
function table(): string {
    return [
        `| TT | ${stop(1, 'Nội dung')} | ${stop(2, 'Thời hạn')} |`,
        '|---|---|---|',
        `| 1 | ${stop(3, 'việc')} | ${stop(4, 'hạn')} |`,
        `| 2 | ${stop(5, 'việc')} | ${stop(6, 'hạn')} |`,
        '',
    ].join('\n');
}

/** A stop of a snippet, with words in brackets until something is typed. */
function stop(number: number, words: string): string {
    return `\${${number}:[${words}]}`;
}
