/**
 * A whole conversation of an editor with the server, in this process: what it can do, what it answers in order and out of order,
 * what it says of its own accord when files, settings and folders change.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
    createMessageConnection,
    type MessageConnection,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { serve } from '../../server/src/app/language-server.js';
import { nodeHost } from '../../server/src/app/node-server.js';
import { papersHere } from '../../server/src/app/papers-here.js';
import { ProtocolGate } from '../../server/src/app/protocol-gate.js';
import type { ServerHost } from '../../server/src/app/server-host.js';
import { folderOnDisk } from '../../server/src/files/folder-on-disk.js';
import { readDocx } from '../../server/src/import/docx/read-docx.js';
import { openGazetteer, readBuiltInCatalogue } from '../../server/src/knowledge/built-in-catalogue.js';
import { answeredTexts, approved, outlined } from '../support/answers.js';
import { DENSE_WORD } from '../support/dense-word.js';
import { statePlan } from '../support/plans.js';
import { wordFile } from '../support/word-made.js';

/** Always the same, for its name is in what the server says. */
const FOLDER = resolve('dist/answers-served');
const uriOf = (name: string) => pathToFileURL(join(FOLDER, name)).toString();

/** The catalogue as it is written, and nothing that is slow to start. */
const CATALOGUE = folderOnDisk('server/catalogue');
const HOST: ServerHost = {
    ...nodeHost('dist'),
    entries: readBuiltInCatalogue(CATALOGUE),
    catalogues: [],
    places: openGazetteer(CATALOGUE),
    spelling: undefined,
    templates: [],
    papers: papersHere(readDocx),
};

let client: MessageConnection;
let shared: ReturnType<typeof serve>;
const told: string[] = [];
/** What the server said of its own accord since it was last waited for: in which order is chance where one does not wait for the other. */
const unasked: string[] = [];
/** What `workspace/configuration` answers. */
let settings: object = {};

function begin(): void {
    settings = {};
    told.splice(0);
    unasked.splice(0);
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(join(FOLDER, 'con'), { recursive: true });
    for (const { name, text } of answeredTexts()) {
        if (/^(?:112|15-KH|486|danh-muc|09-)/.test(name)) writeFileSync(join(FOLDER, name), text);
    }
    writeFileSync(join(FOLDER, 'con', 'nho.kehoach'), statePlan('I. A\n1. x\n3. y'));
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const gate = new ProtocolGate();
    const reader = new StreamMessageReader(toServer);
    const raw = createConnection(ProposedFeatures.all, reader, new StreamMessageWriter(toClient), gate.options);
    shared = serve(raw, gate, HOST);
    client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    client.onUnhandledNotification(({ method, params }) => note(`the server: ${method}`, params, unasked));
    client.onRequest((method, params) => {
        note(`the server asks: ${method}`, params, unasked);
        const { items = [] } = (params ?? {}) as { items?: { section?: string }[] };
        return method === 'workspace/configuration' ? items.map(() => settings) : null;
    });
    client.listen();
}

function end(): void {
    client.dispose();
    rmSync(FOLDER, { recursive: true, force: true });
}

function note(what: string, value: unknown, into = told): void {
    // before it is outlined, for how it is depends on how long it is, and the folder's name is long on one machine and short on another
    const named = JSON.stringify(value ?? null)
        .replaceAll(pathToFileURL(FOLDER).toString(), '@')
        .replaceAll(FOLDER, '@')
        .replaceAll(pathToFileURL(process.cwd()).toString(), '.')
        .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
        .replace(/"resultId":"[^"]*"/g, '"resultId":"…"');
    const plain = outlined(JSON.parse(named));
    into.push(`# ${what}\n${plain.length > 6000 ? `${plain.slice(0, 6000)}…` : plain}\n`);
}

async function ask(method: string, params: unknown): Promise<unknown> {
    try {
        const answer: unknown = await client.sendRequest(method, params);
        await settled();
        note(method, answer);
        return answer;
    } catch (error) {
        note(`${method} is refused`, { code: (error as { code?: number }).code, message: (error as Error).message });
        return undefined;
    }
}

async function tell(method: string, params: unknown): Promise<void> {
    await client.sendNotification(method, params);
    await settled();
}

