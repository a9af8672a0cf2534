/**
 * Typing in a plan of 770 KB at ten keys a second, at the bundled server over stdio: how long a completion takes that is asked for
 * with each key, while the changed text is read and checked. Prints milliseconds; asserts nothing.
 *
 *     node dist/bench/large-plan.mjs [keys]
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import {
    createProtocolConnection,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const KEYS = Number(process.argv[2] ?? 100);
const PAUSE = 100;
const BYTES = 770_000;
const uri = 'untitled:lon.kehoach';

/** The body of an example again and again between its heading and its end. */
function largePlan(): string {
    const lines = readFileSync('examples/duoi-nuoc/112-KH-UBND.kehoach', 'utf8').split('\n');
    const [begin, end] = [lines.findIndex((line) => /^I\./.test(line)), lines.indexOf('Nơi nhận:')];
    const body = lines.slice(begin, end).join('\n');
    const times = Math.ceil(BYTES / Buffer.byteLength(body));
    return [...lines.slice(0, begin), ...Array.from({ length: times }, () => body), ...lines.slice(end)].join('\n');
}

const server = spawn(process.execPath, ['dist/cli.mjs', 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
);
connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => ({})));
connection.onRequest('client/registerCapability', () => null);
connection.onRequest('workspace/diagnostic/refresh', () => null);
connection.listen();
await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
});
await connection.sendNotification('initialized', {});

const document = TextDocument.create(uri, 'kehoach', 1, largePlan());
const ask = (method: string, more: object = {}) =>
    connection.sendRequest(method, { textDocument: { uri }, ...more }) as Promise<unknown>;
await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'kehoach', version: 1, text: document.getText() },
});
await ask('textDocument/diagnostic');

const typed = '\n- Thực hiện Kế hoạch số 1';
let offset = document.getText().indexOf('\n', document.getText().length / 2);
const times: number[] = [];
const answers: Promise<void>[] = [];
const start = performance.now();
for (let key = 0; key < KEYS; key++) {
    const text = typed.charAt(key % typed.length);
    const position = document.positionAt(offset);
    const contentChanges = [{ range: { start: position, end: position }, text }];
    TextDocument.update(document, contentChanges, key + 2);
    offset++;
    await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: key + 2 },
        contentChanges,
    });
    const begin = performance.now();
    answers.push(
        ask('textDocument/completion', { position: document.positionAt(offset) }).then(
            () => void times.push(performance.now() - begin),
            () => undefined, // a later key made it stale
        ),
    );
    await setTimeout(Math.max(1, start + (key + 1) * PAUSE - performance.now()));
}
await Promise.all(answers);
const sorted = times.toSorted((a, b) => a - b);
const [median, most, longest] = [0.5, 0.95, 1].map((part) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0).toFixed(0),
);
const asked = `${KEYS} completions in ${(Buffer.byteLength(document.getText()) / 1000).toFixed(0)} KB, ${times.length} answered`;
console.log(
    `${asked}: ms at the median, of 95 %, at most ${median}, ${most}, ${longest}; load ${loadavg()[0]?.toFixed(1)}`,
);
await connection.sendRequest('shutdown');
await connection.sendNotification('exit');
