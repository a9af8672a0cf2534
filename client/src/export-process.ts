import { spawn } from 'node:child_process';
import type { CancellationToken } from 'vscode';

/** What is to be exported, and how. */
export interface Export {
    readonly text: string;
    /** The ending of the file to write. */
    readonly form: string;
    /** What `kehoach.standard` says. */
    readonly standard: string;
    /** What `kehoach.standardRows` says; left out where it says nothing. */
    readonly standardRows?: object;
    /** A path of the file system, which the command line writes as a whole or not at all; without it contents are given back. */
    readonly output?: string;
}

/**
 * Lets the command line export a text in a process of its own.
 *
 * @param bundle the path of the command line
 * @param onNotice hears what the command line says of a file that came out, such as letters that no font has
 * @returns the contents of the file, or of what the command line says of the file that it wrote; undefined where it was
 *     cancelled. Rejects with the command line's own words.
 */
export function runExport(
    bundle: string,
    { text, form, standard, standardRows, output = '-' }: Export,
    cancelled: CancellationToken,
    onNotice: (words: string) => void = () => undefined,
): Promise<Uint8Array | undefined> {
    const rows = standardRows === undefined ? [] : ['--standard-rows', JSON.stringify(standardRows)];
    return new Promise((resolve, reject) => {
        const child = spawn(
            process.execPath,
            [bundle, 'export', '-', '--to', form, '--standard', standard, '-o', output, ...rows],
            {
                env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', KEHOACH_EDITOR: '1' },
                stdio: 'pipe',
            },
        );
        const contents: Buffer[] = [];
        const complaints: Buffer[] = [];
        const listener = cancelled.onCancellationRequested(() => child.kill());
        child.stdout.on('data', (chunk: Buffer) => contents.push(chunk));
        child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
        // one that is killed before it has read everything closes its end; its status says so already
        child.stdin.on('error', () => undefined);
        child.on('error', (error) => {
            listener.dispose();
            reject(error);
        });
        child.on('close', (status) => {
            listener.dispose();
            const words = Buffer.concat(complaints).toString('utf8').trim();
            if (cancelled.isCancellationRequested) {
                resolve(undefined);
            } else if (status === 0) {
                if (words !== '') {
                    onNotice(words.replace(/^kehoach: (?:-:)?/gmu, ''));
                }
                resolve(Buffer.concat(contents));
            } else {
                reject(new Error(words.replace(/^kehoach: (?:-: )?/, '') || `exit status ${status}`));
            }
        });
        child.stdin.end(text);
    });
}
