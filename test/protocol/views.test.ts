import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
    ChainNode,
    ChainParams,
    TaskExportResult,
    TasksParams,
    TasksResult,
    ViewNode,
} from '../../server/src/protocol.js';
import { statePlan } from '../support/plans.js';
import { Server } from '../support/server.js';

const folder = mkdtempSync(join(tmpdir(), 'kehoach-views-'));
const OPEN = 'untitled:ke-hoach';
const TASKS = statePlan(
    'I. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n- Khám sức khỏe trước ngày 30/6/2021.\n- Báo cáo hằng năm.',
);

/** A plan whose only basis is another one. */
function restingOn(own: string, basis: string): string {
    return `ỦY BAN NHÂN DÂN TỈNH AN GIANG\n\nSố: ${own}\n\nAn Giang, ngày 20 tháng 5 năm 2026\n\nKẾ HOẠCH\nTrồng cây\n\nCăn cứ Kế hoạch số ${basis} ngày 10/5/2026 của Ủy ban nhân dân tỉnh An Giang về trồng rừng;\n\nI. MỤC TIÊU\n\n1. Trồng cây.\n`;
}

describe('views, by the bundled server', () => {
    let server: Server;
    const files = ['mot', 'hai', 'ba'].map((name) => join(folder, `${name}.kehoach`));
    const [one = '', two = ''] = files.map((file) => pathToFileURL(file).toString());
    const tasks = (params: TasksParams) => server.connection.sendRequest<TasksResult>('kehoach/tasks', params);
    const chain = (params: ChainParams) => server.connection.sendRequest<ChainNode[]>('kehoach/chain', params);
    let stale = 0;
    beforeAll(async () => {
        mkdirSync(folder, { recursive: true });
        writeFileSync(files[0] as string, restingOn('1/KH-UBND', '2/KH-UBND'));
        // in a circle
        writeFileSync(files[1] as string, restingOn('2/KH-UBND', '1/KH-UBND'));
        writeFileSync(files[2] as string, restingOn('3/KH-UBND', '2/KH-UBND'));
        server = new Server();
        server.connection.onNotification('kehoach/viewsStale', () => {
            stale++;
        });
        await server.initialize({}, { folders: [pathToFileURL(folder).toString()] });
        await server.open(OPEN, TASKS);
    });
    afterAll(() => {
        server.process.kill();
        rmSync(folder, { recursive: true, force: true });
    });

    it('tasks come in groups, and what hangs below a group when it is asked for', async () => {
        const all = await tasks({ by: 'body', filter: {} });
        expect(all).toMatchObject({ tasks: 2, passed: 1 });
        const [body] = all.nodes;
        expect(body).toMatchObject({ label: 'Sở Y tế', description: '2 việc · 1 đã qua hạn', holds: 'closed' });
        const below = await tasks({ by: 'body', filter: {}, under: body?.id ?? '' });
        expect(below.nodes.map(({ label, icon }) => [label, icon])).toEqual([
            ['Báo cáo hằng năm.', 'task'],
            ['Khám sức khỏe trước ngày 30/6/2021.', 'passed'],
        ]);
        const line = TASKS.split('\n').findIndex((each) => each.startsWith('- Khám'));
        expect(below.nodes[1]?.place).toEqual({ uri: OPEN, line });
        expect(below.nodes[1]?.spoken).toMatch(
            /^Khám sức khỏe .*, Sở Y tế, trước ngày 30\/6\/2021, đã qua hạn \d+ ngày/u,
        );
        const filtered = await tasks({ by: 'deadline', filter: { due: 'none' } });
        expect(filtered.nodes.map(({ label }) => label)).toEqual(['Không nêu ngày']);
    });

    it('the task of a line comes behind its group; none where the line gives none', async () => {
        const at = (line: number) =>
            server.connection.sendRequest<ViewNode[]>('kehoach/taskAt', {
                ...{ by: 'plan', filter: {} },
                ...{ textDocument: { uri: OPEN }, position: { line, character: 4 } },
            });
        const line = TASKS.split('\n').findIndex((each) => each.startsWith('- Báo'));
        expect((await at(line)).map(({ label }) => label)).toEqual([expect.any(String), 'Báo cáo hằng năm.']);
        expect(await at(0)).toEqual([]);
    });

    it('tasks are exported as they are wanted', async () => {
        const of = (form: string, filter = {}) =>
            server.connection.sendRequest<TaskExportResult>('kehoach/taskExport', { by: 'body', filter, form });
        const csv = await of('csv');
        expect(csv.entries).toBe(2);
        expect(Buffer.from(csv.bytes, 'base64').toString('utf8')).toContain(
            'Sở Y tế,Khám sức khỏe trước ngày 30/6/2021.',
        );
        expect((await of('csv', { words: 'bao cao' })).entries).toBe(1);
        expect(
            Buffer.from((await of('xlsx')).bytes, 'base64')
                .subarray(0, 2)
                .toString(),
        ).toBe('PK');
        const calendar = await of('ics');
        expect(calendar.entries).toBe(1);
        expect(Buffer.from(calendar.bytes, 'base64').toString('utf8')).toContain('DTSTART;VALUE=DATE:20210630');
    });

    it('the chain of a paper goes up and down, and a circle ends', async () => {
        const [root] = await chain({ textDocument: { uri: one }, position: { line: 0, character: 0 } });
        expect(root).toMatchObject({ label: 'Kế hoạch 1/KH-UBND', holds: 'open', place: { uri: one } });
        const heads = await chain({ under: root?.step as ChainNode['step'] });
        expect(heads.map(({ label, description }) => [label, description])).toEqual([
            ['Căn cứ, thực hiện', '1'],
            ['Được thực hiện bởi', '1'],
        ]);
        const [base] = await chain({ under: heads[0]?.step as ChainNode['step'] });
        expect(base).toMatchObject({ label: 'Kế hoạch 2/KH-UBND', holds: 'closed', place: { uri: two } });
        const [again] = await chain({ under: base?.step as ChainNode['step'] });
        expect(again).toMatchObject({ label: 'Kế hoạch 1/KH-UBND', icon: 'again', holds: 'nothing' });
    });

    it('the chain is that of the citation at the cursor', async () => {
        const line = restingOn('', '')
            .split('\n')
            .findIndex((each) => each.startsWith('Căn cứ'));
        const [root] = await chain({ textDocument: { uri: one }, position: { line, character: 22 } });
        expect(root?.label).toBe('Kế hoạch 2/KH-UBND');
        const heads = await chain({ under: root?.step as ChainNode['step'] });
        const below = await chain({ under: heads[1]?.step as ChainNode['step'] });
        expect(below.map(({ label }) => label).sort()).toEqual(['Kế hoạch 1/KH-UBND', 'Kế hoạch 3/KH-UBND']);
    });

    it('a paper without a number has a chain above it', async () => {
        const uri = 'untitled:nhap';
        await server.open(uri, restingOn('     /KH-UBND', '2/KH-UBND'));
        const [root] = await chain({ textDocument: { uri }, position: { line: 0, character: 0 } });
        const [above] = await chain({ under: root?.step as ChainNode['step'] });
        const bases = await chain({ under: above?.step as ChainNode['step'] });
        expect(bases.map(({ label }) => label)).toEqual(['Kế hoạch 2/KH-UBND']);
    });

    it('who has asked is told once that what is shown may be true no more', async () => {
        await tasks({ by: 'body', filter: {} });
        const before = stale;
        await server.open('untitled:khac', TASKS);
        await server.open('untitled:nua', TASKS);
        await server.connection.sendRequest('kehoach/beginnings', {});
        expect(stale).toBe(before + 1);
        expect((await tasks({ by: 'body', filter: {} })).tasks).toBe(6);
    });
});
