// Real VS Code without a download: code-server (server + Node extension host) + headless Debian Chromium.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
/** Where install.mjs has put code-server and a Node of its own. */
export const HOST_DIR = process.env.KEHOACH_HOST_DIR ?? join(here, '../../../.vscode-test/host');
export const NODE24 = join(HOST_DIR, 'n24/node_modules/node/bin/node');
export const CODE_SERVER = join(HOST_DIR, 'cs/node_modules/code-server/out/node/entry.js');
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const VERBOSE = !!process.env.HOST_VERBOSE;
const SETTINGS = {
    'workbench.startupEditor': 'none',
    'telemetry.telemetryLevel': 'off',
    'extensions.autoUpdate': false,
    'extensions.autoCheckUpdates': false,
    'security.workspace.trust.enabled': false,
    'git.enabled': false,
    'chat.disableAIFeatures': true,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
};
// workbench chatter which arrives on the same channel as the test output
const NOISE =
    /^(Resolv(ing|ed) connection token|Creating a socket|\[(reconnection-grace-time|Service Worker|AgentHost|AccountPolicyGate)|(Updating|Ignoring fetching) additional builtin|Timed out waiting for authentication provider)/;

export const childEnv = (scratch) => ({
    ...process.env,
    VSCODE_IPC_HOOK_CLI: '',
    EXTENSIONS_GALLERY: '{}', // no open-vsx.org requests
    TMPDIR: scratch, // ipc sockets, tsserver dirs
    XDG_CONFIG_HOME: join(scratch, 'xdg'),
    XDG_DATA_HOME: join(scratch, 'xdg'),
    XDG_CACHE_HOME: join(scratch, 'xdg'),
});

export async function openWorkbench({ folder, dev = [], tests, kind, userData, extensionsDir, settings = {}, onExit }) {
    const t0 = Date.now();
    const log = (...a) => console.error(`[host +${((Date.now() - t0) / 1000).toFixed(1)}s]`, ...a);
    const scratch = mkdtempSync(join(tmpdir(), 'vscode-host-'));
    userData ??= join(scratch, 'user-data');
    extensionsDir ??= join(scratch, 'extensions');
    mkdirSync(join(userData, 'User'), { recursive: true });
    mkdirSync(extensionsDir, { recursive: true });
    const file = join(userData, 'User/settings.json');
    if (!existsSync(file)) writeFileSync(file, JSON.stringify({ ...SETTINGS, ...settings }));

    // A dead extension host is reported by the workbench as exit code 0 (!): so the suite runs through a shim that leaves proof.
    const proof = join(scratch, 'result'),
        shim = join(scratch, 'shim.cjs');
    const proven = tests && kind !== 'web';
    if (proven)
        writeFileSync(
            shim,
            `exports.run = async () => {
    const suite = ${JSON.stringify(resolve(tests))}, done = (r) => require('fs').writeFileSync(${JSON.stringify(proof)}, r);
    try { let m; try { m = require(suite); } catch (e) { if (e.code !== 'ERR_REQUIRE_ESM') throw e; m = await import('file://' + suite); }
      await (m.run ?? m.default?.run)(); done('passed'); } catch (e) { done('failed'); throw e; } };`,
        );
    const verdict = (code) => {
        if (!proven) return code;
        const r = existsSync(proof) ? readFileSync(proof, 'utf8') : '';
        if (!r) log('the extension host died before run() settled');
        return r === 'passed' && code === 0 ? 0 : code || (r ? 1 : 3);
    };

    const port = await new Promise((ok) => {
        const s = createServer().listen(0, '127.0.0.1', () => {
            const p = s.address().port;
            s.close(() => ok(p));
        });
    });
    const authority = `127.0.0.1:${port}`;
    const server = spawn(
        NODE24,
        [
            CODE_SERVER,
            '--config',
            join(scratch, 'config.yaml'),
            '--session-socket',
            join(scratch, 's.sock'),
            '--auth',
            'none',
            '--bind-addr',
            authority,
            '--user-data-dir',
            userData,
            '--extensions-dir',
            extensionsDir,
            '--disable-telemetry',
            '--disable-update-check',
            '--disable-workspace-trust',
            '--disable-getting-started-override',
            '--vscode-option',
            'enable-smoke-test-driver', // without it a *built* workbench ignores extensionDevelopmentPath/TestsPath
        ],
        { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: childEnv(scratch) },
    );
    let out = '';
    for (const s of [server.stdout, server.stderr])
        s.on('data', (d) => {
            out += d;
            if (VERBOSE) process.stderr.write(d);
        });

    let browser,
        closed = false;
    const close = async () => {
        if (closed) return;
        closed = true;
        await browser?.close().catch(() => {});
        const kill = (s) => {
            try {
                process.kill(-server.pid, s);
                return true;
            } catch {
                return false;
            }
        }; // our own process group
        if (kill('SIGTERM')) {
            for (let i = 0; i < 10 && kill(0); i++) await new Promise((r) => setTimeout(r, 100));
            kill('SIGKILL');
        }
        rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
        log('closed');
    };
    try {
        while (
            !(await fetch(`http://${authority}/healthz`).then(
                (r) => r.ok,
                () => false,
            ))
        ) {
            if (server.exitCode !== null || Date.now() - t0 > 60000)
                throw new Error(`code-server did not start\n${out}`);
            await new Promise((r) => setTimeout(r, 100));
        }
        log(`code-server on ${authority}`);
        browser = await chromium.launch({
            executablePath: CHROMIUM,
            headless: true,
            env: childEnv(scratch),
            args: [
                '--no-sandbox',
                '--disable-gpu',
                '--disable-quic',
                '--no-first-run',
                '--disable-background-networking',
                '--disable-component-update',
                '--disable-sync',
            ],
        });
        const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
        await page.context().route(
            (u) => u.hostname !== '127.0.0.1',
            (r) => r.abort(),
        );
        page.on('pageerror', (e) => log('pageerror', e.message));
        if (VERBOSE) page.on('console', (m) => console.error('[console]', m.type(), m.text()));
        // the two hooks the workbench calls when extensionTestsPath is set (the same ones @vscode/test-web exposes)
        await page.exposeFunction('codeAutomationLog', (type, args) => {
            if (VERBOSE || !NOISE.test(String(args[0])))
                (({ warn: console.warn, error: console.error })[type] ?? console.log)(...args);
        });
        await page.exposeFunction('codeAutomationExit', (c) => {
            const code = verdict(c);
            log(`suite finished with ${code}`);
            setTimeout(() => onExit?.(code));
        });
        const uri = (p) => `vscode-remote://${authority}${encodeURI(resolve(p))}`;
        const payload = [
            ['skipWelcome', 'true'],
            ['skipReleaseNotes', 'true'],
            ...dev.map((p) => ['extensionDevelopmentPath', uri(p)]),
        ];
        if (kind) payload.push(['extensionDevelopmentKind', kind]); // 'web' = web worker extension host
        if (tests) payload.push(['extensionTestsPath', uri(proven ? shim : tests)]);
        const q = new URLSearchParams({ payload: JSON.stringify(payload) });
        if (folder) q.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', resolve(folder));
        else q.set('ew', 'true');
        await page.goto(`http://${authority}/?${q}`);
        await page.waitForSelector('.monaco-workbench', { timeout: 60000 });
        log('workbench shown');
        return { page, close, log };
    } catch (e) {
        await close();
        throw e;
    }
}
