// Puts a real VS Code where the suite can find it, with npm and apt alone: code-server (the real workbench and the real
// extension host) into .vscode-test/host, Debian's Chromium beside it. Does nothing where they are already.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages, run } from '../../support/install-packages.mjs';

/** KEHOACH_CODE_SERVER names another: 4.N.… holds VS Code 1.N. */
const CODE_SERVER_VERSION = process.env.KEHOACH_CODE_SERVER ?? '4.139.1';
const NODE_VERSION = '24.21.0';

const folder =
    process.env.KEHOACH_HOST_DIR ?? join(fileURLToPath(new URL('../../../', import.meta.url)), '.vscode-test/host');
const nodeFolder = join(folder, 'n24');
const serverFolder = join(folder, 'cs');

/** The Node that runs code-server; it need not be the one that runs the suite. */
export const NODE = join(nodeFolder, 'node_modules/node/bin/node');
export const CODE_SERVER = join(serverFolder, 'node_modules/code-server/out/node/entry.js');
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Written last: an installation that was broken off begins anew. */
const complete = join(folder, `complete-${CODE_SERVER_VERSION}-node-${NODE_VERSION}`);

/** Installs code-server, if it is not there. Throws with the failing command's own words. */
export function installCodeServer() {
    if (existsSync(complete)) {
        return;
    }
    console.log(`Installing code-server ${CODE_SERVER_VERSION} into ${folder} (about a minute) …`);
    installPackages({ 'g++': 'g++', make: 'make', python3: 'python3' });
    rmSync(folder, { recursive: true, force: true });
    for (const prefix of [nodeFolder, serverFolder]) {
        mkdirSync(prefix, { recursive: true });
        writeFileSync(join(prefix, 'package.json'), '{"private":true}');
    }
    // a prefix of its own: another install beside it would prune the headers that native modules are built with
    npm(['install', '--prefix', nodeFolder, '-D', `node@${NODE_VERSION}`]);
    const withHeaders = join(nodeFolder, `node_modules/node/node_modules/node-${process.platform}-${process.arch}`);
    const env = {
        ...process.env,
        PATH: [join(withHeaders, 'bin'), process.env.PATH].join(delimiter),
        npm_config_nodedir: withHeaders,
    };
    // code-server's own install script compiles everything; two rebuilds do, the rest ships built
    npm(['install', '--prefix', serverFolder, '-D', '--ignore-scripts', `code-server@${CODE_SERVER_VERSION}`], env);
    const vscode = join(serverFolder, 'node_modules/code-server/lib/vscode');
    npm(['install', '--ignore-scripts', '--omit=dev'], env, vscode);
    npm(['rebuild', '@vscode/spdlog', '@vscode/native-watchdog'], env, vscode);
    npm(['install', '--ignore-scripts', '--omit=dev'], env, join(vscode, 'extensions'));
    writeFileSync(complete, '');
}

/** Installs Debian's Chromium, if there is no browser. */
export function installChromium() {
    if (!existsSync(CHROMIUM)) {
        installPackages({ chromium: 'chromium' });
    }
}

function npm(args, env = process.env, cwd = folder) {
    run('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], env, cwd);
}
