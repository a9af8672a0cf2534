import { type AstNode, AstUtils, type CstNode, CstUtils } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import type { Document } from '../syntax/generated/ast.js';

/** A stretch of running words. */
export interface Found {
    readonly node: AstNode;
    readonly range: Range;
    readonly text: string;
    /** Where it begins in the file, UTF-16. */
    readonly offset: number;
}

/** Tokens of sentences; the others are marks, lines of the heading, names of those who sign. */
const RUNNING = new Set([
    'TEXT',
    'CITED_KIND',
    'CITED_NUMBER',
    'CITED_WORDS',
    'CITED_DATE',
    'CITED_ISSUER',
    'SHORT_NAME',
    'SHORT_NAME_USE',
    'INTERNAL_REFERENCE',
    'TIME',
    'BODY_NAME',
]);

/**
 * What an expression finds in the running words of a document: it searches the text as a whole, and looks for the tokens only
 * where it found something, for sound documents are most. What is found may reach over the space between two tokens.
 */
export function findInWords(document: Document, expression: RegExp): Found[] {
    const root = document.$cstNode;
    if (!root) {
        return [];
    }
    const { textDocument } = AstUtils.getDocument(document);
    const running = (...offsets: number[]): CstNode | undefined => {
        for (const offset of offsets) {
            const leaf = CstUtils.findLeafNodeAtOffset(root, offset);
            if (leaf) {
                return RUNNING.has(leaf.tokenType.name) ? leaf : undefined;
            }
        }
        return;
    };
    const found: Found[] = [];
    for (const { index, 0: text } of root.text.matchAll(expression)) {
        const start = root.offset + index;
        const end = start + text.length;
        // a space between two tokens belongs to neither
        const first = running(start, start - 1);
        if (first && running(end - 1, end)) {
            const range = { start: textDocument.positionAt(start), end: textDocument.positionAt(end) };
            if (range.start.line === range.end.line) {
                found.push({ node: first.astNode, range, text, offset: start });
            }
        }
    }
    return found;
}
