// Shows that each scene of the suite fails when its feature is broken: `features.mjs` breaks one after the other in a copy of the extension
// as it was built last, and a scene that passes all the same is named. Words behind the command choose features by their names.
//
// Nothing here runs in CI: it takes a quarter of an hour, and says something of the scenes, not of the extension.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FEATURES } from './features.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'kehoach-broken-'));

/** So long, in milliseconds, scenes wait for what never comes. */
const PATIENCE = '4000';

const NOT_SHIPPED = /\.map$|dist\/(?:attack|bench|mutate|package|test-vscode)$|\.(?:vsix|tgz)$/;

/** A copy of the extension in which a feature is broken. */
function breakFeature(feature, folder) {
    for (const part of ['dist', 'syntaxes', 'icons', 'l10n', 'package.nls.json', 'package.nls.vi.json']) {
        cpSync(join(root, part), join(folder, part), { recursive: true, filter: (path) => !NOT_SHIPPED.test(path) });
    }
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    feature.manifest?.(manifest);
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    writeFileSync(join(folder, 'broken.json'), JSON.stringify(feature));
    for (const part of ['client', 'server']) {
        putBefore(join(folder, `dist/${part}.cjs`), readFileSync(join(here, `crippled-${part}.cjs`), 'utf8'));
    }
    if (feature.dropped) {
        const crippled = readFileSync(join(here, 'crippled-page.js'), 'utf8');
        putBefore(join(folder, 'dist/preview/page.js'), crippled.replace('DROPPED', JSON.stringify(feature.dropped)));
    }
    for (const [file, contents] of Object.entries(feature.files ?? {})) {
        writeFileSync(join(folder, file), contents);
    }
}

function putBefore(file, program) {
    writeFileSync(file, program + readFileSync(file, 'utf8'));
}

/** What became of each scene, or of those that are named: the state by its whole title; it is empty for scenes that were not run. */
async function play(folder, scenes) {
    const outcomes = `${folder}.json`;
    const env = {
        ...process.env,
        ...(scenes && { KEHOACH_GREP: `^(?:${scenes.map(escaped).join('|')})$`, KEHOACH_PATIENCE: PATIENCE }),
        KEHOACH_OUTCOMES: outcomes,
    };
    const run = spawn(process.execPath, [join(root, 'test/vscode/run.mjs'), '--extension', folder], { env });
    let said = '';
    for (const stream of [run.stdout, run.stderr]) {
        stream.on('data', (words) => {
            said += words;
        });
    }
    await new Promise((over) => run.on('close', over));
    if (!existsSync(outcomes)) {
        throw new Error(`The suite did not come to its end:\n${said.slice(-3000)}`);
    }
    return JSON.parse(readFileSync(outcomes, 'utf8'));
}

function escaped(scene) {
    return scene.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The outcomes of a copy in which a feature is broken. */
async function playBroken(feature, scenes) {
    const folder = join(scratch, String(played++));
    mkdirSync(folder);
    breakFeature(feature, folder);
    const outcomes = await play(folder, scenes);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    return outcomes;
}

let played = 0;
let faults = 0;
function tell(isRight, words) {
    faults += isRight ? 0 : 1;
    console.log(`    ${isRight ? 'seen' : 'NOT SEEN'}: ${words}`);
}

const asked = process.argv.slice(2);
const chosen = FEATURES.filter(({ name }) => asked.length === 0 || asked.some((word) => name.includes(word)));
try {
    if (asked.length === 0) {
        console.log('nothing is broken: all scenes pass, and each has a feature');
        const named = new Set(FEATURES.flatMap(({ scenes }) => scenes));
        for (const [scene, state] of Object.entries(await playBroken({}))) {
            tell(state === 'passed' && named.has(scene), scene);
        }
    }
    for (const feature of chosen) {
        console.log(`${feature.name}: broken, scenes fail`);
        const outcomes = await playBroken(feature, feature.scenes);
        for (const scene of feature.scenes) {
            tell(outcomes[scene] === 'failed', scene);
        }
    }
} finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
}
console.log(faults === 0 ? 'all seen' : `${faults} not seen`);
process.exit(faults > 0 ? 1 : 0);
