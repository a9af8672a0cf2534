import { Worker } from 'node:worker_threads';
import type { Bilingual } from '../language/language.js';
import { asDocx } from './libre-office.js';
import type { PaperAnswer, PaperJob, PaperReader } from './paper-reader.js';

/** A paper of a thousand pages takes some seconds. */
const IMPORT_LASTS = 60_000;
/** Whoever pastes has the raw text at once, and has gone on by then. */
const PASTE_LASTS = 10_000;
/** Megabytes; what needs more is no paper. */
const MOST_MEMORY = 1024;

const TOO_LONG: Bilingual = {
    vi: 'đọc quá lâu nên đã dừng. Mở bằng Word, chép phần cần dùng sang tệp mới và lưu dạng .docx.',
    en: 'took too long to read and was stopped. Open it in Word and save what is needed of it as .docx.',
};

/** Told to nobody who has cancelled, but to whoever asks why there is no plan. */
const CANCELLED: Bilingual = {
    vi: 'đã thôi đọc vì người dùng hủy. Nhập lại khi cần.',
    en: 'was not read, for the import was cancelled. Import it again when it is needed.',
};

/**
 * Reads papers of other programs beside the thread that answers the editor, so that nobody who types waits for them: one job
 * after the other, each ended when it takes too long or nobody wants it any more.
 */
export class PaperThread implements PaperReader {
    private worker: Worker | undefined;
    private last: Promise<unknown> = Promise.resolve();

    /** @param file the bundle of `paper-worker.ts` */
    constructor(private readonly file: string) {}

    asDocx(name: string, bytes: Uint8Array): Promise<Uint8Array> {
        return asDocx(name, bytes);
    }

    do(job: PaperJob, isCancelled: () => boolean, onCancelled: (end: () => void) => void): Promise<PaperAnswer> {
        const answer = this.last.then(() => (isCancelled() ? { refused: CANCELLED } : this.ask(job, onCancelled)));
        this.last = answer.catch(() => undefined);
        return answer;
    }

    private async ask(job: PaperJob, onCancelled: (end: () => void) => void): Promise<PaperAnswer> {
        this.worker ??= this.start();
        const worker = this.worker;
        const answer = await new Promise<PaperAnswer>((resolve) => {
            const end = (given: PaperAnswer) => {
                clearTimeout(timer);
                worker.off('message', end).off('error', failed).off('exit', gone);
                resolve(given);
            };
            const failed = (error: Error) => end({ failed: error.message });
            const gone = () => end({ failed: 'paper-worker' });
            const timer = setTimeout(() => end({ refused: TOO_LONG }), lasting(job));
            onCancelled(() => end({ refused: CANCELLED }));
            worker.on('message', end).on('error', failed).on('exit', gone);
            worker.postMessage(job);
        });
        if (!('plan' in answer) && !('pasted' in answer)) {
            // it may still be at work, or have run out of memory
            worker.on('error', () => undefined);
            this.worker = undefined;
            await worker.terminate();
        }
        return answer;
    }

    private start(): Worker {
        const worker = new Worker(this.file, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } });
        worker.unref();
        return worker;
    }
}

function lasting({ type }: PaperJob): number {
    return type === 'paste' ? PASTE_LASTS : IMPORT_LASTS;
}
