import { type CodeAction, CodeActionKind, type Diagnostic, type TextEdit } from 'vscode-languageserver';
import type { Bilingual } from '../../language/language.js';
import { type Fix, fixData, quickFix } from './fix.js';

/** What a rule says of how to mend its fault; see validation/mend.ts. It came back from the editor, so nothing is taken for granted. */
interface MendData {
    readonly title: Bilingual;
    readonly edits: TextEdit[];
}

/** The mend that a rule left in the data of its diagnostic. */
export function mendOf(diagnostic: Diagnostic): MendData | undefined {
    const { mend } = (diagnostic.data ?? {}) as { mend?: Partial<MendData> };
    return mend?.title && Array.isArray(mend.edits) ? (mend as MendData) : undefined;
}

/** The fix of one fault. */
export const mend: Fix = (context) => {
    const found = fixData<{ mend: MendData }>(context).mend && mendOf(context.diagnostic);
    return found ? [quickFix(context, context.shared.language.say(found.title), found.edits, true)] : [];
};

/** One fix for all faults of a kind in the file, where there are several. */
export function mendAllOfKind(
    uri: string,
    code: string,
    diagnostics: readonly Diagnostic[],
    title: string,
): CodeAction[] {
    const same = diagnostics.filter((each) => each.code === code);
    const edits = withoutOverlap(same.flatMap((each) => mendOf(each)?.edits ?? []));
    return same.length > 1 && edits.length > 1
        ? [{ title, kind: CodeActionKind.QuickFix, diagnostics: [...same], edit: { changes: { [uri]: edits } } }]
        : [];
}

/** Everything in the file that a machine can mend. */
export function mendAll(uri: string, diagnostics: readonly Diagnostic[], title: string): CodeAction[] {
    const edits = withoutOverlap(diagnostics.flatMap((each) => mendOf(each)?.edits ?? []));
    return edits.length > 0 ? [{ title, kind: CodeActionKind.SourceFixAll, edit: { changes: { [uri]: edits } } }] : [];
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
