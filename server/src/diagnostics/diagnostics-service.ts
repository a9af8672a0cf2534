import { DocumentState, URI } from 'langium';
import {
    type CancellationToken,
    type Connection,
    type Diagnostic,
    type Disposable,
    type DocumentDiagnosticParams,
    type DocumentDiagnosticReport,
    type InitializeParams,
    LSPErrorCodes,
    ResponseError,
    type ResultProgressReporter,
    type WorkspaceDiagnosticParams,
    type WorkspaceDiagnosticReport,
    type WorkspaceDiagnosticReportPartialResult,
} from 'vscode-languageserver';
import { CancellationTokenSource } from 'vscode-languageserver-protocol';
import type { PlanSharedServices } from '../services.js';
import { pause } from '../turns.js';
import { ClosedFileChecker } from './closed-files.js';
import { reportOf } from './report.js';
import { WorkspaceReports } from './workspace-reports.js';

/** Typing may change what is known with each key; closed files are looked at again when it pauses. In milliseconds. */
const PAUSE = 300;

/**
 * How problems reach the client: it asks for them where it can (LSP 3.17), else they are sent to it. Langium has no service
 * for the former.
 */
export class DiagnosticsService {
    private readonly checker: ClosedFileChecker;
    private readonly reports: WorkspaceReports;
    private clientAsks = false;
    private clientRefreshes = false;

    constructor(
        private readonly connection: Connection,
        private readonly shared: PlanSharedServices,
    ) {
        this.checker = new ClosedFileChecker(shared);
        this.reports = new WorkspaceReports(shared, this.checker);
        shared.lsp.LanguageServer.onInitialize(({ capabilities }: InitializeParams) => {
            this.clientAsks = capabilities.textDocument?.diagnostic !== undefined;
            this.clientRefreshes = capabilities.workspace?.diagnostics?.refreshSupport === true;
        });
        shared.lsp.LanguageServer.onInitialized(() => {
            if (!this.clientAsks) {
                // a connection that ended takes nothing more
                this.sendClosed().catch((error: unknown) => connection.console.error(String(error)));
            }
        });
        this.sendToThoseWhoDoNotAsk();
        connection.languages.diagnostics.on((params, token) => this.ofDocument(params, token));
        connection.languages.diagnostics.onWorkspace((params, token, _workDone, progress) =>
            this.ofWorkspace(params, token, progress),
        );
        shared.workspace.DocumentBuilder.onUpdated((changed, deleted) => {
            const { TextDocuments } = shared.workspace;
            const closed = new Set([...changed.filter((uri) => !TextDocuments.get(uri)), ...deleted].map(String));
            if (closed.size > 0) {
                this.checker.forget((uri) => closed.has(uri) || [...closed].some((each) => uri.startsWith(`${each}/`)));
                this.checker.wake();
            }
        });
    }

    /** Something changed that bears on closed files: they are checked again when they are asked for. */
    closedFilesAreStale(isMeant: (uri: string) => boolean): void {
        this.checker.forget(isMeant);
    }

    /** A setting or the language changed that bears on everything. */
    everythingIsStale(): void {
        this.checker.forget(() => true);
        this.checker.wake();
    }

    /** Open files were checked again though nobody typed in them: the client is told to ask. */
    openFilesWereCheckedAgain(): void {
        if (this.clientAsks && this.clientRefreshes) {
            this.connection.languages.diagnostics.refresh().catch(() => undefined);
        }
    }

    /** A client that asks would see twice what is sent to it. */
    private sendToThoseWhoDoNotAsk(): void {
        const send = (uri: URI, diagnostics: Diagnostic[]) => {
            if (!this.clientAsks) {
                // a connection that ended takes nothing more
                this.connection.sendDiagnostics({ uri: uri.toString(), diagnostics }).catch(() => undefined);
            }
        };
        const { DocumentBuilder } = this.shared.workspace;
        DocumentBuilder.onUpdate((_, deleted) => {
            for (const uri of deleted) {
                send(uri, []);
            }
        });
        DocumentBuilder.onDocumentPhase(DocumentState.Validated, ({ uri, diagnostics }) => {
            if (diagnostics) {
                send(uri, diagnostics);
            }
        });
    }

