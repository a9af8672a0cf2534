import { Deferred, type LangiumDocument, type URI } from 'langium';
import type { PlanKnowledge } from '../knowledge/knowledge-index.js';
import type { PlanSharedServices, ReadingListener } from '../services.js';
import { nextTurn, pause } from '../turns.js';
import type { KeptText } from './plan-files.js';
import { tellUnreadable } from './told-files.js';

/** So many files are open at once: systems allow a process a thousand or so. */
const BATCH = 32;

/** Whoever asks of all files in the first moments waits so long for small folders to be read, in milliseconds. */
const GRACE = 1_000;

/** What became known is told to open files after so many milliseconds of reading, and then each time after twice as many. */
const FIRST_TOLD = 1_000;

/** What the disk says of a file. */
interface FoundFile {
    readonly uri: URI;
    readonly stamp: string;
    /** Whether a change from then on changes the stamp, too. */
    readonly isSettled: boolean;
}

/** A file of which the text is there; what the disk said was said before. */
interface ReadFile extends FoundFile {
    readonly text: string;
}

/** A file of which all is known from an earlier run. */
interface KnownFile {
    readonly uri: URI;
    readonly knowledge: PlanKnowledge<KeptText>;
}

/**
 * Reads the files of folders while everything else goes on: an open file is answered out of its own text meanwhile. Catalogues come
 * first, for they bear on every file. One file is taken in at a time, with room for messages in between; changes wait for one file at
 * most, and those that came before are seen.
 */
export class FolderReader {
    private readonly listeners: ReadingListener[] = [];
    private done = new Deferred<void>();
    private isReading = false;
    /** Pending in the first moments of reading. */
    private grace: Promise<unknown> = Promise.resolve();
    /** Files that were read and nobody was told of yet. */
    private untold: URI[] = [];

    /** @param find lists the files of all folders; it is asked when the reading begins */
    constructor(
        private readonly services: PlanSharedServices,
        private readonly find: () => Promise<readonly URI[]>,
    ) {
        this.done.resolve();
    }

    /** Whether all files of the folders were read that were there when the reading began. */
    get isComplete(): boolean {
        return !this.isReading;
    }

    /** Ends when all of them are. */
    get complete(): Promise<void> {
        return this.done.promise;
    }

    /** Ends when all of them are, or the first moments are over. */
    async soon(): Promise<void> {
        await this.grace;
    }

    onReading(listener: ReadingListener): void {
        this.listeners.push(listener);
    }

    /** @param first what has to be known before plans are read; it must end */
    begin(first: Promise<unknown>): void {
        this.isReading = true;
        this.done = new Deferred();
        this.grace = Promise.race([this.done.promise, pause(GRACE)]);
        this.read(first)
            .catch((error: unknown) => this.tellFailure(error))
            .finally(() => {
                this.isReading = false;
                this.tellKnown();
                this.done.resolve();
            });
    }

    private async read(first: Promise<unknown>): Promise<void> {
        await this.services.workspace.WorkspaceManager.ready;
        this.tell(0, undefined);
        const found = await this.find();
        const isCatalogue = ({ path }: URI) => path.endsWith('.danhmuc');
        const files = [...found.filter(isCatalogue), ...found.filter((uri) => !isCatalogue(uri))];
        const catalogues = found.filter(isCatalogue).length;
        await first;
        let [next, last] = [FIRST_TOLD, performance.now()];
        for (let at = 0; at < files.length; at += BATCH) {
            await this.take(files.slice(at, at + BATCH));
            this.tell(Math.min(at + BATCH, files.length), files.length);
            const isOverCatalogues = at < catalogues && at + BATCH >= catalogues;
            if (isOverCatalogues || performance.now() - last > next) {
                this.tellKnown();
                [next, last] = [next * 2, performance.now()];
            }
        }
        // a folder that is not there now, as a drive that is not mounted, may be there again
        if (files.length > 0) this.services.workspace.KeptPlans.keepOnly(files);
    }

