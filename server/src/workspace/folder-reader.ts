import { Deferred, type LangiumDocument, URI } from 'langium';
import type { PlanKnowledge } from '../knowledge/knowledge-index.js';
import type { PlanSharedServices, ReadingListener } from '../services.js';
import { nextTurn, pause } from '../turns.js';
import type { KeptText } from './plan-files.js';
import type { PlanRecord } from './plan-record.js';
import type { ReadsAside } from './reads-aside.js';
import { tellUnreadable } from './told-files.js';

/** So many files are open at once: systems allow a process a thousand or so. */
const BATCH = 32;

/** Whoever asks of all files in the first moments waits so long for small folders to be read, in milliseconds. */
const GRACE = 1_000;

/**
 * Threads that read are started where so many files are left: over a thousand they took a third more of the processor than one does, since
 * each has to become quick by itself.
 */
const FEWEST_ASIDE = 4_000;

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
    /** What it says, as an earlier run has it or was read aside; and what was set then of how it is read. */
    readonly said?: { readonly record: PlanRecord; readonly reading: string };
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
    aside: (() => ReadsAside) | undefined;
    private readonly listeners: ReadingListener[] = [];
    /** Reads plans aside; undefined as long as that is not worth it. */
    private readers: ReadsAside | undefined;
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
                this.readers?.end();
                this.readers = undefined;
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
        const began = performance.now();
        let [next, last] = [FIRST_TOLD, began];
        for (let at = 0; at < files.length; at += BATCH) {
            // in the first moments, all there is belongs to the file that was opened
            const isWorthIt = performance.now() - began > GRACE && files.length - at > FEWEST_ASIDE;
            await this.take(files.slice(at, at + BATCH), isWorthIt);
            this.tell(Math.min(at + BATCH, files.length), files.length);
            const isOverCatalogues = at < catalogues && at + BATCH >= catalogues;
            if (isOverCatalogues || performance.now() - last > next) {
                this.tellKnown();
                [next, last] = [next * 2, performance.now()];
            }
        }
        await this.keepOnly(files);
    }

    /** A folder that is not there now, as a drive that is not mounted, may be there again; what is gone from one that is there is forgotten. */
    private async keepOnly(files: readonly URI[]): Promise<void> {
        const { FileSystemProvider, KeptPlans, WorkspaceManager } = this.services.workspace;
        const folders = (WorkspaceManager.workspaceFolders ?? []).map(({ uri }) => URI.parse(uri));
        const areThere = await Promise.all(folders.map((uri) => FileSystemProvider.exists(uri).catch(() => false)));
        if (areThere.every(Boolean)) KeptPlans.keepOnly(files);
    }

    private async take(uris: readonly URI[], aside: boolean): Promise<void> {
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
            const takeOne = async (file: ReadFile) => {
                if (await WorkspaceLock.read(() => this.takeIn(file))) {
                    this.untold.push(file.uri);
                } else if (this.isWanted(file.uri)) {
                    again.push(file.uri);
                }
                await nextTurn();
            };
            const texts = files.filter((each) => 'text' in each);
            if (aside) {
                await Promise.all(texts.map(async (file) => takeOne(await this.readAside(file))));
            } else {
                for (const file of texts) await takeOne(file);
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
            const known = FileSystemProvider.isWithinBounds?.(stamp) ? KeptPlans.find(uri, stamp) : undefined;
            if (known) {
                return { uri, knowledge: known };
            }
            const text = await FileSystemProvider.readFile(uri);
            const reading = this.services.settings.readingOf(uri.toString());
            const record = KeptPlans.findText(uri, text);
            return { uri, stamp, isSettled, text, ...(record ? { said: { record, reading } } : {}) };
        } catch (error) {
            tellUnreadable(this.services.troubles, uri, error);
            return undefined;
        }
    }

    /** Reads a plan aside where it can be; a catalogue is read here, like what fails there. */
    private async readAside(file: ReadFile): Promise<ReadFile> {
        const uri = file.uri.toString();
        const { settings } = this.services;
        if (file.said || file.uri.path.endsWith('.danhmuc') || !this.aside) {
            return file;
        }
        this.readers ??= this.aside();
        const [reading, standard, standardRows] = [
            settings.readingOf(uri),
            settings.standardOf(uri),
            settings.rowsFor(uri),
        ];
        const record = await this.readers.read({ uri, text: file.text, standard, standardRows });
        return record ? { ...file, said: { record, reading } } : file;
    }

    /**
     * To be called while nothing else changes what is known: an event of the file that comes after is handled after.
     *
     * @returns whether it was taken in
     */
    private async takeIn(file: ReadFile): Promise<boolean> {
        const { uri, text, stamp, isSettled, said } = file;
        const { settings, workspace } = this.services;
        const { FileSystemProvider, KeptPlans, LangiumDocumentFactory, DocumentBuilder } = workspace;
        const now = await FileSystemProvider.stampOf(uri).catch(() => undefined);
        if (now !== stamp || !this.isWanted(uri)) {
            return false;
        }
        const lasting = isSettled ? stamp : undefined;
        const isSaid = said?.reading === settings.readingOf(uri.toString());
        const known = isSaid ? KeptPlans.take(uri, text, lasting, said.record) : undefined;
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
