import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PlanRecord } from '../workspace/plan-record.js';
import type { PlanToRead, ReadsAside } from '../workspace/reads-aside.js';

/** However many processors there are, memory stays within what a common machine has. */
const MOST = 4;
/** What lives for some milliseconds only is cleared up when it has come to so many megabytes. */
const YOUNG = 24;

interface Asked {
    readonly plan: PlanToRead;
    readonly resolve: (record: PlanRecord | undefined) => void;
}

/** Starts a thread that serves reading: see `reading-thread.ts`. */
export type StartReader = () => Worker;

/** @param entry the bundle of this very server, which serves reading where it runs in a thread */
export function readerIn(entry: string | URL): StartReader {
    // what a thread prints is nothing that an editor should read
    const quiet = { stdin: false, stdout: true };
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG };
    return () => new Worker(entry, { workerData: READS_PLANS, ...quiet, resourceLimits });
}

/** What a thread is given that is to serve reading. */
export const READS_PLANS = { reads: 'plans' };

/** Whether a thread is to serve reading. */
export function readsPlans(workerData: unknown): boolean {
    return (workerData as Partial<typeof READS_PLANS> | null)?.reads === READS_PLANS.reads;
}

/** Threads that read plans, each one after the other; they hold what they read no longer than they need to say it. */
export class ReadingThreads implements ReadsAside {
    private readonly threads = new Map<Worker, Asked | undefined>();
    private readonly waiting: Asked[] = [];

    constructor(start: StartReader) {
        for (let at = 0; at < Math.min(availableParallelism(), MOST); at++) {
            const worker = start();
            worker.unref();
            worker.on('message', (record: PlanRecord | null) => this.answered(worker, record ?? undefined));
            const lose = () => this.lose(worker);
            worker.on('error', lose).on('messageerror', lose).on('exit', lose);
            this.threads.set(worker, undefined);
        }
    }

    read(plan: PlanToRead): Promise<PlanRecord | undefined> {
        return new Promise((resolve) => {
            this.waiting.push({ plan, resolve });
            this.hand();
        });
    }

    end(): void {
        for (const worker of [...this.threads.keys()]) {
            this.lose(worker);
            void worker.terminate();
        }
    }

    private answered(worker: Worker, record: PlanRecord | undefined): void {
        this.threads.get(worker)?.resolve(record);
        if (this.threads.has(worker)) this.threads.set(worker, undefined);
        this.hand();
    }

    /** A thread that ends answers no more; where none is left, nobody waits. */
    private lose(worker: Worker): void {
        this.threads.get(worker)?.resolve(undefined);
        this.threads.delete(worker);
        this.hand();
    }

    private hand(): void {
        if (this.threads.size === 0) {
            for (const { resolve } of this.waiting.splice(0)) resolve(undefined);
        }
        for (const [worker, asked] of this.threads) {
            const next = asked ? undefined : this.waiting.shift();
            if (next) {
                this.threads.set(worker, next);
                worker.postMessage(next.plan);
            }
        }
    }
}
