import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { URI, UriUtils } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';
import { readFile, textOf } from '../files/read-file.js';
import { UnreadableFile } from '../files/unreadable-file.js';
import type { Settings } from '../settings.js';
import { PackedText } from './packed-text.js';
import type { FolderEntry, KeptText, PlanFiles } from './plan-files.js';

/** The clocks of file systems tick every two seconds, or more often; in milliseconds. */
const LONGEST_TICK = 3_000;
/** In a millisecond. */
const NANOSECONDS = 1e6;

/** The disk, of which no file can hurt: what is no text of a fair size is refused, links are followed. */
export class PlanFileSystem extends NodeFileSystemProvider implements PlanFiles {
    constructor(private readonly settings: () => Settings) {
        super();
    }

    reaches(uri: URI): boolean {
        return uri.scheme === 'file';
    }

    placeOf(folder: URI): Promise<string> {
        return realpath(folder.fsPath).then(placeOf, () => folder.path);
    }

    keep(text: string): KeptText {
        return PackedText.of(text);
    }

    kept(bytes: Uint8Array): KeptText {
        return new PackedText(bytes);
    }

    async isLink(uri: URI): Promise<boolean> {
        try {
            return this.reaches(uri) && (await lstat(uri.fsPath)).isSymbolicLink();
        } catch {
            return false;
        }
    }

    async stampOf(uri: URI): Promise<string> {
        const { ino, size, mtimeNs, ctimeNs } = await stat(uri.fsPath, { bigint: true });
        return [ino, size, mtimeNs, ctimeNs].join(' ');
    }

    isSettled(stamp: string): boolean {
        const [, , modified = 0, changed = 0] = stamp.split(' ').map(Number);
        return Date.now() - Math.max(modified, changed) / NANOSECONDS > LONGEST_TICK;
    }

    isWithinBounds(stamp: string): boolean {
        const [, size = 0] = stamp.split(' ').map(Number);
        return size <= this.settings().maxFileSize;
    }

    /** As the default, for what lies on the disk alone; throws UnreadableFile. */
    override async readFile(uri: URI): Promise<string> {
        if (!this.reaches(uri)) {
            throw new UnreadableFile('gone', { vi: 'không nằm trên đĩa.', en: 'does not lie on the disk.' });
        }
        return textOf(await readFile(uri.fsPath, { maxBytes: this.settings().maxFileSize, isNamed: false }));
    }

    override async exists(uri: URI): Promise<boolean> {
        return this.reaches(uri) && super.exists(uri);
    }

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
            const target = placeOf(await realpath(uri.fsPath));
            const mark = [target, stats.ino, stats.size, stats.mtimeMs].join(' ');
            return { isFile: !isDirectory, isDirectory, uri, target, mark };
        } catch {
            // a link to nothing: whoever reads it hears of that
            return { isFile: true, isDirectory: false, uri, mark: '' };
        }
    }
}

/** A path of the system as addresses write it, alike on all of them. */
function placeOf(path: string): string {
    return URI.file(path).path;
}
