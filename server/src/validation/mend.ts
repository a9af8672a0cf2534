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
