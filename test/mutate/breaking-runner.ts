/**
 * Runs each test as it is, and again with the breaks that it comes upon: vitest's runner in the process of `runner.ts` when
 * `KEHOACH_MUTANTS` names a folder. What was found is written down there at once, for a break may end the process.
 *
 *     wanted.txt   the switches of the breaks to try, a line each
 *     found.tsv    what happened: see {@link Finding}
 *     now.txt      the breaks that are tried just now
 *     covered.txt  what processes came upon that tests have started (`cover-at-exit.cjs`)
 *
 * With `KEHOACH_COVERAGE_ONLY` nothing is tried: what tests come upon is written down, as `loaded`.
 */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RunnerTestSuite as Suite, type RunnerTestCase as Test, TestRunner } from 'vitest';

/**
 * A line of found.tsv: kind, switch of the break (or the test), test.
 *
 * - `noticed`: the test fails with the break, and passes before and after
 * - `reached`: the test comes upon the break
 * - `loaded`: a file of tests comes upon the break outside of its tests, so that only a fresh one could notice it
 * - `spoiled`: the test fails with the break, and after it too: what else the file says is worth nothing
 * - `suspect`: the process ended while the break was on, maybe with others
 * - `took`: milliseconds of the test without any break
 * - `asked`: all breaks that the test comes upon were tried
 */
export type Finding = 'noticed' | 'reached' | 'loaded' | 'spoiled' | 'suspect' | 'took' | 'asked';

/** What Stryker's switches read and write. */
interface Switches {
    /** The breaks that are on (see `place` in `mutants.ts`). */
    active: Set<string>;
    hitCount: number | undefined;
    hitLimit: number | undefined;
    currentTestId: string | undefined;
    mutantCoverage: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
}

/** What a test comes upon when it runs once more is known. */
const AGAIN = 'again';
/** A break that so many tests did not notice is tried together with others of its kind. */
const KNOWN_AFTER = 1;
/** Milliseconds after which a test that waits for something counts as failed. */
const LONGEST = 20_000;

const folder = process.env.KEHOACH_MUTANTS ?? '';
const isCoverageOnly = process.env.KEHOACH_COVERAGE_ONLY !== undefined;
const switches: Switches = {
    active: new Set(),
    hitCount: undefined,
    hitLimit: undefined,
    currentTestId: undefined,
    mutantCoverage: { static: {}, perTest: {} },
};
Object.assign(globalThis, { __stryker__: switches });

const lines = (name: string) =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean) : [];
const wanted: ReadonlySet<string> = new Set(lines('wanted.txt'));
const alive = new Set(wanted);
const suspects = new Set<string>();
const asked = new Set<string>();
for (const line of lines('found.tsv')) {
    const [kind, what = ''] = line.split('\t');
    if (kind === 'noticed' || kind === 'spoiled') alive.delete(what);
    if (kind === 'suspect') suspects.add(what);
    if (kind === 'asked') asked.add(what);
}

function write(kind: Finding, what: string, test = ''): void {
    appendFileSync(join(folder, 'found.tsv'), `${kind}\t${what}\t${test}\n`);
}

/** What processes have come upon that ended since this was asked last. */
function coveredByProcesses(): string[] {
    const covered = lines('covered.txt');
    writeFileSync(join(folder, 'covered.txt'), '');
    return covered;
}

type ImportSource = Parameters<TestRunner['importFile']>[1];

export default class BreakingRunner extends TestRunner {
    /** How many tests each break went through unnoticed. */
    private readonly passed = new Map<string, number>();
    private readonly spoiledFiles = new Set<string>();
    /** What each file of tests came upon outside of its tests, by its path. */
    private readonly outside = new Map<string, Record<string, number>>();
    /** What of that is written down, a file of tests and a break each. */
    private readonly loaded = new Set<string>();

    override importFile(path: string, source: ImportSource): unknown {
        if (source === 'collect') {
            this.turnTo(path);
        }
        return super.importFile(path, source);
    }

    override async onBeforeRunSuite(suite: Suite): Promise<void> {
        await super.onBeforeRunSuite(suite);
        this.turnTo(suite.file.filepath);
    }

