/**
 * How much the tests notice: breaks `server/src` in many small ways, one at a time, and runs the files of tests that come
 * upon the break until one fails. Prints each break that no test notices, and the share of those noticed. Breaks that do not
 * compile are left out, as Stryker does: `npm run check` tells of them, and nobody would hand them in.
 *
 *     npm run mutate                          200 breaks of the seed 1
 *     npm run mutate -- --count 60 --seed 7     so many that compile
 *     npm run mutate -- --in server/src/facts  among the breaks of a folder or a file; may stand more than once
 *     npm run mutate -- --tests test/facts    with these files of tests alone; may stand more than once
 *     npm run mutate -- --survivors           those again that the last run found unnoticed
 *     npm run mutate -- --processes           with the tests that start processes or take long, too
 *     npm run mutate -- --folder ../breaks    keeps what it made there; where that was cut, goes on: of the sources as they were
 *
 * The breaks are Stryker's, placed all at once, each behind a switch: what is tested is built once, vitest starts once. Then
 *
 * 1. each test runs as it is, and again with each break that it comes upon, in one process (`breaking-runner.ts`); breaks that
 *    some tests did not notice are tried together, and one by one where a test fails with all of them;
 * 2. what is read when a file is loaded (tables, expressions) is tried in fresh processes, each break on the files of tests that
 *    promise most, what is left on the others, several breaks at once;
 * 3. with `--processes`, what is left is tried on the tests that start a server or a command, or take long, as far as these, or what
 *    they start, come upon it;
 *
 * Where breaks pass together none of them is noticed, or one hides another: then too few count as noticed, never too many.
 * Breaks that change nothing are listed with their reasons in `test/mutate/equivalent.tsv`.
 */
import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import {
    appendFileSync,
    cpSync,
    existsSync,
    mkdirSync,
    mkdtempSync,
    readdirSync,
    readFileSync,
    rmSync,
    symlinkSync,
    writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Finding } from './breaking-runner.js';
import { bundleTests } from './bundles.js';
import { allMutants, broken, equivalents, type Mutant, type PlacedMutant, place, sample, sources } from './mutants.js';
import type { Order, Outcome } from './runner.js';

/** What the last run found, for `--survivors`. */
const REPORT = 'dist/mutate/report.json';
/** A file of tests may take so much longer than without a break, and so long at least, before it counts as hanging. */
const PATIENCE = { times: 5, milliseconds: 20_000 };
/** Tests that are no help: one needs an editor, the other reads the sources themselves and asks for minutes. */
const LEFT_OUT = /^test\/(?:vscode|attack)\//;
/** Tests that start processes, or take long: asked last, and only with `--processes`. */
const SLOW =
    /test\/(?:build|cli\/(?:process|kill|file-system|export)|client|preview|protocol\/(?!contained|rebuilding)|typeset\/(?!coverage))|planted-faults|preferred-fixes|same-findings|in-browser|in-libreoffice|every-block|properties/;
/** Milliseconds without the end of a test after which a process that tries breaks hangs. */
const SILENCE = 400_000;
/** What a break is tried on by itself takes no longer than this share of all files of tests. */
const ALONE = 1 / 5;
/** Milliseconds that a file of tests takes to be loaded. */
const LOADING = 1_000;
/** So many breaks are tried at once on what takes longer. */
const AT_ONCE = 12;

/** A break and what became of it: the test that noticed it, or null. */
interface Judged extends PlacedMutant {
    noticedBy: string | null;
    /** The files of tests that come upon it and have not been asked yet. */
    left: string[];
    /** How many files of tests come upon it. */
    tests: number;
}

const { values } = parseArgs({
    options: {
        count: { type: 'string', default: '200' },
        seed: { type: 'string', default: '1' },
        in: { type: 'string', multiple: true, default: ['server/src'] },
        tests: { type: 'string', multiple: true, default: ['test/'] },
        processes: { type: 'boolean', default: false },
        survivors: { type: 'boolean', default: false },
        folder: { type: 'string' },
    },
});

