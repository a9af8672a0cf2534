/**
 * How much the tests notice: breaks `server/src` in many small ways, one at a time, and runs the files of tests that come
 * upon the break until one fails. Prints each break that no test notices, and the share of those noticed.
 *
 *     npm run mutate                          200 breaks of the seed 1
 *     npm run mutate -- --count 60 --seed 7
 *     npm run mutate -- --in server/src/facts  among the breaks of a folder or a file; may stand more than once
 *     npm run mutate -- --tests test/facts    with these files of tests alone; may stand more than once
 *     npm run mutate -- --survivors           those again that the last run found unnoticed
 *     npm run mutate -- --quick               without the tests that take long: what they alone notice counts as unnoticed
 *
 * The breaks are Stryker's. Those that do not compile are none, as with Stryker's own checker. The others are placed all at
 * once, each behind a switch in the environment: the bundles are built once, vitest starts once, and the server or the
 * command line that a test starts has the same break. A run without any break tells which files of tests come upon which
 * break, and how long they take. Then each break is tried on the quick ones of its files, those first that notice most in
 * their time; what is left is tried on the slow ones, several breaks at once: where these pass, none of them is noticed, or
 * one hides another; where they fail, halves are tried. Breaks that change nothing are listed with their reasons in
 * `test/mutate/equivalent.tsv`.
 */
import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleTests } from './bundles.js';
import { allMutants, broken, equivalents, type Mutant, type PlacedMutant, place, sample, sources } from './mutants.js';
import type { Order, Outcome } from './runner.js';

/** What the last run found, for `--survivors`. */
const REPORT = 'dist/mutate/report.json';
/** A file of tests may take so much longer than without a break, and so long at least, before it counts as hanging. */
const PATIENCE = { times: 5, milliseconds: 20_000 };
/** What a break is tried on by itself takes no longer than this without the break, in milliseconds. */
const QUICK = 12_000;
/** So many breaks are tried at once on what takes longer. */
const AT_ONCE = 12;

/** A break and what became of it: the test that noticed it, or null. */
interface Judged extends PlacedMutant {
    noticedBy: string | null;
    /** The files of tests that come upon it and have not been asked yet. */
    left: string[];
    /** How many files of tests come upon it. */
    readonly tests: number;
}

const { values } = parseArgs({
    options: {
        count: { type: 'string', default: '200' },
        seed: { type: 'string', default: '1' },
        in: { type: 'string', multiple: true, default: ['server/src'] },
        tests: { type: 'string', multiple: true, default: [] },
        quick: { type: 'boolean', default: false },
        survivors: { type: 'boolean', default: false },
    },
});

