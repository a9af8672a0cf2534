// Starts code-server on this machine's own address, with data and settings of its own, and stops it again.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BEFORE_CODE_SERVER, CODE_SERVER, NODE } from './install.mjs';

const STARTS_WITHIN_MS = 60_000;

/** A quiet editor: nothing greets, nothing phones home, nothing but the plan is on the screen. */
const SETTINGS = {
    'workbench.startupEditor': 'none',
    'telemetry.telemetryLevel': 'off',
    'extensions.autoUpdate': false,
    'extensions.autoCheckUpdates': false,
    'security.workspace.trust.enabled': false,
    'git.enabled': false,
    // in the browser it is on: what a scenario writes would be saved before it can be taken back
    'files.autoSave': 'off',
    'chat.disableAIFeatures': true,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

/**
 * @typedef {object} CodeServer
 * @property {string} address host and port
 * @property {string} scratch a folder that goes when the server does
 * @property {Promise<void>} stopped
 * @property {() => Promise<void>} stop
 */

/**
 * Starts code-server and waits until it answers.
 *
 * @param {{ folder?: string, userData?: string, extensions?: string, settings?: object, takesSuite?: boolean, isTrusted?: boolean }} start
 *   `folder` opens where the address names none; `takesSuite`: a built workbench takes neither extensions in development nor a suite
 *   without being told;
 *   `isTrusted`: whether every folder is trusted without a question
 * @returns {Promise<CodeServer>}
 */
export async function startCodeServer({ folder, userData, extensions, settings = {}, takesSuite, isTrusted = true }) {
    const scratch = mkdtempSync(join(tmpdir(), 'kehoach-code-'));
    const data = userData ?? join(scratch, 'data');
    const installed = extensions ?? join(scratch, 'extensions');
    mkdirSync(join(data, 'User'), { recursive: true });
    mkdirSync(installed, { recursive: true });
    const settingsFile = join(data, 'User/settings.json');
    if (!existsSync(settingsFile)) {
        writeFileSync(settingsFile, JSON.stringify({ ...SETTINGS, ...settings }, null, 4));
    }
    const address = `127.0.0.1:${await freePort()}`;
    const suite = takesSuite && !BEFORE_CODE_SERVER ? ['--vscode-option', 'enable-smoke-test-driver'] : [];
    const args = [
        ...(takesSuite && BEFORE_CODE_SERVER ? ['--require', BEFORE_CODE_SERVER] : []),
        ...[CODE_SERVER, '--config', join(scratch, 'config.yaml'), '--session-socket', join(scratch, 's.sock')],
        ...['--auth', 'none', '--bind-addr', address, '--user-data-dir', data, '--extensions-dir', installed],
        ...['--disable-telemetry', '--disable-update-check', ...(isTrusted ? ['--disable-workspace-trust'] : [])],
        ...['--disable-getting-started-override', ...suite, ...(folder ? [folder] : [])],
    ];
    // a process group of its own, so that the processes that it starts end with it
    const server = spawn(NODE, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: childEnv(scratch) });
    let said = '';
    for (const stream of [server.stdout, server.stderr]) {
        stream.on('data', (data) => {
            said += data;
            if (process.env.HOST_VERBOSE) {
                process.stderr.write(data);
            }
        });
    }
    const stopped = new Promise((done) => server.on('exit', () => done()));
    const stop = async () => {
        for (const signal of ['SIGTERM', 'SIGKILL']) {
            kill(server.pid, signal);
            for (let tries = 0; tries < 10 && kill(server.pid, 0); tries++) {
                await sleep(100);
            }
        }
        rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
    };
    if (!(await answers(address, server))) {
        await stop();
        throw new Error(`code-server did not start\n${said}`);
    }
    return { address, scratch, stopped, stop };
}

/**
 * Puts the extension in a folder among the installed ones as a link: the next build is there after a reload.
 *
 * @param {string} root the extension's own folder
 * @param {string} extensions folder of installed extensions
 */
export function linkExtension(root, extensions) {
    const { publisher, name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    mkdirSync(extensions, { recursive: true });
    symlinkSync(root, join(extensions, `${publisher}.${name}-${version}`), 'dir');
}

/**
 * Installs a packed extension, as `code --install-extension` does.
 *
 * @param {string} vsix
 * @param {string} userData
 * @param {string} extensions folder of installed extensions
 * @returns {number} exit status
 */
export function installExtension(vsix, userData, extensions) {
    const scratch = mkdtempSync(join(tmpdir(), 'kehoach-install-'));
    try {
        const args = [
            '--config',
            join(scratch, 'config.yaml'),
            '--user-data-dir',
            userData,
            '--extensions-dir',
            extensions,
        ];
        const all = [CODE_SERVER, ...args, '--install-extension', vsix];
        return spawnSync(NODE, all, { stdio: 'inherit', env: childEnv(scratch) }).status ?? 2;
    } finally {
        rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
    }
}

/** The environment in which nothing is written outside `scratch`, and no gallery of extensions is asked. */
export function childEnv(scratch) {
    const xdg = join(scratch, 'xdg');
    return {
        ...process.env,
        VSCODE_IPC_HOOK_CLI: '',
        EXTENSIONS_GALLERY: '{}',
        TMPDIR: scratch,
        XDG_CONFIG_HOME: xdg,
        XDG_DATA_HOME: xdg,
        XDG_CACHE_HOME: xdg,
    };
}

async function answers(address, server) {
    const end = Date.now() + STARTS_WITHIN_MS;
    while (server.exitCode === null && Date.now() < end) {
        const response = await fetch(`http://${address}/healthz`).catch(() => undefined);
        if (response?.ok) {
            return true;
        }
        await sleep(100);
    }
    return false;
}

/** Signals the process group of a server; false where it is gone. */
function kill(pid, signal) {
    try {
        return process.kill(-pid, signal);
    } catch {
        return false;
    }
}

function freePort() {
    return new Promise((found) => {
        const probe = createServer().listen(0, '127.0.0.1', () => {
            const { port } = probe.address();
            probe.close(() => found(port));
        });
    });
}
