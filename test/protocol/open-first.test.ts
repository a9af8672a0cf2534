import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Diagnostic, Location, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { CITED_BY_A_HUNDRED, planOfArchive, writeArchive } from '../bench/archive.js';
import { Server } from '../support/server.js';

const PLANS = 100;

let folder: string;
let server: Server;

beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'kehoach-open-first-')));
    writeArchive(folder, PLANS);
    server = new Server();
});

afterEach(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
});

it('an open file is answered before its folder is read; a rename waits, and leaves no file out', async () => {
    const uri = pathToFileURL(join(folder, 'mo.kehoach')).href;
    const text = planOfArchive(0, 4000).replace('Số: ', 'Số:  ');
    await server.initialize(
        {},
        {
            folders: [pathToFileURL(folder).href],
            textDocument: { diagnostic: {} },
            readsFirst: false,
        },
    );
    const order: string[] = [];
    const done = <T>(what: string, answer: Promise<T>) =>
        answer.then((result) => {
            order.push(what);
            return result;
        });
    const read = done('folders', server.connection.sendRequest('kehoach/foldersRead'));
    await server.open(uri, text);
    const report = done('problems', server.request<{ items: Diagnostic[] }>('textDocument/diagnostic', uri));
    const lines = text.split('\n');
    const line = lines.findIndex((each) => each.includes(CITED_BY_A_HUNDRED));
    const position = { line, character: (lines[line] as string).indexOf(CITED_BY_A_HUNDRED) + 1 };
    const rename = done(
        'rename',
        server.request<WorkspaceEdit>('textDocument/rename', uri, { position, newName: '778/QĐ-UBND' }),
    );
    expect((await report).items).not.toEqual([]);
    // one more than the folder has: the open file is not saved yet
    expect(Object.keys((await rename).changes ?? {})).toHaveLength(PLANS + 1);
    await read;
    expect(order).toEqual(['problems', 'folders', 'rename']);
    const places = await server.request<Location[]>('textDocument/references', uri, {
        position,
        context: { includeDeclaration: true },
    });
    expect(places).toHaveLength(PLANS + 1);
});
