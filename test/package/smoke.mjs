// Tries the packages that `npm run package` made, as those would who get them: the command line installed from its file into an empty
// folder, with nothing else there, on the Node that runs this and on the one that the system has; what the extension's package holds.

import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { installPackages } from '../support/install-packages.mjs';
import { EDITORS, isThere, tryEditor } from './editors.mjs';

const MOST_BYTES = 20_000_000;

const made = (end) => resolve('dist', readdirSync('dist').find((name) => name.endsWith(end)) ?? `*${end}`);
const [vsix, command] = [made('.vsix'), made('.tgz')];

assert.ok(statSync(vsix).size < MOST_BYTES, `${vsix} has ${statSync(vsix).size} bytes`);
assert.deepEqual(
    readdirSync('dist/package/extension').sort(),
    [
        ...['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'docs', 'icons', 'package.json'],
        ...['package.nls.json', 'package.nls.vi.json', 'syntaxes'],
    ].sort(),
);
for (const folder of ['extension', 'command']) {
    const {
        private: isPrivate,
        scripts,
        dependencies,
    } = JSON.parse(readFileSync(`dist/package/${folder}/package.json`, 'utf8'));
    assert.deepEqual(
        { isPrivate, scripts, dependencies },
        { isPrivate: undefined, scripts: undefined, dependencies: undefined },
    );
}

for (const folder of ['extension', 'command']) {
    assert.ok(existsSync(`dist/package/${folder}/dist/NOTICES.txt`));
}

const home = mkdtempSync(join(tmpdir(), 'kehoach-package-'));
try {
    const npm = (...args) => execFileSync('npm', args, { cwd: home, stdio: 'pipe', encoding: 'utf8' });
    npm('init', '--yes');
    npm('install', '--offline', '--no-audit', '--no-fund', command);
    const installed = join(home, 'node_modules/.bin/kehoach');
    assert.ok(existsSync(installed));
    cpSync('examples', join(home, 'examples'), { recursive: true });
    for (const node of new Set([process.execPath, 'node'])) {
        const version = execFileSync(node, ['--version'], {
            encoding: 'utf8',
            env: { ...process.env, PATH: systemPath() },
        }).trim();
        await tryCommand(node, installed);
        console.log(`the command line as packed works on ${version}`);
    }
    tryEditors(installed);
} finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 3 });
}

/** Other editors over the command as packed; without one of them it is told, and passed over. */
function tryEditors(installed) {
    const env = { ...process.env, PATH: `${dirname(installed)}:${process.env.PATH}` };
    for (const [name, editor] of Object.entries(EDITORS)) {
        try {
            installPackages({ [editor.command]: editor.packages });
        } catch (error) {
            console.log(error.message);
        }
        if (isThere(editor)) {
            tryEditor(editor, home, env);
            console.log(`${name} works with the command line as packed`);
        }
    }
}

/** The PATH without what npm puts before it. */
function systemPath() {
    return (process.env.PATH ?? '')
        .split(':')
        .filter((each) => !each.includes('node_modules'))
        .join(':');
}

async function tryCommand(node, installed) {
    const env = { ...process.env, PATH: systemPath() };
    const kehoach = (...args) =>
        execFileSync(node, [installed, ...args], { cwd: home, env, stdio: 'pipe', encoding: 'utf8' });
    assert.match(kehoach('--version'), /^\d+\.\d+\.\d+/);
    kehoach('check', 'examples');
    const [plan] = readdirSync(join(home, 'examples'), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.kehoach'))
        .sort();
    assert.ok(JSON.parse(kehoach('outline', join('examples', plan), '--json')).documents.length > 0);
    const faulty = {
        'danh-so-nhay': 'KẾ HOẠCH\nTrồng cây\n\nI. MỘT\n\nIII. BA\n',
        // what an older Node lacks is felt in papers with articles too
        'dan-chieu-hong': 'KẾ HOẠCH\nTrồng cây\n\nĐiều 1. Một\n1. A\nĐiều 2. Hai\nXem khoản 5 Điều 1.\n',
    };
    for (const [code, text] of Object.entries(faulty)) {
        writeFileSync(join(home, 'sai.kehoach'), text);
        assert.throws(
            () => kehoach('check', 'sai.kehoach'),
            ({ status, stdout }) => status === 1 && stdout.includes(code),
        );
    }
    for (const [form, begins] of Object.entries({ pdf: '%PDF', docx: 'PK', html: '<!DOCTYPE html>', txt: '' })) {
        const file = join(home, `ra.${form}`);
        kehoach('export', join('examples', plan), '--to', form, '-o', file, '--force');
        assert.equal(readFileSync(file, 'latin1').slice(0, begins.length), begins);
        assert.ok(statSync(file).size > 1_000);
    }
    await seePages(spawn(node, [installed, 'preview', join('examples', plan)], { cwd: home, env }));
    await greet(spawn(node, [installed, 'lsp', '--stdio'], { cwd: home, env }));
    await askTools(node, [installed, 'mcp', 'examples'], env);
}

/** Asks for the document of the pages, and for what they are made of. */
async function seePages(command) {
    const [said] = await once(command.stdout, 'data');
    const address = String(said).trim();
    const document = await (await fetch(address)).text();
    const files = [...document.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => new URL(path, address));
    assert.ok(files.length > 8, document);
    for (const file of files) {
        assert.equal((await fetch(file)).status, 200, file.href);
    }
    command.kill();
    await once(command, 'exit');
}

/** Asks the tools for assistants, by the client of the protocol's own library. */
async function askTools(command, args, env) {
    const client = new Client({ name: 'smoke', version: '1' });
    await client.connect(new StdioClientTransport({ command, args, cwd: home, env }));
    const { content } = await client.callTool({ name: 'find_bodies', arguments: { query: 'BYT' } });
    assert.match(content[0].text, /Bộ Y tế/);
    await client.close();
}

/** Greets a language server and ends it. */
async function greet(server) {
    const send = (message) => {
        const text = JSON.stringify({ jsonrpc: '2.0', ...message });
        server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    };
    let said = '';
    server.stdout.on('data', (part) => {
        said += part;
    });
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    while (!said.includes('hoverProvider')) {
        await once(server.stdout, 'data');
    }
    send({ method: 'initialized', params: {} });
    send({ id: 2, method: 'shutdown' });
    send({ method: 'exit' });
    const [status] = await once(server, 'exit');
    assert.equal(status, 0);
}
