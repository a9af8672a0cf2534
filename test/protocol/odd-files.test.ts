import { execFileSync } from 'node:child_process';
import {
    chmodSync,
    mkdirSync,
    mkdtempSync,
    realpathSync,
    renameSync,
    rmSync,
    symlinkSync,
    truncateSync,
    writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WorkspaceSymbol } from 'vscode-languageserver-protocol/node';
import { statePlan } from '../support/plans.js';
import { Server } from '../support/server.js';

const plan = (number: number) => statePlan('I. VIỆC\n1. Trồng cây.').replace('07/KH', `${number}/KH`);
const FOLDERS = { workspace: { workspaceFolders: true } };
/** Who may read everything cannot be kept from it by the mode of a file. */
const isRoot = process.getuid?.() === 0;

let folder: string;
let server: Server;

const path = (name: string) => join(folder, name);
const address = (name: string) => pathToFileURL(path(name)).href;

function write(name: string, text: string | Buffer): string {
    writeFileSync(path(name), text);
    return address(name);
}

/** The numbers of all plans that the server knows. */
async function known(): Promise<string[]> {
    const symbols = await server.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'ke hoach' });
    return symbols.flatMap(({ name }) => /\d+(?=\/KH-UBND)/.exec(name) ?? []).sort();
}

/** The files of all plans that the server knows, with their numbers. */
async function names(): Promise<string[]> {
    const symbols = await server.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'ke hoach' });
    return (
        symbols
            // directives of the built-in catalogue are found by the same words
            .filter(({ location }) => location.uri.startsWith('file:'))
            .map(({ name, location }) => `${basename(location.uri)} ${/\d+(?=\/KH-UBND)/.exec(name)?.[0]}`)
            .sort()
    );
}

const start = (options: object = {}, folders = ['']) =>
    server.initialize({ ...options }, { ...FOLDERS, folders: folders.map((name) => address(name)) });

/** How many entries of the log name a file. */
const told = (name: string) => server.logged.filter((message) => message.includes(path(name))).length;

beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'kehoach-odd-')));
    server = new Server();
});
afterEach(async () => {
    expect(await server.stop()).toBe(0);
    rmSync(folder, { recursive: true });
});

describe('a folder with files that cannot be read', () => {
    it('is read nevertheless, and each of them is told once, with what to do', async () => {
        write('1.kehoach', plan(1));
        write('2.kehoach', plan(2));
        write('khong-phai-utf8.kehoach', Buffer.from([0x4b, 0xca, 0xff, 0x0a]));
        write('lon.kehoach', '');
        truncateSync(path('lon.kehoach'), 21 * 1024 * 1024);
        execFileSync('mkfifo', [path('ong-dan.kehoach')]);
        mkdirSync(path('thu-muc.kehoach'));
        write('thu-muc.kehoach/3.kehoach', plan(3));
        symlinkSync(path('khong-co'), path('lien-ket-mat.kehoach'));
        symlinkSync(folder, path('vong-tron'));
        const odd = ['khong-phai-utf8', 'lon', 'ong-dan', 'thu-muc', 'lien-ket-mat'].map((name) => `${name}.kehoach`);
        if (!isRoot) {
            write('cam.kehoach', plan(9));
            chmodSync(path('cam.kehoach'), 0);
            mkdirSync(path('thu-muc-cam'), { mode: 0 });
            odd.push('cam.kehoach', 'thu-muc-cam');
        }
        await start();
        expect(await known()).toEqual(['1', '2', '3']);
        await server.until(() => server.shown.length > 0);
        for (const name of odd) {
            expect(told(name), name).toBe(1);
        }
        expect(server.logged.join()).toContain('kehoach.maxFileSize');
        expect(server.shown).toHaveLength(1);
        expect(server.shown[0]).toContain(`Có ${odd.length} vấn đề`);
        // asked again, told no more
        await server.changeFiles(...odd.map((name) => ({ uri: address(name), type: 2 as const })));
        expect(await known()).toEqual(['1', '2', '3']);
        expect(odd.map(told)).toEqual(odd.map(() => 1));
    });

    it('is read as soon as they can be', async () => {
        const uri = write('1.kehoach', Buffer.from([0xff, 0xfe, 0xfd]));
        await start({ language: 'en' });
        expect(await known()).toEqual([]);
        await server.until(() => told('1.kehoach') === 1);
        expect(server.logged.join()).toContain('begins like UTF-16LE');
        write('1.kehoach', plan(1));
        await server.changeFiles({ uri, type: 2 });
        expect(await known()).toEqual(['1']);
        write('1.kehoach', Buffer.from([0xff, 0xfe, 0xfd]));
        await server.changeFiles({ uri, type: 2 });
        expect(await known()).toEqual([]);
        await server.until(() => told('1.kehoach') === 2);
    });

    it('needs no more open files at once than a process may have', async () => {
        await server.stop();
        for (let number = 1; number <= 150; number++) {
            write(`${number}.kehoach`, 'KẾ HOẠCH\n');
        }
        write('cuoi.kehoach', plan(7));
        server = new Server(undefined, 100);
        await start();
        expect(await known()).toEqual(['7']);
    });

    it('is read with files in UTF-16, and behind links, each once', async () => {
        const outside = mkdtempSync(join(tmpdir(), 'kehoach-outside-'));
        writeFileSync(join(outside, 'ngoai.txt'), plan(3));
        write('utf-16le.kehoach', Buffer.from(`\uFEFF${plan(1)}`, 'utf16le'));
        write('utf-16be.kehoach', Buffer.from(`\uFEFF${plan(2)}`, 'utf16le').swap16());
        symlinkSync(join(outside, 'ngoai.txt'), path('lien-ket.kehoach'));
        symlinkSync(path('utf-16le.kehoach'), path('a-lien-ket.kehoach'));
        await start();
        expect(await known()).toEqual(['1', '2', '3']);
        rmSync(outside, { recursive: true });
    });
});

