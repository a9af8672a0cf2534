import { EmptyFileSystem, URI } from 'langium';
import { createPlanServices } from '../../server/src/app/plan-services.js';
import { type Adversary, lineOf } from './growth.js';

/** Lengths of a line, each twice the one before, in UTF-16 units. */
export const LENGTHS = [250_000, 500_000, 1_000_000] as const;
/** So often each is timed; the quickest time is the one that other processes disturbed least. */
const RUNS = 3;

/** How long lines of one kind take to be read, linked and checked: in milliseconds, one for each of {@link LENGTHS}. */
export interface Growth {
    readonly line: string;
    readonly times: readonly number[];
    /** The last time divided by the one before: twice the text, so many times the time. */
    readonly ratio: number;
}

/**
 * Times a line in a plan, in this process: what starting costs is no part of it.
 *
 * @param planOf a plan with the line in it
 */
export async function growthOf(adversary: Adversary, planOf: (line: string) => string): Promise<Growth> {
    const times: number[] = [];
    // the first run warms up
    await timeOf(planOf(lineOf(adversary, LENGTHS[0])));
    for (const length of LENGTHS) {
        const text = planOf(lineOf(adversary, length));
        let best = Number.POSITIVE_INFINITY;
        for (let run = 0; run < RUNS; run++) {
            best = Math.min(best, await timeOf(text));
        }
        times.push(best);
    }
    const line = JSON.stringify(`${adversary.prefix}${adversary.pump}…${adversary.suffix}`);
    return { line, times, ratio: (times.at(-1) ?? 0) / (times.at(-2) ?? 1) };
}

async function timeOf(text: string): Promise<number> {
    const { shared } = createPlanServices(EmptyFileSystem);
    const { DocumentBuilder, LangiumDocumentFactory, LangiumDocuments } = shared.workspace;
    globalThis.gc?.();
    const start = process.cpuUsage();
    const document = LangiumDocumentFactory.fromString(text, URI.parse('memory:/1.kehoach'));
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document], { validation: true });
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
}