    /** Answers once all changes that came before the request are read. */
    private ofDocument(
        { textDocument, previousResultId }: DocumentDiagnosticParams,
        token: CancellationToken,
    ): Promise<DocumentDiagnosticReport> {
        const { WorkspaceLock, LangiumDocuments, TextDocuments } = this.shared.workspace;
        const uri = URI.parse(textDocument.uri);
        const report = async (): Promise<DocumentDiagnosticReport> => {
            for (;;) {
                await this.reports.settled();
                if (TextDocuments.get(uri) === undefined) {
                    // clients ask a last time about what they close
                    return reportOf((await this.reports.of(uri.toString(), token)) ?? [], previousResultId);
                }
                const found = await WorkspaceLock.read(() => {
                    const document = LangiumDocuments.getDocument(uri);
                    // a file that is gone from the disk may still be open
                    return document && document.state !== DocumentState.Validated
                        ? undefined
                        : (document?.diagnostics ?? []);
                });
                if (found) {
                    return reportOf(found, previousResultId);
                }
                // the next change cancelled the check, and is on its way
                await this.checked(uri, token);
            }
        };
        return unlessCancelled(report, token);
    }

    /** Ends once a document that is being read or checked has been. */
    private async checked(uri: URI, token: CancellationToken): Promise<void> {
        try {
            await this.shared.workspace.DocumentBuilder.waitUntil(DocumentState.Validated, uri, token);
        } catch {
            throwIfCancelled(token);
            // reading it failed; to ask again before it changes would be to ask forever
            throw new ResponseError(LSPErrorCodes.ServerCancelled, 'The document could not be checked.', {
                retriggerRequest: false,
            });
        }
    }

    /**
     * Reports on the files that are not open. A client that takes the answer in parts hears of each file as soon as it is
     * checked; where nothing is new, its request stays open until something changes, and costs nothing.
     */
    private async ofWorkspace(
        { previousResultIds }: WorkspaceDiagnosticParams,
        token: CancellationToken,
        progress: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
    ): Promise<WorkspaceDiagnosticReport> {
        const known = new Map(previousResultIds.map(({ uri, value }) => [URI.parse(uri).toString(), value]));
        const items: WorkspaceDiagnosticReport['items'] = [];
        let isNew = false;
        const { changeCount } = this.checker;
        for await (const report of this.reports.since(known, token)) {
            if (!progress) {
                items.push(report);
            } else if (report.kind === 'full') {
                progress.report({ items: [report] });
                isNew = true;
            }
        }
        if (progress && !isNew) {
            // it then asks again, and says what it knows by that time: of files that it closed it may know less
            await this.checker.changedSince(changeCount, token);
        }
        throwIfCancelled(token);
        return { items };
    }

    /** Tells a client that does not ask what the user wants to hear of closed files, and goes on as they change. */
    private async sendClosed(): Promise<void> {
        const { token } = new CancellationTokenSource();
        const known = new Map<string, string>();
        // what is open is sent by others
        this.shared.workspace.TextDocuments.onDidOpen(({ document }) =>
            known.delete(URI.parse(document.uri).toString()),
        );
        for (;;) {
            const { changeCount } = this.checker;
            for await (const report of this.reports.since(known, token)) {
                if (report.kind === 'full' && this.shared.workspace.TextDocuments.get(report.uri) === undefined) {
                    await this.connection.sendDiagnostics({ uri: report.uri, diagnostics: report.items });
                    known.set(report.uri, report.resultId ?? '');
                }
            }
            await this.checker.changedSince(changeCount, token);
            await pause(PAUSE);
        }
    }
}

function throwIfCancelled(token: CancellationToken): void {
    if (token.isCancellationRequested) {
        throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request has been cancelled.');
    }
}

/** The answer; the error that says that the client cancelled, as soon as it does. */
async function unlessCancelled<T>(ask: () => Promise<T>, token: CancellationToken): Promise<T> {
    throwIfCancelled(token);
    const answer = ask();
    let listener: Disposable | undefined;
    const cancelled = new Promise<void>((done) => {
        listener = token.onCancellationRequested(() => done());
    });
    await Promise.race([answer, cancelled]).finally(() => listener?.dispose());
    throwIfCancelled(token);
    return answer;
}