/** The copy that is broken, and what is known of it: `state.json`, and a folder for what was found in one process. */
const sandbox = values.folder ? resolve(values.folder) : mkdtempSync(join(tmpdir(), 'kehoach-mutate-'));
const STATE = join(sandbox, 'state.json');
const runners = new Set<Runner>();
process.on('exit', () => {
    for (const runner of runners) {
        runner.stop();
    }
    if (!values.folder) {
        rmSync(sandbox, { recursive: true, force: true });
    }
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => process.exit(1));
}

/** A copy of the project, to be broken. */
function copyProject(): void {
    mkdirSync(sandbox, { recursive: true });
    const left = new Set(['.git', 'node_modules', 'dist', '.vscode-test']);
    for (const name of readdirSync('.').filter((entry) => !left.has(entry))) {
        cpSync(name, join(sandbox, name), { recursive: true, preserveTimestamps: true });
    }
    symlinkSync(resolve('node_modules'), join(sandbox, 'node_modules'), 'junction');
    // what tests read of it: the model of spelling, the fonts; the bundles are built anew where processes are asked
    for (const name of ['typeset', 'spelling.bin.gz', 'catalogue']) {
        cpSync(join('dist', name), join(sandbox, 'dist', name), { recursive: true, preserveTimestamps: true });
    }
}

/** The breaks of these that compile: many are asked about at once, one for each file. */
function compiling(mutants: readonly Mutant[], texts: ReadonlyMap<string, string>): Mutant[] {
    const faulty = new Set<Mutant>();
    for (let left = [...mutants]; left.length > 0; ) {
        const round = new Map(left.toReversed().map((mutant) => [mutant.file, mutant]));
        for (const [file, mutant] of round) {
            writeFileSync(join(sandbox, file), broken(texts.get(file) ?? '', mutant));
        }
        const { stdout } = spawnSync(
            resolve('node_modules/.bin/tsc'),
            // what a break leaves unused is no fault of its own
            ['--noEmit', '--incremental', '--tsBuildInfoFile', 'dist/tsbuildinfo', ...PLAIN, ...UNUSED],
            { cwd: sandbox, encoding: 'utf8', shell: process.platform === 'win32' },
        );
        const files = new Set(stdout.split('\n').map((line) => line.replace(/\(.*/, '')));
        for (const [file, mutant] of round) {
            if (files.has(file)) {
                faulty.add(mutant);
            }
            writeFileSync(join(sandbox, file), texts.get(file) ?? '');
        }
        const asked = new Set(round.values());
        left = left.filter((mutant) => !asked.has(mutant));
    }
    return mutants.filter((mutant) => !faulty.has(mutant));
}

const PLAIN = ['--pretty', 'false'];
const UNUSED = ['--noUnusedLocals', 'false', '--noUnusedParameters', 'false'];

/** The first breaks of a sample that compile. */
function sampleOf(mutants: readonly Mutant[], size: number, texts: ReadonlyMap<string, string>): Mutant[] {
    const order = sample(mutants, mutants.length, values.seed);
    const chosen: Mutant[] = [];
    let asked = 0;
    while (chosen.length < size && asked < order.length) {
        const next = order.slice(asked, asked + Math.ceil((size - chosen.length) * 1.3));
        asked += next.length;
        chosen.push(...compiling(next, texts));
    }
    const last = chosen[size - 1];
    console.log(
        `of the first ${last ? order.indexOf(last) + 1 : asked} breaks, ${Math.min(size, chosen.length)} compile`,
    );
    return chosen.slice(0, size);
}

/** The files of tests that are asked, slow ones only where processes are. */
function tests(): string[] {
    const asked = readdirSync('test', { recursive: true, encoding: 'utf8' })
        .map((name) => join('test', name))
        .filter((path) => path.endsWith('.test.ts') && !LEFT_OUT.test(path))
        .filter((path) => values.tests.some((part) => path.includes(part)))
        .filter((path) => values.processes || !SLOW.test(path));
    return asked.sort((a, b) => turnOf(a) - turnOf(b) || (a < b ? -1 : 1));
}

/** Those come first that say most of many things in little time, last those that read each text over and over. */
function turnOf(path: string): number {
    if (/\/(?:changes|commands|serving)\.test/.test(path)) {
        return 2;
    }
    return path.startsWith('test/answers/') ? 0 : 1;
}

/** Builds the copy with broken sources. */
async function build(files: ReadonlyMap<string, string>): Promise<void> {
    for (const [path, text] of files) {
        writeFileSync(join(sandbox, path), text);
    }
    if (values.processes) {
        const { status } = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: sandbox, stdio: 'inherit' });
        if (status !== 0) {
            throw new Error('the broken sources do not build');
        }
    }
    await bundleTests(sandbox, tests());
}