    private async take(uris: readonly URI[]): Promise<void> {
        const { DocumentBuilder, WorkspaceLock } = this.services.workspace;
        let left = uris;
        while (left.length > 0) {
            const again: URI[] = [];
            const found = await Promise.all(left.filter((uri) => this.isWanted(uri)).map((uri) => this.look(uri)));
            const files = found.filter((each) => each !== undefined);
            await WorkspaceLock.read(() => {
                for (const { uri, knowledge } of files.filter((each) => 'knowledge' in each)) {
                    if (this.isWanted(uri)) {
                        DocumentBuilder.takeKnown(uri, knowledge);
                        this.untold.push(uri);
                    }
                }
            });
            for (const file of files.filter((each) => 'text' in each)) {
                if (await WorkspaceLock.read(() => this.takeIn(file))) {
                    this.untold.push(file.uri);
                } else if (this.isWanted(file.uri)) {
                    again.push(file.uri);
                }
                await nextTurn();
            }
            await nextTurn();
            left = again;
        }
    }

    /** Whether nobody else has taken the file in, and its folder is still there. */
    private isWanted(uri: URI): boolean {
        const { LangiumDocuments, TextDocuments, WorkspaceManager } = this.services.workspace;
        return (
            !LangiumDocuments.hasDocument(uri) && TextDocuments.get(uri) === undefined && WorkspaceManager.holds(uri)
        );
    }

    /** Undefined where there is none, which is told. */
    private async look(uri: URI): Promise<ReadFile | KnownFile | undefined> {
        try {
            const { FileSystemProvider, KeptPlans } = this.services.workspace;
            const stamp = await FileSystemProvider.stampOf(uri);
            const isSettled = FileSystemProvider.isSettled?.(stamp) === true;
            const known = KeptPlans.find(uri, stamp);
            return known
                ? { uri, knowledge: known }
                : { uri, stamp, isSettled, text: await FileSystemProvider.readFile(uri) };
        } catch (error) {
            tellUnreadable(this.services.troubles, uri, error);
            return undefined;
        }
    }

    /**
     * To be called while nothing else changes what is known: an event of the file that comes after is handled after.
     *
     * @returns whether it was taken in
     */
    private async takeIn({ uri, text, stamp, isSettled }: ReadFile): Promise<boolean> {
        const { FileSystemProvider, KeptPlans, LangiumDocumentFactory, DocumentBuilder } = this.services.workspace;
        const now = await FileSystemProvider.stampOf(uri).catch(() => undefined);
        if (now !== stamp || !this.isWanted(uri)) {
            return false;
        }
        const lasting = isSettled ? stamp : undefined;
        const known = KeptPlans.findText(uri, text, lasting);
        if (known) {
            DocumentBuilder.takeKnown(uri, known);
            return true;
        }
        let document: LangiumDocument;
        try {
            document = LangiumDocumentFactory.fromString(text, uri);
        } catch (error) {
            document = LangiumDocumentFactory.fromString('', uri);
            DocumentBuilder.tellFailure(document, error);
        }
        await DocumentBuilder.takeIn(document, lasting);
        return true;
    }

    private tellKnown(): void {
        const uris = this.untold;
        this.untold = [];
        this.services.workspace.DocumentBuilder.tellTakenIn(uris);
    }

    private tell(done: number, all: number | undefined): void {
        for (const listener of this.listeners) listener(done, all);
    }

    private tellFailure(error: unknown): void {
        this.services.troubles.tell({
            subject: 'folder',
            message: {
                vi: 'Lỗi của công cụ khi đọc thư mục. Xin gửi nhật ký “Kế hoạch” cho người phụ trách công cụ.',
                en: 'The tool failed at reading the folder. Please send the log “Kế hoạch” to those who maintain it.',
            },
            error,
        });
    }
}