/** Waits until the server has done what it was told: it builds nothing, waits for nothing and says nothing more. */
async function settled(): Promise<void> {
    for (let quiet = 0; quiet < 3; ) {
        const before = unasked.length;
        await new Promise((done) => setTimeout(done, 80));
        await shared.workspace.WorkspaceLock.read(() => undefined);
        quiet = unasked.length === before ? quiet + 1 : 0;
    }
    told.push(...unasked.splice(0).sort());
}

async function approve(name: string): Promise<void> {
    await expect(told.splice(0).join('\n')).toMatchFileSnapshot(approved('served', name));
}

const PLAN = { uri: uriOf('112-KH-UBND.kehoach') };
const NEW = { uri: uriOf('moi.kehoach') };
const at = (textDocument: object, line: number, character: number) => ({ textDocument, position: { line, character } });

async function refusesAndBegins(): Promise<void> {
    await ask('textDocument/hover', at(PLAN, 0, 0));
    await tell('textDocument/didOpen', { textDocument: { ...NEW, languageId: 'kehoach', version: 1, text: 'x' } });
    await ask('initialize', {
        processId: null,
        rootUri: null,
        workspaceFolders: [{ uri: pathToFileURL(FOLDER).toString(), name: 'thử' }],
        initializationOptions: { language: 'vi' },
        capabilities: {
            workspace: {
                configuration: true,
                didChangeConfiguration: { dynamicRegistration: true },
                workspaceFolders: true,
                diagnostics: { refreshSupport: true },
                didChangeWatchedFiles: { dynamicRegistration: true },
            },
            textDocument: {
                diagnostic: {},
                publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1] } },
            },
        },
    });
    await ask('initialize', {});
    await tell('initialized', {});
    await settled();
    await approve('begin');
}

async function answers(): Promise<void> {
    const text = statePlan('I. A\n1. Thực hiện Kế hoạch số 112/KH-UBND.\n3. y').replace('Số: 07', 'Số: 7');
    await tell('textDocument/didOpen', { textDocument: { ...NEW, languageId: 'kehoach', version: 1, text } });
    await ask('textDocument/diagnostic', { textDocument: NEW });
    await ask('textDocument/hover', at(NEW, 13, 26));
    await ask('textDocument/definition', at(NEW, 13, 26));
    await ask('textDocument/references', { ...at(NEW, 13, 26), context: { includeDeclaration: true } });
    await ask('textDocument/completion', at(NEW, 13, 12));
    await ask('textDocument/documentLink', { textDocument: NEW });
    await ask('textDocument/codeLens', { textDocument: PLAN });
    await ask('textDocument/selectionRange', { textDocument: NEW, positions: [{ line: 13, character: 5 }] });
    await ask('textDocument/codeAction', {
        textDocument: NEW,
        range: { start: { line: 3, character: 0 }, end: { line: 3, character: 9 } },
        context: { diagnostics: [], only: ['source.fixAll'] },
    });
    await followsChain(at(PLAN, 3, 6));
    await ask('textDocument/documentHighlight', at(NEW, 13, 26));
    await ask('textDocument/prepareRename', at(NEW, 13, 1));
    await ask('textDocument/rename', { ...at(NEW, 13, 1), newName: '2' });
    await ask('textDocument/foldingRange', { textDocument: NEW });
    await ask('textDocument/formatting', { textDocument: NEW, options: { tabSize: 4, insertSpaces: true } });
    await ask('workspace/symbol', { query: 'KH' });
    await ask('kehoach/standards', { textDocument: NEW });
    await ask('workspace/textDocumentContent', { uri: 'kehoach:/co-quan.danhmuc' });
    await ask('workspace/textDocumentContent', { uri: 'kehoach:/khong-co' });
    await ask('textDocument/hover', at({ uri: uriOf('khong-co.kehoach') }, 0, 0));
    await ask('textDocument/khongCo', {});
    await approve('answers');
}

interface Call {
    readonly from?: { readonly uri: string };
    readonly to?: { readonly uri: string };
}

/** The chain of directives, up and down from the number at a place, and from those that it leads to in the folder. */
async function followsChain(place: object): Promise<void> {
    const items = (await ask('textDocument/prepareCallHierarchy', place)) as object[] | null;
    for (const item of items ?? []) {
        const above = await calls('callHierarchy/outgoingCalls', item);
        await calls('callHierarchy/incomingCalls', item);
        for (const { to } of above.slice(0, 2)) {
            await calls('callHierarchy/incomingCalls', to ?? {});
            await calls('callHierarchy/outgoingCalls', to ?? {});
        }
    }
}