describe('files that change', () => {
    it('have one of their names, whichever came first', async () => {
        write('dich.txt', plan(1));
        symlinkSync(path('dich.txt'), path('b.kehoach'));
        write('c.kehoach', plan(2));
        await start();
        expect(await names()).toEqual(['b.kehoach 1', 'c.kehoach 2']);
        // a link that comes later, but stands before the other one
        symlinkSync(path('dich.txt'), path('a.kehoach'));
        await server.changeFiles({ uri: address('a.kehoach'), type: 1 });
        await expect.poll(names).toEqual(['a.kehoach 1', 'c.kehoach 2']);
        // a file of its own that becomes a link, and back
        rmSync(path('c.kehoach'));
        symlinkSync(path('dich.txt'), path('c.kehoach'));
        await server.changeFiles({ uri: address('c.kehoach'), type: 2 });
        await expect.poll(names).toEqual(['a.kehoach 1']);
        rmSync(path('a.kehoach'));
        await server.changeFiles({ uri: address('a.kehoach'), type: 3 });
        await expect.poll(names).toEqual(['b.kehoach 1']);
        rmSync(path('b.kehoach'));
        write('b.kehoach', plan(3));
        await server.changeFiles({ uri: address('b.kehoach'), type: 2 });
        await expect.poll(names).toEqual(['b.kehoach 3', 'c.kehoach 1']);
        // what is closed is one of many names again
        await server.open(address('b.kehoach'), plan(4));
        rmSync(path('b.kehoach'));
        symlinkSync(path('dich.txt'), path('b.kehoach'));
        await expect.poll(names).toEqual(['b.kehoach 4', 'c.kehoach 1']);
        await server.close(address('b.kehoach'));
        await expect.poll(names).toEqual(['b.kehoach 1']);
    });

    it('are what their link leads to, though no event tells when that changes or is gone', async () => {
        mkdirSync(path('ngoai'));
        mkdirSync(path('trong'));
        write('ngoai/dich.txt', plan(1));
        symlinkSync(path('ngoai/dich.txt'), path('trong/a.kehoach'));
        write('trong/c.kehoach', plan(2));
        await start({}, ['trong']);
        expect(await names()).toEqual(['a.kehoach 1', 'c.kehoach 2']);
        const tellOther = () => server.changeFiles({ uri: address('trong/c.kehoach'), type: 2 });
        write('ngoai/dich.txt', plan(34));
        await tellOther();
        await expect.poll(names).toEqual(['a.kehoach 34', 'c.kehoach 2']);
        rmSync(path('ngoai'), { recursive: true });
        await tellOther();
        await expect.poll(names).toEqual(['c.kehoach 2']);
        mkdirSync(path('ngoai'));
        write('ngoai/dich.txt', plan(5));
        await tellOther();
        await expect.poll(names).toEqual(['a.kehoach 5', 'c.kehoach 2']);
    });

    it('stay when a change of their folder, or of the whole workspace, is told', async () => {
        mkdirSync(path('con'));
        write('1.kehoach', plan(1));
        write('con/2.kehoach', plan(2));
        await start();
        expect(await known()).toEqual(['1', '2']);
        write('1.kehoach', plan(3));
        await server.changeFiles({ uri: address(''), type: 2 });
        expect(await known()).toEqual(['2', '3']);
        await server.changeFiles({ uri: address('con'), type: 2 });
        expect(await known()).toEqual(['2', '3']);
    });

    it('may be gone, folders or pipes by the time that their change is told', async () => {
        const uris = [1, 2, 3, 4].map((number) => write(`${number}.kehoach`, plan(number)));
        await start();
        expect(await known()).toEqual(['1', '2', '3', '4']);
        rmSync(path('1.kehoach'));
        rmSync(path('2.kehoach'));
        mkdirSync(path('2.kehoach'));
        rmSync(path('3.kehoach'));
        execFileSync('mkfifo', [path('3.kehoach')]);
        await server.changeFiles(...uris.map((uri) => ({ uri, type: 2 as const })));
        expect(await known()).toEqual(['4']);
        for (let time = 0; time < 6; time++) {
            await server.changeFiles({ uri: address('1.kehoach'), type: 2 });
        }
        await server.close('file:///%E0%A4%A');
        await server.connection.sendNotification('textDocument/didOpen', {
            textDocument: { uri: address('5.kehoach'), languageId: 'kehoach', version: 1, text: null },
        });
        expect(await known()).toEqual(['4']);
    });

    it('are not taken away by an odd address, or by one above the workspace', async () => {
        write('1.kehoach', plan(1));
        await start();
        for (const uri of ['', 'file:///', 'abc', pathToFileURL(tmpdir()).href]) {
            await server.changeFiles({ uri, type: 3 }, { uri, type: 2 });
            await server.changeFiles({ uri, type: 3 });
            expect(await known()).toEqual(['1']);
        }
        rmSync(path('1.kehoach'));
        await server.changeFiles({ uri: address(''), type: 3 });
        expect(await known()).toEqual([]);
    });

    it('are answered as the editor has them while they are open, though they are gone from the disk', async () => {
        mkdirSync(path('trong'));
        const uri = write('trong/1.kehoach', plan(1));
        await start();
        await server.open(uri, plan(1));
        rmSync(path('trong'), { recursive: true });
        await server.changeFiles({ uri, type: 3 });
        expect(await server.request<object[]>('textDocument/documentSymbol', uri)).toHaveLength(1);
        await server.changeFiles({ uri: address('trong'), type: 3 });
        expect(await server.request<object[]>('textDocument/documentSymbol', uri)).toHaveLength(1);
        expect(await known()).toEqual(['1']);
        await server.close(uri);
        expect(await known()).toEqual([]);
    });

    it('may be renamed, with their folder', async () => {
        mkdirSync(path('cu'));
        write('cu/1.kehoach', plan(1));
        await start();
        expect(await known()).toEqual(['1']);
        renameSync(path('cu'), path('moi'));
        await server.changeFiles({ uri: address('cu'), type: 3 }, { uri: address('moi'), type: 1 });
        expect(await known()).toEqual(['1']);
    });

    it('beyond the bound are told of, not read, also when an editor has them open', async () => {
        await start({ maxFileSize: 0.01 });
        const uri = address('lon.kehoach');
        await server.open(uri, plan(1) + '- Trồng cây.\n'.repeat(2000));
        await server.until(() => told('lon.kehoach') === 1);
        expect(await server.request<object[]>('textDocument/documentSymbol', uri)).toEqual([]);
        await server.change(uri, 2, plan(1));
        expect(await server.request<object[]>('textDocument/documentSymbol', uri)).toHaveLength(1);
    });
});

