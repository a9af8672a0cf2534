import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
    existsSync,
    mkdtempSync,
    readdirSync,
    readFileSync,
    rmSync,
    statSync,
    truncateSync,
    writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { KeptPlans } from '../../server/src/kept/kept-plans.js';
import { sqlite } from '../../server/src/kept/sqlite.js';
import type { PlanRecord } from '../../server/src/workspace/plan-record.js';
import { randomFrom } from '../bench/archive.js';
import { BUILD, fileOf, recordOf, TEXTS, textOf, version } from './kept-texts.js';
import { writerScript } from './store-process.js';

/** Processes that are killed, and pairs that write at once: `KEHOACH_KEPT=100` for many. */
const TIMES = Number(process.env.KEHOACH_KEPT ?? 5);

/** A file of which the disk may say the same after it changed. */
const NO_STAMP = { ...fileOf(1), stamp: undefined };

let folder: string;

beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kehoach-kept-'));
});

afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
});

function open(build = BUILD): KeptPlans {
    const store = KeptPlans.open(folder, build);
    if (!store) throw new Error('there is no store');
    return store;
}

function isSame(one: PlanRecord, other: PlanRecord): boolean {
    const packs = ['text', 'places', 'tasks'] as const;
    return one.index === other.index && packs.every((pack) => Buffer.compare(one[pack], other[pack]) === 0);
}

/** Whatever a store says of the first hundred files is true of them. */
function countTrue(store: KeptPlans): number {
    let count = 0;
    for (let file = 0; file < 100; file++) {
        for (let nth = 0; nth < TEXTS; nth++) {
            const each = version(file, nth);
            for (const found of [store.find(each.file), store.findText(each.file, each.text)]) {
                if (found && !isSame(found, recordOf(each.text)))
                    throw new Error(`${each.file.uri} says what is not so`);
            }
            if (store.find(each.file)) count++;
        }
    }
    return count;
}

function fill(): void {
    const store = open();
    for (let file = 0; file < 100; file++) {
        const { file: each, text } = version(file, 0);
        store.put(each, text, recordOf(text));
    }
    store.flush();
}

// a Node before 22.13 has no SQLite: nothing is kept there
describe.skipIf(sqlite() === undefined)('what closed plans say', () => {
    it('is found by what the disk says of the file, and by the text, of this build alone, read in this way alone', () => {
        const [text, record] = [textOf(1), recordOf(textOf(1))];
        const store = open();
        store.put(fileOf(1), text, record);
        expect(store.find(fileOf(1))).toBeUndefined();
        store.flush();
        const other = open();
        expect({ ...other.find(fileOf(1)) }).toEqual(record);
        expect(other.find(fileOf(1, 's2'))).toBeUndefined();
        expect(other.find(NO_STAMP)).toBeUndefined();
        expect(other.find(fileOf(2, 's1'))).toBeUndefined();
        expect(other.find({ ...fileOf(1), reading: 'b.kehoach' })).toBeUndefined();
        expect(other.findText(fileOf(2), textOf(2))).toBeUndefined();
        expect(other.findText({ ...fileOf(2), reading: 'b.kehoach' }, text)).toBeUndefined();
        // moved to another folder
        expect({ ...other.findText(fileOf(2), text) }).toEqual(record);
        other.put(fileOf(2), text, record);
        other.flush();
        expect({ ...store.find(fileOf(2)) }).toEqual(record);
        expect(open('b2').find(fileOf(1))).toBeUndefined();
        expect(open('b2').findText(fileOf(1), text)).toBeUndefined();
        other.keepOnly(new Set([fileOf(2).uri]));
        expect(store.find(fileOf(1))).toBeUndefined();
        expect({ ...store.find(fileOf(2)) }).toEqual(record);
    });

    it('is not found by a stamp that was not certain', () => {
        const store = open();
        store.put(NO_STAMP, textOf(1), recordOf(textOf(1)));
        store.flush();
        expect([store.find(fileOf(1, '')), store.find(NO_STAMP)]).toEqual([undefined, undefined]);
        expect({ ...store.findText(fileOf(1), textOf(1)) }).toEqual(recordOf(textOf(1)));
    });

    it('is nowhere in the folder any more once its file is forgotten, written anew or left out; nobody else may read it', () => {
        const store = open();
        for (const nth of [1, 2, 3, 4]) store.put(fileOf(nth), `mật-${nth}-`, recordOf(`mật-${nth}-`));
        store.flush();
        const all = () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
        const there = () => [1, 2, 3, 4].filter((nth) => all().includes(`mật-${nth}-`));
        expect(there()).toEqual([1, 2, 3, 4]);
        for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o077, name).toBe(0);
        store.forget(fileOf(1).uri);
        store.flush();
        expect(there()).toEqual([2, 3, 4]);
        store.keepOnly(new Set([3, 4].map((nth) => fileOf(nth).uri)));
        expect(there()).toEqual([3, 4]);
        store.put(fileOf(3), 'khác', recordOf('khác'));
        store.close();
        expect(there()).toEqual([4]);
        expect(store.find(fileOf(4))).toBeUndefined();
    });

    it('is nothing where it cannot be kept', () => {
        // where Node would make the folders above without end
        if (existsSync('/proc')) expect(KeptPlans.open('/proc/kehoach/kept', BUILD)).toBeUndefined();
        writeFileSync(join(folder, 'tep'), '');
        expect(KeptPlans.open(join(folder, 'tep', 'duoi'), BUILD)).toBeUndefined();
        expect(KeptPlans.open(join(folder, '\0'), BUILD)).toBeUndefined();
    });

    it('is true or lost when its file is cut off, overwritten or changed anywhere', () => {
        const random = randomFrom(7);
        let found = 0;
        for (let nth = 0; nth < TIMES * 4; nth++) {
            rmSync(folder, { recursive: true, force: true });
            fill();
            const name = readdirSync(folder).filter((each) => !each.endsWith('-shm'))[nth % 2 ? 0 : 1] as string;
            const path = join(folder, name);
            const bytes = readFileSync(path);
            if (nth % 3 === 0) {
                truncateSync(path, Math.floor(random() * bytes.length));
            } else {
                for (let at = 0; at < 1 + nth; at++) bytes[Math.floor(random() * bytes.length)] = random() * 256;
                writeFileSync(path, nth === 1 ? 'không phải cơ sở dữ liệu' : bytes);
            }
            const store = KeptPlans.open(folder, BUILD);
            if (store) found += countTrue(store);
            // whatever came of it, the next run keeps again
            fill();
            expect(countTrue(open())).toBeGreaterThan(0);
        }
        expect(found).toBeGreaterThan(TIMES);
    });
});

