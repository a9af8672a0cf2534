/**
 * What client and server of this project say to each other beyond the Language Server Protocol. Types alone: the client takes
 * nothing else from the server.
 */
import type { Range, TextDocumentIdentifier } from 'vscode-languageserver-types';

/** Request `kehoach/standards`: which standards the documents of an open file follow, and why. */
export interface StandardsParams {
    readonly textDocument: TextDocumentIdentifier;
}

export interface StandardsResult {
    /** The documents of the file, in order; empty for a file that is no plan. */
    readonly documents: readonly FollowedStandard[];
    /** All standards that there are. */
    readonly choices: readonly StandardChoice[];
}

/** A standard as comments and settings name it, with the short name that people know it by. */
export interface StandardChoice {
    readonly id: string;
    readonly name: string;
}

/** The standard of one document. */
export interface FollowedStandard {
    /** null where nothing tells. */
    readonly standard: StandardChoice | null;
    /** Who says so: a comment `// tiêu chuẩn`, the document's own form, or the setting `kehoach.standard`. */
    readonly source: 'comment' | 'document' | 'setting' | null;
    /** The first line of the document, counted from 0. */
    readonly line: number;
    /** The comment that says so, or would if it named a standard; null where there is none. */
    readonly comment: Range | null;
}

/**
 * Notification `kehoach/standardsChanged`, from the server, without parameters: documents follow another standard though
 * nobody typed, since a setting changed.
 */
export type StandardsChangedParams = undefined;
