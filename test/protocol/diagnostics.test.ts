import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
    CancellationTokenSource,
    type DocumentDiagnosticReport,
    type WorkspaceDiagnosticReport,
    type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import { statePlan } from '../support/plans.js';
import { Server } from '../support/server.js';

const SOUND = statePlan('I. VIỆC\n1. Trồng cây.');
/** Has one error, a note that is missing, and one warning, a number that is left out. */
const FAULTY = statePlan('I. VIỆC\n1. Trồng cây[^9].\n3. Tưới cây.');
const ASKING = { workspace: { diagnostics: { refreshSupport: true } }, textDocument: { diagnostic: {} } };

let folder: string;
let server: Server;

/** Writes a file into the folder of the test; its address. */
function write(name: string, text: string): string {
    writeFileSync(join(folder, name), text);
    return pathToFileURL(join(folder, name)).href;
}

function start(options: Record<string, unknown> = {}, client: object = ASKING) {
    return server.initialize(options, { ...client, folders: [pathToFileURL(folder).href] });
}

function ask(uri: string, previousResultId?: string) {
    return server.request<DocumentDiagnosticReport>('textDocument/diagnostic', uri, { previousResultId });
}

function askAll(previousResultIds: { uri: string; value: string }[] = []) {
    return server.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
}

const codes = (report: { kind: string; items?: readonly { code?: unknown }[] }) =>
    report.items?.map(({ code }) => code);

beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'kehoach-diagnostics-')));
    server = new Server();
});
afterEach(async () => {
    expect(await server.stop()).toBe(0);
    rmSync(folder, { recursive: true });
});

