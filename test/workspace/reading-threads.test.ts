import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { URI } from 'langium';
import { afterEach, expect, it } from 'vitest';
import { createPlanServices } from '../../server/src/app/plan-services.js';
import { ReadingThreads, readerIn } from '../../server/src/app/reading-threads.js';
import { NoFiles } from '../../server/src/workspace/no-files.js';
import { PackedText } from '../../server/src/workspace/packed-text.js';
import type { PlanRecord } from '../../server/src/workspace/plan-record.js';
import type { ReadsAside } from '../../server/src/workspace/reads-aside.js';
import { exampleWorkspace } from '../support/plans.js';

class Packing extends NoFiles {
    keep(text: string): PackedText {
        return PackedText.of(text);
    }
}

const { shared } = createPlanServices({ fileSystemProvider: () => new Packing() });
const ENTRY = pathToFileURL(resolve('dist/cli.mjs'));
const ROWS = { 'state-nd30': { agency: { isBold: true } } };

let threads: ReadsAside | undefined;

afterEach(() => threads?.end());

/** What the thread that answers reads itself. */
async function readHere(uri: URI, text: string, standard: string | null, standardRows?: object): Promise<PlanRecord> {
    const { DocumentBuilder, IndexManager, KeptPlans, LangiumDocumentFactory, LangiumDocuments } = shared.workspace;
    let read: PlanRecord | undefined;
    const nothing = () => undefined;
    const put = (_file: unknown, _text: string, record: PlanRecord) => {
        read = record;
    };
    KeptPlans.use({ find: nothing, findText: nothing, put, forget: nothing, keepOnly: nothing, close: nothing });
    shared.settings.update({ standard, standardRows });
    await DocumentBuilder.takeIn(LangiumDocumentFactory.fromString(text, uri));
    IndexManager.remove(uri);
    LangiumDocuments.deleteDocument(uri);
    if (!read) throw new Error('nothing was read');
    return read;
}

it('what threads read is what the one that answers would, each file as it is set for it', async () => {
    const answered = 'test/answers/texts';
    const texts = [
        ...exampleWorkspace(),
        ...readdirSync(answered).map((name) => ({ name, text: readFileSync(join(answered, name), 'utf8') })),
    ].filter(({ name }) => name.endsWith('.kehoach'));
    threads = new ReadingThreads(readerIn(ENTRY));
    const aside = threads;
    const plans = texts.map(({ name, text }, nth) => ({
        uri: `file:///k/${name}`,
        text,
        standard: nth % 3 === 0 ? 'party-hd36' : null,
        standardRows: nth % 4 === 0 ? ROWS : undefined,
    }));
    const read = await Promise.all(plans.map((plan) => aside.read(plan)));
    for (const [at, { uri, text, standard, standardRows }] of plans.entries()) {
        const own = await readHere(URI.parse(uri), text, standard, standardRows);
        const record = read[at] as PlanRecord;
        expect(record.index, uri).toBe(own.index);
        for (const pack of ['text', 'places', 'tasks'] as const) {
            expect(Buffer.compare(record[pack], own[pack]), `${uri} ${pack}`).toBe(0);
        }
    }
    expect(plans.length).toBeGreaterThan(10);
});

it('nobody waits for threads that end, or cannot begin', async () => {
    const plan = { uri: 'file:///k/a.kehoach', text: 'Kế hoạch', standard: null, standardRows: undefined };
    threads = new ReadingThreads(() => new Worker('process.exit(3)', { eval: true }));
    expect(await Promise.all([threads.read(plan), threads.read(plan), threads.read(plan)])).toEqual([
        undefined,
        undefined,
        undefined,
    ]);
    const ending = new ReadingThreads(readerIn(ENTRY));
    const answer = ending.read(plan);
    ending.end();
    expect([await answer, await ending.read(plan)]).toEqual([undefined, undefined]);
});
