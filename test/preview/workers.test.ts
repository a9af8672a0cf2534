import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { EngineParts } from '../../client/preview/page/engine.js';
import { type Heard, type WorkerLike, Workers } from '../../client/preview/page/workers.js';
import type { FromWorker, ToWorker } from '../../client/preview/worker-messages.js';

const PARTS = { script: 'blob:', fonts: [] } as unknown as EngineParts;
const MB = 1_000_000;

class FakeWorker implements WorkerLike {
    onmessage: WorkerLike['onmessage'] = null;
    onerror: WorkerLike['onerror'] = null;
    readonly got: ToWorker[] = [];
    isAlive = true;
    postMessage(message: ToWorker): void {
        this.got.push(message);
    }
    terminate(): void {
        this.isAlive = false;
    }
    say(message: FromWorker): void {
        this.onmessage?.({ data: message } as MessageEvent<FromWorker>);
    }
    layOut(version: number, megabytes: number): void {
        const memoryBytes = megabytes * MB;
        this.say({ type: 'laidOut', version, pages: [], blocks: [], problems: [], missing: [], memoryBytes });
    }
    finish(version: number, megabytes: number): void {
        this.layOut(version, megabytes);
        this.say({ type: 'drawn', version, spent: { read: 0, typeset: 0, draw: 0 } });
    }
}

let made: FakeWorker[];
let heard: Heard[];
let broke: string[];
let workers: Workers;

beforeEach(() => {
    vi.useFakeTimers();
    made = [];
    heard = [];
    broke = [];
    workers = new Workers({
        parts: PARTS,
        text: () => ({ type: 'text', text: 'mới nhất', version: 9, standard: 'auto' }),
        hear: (message) => heard.push(message),
        broke: (message) => broke.push(message),
        create: () => {
            const worker = new FakeWorker();
            made.push(worker);
            return worker;
        },
        budget: { atRest: 100 * MB, atOnce: 500 * MB },
    });
});

const worker = (index: number) => made[index] as FakeWorker;
const edit = (version: number) => workers.send({ type: 'changes', changes: [], version });

describe('the worker and its successor', () => {
    test('a worker starts with the newest text', () => {
        expect(worker(0).got.map(({ type }) => type)).toEqual(['start', 'text']);
    });

    test('one that grew is replaced when nobody types, and goes on until its successor has a picture', () => {
        worker(0).finish(1, 50);
        worker(0).finish(2, 200);
        expect(made).toHaveLength(1);
        vi.advanceTimersByTime(2_000);
        expect(made).toHaveLength(2);
        edit(10);
        expect(worker(0).got.at(-1)).toEqual(worker(1).got.at(-1));
        worker(0).finish(10, 210);
        worker(1).layOut(10, 50);
        expect(worker(0).isAlive).toBe(true);
        worker(1).finish(10, 50);
        expect(worker(0).isAlive).toBe(false);
        expect(heard.at(-1)).toMatchObject({ type: 'drawn', version: 10 });
    });

    test('typing puts the change off, until the memory leaves no choice', () => {
        worker(0).finish(1, 50);
        for (let version = 2; version < 12; version++) {
            worker(0).finish(version, 50 + version * 20);
            vi.advanceTimersByTime(500);
            edit(version + 1);
        }
        expect(made).toHaveLength(1);
        worker(0).finish(20, 600);
        expect(made).toHaveLength(2);
    });

    test('a large document is not replaced again and again', () => {
        worker(0).finish(1, 3_000);
        worker(0).finish(2, 3_050);
        vi.advanceTimersByTime(10_000);
        expect(made).toHaveLength(1);
    });

    test('pictures of a successor that lags behind are thrown away and drawn again', () => {
        workers.send({ type: 'wish', pages: [0], pixelsPerPoint: 2 });
        worker(0).finish(1, 50);
        worker(0).finish(2, 600);
        const close = vi.fn();
        const bitmap = { width: 1, height: 1, close };
        worker(1).layOut(1, 50);
        worker(1).say({ type: 'picture', version: 1, page: 0, pixelsPerPoint: 2, bitmap });
        expect(close).toHaveBeenCalledOnce();
        expect(worker(0).isAlive).toBe(true);
        worker(1).finish(2, 50);
        expect(worker(0).isAlive).toBe(false);
        expect(worker(1).got.slice(-2)).toMatchObject([{ pages: [] }, { pages: [0] }]);
    });

    test('one that breaks is replaced at once; one that keeps breaking rests until the text changes', () => {
        worker(0).say({ type: 'broken', message: 'unreachable' });
        expect(made).toHaveLength(2);
        worker(1).say({ type: 'broken', message: 'unreachable' });
        expect(made).toHaveLength(2);
        expect(workers.makePdf(1)).toBe(false);
        edit(11);
        expect(made).toHaveLength(3);
        expect(broke).toEqual(['unreachable', 'unreachable']);
    });

    test('a successor that breaks leaves the worker in charge', () => {
        worker(0).finish(1, 50);
        worker(0).finish(2, 600);
        worker(1).say({ type: 'broken', message: 'out of memory' });
        worker(0).finish(3, 610);
        expect(worker(0).isAlive).toBe(true);
        expect(heard.at(-1)).toMatchObject({ version: 3 });
    });
});