describe('a client that asks', () => {
    it('is told each problem once, and only what changed', async () => {
        const uri = write('mot.kehoach', FAULTY);
        const { diagnosticProvider } = await start();
        expect(diagnosticProvider).toMatchObject({ interFileDependencies: true, workspaceDiagnostics: true });
        await server.open(uri, FAULTY);
        const first = await ask(uri);
        expect(codes(first as { kind: string })).toEqual(['danh-so-nhay', 'chu-thich-thieu']);
        expect(await ask(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
        // another word, the same problems in the same places
        await server.change(uri, 2, FAULTY.replace('Tưới cây.', 'Chăm cây.'));
        expect(await ask(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
        await server.change(uri, 3, SOUND);
        expect(await ask(uri, first.resultId)).toMatchObject({ kind: 'full', items: [] });
        expect([...server.published]).toEqual([]);
    });

    it('hears the answer for the text that it sent last, however fast it types', async () => {
        const uri = write('mot.kehoach', SOUND);
        await start();
        await server.open(uri, SOUND);
        const answers = [];
        for (let version = 2; version < 30; version++) {
            const isFaulty = version % 2 === 0;
            await server.change(uri, version, isFaulty ? FAULTY : SOUND);
            answers.push(ask(uri).then((report) => [isFaulty, codes(report as { kind: string })?.length]));
            if (version % 5 === 0) await answers.at(-1);
        }
        // one that is overtaken by the next key may speak of that; the last one is about the last text
        expect((await Promise.all(answers)).at(-1)).toEqual([false, 0]);
        await server.change(uri, 30, FAULTY);
        expect(codes((await ask(uri)) as { kind: string })).toHaveLength(2);
    });

    it('is told to ask again when another file changes what is known', async () => {
        const citing = write('mot.kehoach', SOUND);
        const catalogue = write('danh-muc.danhmuc', '');
        await start();
        const text = SOUND.replace('Căn cứ', 'Căn cứ Quyết định số 9901/QĐ-UBND ngày 02/3/2025;\nCăn cứ');
        await server.open(citing, text);
        const before = await ask(citing);
        await server.open(catalogue, '');
        await ask(catalogue);
        const { refreshes } = server;
        await server.change(catalogue, 2, 'văn bản 9901/QĐ-UBND\n  loại: Quyết định\n  ngày: 03/3/2025\n');
        await expect.poll(() => server.refreshes, { timeout: 10_000 }).toBeGreaterThan(refreshes);
        const after = await ask(citing, before.resultId);
        expect(codes(after as { kind: string })).toContain('vien-dan-sai-ngay');
    });

    it('hears of a file that is gone though it is open what the editor has of it', async () => {
        const uri = write('mot.kehoach', FAULTY);
        await start();
        await server.open(uri, FAULTY);
        const { resultId } = await ask(uri);
        rmSync(join(folder, 'mot.kehoach'));
        await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
        expect(await ask(uri, resultId)).toMatchObject({ kind: 'unchanged' });
        expect(await server.request<object[]>('textDocument/documentSymbol', uri)).toHaveLength(1);
        await server.change(uri, 2, SOUND);
        expect(await ask(uri, resultId)).toMatchObject({ kind: 'full', items: [] });
    });

    it('hears that it cancelled', async () => {
        const uri = write('mot.kehoach', FAULTY);
        for (let i = 0; i < 50; i++) write(`cu-${i}.kehoach`, statePlan(`I. VIỆC\n${'- Trồng cây.\n'.repeat(500)}`));
        await start();
        await server.open(uri, FAULTY);
        // the folder is still being read
        const source = new CancellationTokenSource();
        const answer = server.connection.sendRequest(
            'textDocument/diagnostic',
            { textDocument: { uri } },
            source.token,
        );
        source.cancel();
        await expect(answer).rejects.toMatchObject({ code: -32800 });
        expect(codes((await ask(uri)) as { kind: string })).toHaveLength(2);
    });
});

describe('files that are not open', () => {
    it('are passed over unless the user wants to hear of them', async () => {
        write('mot.kehoach', FAULTY);
        await start();
        expect(await askAll()).toEqual({ items: [] });
    });

    it('tell their errors, or everything; what is known already is not told again', async () => {
        const faulty = write('mot.kehoach', FAULTY);
        write('hai.kehoach', SOUND);
        await start({ workspaceDiagnostics: 'errors' });
        const { items } = await askAll();
        expect(items.map(({ uri }) => uri)).toEqual([faulty]);
        expect(codes(items[0] as WorkspaceDocumentDiagnosticReport)).toEqual(['chu-thich-thieu']);
        const known = items.map(({ uri, resultId }) => ({ uri, value: String(resultId) }));
        expect((await askAll(known)).items).toMatchObject([{ uri: faulty, kind: 'unchanged' }]);
        await server.connection.sendNotification('workspace/didChangeConfiguration', {
            settings: { kehoach: { workspaceDiagnostics: 'all' } },
        });
        const all = (await askAll(known)).items;
        expect(codes(all[0] as WorkspaceDocumentDiagnosticReport)).toEqual(['danh-so-nhay', 'chu-thich-thieu']);
    });

    it('follow the disk, also when they are gone', async () => {
        const uri = write('mot.kehoach', FAULTY);
        await start({ workspaceDiagnostics: 'all' });
        const value = String((await askAll()).items[0]?.resultId);
        write('mot.kehoach', SOUND);
        await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
        expect((await askAll([{ uri, value }])).items).toMatchObject([{ uri, kind: 'full', items: [] }]);
        await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
        rmSync(join(folder, 'mot.kehoach'));
        expect((await askAll([{ uri, value }])).items).toMatchObject([{ uri, kind: 'full', items: [] }]);
    });

    it('are checked again when their folder was taken away and came back', async () => {
        mkdirSync(join(folder, 'trong'));
        const uri = write('trong/mot.kehoach', FAULTY);
        await start({ workspaceDiagnostics: 'errors' });
        const value = String((await askAll()).items[0]?.resultId);
        write('trong/mot.kehoach', SOUND);
        const inside = pathToFileURL(join(folder, 'trong')).href;
        await server.changeFiles({ uri: inside, type: 3 });
        await askAll();
        await server.changeFiles({ uri: inside, type: 1 });
        expect((await askAll([{ uri, value }])).items).toMatchObject([{ uri, kind: 'full', items: [] }]);
    });

    it('of a folder that is gone are gone with it, though its files said nothing that others know', async () => {
        mkdirSync(join(folder, 'trong'));
        const uri = write('trong/mot.kehoach', 'I. VIỆC\n- Trồng cây[^9].\n');
        await start({ workspaceDiagnostics: 'errors' });
        expect(codes(await ask(uri))).toEqual(['chu-thich-thieu']);
        rmSync(join(folder, 'trong'), { recursive: true });
        await server.changeFiles({ uri: pathToFileURL(join(folder, 'trong')).href, type: 3 });
        expect(codes(await ask(uri))).toEqual([]);
    });

    it('are checked again when another file changes what is known', async () => {
        const text = SOUND.replace('Căn cứ', 'Căn cứ Quyết định số 9901/QĐ-UBND ngày 02/3/2025;\nCăn cứ');
        const citing = write('mot.kehoach', text);
        const catalogue = write('danh-muc.danhmuc', '');
        await start({ workspaceDiagnostics: 'all' });
        await server.open(catalogue, '');
        const found = async () => {
            const { items } = await askAll();
            expect(items.map(({ uri }) => uri)).toEqual([citing]);
            return codes(items[0] as WorkspaceDocumentDiagnosticReport);
        };
        expect(await found()).toEqual(['vien-dan-thieu']);
        await server.change(catalogue, 2, 'văn bản 9901/QĐ-UBND\n  loại: Quyết định\n  ngày: 03/3/2025\n');
        expect(await found()).toContain('vien-dan-sai-ngay');
    });

    it('name places in other files where they stand now', async () => {
        const text = SOUND.replace('Căn cứ', 'Căn cứ Quyết định số 9901/QĐ-UBND ngày 02/3/2025;\nCăn cứ');
        const citing = write('mot.kehoach', text);
        const entry = 'văn bản 9901/QĐ-UBND\n  loại: Quyết định\n  ngày: 03/3/2025\n';
        const catalogue = write('danh-muc.danhmuc', entry);
        await start({ workspaceDiagnostics: 'all' });
        await server.open(catalogue, entry);
        const open = write('hai.kehoach', text);
        await server.open(open, text);
        const lines = async () => {
            const { items } = await askAll();
            const ofClosed = items.find(({ uri }) => uri === citing) as DocumentDiagnosticReport;
            return [ofClosed, await ask(open)].map(
                (report) =>
                    report.kind === 'full' &&
                    report.items.find(({ code }) => code === 'vien-dan-sai-ngay')?.relatedInformation?.[0]?.location
                        .range.start.line,
            );
        };
        expect(await lines()).toEqual([0, 0]);
        await server.change(catalogue, 2, `\n\n${entry}`);
        expect(await lines()).toEqual([2, 2]);
    });

    it('are what the disk says when they are closed without being saved', async () => {
        const uri = write('mot.kehoach', SOUND);
        await start();
        await server.open(uri, FAULTY);
        const { resultId } = await ask(uri);
        await server.close(uri);
        expect((await askAll()).items).toMatchObject([{ uri, kind: 'full', items: [] }]);
        expect(await ask(uri, resultId)).toMatchObject({ kind: 'full', items: [] });
        await server.open(uri, SOUND);
        expect(await ask(uri)).toMatchObject({ kind: 'full', items: [] });
    });

    it('come one by one, and the request stays open until something changes', async () => {
        const uris = Array.from({ length: 5 }, (_, i) => write(`${i}.kehoach`, FAULTY.replace('07/', `1${i}/`)));
        await start({ workspaceDiagnostics: 'all' });
        const parts: WorkspaceDocumentDiagnosticReport[] = [];
        const token = 'tung-phan';
        server.connection.onNotification('$/progress', (part: { token: string; value: WorkspaceDiagnosticReport }) => {
            expect(part.token).toBe(token);
            parts.push(...part.value.items);
        });
        const first = await server.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
            previousResultIds: [],
            partialResultToken: token,
        });
        expect(first).toEqual({ items: [] });
        expect(parts.map(({ uri }) => uri).sort()).toEqual(uris);
        const previousResultIds = parts.splice(0).map(({ uri, resultId }) => ({ uri, value: String(resultId) }));
        let isOver = false;
        const second = server.connection
            .sendRequest('workspace/diagnostic', { previousResultIds, partialResultToken: token })
            .then(() => {
                isOver = true;
            });
        // other requests are answered meanwhile
        await server.connection.sendRequest('workspace/symbol', { query: 'ke hoach' });
        expect(isOver).toBe(false);
        write('0.kehoach', SOUND);
        await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
            changes: [{ uri: uris[0], type: 2 }],
        });
        await second;
        expect((await askAll(previousResultIds)).items).toContainEqual(
            expect.objectContaining({ uri: uris[0], kind: 'full', items: [] }),
        );
    });

    it('are let go of when the client cancels, also while the request waits', async () => {
        write('mot.kehoach', SOUND);
        await start({ workspaceDiagnostics: 'all' });
        for (const pause of [0, 200]) {
            const source = new CancellationTokenSource();
            const answer = server.connection.sendRequest(
                'workspace/diagnostic',
                { previousResultIds: [], partialResultToken: 1 },
                source.token,
            );
            const refused = expect(answer).rejects.toMatchObject({ code: -32800 });
            await new Promise((wake) => setTimeout(wake, pause));
            source.cancel();
            await refused;
        }
        expect((await askAll()).items).toEqual([]);
    });

    it('are sent to a client that does not ask, where the user wants to hear of them', async () => {
        const uri = write('mot.kehoach', FAULTY);
        await start({ workspaceDiagnostics: 'errors' }, { textDocument: { publishDiagnostics: {} } });
        await server.diagnostics(uri, (found) => found.length === 1);
        await server.open(uri, FAULTY);
        await server.diagnostics(uri, (found) => found.length === 2);
        await server.close(uri);
        await server.diagnostics(uri, (found) => found.length === 1);
    });
});

