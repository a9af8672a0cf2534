import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Check } from '../../server/src/cli/check-options.js';
import type { ShareRequest } from '../../server/src/cli/check-share.js';
import { checkInThreads } from '../../server/src/cli/check-threads.js';
import { listWorkspace } from '../../server/src/cli/workspace.js';
import { statePlan } from '../support/plans.js';

const FILES = 26;
const OPTIONS: Check = {
    ...{ extensions: ['kehoach'], maxBytes: 200_000, format: 'text', minSeverity: 'hint', only: [], threads: 2 },
    ...{ fix: false, baseline: undefined, writeBaseline: undefined, isForced: false, showSwitchedOff: false },
    ...{ settingsFile: undefined, standard: null },
};
let folder = '';

beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kehoach-'));
    mkdirSync(join(folder, 'con'));
    for (let at = 0; at < FILES; at++) {
        // what catalogue and papers say of each other is read by different threads
        const cited = `Quyết định số 905/QĐ-BNN ngày ${10 + (at % 3)}/5/2021`;
        const body = `I. A\n1. Thực hiện ${cited}.\n3. Bố trí kinh phí để sữa chữa hàng rào; trang bị vắcxin.`;
        writeFileSync(join(folder, at % 2 ? 'con' : '.', `${at}.kehoach`), statePlan(body));
    }
    writeFileSync(
        join(folder, 'tu.danhmuc'),
        'văn bản 905/QĐ-BNN\n  loại: Quyết định\n  ngày: 01/4/2021\n\ntừ:\n  vắcxin\n',
    );
    writeFileSync(join(folder, 'hong.kehoach'), Buffer.from([0, 1, 2, 255, 254, 0, 0, 7]));
    writeFileSync(join(folder, 'con', 'to.kehoach'), 'x'.repeat(300_000));
});
afterAll(() => rmSync(folder, { recursive: true }));

function check(...args: string[]) {
    const given = ['dist/cli.mjs', 'check', folder, '--max-size', '0.2', ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, given, { encoding: 'utf8' });
    return { status, stdout, stderr };
}

describe('check in threads', () => {
    it('says the same in the same order as one file after the other, of what fails too', () => {
        const alone = check('--threads', '1', '--format', 'json');
        expect(check('--threads', '2', '--format', 'json')).toEqual(alone);
        expect(alone.status).toBe(2);
        expect(alone.stdout).toContain('chinh-ta-ngu-canh');
        expect(alone.stdout.match(/"vien-dan-sai-ngay"/g)).toHaveLength(FILES);
        expect(alone.stdout).not.toContain('“vắcxin”');
        expect(alone.stderr.match(/hong\.kehoach|to\.kehoach/g)).toEqual(['to.kehoach', 'hong.kehoach']);
        expect(check('--threads', '0').status).toBe(2);
    });

    it('tells of each file as soon as it and all before it are checked, in the order of the files', async () => {
        const listed = await listWorkspace([folder], { extensions: ['kehoach'] });
        let asked = 0;
        const askedBefore: number[] = [];
        const taken: string[] = [];
        const take = ({ name }: { name: string }) => {
            taken.push(name);
            askedBefore.push(asked);
        };
        const found = await checkInThreads(listed, OPTIONS, take, (workerData) => {
            const worker = new Worker('./dist/cli.mjs', { workerData, stderr: true });
            const post = worker.postMessage.bind(worker);
            vi.spyOn(worker, 'postMessage').mockImplementation((request: ShareRequest) => {
                if (request.ask === 'check') asked++;
                post(request);
            });
            return worker;
        });
        const readable = listed.named.map(({ name }) => name).filter((name) => !/(?:to|hong)\.kehoach$/.test(name));
        expect(taken).toEqual(readable);
        expect(found?.names).toEqual(readable);
        expect(asked).toBe(readable.length);
        expect(askedBefore[0]).toBeLessThan(readable.length / 2);
    });

    it('that end before their time leave the work to one', async () => {
        const listed = await listWorkspace([join(folder, 'con')], { extensions: ['kehoach'] });
        const told = vi.spyOn(listed.failures, 'tell');
        const options = { threads: 2 } as Check;
        for (const code of [
            'process.exit(3)',
            'throw new Error("x")',
            'let all = []; for (;;) all.push(Array(1e5).fill(1))',
        ]) {
            const limits = { maxOldGenerationSizeMb: 16 };
            const started = vi.fn(() => new Worker(code, { eval: true, resourceLimits: limits, stderr: true }));
            const take = vi.fn();
            expect(await checkInThreads(listed, { ...options, threads: 1 }, take, started)).toBeUndefined();
            expect(started).not.toHaveBeenCalled();
            const many = { ...listed, named: [...listed.named, ...listed.named] };
            const lost = vi.fn();
            expect(await checkInThreads(many, options, take, started, lost), code).toBeUndefined();
            expect(started).toHaveBeenCalledTimes(2);
            expect(lost).not.toHaveBeenCalled();
            expect(take).not.toHaveBeenCalled();
        }
        expect(told).not.toHaveBeenCalled();
    });

    it('that end at a later file tell which', async () => {
        const listed = await listWorkspace([join(folder, 'con')], { extensions: ['kehoach'] });
        const code =
            'const { parentPort } = require("node:worker_threads"); let count = 0; parentPort.on("message", ({ ask }) => { if (ask === "learn") return; if (count++) process.exit(3); parentPort.postMessage({ failures: [] }); });';
        const lost = vi.fn();
        const many = { ...listed, named: [...listed.named, ...listed.named] };
        const started = () => new Worker(code, { eval: true, stderr: true });
        const options = { threads: 2 } as Check;
        expect(await checkInThreads(many, options, vi.fn(), started, lost)).toBeUndefined();
        expect(listed.named.map(({ name }) => name)).toContain(lost.mock.calls[0]?.[0]);
    });
});
