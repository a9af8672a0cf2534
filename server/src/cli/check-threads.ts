import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Check } from './check-options.js';
import type { ShareAnswer, ShareRequest } from './check-share.js';
import type { CheckedFile } from './checked-file.js';
import { CommandError, FileError } from './command-error.js';
import type { Failure, Failures } from './failures.js';
import { STANDARD_INPUT } from './input.js';
import { showProgress } from './progress.js';
import { type ListedFiles, NOTHING_READ } from './workspace.js';

/** What a check found. */
export interface FoundProblems {
    /** The files that could be read. */
    readonly names: readonly string[];
    /** Those that could be checked, in the order in which they were named. */
    readonly checked: readonly CheckedFile[];
    readonly failures: Failures;
}

/** A thread starts with a catalogue and a model of spelling of its own: it should have so many files to check, */
const FILES_PER_THREAD = 12;
/** and however many processors there are, memory stays within what a common machine has. */
const MOST_THREADS = 4;
/** The command line itself: in a thread it serves a share. */
const COMMAND_LINE = new URL('cli.mjs', import.meta.url);

/** Starts a thread; tests start others. */
export type StartThread = (options: Check) => Worker;

const startThread: StartThread = (workerData) =>
    new Worker(COMMAND_LINE, { workerData, argv: process.argv.slice(2), stdin: false });

/**
 * Checks files in several threads. Each reads a share of them, tells the others what its files say, and then checks them beside
 * what all files say. What is found and what fails comes in the order of the files, as if one had been checked after the other.
 *
 * @returns undefined where that does not pay, or where a thread ended before its time: nothing has been told then
 */
export async function checkInThreads(
    { named, failures }: ListedFiles,
    options: Check,
    start = startThread,
): Promise<FoundProblems | undefined> {
    const most = options.threads ?? Math.min(availableParallelism(), MOST_THREADS);
    const count = Math.min(most, Math.floor(named.length / FILES_PER_THREAD));
    if (count < 2 || named.some(({ name }) => name === STANDARD_INPUT)) {
        return undefined;
    }
    const threads: CheckThread[] = [];
    try {
        for (let at = 0; at < count; at++) {
            threads.push(new CheckThread(start(options)));
        }
        const [read, checked] = await readAndCheck(named, threads);
        tellOnce(
            [...read, ...checked].flatMap((answer) => answer?.failures ?? []),
            failures,
        );
        const names = named.flatMap(({ name }, at) => (read[at]?.facts ? [name] : []));
        if (names.length === 0) {
            throw new CommandError(NOTHING_READ);
        }
        return { names, checked: checked.flatMap((answer) => answer?.checked ?? []), failures };
    } catch (error) {
        if (error instanceof LostThread) {
            return undefined;
        }
        throw error;
    } finally {
        showProgress(named.length, named.length, '');
        await Promise.all(threads.map((thread) => thread.end()));
    }
}

/** What came of reading each file, and of checking it; undefined for a check of what could not be read. */
async function readAndCheck(
    named: ListedFiles['named'],
    threads: readonly CheckThread[],
): Promise<[read: ShareAnswer[], checked: (ShareAnswer | undefined)[]]> {
    const read: ShareAnswer[] = [];
    const checked: (ShareAnswer | undefined)[] = [];
    const shares = new Map(threads.map((thread) => [thread, [] as number[]]));
    const left = named.keys();
    await together(threads, async (thread) => {
        for (const at of left) {
            const file = named[at] as ListedFiles['named'][number];
            showProgress(at, named.length, file.name);
            const answer = await thread.ask({ ask: 'read', file });
            const { facts } = answer;
            read[at] = answer;
            if (facts) {
                shares.get(thread)?.push(at);
                for (const other of threads) {
                    if (other !== thread) other.tell({ ask: 'learn', facts });
                }
            }
        }
    });
    let done = 0;
    await together(threads, async (thread) => {
        for (const at of shares.get(thread) ?? []) {
            const name = named[at]?.name ?? '';
            showProgress(done++, named.length, name);
            checked[at] = await thread.ask({ ask: 'check', name });
        }
    });
    return [read, checked];
}

async function together(threads: readonly CheckThread[], work: (thread: CheckThread) => Promise<void>): Promise<void> {
    await Promise.all(threads.map(work));
}

/** Tells what failed; what each thread met with by itself, as a model that cannot be read, is told once. */
function tellOnce(found: readonly Failure[], failures: Failures): void {
    const told = new Set<string>();
    for (const { file, reason } of found) {
        const key = `${file}\n${reason}`;
        if (!told.has(key)) {
            told.add(key);
            failures.tell(file, new FileError(file, reason));
        }
    }
}

/** A thread ended before it had answered. */
class LostThread extends Error {}

/** A thread that serves a share, asked one thing after the other. */
class CheckThread {
    /** Why it answers no more. */
    private lost: Error | undefined;
    private waiting:
        | { readonly resolve: (answer: ShareAnswer) => void; readonly reject: (error: Error) => void }
        | undefined;

    constructor(private readonly worker: Worker) {
        const lose = (why: unknown) => {
            this.lost ??= new LostThread(String(why));
            this.waiting?.reject(this.lost);
        };
        worker.on('error', lose);
        worker.on('messageerror', lose);
        worker.on('exit', lose);
        worker.on('message', (answer: ShareAnswer) => this.waiting?.resolve(answer));
    }

    /** Tells it what it does not answer. */
    tell(request: ShareRequest): void {
        this.worker.postMessage(request);
    }

    ask(request: ShareRequest): Promise<ShareAnswer> {
        return new Promise((resolve, reject) => {
            if (this.lost) {
                reject(this.lost);
                return;
            }
            this.waiting = { resolve, reject };
            this.tell(request);
        });
    }

    async end(): Promise<void> {
        await this.worker.terminate();
    }
}
