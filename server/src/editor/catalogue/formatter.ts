import { GrammarUtils, type LangiumDocument } from 'langium';
import type { Formatter } from 'langium/lsp';
import {
    type DocumentFormattingParams,
    type DocumentRangeFormattingParams,
    type Range,
    TextEdit,
} from 'vscode-languageserver';
import { type CatalogueFile, isCatalogueFile, type Property } from '../../syntax/generated/ast.js';

const INDENT = '  ';

/**
 * Lays a catalogue out: heads at the line's start, two spaces before keys, `key: value; value`, one blank line between
 * entries. Words are left as they are, and in their order.
 */
export class CatalogueFormatter implements Formatter {
    readonly formatOnTypeOptions = undefined;

    formatDocument(document: LangiumDocument, _params: DocumentFormattingParams): TextEdit[] {
        return edits(document);
    }

    formatDocumentRange(document: LangiumDocument, { range }: DocumentRangeFormattingParams): TextEdit[] {
        return edits(document).filter((edit) => isWithin(edit.range, range));
    }

    formatDocumentOnType(): TextEdit[] {
        return [];
    }
}

function isWithin(inner: Range, outer: Range): boolean {
    return inner.start.line >= outer.start.line && inner.end.line <= outer.end.line;
}

/** One line of the result, and the lines of the source that it takes the place of (counted from 0, the last included). */
interface LaidOut {
    readonly text: string;
    readonly from: number;
    readonly to: number;
}

function edits(document: LangiumDocument): TextEdit[] {
    const root = document.parseResult.value;
    if (!isCatalogueFile(root)) {
        return [];
    }
    const source = document.textDocument.getText().split(/\r\n|\n|\r/);
    const newline = /\r\n/.test(document.textDocument.getText()) ? '\r\n' : '\n';
    const lines = layOut(root, source);
    const changes: TextEdit[] = [];
    let at = 0;
    for (const [index, { text, from, to }] of lines.entries()) {
        const isApart = isHead(text) || (!text.startsWith(INDENT) && wasApart(source, lines[index - 1], from));
        const blank = index > 0 && isApart ? newline : '';
        const wanted = `${blank}${text}`;
        const range = {
            start: { line: at, character: 0 },
            end: { line: to, character: source[to]?.length ?? 0 },
        };
        const given = source.slice(at, to + 1).join(newline);
        if (given !== wanted) {
            changes.push(TextEdit.replace(range, wanted));
        }
        at = to + 1;
    }
    return changes;
}

function isHead(text: string): boolean {
    return !text.startsWith(' ') && !text.startsWith('//');
}

/** Whether a blank line stood between: comments keep their distance, once. */
function wasApart(source: readonly string[], before: LaidOut | undefined, from: number): boolean {
    return source.slice((before?.to ?? -1) + 1, from).some((line) => line.trim() === '');
}

/** The lines of the file as they should stand, in their order. */
function layOut(root: CatalogueFile, source: readonly string[]): LaidOut[] {
    const properties = new Map<number, { property: Property; to: number }>();
    for (const property of root.entries.flatMap((entry) => entry.properties)) {
        const range = property.$cstNode?.range;
        if (range) properties.set(range.start.line, { property, to: range.end.line });
    }
    const lines: LaidOut[] = [];
    for (let line = 0; line < source.length; line++) {
        const text = source[line] as string;
        const found = properties.get(line);
        if (found) {
            lines.push({ text: `${INDENT}${propertyText(found.property)}`, from: line, to: found.to });
            line = found.to;
        } else if (text.trim() !== '') {
            const keepsIndent = /^\s/.test(text) ? INDENT : '';
            lines.push({ text: `${keepsIndent}${text.trim().replace(/[ \t]+/g, ' ')}`, from: line, to: line });
        }
    }
    return lines;
}

/** `key: value; value`; a value over several lines is joined. */
function propertyText(property: Property): string {
    const key = GrammarUtils.findNodeForProperty(property.$cstNode, 'key')?.text ?? `${property.key}:`;
    const values = property.values.map(({ $cstNode: node }) => (node?.text ?? '').replace(/\s+/g, ' ').trim());
    const separator = (property.$cstNode?.text ?? '').includes(';') ? '; ' : ', ';
    return `${key.replace(/(?<!\s)\s*:$/u, '').replace(/\s+/g, ' ')}: ${values.join(separator)}`.trimEnd();
}
