import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { statePlan } from '../support/plans.js';
import { Server } from '../support/server.js';

const URI = 'file:///van-ban/mot.kehoach';
const TEXT = statePlan('I. VIỆC\n1. Trồng cây.');
const symbols = (server: Server, uri = URI) => server.request<object[]>('textDocument/documentSymbol', uri);

it('a request before initialize, after shutdown, or a second initialize is answered by the error that there is for it', async () => {
    const server = new Server();
    await expect(symbols(server)).rejects.toMatchObject({ code: -32002 });
    await expect(server.request('textDocument/diagnostic', URI)).rejects.toMatchObject({ code: -32002 });
    await server.open(URI, TEXT);
    await server.initialize();
    // what was sent too early was not taken
    await expect(symbols(server)).rejects.toThrow();
    await expect(
        server.connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} }),
    ).rejects.toMatchObject({ code: -32600 });
    await server.open(URI, TEXT);
    expect(await symbols(server)).toHaveLength(1);
    await server.connection.sendRequest('shutdown');
    await expect(symbols(server)).rejects.toMatchObject({ code: -32600 });
    const ended = new Promise((done) => server.process.once('exit', done));
    await server.connection.sendNotification('exit');
    expect(await ended).toBe(0);
});

it('errors are answered as errors: of files that are unknown, of what is cancelled', async () => {
    const server = new Server();
    await server.initialize();
    await server.open(URI, TEXT);
    for (const method of ['documentSymbol', 'foldingRange', 'documentLink', 'codeLens']) {
        await expect(server.request(`textDocument/${method}`, 'file:///khong-co.kehoach')).rejects.toMatchObject({
            code: expect.any(Number),
        });
    }
    expect(await symbols(server)).toHaveLength(1);
    expect(await server.stop()).toBe(0);
});

it('one version of the protocol is in each bundle: an error of another would be no error', () => {
    for (const bundle of ['dist/server.cjs', 'dist/client.cjs']) {
        const versions = readFileSync(bundle, 'utf8').match(/class _?ResponseError extends Error/g);
        expect(versions, bundle).toHaveLength(1);
    }
});

it('nothing but messages is written to the stream of messages, and the server ends with it', async () => {
    const server = spawn(process.execPath, [`${process.env.KEHOACH_DIST ?? 'dist'}/cli.mjs`, 'lsp', '--stdio']);
    let output = '';
    server.stdout.on('data', (chunk) => {
        output += String(chunk);
    });
    const send = (message: object) => {
        const json = JSON.stringify({ jsonrpc: '2.0', ...message });
        server.stdin.write(`Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`);
    };
    send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
    send({ method: 'initialized', params: {} });
    const textDocument = { uri: 'untitled:Untitled-1' };
    send({
        method: 'textDocument/didOpen',
        params: { textDocument: { ...textDocument, languageId: 'kehoach', version: 1, text: TEXT } },
    });
    send({ method: 'textDocument/didClose', params: { textDocument } });
    const position = { line: 0, character: 1 };
    send({ id: 2, method: 'textDocument/documentHighlight', params: { textDocument, position } });
    send({ id: 3, method: 'textDocument/rename', params: { textDocument, position, newName: 'x' } });
    await expect.poll(() => /"id":3/.test(output), { timeout: 20_000 }).toBe(true);
    const ended = new Promise((done) => server.once('exit', done));
    server.stdin.end();
    await ended;
    // headers and bodies, and nothing between them
    for (let rest = Buffer.from(output); rest.length > 0; ) {
        const header = /^Content-Length: (\d+)\r\n\r\n/.exec(rest.toString('latin1'));
        expect(header, rest.toString().slice(0, 80)).not.toBeNull();
        const start = header?.[0].length ?? 0;
        const end = start + Number(header?.[1]);
        JSON.parse(rest.subarray(start, end).toString());
        rest = rest.subarray(end);
    }
});

it('links are told when all that changed is known: those of a plan when the catalogue has named the file', async () => {
    const server = new Server();
    await server.initialize();
    const catalogue = 'file:///van-ban/danh-muc.danhmuc';
    const entries = Array.from({ length: 300 }, (_, index) => `văn bản ${index + 1}/QĐ-SGDĐT\n`).join('\n');
    await server.open(catalogue, entries);
    await server.open(URI, TEXT);
    await symbols(server);
    // the build of the plan ends before the other change is read once in some dozens of times
    for (let version = 2; version < 100; version++) {
        const file = `luu/quyet-dinh-${version}.pdf`;
        // the plan comes first, and is read first
        await server.change(URI, version, `${TEXT}\n`);
        await server.change(catalogue, version, `${entries}\nvăn bản 524/QĐ-TTg\n  tệp: ${file}\n`);
        const links = await server.request<{ target: string }[]>('textDocument/documentLink', URI);
        expect(links.map(({ target }) => target)).toEqual([`file:///van-ban/${file}`]);
    }
    expect(await server.stop()).toBe(0);
});
