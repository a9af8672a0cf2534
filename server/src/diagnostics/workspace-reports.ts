import { URI } from 'langium';
import {
    type CancellationToken,
    type Diagnostic,
    DiagnosticSeverity,
    type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol';
import type { PlanSharedServices } from '../services.js';
import { nextTurn } from '../turns.js';
import type { ClosedFileChecker } from './closed-files.js';
import { reportOf } from './report.js';

/** What the user wants to hear of files that are not open. */
export class WorkspaceReports {
    /** Files that were open once: what was told of them then is still shown. */
    private readonly closed = new Set<string>();

    constructor(
        private readonly shared: PlanSharedServices,
        private readonly checker: ClosedFileChecker,
    ) {
        shared.workspace.TextDocuments.onDidClose(({ document }) =>
            this.closed.add(URI.parse(document.uri).toString()),
        );
    }

    /** What the user wants to hear of one file that is not open; undefined where it is open, or the work was cancelled. */
    async of(uri: string, token: CancellationToken): Promise<readonly Diagnostic[] | undefined> {
        const { workspaceDiagnostics } = this.shared.settings;
        if (workspaceDiagnostics === 'off') {
            return [];
        }
        const found = await this.checker.check(uri, token);
        return workspaceDiagnostics === 'errors'
            ? found?.filter(({ severity }) => severity === DiagnosticSeverity.Error)
            : found;
    }

    /** Ends when all changes that came before are read. */
    async settled(): Promise<void> {
        await this.shared.lsp.DocumentUpdateHandler.handedOver();
        await this.shared.workspace.WorkspaceLock.read(() => undefined);
    }

    /**
     * Reports on each closed file, one after the other, with room for requests in between. Of a file that the client knows
     * nothing of and that has no problems, there is nothing to say.
     *
     * @param known ids of results that the client has, by the addresses of files
     */
    async *since(
        known: ReadonlyMap<string, string>,
        token: CancellationToken,
    ): AsyncGenerator<WorkspaceDocumentDiagnosticReport> {
        // to check a file beside half of the others would be to check it twice
        await this.shared.workspace.WorkspaceManager.reading.complete;
        await this.settled();
        const files = new Set(this.checker.files());
        for (const uri of files) {
            if (token.isCancellationRequested) {
                return;
            }
            const found = await this.of(uri, token);
            if (found && (found.length > 0 || known.has(uri) || this.closed.has(uri))) {
                yield { uri, version: null, ...reportOf(found, known.get(uri)) };
            }
            if (this.shared.settings.workspaceDiagnostics !== 'off') {
                await nextTurn();
            }
        }
        for (const uri of new Set([...known.keys(), ...this.closed])) {
            // gone, or outside the folders
            if (!files.has(uri) && this.shared.workspace.TextDocuments.get(uri) === undefined) {
                yield { uri, version: null, ...reportOf([], known.get(uri)) };
            }
        }
    }
}
