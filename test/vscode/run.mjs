// Runs the suite (with `--bench`: the measurements of the preview) in a real VS Code: the one that VSCODE_EXECUTABLE names,
// else a desktop VS Code that test-electron downloads, else (KEHOACH_VSCODE=code-server, no display, or nothing can be
// downloaded) code-server with Chromium.
//
// `--web` runs the part of it that needs no process, with the extension in a worker of the browser.
//
// `--extension FOLDER` takes the extension of that folder. `--installed FILE.vsix` installs that package as users do, and runs the suite against it; else the extension is the one in
// this folder, as it was built last.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { installChromium, installCodeServer } from './host/install.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
    options: {
        bench: { type: 'boolean' },
        web: { type: 'boolean' },
        extension: { type: 'string' },
        installed: { type: 'string' },
    },
});
const bundle = join(root, `dist/test-vscode/${values.bench ? 'bench' : values.web ? 'web' : 'suite'}.cjs`);

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

const profile = [`--user-data-dir=${join(scratch, 'user')}`, `--extensions-dir=${join(scratch, 'extensions')}`];

/** Installs a package as the command line of VS Code does; what is in the folder of the sources takes no part. */
function install(executable, vsix) {
    const isHost = executable.endsWith('.mjs');
    const [command, ...before] = isHost
        ? [process.execPath, executable]
        : resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true });
    const args = [...before, ...profile, '--install-extension', resolve(vsix)];
    const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
    if (status !== 0) {
        throw new Error(`${vsix} could not be installed: ${error?.message ?? `status ${status}`}`);
    }
}

/**
 * VS Code runs a suite for an extension in development: one that has nothing but the suite, where the one under test is installed. In
 * a browser the suite runs beside whose folder it lies in.
 */
function driver() {
    const folder = join(scratch, 'driver');
    mkdirSync(folder);
    const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const identity = { name: 'driver', publisher: 'test', version: '0.0.0', engines: { vscode: engines.vscode } };
    const manifest = values.web ? { ...identity, browser: './suite.cjs' } : identity;
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    cpSync(bundle, join(folder, 'suite.cjs'));
    return folder;
}

const summary = join(scratch, 'summary');
let status = 0;
try {
    const vscodeExecutablePath = await findVSCode();
    if (values.installed) {
        install(vscodeExecutablePath, values.installed);
    }
    const developed = values.installed ? driver() : resolve(values.extension ?? root);
    if (values.web) {
        writeFileSync(join(scratch, 'wishes.json'), JSON.stringify({ grep: process.env.KEHOACH_GREP }));
    }
    await runTests({
        vscodeExecutablePath,
        extensionDevelopmentPath: developed,
        extensionTestsPath: values.installed && values.web ? join(developed, 'suite.cjs') : bundle,
        extensionTestsEnv: {
            KEHOACH_SUMMARY: summary,
            KEHOACH_GREP: process.env.KEHOACH_GREP,
            KEHOACH_PATIENCE: process.env.KEHOACH_PATIENCE,
            KEHOACH_OUTCOMES: process.env.KEHOACH_OUTCOMES,
            KEHOACH_ROOT: root,
        },
        launchArgs: [workspace, ...profile, ...(values.web ? ['--extensionDevelopmentKind=web'] : [])],
    });
} catch (error) {
    console.error(error?.message ?? error);
    status = error?.code || 1;
} finally {
    const isOver = existsSync(summary);
    console.log(isOver ? readFileSync(summary, 'utf8') : 'The suite did not come to its end.');
    status ||= isOver ? 0 : 1;
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
}
process.exit(status);
