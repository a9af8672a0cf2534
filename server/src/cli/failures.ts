import { setImmediate as nextTurn } from 'node:timers/promises';
import { CommandError, FileError, unexpected } from './command-error.js';
import { endProgress } from './progress.js';

/** A file that could not be read, checked or written, and why. */
export interface Failure {
    readonly file: string;
    readonly reason: string;
}

/** The files of a run that failed. Each is told at once, and the others go on; the run ends with exit status 2. */
export class Failures {
    private readonly failed: Failure[] = [];
    /** Each is told once, as a model that several threads could not read. */
    private readonly said = new Set<string>();

    /** @param isSilent whether somebody else tells of them: these are of a thread's share */
    constructor(private readonly isSilent = false) {}

    get all(): readonly Failure[] {
        return this.failed;
    }

    get any(): boolean {
        return this.failed.length > 0;
    }

    /** Tells why a file failed, and remembers it. */
    tell(file: string, error: unknown): void {
        const known = error instanceof FileError ? error : new FileError(file, reasonOf(error));
        const said = `${known.file}\n${known.reason}`;
        if (this.said.has(said)) {
            return;
        }
        this.said.add(said);
        this.failed.push({ file: known.file, reason: known.reason });
        if (!this.isSilent) {
            endProgress();
            process.stderr.write(`kehoach: ${known.message}\n`);
        }
    }

    /**
     * Does something with one file.
     *
     * @returns what came of it; undefined where it failed, which is told
     */
    async guard<T>(file: string, work: () => Promise<T>): Promise<T | undefined> {
        try {
            // between two files a person who interrupts is heard
            await nextTurn();
            return await work();
        } catch (error) {
            this.tell(file, error);
            return undefined;
        }
    }
}

function reasonOf(error: unknown): string {
    return error instanceof CommandError ? error.message : unexpected(error);
}