describe('the rows of a standard that the office has of its own', () => {
    it('are asked for each folder, and rules follow them; what will not do is told by its name', async () => {
        const text = statePlan('I. A\n- Trồng cây.').replace('Số:', 'Số');
        const uri = write('mot.kehoach', text);
        const told: string[] = [];
        server.configuration = (scope, section) =>
            scope === pathToFileURL(folder).href && section === 'kehoach.standardRows'
                ? { 'state-nd30': { 'wording.numberLabel': 'Số', 'page.left': 900 } }
                : {};
        server.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
            told.push(message);
        });
        await start({}, { ...ASKING, workspace: { ...ASKING.workspace, configuration: true } });
        await server.open(uri, text);
        const codes = async () =>
            (await server.request<{ items: { code: string }[] }>('textDocument/diagnostic', uri)).items.map(
                ({ code }) => code,
            );
        await expect.poll(codes, { timeout: 20_000 }).not.toContain('so-hai-cham');
        await expect.poll(() => told.join('\n'), { timeout: 20_000 }).toContain('state-nd30 › page.left: 900');
    });
});

describe('the styles that the office chose', () => {
    it('are asked for each folder, and rules follow them as they change', async () => {
        const text = statePlan('I. A\n- Nuôi thuỷ sản.');
        const uri = write('mot.kehoach', text);
        let style = 'old';
        server.configuration = (scope, section) =>
            scope === pathToFileURL(folder).href && section === 'kehoach.ruleOptions' ? { 'dau-thanh': style } : {};
        await start({}, { ...ASKING, workspace: { ...ASKING.workspace, configuration: true } });
        await server.open(uri, text);
        const codes = async () =>
            (await server.request<{ items: { code: string }[] }>('textDocument/diagnostic', uri)).items.map(
                ({ code }) => code,
            );
        await expect.poll(codes, { timeout: 20_000 }).toContain('dau-thanh');
        style = 'new';
        await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: { kehoach: {} } });
        await expect.poll(codes, { timeout: 20_000 }).not.toContain('dau-thanh');
    });
});