/** A process that has vitest loaded; started anew where a break made it hang. */
class Runner {
    private child: ChildProcess | undefined;

    constructor(private readonly env: Record<string, string> = {}) {
        runners.add(this);
    }

    /** @param patience milliseconds without a sign of life after which the break counts as noticed */
    async run(order: Order, patience: number): Promise<Outcome> {
        const child = this.child ?? (await this.start());
        return new Promise((done) => {
            let timer: NodeJS.Timeout;
            const end = (outcome: Outcome) => {
                clearTimeout(timer);
                child.removeAllListeners();
                done(outcome);
            };
            const wait = () => {
                clearTimeout(timer);
                timer = setTimeout(() => {
                    this.stop();
                    end({ failure: 'it hangs', in: null, files: [] });
                }, patience);
            };
            child.on('message', (message: Outcome | 'progress') => (message === 'progress' ? wait() : end(message)));
            child.once('exit', () => {
                this.child = undefined;
                end({ failure: 'the process of the tests ended', in: null, files: [] });
            });
            wait();
            child.send(order);
        });
    }

    private async start(): Promise<ChildProcess> {
        const child = fork(resolve('dist/mutate/runner.mjs'), [], {
            cwd: sandbox,
            env: { ...process.env, ...this.env },
            // a group of its own: what tests have started ends with it
            detached: true,
            stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        });
        this.child = child;
        await new Promise<void>((ready, failed) => {
            child.once('message', () => ready());
            child.once('exit', () => failed(new Error('vitest does not start')));
        });
        child.removeAllListeners();
        return child;
    }

    stop(): void {
        const pid = this.child?.pid;
        this.child = undefined;
        if (pid !== undefined) {
            try {
                process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
            } catch {
                // it has ended already
            }
        }
    }
}

/** What the tests say of breaks in one process. */
interface Found {
    /** The test that noticed a break. */
    readonly noticed: Map<string, string>;
    /** Breaks that only a fresh process can try: they are read when a file of tests is loaded, or spoiled what follows. */
    readonly fresh: Set<string>;
    /** The files of tests that come upon each break. */
    readonly reach: Map<string, Set<string>>;
    /** Milliseconds that each file of tests takes without any break. */
    readonly times: Map<string, number>;
}

/** Tries all breaks on all tests that come upon them, in one process as long as none of them ends it. */
async function tryInPlace(ids: readonly string[], files: readonly string[]): Promise<Found> {
    const folder = join(sandbox, 'mutants');
    prepare(folder, ids);
    for (;;) {
        const runner = new Runner({ KEHOACH_MUTANTS: folder });
        const { failure } = await runner.run({ ids: [], files }, SILENCE);
        runner.stop();
        const now = readFileSync(join(folder, 'now.txt'), 'utf8').split(',').filter(Boolean);
        console.log(`${failure ?? 'all'}: ${now.length} on`);
        if (now.length === 0) {
            return readFound(join(folder, 'found.tsv'));
        }
        writeFileSync(join(folder, 'now.txt'), '');
        const kind = now.length === 1 ? 'noticed' : 'suspect';
        appendFileSync(join(folder, 'found.tsv'), now.map((id) => `${kind}\t${id}\t${failure}\n`).join(''));
    }
}

