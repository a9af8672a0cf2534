import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { type FileSystemNode, type FileSystemProvider, type URI, UriUtils } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';
import { readFile, textOf } from '../files/read-file.js';
import { UnreadableFile } from '../files/unreadable-file.js';
import type { Settings } from '../settings.js';

/** An entry of a folder, with its true place where a link leads to it. */
export interface FolderEntry extends FileSystemNode {
    /** The path without links; undefined for what is no link, and so lies where its folder lies. */
    readonly target?: string;
    /** What a link leads to, so that one tells whether that changed: no event does. Undefined for what is no link. */
    readonly mark?: string;
}

/** The disk, of which no file can hurt: what is no text of a fair size is refused, links are followed. */
export class PlanFileSystem extends NodeFileSystemProvider implements FileSystemProvider {
    constructor(private readonly settings: () => Settings) {
        super();
    }

    /** As the default, for what lies on the disk alone; throws UnreadableFile. */
    override async readFile(uri: URI): Promise<string> {
        if (uri.scheme !== 'file') {
            throw new UnreadableFile('gone', { vi: 'không nằm trên đĩa.', en: 'does not lie on the disk.' });
        }
        return textOf(await readFile(uri.fsPath, { maxBytes: this.settings().maxFileSize, isNamed: false }));
    }

    override async exists(uri: URI): Promise<boolean> {
        return uri.scheme === 'file' && super.exists(uri);
    }

    /** The entries of a folder in the order of their names; links count as what they lead to. */
    override async readDirectory(uri: URI): Promise<FolderEntry[]> {
        const entries = await readdir(uri.fsPath, { withFileTypes: true });
        entries.sort((a, b) => (a.name < b.name ? -1 : 1));
        const found: FolderEntry[] = [];
        for (const entry of entries) {
            found.push(await this.entry(UriUtils.joinPath(uri, entry.name), entry));
        }
        return found;
    }

    private async entry(uri: URI, entry: Dirent): Promise<FolderEntry> {
        if (entry.isFile() || entry.isDirectory()) {
            return { isFile: entry.isFile(), isDirectory: entry.isDirectory(), uri };
        }
        try {
            // a link, a pipe, or what some network drives do not tell the kind of
            const stats = await stat(uri.fsPath);
            const isDirectory = stats.isDirectory();
            const target = await realpath(uri.fsPath);
            const mark = [target, stats.ino, stats.size, stats.mtimeMs].join(' ');
            return { isFile: !isDirectory, isDirectory, uri, target, mark };
        } catch {
            // a link to nothing: whoever reads it hears of that
            return { isFile: true, isDirectory: false, uri, mark: '' };
        }
    }
}
