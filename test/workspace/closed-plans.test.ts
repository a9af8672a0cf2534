import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LangiumDocument, URI } from 'langium';
import { expect, it, vi } from 'vitest';
import { createPlanServices } from '../../server/src/app/plan-services.js';
import { spellingFile } from '../../server/src/app/spelling-file.js';
import { assignmentsIn } from '../../server/src/assignments/assignment.js';
import { isDocumentDescription } from '../../server/src/facts/document-description.js';
import { mentionsIn } from '../../server/src/knowledge/mentions.js';
import { NO_FILES, NoFiles } from '../../server/src/workspace/no-files.js';
import { PackedText } from '../../server/src/workspace/packed-text.js';
import type { PlanRecord } from '../../server/src/workspace/plan-record.js';
import type { KeptFile, PlanStore } from '../../server/src/workspace/plan-store.js';
import { exampleWorkspace, statePlan } from '../support/plans.js';

/** Files that nobody has open, as a server keeps them. */
class KeptFiles extends NoFiles {
    texts = new Map<string, string>();

    keep(text: string): PackedText {
        return PackedText.of(text);
    }

    kept(bytes: Uint8Array): PackedText {
        return new PackedText(bytes);
    }

    override readFile(uri: URI): Promise<string> {
        return Promise.resolve(this.texts.get(uri.toString()) ?? '');
    }
}

/** Keeps everything, by its text. */
class EveryRecord implements PlanStore {
    private readonly records = new Map<string, string>();

    find(): undefined {
        return undefined;
    }

    findText(_file: KeptFile, text: string): PlanRecord | undefined {
        const record = this.records.get(text);
        if (record === undefined) {
            return undefined;
        }
        const { index, ...packs } = JSON.parse(record);
        const bytes = (pack: keyof typeof packs) => Uint8Array.from(packs[pack]);
        return { index, text: bytes('text'), places: bytes('places'), tasks: bytes('tasks') };
    }

    put(_file: KeptFile, text: string, { index, ...packs }: PlanRecord): void {
        const [inText, places, tasks] = [packs.text, packs.places, packs.tasks].map((pack) => [...pack]);
        this.records.set(text, JSON.stringify({ index, text: inText, places, tasks }));
    }

    forget(): void {}

    keepOnly(): void {}

    close(): void {}
}

type Services = ReturnType<typeof createPlanServices>;

function letting(): [Services, KeptFiles] {
    const files = new KeptFiles();
    return [createPlanServices({ fileSystemProvider: () => files }, [], spellingFile('dist/spelling.bin.gz')), files];
}

async function takeIn({ shared }: Services, name: string, text: string): Promise<LangiumDocument> {
    const { LangiumDocumentFactory, DocumentBuilder } = shared.workspace;
    const document = LangiumDocumentFactory.fromString(text, URI.parse(`memory:/${name}`));
    await DocumentBuilder.takeIn(document);
    return document;
}

const ANSWERED = 'test/answers/texts';
const TEXTS = [
    ...exampleWorkspace(),
    ...readdirSync(ANSWERED).map((name) => ({ name, text: readFileSync(join(ANSWERED, name), 'utf8') })),
    { name: 'nua-ky-tu.kehoach', text: statePlan('I. A\n1. Nửa ký tự \uD83D theo Quyết định số 1/QĐ-TTg.\r\n') },
    { name: 'khong-co-gi.kehoach', text: '' },
];

function tasksOf({ shared: { knowledge } }: Services) {
    const all = assignmentsIn(knowledge);
    const bodies = [...new Set(all.flatMap(({ bodies: each }) => each))];
    const given = bodies.map((body) =>
        knowledge.agencies
            .tasksOf([body])
            .map(({ document, text, deadline, due, line }) => [document.path, text, deadline, due, line]),
    );
    return { all, given };
}

async function answersOf({ shared, plan }: Services, document: LangiumDocument) {
    const { DocumentValidator } = shared.ServiceRegistry.getServices(document.uri).validation;
    const { knowledge } = shared;
    const root = document.parseResult.value;
    return {
        text: document.textDocument.getText(),
        tree: plan.serializer.JsonSerializer.serialize(root, { refText: true, textRegions: true }),
        problems: await DocumentValidator.validateDocument(document),
        mentions: mentionsIn(document, knowledge).map(({ type, start, end, name }) => [type, start, end, name?.text]),
        facts: knowledge
            .allElements('Document', new Set([document.uri.toString()]))
            .filter(isDocumentDescription)
            .map(({ facts, name, path, numberLine }) => ({ facts: JSON.stringify(facts), name, path, numberLine }))
            .toArray(),
        places: knowledge
            .allElements('Document', new Set([document.uri.toString()]))
            .filter(isDocumentDescription)
            .toArray()
            .flatMap(({ facts }) => facts.citations.flatMap(({ number }) => knowledge.mentions.of(number)))
            .map(({ uri, mention }) => ({
                ...{ uri, mention, text: knowledge.mentions.text(uri).slice(mention.start, mention.end) },
            })),
    };
}

