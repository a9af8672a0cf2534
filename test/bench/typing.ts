/**
 * From a key to the problems it makes, as an editor sees it: the bundled server over stdio, with a folder of 300 plans
 * (or as many as the first argument says), to a client that is sent diagnostics, to one that asks for them, and to one that
 * asks for those of all other files besides. Prints medians in milliseconds; asserts nothing.
 *
 *     node dist/bench/typing.mjs [plans]
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
    createProtocolConnection,
    type ProtocolConnection,
    type PublishDiagnosticsParams,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const PLANS = Number(process.argv[2] ?? 300);
const KEYS = 100;
const EXAMPLE = readFileSync('examples/duoi-nuoc/112-KH-UBND.kehoach', 'utf8');

function makeFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'kehoach-typing-'));
    mkdirSync(join(folder, 'cu'));
    for (let i = 0; i < PLANS; i++) {
        // each bears a number of its own and has a fault
        const text = EXAMPLE.replace('112/KH-UBND', `${i + 1000}/KH-UBND`).replace('\n- ', '\n- [^99] ');
        writeFileSync(join(folder, 'cu', `${i + 1000}.kehoach`), text);
    }
    writeFileSync(join(folder, '112.kehoach'), EXAMPLE);
    return folder;
}

/** Types into one plan and measures until its problems are known. */
async function measure(folder: string, client: 'sent' | 'asked' | 'asked for all'): Promise<void> {
    const pulls = client !== 'sent';
    const server = spawn(process.execPath, ['dist/cli.mjs', 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(
        new StreamMessageReader(server.stdout),
        new StreamMessageWriter(server.stdin),
    );
    const uri = pathToFileURL(join(folder, '112.kehoach')).href;
    let told: () => void = () => undefined;
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
        if (params.uri === uri) told();
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => ({})));
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => null);
    connection.listen();
    await connection.sendRequest('initialize', {
        processId: process.pid,
        rootUri: null,
        initializationOptions: client === 'asked for all' ? { workspaceDiagnostics: 'all' } : {},
        workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'van-ban' }],
        capabilities: {
            workspace: pulls ? { diagnostics: { refreshSupport: true } } : {},
            textDocument: pulls ? { diagnostic: {} } : { publishDiagnostics: {} },
        },
    });
    await connection.sendNotification('initialized', {});
    let previousResultId: string | undefined;
    const answer = async (): Promise<void> => {
        if (!pulls) {
            return new Promise((done) => {
                told = done;
            });
        }
        const report = await connection.sendRequest<{ resultId?: string }>('textDocument/diagnostic', {
            textDocument: { uri },
            previousResultId,
        });
        previousResultId = report.resultId;
    };
    const begin = performance.now();
    const opened = connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'kehoach', version: 0, text: EXAMPLE },
    });
    const first = answer();
    await opened;
    await first;
    const openMs = performance.now() - begin;
    const ofAll = client === 'asked for all' ? askForAll(connection) : undefined;
    const lines = EXAMPLE.split('\n');
    const line = lines.findIndex((text) => text.startsWith('- '));
    const times: number[] = [];
    for (let key = 0; key < KEYS + 10; key++) {
        const start = performance.now();
        const answered = pulls ? undefined : answer();
        await connection.sendNotification('textDocument/didChange', {
            textDocument: { uri, version: key + 1 },
            contentChanges: [
                {
                    range: { start: { line, character: 3 }, end: { line, character: 3 } },
                    text: key % 2 === 0 ? 'a' : ' ',
                },
            ],
        });
        await (answered ?? answer());
        if (key >= 10) times.push(performance.now() - start);
        await new Promise((wake) => setTimeout(wake, 20));
    }
    times.sort((a, b) => a - b);
    const [median, high] = [times[KEYS / 2], times[Math.floor(KEYS * 0.95)]] as [number, number];
    console.log(
        `${client.padEnd(13)}   after opening ${openMs.toFixed(0).padStart(5)} ms   a key: median ${median.toFixed(1)} ms, p95 ${high.toFixed(1)} ms`,
    );
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    connection.dispose();
    await ofAll;
}

/** Asks for the problems of closed files as editors do: again when the answer is there. Ends with the connection. */
async function askForAll(connection: ProtocolConnection): Promise<void> {
    const known = new Map<string, string>();
    const begin = performance.now();
    connection.onNotification('$/progress', ({ value }: { value: { items: { uri: string; resultId: string }[] } }) => {
        for (const { uri, resultId } of value.items) known.set(uri, resultId);
        if (known.size === PLANS) {
            console.log(
                `all ${PLANS} closed files checked beside typing in ${(performance.now() - begin).toFixed(0)} ms`,
            );
        }
    });
    const ask = () =>
        connection.sendRequest('workspace/diagnostic', {
            partialResultToken: 'all',
            previousResultIds: [...known].map(([uri, value]) => ({ uri, value })),
        });
    for (let isAlive = true; isAlive; ) {
        isAlive = await ask().then(
            () => true,
            () => false,
        );
        await new Promise((wake) => setTimeout(wake, 100));
    }
}

const folder = makeFolder();
try {
    for (const client of ['sent', 'asked', 'asked for all'] as const) {
        await measure(folder, client);
    }
} finally {
    rmSync(folder, { recursive: true });
}
