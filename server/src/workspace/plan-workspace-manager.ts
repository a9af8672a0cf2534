import {
    DefaultWorkspaceManager,
    type FileSystemNode,
    type LangiumDocument,
    type LangiumSharedCoreServices,
    URI,
    UriUtils,
    type WorkspaceFolder,
} from 'langium';
import type { InitializedParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { unreadable } from '../files/unreadable-file.js';
import type { BuiltInFile } from '../knowledge/built-in-catalogue.js';
import type { FilesBesideLinks, FollowingWorkspaceManager, PlanSharedServices } from '../services.js';
import type { Troubles } from '../troubles.js';
import { pause } from '../turns.js';
import { FolderReader } from './folder-reader.js';
import type { FolderEntry, PlanFiles } from './plan-files.js';
import { tellUnreadable } from './told-files.js';

/** A client that does not answer what is set for folders is not waited for longer, in milliseconds. */
const LONGEST_WAIT = 2_000;

/** One walk through a folder. */
interface Walk {
    /** The files that were found. */
    readonly uris: URI[];
    /** The places, without links, that were met already. */
    readonly seen: Set<string>;
    /** Links to take once everything is met that lies in the folder itself. */
    readonly links: FolderEntry[];
}

/**
 * The workspace holds the built-in catalogue besides its own files. A file or folder that cannot be read is told of, and all
 * others are read.
 */
export class PlanWorkspaceManager extends DefaultWorkspaceManager implements FollowingWorkspaceManager {
    readonly reading: FolderReader;
    private readonly builtIn: readonly BuiltInFile[];
    /** What has to be known before plans are read. */
    private known: Promise<unknown> = Promise.resolve();
    private readonly factory: LangiumSharedCoreServices['workspace']['LangiumDocumentFactory'];
    private readonly troubles: Troubles;
    private readonly textDocuments: PlanSharedServices['workspace']['TextDocuments'];
    private readonly files: PlanFiles;
    /** What links, by their addresses, led to when walks met them last. */
    private readonly met = new Map<string, string>();
    /** What they led to when somebody was told of them last. */
    private marks = new Map<string, string>();

    constructor(services: PlanSharedServices) {
        super(services);
        this.builtIn = services.builtInCatalogue;
        this.factory = services.workspace.LangiumDocumentFactory;
        this.troubles = services.troubles;
        this.textDocuments = services.workspace.TextDocuments;
        this.files = services.workspace.FileSystemProvider;
        this.reading = new FolderReader(services, () => this.findFiles());
    }

    async changeFolders({ added, removed }: WorkspaceFoldersChangeEvent): Promise<{ added: URI[]; removed: URI[] }> {
        const gone = new Set(removed.map(({ uri }) => URI.parse(uri).toString()));
        const stays = (this.folders ?? []).filter(({ uri }) => !gone.has(URI.parse(uri).toString()));
        const known = new Set(stays.map(({ uri }) => URI.parse(uri).toString()));
        const isNew = added.filter(({ uri }) => !known.has(URI.parse(uri).toString()));
        this.folders = [...stays, ...isNew];
        const roots = this.folders.map((folder) => this.getRootFolder(folder).toString());
        const isKept = (uri: URI) =>
            this.textDocuments.get(uri) !== undefined || roots.some((root) => isWithin(uri.toString(), root));
        const files = await Promise.all(isNew.map((folder) => this.searchFolder(this.getRootFolder(folder))));
        return {
            // also one that has a document: it may have been closed outside of all folders just now, and be about to go
            added: files.flat().filter((uri) => this.textDocuments.get(uri) === undefined),
            removed: removed
                .flatMap((folder) => this.langiumDocuments.getDocuments(this.getRootFolder(folder)))
                .map(({ uri }) => uri)
                .filter((uri) => !isKept(uri)),
        };
    }

    holds(uri: URI): boolean {
        const file = uri.toString();
        return (this.folders ?? []).some((folder) => {
            const root = this.getRootFolder(folder).toString();
            if (!isWithin(file, root)) {
                return false;
            }
            for (let above = UriUtils.dirname(uri); isWithin(above.toString(), root); above = UriUtils.dirname(above)) {
                if (!this.shouldIncludeEntry({ uri: above, isDirectory: true, isFile: false })) {
                    return false;
                }
            }
            return !UriUtils.basename(uri).startsWith('.');
        });
    }

    isRoot(uri: URI): boolean {
        return (this.folders ?? []).some((folder) => UriUtils.equals(this.getRootFolder(folder), uri));
    }

    async filesBesideLinks(changed: readonly URI[]): Promise<FilesBesideLinks | undefined> {
        if (this.met.size === 0 && !(await Promise.all(changed.map((uri) => this.files.isLink(uri)))).includes(true)) {
            return undefined;
        }
        this.met.clear();
        const all = await this.findFiles();
        const before = this.marks;
        this.marks = new Map(this.met);
        return {
            all,
            elsewhere: all.filter((uri) => this.marks.get(uri.toString()) !== before.get(uri.toString())),
        };
    }

    readAfter(known: Promise<unknown>): void {
        this.known = Promise.race([known, pause(LONGEST_WAIT)]);
    }

    override async initialized(params: InitializedParams): Promise<void> {
        this.reading.begin(this.known);
        await super.initialized(params);
    }

    /** The built-in catalogue alone: the folders are read while requests are answered. */
    protected override async performStartup(folders: WorkspaceFolder[]): Promise<LangiumDocument[]> {
        const documents: LangiumDocument[] = [];
        try {
            await this.loadAdditionalDocuments(folders, (document) => {
                documents.push(document);
                this.langiumDocuments.addDocument(document);
            });
        } finally {
            this._ready.resolve();
        }
        return documents;
    }

    /** The files of all folders, each once. */
    private async findFiles(): Promise<URI[]> {
        const files = await Promise.all(
            (this.folders ?? []).map((folder) => this.searchFolder(this.getRootFolder(folder))),
        );
        return [...new Map(files.flat().map((uri) => [uri.toString(), uri])).values()];
    }

    protected override async loadAdditionalDocuments(
        _folders: unknown,
        collector: (document: LangiumDocument) => void,
    ): Promise<void> {
        for (const { uri, text } of this.builtIn) {
            collector(this.factory.fromString(text, uri));
        }
    }

    /**
     * As the default, but links are followed: a file or folder that two paths lead to is read once, under its own path where
     * that lies in the workspace.
     */
    protected override async traverseFolder(folder: URI, uris: URI[]): Promise<void> {
        if (!this.files.reaches(folder)) {
            return;
        }
        const walk: Walk = { uris, seen: new Set(), links: [] };
        await this.walk(folder, await this.files.placeOf(folder), walk);
        for (let link = walk.links.shift(); link !== undefined; link = walk.links.shift()) {
            await this.take(link, link.target ?? link.uri.path, walk);
        }
    }

    private async walk(folder: URI, place: string, walk: Walk): Promise<void> {
        if (walk.seen.has(place)) {
            return;
        }
        walk.seen.add(place);
        let entries: FolderEntry[];
        try {
            entries = await this.files.readDirectory(folder);
        } catch (error) {
            tellUnreadable(this.troubles, folder, error);
            return;
        }
        for (const entry of entries.filter((each) => this.shouldIncludeEntry(each))) {
            if (entry.mark !== undefined) {
                const key = entry.uri.toString();
                this.met.set(key, entry.mark);
                if (!this.marks.has(key)) this.marks.set(key, entry.mark);
            }
            if (entry.target === undefined) {
                await this.take(entry, `${place}/${UriUtils.basename(entry.uri)}`, walk);
            } else {
                walk.links.push(entry);
            }
        }
    }

    private async take({ uri, isDirectory }: FileSystemNode, place: string, walk: Walk): Promise<void> {
        if (isDirectory) {
            if (this.serviceRegistry.hasServices(uri)) {
                tellUnreadable(this.troubles, uri, unreadable('folder'));
            }
            await this.walk(uri, place, walk);
        } else if (!walk.seen.has(place)) {
            walk.seen.add(place);
            walk.uris.push(uri);
        }
    }
}

function isWithin(uri: string, folder: string): boolean {
    return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
