import type { LangiumDocument } from 'langium';
import type { Position } from 'vscode-languageserver';
import { largest } from '../bounds/extremes.js';
import { documentStandard } from '../facts/standard.js';
import { documentAround } from '../knowledge/mentions.js';
import type { InsertionParams, InsertionResult } from '../protocol.js';
import { STANDARDS } from '../standards/standards.js';
import { contentsOf } from '../syntax/contents.js';
import { type Document, isAnnex, isPlanFile } from '../syntax/generated/ast.js';
import { romanNumeral } from '../terms/marks.js';

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
            return { text: `[^${name}]`, snippet: `${before}[^${name}]: ${stop(1, 'nội dung chú thích')}`, at };
        }
        case 'annex': {
            const { at, before } = endOf(file, document);
            return {
                text: null,
                snippet: `${before}\nPhụ lục${annexNumber(document)}\n${stop(1, 'TÊN PHỤ LỤC')}\n\n${stop(2, 'nội dung')}\n`,
                at,
            };
        }
        case 'table':
            return { text: null, snippet: table(file, position), at: position };
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

/** The number of a new annex as the document's standard counts them: the first one needs none until there are two. */
function annexNumber(document: Document | undefined): string {
    const annexes = document?.blocks.filter(isAnnex).length ?? 0;
    if (!document || annexes === 0) {
        return '';
    }
    const digits = STANDARDS[documentStandard(document) ?? 'state-nd30'].wording.annexDigits.is;
    return ` ${digits === 'arabic' ? annexes + 1 : romanNumeral(annexes + 1)}`;
}

/** A table of three columns on lines of its own. */
function table({ textDocument }: LangiumDocument, { line, character }: Position): string {
    const before = textDocument.getText({ start: { line, character: 0 }, end: { line, character } });
    const lines = [
        `| TT | ${stop(1, 'Nội dung')} | ${stop(2, 'Thời hạn')} |`,
        '|---|---|---|',
        `| 1 | ${stop(3, 'việc')} | ${stop(4, 'hạn')} |`,
        `| 2 | ${stop(5, 'việc')} | ${stop(6, 'hạn')} |`,
    ];
    return `${before.trim() === '' ? '' : '\n\n'}${lines.join('\n')}\n`;
}

/** A stop of a snippet, with words in brackets until something is typed. */
function stop(number: number, words: string): string {
    return `\${${number}:[${words}]}`;
}
