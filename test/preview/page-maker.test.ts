import { beforeEach, describe, expect, test } from 'vitest';
import type { PageSize } from '../../client/preview/messages.js';
import { PageMaker, type Schedule } from '../../client/preview/worker/page-maker.js';
import type { FromWorker } from '../../client/preview/worker-messages.js';

const A4: PageSize = { width: 595, height: 842 };

/** Turns and pauses come when the test says so. */
class Clock implements Schedule {
    private turns: (() => void)[] = [];
    private pauses: (() => void)[] = [];
    soon(then: () => void): void {
        this.turns.push(then);
    }
    later(then: () => void): () => void {
        this.pauses.push(then);
        return () => {
            this.pauses = this.pauses.filter((each) => each !== then);
        };
    }
    now(): number {
        return 0;
    }
    async turn(): Promise<boolean> {
        const next = this.turns.shift();
        next?.();
        await new Promise((done) => setImmediate(done));
        return next !== undefined;
    }
    async untilIdle(): Promise<void> {
        while (await this.turn()) {
            // on
        }
    }
    async pause(): Promise<void> {
        for (const then of this.pauses.splice(0)) {
            then();
        }
        await this.untilIdle();
    }
}

/** An engine whose pages are the paragraphs of the text; `lỗi` cannot be laid out, `hỏng` breaks it. */
class Paragraphs {
    readonly laidOut: string[] = [];
    readonly drawn: string[] = [];
    private pagesNow: string[] = [];
    private readonly pictures = new Map<number, string>();
    private readonly texts = new Map<number, string>();
    readonly memoryBytes = 1;
    whileDrawing: (() => void) | undefined;

    layOut(text: string) {
        if (text.includes('hỏng')) {
            throw new Error('unreachable');
        }
        this.laidOut.push(text);
        const failed = text.includes('lỗi');
        return {
            delta: failed ? null : new TextEncoder().encode(text),
            blocks: [],
            problems: failed ? ['lỗi'] : [],
            missing: [],
            readMs: 0,
        };
    }
    async pdf(text: string): Promise<Uint8Array> {
        return new TextEncoder().encode(text);
    }
    merge(delta: Uint8Array): void {
        this.pagesNow = new TextDecoder().decode(delta).split('\n');
    }
    pages(): PageSize[] {
        return this.pagesNow.map(() => A4);
    }
    async draw(page: number, pixelsPerPoint: number): Promise<ImageBitmap | null> {
        const looks = `${this.pagesNow[page]} ${pixelsPerPoint}`;
        if (this.pictures.get(page) === looks) {
            return null;
        }
        this.pictures.set(page, looks);
        this.drawn.push(looks);
        this.whileDrawing?.();
        this.whileDrawing = undefined;
        return { width: 1, height: 1, close() {} };
    }
    forget(page: number): void {
        this.pictures.delete(page);
    }
    async words(page: number) {
        const text = this.pagesNow[page] ?? '';
        if (this.texts.get(page) === text) {
            return null;
        }
        this.texts.set(page, text);
        return [{ text, x: 0, y: 0, width: 1, height: 1 }];
    }
}

let clock: Clock;
let engine: Paragraphs;
let said: FromWorker[];
let maker: PageMaker;

beforeEach(() => {
    clock = new Clock();
    engine = new Paragraphs();
    said = [];
    maker = new PageMaker(engine, engine, clock, (message) => said.push(message));
});

const types = () => said.map(({ type }) => type);
const insert = (offset: number, text: string, version: number) =>
    maker.take({
        type: 'changes',
        version,
        changes: [{ offset, length: 0, text, firstLine: 0, lastLine: 0 }],
    });

