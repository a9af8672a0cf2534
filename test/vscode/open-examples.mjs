// `npm start`: opens the examples in VS Code with the extension. Desktop VS Code if `code` is on the path, else the same
// workbench in the browser (code-server). With `--no-open` it only says where the workbench is.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linkExtension, startCodeServer } from './host/code-server.mjs';
import { installCodeServer } from './host/install.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const examples = join(root, 'examples');

if (process.argv.includes('--no-open') || !openDesktop()) {
    await openInBrowser();
}

/** False where there is no desktop VS Code; in a terminal of a remote VS Code, `code` cannot develop extensions. */
function openDesktop() {
    if (process.env.VSCODE_IPC_HOOK_CLI) {
        return false;
    }
    const windows = process.platform === 'win32';
    const { status } = spawnSync(windows ? 'code.cmd' : 'code', [`--extensionDevelopmentPath=${root}`, examples], {
        stdio: 'inherit',
        shell: windows,
    });
    return status === 0;
}

async function openInBrowser() {
    installCodeServer();
    const extensions = mkdtempSync(join(tmpdir(), 'kehoach-extensions-'));
    linkExtension(root, extensions);
    const server = await startCodeServer({ folder: examples, extensions });
    const url = `http://${server.address}/`;
    console.log(`\nMở trong trình duyệt · Open in the browser:\n\n    ${url}\n\nDừng · Stop: Ctrl+C\n`);
    if (!process.argv.includes('--no-open')) {
        const opener = { darwin: 'open', win32: 'explorer' }[process.platform] ?? 'xdg-open';
        spawn(opener, [url], { stdio: 'ignore', detached: true }).on('error', () => {});
    }
    const end = async () => {
        await server.stop();
        rmSync(extensions, { recursive: true, force: true });
        process.exit(0);
    };
    process.on('SIGINT', end);
    process.on('SIGTERM', end);
    await server.stopped;
    await end();
}
