import type { CstNode } from 'langium';
import type { Diagnostic, Range, TextEdit } from 'vscode-languageserver-types';
import type { Bilingual } from '../language/language.js';
import type { FixSafety } from '../rules/rule.js';
import { ruleOf } from '../rules/rules.js';

/**
 * How a machine fixes a fault without touching words beyond the rule: it travels in the data of the diagnostic, so that
 * editors, `check --fix` and "fix all" do the same.
 */
export interface Fix {
    readonly title: Bilingual;
    readonly edits: readonly TextEdit[];
}

/** Replaces the characters of one range. */
export function replacing(range: Range, newText: string): Fix {
    const shown = newText.trim();
    return {
        title: { vi: `Sửa thành “${shown}”`, en: `Change to “${shown}”` },
        edits: [{ range, newText }],
    };
}

/**
 * Takes a node's whole line away, with its end; undefined where the line has something else too, such as another
 * column.
 */
export function removingLine(node: CstNode | undefined): Fix | undefined {
    const line = node?.range.start.line;
    const written = node?.root.fullText.split(/\r\n|\n|\r/)[line ?? 0];
    if (!node || line === undefined || written?.trim() !== node.text.trim()) {
        return;
    }
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    return { title: { vi: 'Bỏ dòng này', en: 'Remove this line' }, edits: [{ range, newText: '' }] };
}

/**
 * The fix that a rule left in the data of its diagnostic. It came back from the editor, so nothing is taken for
 * granted.
 */
export function fixOf({ data }: Diagnostic): Fix | undefined {
    const { fix } = (data ?? {}) as { fix?: Partial<Fix> };
    return fix?.title && Array.isArray(fix.edits) ? (fix as Fix) : undefined;
}

/** How safe the fixes of a diagnostic's rule are; what no rule says has none. */
export function fixSafetyOf({ code }: Diagnostic): FixSafety {
    return ruleOf(String(code))?.fix ?? 'none';
}

/** What a machine may write without anybody looking at it: the edits of the diagnostics whose rules allow that, none twice. */
export function automaticEdits(diagnostics: readonly Diagnostic[]): TextEdit[] {
    const automatic = diagnostics.filter((each) => fixSafetyOf(each) === 'automatic');
    return withoutOverlap(automatic.flatMap((each) => fixOf(each)?.edits ?? []));
}

/** Edits in the order of the text; of two that touch the same characters the first one stays. */
export function withoutOverlap(edits: readonly TextEdit[]): TextEdit[] {
    const sorted = [...edits].sort(
        (a, b) => compare(a.range.start, b.range.start) || compare(a.range.end, b.range.end),
    );
    const kept: TextEdit[] = [];
    for (const edit of sorted) {
        const last = kept[kept.length - 1];
        if (
            !last ||
            compare(edit.range.start, last.range.end) > 0 ||
            (compare(edit.range.start, last.range.end) === 0 && compare(last.range.start, last.range.end) < 0)
        ) {
            kept.push(edit);
        }
    }
    return kept;
}

function compare(a: { line: number; character: number }, b: { line: number; character: number }): number {
    return a.line - b.line || a.character - b.character;
}
