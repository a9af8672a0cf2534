import { type LangiumDocument, URI } from 'langium';
import type { Connection, TextDocumentIdentifier } from 'vscode-languageserver';
import { findDirectives } from '../editor/directive-search.js';
import { unwrapEdits } from '../editor/formatting/unwrap.js';
import { insertionAt } from '../editor/insertions.js';
import { DirectivesRequest, InsertionRequest, UnwrapRequest } from '../protocol.js';
import type { PlanSharedServices } from '../services.js';
import type { PlanFile } from '../syntax/generated/ast.js';
import { asSoonAsKnown } from './as-soon-as-known.js';

/** Answers what commands of an editor ask while somebody writes: what to put in, and where directives are. */
export function answerWritingRequests(
    connection: Connection,
    shared: PlanSharedServices,
    read: (text: string) => PlanFile,
): void {
    const { LangiumDocuments } = shared.workspace;
    const fileAt = (asked: TextDocumentIdentifier | undefined): LangiumDocument | undefined =>
        asked && LangiumDocuments.getDocument(URI.parse(asked.uri));
    connection.onRequest(InsertionRequest, ({ textDocument, position, what }) =>
        asSoonAsKnown(shared, () => {
            const file = fileAt(textDocument);
            return (file && insertionAt(file, position, what)) ?? null;
        }),
    );
    connection.onRequest(UnwrapRequest, ({ textDocument, range }) =>
        asSoonAsKnown(shared, () => {
            const file = fileAt(textDocument);
            return file ? unwrapEdits(file, range, read) : [];
        }),
    );
    connection.onRequest(DirectivesRequest, ({ query, textDocument, position }) =>
        asSoonAsKnown(shared, () => findDirectives(query, shared.knowledge, fileAt(textDocument), position)),
    );
}