/** A folder for what a process finds of breaks; what was found before a run was cut stays, and nothing is suspected of that. */
function prepare(folder: string, ids: readonly string[]): void {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'wanted.txt'), ids.join('\n'));
    appendFileSync(join(folder, 'found.tsv'), '');
    writeFileSync(join(folder, 'now.txt'), '');
}

/** What these files of tests come upon, and the processes that they start. Nothing is tried. */
async function coverage(ids: readonly string[], files: readonly string[]): Promise<Found> {
    const folder = join(sandbox, 'covered');
    prepare(folder, ids);
    const runner = new Runner({
        KEHOACH_MUTANTS: folder,
        KEHOACH_COVERAGE_ONLY: '1',
        NODE_OPTIONS: `--require ${resolve('test/mutate/cover-at-exit.cjs')}`,
    });
    const { failure } = await runner.run({ ids: [], files }, SILENCE);
    runner.stop();
    console.log(`slow tests: ${failure ?? 'all passed'}`);
    return readFound(join(folder, 'found.tsv'));
}

function readFound(path: string): Found {
    const found: Found = { noticed: new Map(), fresh: new Set(), reach: new Map(), times: new Map() };
    const comesUpon = (id: string, file: string) => found.reach.set(id, (found.reach.get(id) ?? new Set()).add(file));
    for (const line of readFileSync(path, 'utf8').split('\n')) {
        const [kind, what = '', test = ''] = line.split('\t');
        switch (kind as Finding) {
            case 'noticed':
                found.noticed.set(what, test);
                break;
            case 'spoiled':
                found.fresh.add(what);
                break;
            case 'loaded':
                found.fresh.add(what);
                comesUpon(what, test);
                break;
            case 'reached':
                comesUpon(what, test);
                break;
            case 'took':
                found.times.set(test, (found.times.get(test) ?? 0) + Number(what));
                break;
            default:
                break;
        }
    }
    return found;
}

function print(mutant: Mutant): string {
    const oneLine = (text: string) => text.replace(/\s+/g, ' ').slice(0, 100);
    const { file, range, kind, key, original, replacement } = mutant;
    return `${file}:${range.start.line + 1} ${kind} ${key}\n    ${oneLine(original)}\n    ${oneLine(replacement)}`;
}

/** The share of breaks noticed, by folders and in all. */
function report(judged: readonly Judged[]): void {
    const folderOf = ({ file }: Judged) => file.split('/').slice(2, -1)[0] ?? file.split('/').slice(2).join('/');
    console.log('\n| folder | breaks | noticed | share |\n|---|---|---|---|');
    const share = (name: string, some: readonly Judged[]) => {
        const noticed = some.filter(({ noticedBy }) => noticedBy !== null).length;
        console.log(`| ${name} | ${some.length} | ${noticed} | ${Math.round((100 * noticed) / some.length)} % |`);
    };
    for (const [folder, some] of [...Map.groupBy(judged, folderOf)].sort(([a], [b]) => (a < b ? -1 : 1))) {
        share(folder, some);
    }
    share('all', judged);
}

/** How often each file of tests noticed a break of each folder, and how often it was asked. */
const record = new Map<string, { noticed: number; asked: number }>();

function recordOf(path: string, mutant: Mutant): { noticed: number; asked: number } {
    const key = `${path} ${mutant.file.split('/').slice(0, 3).join('/')}`;
    const known = record.get(key) ?? { noticed: 0, asked: 0 };
    record.set(key, known);
    return known;
}

/**
 * The files of tests by what they are likely to notice in their time, most first. Before any was asked, those that say all that comes
 * out are likely, and those that are of the folder of the break; to load a file takes time, too.
 */
