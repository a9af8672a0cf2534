/**
 * A server among a thousand and ten thousand plans of 32 KB, as an editor sees it over stdio: when the first problem of the opened
 * file is there and when the answers are complete, memory, an edit of a plan of 25 and of 250 KB, places that cite a number, the
 * longest time in which nothing else was done; then `kehoach check` over a thousand. Beside them, in the same run, what others need
 * for the same texts: vscode-markdown-languageservice for its symbols of the workspace, markdown-it for reading alone. Prints a table,
 * and JSON where asked; asserts nothing. What it writes lies in a folder for temporary files, and is removed.
 *
 *     node dist/bench/scale.mjs [--plans 1000,10000] [--json FILE] [--server dist] [--no-check]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import MarkdownIt from 'markdown-it';
import {
    type CallHierarchyItem,
    CancellationToken,
    createProtocolConnection,
    type Location,
    type ProtocolConnection,
    StreamMessageReader,
    StreamMessageWriter,
    type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createLanguageService, githubSlugifier, type ITextDocument } from 'vscode-markdown-languageservice';
import { URI } from 'vscode-uri';
import { CITED_BY_A_HUNDRED, numberOfPlan, planOfArchive, writeArchive } from './archive.js';

/** What was measured, by its name, in the unit that the name ends with. */
type Figures = Record<string, number>;

const MEGABYTE = 1024 * 1024;
const KEYS = 100;

/** Tells the longest turn of the event loop since it was told last, in milliseconds, when the process is asked by a signal. */
const TELLS_LONGEST_TURN = `data:text/javascript,${encodeURIComponent(`
import { monitorEventLoopDelay } from 'node:perf_hooks';
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
process.on('SIGUSR2', () => { process.stderr.write('longest turn ' + (delay.max / 1e6) + '\\n'); delay.reset(); });
`)}`;

class Measured {
    private readonly child;
    private readonly connection: ProtocolConnection;
    private turn: ((ms: number) => void) | undefined;
    readonly began = performance.now();

