import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import { mendOf, withoutOverlap } from '../../validation/mend.js';
import { type Fix, quickFix } from './fix.js';

/** The fix of one fault. */
export const mend: Fix = (context) => {
    const found = mendOf(context.diagnostic);
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
