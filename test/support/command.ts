import { vi } from 'vitest';
import { run } from '../../server/src/cli/run.js';

/** What a command ended with and wrote. */
export interface Ended {
    /** Undefined for a server that goes on running. */
    readonly status: number | undefined;
    readonly stdout: string;
    readonly stderr: string;
}

/**
 * Runs a command within this process: starting one takes most of the time that a command needs, and parts of this tool can be
 * broken here. Give whole paths, and no `-`: standard input is the tests' own.
 */
export async function runHere(...args: readonly string[]): Promise<Ended> {
    const written = { stdout: '', stderr: '' };
    const spies = (['stdout', 'stderr'] as const).map((name) => {
        const listeners = process[name].listeners('error');
        const spy = vi.spyOn(process[name], 'write').mockImplementation((text) => {
            written[name] += typeof text === 'string' ? text : Buffer.from(text).toString('utf8');
            return true;
        });
        return () => {
            spy.mockRestore();
            for (const listener of process[name].listeners('error')) {
                if (!listeners.includes(listener)) process[name].off('error', listener as () => void);
            }
        };
    });
    try {
        return { status: await run(args), ...written };
    } finally {
        for (const restore of spies) restore();
    }
}
