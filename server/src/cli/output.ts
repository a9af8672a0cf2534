import type { OutputKind, TargetGuard } from './output-target.js';
import { writeFileWhole } from './write-file.js';

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

/** Writes to standard output. What goes wrong with it ends the command: see {@link watchOutput}. */
export function print(result: string | Uint8Array): void {
    try {
        process.stdout.write(result);
    } catch (error) {
        endWithoutOutput(error as NodeJS.ErrnoException);
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

function endWithoutOutput({ code, message }: NodeJS.ErrnoException): never {
    if (code !== 'EPIPE') {
        const reason = code === 'ENOSPC' ? 'đĩa đầy (the disk is full)' : message;
        process.stderr.write(`kehoach: không ghi được kết quả (the output cannot be written): ${reason}\n`);
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
