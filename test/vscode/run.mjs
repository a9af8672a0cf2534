// Runs the suite (with `--bench`: the measurements of the preview) in a real VS Code: the one that VSCODE_EXECUTABLE names,
// else a desktop VS Code that test-electron downloads, else (KEHOACH_VSCODE=code-server, no display, or nothing can be
// downloaded) code-server with Chromium.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { installChromium, installCodeServer } from './host/install.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Milliseconds that the first answer of the download site may take; a closed network often says nothing at all. */
const DOWNLOAD_ANSWER_MS = 15_000;

async function findVSCode() {
    if (process.env.VSCODE_EXECUTABLE) {
        return process.env.VSCODE_EXECUTABLE;
    }
    const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
    if (display && process.env.KEHOACH_VSCODE !== 'code-server') {
        try {
            return await downloadAndUnzipVSCode({ timeout: DOWNLOAD_ANSWER_MS });
        } catch (error) {
            console.log(`No desktop VS Code can be had (${error?.message ?? error}); using code-server.`);
        }
    }
    installCodeServer();
    installChromium();
    return join(root, 'test/vscode/host/code.mjs');
}

// the suite edits files: it works on a copy of the examples, with a profile of its own
const scratch = mkdtempSync(join(tmpdir(), 'kehoach-suite-'));
const workspace = join(scratch, 'examples');
cpSync(join(root, 'examples'), workspace, { recursive: true });
mkdirSync(join(root, 'test/vscode/screenshots'), { recursive: true });
process.env.HOST_SCREENSHOT ??= join(root, 'test/vscode/screenshots/after-the-suite.png');

const summary = join(scratch, 'summary');
let status = 0;
try {
    await runTests({
        vscodeExecutablePath: await findVSCode(),
        extensionDevelopmentPath: root,
        extensionTestsPath: join(root, `dist/test-vscode/${process.argv.includes('--bench') ? 'bench' : 'suite'}.cjs`),
        extensionTestsEnv: { KEHOACH_SUMMARY: summary, KEHOACH_GREP: process.env.KEHOACH_GREP },
        launchArgs: [
            workspace,
            ...[`--user-data-dir=${join(scratch, 'user')}`, `--extensions-dir=${join(scratch, 'extensions')}`],
        ],
    });
} catch (error) {
    console.error(error?.message ?? error);
    status = error?.code || 1;
} finally {
    console.log(existsSync(summary) ? readFileSync(summary, 'utf8') : 'The suite did not come to its end.');
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
}
process.exit(status);
