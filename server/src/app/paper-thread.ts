import { Worker } from 'node:worker_threads';
import type { Clipboard, PlanOfClipboard } from '../import/clipboard/plan-of-clipboard.js';
import type { Remark } from '../import/paper.js';
import type { PaperForm } from '../import/paper-form.js';
import type { Bilingual } from '../language/language.js';
import type { ImportedPicture } from '../protocol.js';

/** What is asked of the thread: a file of another program, or what lies on the clipboard. */
export type PaperJob =
    | {
          readonly type: 'import';
          readonly form: Exclude<PaperForm, 'office'>;
          readonly bytes: Uint8Array;
          /** The name of the plan without its ending: pictures lie in a folder of that name. */
          readonly planName: string;
      }
    | ({ readonly type: 'paste' } & Clipboard);

/** A file as a plan, before its remarks are put in the user's language. */
export interface PlanOfPaper {
    readonly text: string;
    readonly pictures: readonly ImportedPicture[];
    readonly remarks: readonly Remark[];
}

/** What the thread answers. */
export type PaperAnswer =
    | { readonly plan: PlanOfPaper }
    | { readonly pasted: PlanOfClipboard | null }
    | { readonly refused: Bilingual }
    | { readonly failed: string };

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
export class PaperThread {
    private worker: Worker | undefined;
    private last: Promise<unknown> = Promise.resolve();

    /** @param file the bundle of `paper-worker.ts` */
    constructor(private readonly file: string) {}

    /**
     * @param isCancelled asked when the job's turn comes
     * @param onCancelled called with what ends the job
     */
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
