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

/** Rows as columns that line up; the last one takes what is left. Widths count characters, as terminals show them. */
export function columns(rows: readonly (readonly string[])[], widest: readonly number[]): string {
    const widths = widest.map((most, column) =>
        Math.min(most, Math.max(...rows.map((row) => [...(row[column] ?? '')].length), 0)),
    );
    return rows
        .map((row) =>
            row
                .map((cell, column) => {
                    const width = widths[column] ?? 0;
                    const letters = [...cell];
                    const cut = letters.length > width ? `${letters.slice(0, Math.max(0, width - 1)).join('')}…` : cell;
                    return column === row.length - 1 ? cut : cut.padEnd(width + (cut.length - [...cut].length));
                })
                .join('  ')
                .trimEnd(),
        )
        .map((line) => `${line}\n`)
        .join('');
}
