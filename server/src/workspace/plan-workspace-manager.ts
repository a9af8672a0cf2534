import { lstat, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import {
    DefaultWorkspaceManager,
    type FileSystemNode,
    type LangiumDocument,
    type LangiumSharedCoreServices,
    type Stream,
    URI,
    UriUtils,
    type WorkspaceFolder,
} from 'langium';
import type { WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { unreadable } from '../files/unreadable-file.js';
import type { BuiltInFile } from '../knowledge/built-in-catalogue.js';
import type { FilesBesideLinks, FollowingWorkspaceManager, PlanSharedServices } from '../services.js';
import type { Troubles } from '../troubles.js';
import type { FolderEntry } from './plan-file-system.js';
import { tellUnreadable } from './told-files.js';

/** So many files are open at once: systems allow a process a thousand or so. */
const BATCH = 32;

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
    private readonly builtIn: readonly BuiltInFile[];
    private readonly factory: LangiumSharedCoreServices['workspace']['LangiumDocumentFactory'];
    private readonly troubles: Troubles;
    private readonly textDocuments: PlanSharedServices['workspace']['TextDocuments'];
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
        if (this.met.size === 0 && !(await Promise.all(changed.map(isLink))).includes(true)) {
            return undefined;
        }
        this.met.clear();
        const files = await Promise.all(
            (this.folders ?? []).map((folder) => this.searchFolder(this.getRootFolder(folder))),
        );
        const all = [...new Map(files.flat().map((uri) => [uri.toString(), uri])).values()];
        const before = this.marks;
        this.marks = new Map(this.met);
        return {
            all,
            elsewhere: all.filter((uri) => this.marks.get(uri.toString()) !== before.get(uri.toString())),
        };
    }

    /** As the default, but requests are answered whatever happens here: they wait until this is over. */
    protected override async performStartup(folders: WorkspaceFolder[]): Promise<LangiumDocument[]> {
        try {
            return await super.performStartup(folders);
        } finally {
            this._ready.resolve();
        }
    }

    protected override async loadAdditionalDocuments(
        _folders: unknown,
        collector: (document: LangiumDocument) => void,
    ): Promise<void> {
        for (const { uri, text } of this.builtIn) {
            collector(this.factory.fromString(text, uri));
        }
    }

    protected override async loadWorkspaceDocuments(
        uris: Stream<URI>,
        collector: (document: LangiumDocument) => void,
    ): Promise<void> {
        const all = uris.toArray();
        for (let start = 0; start < all.length; start += BATCH) {
            await Promise.all(all.slice(start, start + BATCH).map((uri) => this.load(uri, collector)));
        }
    }

    private async load(uri: URI, collector: (document: LangiumDocument) => void): Promise<void> {
        try {
            collector(this.langiumDocuments.getDocument(uri) ?? (await this.factory.fromUri(uri)));
        } catch (error) {
            tellUnreadable(this.troubles, uri, error);
        }
    }

    /**
     * As the default, but links are followed: a file or folder that two paths lead to is read once, under its own path where
     * that lies in the workspace.
     */
    protected override async traverseFolder(folder: URI, uris: URI[]): Promise<void> {
        if (folder.scheme !== 'file') {
            return;
        }
        const walk: Walk = { uris, seen: new Set(), links: [] };
        await this.walk(folder, await realpath(folder.fsPath).catch(() => folder.fsPath), walk);
        for (let link = walk.links.shift(); link !== undefined; link = walk.links.shift()) {
            await this.take(link, link.target ?? link.uri.fsPath, walk);
        }
    }

    private async walk(folder: URI, place: string, walk: Walk): Promise<void> {
        if (walk.seen.has(place)) {
            return;
        }
        walk.seen.add(place);
        let entries: FolderEntry[];
        try {
            entries = await this.fileSystemProvider.readDirectory(folder);
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
                await this.take(entry, join(place, UriUtils.basename(entry.uri)), walk);
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

async function isLink(uri: URI): Promise<boolean> {
    return (
        uri.scheme === 'file' &&
        (await lstat(uri.fsPath).then(
            (stats) => stats.isSymbolicLink(),
            () => false,
        ))
    );
}

function isWithin(uri: string, folder: string): boolean {
    return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
