// The workbench of code-server in a headless Chromium: for the suite, and for scripts that use it as a person would.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { childEnv, startCodeServer } from './code-server.mjs';
import { CHROMIUM } from './install.mjs';
import { suiteWithProof } from './suite-proof.mjs';

const VERBOSE = Boolean(process.env.HOST_VERBOSE);
const SHOWN_WITHIN_MS = 60_000;
const CHROMIUM_ARGS = [
    ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
    ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];
/** What the workbench says of itself on the channel by which the suite's output comes. */
const CHATTER =
    /^(Resolv(ing|ed) connection token|Creating a socket|\[(reconnection-grace-time|Service Worker|AgentHost|AccountPolicyGate)|(Updating|Ignoring fetching) additional builtin|Timed out waiting for authentication provider)/;

/**
 * Opens the workbench on a folder.
 *
 * @param {object} options
 * @param {string} [options.folder]
 * @param {string[]} [options.extensions] extensions in development
 * @param {'web'} [options.kind] `web` runs them in a worker of the browser, by their door for it; else beside the server
 * @param {string} [options.suite] a module that exports `run`, to be run in the extension host
 * @param {(status: number) => void} [options.onSuiteEnd] gets 0 only if `run` fulfilled its promise
 * @param {string} [options.userData]
 * @param {string} [options.extensionsDir] installed extensions
 * @param {object} [options.settings] of the user
 * @param {boolean} [options.isTrusted] false: the folder is not trusted until somebody says so
 * @param {{ width: number, height: number, scale?: number }} [options.size] of the window
 */
export async function openWorkbench({ folder, extensions = [], kind, suite, onSuiteEnd, size, ...options }) {
    const begin = Date.now();
    const log = (...words) => console.error(`[host +${((Date.now() - begin) / 1000).toFixed(1)}s]`, ...words);
    const server = await startCodeServer({
        userData: options.userData,
        extensions: options.extensionsDir,
        settings: { ...options.settings, ...(kind === 'web' ? inBrowser() : {}) },
        isTrusted: options.isTrusted,
        takesSuite: true,
    });
    log(`code-server on ${server.address}`);
    let browser;
    const close = async () => {
        await browser?.close().catch(() => {});
        await server.stop();
        log('closed');
    };
    try {
        const env = childEnv(server.scratch);
        browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, env, args: CHROMIUM_ARGS });
        const { width, height, scale } = { width: 1280, height: 800, scale: 1, ...size };
        const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
        await page.context().route(
            (url) => url.hostname !== '127.0.0.1',
            (route) => route.abort(),
        );
        page.on('pageerror', (error) => log('page error:', error.message));
        // in a browser a suite runs where the extension does: it leaves its proof itself
        const proof = suite && kind !== 'web' ? suiteWithProof(suite, server.scratch) : undefined;
        await listenToSuite(page, (status) => {
            const verdict = proof ? proof.verdict(status) : status;
            log(`suite finished with ${verdict}`);
            onSuiteEnd?.(verdict);
        });
        await page.goto(address(server.address, folder, extensions, kind, proof?.module ?? suite));
        await page.waitForSelector('.monaco-workbench', { timeout: SHOWN_WITHIN_MS });
        log('workbench shown');
        return { page, close, log };
    } catch (error) {
        await close();
        throw error;
    }
}

/** The workbench calls these two functions of its page when it runs a suite. */
async function listenToSuite(page, onEnd) {
    if (VERBOSE) {
        page.on('console', (message) => console.error('[console]', message.type(), message.text()));
    }
    await page.exposeFunction('codeAutomationLog', (type, args) => {
        if (VERBOSE || !CHATTER.test(String(args[0]))) {
            (({ warn: console.warn, error: console.error })[type] ?? console.log)(...args);
        }
    });
    await page.exposeFunction('codeAutomationExit', (status) => {
        // the page must have its answer before anyone closes it
        setTimeout(() => onEnd(status));
    });
}

/** Lets the extension run in the browser where it is installed on the server. */
function inBrowser() {
    const { publisher, name } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
    return { 'remote.extensionKind': { [`${publisher}.${name}`]: ['web'] } };
}

function address(server, folder, extensions, kind, suite) {
    const remote = (path) => `vscode-remote://${server}${encodeURI(resolve(path))}`;
    const payload = [
        ['skipWelcome', 'true'],
        ['skipReleaseNotes', 'true'],
        ...extensions.map((path) => ['extensionDevelopmentPath', remote(path)]),
        ...(kind ? [['extensionDevelopmentKind', kind]] : []),
        ...(suite ? [['extensionTestsPath', remote(suite)]] : []),
    ];
    const query = new URLSearchParams({ payload: JSON.stringify(payload) });
    query.set(folder ? 'folder' : 'ew', folder ? resolve(folder) : 'true');
    return `http://${server}/?${query}`;
}
