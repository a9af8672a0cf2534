import { type LangiumDocument, URI } from 'langium';
import type { Connection, TextDocumentIdentifier } from 'vscode-languageserver';
import { findDirectives } from '../editor/directive-search.js';
import { insertionAt } from '../editor/insertions.js';
import { DirectivesRequest, InsertionRequest } from '../protocol.js';
import type { PlanSharedServices } from '../services.js';

/** Answers what commands of an editor ask while somebody writes: what to put in, and where directives are. */
export function answerWritingRequests(connection: Connection, shared: PlanSharedServices): void {
    const { LangiumDocuments, WorkspaceLock } = shared.workspace;
    const fileAt = (asked: TextDocumentIdentifier | undefined): LangiumDocument | undefined =>
        asked && LangiumDocuments.getDocument(URI.parse(asked.uri));
    const asSoonAsRead = async <T>(answer: () => T): Promise<T> => {
        await shared.lsp.DocumentUpdateHandler.handedOver();
        return WorkspaceLock.read(() => answer());
    };
    connection.onRequest(InsertionRequest, ({ textDocument, position, what }) =>
        asSoonAsRead(() => {
            const file = fileAt(textDocument);
            return (file && insertionAt(file, position, what)) ?? null;
        }),
    );
    connection.onRequest(DirectivesRequest, ({ query, textDocument, position }) =>
        asSoonAsRead(() => findDirectives(query, shared.knowledge, fileAt(textDocument), position)),
    );
}
