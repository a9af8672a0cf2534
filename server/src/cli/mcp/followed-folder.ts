import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { CommandError } from '../command-error.js';
import { Failures } from '../failures.js';
import { listFiles } from '../file-walk.js';
import { emptyWorkspace, takeFile, type Workspace, type WorkspaceFile, type WorkspaceOptions } from '../workspace.js';

/** A file as it was when it was read: when something of this changes, it is read again. */
interface Seen {
    readonly stamp: string;
    /** Undefined where it could not be read. */
    readonly file: WorkspaceFile | undefined;
}

/** A folder of plans that is looked at anew whenever somebody asks: what changed is read again, what is gone is forgotten. */
export class FollowedFolder {
    private readonly seen = new Map<string, Seen>();

    private constructor(
        private readonly root: string,
        private readonly options: WorkspaceOptions,
        private readonly workspace: Workspace,
        private readonly failures: Failures,
    ) {}

    /** Throws a CommandError where there is no such folder. */
    static async open(folder: string, options: WorkspaceOptions): Promise<FollowedFolder> {
        const root = await realpath(folder).catch(() => undefined);
        if (root === undefined || !(await stat(root)).isDirectory()) {
            throw new CommandError(`“${folder}” không phải thư mục (is no folder)`);
        }
        const failures = new Failures();
        return new FollowedFolder(root, options, await emptyWorkspace(options, failures), failures);
    }

    /** What the folder holds now. */
    async read(): Promise<Workspace> {
        const found = await listFiles([this.root], [...this.options.extensions, 'danhmuc'], this.failures);
        const inside = await Promise.all(found.map(({ name }) => this.holds(name)));
        const named = found.filter((_, index) => inside[index]);
        const names = new Set(named.map(({ name }) => name));
        for (const name of [...this.seen.keys()].filter((each) => !names.has(each))) {
            this.forget(name);
        }
        for (const file of named) {
            const stamp = await stampOf(file.name);
            if (this.seen.get(file.name)?.stamp !== stamp) {
                this.forget(file.name);
                this.seen.set(file.name, { stamp, file: await takeFile(this.workspace, file, this.options) });
            }
        }
        return this.workspace;
    }

    /** Whether a file lies in the folder, and no link leads out of it. */
    private async holds(name: string): Promise<boolean> {
        const place = await realpath(name).catch(() => '');
        return place.startsWith(this.root.endsWith(sep) ? this.root : this.root + sep);
    }

    private forget(name: string): void {
        const { shared, files } = this.workspace;
        const file = this.seen.get(name)?.file;
        this.seen.delete(name);
        if (file) {
            files.splice(files.indexOf(file), 1);
            shared.workspace.IndexManager.remove(file.uri);
        }
    }

    /** How the folder's files are called to who asks: by their path from the folder, with `/`. */
    nameOf(name: string): string {
        return relative(this.root, resolve(name)).split(sep).join('/');
    }

    /**
     * The file of a path from the folder. Throws a CommandError where the folder has none: what lies outside is never read, whatever
     * path or link leads there.
     */
    fileOf({ files }: Workspace, path: string): WorkspaceFile {
        const asked = this.nameOf(isAbsolute(path) ? path : resolve(this.root, path));
        const found = files.find(({ name }) => this.nameOf(name) === asked);
        if (!found) {
            throw new CommandError(`thư mục không có tệp “${path}” đọc được (no such readable file in the folder)`);
        }
        return found;
    }
}

/** When a file was changed last, its size and place on the disk; empty where it is gone. */
async function stampOf(name: string): Promise<string> {
    try {
        const { mtimeMs, size, ino } = await stat(name);
        return `${mtimeMs} ${size} ${ino}`;
    } catch {
        return '';
    }
}