describe.skipIf(sqlite() === undefined)('processes that keep what plans say', () => {
    let script: string;

    beforeAll(async () => {
        script = await writerScript();
    });

    afterAll(() => rmSync(dirname(script), { recursive: true }));

    /** @param limit of the size of files, in KB */
    function write(first: number, rounds: number, limit?: number) {
        const command = `${limit === undefined ? '' : `ulimit -f ${limit}; `}exec "$0" "$@"`;
        const args = ['-c', command, process.execPath, script, folder, String(first), String(rounds)];
        const child = spawn('sh', args, { stdio: ['ignore', 'pipe', 'inherit'] });
        let kept = -1;
        child.stdout.on('data', (chunk: Buffer) => {
            kept = Number(chunk.toString().trim().split('\n').at(-1));
        });
        return { child, ended: once(child, 'close'), last: () => kept };
    }

    it('may be killed while they write: what they said was kept is there, and all is true', async () => {
        const random = randomFrom(3);
        for (let nth = 0; nth < TIMES; nth++) {
            if (nth % 10 === 0) rmSync(folder, { recursive: true, force: true });
            const { child, ended, last } = write(0, 100_000);
            while (last() < 0 && child.exitCode === null) await after(2);
            await after(random() * 60);
            child.kill('SIGKILL');
            await ended;
            const store = open();
            countTrue(store);
            for (let round = Math.max(0, last() - 8); round <= last(); round++) {
                for (let at = 0; at < 10; at++) {
                    const { uri } = version((round * 10 + at) % 100, 0).file;
                    const texts = [0, 1, 2].map((text) => version((round * 10 + at) % 100, text));
                    expect([uri, texts.some(({ file }) => store.find(file) !== undefined)]).toEqual([uri, true]);
                }
            }
        }
    });

    it('may write at once: all is kept, and true', async () => {
        for (let nth = 0; nth < TIMES; nth++) {
            rmSync(folder, { recursive: true, force: true });
            const both = [write(0, 20), write(nth % 100, 20)];
            const ended = Promise.all(both.map((each) => each.ended));
            let isOver = false;
            void ended.then(() => {
                isOver = true;
            });
            while (!isOver) {
                const reader = KeptPlans.open(folder, BUILD);
                if (reader) countTrue(reader);
                await after(5);
            }
            expect((await ended).map(([code]) => code)).toEqual([0, 0]);
            const store = open();
            const kept = Array.from({ length: 100 }, (_, file) =>
                Array.from({ length: TEXTS }, (_text, text) => version(file, text)).some(
                    (each) => store.find(each.file) !== undefined,
                ),
            );
            expect(kept.filter(Boolean)).toHaveLength(100);
        }
    });

    it('go on where the disk is full, and what is there is true', async () => {
        for (const limit of [8, 40, 200]) {
            rmSync(folder, { recursive: true, force: true });
            const { ended } = write(0, 30, limit);
            expect((await ended)[0]).toBe(0);
            const store = KeptPlans.open(folder, BUILD);
            if (store) countTrue(store);
            expect(existsSync(folder)).toBe(true);
        }
    });
});
