import { DocumentState } from 'langium';
import {
    addCallHierarchyHandler,
    addCodeActionHandler,
    addCodeLensHandler,
    addCompletionHandler,
    addConfigurationChangeHandler,
    addDocumentHighlightHandler,
    addDocumentLinkHandler,
    addDocumentSymbolHandler,
    addDocumentUpdateHandler,
    addExecuteCommandHandler,
    addFindReferencesHandler,
    addFoldingRangeHandler,
    addFormattingHandler,
    addGotoDefinitionHandler,
    addHoverHandler,
    addInlayHintHandler,
    addRenameHandler,
    addSemanticTokenHandler,
    addTextDocumentContentRequestHandler,
    addTypeHierarchyHandler,
    addWorkspaceSymbolHandler,
    createServerRequestHandler,
} from 'langium/lsp';
import type { Connection, SelectionRangeParams } from 'vscode-languageserver';
import { resolveCompletionItem } from '../editor/completion/plan-completion.js';
import { selectionRangeAt } from '../editor/selection-ranges.js';
import type { PlanSharedServices } from '../services.js';

/**
 * Registers the handlers of all services that there are, and begins to listen. In place of Langium's own start function, which
 * sends diagnostics to every client: here DiagnosticsService does, to those who do not ask for them.
 */
export function startPlanServer(connection: Connection, shared: PlanSharedServices): void {
    addDocumentUpdateHandler(connection, shared);
    addCompletionHandler(connection, shared);
    connection.onCompletionResolve((item) => resolveCompletionItem(item, shared.knowledge, shared.language));
    addFindReferencesHandler(connection, shared);
    addDocumentSymbolHandler(connection, shared);
    addGotoDefinitionHandler(connection, shared);
    addDocumentHighlightHandler(connection, shared);
    addFoldingRangeHandler(connection, shared);
    addFormattingHandler(connection, shared);
    addCodeActionHandler(connection, shared);
    addExecuteCommandHandler(connection, shared);
    addRenameHandler(onceFoldersAreRead(connection, shared), shared);
    addHoverHandler(connection, shared);
    addInlayHintHandler(connection, shared);
    addSemanticTokenHandler(connection, shared);
    addCallHierarchyHandler(connection, shared);
    addTypeHierarchyHandler(connection, shared);
    addCodeLensHandler(connection, shared);
    addTextDocumentContentRequestHandler(connection, shared);
    // a link leads to what other files say of a directive: scopes are computed when all files of a build are indexed
    addDocumentLinkHandler(connection, shared, DocumentState.ComputedScopes);
    addConfigurationChangeHandler(connection, shared);
    addWorkspaceSymbolHandler(connection, shared);
    connection.onSelectionRanges(
        createServerRequestHandler(
            (_services, document, params: SelectionRangeParams) =>
                params.positions.map((position) => selectionRangeAt(document, position)),
            shared,
            DocumentState.Parsed,
        ),
    );
    const { LanguageServer } = shared.lsp;
    connection.onInitialize((params) => LanguageServer.initialize(params));
    connection.onInitialized((params) => LanguageServer.initialized(params));
    shared.workspace.TextDocuments.listen(connection);
    connection.listen();
}

/** A connection whose renames wait until all files are known: in one that is not, the old name would stay. */
function onceFoldersAreRead(connection: Connection, { workspace }: PlanSharedServices): Connection {
    const onRenameRequest: Connection['onRenameRequest'] = (handler) =>
        connection.onRenameRequest(async (params, token, workDone) => {
            const cancelled = new Promise<void>((done) => {
                token.onCancellationRequested(() => done());
            });
            await Promise.race([workspace.WorkspaceManager.reading.complete, cancelled]);
            return handler(params, token, workDone);
        });
    return new Proxy(connection, {
        get: (target, name) => (name === 'onRenameRequest' ? onRenameRequest : Reflect.get(target, name)),
    });
}
