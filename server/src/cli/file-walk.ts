import { isUtf8 } from 'node:buffer';
import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { unreadable } from '../files/unreadable-file.js';
import { FileError } from './command-error.js';
import type { Failures } from './failures.js';
import { STANDARD_INPUT, whyNotRead } from './input.js';

/** A file that paths name. */
export interface NamedFile {
    /** As it was typed, or as the walk through a folder found it. */
    readonly name: string;
    /** Whether a walk found it. */
    readonly isFound: boolean;
}

interface FoundFile extends NamedFile {
    /** Its place without links; where that cannot be told, its path. */
    readonly place: string;
    /** Whether a link leads to it. */
    readonly isLinked: boolean;
    /** Why it cannot be read or walked. */
    readonly problem?: string;
}

/**
 * The files that the paths name: files as they are, folders walked in the order of names, without hidden folders and
 * node_modules. Links are followed, but no file is named twice, and no folder that a link leads to is walked twice.
 *
 * @param extensions endings read in folders, without the dot
 * @param failures is told what cannot be walked or read: missing paths, folders without permission, links to nothing, pipes
 */
export async function listFiles(
    paths: readonly string[],
    extensions: readonly string[],
    failures: Failures,
): Promise<NamedFile[]> {
    const walk = new Walk(new Set(extensions), failures);
    for (const path of paths) {
        await walk.take(path);
    }
    return walk.files();
}

/** What Word lays beside a file while somebody has it open. */
const OWNER_FILE = '~$';

class Walk {
    private readonly found: FoundFile[] = [];
    /** Folders that links led to, and all below them, by their places. */
    private readonly linkedFolders = new Set<string>();

    constructor(
        private readonly extensions: ReadonlySet<string>,
        private readonly failures: Failures,
    ) {}

    /** A path as it was typed. */
    async take(path: string): Promise<void> {
        if (path === STANDARD_INPUT) {
            this.found.push({ name: path, isFound: false, place: path, isLinked: false });
            return;
        }
        try {
            if ((await stat(path)).isDirectory()) {
                await this.folder(path, false);
            } else {
                this.found.push({ name: path, isFound: false, place: await placeOf(path), isLinked: false });
            }
        } catch (error) {
            await this.fail(path, false, await whyNotFound(path, error));
        }
    }

    /** Each file once, by its own name rather than by that of a link; and what is wrong with the others, once too. */
    files(): NamedFile[] {
        const direct = new Set(this.found.filter(({ isLinked }) => !isLinked).map(({ place }) => place));
        const named = new Set<string>();
        return this.found.filter(({ name, place, isLinked, problem }) => {
            const isNew = !named.has(place) && !(isLinked && direct.has(place));
            if (!isNew) {
                return false;
            }
            named.add(place);
            if (problem !== undefined) {
                this.failures.tell(name, new FileError(name, problem));
            }
            return problem === undefined;
        });
    }

    private async folder(folder: string, isLinked: boolean): Promise<void> {
        if (isLinked) {
            const place = await placeOf(folder);
            if (this.linkedFolders.has(place)) {
                return;
            }
            this.linkedFolders.add(place);
        }
        let entries: Dirent<Buffer>[];
        try {
            entries = await readdir(folder, { withFileTypes: true, encoding: 'buffer' });
        } catch (error) {
            const reason = `không mở được thư mục (the folder cannot be opened): ${whyNotRead(folder, error)}`;
            await this.fail(folder, isLinked, reason);
            return;
        }
        const named = entries.map((entry) => ({ entry, name: entry.name.toString('utf8') }));
        for (const { entry, name } of named.sort((a, b) => byName(a.name, b.name))) {
            await this.entry(join(folder, name), name, entry, isLinked);
        }
    }

    private async entry(path: string, name: string, entry: Dirent<Buffer>, isLinked: boolean): Promise<void> {
        const isHidden = name.startsWith('.') || name === 'node_modules';
        const isMeant = this.extensions.has(extname(name).slice(1).toLowerCase()) && !name.startsWith(OWNER_FILE);
        if (!isUtf8(entry.name)) {
            if (isMeant) {
                const reason = 'tên tệp không phải UTF-8 (the name is not UTF-8); đổi tên tệp để đọc được.';
                await this.fail(path, isLinked, reason);
            }
            return;
        }
        // some network drives do not say at once what an entry is
        const isKnown = entry.isFile() || entry.isDirectory() || entry.isFIFO() || entry.isSocket();
        if (entry.isFile() && !isMeant) {
            return;
        }
        try {
            const isLink = entry.isSymbolicLink() || (!isKnown && (await lstat(path)).isSymbolicLink());
            const kind = isKnown ? entry : await stat(path);
            const viaLink = isLinked || isLink;
            if (kind.isDirectory()) {
                if (!isHidden) await this.folder(path, viaLink);
            } else if (isMeant && kind.isFile()) {
                this.found.push({ name: path, isFound: true, place: await placeOf(path), isLinked: viaLink });
            } else if (isMeant) {
                await this.fail(path, viaLink, whyNotRead(path, unreadable('no-file')));
            }
        } catch (error) {
            if (isMeant) {
                await this.fail(path, isLinked, await whyNotFound(path, error));
            }
        }
    }

    private async fail(path: string, isLinked: boolean, problem: string): Promise<void> {
        // a link that leads nowhere has a place of its own
        const place = join(await placeOf(dirname(path)), basename(path));
        this.found.push({ name: path, isFound: true, place, isLinked, problem });
    }
}

async function placeOf(path: string): Promise<string> {
    return realpath(path).catch(() => resolve(path));
}

async function whyNotFound(path: string, error: unknown): Promise<string> {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
        return whyNotRead(path, error);
    }
    const isLink = await lstat(path).then(
        (found) => found.isSymbolicLink(),
        () => false,
    );
    return isLink
        ? 'liên kết tới tệp không còn (a link to a file that is gone).'
        : 'không có tệp hay thư mục này (no such file or folder).';
}

const { compare } = new Intl.Collator('vi');

/** As people look names up; names that differ in nothing they would see, in the order of their characters. */
function byName(a: string, b: string): number {
    return compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
