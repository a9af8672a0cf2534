import { faultMessage, type RowFault } from '../standards/office-rows.js';
import { FileError } from './command-error.js';
import type { Failures } from './failures.js';
import { readText } from './input.js';

/**
 * Reads the settings of this tool from a file that an editor keeps, such as `.vscode/settings.json`: JSON with comments.
 *
 * @returns the section `kehoach`, as an editor sends it; throws a FileError where the file cannot be read or is no JSON
 */
export async function readSettingsFile(path: string): Promise<Record<string, unknown>> {
    const text = await readText(path);
    let settings: unknown;
    try {
        settings = JSON.parse(withoutComments(text));
    } catch (error) {
        throw new FileError(path, `không phải JSON (not JSON): ${(error as Error).message}`);
    }
    const named = Object.entries((settings ?? {}) as object).filter(([name]) => name.startsWith('kehoach.'));
    return Object.fromEntries(named.map(([name, value]) => [name.slice('kehoach.'.length), value]));
}

/** Tells of each row of `kehoach.standardRows` that will not do: the standard's own serves, and the rest goes on. */
export function tellRowFaults(path = 'kehoach.standardRows', faults: readonly RowFault[], failures: Failures): void {
    for (const fault of faults) {
        const { vi, en } = faultMessage(fault);
        failures.tell(path, new FileError(path, `${vi} (${en})`));
    }
}

/** JSON without comments and without commas behind the last value; strings stay as they are. */
function withoutComments(text: string): string {
    const string = '"(?:\\\\.|[^"\\\\])*"';
    const keepStrings = (match: string) => (match.startsWith('"') ? match : '');
    return text
        .replace(new RegExp(`${string}|//[^\\n]*|/\\*[\\s\\S]*?\\*/`, 'g'), keepStrings)
        .replace(new RegExp(`${string}|,(?=\\s*[}\\]])`, 'g'), keepStrings);
}
