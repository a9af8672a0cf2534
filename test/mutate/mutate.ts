/**
 * How much the tests notice: breaks `server/src` in many small ways, one at a time, and runs the files of tests that come
 * upon the break until one fails. Prints each break that no test notices, and the share of those noticed.
 *
 *     npm run mutate                          200 breaks of the seed 1
 *     npm run mutate -- --count 60 --seed 7
 *     npm run mutate -- --in server/src/facts  among the breaks of a folder or a file; may stand more than once
 *     npm run mutate -- --tests test/facts    with these files of tests alone; may stand more than once
 *     npm run mutate -- --survivors           those again that the last run found unnoticed
 *     npm run mutate -- --jobs 2              as many at a time (a core each)
 *
 * The breaks are Stryker's, all of them placed at once, each behind a switch in the environment: the bundles are built
 * once, vitest starts once, and the server or the command line that a test starts has the same break. Breaks that change
 * nothing are listed with their reasons in `test/mutate/equivalent.tsv`.
 */
import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { allMutants, equivalents, type Mutant, type PlacedMutant, place, sample, sources } from './mutants.js';
import type { Order, Outcome } from './runner.js';

/** What the last run found, for `--survivors`. */
const REPORT = 'dist/mutate/report.json';
/** A file of tests may take so much longer than without a break, and so long at least, before it counts as hanging. */
const PATIENCE = { times: 4, milliseconds: 30_000 };

/** A break and what became of it: the test that noticed it, or null. */
interface Judged extends PlacedMutant {
    readonly noticedBy: string | null;
    /** How many files of tests come upon it. */
    readonly tests: number;
}

const { values } = parseArgs({
    options: {
        count: { type: 'string', default: '200' },
        seed: { type: 'string', default: '1' },
        in: { type: 'string', multiple: true, default: ['server/src'] },
        tests: { type: 'string', multiple: true, default: [] },
        jobs: { type: 'string', default: '1' },
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

/** The project with broken sources, built; everything else as it is. */
function build(files: ReadonlyMap<string, string>): void {
    const left = new Set(['.git', 'node_modules', 'dist', '.vscode-test']);
    for (const name of readdirSync('.').filter((entry) => !left.has(entry))) {
        cpSync(name, join(sandbox, name), { recursive: true });
    }
    symlinkSync(resolve('node_modules'), join(sandbox, 'node_modules'), 'junction');
    // what was packed before takes seconds to pack
    cpSync('dist/typeset', join(sandbox, 'dist/typeset'), { recursive: true, preserveTimestamps: true });
    for (const [path, text] of files) {
        writeFileSync(join(sandbox, path), text);
    }
    const { status } = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: sandbox, stdio: 'inherit' });
    if (status !== 0) {
        throw new Error('the broken sources do not build');
    }
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
                    end({ failure: 'it hangs', files: [] });
                }, patience);
            };
            child.on('message', (message: Outcome | 'progress') => (message === 'progress' ? wait() : end(message)));
            child.once('exit', () => {
                this.child = undefined;
                end({ failure: 'the process of the tests ended', files: [] });
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
        KEHOACH_MUTATE_WORKERS: values.jobs,
        KEHOACH_MUTANTS_SEEN: seen,
        NODE_OPTIONS: `--import ${new URL(`file://${join(sandbox, 'test/mutate/record.mjs')}`).href}`,
    });
    const { files } = await runner.run({ id: null, files: values.tests, bail: false }, 1_800_000);
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

const texts = new Map([...sources()].filter(([path]) => values.in.some((part) => path.startsWith(part))));
const nothing = equivalents();
const all = await allMutants(texts);
const last = values.survivors
    ? new Set(
          (JSON.parse(readFileSync(REPORT, 'utf8')) as Judged[]).flatMap((m) => (m.noticedBy === null ? [m.key] : [])),
      )
    : undefined;
const chosen = sample(
    all.filter(({ key }) => !nothing.has(key) && (last?.has(key) ?? true)),
    Number(values.count),
    values.seed,
);
console.log(`${chosen.length} of ${all.length} breaks, seed ${values.seed}; ${nothing.size} known to change nothing`);
const { placed, files } = await place(chosen, texts);
build(files);
console.log('built; what comes upon which break is measured now');
const { reach, times } = await measure();
console.log(`${times.size} files of tests, ${Math.round([...times.values()].reduce((a, b) => a + b, 0) / 1000)} s`);

const queue = [...placed];
const judged: Judged[] = [];

async function work(): Promise<void> {
    const runner = new Runner();
    for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
        const tests = [...(reach.get(mutant.id) ?? [])].sort((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0));
        const longest = Math.max(0, ...tests.map((path) => times.get(path) ?? 0));
        const begin = Date.now();
        const noticedBy =
            tests.length === 0
                ? null
                : (
                      await runner.run(
                          { id: mutant.id, files: tests, bail: true },
                          PATIENCE.milliseconds + PATIENCE.times * longest,
                      )
                  ).failure;
        judged.push({ ...mutant, noticedBy, tests: tests.length });
        const took = `${((Date.now() - begin) / 1000).toFixed(1)} s`;
        console.log(
            noticedBy === null
                ? `UNNOTICED by ${tests.length} files in ${took}: ${print(mutant)}`
                : `noticed in ${took}: ${mutant.file}:${mutant.range.start.line + 1} ${mutant.kind} (${noticedBy})`,
        );
    }
    runner.stop();
}
await Promise.all(Array.from({ length: Number(values.jobs) }, work));
writeFileSync(REPORT, JSON.stringify(judged, null, 1));
report(judged);
