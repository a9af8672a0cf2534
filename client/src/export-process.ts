import type { CancellationToken } from 'vscode';
import { runCommandLine } from './command-line.js';
import type { Export } from './host.js';

/**
 * Lets the command line export a text in a process of its own.
 *
 * @param bundle the path of the command line
 * @param onNotice hears what the command line says of a file that came out, such as letters that no font has
 * @returns the contents of the file, or of what the command line says of the file that it wrote; undefined where it was
 *     cancelled. Rejects with the command line's own words.
 */
export async function runExport(
    bundle: string,
    { text, form, standard, standardRows, output = '-' }: Export,
    cancelled: CancellationToken,
    onNotice: (words: string) => void = () => undefined,
): Promise<Uint8Array | undefined> {
    const rows = standardRows === undefined ? [] : ['--standard-rows', JSON.stringify(standardRows)];
    const args = ['export', '-', '--to', form, '--standard', standard, '-o', output, ...rows];
    const ended = await runCommandLine(bundle, args, text, cancelled);
    if (!ended) {
        return undefined;
    }
    const { status, contents, words } = ended;
    if (status !== 0) {
        throw new Error(words.replace(/^kehoach: (?:-: )?/, '') || `exit status ${status}`);
    }
    if (words !== '') {
        onNotice(words.replace(/^kehoach: (?:-:)?/gmu, ''));
    }
    return contents;
}
