import { spawn } from 'node:child_process';
import type { CancellationToken } from 'vscode';

/**
 * Lets the command line export a text in a process of its own.
 *
 * @param bundle the path of the command line
 * @param form the ending of the files to write
 * @param standard what `kehoach.standard` says
 * @returns the contents of the file; undefined where it was cancelled. Rejects with the command line's own words.
 */
export function runExport(
    bundle: string,
    form: string,
    standard: string,
    text: string,
    cancelled: CancellationToken,
): Promise<Uint8Array | undefined> {
    return new Promise((resolve, reject) => {
        const child = spawn(
            process.execPath,
            [bundle, 'export', '-', '--to', form, '--standard', standard, '-o', '-'],
            {
                env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
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
            if (cancelled.isCancellationRequested) {
                resolve(undefined);
            } else if (status === 0) {
                resolve(Buffer.concat(contents));
            } else {
                const words = Buffer.concat(complaints).toString('utf8').trim();
                reject(new Error(words.replace(/^kehoach: (?:-: )?/, '') || `exit status ${status}`));
            }
        });
        child.stdin.end(text);
    });
}
