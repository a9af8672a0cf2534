import { writeFileSync } from 'node:fs';
import { CommandError } from './command-error.js';

/** Writes a result to the file of `--output`, or to standard output. */
export function writeResult(result: string | Uint8Array, output: string | undefined): void {
    if (output === undefined) {
        process.stdout.write(result);
        return;
    }
    try {
        writeFileSync(output, result);
    } catch (error) {
        throw new CommandError(`${output}: không ghi được (cannot be written): ${(error as Error).message}`);
    }
}

/** Where no terminal says how wide it is: room enough for a line that is read in a file. */
const WIDTH_OF_FILES = 200;

/** How many characters a line of the output may have: those of the terminal, or of COLUMNS where there is none. */
export function outputWidth(): number {
    const asked = Number(process.env.COLUMNS);
    return process.stdout.columns ?? (asked > 0 ? asked : WIDTH_OF_FILES);
}

/** Text of a document without characters that would command a terminal, or that a spreadsheet's file has no room for. */
export function printable(text: string): string {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not get through
    return text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '');
}

/** Ends quietly where whoever read the output has gone, as `head` does. */
export function endWithReader(): void {
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EPIPE') {
            throw error;
        }
        process.exit();
    });
}