describe('folders of the workspace', () => {
    it('come and go at run time', async () => {
        for (const name of ['a', 'b', 'b/c']) mkdirSync(path(name));
        write('a/1.kehoach', plan(1));
        write('b/2.kehoach', plan(2));
        write('b/c/3.kehoach', plan(3));
        await start({}, ['a']);
        expect(await known()).toEqual(['1']);
        await server.changeFolders([address('b'), address('b/c')], []);
        await expect.poll(known, { timeout: 20_000 }).toEqual(['1', '2', '3']);
        await server.changeFolders([], [address('b'), address('a')]);
        // a folder within it stays
        await expect.poll(known, { timeout: 20_000 }).toEqual(['3']);
    });

    it('may go again before they are read', async () => {
        for (const name of ['a', 'b', 'c']) mkdirSync(path(name));
        write('a/1.kehoach', plan(1));
        for (let number = 10; number < 60; number++) write(`b/${number}.kehoach`, plan(number));
        write('c/3.kehoach', plan(3));
        await start({}, ['a']);
        expect(await known()).toEqual(['1']);
        await server.changeFolders([address('b')], []);
        await server.changeFolders([], [address('b')]);
        await server.changeFolders([address('c')], []);
        await expect.poll(known, { timeout: 20_000 }).toContain('3');
        expect(await known()).toEqual(['1', '3']);
    });
});

describe('files that are neither open nor of the workspace', () => {
    const METHODS = [
        'prepareCallHierarchy',
        'prepareTypeHierarchy',
        'prepareRename',
        'references',
        'hover',
        'codeLens',
    ];

    it.each(['ngoai/2.kehoach', 'khong-co.kehoach', 'ngoai', 'la.xyz'])(
        'are not taken in by a request, nor is it a fault of the tool: %s',
        async (name) => {
            mkdirSync(path('trong'));
            mkdirSync(path('ngoai'));
            write('trong/1.kehoach', plan(1));
            write('ngoai/2.kehoach', plan(2));
            await start({}, ['trong']);
            for (const method of METHODS) {
                const params = { position: { line: 0, character: 0 }, context: { includeDeclaration: true } };
                const answer = await server
                    .request<unknown>(`textDocument/${method}`, address(name), params)
                    .catch(({ code }: { code: number }) => code);
                // nothing, or that there is no such document
                expect([null, -32802]).toContain(answer);
            }
            expect(await known()).toEqual(['1']);
            expect(server.shown).toEqual([]);
        },
    );
});
