import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { PerformanceObserver } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { URI } from 'langium';
import { createPlanServices } from '../../server/src/app/plan-services.js';
import { spellingFile } from '../../server/src/app/spelling-file.js';
import { NO_FILES } from '../../server/src/workspace/no-files.js';
import { partyPlan, statePlan } from '../support/plan-texts.js';
import { ADVERSARIES, type Adversary, lineOf } from './growth.js';

/** Lengths of a line, each twice the one before, in UTF-16 units. */
export const LENGTHS = [250_000, 500_000, 1_000_000] as const;
/** So often each is timed; the quickest time is the one that other processes disturbed least. */
const RUNS = 5;
/** A line that takes so many milliseconds is timed less often: what is slow is disturbed less. */
const SLOW = 5_000;

/** How long a line of one kind takes to be read, linked and checked. */
export interface Growth {
    readonly line: string;
    /** Time of the processor in milliseconds, one for each of {@link LENGTHS}. */
    readonly times: readonly number[];
    /** How often garbage was collected in the quickest runs: what collecting takes is no time of the algorithm. */
    readonly collections: readonly number[];
}

/** Twice the text, so many times the time: the greatest of a row. */
export function ratioOf(times: readonly number[]): number {
    return Math.max(...times.slice(1).map((time, index) => time / (times[index] as number)));
}

/**
 * Times one line in a plan, in this process: what starting costs is no part of it.
 *
 * @param index of the line in {@link ADVERSARIES}
 * @param spellingModel the file of the model of spelling
 */
export async function growthOf(index: number, spellingModel: string): Promise<Growth> {
    const adversary = ADVERSARIES[index] as Adversary & { readonly party?: boolean };
    const planOf = adversary.party ? partyPlan : statePlan;
    const spelling = spellingFile(spellingModel);
    // the first runs warm up: the compiler of the engine, and the heap
    await timeOf(planOf(lineOf(adversary, LENGTHS[0])), spelling);
    await timeOf(planOf(lineOf(adversary, LENGTHS[0])), spelling);
    const best: Timed[] = [];
    for (const length of LENGTHS) {
        const text = planOf(lineOf(adversary, length));
        const runs: Timed[] = [];
        for (let run = 0; run < RUNS && !(run >= 2 && runs.every(({ time }) => time > SLOW)); run++) {
            runs.push(await timeOf(text, spelling));
        }
        best.push(runs.reduce((one, other) => (other.time < one.time ? other : one)));
    }
    return {
        line: `${adversary.prefix}${adversary.pump}…${adversary.suffix}`,
        times: best.map(({ time }) => time),
        collections: best.map(({ collections }) => collections),
    };
}

interface Timed {
    readonly time: number;
    readonly collections: number;
}

async function timeOf(text: string, spelling: ReturnType<typeof spellingFile>): Promise<Timed> {
    const { shared } = createPlanServices(NO_FILES, [], spelling);
    const { DocumentBuilder, LangiumDocumentFactory, LangiumDocuments } = shared.workspace;
    await shared.spelling.ready();
    let collections = 0;
    const observer = new PerformanceObserver((list) => {
        collections += list.getEntries().length;
    });
    globalThis.gc?.();
    await setTimeout(10);
    observer.observe({ entryTypes: ['gc'] });
    const start = process.threadCpuUsage();
    const document = LangiumDocumentFactory.fromString(text, URI.parse('memory:/1.kehoach'));
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document], { validation: true });
    const { user, system } = process.threadCpuUsage(start);
    await setTimeout(10);
    observer.disconnect();
    return { time: (user + system) / 1000, collections };
}

/** So large a nursery, in megabytes, that next to nothing is collected while a line is timed. */
const NURSERY = 2_048;

/** {@link growthOf} in a process of its own, on which no other line has left its traces. */
export async function growthInProcess(index: number): Promise<Growth> {
    const nursery = [`--min-semi-space-size=${NURSERY}`, `--max-semi-space-size=${NURSERY}`];
    const script = join(import.meta.dirname, 'growth.mjs');
    const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', ...nursery, script, `${index}`]);
    return JSON.parse(stdout) as Growth;
}