function byPromise(paths: readonly string[], mutant: Mutant, times: ReadonlyMap<string, number>): string[] {
    const [, , folder = ''] = mutant.file.split('/');
    const likely = (path: string) => path.includes('/answers/') || path.includes(`/${folder.replace(/s$/, '')}`);
    const promise = (path: string) => {
        const { noticed, asked } = recordOf(path, mutant);
        return (noticed + (likely(path) ? 1 : 0.1)) / (asked + 2) / (LOADING + (times.get(path) ?? 0));
    };
    return [...paths].sort((a, b) => promise(b) - promise(a));
}

/** How long the run of some files of tests may show no sign of life, in milliseconds. */
function patienceFor(paths: readonly string[], times: ReadonlyMap<string, number>): number {
    return PATIENCE.milliseconds + PATIENCE.times * Math.max(0, ...paths.map((path) => times.get(path) ?? 0));
}

/** Files of tests, and whether they pass in a process of their own without any break: others notice nothing. */
const sound = new Map<string, boolean>();

/** Runs files of tests with some breaks; what fails without a break too counts as passed. */
async function tryOn(
    ids: readonly string[],
    files: readonly string[],
    runner: Runner,
    times: ReadonlyMap<string, number>,
): Promise<Outcome> {
    for (;;) {
        const asked = files.filter((path) => sound.get(path) !== false);
        const outcome = await runner.run({ ids, files: asked }, patienceFor(asked, times));
        const { in: by } = outcome;
        if (by === null || sound.get(by)) {
            return outcome;
        }
        const alone = await runner.run({ ids: [], files: [by] }, patienceFor([by], times));
        sound.set(by, alone.failure === null);
        if (alone.failure === null) {
            return outcome;
        }
        console.log(`fails without any break: ${alone.failure}`);
    }
}

/** Tries one break on the files of tests that come upon it and promise most. */
async function tryAlone(
    mutant: Judged,
    runner: Runner,
    times: ReadonlyMap<string, number>,
    longest: number,
): Promise<void> {
    let spent = 0;
    const quick = byPromise(mutant.left, mutant, times).filter((path) => {
        const time = times.get(path) ?? 0;
        const fits = spent + time <= longest;
        spent += fits ? time : 0;
        return fits;
    });
    if (quick.length === 0) {
        return;
    }
    const { failure, in: by, files } = await tryOn([mutant.id], quick, runner, times);
    mutant.noticedBy = failure;
    for (const { path } of files) {
        recordOf(path, mutant).asked++;
    }
    if (by !== null) {
        recordOf(by, mutant).noticed++;
    }
    mutant.left = mutant.left.filter((path) => !quick.includes(path));
}

/** Tries some breaks at once on the files of tests left that come upon any of them. */
async function tryTogether(mutants: readonly Judged[], runner: Runner, times: ReadonlyMap<string, number>) {
    const rest = [...new Set(mutants.flatMap(({ left }) => left))];
    if (rest.length === 0) {
        return;
    }
    rest.sort((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0));
    const ids = mutants.map(({ id }) => id);
    const { failure } = await tryOn(ids, rest, runner, times);
    const [first, ...others] = mutants;
    if (failure === null) {
        for (const mutant of mutants) {
            mutant.left = [];
        }
    } else if (first && others.length === 0) {
        first.noticedBy = failure;
    } else {
        const half = Math.ceil(mutants.length / 2);
        await tryTogether(mutants.slice(0, half), runner, times);
        await tryTogether(mutants.slice(half), runner, times);
    }
}

/** What is known, kept after each step. */
interface State {
    readonly judged: Judged[];
    /** Absolute paths of the files of tests in the copy. */
    readonly built: readonly string[];
    /** Whether quick tests were asked in one process, and what of slow tests was asked in fresh ones. */
    readonly isTried: boolean;
    readonly isCovered: boolean;
}