    constructor(bundles: string) {
        const args = ['--import', TELLS_LONGEST_TURN, join(bundles, 'cli.mjs'), 'lsp', '--stdio'];
        this.child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'] });
        this.child.stderr.on('data', (chunk: Buffer) => {
            const told = /longest turn (\S+)/.exec(chunk.toString())?.[1];
            if (told === undefined) process.stderr.write(chunk);
            else this.turn?.(Number(told));
        });
        this.connection = createProtocolConnection(
            new StreamMessageReader(this.child.stdout),
            new StreamMessageWriter(this.child.stdin),
        );
        this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
            items.map(() => ({})),
        );
        for (const method of [
            'client/registerCapability',
            'window/workDoneProgress/create',
            'workspace/diagnostic/refresh',
            'workspace/inlayHint/refresh',
            'workspace/codeLens/refresh',
            'workspace/semanticTokens/refresh',
        ]) {
            this.connection.onRequest(method, () => null);
        }
        this.connection.listen();
    }

    async initialize(folder: string, storage?: string): Promise<void> {
        await this.connection.sendRequest('initialize', {
            processId: process.pid,
            rootUri: null,
            initializationOptions: { storage },
            workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'luu-tru' }],
            capabilities: {
                window: { workDoneProgress: true },
                workspace: { diagnostics: { refreshSupport: true }, configuration: true },
                textDocument: { diagnostic: {} },
            },
        });
        await this.connection.sendNotification('initialized', {});
    }

    notify(method: string, params: object): Promise<void> {
        return this.connection.sendNotification(method, params);
    }

    ask<T>(method: string, params: object): Promise<T> {
        return this.connection.sendRequest<T>(method, params);
    }

    /** In megabytes. */
    resident(): number {
        return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.child.pid}/status`, 'utf8'))?.[1]) / 1024;
    }

    async longestTurn(): Promise<number> {
        const told = new Promise<number>((done) => {
            this.turn = done;
        });
        this.child.kill('SIGUSR2');
        return told;
    }

    async end(): Promise<void> {
        const gone = once(this.child, 'exit');
        await this.ask('shutdown', {});
        await this.notify('exit', {});
        await gone;
        this.connection.dispose();
    }
}

/** The value below which so great a part of all lies. */
function quantile(times: readonly number[], part: number): number {
    return times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] as number;
}

async function open(server: Measured, uri: string, text: string): Promise<number> {
    const begin = performance.now();
    await server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'kehoach', version: 0, text } });
    await server.ask('textDocument/diagnostic', { textDocument: { uri } });
    return performance.now() - begin;
}

/** Types into the midst of an open plan, and measures until its problems are known. */
async function type(server: Measured, uri: string, text: string): Promise<number[]> {
    const lines = text.split('\n');
    const line = lines.findIndex((each, at) => at > lines.length / 2 && each.startsWith('- '));
    const times: number[] = [];
    for (let key = 0; key < KEYS + 10; key++) {
        const begin = performance.now();
        const at = { line, character: 4 };
        await server.notify('textDocument/didChange', {
            textDocument: { uri, version: key + 1 },
            contentChanges: [{ range: { start: at, end: at }, text: key % 2 === 0 ? 'a' : ' ' }],
        });
        await server.ask('textDocument/diagnostic', { textDocument: { uri } });
        if (key >= 10) times.push(performance.now() - begin);
        await after(10);
    }
    return times;
}

async function timed<T>(work: () => Promise<T>): Promise<[result: T, ms: number]> {
    const begin = performance.now();
    const result = await work();
    return [result, performance.now() - begin];
}

/** @param storage where the server keeps facts between runs; undefined for nowhere */
async function measureServer(bundles: string, folder: string, plans: number, storage?: string): Promise<Figures> {
    const server = new Measured(bundles);
    const uri = pathToFileURL(join(folder, '0', '0.kehoach')).href;
    const text = planOfArchive(0);
    await server.initialize(folder, storage);
    await server.longestTurn();
    await open(server, uri, text);
    const figures: Figures = { 'first problem ms': performance.now() - server.began };
    const lines = text.split('\n');
    const line = lines.findIndex((each) => each.includes(CITED_BY_A_HUNDRED));
    const cited = {
        textDocument: { uri },
        position: { line, character: (lines[line] as string).indexOf(CITED_BY_A_HUNDRED) + 1 },
    };
    const references = () =>
        server.ask<Location[] | null>('textDocument/references', { ...cited, context: { includeDeclaration: true } });
    const lastIsKnown = async () => {
        const query = `Kế hoạch ${numberOfPlan(plans - 1)}`;
        const symbols = await server.ask<{ name: string }[] | null>('workspace/symbol', { query });
        return (symbols ?? []).some(({ name }) => name.includes(query));
    };
    while (!(await lastIsKnown()) || ((await references()) ?? []).length < 100) await after(200);
    figures['complete ms'] = performance.now() - server.began;
    figures['longest turn until then ms'] = await server.longestTurn();
    await after(3000);
    figures['resident MB'] = server.resident();
    await server.longestTurn();
    const [found, referencesMs] = await timed(references);
    figures['references ms'] = referencesMs;
    figures['references found'] = found?.length ?? 0;
    const [edit, renameMs] = await timed(() =>
        server.ask<WorkspaceEdit | null>('textDocument/rename', { ...cited, newName: '778/QĐ-UBND' }),
    );
    figures['rename ms'] = renameMs;
    figures['files renamed'] = Object.keys(edit?.changes ?? {}).length;
    const [calls, hierarchyMs] = await timed(async () => {
        const [item] = (await server.ask<CallHierarchyItem[] | null>('textDocument/prepareCallHierarchy', cited)) ?? [];
        return item ? server.ask<unknown[] | null>('callHierarchy/incomingCalls', { item }) : [];
    });
    figures['hierarchy ms'] = hierarchyMs;
    figures['calls found'] = calls?.length ?? 0;
    for (const size of [25, 250]) {
        const own = planOfArchive(50_000 + size, size * 1000);
        const opened = pathToFileURL(join(folder, '0', `mo-${size}.kehoach`)).href;
        await open(server, opened, own);
        const times = await type(server, opened, own);
        figures[`edit of ${size} KB p50 ms`] = quantile(times, 0.5);
        figures[`edit of ${size} KB p95 ms`] = quantile(times, 0.95);
        await server.notify('textDocument/didClose', { textDocument: { uri: opened } });
    }
    figures['longest turn after ms'] = await server.longestTurn();
    await server.end();
    return figures;
}

async function measureCheck(bundles: string, folder: string): Promise<Figures> {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.kehoach'),
    );
    const bytes = files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    const begin = performance.now();
    const child = spawn(process.execPath, [join(bundles, 'cli.mjs'), 'check', folder], {
        stdio: ['ignore', 'pipe', 'ignore'],
    });
    let first: number | undefined;
    child.stdout.on('data', () => {
        first ??= performance.now() - begin;
    });
    let highest = 0;
    const look = setInterval(() => {
        try {
            const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
            highest = Math.max(highest, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
        } catch {
            // it has ended
        }
    }, 50);
    await once(child, 'exit');
    clearInterval(look);
    const seconds = (performance.now() - begin) / 1000;
    return {
        'check s': seconds,
        'check MB/s': bytes / MEGABYTE / seconds,
        'check first line ms': first ?? Number.NaN,
        'check highest MB': highest,
    };
}

/** In a process of its own: the symbols of the workspace that vscode-markdown-languageservice finds in the same texts. */
async function measurePeer(folder: string): Promise<Figures> {
    const begin = performance.now();
    const markdown = new MarkdownIt();
    const documents = new Map<string, ITextDocument>();
    const noEvent = () => ({ dispose: () => undefined });
    const all = async (): Promise<ITextDocument[]> => {
        if (documents.size === 0) {
            for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
                if (!name.endsWith('.kehoach')) continue;
                const uri = pathToFileURL(join(folder, name)).href;
                const text = readFileSync(join(folder, name), 'utf8');
                documents.set(uri, TextDocument.create(uri, 'markdown', 0, text));
            }
        }
        return [...documents.values()];
    };
    const service = createLanguageService({
        parser: { slugifier: githubSlugifier, tokenize: async (each) => markdown.parse(each.getText(), {}) },
        logger: { level: 0, log: () => undefined },
        markdownFileExtensions: ['kehoach'],
        workspace: {
            workspaceFolders: [URI.file(folder)],
            onDidChangeMarkdownDocument: noEvent,
            onDidCreateMarkdownDocument: noEvent,
            onDidDeleteMarkdownDocument: noEvent,
            getAllMarkdownDocuments: all,
            hasMarkdownDocument: (uri) => documents.has(uri.toString()),
            openMarkdownDocument: async (uri) => documents.get(uri.toString()),
            stat: async () => undefined,
            readDirectory: async () => [],
        },
    });
    await service.getWorkspaceSymbols('', CancellationToken.None);
    const symbols = performance.now() - begin;
    const resident = process.memoryUsage.rss() / MEGABYTE;
    const texts = (await all()).map((each) => each.getText());
    const [, reading] = await timed(async () => {
        for (const text of texts) markdown.parse(text, {});
    });
    return {
        'markdown-languageservice symbols ms': symbols,
        'markdown-languageservice resident MB': resident,
        'markdown-it reading ms': reading,
    };
}

async function inProcess(folder: string): Promise<Figures> {
    const child = spawn(process.execPath, [fileURLToPath(import.meta.url), '--peer', folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    await once(child, 'close');
    return JSON.parse(Buffer.concat(chunks).toString());
}

const { values } = parseArgs({
    options: {
        plans: { type: 'string', default: '1000,10000' },
        json: { type: 'string' },
        server: { type: 'string', default: 'dist' },
        peer: { type: 'string' },
        'no-check': { type: 'boolean', default: false },
    },
});

if (values.peer !== undefined) {
    console.log(JSON.stringify(await measurePeer(values.peer)));
} else {
    const table: Record<string, Figures> = {};
    for (const plans of values.plans.split(',').map(Number)) {
        const folder = mkdtempSync(join(tmpdir(), 'kehoach-scale-'));
        const storage = mkdtempSync(join(tmpdir(), 'kehoach-scale-kept-'));
        try {
            writeArchive(folder, plans);
            table[`${plans} plans`] = {
                ...(await measureServer(values.server, folder, plans, storage)),
                ...(await inProcess(folder)),
                ...(plans > 1000 || values['no-check'] ? {} : await measureCheck(values.server, folder)),
            };
        } finally {
            rmSync(folder, { recursive: true });
            rmSync(storage, { recursive: true });
        }
    }
    const names = [...new Set(Object.values(table).flatMap((figures) => Object.keys(figures)))];
    console.log(`${cpus().length} processors, Node ${process.versions.node}`);
    console.log(
        `${''.padEnd(40)}${Object.keys(table)
            .map((each) => each.padStart(14))
            .join('')}`,
    );
    for (const name of names) {
        const cells = Object.values(table).map((figures) => (figures[name]?.toFixed(1) ?? '').padStart(14));
        console.log(`${name.padEnd(40)}${cells.join('')}`);
    }
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(table, undefined, 2)}\n`);
}