const sandbox = mkdtempSync(join(tmpdir(), 'kehoach-mutate-'));
const runners = new Set<Runner>();
process.on('exit', () => {
    for (const runner of runners) {
        runner.stop();
    }
    rmSync(sandbox, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => process.exit(1));
}

/** A copy of the project, to be broken. */
function copyProject(): void {
    const left = new Set(['.git', 'node_modules', 'dist', '.vscode-test']);
    for (const name of readdirSync('.').filter((entry) => !left.has(entry))) {
        cpSync(name, join(sandbox, name), { recursive: true, preserveTimestamps: true });
    }
    symlinkSync(resolve('node_modules'), join(sandbox, 'node_modules'), 'junction');
    // what was packed before takes seconds to pack
    for (const name of ['typeset', 'spelling.bin.gz']) {
        cpSync(join('dist', name), join(sandbox, 'dist', name), { recursive: true, preserveTimestamps: true });
    }
}

/** Of these breaks those with which the sources compile: asked for many at once, one for each file. */
function compiling(mutants: readonly Mutant[], texts: ReadonlyMap<string, string>): Mutant[] {
    const refused = new Set<Mutant>();
    let left = [...mutants];
    while (left.length > 0) {
        const round = new Map<string, Mutant>();
        for (const mutant of left) {
            round.set(mutant.file, round.get(mutant.file) ?? mutant);
        }
        for (const [file, mutant] of round) {
            writeFileSync(join(sandbox, file), broken(texts.get(file) ?? '', mutant));
        }
        const { stdout } = spawnSync(
            resolve('node_modules/.bin/tsc'),
            // what a break leaves unused is no fault of its own
            ['--noEmit', '--pretty', 'false', '--noUnusedLocals', 'false', '--noUnusedParameters', 'false'],
            { cwd: sandbox, encoding: 'utf8', shell: process.platform === 'win32' },
        );
        const faulty = new Set(stdout.split('\n').map((line) => line.replace(/\(.*/, '')));
        for (const [file, mutant] of round) {
            if (faulty.has(file)) {
                refused.add(mutant);
            }
            writeFileSync(join(sandbox, file), texts.get(file) ?? '');
        }
        const asked = new Set(round.values());
        left = left.filter((mutant) => !asked.has(mutant));
    }
    return mutants.filter((mutant) => !refused.has(mutant));
}

/** Builds the copy with broken sources. */
async function build(files: ReadonlyMap<string, string>): Promise<void> {
    for (const [path, text] of files) {
        writeFileSync(join(sandbox, path), text);
    }
    const { status } = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: sandbox, stdio: 'inherit' });
    if (status !== 0) {
        throw new Error('the broken sources do not build');
    }
    await bundleTests(sandbox);
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

/** Which files of tests come upon which break, and how long each file takes. */
async function measure(): Promise<{ reach: Map<string, Set<string>>; times: Map<string, number> }> {
    const seen = join(sandbox, 'seen');
    mkdirSync(seen);
    const runner = new Runner({
        KEHOACH_MUTANTS_SEEN: seen,
        NODE_OPTIONS: `--import ${new URL(`file://${join(sandbox, 'test/mutate/record.mjs')}`).href}`,
    });
    const { files } = await runner.run({ ids: [], files: values.tests }, 1_800_000);
    runner.stop();
    const failing = files.filter(({ passed }) => !passed).map(({ path }) => path);
    for (const path of failing) {
        console.log(`left out, for it fails without any break: ${relative(sandbox, path)}`);
    }
    const times = new Map(files.filter(({ passed }) => passed).map(({ path, time }) => [path, time]));
    const reach = new Map<string, Set<string>>();
    for (const name of readdirSync(seen)) {
        for (const line of readFileSync(join(seen, name), 'utf8').split('\n')) {
            const [file, id] = line.split('\t');
            if (file && id && times.has(file)) {
                reach.set(id, (reach.get(id) ?? new Set()).add(file));
            }
        }
    }
    return { reach, times };
}

function print(mutant: Mutant): string {
    const oneLine = (text: string) => text.replace(/\s+/g, ' ').slice(0, 100);
    const { file, range, kind, key, original, replacement } = mutant;
    return `${file}:${range.start.line + 1} ${kind} ${key}\n    ${oneLine(original)}\n    ${oneLine(replacement)}`;
}

/** The share of breaks noticed, by folders and in all. */
function report(judged: readonly Judged[]): void {
    const folderOf = ({ file }: Judged) => file.split('/').slice(2, -1)[0] ?? file.split('/').slice(2).join('/');
    console.log('\n| folder | breaks | noticed |\n|---|---|---|');
    const share = (name: string, some: readonly Judged[]) => {
        const noticed = some.filter(({ noticedBy }) => noticedBy !== null).length;
        console.log(`| ${name} | ${some.length} | ${noticed} (${Math.round((100 * noticed) / some.length)} %) |`);
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

/** The files of tests by what they are likely to notice in their time, most first. */
function byPromise(paths: readonly string[], mutant: Mutant, times: ReadonlyMap<string, number>): string[] {
    const promise = (path: string) => {
        const { noticed, asked } = recordOf(path, mutant);
        return (noticed + 1) / (asked + 2) / (50 + (times.get(path) ?? 0));
    };
    return [...paths].sort((a, b) => promise(b) - promise(a));
}

/** How long the run of some files of tests may show no sign of life, in milliseconds. */
function patienceFor(paths: readonly string[], times: ReadonlyMap<string, number>): number {
    return PATIENCE.milliseconds + PATIENCE.times * Math.max(0, ...paths.map((path) => times.get(path) ?? 0));
}

/** Tries one break on the quick files of tests that come upon it. */
async function tryAlone(mutant: Judged, runner: Runner, times: ReadonlyMap<string, number>): Promise<void> {
    const quick = byPromise(
        mutant.left.filter((path) => (times.get(path) ?? 0) <= QUICK),
        mutant,
        times,
    );
    if (quick.length === 0) {
        return;
    }
    const { failure, in: by, files } = await runner.run({ ids: [mutant.id], files: quick }, patienceFor(quick, times));
    mutant.noticedBy = failure;
    for (const { path } of files) {
        recordOf(path, mutant).asked++;
    }
    if (by !== null) {
        recordOf(by, mutant).noticed++;
    }
    mutant.left = mutant.left.filter((path) => !quick.includes(path));
}

/** Tries some breaks at once on the slow files of tests that come upon any of them. */
async function tryTogether(mutants: readonly Judged[], runner: Runner, times: ReadonlyMap<string, number>) {
    const slow = [...new Set(mutants.flatMap(({ left }) => left))];
    if (slow.length === 0) {
        return;
    }
    slow.sort((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0));
    const ids = mutants.map(({ id }) => id);
    const { failure } = await runner.run({ ids, files: slow }, patienceFor(slow, times));
    const [first, ...others] = mutants;
    if (failure !== null && first && others.length === 0) {
        first.noticedBy = failure;
    } else if (failure !== null) {
        const half = Math.ceil(mutants.length / 2);
        await tryTogether(mutants.slice(0, half), runner, times);
        await tryTogether(mutants.slice(half), runner, times);
    }
}

const texts = new Map([...sources()].filter(([path]) => values.in.some((part) => path.startsWith(part))));
const nothing = equivalents();
const all = await allMutants(texts);
const last = values.survivors
    ? new Set(
          (JSON.parse(readFileSync(REPORT, 'utf8')) as Judged[]).flatMap((m) => (m.noticedBy === null ? [m.key] : [])),
      )
    : undefined;
const known = all.filter(({ key }) => !nothing.has(key) && (last?.has(key) ?? true));
copyProject();
// one in six does not compile
const drawn = sample(known, Math.ceil(Number(values.count) * 1.6), values.seed);
const chosen = compiling(drawn, texts).slice(0, Number(values.count));
console.log(`${chosen.length} of ${all.length} breaks, seed ${values.seed}; ${nothing.size} known to change nothing`);
const { placed, files } = await place(chosen, texts);
await build(files);
console.log('built; what comes upon which break is measured now');
const { reach, times } = await measure();
console.log(`${times.size} files of tests, ${Math.round([...times.values()].reduce((a, b) => a + b, 0) / 1000)} s`);

const judged: Judged[] = placed.map((mutant) => {
    const tests = [...(reach.get(mutant.id) ?? [])];
    return { ...mutant, noticedBy: null, left: tests, tests: tests.length };
});
const runner = new Runner();
for (const [at, mutant] of judged.entries()) {
    const begin = Date.now();
    await tryAlone(mutant, runner, times);
    const took = `${((Date.now() - begin) / 1000).toFixed(1)} s`;
    console.log(
        mutant.noticedBy === null
            ? `${at + 1} left by ${mutant.tests - mutant.left.length} of ${mutant.tests} files in ${took}: ${print(mutant)}`
            : `${at + 1} noticed in ${took}: ${mutant.file}:${mutant.range.start.line + 1} ${mutant.kind} (${mutant.noticedBy})`,
    );
    writeFileSync(REPORT, JSON.stringify(judged.slice(0, at + 1), null, 1));
}
const unsure = values.quick ? [] : judged.filter(({ noticedBy, left }) => noticedBy === null && left.length > 0);
for (let at = 0; at < unsure.length; at += AT_ONCE) {
    await tryTogether(unsure.slice(at, at + AT_ONCE), runner, times);
}
runner.stop();
writeFileSync(REPORT, JSON.stringify(judged, null, 1));
for (const mutant of judged.filter(({ noticedBy }) => noticedBy === null)) {
    console.log(`UNNOTICED by ${mutant.tests} files: ${print(mutant)}`);
}
report(judged);