    private turnTo(path: string): void {
        const known = this.outside.get(path) ?? {};
        this.outside.set(path, known);
        switches.mutantCoverage.static = known;
    }

    async runTask(test: Test): Promise<void> {
        const run = TestRunner.getTestFn(test);
        const name = `${test.file.name} > ${test.fullTestName ?? test.name}`;
        const begin = performance.now();
        switches.currentTestId = test.id;
        await run();
        if (!asked.has(name)) {
            write('took', String(performance.now() - begin), test.file.filepath);
        }
        switches.currentTestId = undefined;
        const hits = switches.mutantCoverage.perTest[test.id] ?? {};
        const inside = isCoverageOnly ? [...Object.keys(hits), ...coveredByProcesses()] : [];
        for (const id of new Set([...Object.keys(switches.mutantCoverage.static), ...inside])) {
            const key = `${id} ${test.file.filepath}`;
            if (wanted.has(id) && !this.loaded.has(key)) {
                this.loaded.add(key);
                write('loaded', id, test.file.filepath);
            }
        }
        if (isCoverageOnly || asked.has(name) || this.spoiledFiles.has(test.file.filepath)) {
            return;
        }
        const reached = Object.keys(hits).filter((id) => alive.has(id));
        for (const id of reached) write('reached', id, test.file.filepath);
        const isKnown = (id: string) => !suspects.has(id) && (this.passed.get(id) ?? 0) >= KNOWN_AFTER;
        const groups = [...reached.filter((id) => !isKnown(id)).map((id) => [id]), reached.filter(isKnown)];
        for (const group of groups) {
            await this.tryBreaks(group, { test, name, hits });
        }
        for (const id of reached) this.passed.set(id, (this.passed.get(id) ?? 0) + 1);
        write('asked', name);
    }

    private async tryBreaks(
        ids: readonly string[],
        at: { test: Test; name: string; hits: Record<string, number> },
    ): Promise<void> {
        const { test, name, hits } = at;
        const [first] = ids;
        if (first === undefined || this.spoiledFiles.has(test.file.filepath) || (await this.passes(test, ids, hits))) {
            return;
        }
        if (ids.length > 1) {
            const half = Math.ceil(ids.length / 2);
            await this.tryBreaks(ids.slice(0, half), at);
            await this.tryBreaks(ids.slice(half), at);
            return;
        }
        alive.delete(first);
        if (await this.passes(test, [], hits)) {
            write('noticed', first, name);
        } else {
            write('spoiled', first, name);
            this.spoiledFiles.add(test.file.filepath);
        }
    }

    /** Whether the test passes with these breaks. */
    private async passes(test: Test, ids: readonly string[], hits: Record<string, number>): Promise<boolean> {
        writeFileSync(join(folder, 'now.txt'), ids.join());
        await this.finish(test);
        switches.active = new Set(ids);
        switches.currentTestId = AGAIN;
        switches.hitCount = 0;
        switches.hitLimit = 1000 + 100 * ids.reduce((sum, id) => sum + (hits[id] ?? 0), 0);
        let timer: NodeJS.Timeout | undefined;
        try {
            await Promise.race([
                TestRunner.getTestFn(test)(),
                new Promise((_, late) => {
                    timer = setTimeout(() => late(new Error('it hangs')), LONGEST);
                }),
            ]);
            return true;
        } catch {
            return false;
        } finally {
            clearTimeout(timer);
            switches.active = new Set();
            switches.hitCount = undefined;
            await this.finish(test).catch(() => undefined);
            switches.currentTestId = undefined;
            writeFileSync(join(folder, 'now.txt'), '');
        }
    }

    /** What the test left to be done when it ends. */
    private async finish(test: Test): Promise<void> {
        const task: Test & { onFinished?: ((context: Test['context']) => unknown)[] | undefined } = test;
        const hooks = task.onFinished ?? [];
        task.onFinished = undefined;
        for (const hook of [...hooks].reverse()) {
            await hook(test.context);
        }
    }
}