/** Calls from and to the files of the folder: where something stands in the built-in catalogue changes with all that it learns. */
async function calls(method: string, item: object): Promise<Call[]> {
    const all = (await client.sendRequest<Call[] | null>(method, { item })) ?? [];
    const own = all.filter(({ from, to }) => (from ?? to)?.uri.startsWith('file:'));
    note(method, own);
    return own;
}

/** Papers of other programs, and what lies on the clipboard. */
async function takesPapers(): Promise<void> {
    const paper = (name: string, bytes: Uint8Array | string) =>
        ask('kehoach/import', { name, bytes: Buffer.from(bytes).toString('base64'), planName: 'moi.kehoach' });
    await paper('to-trinh.docx', wordFile(DENSE_WORD));
    await paper('hong.docx', 'không phải tệp Word');
    await paper(
        'trang.html',
        '<h1>KẾ HOẠCH</h1><p>1. Quét <b>sân</b></p><img src="data:image/png;base64,iVBORw0KGgo=">',
    );
    await paper('dong.txt', 'KẾ HOẠCH\n1. Quét sân trường trước ngày 30/4/2026\n');
    await paper('bang.xlsx', 'x');
    await ask('kehoach/paste', { html: '<ol><li>Quét sân</li><li>Lau bảng</li></ol>', text: 'Quét sân\nLau bảng\n' });
    await ask('kehoach/paste', { text: 'Quét sân' });
    await approve('papers');
}

async function followsChanges(): Promise<void> {
    await tell('textDocument/didChange', {
        textDocument: { ...NEW, version: 2 },
        contentChanges: [{ range: { start: { line: 14, character: 0 }, end: { line: 14, character: 1 } }, text: '2' }],
    });
    await ask('textDocument/diagnostic', { textDocument: NEW });
    settings = { language: 'en', rules: { 'so-them-khong': 'error' }, workspaceDiagnostics: true };
    await tell('workspace/didChangeConfiguration', { settings: { kehoach: settings } });
    await ask('textDocument/diagnostic', { textDocument: NEW });
    await ask('workspace/diagnostic', { previousResultIds: [] });
    writeFileSync(join(FOLDER, 'con', 'nho.kehoach'), statePlan('I. A\n1. x\n2. y'));
    writeFileSync(join(FOLDER, 'con', 'hong.kehoach'), Buffer.from([0xff, 0xfe, 0x00, 0xd8]));
    rmSync(join(FOLDER, '486-CV-SXD.kehoach'));
    await tell('workspace/didChangeWatchedFiles', {
        changes: [
            { uri: uriOf('con/nho.kehoach'), type: 2 },
            { uri: uriOf('con/hong.kehoach'), type: 1 },
            { uri: uriOf('486-CV-SXD.kehoach'), type: 3 },
        ],
    });
    await ask('textDocument/diagnostic', { textDocument: { uri: uriOf('con/nho.kehoach') } });
    await ask('textDocument/diagnostic', { textDocument: { uri: uriOf('486-CV-SXD.kehoach') } });
    settings = { language: 'vi', standard: 'party-hd36' };
    await tell('workspace/didChangeConfiguration', { settings: { kehoach: settings } });
    await ask('kehoach/standards', { textDocument: NEW });
    await tell('workspace/didChangeWorkspaceFolders', {
        event: { added: [], removed: [{ uri: pathToFileURL(FOLDER).toString(), name: 'thử' }] },
    });
    await ask('workspace/symbol', { query: 'KH' });
    await tell('textDocument/didClose', { textDocument: NEW });
    await ask('textDocument/documentSymbol', { textDocument: NEW });
    await approve('changes');
}

async function ends(): Promise<void> {
    await ask('shutdown', undefined);
    await ask('textDocument/hover', at(PLAN, 0, 0));
    await approve('end');
}

it('refuses what comes before its time, answers, takes papers of other programs, follows changes of texts, files, settings and folders, and ends', async () => {
    begin();
    try {
        await refusesAndBegins();
        await answers();
        await takesPapers();
        await followsChanges();
        await ends();
    } finally {
        end();
    }
});
