/**
 * Runs files of tests, over and over, in one process that has vitest loaded: a child of `mutate.ts`, in the folder of the
 * instrumented sources. Each message asks for a run; each answer says how it went.
 */
import { createVitest, type TestModule, type TestSpecification } from 'vitest/node';

/** What to run, and with which break. */
export interface Order {
    /** The switch of the break; null for the sources as they are. */
    readonly id: string | null;
    /** Files of tests in the order to run them in, absolute paths; without a break, parts of paths, and none for all. */
    readonly files: readonly string[];
    /** Whether the first failure is enough. */
    readonly bail: boolean;
}

/** How a run went. */
export interface Outcome {
    /** The first test that failed, or what went wrong outside of all tests; null if nothing did. */
    readonly failure: string | null;
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

const workers = Number(process.env.KEHOACH_MUTATE_WORKERS ?? '1');
/** What happens in the run that is under way: vitest's own state remembers the runs before, too. */
let failures: string[] = [];
let ended: TestModule[] = [];
const told = new WeakSet<object>();

const vitest = await createVitest('test', {
    watch: false,
    pool: 'forks',
    maxWorkers: workers,
    reporters: [
        {
            onTestCaseResult(test) {
                if (test.result().state === 'failed') {
                    failures.push(test.fullName);
                }
            },
            onTestModuleEnd(module) {
                ended.push(module);
                // also where it cannot be read, or what comes before its tests fails
                if (!module.ok()) {
                    failures.push(module.relativeModuleId);
                }
                // a file that came to its end shows that nothing hangs
                process.send?.('progress');
            },
        },
    ],
    setupFiles: ['test/mutate/name-test-file.ts'],
    sequence: { sequencer: AsAsked },
    bail: 1,
});

async function run({ id, files, bail }: Order): Promise<Outcome> {
    failures = [];
    ended = [];
    if (id === null) {
        delete process.env.__STRYKER_ACTIVE_MUTANT__;
    } else {
        process.env.__STRYKER_ACTIVE_MUTANT__ = id;
    }
    vitest.config.bail = bail ? 1 : 0;
    for (const project of vitest.projects) {
        project.config.bail = bail ? 1 : 0;
    }
    const asked = await vitest.globTestSpecifications([...files]);
    if (id !== null) {
        asked.sort((a, b) => files.indexOf(a.moduleId) - files.indexOf(b.moduleId));
    }
    const { unhandledErrors } = await vitest.runTestSpecifications(asked);
    for (const error of unhandledErrors) {
        if (typeof error === 'object' && error !== null && !told.has(error)) {
            told.add(error);
            failures.push(String((error as Partial<Error>).message));
        }
    }
    return {
        failure: failures[0] ?? null,
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
        (error) => process.send?.({ failure: String(error), files: [] } satisfies Outcome),
    );
});
process.send?.('ready');