describe('the setting of the standard', () => {
    it('is asked for each folder, and files follow it as it changes', async () => {
        const text = 'KẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n- Trồng cây.\n\nTrên đây là Kế hoạch trồng cây./.\n';
        const uri = write('mot.kehoach', text);
        let set = 'party-hd36';
        server.configuration = (scope, section) =>
            (scope === pathToFileURL(folder).href && section === 'kehoach.standard' ? set : {}) as object;
        let changes = 0;
        server.connection.onNotification('kehoach/standardsChanged', () => {
            changes++;
        });
        await start({}, { ...ASKING, workspace: { ...ASKING.workspace, configuration: true } });
        await server.open(uri, text);
        const source = async () =>
            (await server.request<{ documents: { source: string; standard: object }[] }>('kehoach/standards', uri))
                .documents[0];
        await expect
            .poll(source, { timeout: 20_000 })
            .toMatchObject({ source: 'setting', standard: { id: 'party-hd36' } });
        expect(changes).toBe(1);
        set = 'auto';
        await server.connection.sendNotification('workspace/didChangeConfiguration', { settings: { kehoach: {} } });
        await expect.poll(() => changes, { timeout: 20_000 }).toBe(2);
        expect(await source()).toMatchObject({ source: null, standard: null });
        expect(server.refreshes).toBeGreaterThanOrEqual(2);
    });
});
