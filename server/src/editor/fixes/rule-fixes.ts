import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import { automaticEdits, fixOf } from '../../validation/fix.js';
import { type FixOffer, quickFix } from './fix.js';

/** The fix of one fault. */
export const ruleFix: FixOffer = (context) => {
    const found = fixOf(context.diagnostic);
    return found ? [quickFix(context, context.shared.language.say(found.title), found.edits, true)] : [];
};

/** One fix for all faults of a kind in the file, where there are several. */
export function fixAllOfKind(
    uri: string,
    code: string,
    diagnostics: readonly Diagnostic[],
    title: string,
): CodeAction[] {
    const same = diagnostics.filter((each) => each.code === code);
    const edits = automaticEdits(same);
    return same.length > 1 && edits.length > 1
        ? [{ title, kind: CodeActionKind.QuickFix, diagnostics: [...same], edit: { changes: { [uri]: edits } } }]
        : [];
}

/** Everything in the file that a machine can fix. */
export function fixAll(uri: string, diagnostics: readonly Diagnostic[], title: string): CodeAction[] {
    const edits = automaticEdits(diagnostics);
    return edits.length > 0 ? [{ title, kind: CodeActionKind.SourceFixAll, edit: { changes: { [uri]: edits } } }] : [];
}
