import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PrintedFile } from '../printed/printed-document.js';

/** What the worker of `pdf-worker.ts` answers. */
export type PdfAnswer = { readonly pdf: Uint8Array; readonly memoryBytes: number } | { readonly error: string };

/** The engine never gives memory back: beyond this the next file gets a new one. */
const MAX_BYTES = 1_000_000_000;

/** Prints files one after the other, each as PDF (1.7, tagged, with bookmarks, searchable), beside the process's own thread. */
export class PdfPrinter {
    private worker: Worker | undefined;
    private last: Promise<unknown> = Promise.resolve();

    /**
     * @param folder where the build has laid the bundles: the worker's, and `typeset/` with the engine
     * @param start starts the thread that holds the engine
     */
    constructor(
        private readonly folder: string,
        private readonly start = (...given: ConstructorParameters<typeof Worker>) => new Worker(...given),
    ) {}

    /** Rejects with a reason in words where the engine is missing or fails. The engine is loaded at the first call. */
    print(file: PrintedFile): Promise<Uint8Array> {
        const answer = this.last.then(() => this.ask(file));
        this.last = answer.catch(() => undefined);
        return answer;
    }

    /** Lets go of the engine. */
    async dispose(): Promise<void> {
        await this.worker?.terminate();
        this.worker = undefined;
    }

    private async ask(file: PrintedFile): Promise<Uint8Array> {
        this.worker ??= this.start(join(this.folder, 'pdf-worker.mjs'), { workerData: join(this.folder, 'typeset') });
        const worker = this.worker;
        const answer = await new Promise<PdfAnswer>((resolve) => {
            const fail = (error: Error) => resolve({ error: error.message });
            worker.once('error', fail);
            worker.once('message', (message: PdfAnswer) => {
                worker.off('error', fail);
                resolve(message);
            });
            worker.postMessage(file);
        });
        if ('error' in answer || answer.memoryBytes > MAX_BYTES) {
            await this.dispose();
        }
        if ('error' in answer) {
            throw new Error(answer.error);
        }
        return answer.pdf;
    }
}
