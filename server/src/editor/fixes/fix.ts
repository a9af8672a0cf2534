import type { LangiumDocument } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { CodeAction, Diagnostic, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import type { KnowledgeIndexManager } from '../../knowledge/knowledge-index.js';
import type { SpokenLanguage } from '../../language/language.js';
import { fixSafetyOf } from '../../validation/fix.js';

/** The services that fixes ask. */
export interface FixServices {
    readonly workspace: LangiumSharedServices['workspace'];
    readonly knowledge: KnowledgeIndexManager;
    readonly language: SpokenLanguage;
}

/** What a fix works with. */
export interface FixContext {
    readonly file: LangiumDocument;
    readonly diagnostic: Diagnostic;
    readonly shared: FixServices;
}

/** Offers what fixes one problem; nothing where it cannot be fixed by a machine. */
export type FixOffer = (context: FixContext) => CodeAction[];

/**
 * A quick fix that changes the file at hand.
 *
 * @param isSure whether this finding leaves no doubt; the fix is preferred only if its rule allows that too
 */
export function quickFix(context: FixContext, title: string, edits: readonly TextEdit[], isSure = false): CodeAction {
    return workspaceFix(context, title, { changes: { [context.file.uri.toString()]: [...edits] } }, isSure);
}

/** A quick fix that changes any files; preferred as that of one file is. */
export function workspaceFix(
    { diagnostic }: FixContext,
    title: string,
    edit: WorkspaceEdit,
    isSure = false,
): CodeAction {
    const safety = fixSafetyOf(diagnostic);
    const isPreferred = isSure && (safety === 'automatic' || safety === 'preferred');
    return { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit, isPreferred };
}

/** What a rule left for its fix. */
export function fixData<T extends object>({ diagnostic }: FixContext): Partial<T> {
    return (diagnostic.data ?? {}) as Partial<T>;
}
