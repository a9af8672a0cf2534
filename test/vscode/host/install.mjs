// Puts a real VS Code where the suite can find it, with npm and apt alone: code-server (the real workbench and the real
// extension host) into .vscode-test/host, Debian's Chromium beside it. Does nothing where they are already.
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages, run } from '../../support/install-packages.mjs';

/**
 * The editors that the suite runs in: the newest that can be had, and the oldest, which `engines` in package.json names. Code-server
 * 4.N holds VS Code 1.N and asks for a Node of its own. Its install script would compile everything; here only those modules are, of
 * its own (`native`) and of VS Code (`nativeOfVSCode`), without which the suite does not run. `ripgrep`: where VS Code fetches it from
 * elsewhere than the registry, the package that brings it.
 */
const EDITORS = {
    newest: {
        codeServer: '4.139.1',
        node: '24.21.0',
        native: [],
        nativeOfVSCode: ['@vscode/spdlog', '@vscode/native-watchdog'],
        folder: 'host',
    },
    oldest: {
        codeServer: '4.103.2',
        node: '22.23.3',
        native: ['argon2'],
        nativeOfVSCode: ['@vscode/spdlog', 'native-watchdog', 'node-pty'],
        ripgrep: `@vscode/ripgrep-${process.platform}-${process.arch}@1.18.0`,
        folder: 'host-oldest',
    },
};

/** KEHOACH_EDITOR says which of them. */
const EDITOR = process.env.KEHOACH_EDITOR === 'oldest' ? EDITORS.oldest : EDITORS.newest;

const folder =
    process.env.KEHOACH_HOST_DIR ??
    join(fileURLToPath(new URL('../../../', import.meta.url)), '.vscode-test', EDITOR.folder);
const nodeFolder = join(folder, 'node');
const serverFolder = join(folder, 'cs');

/** The Node that runs code-server; it need not be the one that runs the suite. */
export const NODE = join(nodeFolder, 'node_modules/node/bin/node');
export const CODE_SERVER = join(serverFolder, 'node_modules/code-server/out/node/entry.js');
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Loaded before code-server, where its command line cannot hand on what the suite needs. */
export const BEFORE_CODE_SERVER =
    EDITOR === EDITORS.oldest ? fileURLToPath(new URL('smoke-test-driver.cjs', import.meta.url)) : undefined;

/** Written last: an installation that was broken off begins anew. */
const complete = join(folder, `complete-${EDITOR.codeServer}-on-node-${EDITOR.node}`);

/** Installs code-server, if it is not there. Throws with the failing command's own words. */
export function installCodeServer() {
    if (existsSync(complete)) {
        return;
    }
    console.log(`Installing code-server ${EDITOR.codeServer} into ${folder} (about a minute) …`);
    installPackages({ 'g++': 'g++', make: 'make', python3: 'python3' });
    rmSync(folder, { recursive: true, force: true });
    for (const prefix of [nodeFolder, serverFolder, join(folder, 'ripgrep')]) {
        mkdirSync(prefix, { recursive: true });
        writeFileSync(join(prefix, 'package.json'), '{"private":true}');
    }
    // a prefix of its own: another install beside it would prune the headers that native modules are built with
    npm(['install', '--prefix', nodeFolder, '-D', `node@${EDITOR.node}`]);
    const withHeaders = join(nodeFolder, `node_modules/node/node_modules/node-${process.platform}-${process.arch}`);
    const env = {
        ...process.env,
        PATH: [join(withHeaders, 'bin'), process.env.PATH].join(delimiter),
        npm_config_nodedir: withHeaders,
        // node-pty asks npx for the compiler of modules
        npm_config_yes: 'true',
    };
    npm(['install', '--prefix', serverFolder, '-D', '--ignore-scripts', `code-server@${EDITOR.codeServer}`], env);
    const vscode = join(serverFolder, 'node_modules/code-server/lib/vscode');
    npm(['install', '--ignore-scripts', '--omit=dev'], env, vscode);
    npm(['install', '--ignore-scripts', '--omit=dev'], env, join(vscode, 'extensions'));
    compile(EDITOR.native, env, serverFolder);
    compile(EDITOR.nativeOfVSCode, env, vscode);
    if (EDITOR.ripgrep) {
        npm(['install', '--prefix', join(folder, 'ripgrep'), EDITOR.ripgrep], env);
        const [name] = EDITOR.ripgrep.split(/(?<=.)@/);
        cpSync(join(folder, 'ripgrep/node_modules', name, 'bin'), join(vscode, 'node_modules/@vscode/ripgrep/bin'), {
            recursive: true,
        });
    }
    writeFileSync(complete, '');
}

/** Installs Debian's Chromium, if there is no browser. */
export function installChromium() {
    if (!existsSync(CHROMIUM)) {
        installPackages({ chromium: 'chromium' });
    }
}

function compile(modules, env, cwd) {
    for (const module of modules) {
        npm(['rebuild', module], env, cwd);
    }
}

function npm(args, env = process.env, cwd = folder) {
    run('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], env, cwd);
}
