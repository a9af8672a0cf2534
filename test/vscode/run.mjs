// Runs the suite in a real VS Code: the one that VSCODE_EXECUTABLE names, else a desktop VS Code that test-electron
// downloads, else (KEHOACH_VSCODE=code-server, or nothing can be downloaded) code-server with Chromium.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
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
    if (process.env.KEHOACH_VSCODE !== 'code-server' && (process.env.DISPLAY || process.platform !== 'linux')) {
        try {
            return await downloadAndUnzipVSCode({ timeout: DOWNLOAD_ANSWER_MS });
        } catch (error) {
            console.log(`No desktop VS Code can be had (${error.message}); using code-server.`);
        }
    }
    installCodeServer();
    installChromium();
    return join(root, 'test/vscode/host/bin/code');
}

// the suite edits files: it works on a copy of the examples
const workspace = mkdtempSync(join(tmpdir(), 'kehoach-examples-'));
cpSync(join(root, 'examples'), workspace, { recursive: true });
mkdirSync(join(root, 'test/vscode/screenshots'), { recursive: true });
process.env.HOST_SCREENSHOT ??= join(root, 'test/vscode/screenshots/after-the-suite.png');

let status = 0;
try {
    await runTests({
        vscodeExecutablePath: await findVSCode(),
        extensionDevelopmentPath: root,
        extensionTestsPath: join(root, 'dist/test-vscode/index.cjs'),
        launchArgs: [workspace, '--disable-extensions'],
    });
} catch (error) {
    console.error(error.message);
    status = typeof error.code === 'number' && error.code !== 0 ? error.code : 1;
} finally {
    rmSync(workspace, { recursive: true, force: true });
}
process.exit(status);
