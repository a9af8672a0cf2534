import type { Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** The whole lines of a selection, UTF-16; one of which nothing is selected but its beginning is none of them. */
export function selectedLines(
    textDocument: Pick<TextDocument, 'offsetAt'>,
    { start, end }: Range,
): { readonly from: number; readonly to: number } {
    const isBefore = end.character === 0 && end.line > start.line;
    return {
        from: textDocument.offsetAt({ line: start.line, character: 0 }),
        to: textDocument.offsetAt({ line: end.line + (isBefore ? 0 : 1), character: 0 }),
    };
}
