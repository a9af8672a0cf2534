import { changed } from '../changes.js';
import type { PageSize, PageWords, PlacedBlock, TextChange } from '../messages.js';
import type { FromWorker, MissingOnLine, ToWorker } from '../worker-messages.js';

/** Pages of a text, as the engine lays them out. */
export interface TextPages {
    /** What the renderer needs to know of them; null where no pages could be made. */
    readonly delta: Uint8Array | null;
    readonly blocks: readonly PlacedBlock[];
    readonly problems: readonly string[];
    readonly missing: readonly MissingOnLine[];
    /** Milliseconds that reading took, before typesetting. */
    readonly readMs: number;
}

/** Makes pages of a text. */
export interface PageEngine {
    /**
     * @param standard of documents that do not tell theirs, as the settings name it
     * @param standardRows the rows that the office has of its own, as the settings have them
     */
    layOut(text: string, standard: string, standardRows?: object): TextPages;
    pdf(text: string, standard: string, standardRows?: object): Promise<Uint8Array>;
    readonly memoryBytes: number;
}

/** Draws the pages that it took in last. */
export interface PagePainter {
    /** Takes in what changed. */
    merge(delta: Uint8Array): void;
    pages(): PageSize[];
    /** A picture of a page; null where it would be the same as the last one of that page in that size. */
    draw(page: number, pixelsPerPoint: number): Promise<ImageBitmap | null>;
    /** Drops what is remembered of a page's picture. */
    forget(page: number): void;
    /** The words of a page with their places; null where they are the same as the last time. */
    words(page: number): Promise<PageWords[] | null>;
}

/** What the page maker needs of the clock and of its thread. */
export interface Schedule {
    /** Calls back as soon as the messages that wait were taken. */
    soon(then: () => void): void;
    /** Calls back after milliseconds, unless the function that it returns is called before. */
    later(then: () => void, ms: number): () => void;
    now(): number;
}

/** After so many milliseconds without a change the texts of the pages are made. */
const REST_MS = 200;

/** What is asked of the page maker once it is started. */
export type Task = Exclude<ToWorker, { type: 'start' }>;

/**
 * Makes pictures of the newest text, one step at a time: the layout, then page by page what the view wants. Messages are
 * taken between two steps, so that what they made stale is never done: several changes cost one layout, and pictures of an
 * older text are left away.
 */
export class PageMaker {
    private text = '';
    private standard = '';
    private standardRows: object | undefined;
    private version = -1;
    /** The version of the layout; pictures are of it. */
    private laidOut = -1;
    private failed = false;
    private wished: readonly number[] = [];
    private pixelsPerPoint = 0;
    /** Wished pages that are to be looked at yet. */
    private toDraw: number[] = [];
    private isDrawn = true;
    private toRead: number[] = [];
    private spent = { read: 0, typeset: 0, draw: 0 };
    private running = false;
    private stopResting: (() => void) | undefined;

    constructor(
        private readonly engine: PageEngine,
        private readonly painter: PagePainter,
        private readonly schedule: Schedule,
        private readonly post: (message: FromWorker, transfer?: Transferable[]) => void,
    ) {}

    /** Takes in what changed or is wished; the work is done later. */
    take(task: Task): void {
        switch (task.type) {
            case 'text':
                this.text = task.text;
                this.standard = task.standard;
                this.standardRows = task.standardRows;
                this.laidOut = -1;
                this.edited(task.version);
                break;
            case 'changes':
                this.change(task.changes, task.version);
                break;
            case 'wish':
                this.wish(task.pages, task.pixelsPerPoint);
                break;
            case 'makePdf':
                void this.makePdf(task.request);
                return;
        }
        this.start();
    }

    private change(changes: readonly TextChange[], version: number): void {
        this.text = changed(this.text, changes);
        this.edited(version);
    }

    private edited(version: number): void {
        this.version = version;
        this.stopResting?.();
        this.toRead = [];
    }

