/**
 * Runs files of tests, over and over, in one process that has vitest loaded: a child of `mutate.ts`, in the folder of the
 * instrumented sources. Each message asks for a run; each answer says how it went.
 */
import { resolve } from 'node:path';
import { createVitest, type TestModule, type TestSpecification } from 'vitest/node';

/** What to run, and with which breaks. */
export interface Order {
    /** The switches of the breaks, all at once; none for the sources as they are. */
    readonly ids: readonly string[];
    /** Files of tests in the order to run them in, absolute paths. */
    readonly files: readonly string[];
}

/** How a run went. */
export interface Outcome {
    /** The first test that failed, or what went wrong outside of all tests; null if nothing did. */
    readonly failure: string | null;
    /** The file of tests in which that was. */
    readonly in: string | null;
    /** Each file of tests that ran to its end: path, whether it passed, how long it took in milliseconds. */
    readonly files: readonly { readonly path: string; readonly passed: boolean; readonly time: number }[];
}

/** Keeps the order that was asked for. */
class AsAsked {
    sort(files: TestSpecification[]): TestSpecification[] {
        return files;
    }
    shard(files: TestSpecification[]): TestSpecification[] {
        return files;
    }
}

/** What happens in the run that is under way: vitest's own state remembers the runs before, too. */
let failures: { readonly test: string; readonly in: string | null }[] = [];
let ended: TestModule[] = [];
const told = new WeakSet<object>();

const vitest = await createVitest('test', {
    config: false,
    watch: false,
    include: ['test/**/*.test.mjs'],
    pool: 'forks',
    // one process for all files of a run: each is a bundle with its own state (`bundles.ts`)
    isolate: false,
    maxWorkers: 1,
    experimental: { viteModuleRunner: false },
    reporters: [
        {
            onTestCaseResult(test) {
                process.send?.('progress');
                if (test.result().state === 'failed') {
                    failures.push({ test: test.fullName, in: test.module.moduleId });
                }
            },
            onTestModuleEnd(module) {
                ended.push(module);
                // also where it cannot be read, or what comes before its tests fails
                if (!module.ok()) {
                    failures.push({ test: module.relativeModuleId, in: module.moduleId });
                }
                // a file that came to its end shows that nothing hangs
                process.send?.('progress');
            },
        },
    ],
    ...(process.env.KEHOACH_MUTANTS ? { runner: resolve('test/mutate/breaking-runner.ts') } : {}),
    sequence: { sequencer: AsAsked },
    testTimeout: 300_000,
    hookTimeout: 300_000,
});

async function run({ ids, files }: Order): Promise<Outcome> {
    failures = [];
    ended = [];
    if (ids.length === 0) {
        delete process.env.__STRYKER_ACTIVE_MUTANT__;
    } else {
        process.env.__STRYKER_ACTIVE_MUTANT__ = ids.join();
    }
    vitest.config.bail = ids.length === 0 ? 0 : 1;
    for (const project of vitest.projects) {
        project.config.bail = vitest.config.bail;
    }
    const asked = await vitest.globTestSpecifications([...files]);
    asked.sort((a, b) => files.indexOf(a.moduleId) - files.indexOf(b.moduleId));
    const { unhandledErrors } = await vitest.runTestSpecifications(asked);
    for (const error of unhandledErrors) {
        if (typeof error === 'object' && error !== null && !told.has(error)) {
            told.add(error);
            failures.push({ test: String((error as Partial<Error>).message), in: null });
        }
    }
    return {
        failure: failures[0]?.test ?? null,
        in: failures[0]?.in ?? null,
        files: ended.map((module) => ({
            path: module.moduleId,
            passed: module.ok(),
            time: module.diagnostic().duration + module.diagnostic().collectDuration,
        })),
    };
}

process.on('message', (order: Order) => {
    run(order).then(
        (outcome) => process.send?.(outcome),
        (error) => process.send?.({ failure: String(error), in: null, files: [] } satisfies Outcome),
    );
});
process.send?.('ready');
