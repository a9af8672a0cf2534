import { type LangiumDocument, URI } from 'langium';
import type { Connection, TextDocumentIdentifier } from 'vscode-languageserver';
import { findDirectives } from '../editor/directive-search.js';
import { insertionAt } from '../editor/insertions.js';
import { DirectivesRequest, InsertionRequest } from '../protocol.js';
import type { PlanSharedServices } from '../services.js';
import { asSoonAsKnown } from './as-soon-as-known.js';

/** Answers what commands of an editor ask while somebody writes: what to put in, and where directives are. */
export function answerWritingRequests(connection: Connection, shared: PlanSharedServices): void {
    const { LangiumDocuments } = shared.workspace;
    const fileAt = (asked: TextDocumentIdentifier | undefined): LangiumDocument | undefined =>
        asked && LangiumDocuments.getDocument(URI.parse(asked.uri));
    connection.onRequest(InsertionRequest, ({ textDocument, position, what }) =>
        asSoonAsKnown(shared, () => {
            const file = fileAt(textDocument);
            return (file && insertionAt(file, position, what)) ?? null;
        }),
    );
    connection.onRequest(DirectivesRequest, ({ query, textDocument, position }) =>
        asSoonAsKnown(shared, () => findDirectives(query, shared.knowledge, fileAt(textDocument), position)),
    );
}
