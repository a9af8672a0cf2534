import { Deferred, URI } from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import {
    DidChangeWatchedFilesNotification,
    type DidChangeWatchedFilesParams,
    FileChangeType,
    type TextDocumentChangeEvent,
    type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FollowingUpdateHandler, PlanSharedServices } from '../services.js';
import { afterTurn } from '../turns.js';

/** Texts that change in each turn of the event loop, faster than anybody types, are built after so many milliseconds. */
const LONGEST_WAIT = 1_000;

/**
 * After each change an editor asks for as many things anew: another change may stand behind these requests. Together the turns take
 * less than a millisecond.
 */
const TURNS = 16;

/**
 * Langium's handler, which builds the last of many changes alone: it waits until no further change stands behind. It also
 * hears of files that are closed: one that is closed without being saved is what its disk says again, and one that was never
 * saved is gone.
 */
export class PlanDocumentUpdateHandler extends DefaultDocumentUpdateHandler implements FollowingUpdateHandler {
    private readonly changed = new Map<string, URI>();
    private readonly deleted = new Map<string, URI>();
    /** Calls off the build that is to come. */
    private waiting: (() => void) | undefined;
    private since = 0;
    private isReady = false;
    /** Resolved when what waits is on its way. */
    private handover = new Deferred<void>();
    /** What the disk is being asked: of files that were closed, of links. */
    private readonly background = new Set<Promise<void>>();
    /** Whether a folder was removed since the last build. */
    private folderIsGone = false;
    /** The last time that links are followed, or were. */
    private lastRound: Promise<void> = Promise.resolve();
    /** The time that comes next, and has not begun. */
    private nextRound: Promise<void> | undefined;
    /** What changed that the next time looks at. */
    private besideLinks: URI[] = [];

    /** @param builtInScheme of files that no disk has */
    constructor(
        private readonly services: PlanSharedServices,
        private readonly builtInScheme: string,
    ) {
        super(services);
        void this.workspaceManager.ready.then(() => {
            this.isReady = true;
        });
    }

    protected override registerFileWatcher(): void {
        const options = { watchers: this.getWatchers() };
        this.services.lsp.Connection?.client
            .register(DidChangeWatchedFilesNotification.type, options)
            .catch((error: unknown) => this.tell(error));
    }

