import { spawn } from 'node:child_process';
import type { CancellationToken } from 'vscode';

/** What the command line did. */
export interface Ended {
    /** 0: fine, 1: something is told, 2: it could not. */
    readonly status: number | null;
    readonly contents: Uint8Array;
    /** What it told, line by line. */
    readonly words: string;
}

/**
 * Runs the command line in a process of its own.
 *
 * @param bundle the path of the command line
 * @param input what it reads from its standard input
 * @returns undefined where it was cancelled; rejects where no process could be made
 */
export function runCommandLine(
    bundle: string,
    args: readonly string[],
    input: string,
    cancelled: CancellationToken,
): Promise<Ended | undefined> {
    return new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [bundle, ...args], {
            env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', KEHOACH_EDITOR: '1' },
            stdio: 'pipe',
        });
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
            resolve(
                cancelled.isCancellationRequested ? undefined : { status, contents: Buffer.concat(contents), words },
            );
        });
        child.stdin.end(input);
    });
}
