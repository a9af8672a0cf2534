import { DocumentState, type LangiumDocument, URI } from 'langium';
import type { CancellationToken, Diagnostic } from 'vscode-languageserver-protocol';
import type { PlanSharedServices } from '../services.js';

/**
 * What is wrong with the files of the workspace that nobody has open. Each is checked when somebody asks for it, on a tree
 * that is read for that, and what was found is remembered until something changes that bears on it.
 */
export class ClosedFileChecker {
    private readonly found = new Map<string, readonly Diagnostic[]>();
    private readonly waiting = new Set<() => void>();
    private changes = 0;

    constructor(private readonly shared: PlanSharedServices) {}

    /** The addresses of all files inside the folders of the workspace that are not open. */
    files(): string[] {
        const { LangiumDocuments, TextDocuments, WorkspaceManager } = this.shared.workspace;
        const folders = (WorkspaceManager.workspaceFolders ?? []).map(({ uri }) =>
            `${URI.parse(uri)}`.replace(/\/?$/, '/'),
        );
        return LangiumDocuments.all
            .filter(({ uri }) => TextDocuments.get(uri) === undefined)
            .map(({ uri }) => uri.toString())
            .filter((uri) => folders.some((folder) => uri.startsWith(folder)))
            .toArray();
    }

    /**
     * What is wrong with a file. The check waits for changes that are under way, and changes wait for it: for one file, some
     * milliseconds.
     *
     * @returns undefined where the file is open or gone by then, or the one who asked asks no more
     */
    async check(uri: string, token: CancellationToken): Promise<readonly Diagnostic[] | undefined> {
        const known = this.found.get(uri);
        if (known) {
            return known;
        }
        const { WorkspaceLock, DocumentBuilder } = this.shared.workspace;
        for (;;) {
            await DocumentBuilder.caughtUp();
            const checked = await WorkspaceLock.read(async () =>
                // a change may have come meanwhile and cancelled what was under way: half of what is known would be missed
                DocumentBuilder.isBehind ? undefined : { found: await this.checkNow(uri, token) },
            );
            if (checked) {
                return checked.found;
            }
        }
    }

    private async checkNow(uri: string, token: CancellationToken): Promise<readonly Diagnostic[] | undefined> {
        const document = this.closed(uri);
        if (!document || token.isCancellationRequested) {
            return undefined;
        }
        const { changes } = this;
        const { validation } = this.shared.ServiceRegistry.getServices(document.uri);
        const found = await validation.DocumentValidator.validateDocument(document);
        // a setting may have changed meanwhile
        if (changes === this.changes) {
            this.found.set(uri, found);
        }
        return found;
    }

    private closed(uri: string): LangiumDocument | undefined {
        const { LangiumDocuments, TextDocuments } = this.shared.workspace;
        const document =
            TextDocuments.get(uri) === undefined ? LangiumDocuments.getDocument(URI.parse(uri)) : undefined;
        return document && document.state >= DocumentState.Linked ? document : undefined;
    }

    /** Forgets what was found in the files that are meant, since something changed that bears on them. */
    forget(isMeant: (uri: string) => boolean): void {
        const meant = [...this.found.keys()].filter(isMeant);
        for (const uri of meant) {
            this.found.delete(uri);
        }
        if (meant.length > 0) {
            this.wake();
        }
    }

    /** Tells those who wait that there may be something new: other files, another setting. */
    wake(): void {
        this.changes++;
        for (const waiting of [...this.waiting]) {
            waiting();
        }
    }

    /** How many changes there were; who looks at files asks first, for {@link changedSince}. */
    get changeCount(): number {
        return this.changes;
    }

    /** Ends as soon as there was a change after so many, or when the one who waits waits no more. */
    async changedSince(count: number, token: CancellationToken): Promise<void> {
        if (this.changes === count && !token.isCancellationRequested) {
            await new Promise<void>((done) => {
                const wake = () => {
                    this.waiting.delete(wake);
                    cancelled.dispose();
                    done();
                };
                this.waiting.add(wake);
                const cancelled = token.onCancellationRequested(wake);
            });
        }
    }
}
