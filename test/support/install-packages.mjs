// Debian packages that tests need; where apt cannot be used, the user is told what to install.
import { spawnSync } from 'node:child_process';

/**
 * Installs the Debian packages whose command is missing.
 *
 * @param {Record<string, string>} packages the packages of each command, with spaces between
 */
export function installPackages(packages) {
    const missing = Object.keys(packages).filter((command) => spawnSync('which', [command]).status !== 0);
    if (missing.length === 0) {
        return;
    }
    const names = missing.flatMap((command) => packages[command].split(' '));
    if (process.getuid?.() !== 0 || spawnSync('which', ['apt-get']).status !== 0) {
        throw new Error(`Please install ${names.join(', ')} and try again.`);
    }
    console.log(`Installing ${names.join(', ')} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], env);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], env);
}

/** Runs a command to its end. Throws with the command's own words where it fails. */
export function run(command, args, env, cwd) {
    const { status, stdout, stderr, error } = spawnSync(command, args, { env, cwd, encoding: 'utf8' });
    if (status !== 0) {
        throw new Error(`${command} ${args.join(' ')} failed: ${error?.message ?? stderr ?? ''}\n${stdout ?? ''}`);
    }
}
