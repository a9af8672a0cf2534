import { fstatSync, writeFileSync } from 'node:fs';
import type { OutputKind, TargetGuard } from './output-target.js';
import { hearSizeLimit, reasonOf, writeFileWhole } from './write-file.js';

/** Where the result of a command goes. */
export interface Destination {
    /** The file of `--output`; undefined for standard output. */
    readonly output: string | undefined;
    readonly kind: OutputKind;
    readonly guard: TargetGuard;
}

/** Writes a result to the file of `--output`, or to standard output. Throws a FileError where that must not or cannot be. */
export async function writeResult(result: string | Uint8Array, { output, kind, guard }: Destination): Promise<void> {
    if (output === undefined) {
        print(result);
        return;
    }
    guard.check(output, kind);
    await writeFileWhole(output, result);
}

/**
 * Writes to standard output. What goes wrong with it ends the command: see {@link watchOutput}. A disk that fills up takes the
 * first part of what it is given; the stream of a file does not look at how much was taken, and the rest would be lost in
 * silence. So files are written until all is there or an error says why not.
 */
export function print(result: string | Uint8Array): void {
    try {
        if (isOutputFile()) {
            hearSizeLimit();
            writeFileSync(process.stdout.fd, typeof result === 'string' ? Buffer.from(result, 'utf8') : result);
        } else {
            process.stdout.write(result);
        }
    } catch (error) {
        endWithoutOutput(error as NodeJS.ErrnoException);
    }
}

function isOutputFile(): boolean {
    try {
        return fstatSync(process.stdout.fd).isFile();
    } catch {
        // closed, or none at all
        return false;
    }
}

/**
 * Ends the command with exit status 2 where nothing more can be written: quietly where whoever read the output has gone, as
 * `head` does, else with a message.
 */
export function watchOutput(): void {
    process.stdout.on('error', endWithoutOutput);
    // there is nobody left to tell
    process.stderr.on('error', () => undefined);
}

function endWithoutOutput(error: NodeJS.ErrnoException): never {
    if (error.code !== 'EPIPE') {
        process.stderr.write(`kehoach: không ghi được kết quả (the output cannot be written): ${reasonOf(error)}\n`);
    }
    process.exit(2);
}

/** Where no terminal says how wide it is: room enough for a line that is read in a file. */
const WIDTH_OF_FILES = 200;

/** How many characters a line of the output may have: those of the terminal, or of COLUMNS where there is none. */
export function outputWidth(): number {
    const asked = Number(process.env.COLUMNS);
    return process.stdout.columns ?? (asked > 0 ? asked : WIDTH_OF_FILES);
}
