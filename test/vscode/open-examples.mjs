// `npm start`: opens the examples in VS Code with the extension. Desktop VS Code if `code` is on the path, else the same
// workbench in the browser (code-server). `--no-open` opens no browser and only says where the workbench is.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CODE_SERVER, childEnv, NODE24 } from './host/host.mjs';
import { installCodeServer } from './host/install.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const examples = join(root, 'examples');

function openDesktop() {
    const command = process.platform === 'win32' ? 'code.cmd' : 'code';
    const options = { stdio: 'inherit', shell: process.platform === 'win32' };
    return spawnSync(command, [`--extensionDevelopmentPath=${root}`, examples], options).status === 0;
}

async function freePort() {
    return new Promise((found) => {
        const probe = createServer().listen(0, '127.0.0.1', () => {
            const { port } = probe.address();
            probe.close(() => found(port));
        });
    });
}

async function openInBrowser() {
    installCodeServer();
    const scratch = mkdtempSync(join(tmpdir(), 'kehoach-'));
    mkdirSync(join(scratch, 'extensions'));
    const address = `127.0.0.1:${await freePort()}`;
    const server = spawn(
        NODE24,
        [
            ...[CODE_SERVER, '--config', join(scratch, 'config.yaml'), '--session-socket', join(scratch, 's.sock')],
            ...['--auth', 'none', '--bind-addr', address, '--disable-telemetry', '--disable-update-check'],
            ...['--user-data-dir', join(scratch, 'data'), '--extensions-dir', join(scratch, 'extensions')],
            // without it a built workbench takes no extension in development
            ...['--disable-workspace-trust', '--vscode-option', 'enable-smoke-test-driver'],
        ],
        { stdio: ['ignore', 'ignore', 'inherit'], env: childEnv(scratch) },
    );
    const payload = JSON.stringify([['extensionDevelopmentPath', `vscode-remote://${address}${encodeURI(root)}`]]);
    const url = `http://${address}/?${new URLSearchParams({ folder: examples, payload })}`;
    while (
        !(await fetch(`http://${address}/healthz`).then(
            ({ ok }) => ok,
            () => false,
        ))
    ) {
        if (server.exitCode !== null) {
            throw new Error('code-server did not start');
        }
        await new Promise((wake) => setTimeout(wake, 100));
    }
    console.log(`\nMở trong trình duyệt · Open in the browser:\n  ${url}\nDừng · Stop: Ctrl+C\n`);
    if (!process.argv.includes('--no-open')) {
        const opener = { darwin: 'open', win32: 'explorer' }[process.platform] ?? 'xdg-open';
        spawn(opener, [url], { stdio: 'ignore', detached: true }).on('error', () => {});
    }
    for (const signal of ['SIGINT', 'SIGTERM']) {
        process.on(signal, () => server.kill());
    }
    server.on('exit', () => process.exit(0));
}

if (process.argv.includes('--no-open') || !openDesktop()) {
    await openInBrowser();
}