    private wish(pages: readonly number[], pixelsPerPoint: number): void {
        for (const page of this.wished) {
            if (!pages.includes(page) || pixelsPerPoint !== this.pixelsPerPoint) {
                this.painter.forget(page);
            }
        }
        this.wished = pages;
        this.pixelsPerPoint = pixelsPerPoint;
        this.drawAll();
    }

    private drawAll(): void {
        this.toDraw = [...this.wished];
        this.isDrawn = false;
    }

    private start(): void {
        if (!this.running) {
            this.running = true;
            this.schedule.soon(() => void this.run());
        }
    }

    private async run(): Promise<void> {
        try {
            if (await this.step()) {
                this.schedule.soon(() => void this.run());
            } else {
                this.running = false;
            }
        } catch (error) {
            this.running = false;
            this.post({ type: 'broken', message: error instanceof Error ? error.message : String(error) });
        }
    }

    /** Does what is most urgent; false where nothing is left to do. */
    private async step(): Promise<boolean> {
        if (this.laidOut !== this.version) {
            this.layOut();
            return true;
        }
        if (this.failed) {
            return false;
        }
        const page = this.toDraw.shift();
        if (page !== undefined) {
            await this.draw(page);
            return true;
        }
        if (!this.isDrawn) {
            this.isDrawn = true;
            this.post({ type: 'drawn', version: this.laidOut, spent: this.spent });
            this.rest();
            return true;
        }
        const read = this.toRead.shift();
        if (read !== undefined) {
            const words = await this.painter.words(read);
            if (words) {
                this.post({ type: 'words', page: read, words });
            }
            if (this.toRead.length === 0) {
                this.post({ type: 'read', version: this.laidOut });
            }
            return true;
        }
        return false;
    }

    private layOut(): void {
        const begin = this.schedule.now();
        const { delta, readMs, problems, ...shown } = this.engine.layOut(this.text, this.standard, this.standardRows);
        this.laidOut = this.version;
        this.failed = !delta;
        if (!delta) {
            this.post({ type: 'notLaidOut', version: this.version, problems });
            return;
        }
        this.painter.merge(delta);
        this.spent = { read: readMs, typeset: this.schedule.now() - begin - readMs, draw: 0 };
        this.post({
            type: 'laidOut',
            version: this.version,
            pages: this.painter.pages(),
            ...shown,
            problems,
            memoryBytes: this.engine.memoryBytes,
        });
        this.drawAll();
    }

    private async draw(page: number): Promise<void> {
        const begin = this.schedule.now();
        const { laidOut: version, pixelsPerPoint } = this;
        if (page >= this.painter.pages().length) {
            return;
        }
        const bitmap = await this.painter.draw(page, pixelsPerPoint);
        this.spent = { ...this.spent, draw: this.spent.draw + this.schedule.now() - begin };
        if (!this.wished.includes(page) || pixelsPerPoint !== this.pixelsPerPoint) {
            // the wish changed meanwhile: the page would throw the picture away, and must get it when it asks again
            bitmap?.close();
            this.painter.forget(page);
            return;
        }
        if (bitmap) {
            this.post({ type: 'picture', version, page, pixelsPerPoint, bitmap }, [bitmap]);
        }
    }

    /** The texts of pages are needed by those who search, select and listen: not while someone types. */
    private rest(): void {
        this.stopResting?.();
        this.stopResting = this.schedule.later(() => {
            const all = this.painter.pages().map((_, page) => page);
            this.toRead = [
                ...this.wished.filter((page) => page < all.length),
                ...all.filter((page) => !this.wished.includes(page)),
            ];
            this.start();
        }, REST_MS);
    }

    private async makePdf(request: number): Promise<void> {
        try {
            const bytes = await this.engine.pdf(this.text, this.standard, this.standardRows);
            this.post({ type: 'pdf', request, bytes });
        } catch (error) {
            this.post({ type: 'pdf', request, problem: error instanceof Error ? error.message : String(error) });
        }
    }
}