describe('the page maker', () => {
    test('lays out, draws what is wished in the order of the wish, and says that all is there', async () => {
        maker.take({ type: 'wish', pages: [1, 0], pixelsPerPoint: 2 });
        maker.take({ type: 'text', text: 'một\nhai\nba', version: 1, standard: 'auto' });
        await clock.untilIdle();
        expect(types()).toEqual(['laidOut', 'picture', 'picture', 'drawn']);
        expect(engine.drawn).toEqual(['hai 2', 'một 2']);
    });

    test('several changes cost one layout', async () => {
        maker.take({ type: 'text', text: 'a', version: 1, standard: 'auto' });
        insert(1, 'b', 2);
        insert(2, 'c', 3);
        await clock.untilIdle();
        expect(engine.laidOut).toEqual(['abc']);
        expect(said[0]).toMatchObject({ type: 'laidOut', version: 3 });
    });

    test('a change between two pictures comes before the second one', async () => {
        maker.take({ type: 'wish', pages: [0, 1], pixelsPerPoint: 1 });
        maker.take({ type: 'text', text: 'một\nhai', version: 1, standard: 'auto' });
        await clock.turn(); // the layout
        await clock.turn(); // the first picture
        insert(7, '!', 2);
        await clock.untilIdle();
        expect(engine.drawn).toEqual(['một 1', 'hai! 1']);
        expect(said.filter(({ type }) => type === 'drawn')).toMatchObject([{ version: 2 }]);
    });

    test('each picture is said to be of the text that it shows', async () => {
        maker.take({ type: 'wish', pages: [0, 1], pixelsPerPoint: 1 });
        maker.take({ type: 'text', text: 'một\nhai', version: 1, standard: 'auto' });
        await clock.turn(); // the layout
        engine.whileDrawing = () => insert(3, '!', 2); // while the first picture is made
        await clock.untilIdle();
        const pictures = said.filter((message) => message.type === 'picture');
        expect(pictures.map(({ page, version }) => `${page} of ${version}`)).toEqual(['0 of 1', '0 of 2', '1 of 2']);
        expect(engine.drawn).toEqual(['một 1', 'một! 1', 'hai 1']);
    });

    test('a page that looks the same is not drawn again', async () => {
        maker.take({ type: 'wish', pages: [0, 1], pixelsPerPoint: 1 });
        maker.take({ type: 'text', text: 'một\nhai', version: 1, standard: 'auto' });
        await clock.untilIdle();
        insert(7, '!', 2);
        await clock.untilIdle();
        expect(engine.drawn).toEqual(['một 1', 'hai 1', 'hai! 1']);
    });

    test('another size draws all again; a page out of the wish is drawn when it comes back', async () => {
        maker.take({ type: 'wish', pages: [0, 1], pixelsPerPoint: 1 });
        maker.take({ type: 'text', text: 'một\nhai', version: 1, standard: 'auto' });
        await clock.untilIdle();
        maker.take({ type: 'wish', pages: [0], pixelsPerPoint: 1 });
        maker.take({ type: 'wish', pages: [0, 1], pixelsPerPoint: 1 });
        await clock.untilIdle();
        maker.take({ type: 'wish', pages: [0], pixelsPerPoint: 2 });
        await clock.untilIdle();
        expect(engine.drawn).toEqual(['một 1', 'hai 1', 'hai 1', 'một 2']);
    });

    test('a picture that nobody wants any more when it is done is not said, and drawn when it is wanted again', async () => {
        maker.take({ type: 'wish', pages: [0], pixelsPerPoint: 1 });
        maker.take({ type: 'text', text: 'một\nhai', version: 1, standard: 'auto' });
        engine.whileDrawing = () => maker.take({ type: 'wish', pages: [1], pixelsPerPoint: 1 });
        await clock.untilIdle();
        expect(said.filter((message) => message.type === 'picture').map(({ page }) => page)).toEqual([1]);
        maker.take({ type: 'wish', pages: [0, 1], pixelsPerPoint: 1 });
        await clock.untilIdle();
        expect(said.filter((message) => message.type === 'picture').map(({ page }) => page)).toEqual([1, 0]);
    });

    test('a wish for pages that are no more is no harm', async () => {
        maker.take({ type: 'wish', pages: [0, 7], pixelsPerPoint: 1 });
        maker.take({ type: 'text', text: 'một', version: 1, standard: 'auto' });
        await clock.untilIdle();
        expect(types()).toEqual(['laidOut', 'picture', 'drawn']);
    });

    test('texts of pages come when nobody types, each once', async () => {
        maker.take({ type: 'wish', pages: [1], pixelsPerPoint: 1 });
        maker.take({ type: 'text', text: 'một\nhai', version: 1, standard: 'auto' });
        await clock.untilIdle();
        expect(types()).not.toContain('words');
        await clock.pause();
        insert(7, '!', 2);
        await clock.untilIdle();
        await clock.pause();
        const words = said.filter((message) => message.type === 'words');
        expect(words.map(({ page, words: [first] }) => `${page} ${first?.text}`)).toEqual(['1 hai', '0 một', '1 hai!']);
    });

    test('what cannot be laid out leaves the pages as they are, and the next change mends it', async () => {
        maker.take({ type: 'wish', pages: [0], pixelsPerPoint: 1 });
        maker.take({ type: 'text', text: 'lỗi', version: 1, standard: 'auto' });
        await clock.untilIdle();
        expect(said).toEqual([{ type: 'notLaidOut', version: 1, problems: ['lỗi'] }]);
        maker.take({ type: 'text', text: 'tốt', version: 2, standard: 'auto' });
        await clock.untilIdle();
        expect(engine.drawn).toEqual(['tốt 1']);
    });

    test('an engine that breaks says so', async () => {
        maker.take({ type: 'text', text: 'hỏng', version: 1, standard: 'auto' });
        await clock.untilIdle();
        expect(said).toEqual([{ type: 'broken', message: 'unreachable' }]);
    });

    test('a PDF is of the newest text', async () => {
        maker.take({ type: 'text', text: 'a', version: 1, standard: 'auto' });
        insert(1, 'b', 2);
        maker.take({ type: 'makePdf', request: 5 });
        await Promise.resolve();
        expect(said).toEqual([{ type: 'pdf', request: 5, bytes: new TextEncoder().encode('ab') }]);
    });
});
