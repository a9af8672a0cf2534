import type { Changes, WholeText, Wish } from '../messages.js';
import type { FromWorker, LaidOut, ToWorker } from '../worker-messages.js';
import type { EngineParts } from './engine.js';

/** The part of a `Worker` that is used here. */
export interface WorkerLike {
    onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
    onerror: ((event: ErrorEvent) => void) | null;
    postMessage(message: ToWorker): void;
    terminate(): void;
}

/** By how many bytes a worker may grow before it is replaced. */
export interface MemoryBudget {
    /** As soon as nobody types for a moment. */
    readonly atRest: number;
    /** At once: the engine stops at 4 GB, and shares the machine with others. */
    readonly atOnce: number;
}

const MEMORY_BUDGET: MemoryBudget = { atRest: 250_000_000, atOnce: 900_000_000 };

/** A worker that broke so often without finishing its pages is not started again until the text changes. */
const MAX_BREAKS = 2;

const REST_MS = 1_500;

/** What the page hears from the worker in charge. */
export type Heard = Exclude<FromWorker, { type: 'broken' }>;

export interface WorkersOptions {
    readonly parts: EngineParts;
    /** The newest text, for a worker that starts later. */
    readonly text: () => WholeText;
    readonly hear: (message: Heard) => void;
    /** Is told what broke; pages are made again at the latest when the text changes. */
    readonly broke: (message: string) => void;
    readonly create?: (script: string) => WorkerLike;
    readonly budget?: MemoryBudget;
}

/**
 * The worker that makes pages, and its successor. The engine never gives memory back: when it holds too much, a second
 * worker makes the same pages in the background and takes over with its first picture. A worker that breaks is replaced too.
 */
export class Workers {
    private current: WorkerLike | undefined;
    private successor: WorkerLike | undefined;
    private successorPages: LaidOut | undefined;
    private wish: Wish | undefined;
    private shownVersion = -1;
    private breaks = 0;
    /** Bytes at the first pages of the worker in charge, and now. */
    private memory: { readonly first: number; readonly now: number } | undefined;
    private resting: ReturnType<typeof setTimeout> | undefined;
    /** How many were started so far. */
    started = 0;

    constructor(private readonly options: WorkersOptions) {
        this.current = this.start();
    }

    /** Passes on what the text or the view became. */
    send(message: WholeText | Changes | Wish): void {
        if (message.type === 'wish') {
            this.wish = message;
        } else {
            clearTimeout(this.resting);
            if (!this.current) {
                this.breaks = 0;
                this.current = this.start(); // with the newest text
                return;
            }
        }
        this.current?.postMessage(message);
        this.successor?.postMessage(message);
    }

    /** Asks the worker in charge for a PDF; false where none is. */
    makePdf(request: number): boolean {
        this.current?.postMessage({ type: 'makePdf', request });
        return this.current !== undefined;
    }

    private start(): WorkerLike {
        const { parts, text, create = (script: string): WorkerLike => new Worker(script) } = this.options;
        const { script, ...engine } = parts;
        this.started++;
        const worker = create(script);
        worker.onmessage = ({ data }) => this.onMessage(worker, data);
        worker.onerror = ({ message }) => this.onBreak(worker, message);
        worker.postMessage({ type: 'start', ...engine });
        worker.postMessage(text());
        if (this.wish) {
            worker.postMessage(this.wish);
        }
        return worker;
    }

    private onMessage(worker: WorkerLike, message: FromWorker): void {
        if (message.type === 'broken') {
            this.onBreak(worker, message.message);
        } else if (worker === this.current) {
            this.onCurrent(message);
        } else if (worker === this.successor) {
            this.onSuccessor(message);
        }
    }

    private onCurrent(message: Heard): void {
        if (message.type === 'laidOut') {
            this.shownVersion = message.version;
            this.memory = { first: this.memory?.first ?? message.memoryBytes, now: message.memoryBytes };
        }
        this.options.hear(message);
        if (message.type === 'drawn') {
            this.breaks = 0;
            this.limitMemory();
        }
    }

    private onSuccessor(message: Heard): void {
        if (message.type === 'laidOut') {
            this.successorPages = message;
            return;
        }
        const pages = this.successorPages;
        const isReady = message.type === 'picture' || message.type === 'drawn';
        if (pages && isReady && message.version >= this.shownVersion) {
            this.takeOver(pages);
            this.onCurrent(message);
        } else if (message.type === 'picture') {
            message.bitmap.close();
        }
    }

    private takeOver(pages: LaidOut): void {
        this.current?.terminate();
        this.current = this.successor;
        this.successor = undefined;
        this.successorPages = undefined;
        this.memory = undefined;
        this.onCurrent(pages);
        this.drawAgain();
    }

    private limitMemory(): void {
        if (this.successor || !this.memory) {
            return;
        }
        const { atRest, atOnce } = this.options.budget ?? MEMORY_BUDGET;
        const grown = this.memory.now - this.memory.first;
        clearTimeout(this.resting);
        if (grown > atOnce) {
            this.successor = this.start();
        } else if (grown > atRest) {
            this.resting = setTimeout(() => {
                this.successor ??= this.start();
            }, REST_MS);
        }
    }

    private onBreak(worker: WorkerLike, message: string): void {
        if (worker !== this.current && worker !== this.successor) {
            return;
        }
        worker.terminate();
        this.options.broke(message);
        if (worker === this.successor) {
            this.successor = undefined;
            this.successorPages = undefined;
            return;
        }
        this.breaks++;
        this.memory = undefined;
        this.shownVersion = -1;
        const pages = this.successorPages;
        this.current = this.successor ?? (this.breaks < MAX_BREAKS ? this.start() : undefined);
        this.successor = undefined;
        this.successorPages = undefined;
        if (pages) {
            this.onCurrent(pages);
            this.drawAgain();
        }
    }

    /** Pictures that came too early were thrown away: all that is wished is drawn once more. */
    private drawAgain(): void {
        if (this.wish) {
            this.current?.postMessage({ ...this.wish, pages: [] });
            this.current?.postMessage(this.wish);
        }
    }
}
