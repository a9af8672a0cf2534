import type { CstNode } from 'langium';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { Bilingual } from '../language/language.js';

/**
 * How a machine mends a fault without touching words beyond the rule: it travels in the data of the diagnostic, so that
 * editors, `check --fix` and "fix all" do the same.
 */
export interface Mend {
    readonly title: Bilingual;
    readonly edits: readonly TextEdit[];
}

/** Replaces the characters of one range. */
export function replacing(range: Range, newText: string): Mend {
    const shown = newText.trim();
    return {
        title: { vi: `Sửa thành “${shown}”`, en: `Change to “${shown}”` },
        edits: [{ range, newText }],
    };
}

/** Takes a node's whole line away, with its end; undefined where the line has something else too, such as another column. */
export function removingLine(node: CstNode | undefined): Mend | undefined {
    const line = node?.range.start.line;
    const written = node?.root.fullText.split(/\r\n|\n|\r/)[line ?? 0];
    if (!node || line === undefined || written?.trim() !== node.text.trim()) {
        return;
    }
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    return { title: { vi: 'Bỏ dòng này', en: 'Remove this line' }, edits: [{ range, newText: '' }] };
}