const state = existsSync(STATE) ? (JSON.parse(readFileSync(STATE, 'utf8')) as State) : await begin();
const { judged, built } = state;
const keep = (known: Partial<State> = {}) => {
    writeFileSync(STATE, JSON.stringify(Object.assign(state, known)));
    writeFileSync(REPORT, JSON.stringify(judged, null, 1));
};
keep();
console.log('built; the tests run now');
const ids = judged.map(({ id }) => id);
const unnoticed = () => judged.filter(({ noticedBy }) => noticedBy === null);
if (!state.isTried) {
    const { noticed, fresh, reach } = await tryInPlace(
        ids,
        built.filter((path) => !SLOW.test(path)),
    );
    for (const mutant of judged) {
        const files = [...(reach.get(mutant.id) ?? [])];
        mutant.left = fresh.has(mutant.id) ? files : [];
        mutant.noticedBy = noticed.get(mutant.id) ?? null;
        mutant.tests = files.length;
    }
    keep({ isTried: true });
}
const { times } = readFound(join(sandbox, 'mutants', 'found.tsv'));
console.log(`${times.size} files of tests, ${Math.round([...times.values()].reduce((a, b) => a + b, 0) / 1000)} s`);
console.log(`${judged.length - unnoticed().length} noticed so far`);

const runner = new Runner();
if (!state.isCovered) {
    await inFreshProcesses(times);
}
if (values.processes) {
    report(judged);
    if (!state.isCovered) {
        const { reach } = await coverage(
            ids,
            built.filter((path) => SLOW.test(path)),
        );
        for (const mutant of unnoticed()) {
            mutant.left = [...(reach.get(mutant.id) ?? [])];
            mutant.tests += mutant.left.length;
        }
        keep({ isCovered: true });
    }
    await inFreshProcesses(readFound(join(sandbox, 'covered', 'found.tsv')).times);
}
runner.stop();
for (const mutant of unnoticed()) {
    console.log(`UNNOTICED by ${mutant.tests} files: ${print(mutant)}`);
}
report(judged);

/** Chooses the breaks and builds what is tested. */
async function begin(): Promise<State> {
    const texts = new Map([...sources()].filter(([path]) => values.in.some((part) => path.startsWith(part))));
    const nothing = equivalents();
    const all = await allMutants(texts);
    const last = values.survivors
        ? new Set(
              (JSON.parse(readFileSync(REPORT, 'utf8')) as Judged[]).flatMap((m) =>
                  m.noticedBy === null ? [m.key] : [],
              ),
          )
        : undefined;
    const known = all.filter(({ key }) => !nothing.has(key) && (last?.has(key) ?? true));
    copyProject();
    console.log(`${all.length} breaks, seed ${values.seed}; ${nothing.size} known to change nothing`);
    const chosen = sampleOf(known, Number(values.count), texts);
    const { placed, files } = await place(chosen, texts);
    await build(files);
    const judged = placed.map((mutant): Judged => ({ ...mutant, noticedBy: null, left: [], tests: 0 }));
    const built = tests().map((path) => join(sandbox, path.replace(/\.ts$/, '.mjs')));
    return { judged, built, isTried: false, isCovered: false };
}

/** Tries what no test noticed yet on the files left for it. */
async function inFreshProcesses(times: ReadonlyMap<string, number>): Promise<void> {
    const longest = ALONE * [...times.values()].reduce((sum, time) => sum + time, 0);
    const left = () => unnoticed().filter((mutant) => mutant.left.length > 0);
    console.log(`${left().length} to be tried in fresh processes`);
    for (const mutant of left()) {
        await tryAlone(mutant, runner, times, longest);
        keep();
    }
    console.log(`${judged.length - unnoticed().length} noticed, each by itself`);
    const rest = left();
    for (let at = 0; at < rest.length; at += AT_ONCE) {
        await tryTogether(rest.slice(at, at + AT_ONCE), runner, times);
        keep();
    }
    console.log(`${judged.length - unnoticed().length} noticed, with what else comes upon them`);
}