    /** What an editor has open is what it says; the disk has no say in it until it is closed. */
    override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
        this.onWatchedFilesChangeEmitter.fire(params);
        const { TextDocuments } = this.services.workspace;
        // one file may come and go within one event: its last word counts
        const last = new Map(params.changes.map(({ uri, type }) => [uri, type]));
        const uris = [...last]
            .map(([uri, type]) => ({ uri: URI.parse(uri), type }))
            .map(({ uri, type }) => ({ uri, isDeleted: type === FileChangeType.Deleted || !this.belongsHere(uri) }));
        const closed = uris.filter(({ uri }) => TextDocuments.get(uri) === undefined);
        this.fireDocumentUpdate(
            closed.filter(({ isDeleted }) => !isDeleted).map(({ uri }) => uri),
            closed.filter(({ uri, isDeleted }) => isDeleted && this.mayTake(uri)).map(({ uri }) => uri),
        );
        this.inBackground(this.followLinksSoon(closed.map(({ uri }) => uri)));
    }

    /**
     * Where there are links, the file that changed is not all: of two names that lead to one file one is read, and which one
     * depends on the other; and no event tells of what a link leads to. Changes in a burst are looked at together.
     */
    private followLinks(changed: readonly URI[]): Promise<void> {
        for (const uri of changed) {
            this.besideLinks.push(uri);
        }
        this.nextRound ??= this.lastRound.then(() => this.followOnce());
        this.lastRound = this.nextRound.catch(() => undefined);
        return this.nextRound;
    }

    private async followOnce(): Promise<void> {
        await this.workspaceManager.ready;
        const changed = this.besideLinks;
        this.besideLinks = [];
        this.nextRound = undefined;
        const { WorkspaceManager, LangiumDocuments, TextDocuments } = this.services.workspace;
        const files = await WorkspaceManager.filesBesideLinks(changed);
        if (files === undefined) {
            return;
        }
        const { all, elsewhere } = files;
        const [met, isElsewhere] = [new Set(all.map(String)), new Set(elsewhere)];
        const isClosed = (uri: URI) => TextDocuments.get(uri) === undefined;
        const isThere = (uri: URI) => LangiumDocuments.hasDocument(uri) && !this.deleted.has(uri.toString());
        await this.nothingWaits();
        // what was handed over before has come and gone by then
        await this.services.workspace.WorkspaceLock.read(() =>
            this.fireDocumentUpdate(
                all.filter((uri) => !isThere(uri) || (isElsewhere.has(uri) && isClosed(uri))),
                // what changed since the walk began may be new, and no walk has met it: the next one tells
                this.nextRound !== undefined
                    ? []
                    : LangiumDocuments.all
                          .map(({ uri }) => uri)
                          .filter((uri) => !met.has(uri.toString()) && this.belongsHere(uri) && isClosed(uri))
                          .toArray(),
            ),
        );
    }

    /** Where folders are being read, links are followed when that is over, and nobody waits for it. */
    private async followLinksSoon(changed: readonly URI[]): Promise<void> {
        const { reading } = this.services.workspace.WorkspaceManager;
        if (reading.isComplete) {
            await this.followLinks(changed);
        } else {
            void reading.complete.then(() => this.inBackground(this.followLinks(changed)));
        }
    }

    /** Who waits until all is handed over waits for this, too. */
    private inBackground(work: Promise<void>): void {
        const done = work.catch((error: unknown) => this.tell(error));
        this.background.add(done);
        void done.then(() => this.background.delete(done));
    }

    didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
        const uri = URI.parse(document.uri);
        if (uri.scheme !== this.builtInScheme) {
            this.services.workspace.DocumentBuilder.announce(uri);
            this.inBackground(this.readClosed(uri));
        }
    }

    async handedOver(): Promise<void> {
        await Promise.all(this.background);
        await this.nothingWaits();
        await this.workspaceManager.ready;
    }

    private async nothingWaits(): Promise<void> {
        if (this.waiting !== undefined) {
            await this.handover.promise;
        }
    }

    /** Events may come late, of a folder that was removed from the workspace, and editors open files that lie elsewhere. */
    private belongsHere(uri: URI): boolean {
        const { WorkspaceManager } = this.services.workspace;
        return WorkspaceManager.holds(uri) || WorkspaceManager.isRoot(uri);
    }

    /** A folder that is gone takes its files along; what stands above the workspace, as an empty address does, takes none. */
    private mayTake(uri: URI): boolean {
        const { LangiumDocuments, WorkspaceManager } = this.services.workspace;
        const isInside = (WorkspaceManager.workspaceFolders ?? []).some((folder) =>
            `${uri}/`.startsWith(`${URI.parse(folder.uri)}`.replace(/\/?$/, '/')),
        );
        return isInside || LangiumDocuments.hasDocument(uri);
    }

    private isOurs(uri: URI): boolean {
        return this.services.workspace.TextDocuments.get(uri) !== undefined || this.belongsHere(uri);
    }

    private async readClosed(uri: URI): Promise<void> {
        // an odd address is no file
        const exists =
            this.belongsHere(uri) && (await this.services.workspace.FileSystemProvider.exists(uri).catch(() => false));
        // it may have been opened again in the meantime
        if (this.services.workspace.TextDocuments.get(uri) === undefined) {
            this.fireDocumentUpdate(exists ? [uri] : [], exists ? [] : [uri]);
            await this.followLinksSoon([uri]);
        }
    }

    async didChangeFolders(event: WorkspaceFoldersChangeEvent): Promise<void> {
        await this.workspaceManager.ready;
        const { added, removed } = await this.services.workspace.WorkspaceManager.changeFolders(event);
        this.folderIsGone ||= event.removed.length > 0;
        this.fireDocumentUpdate(added, removed);
        // a walk that is under way knows nothing of the folders
        this.inBackground(this.followLinksSoon([]));
    }

    async readAgain(uris: URI[]): Promise<void> {
        const { LangiumDocuments } = this.services.workspace;
        await this.workspaceLock.write((token) => {
            // some may have gone since, with their folder: an update would take them in again
            const here = uris.filter((uri) => LangiumDocuments.hasDocument(uri));
            return this.documentBuilder.update(here, [], token);
        });
    }

    protected override fireDocumentUpdate(changed: URI[], deleted: URI[]): void {
        for (const uri of [...changed, ...deleted]) {
            this.services.workspace.DocumentBuilder.announce(uri);
        }
        for (const uri of changed) {
            this.changed.set(uri.toString(), uri);
            this.deleted.delete(uri.toString());
        }
        for (const uri of deleted) {
            this.deleted.set(uri.toString(), uri);
            this.changed.delete(uri.toString());
        }
        if (this.isReady) {
            // what is being built is stale; before, there may be nothing to cancel
            this.workspaceLock.cancelWrite();
        }
        if (this.waiting === undefined) {
            this.since = performance.now();
        } else if (performance.now() - this.since < LONGEST_WAIT) {
            this.waiting();
        } else {
            return;
        }
        this.buildAfter(TURNS);
    }

    /** Messages are handled one in each turn of the event loop: so many of them have their turn before the build has. */
    private buildAfter(turns: number): void {
        this.waiting = afterTurn(() => {
            if (turns > 0) this.buildAfter(turns - 1);
            else this.build();
        });
    }

    private build(): void {
        this.waiting = undefined;
        const { handover } = this;
        this.handover = new Deferred();
        const changed = [...this.changed.values()];
        const deleted = [...this.deleted.values()];
        this.changed.clear();
        this.deleted.clear();
        this.workspaceManager.ready
            .then(() => {
                const built = this.workspaceLock.write((token) => {
                    // folders may have gone since
                    const here = changed.filter((uri) => this.isOurs(uri));
                    const elsewhere = changed.filter((uri) => !this.isOurs(uri));
                    return this.documentBuilder.update(
                        here,
                        [...deleted, ...elsewhere, ...this.takeLeftBehind()],
                        token,
                    );
                });
                handover.resolve();
                return built;
            })
            .catch((error: unknown) => this.tell(error));
    }

    /**
     * The documents of folders that were removed while an update took their files in: it knew nothing of that, and whoever removed
     * the folder nothing of them. To be asked when no update is under way.
     */
    private takeLeftBehind(): URI[] {
        if (!this.folderIsGone) {
            return [];
        }
        this.folderIsGone = false;
        return this.services.workspace.LangiumDocuments.all
            .map(({ uri }) => uri)
            .filter((uri) => uri.scheme !== this.builtInScheme && !this.isOurs(uri))
            .toArray();
    }

    private tell(error: unknown): void {
        this.services.troubles.tell({
            subject: 'build',
            message: {
                vi: 'Lỗi của công cụ khi đọc thay đổi của tệp. Xin gửi nhật ký “Kế hoạch” cho người phụ trách công cụ.',
                en: 'The tool failed at taking in changes of files. Please send the log “Kế hoạch” to those who maintain it.',
            },
            error,
        });
    }
}