it('a plan whose tree was let go answers as one that has its tree', async () => {
    const kept = createPlanServices(NO_FILES, [], spellingFile('dist/spelling.bin.gz'));
    const [lets] = letting();
    const pairs: [LangiumDocument, LangiumDocument][] = [];
    for (const { name, text } of TEXTS) pairs.push([await takeIn(kept, name, text), await takeIn(lets, name, text)]);
    const parse = vi.spyOn(lets.plan.parser.LangiumParser, 'parse');
    for (const [held, gone] of pairs) {
        parse.mockClear();
        const answers = await answersOf(lets, gone);
        expect(answers).toEqual(await answersOf(kept, held));
        expect(parse.mock.calls.length > 0, held.uri.path).toBe(held.uri.path.endsWith('.kehoach'));
        expect(gone.references).toEqual(held.uri.path.endsWith('.kehoach') ? [] : held.references);
    }
    expect(tasksOf(lets)).toEqual(tasksOf(kept));
    expect(tasksOf(kept).given.flat().length).toBeGreaterThan(10);
    expect(lets.shared.knowledge.allElements('Document').some(({ node }) => node !== undefined)).toBe(false);
});

it('a plan that was kept from an earlier run answers as one that is read', async () => {
    const read = createPlanServices(NO_FILES, [], spellingFile('dist/spelling.bin.gz'));
    const [[before], [after]] = [letting(), letting()];
    const store = new EveryRecord();
    for (const { shared } of [before, after]) shared.workspace.KeptPlans.use(store);
    for (const { name, text } of TEXTS) await takeIn(before, name, text);
    const parse = vi.spyOn(after.plan.parser.LangiumParser, 'parse');
    const pairs: [LangiumDocument, LangiumDocument][] = [];
    const { DocumentBuilder, KeptPlans, LangiumDocuments } = after.shared.workspace;
    for (const { name, text } of TEXTS) {
        const uri = URI.parse(`memory:/${name}`);
        const record = KeptPlans.findText(uri, text);
        const known = record && KeptPlans.take(uri, text, undefined, record);
        expect(known !== undefined, name).toBe(name.endsWith('.kehoach'));
        if (known) DocumentBuilder.takeKnown(uri, known);
        const document = known ? LangiumDocuments.getDocument(uri) : await takeIn(after, name, text);
        pairs.push([await takeIn(read, name, text), document as LangiumDocument]);
    }
    expect(parse).not.toHaveBeenCalled();
    for (const [held, known] of pairs) {
        expect(await answersOf(after, known)).toEqual(await answersOf(read, held));
    }
    expect(tasksOf(after)).toEqual(tasksOf(read));
    const changes = ({ shared }: Services) => {
        const { numbers, anyDocument } = shared.knowledge.takeChanges();
        return { numbers: [...numbers].sort(), anyDocument };
    };
    expect(changes(after)).toEqual(changes(read));
});

it('what is read again says what its file says now, and is let go again', async () => {
    const [services, files] = letting();
    const { workspace, knowledge } = services.shared;
    const before = statePlan('I. A\n1. Theo Quyết định số 61/QĐ-TTg.');
    const document = await takeIn(services, 'doi.kehoach', before);
    const places = (number: string) => knowledge.mentions.of(number).length;
    expect([places('61/QĐ-TTg'), places('62/QĐ-TTg')]).toEqual([1, 0]);
    const after = before.replace('61/', '62/');
    files.texts.set(document.uri.toString(), after);
    const parse = vi.spyOn(services.plan.parser.LangiumParser, 'parse');
    await workspace.DocumentBuilder.update([document.uri], []);
    // the old text is read for nobody: the empty tree, and the new text
    expect(parse.mock.calls.map(([text]) => text)).toEqual(['', after]);
    expect([places('61/QĐ-TTg'), places('62/QĐ-TTg')]).toEqual([0, 1]);
    parse.mockClear();
    expect(document.textDocument.getText()).toBe(after);
    expect(document.parseResult.value.$cstNode?.root.fullText).toBe(after);
    expect(document.parseResult).toBe(document.parseResult);
    expect(parse).toHaveBeenCalledTimes(1);
    await workspace.DocumentBuilder.update([], [document.uri]);
    expect([places('62/QĐ-TTg'), workspace.LangiumDocuments.hasDocument(document.uri)]).toEqual([0, false]);
});

it('a text comes out of its pack as it went in', () => {
    for (const { text } of [...TEXTS, { text: '\uFEFFa\u0000b\uDC00' }, { text: 'ệ'.repeat(100_000) }]) {
        expect(PackedText.of(text).read()).toBe(text);
    }
});
