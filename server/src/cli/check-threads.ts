import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { tidyHeap } from '../app/tidy-heap.js';
import type { Check } from './check-options.js';
import type { ShareAnswer, ShareRequest } from './check-share.js';
import type { CheckedFile } from './checked-file.js';
import { CommandError, FileError } from './command-error.js';
import type { Failure, Failures } from './failures.js';
import { STANDARD_INPUT } from './input.js';
import { showProgress } from './progress.js';
import { type ListedFiles, NOTHING_READ } from './workspace.js';

/** What a check went through. */
export interface CheckedAll {
    /** The files that could be read. */
    readonly names: readonly string[];
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

/** What lives for some milliseconds only is cleared up when it has come to so many megabytes, in each thread. */
const YOUNG = 24;

const startThread: StartThread = (workerData) => {
    tidyHeap();
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG };
    return new Worker(COMMAND_LINE, { workerData, argv: process.argv.slice(2), stdin: false, resourceLimits });
};

/**
 * Checks files in several threads. Each reads a share of them, tells the others what its files say, and then checks them beside
 * what all files say. What is found and what fails comes in the order of the files, as if one had been checked after the other: what
 * cannot be read, then each file as soon as it and all before it are checked.
 *
 * @param take is given the files that could be checked
 * @param lost is told of the file at which a thread ended that had answered before
 * @returns undefined where that does not pay, or where a thread ended before its time: some may have been taken by then
 */
export async function checkInThreads(
    { named, failures }: ListedFiles,
    options: Check,
    take: (file: CheckedFile) => void,
    start = startThread,
    lost: (file: string) => void = () => undefined,
): Promise<CheckedAll | undefined> {
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
        const shares = await readAll(named, threads, failures);
        const read = named.filter((_, at) => shares.has(at));
        if (read.length === 0) {
            throw new CommandError(NOTHING_READ);
        }
        await checkAll(named, shares, ({ checked, failures: found }) => {
            tellAll(found, failures);
            if (checked) take(checked);
        });
        return { names: read.map(({ name }) => name), failures };
    } catch (error) {
        if (error instanceof LostThread) {
            const file = threads.map((thread) => thread.lostAt).find((name) => name !== undefined);
            if (file !== undefined) lost(file);
            return undefined;
        }
        throw error;
    } finally {
        showProgress(named.length, named.length, '');
        await Promise.all(threads.map((thread) => thread.end()));
    }
}

/**
 * Lets threads read all files, each tell the others what its files say, and tells what failed.
 *
 * @returns which thread has read the file at each place; none for what could not be read
 */
async function readAll(
    named: ListedFiles['named'],
    threads: readonly CheckThread[],
    failures: Failures,
): Promise<Map<number, CheckThread>> {
    const shares = new Map<number, CheckThread>();
    const found: (readonly Failure[])[] = [];
    const left = named.keys();
    await together(threads, async (thread) => {
        for (const at of left) {
            const file = named[at] as ListedFiles['named'][number];
            showProgress(at, named.length, file.name);
            const answer = await thread.ask({ ask: 'read', file });
            found[at] = answer.failures;
            if (answer.facts) {
                shares.set(at, thread);
                for (const other of threads) {
                    if (other !== thread) other.tell({ ask: 'learn', facts: answer.facts });
                }
            }
        }
    });
    tellAll(found.flat(), failures);
    return shares;
}

/** Lets threads check what they have read; `take` is given what comes of it in the order of the files. */
async function checkAll(
    named: ListedFiles['named'],
    shares: ReadonlyMap<number, CheckThread>,
    take: (answer: ShareAnswer) => void,
): Promise<void> {
    const waiting = new Map<number, ShareAnswer>();
    let [next, done] = [0, 0];
    const takeWaiting = () => {
        for (; next < named.length; next++) {
            const answer = waiting.get(next);
            if (answer) take(answer);
            else if (shares.has(next)) return;
            waiting.delete(next);
        }
    };
    const threads = [...new Set(shares.values())];
    await together(threads, async (thread) => {
        for (const [at, { name }] of named.entries()) {
            if (shares.get(at) === thread) {
                showProgress(done++, named.length, name);
                waiting.set(at, await thread.ask({ ask: 'check', name }));
                takeWaiting();
            }
        }
    });
}

async function together(threads: readonly CheckThread[], work: (thread: CheckThread) => Promise<void>): Promise<void> {
    await Promise.all(threads.map(work));
}

function tellAll(found: readonly Failure[], failures: Failures): void {
    for (const { file, reason } of found) {
        failures.tell(file, new FileError(file, reason));
    }
}

/** A thread ended before it had answered. */
class LostThread extends Error {}

/** A thread that serves a share, asked one thing after the other. */
class CheckThread {
    /** Why it answers no more. */
    private lost: Error | undefined;
    /** The file that it is asked about. */
    private asked: string | undefined;
    /** Whether it was there at all: one that could not start says nothing of a file. */
    private hasAnswered = false;
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
        worker.on('message', (answer: ShareAnswer) => {
            this.hasAnswered = true;
            this.waiting?.resolve(answer);
        });
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
            this.asked =
                request.ask === 'read' ? request.file.name : request.ask === 'check' ? request.name : undefined;
            this.waiting = { resolve, reject };
            this.tell(request);
        });
    }

    /** The file at which it ended before its time; undefined where it did not. */
    get lostAt(): string | undefined {
        return this.lost && this.hasAnswered ? this.asked : undefined;
    }

    async end(): Promise<void> {
        await this.worker.terminate();
    }
}
