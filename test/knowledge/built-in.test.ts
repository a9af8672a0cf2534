import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AstNodeDescription } from 'langium';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileBuiltInCatalogue } from '../../server/src/app/built-in-facts.js';
import { folderOnDisk } from '../../server/src/files/folder-on-disk.js';
import {
    BUILT_IN_FACTS,
    COMPILED,
    openCompiledCatalogues,
    readBuiltInCatalogue,
    readBuiltInFacts,
} from '../../server/src/knowledge/built-in-catalogue.js';
import {
    type AgencyDescription,
    type DirectiveDescription,
    isAgencyDescription,
    isDirectiveDescription,
} from '../../server/src/knowledge/descriptions.js';
import { contradictsCode } from '../../server/src/terms/codes.js';
import { ownServices } from '../support/services.js';

const { shared } = ownServices();
let directives: DirectiveDescription[];
let agencies: AgencyDescription[];
let others: AstNodeDescription[];

beforeAll(async () => {
    const documents = readBuiltInCatalogue(folderOnDisk('server/catalogue')).map(({ uri, text }) =>
        shared.workspace.LangiumDocumentFactory.fromString(text, uri),
    );
    for (const document of documents) shared.workspace.LangiumDocuments.addDocument(document);
    await shared.workspace.DocumentBuilder.build(documents, {});
    const all = shared.knowledge.allElements().toArray();
    directives = all.filter(isDirectiveDescription);
    agencies = all.filter(isAgencyDescription);
    others = all.filter((each) => !isDirectiveDescription(each));
});

describe('the built-in catalogue', () => {
    it('has what plans cite most, and the agencies that they name', () => {
        expect(directives.length).toBeGreaterThanOrEqual(150);
        expect(agencies.length).toBeGreaterThanOrEqual(200);
    });

    it('is known to a command from what the build wrote as it is from its text', async () => {
        const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
        try {
            expect(readBuiltInFacts(folderOnDisk(folder))).toBeUndefined();
            expect(openCompiledCatalogues(folderOnDisk(folder))).toEqual([]);
            const written = await compileBuiltInCatalogue('server/catalogue');
            writeFileSync(join(folder, BUILT_IN_FACTS), written.facts);
            writeFileSync(join(folder, `van-ban${COMPILED}`), written.directives);
            const { shared: other } = ownServices();
            for (const { uri, descriptions } of readBuiltInFacts(folderOnDisk(folder)) ?? []) {
                other.workspace.IndexManager.learn(uri, descriptions);
            }
            for (const catalogue of openCompiledCatalogues(folderOnDisk(folder)))
                other.workspace.IndexManager.use(catalogue);
            const known = other.knowledge.allElements().toArray();
            const plain = (each: AstNodeDescription) => ({
                ...each,
                node: undefined,
                documentUri: `${each.documentUri}`,
            });
            expect(known.filter((each) => !isDirectiveDescription(each)).map(plain)).toEqual(others.map(plain));
            const facts = new Set(known.filter(isDirectiveDescription).map((each) => JSON.stringify(each.facts)));
            expect(directives.filter((each) => !facts.has(JSON.stringify(each.facts)))).toEqual([]);
        } finally {
            rmSync(folder, { recursive: true });
        }
    });

    it('gives a source for every entry', () => {
        for (const { facts, name } of [...directives, ...agencies]) {
            expect(facts.source, name).toMatch(/\S{3}/);
        }
    });

    it('has no entry twice, and no kind that its number contradicts', () => {
        // two directives of one number are of different days or kinds
        const names = [
            ...directives.map(({ name, facts }) => [name, facts.kind, facts.date].join(' ')),
            ...agencies.map(({ name }) => name),
        ];
        expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
        expect(directives.filter(({ facts }) => facts.kind && contradictsCode(facts.kind, facts.number))).toEqual([]);
    });

    it('says of each directive at least its day or its subject', () => {
        const bare = directives.filter(({ facts }) => !facts.date && !facts.subject && facts.names.length === 0);
        expect(bare.map(({ name }) => name)).toEqual([]);
    });

    it('tells directives of one number apart by their days and kinds, and says nothing where nothing tells', () => {
        const { directives: index } = shared.knowledge;
        expect(index.find('36-NQ/TW', { date: '2018-10-22' })?.subject).toMatch(/kinh tế biển/);
        expect(index.find('36-NQ/TW', { date: '2014-07-01' })?.subject).toMatch(/công nghệ thông tin/);
        expect(index.find('36-NQ/TW')).toMatchObject({ isTied: true, date: null, subject: null });
        expect(index.findEach('36-NQ/TW')).toHaveLength(2);
        expect(index.find('55/2010/QH12', { kind: 'Nghị quyết' })?.date).toBe('2010-11-24');
        expect(index.find('55/2010/QH12', { kind: 'Luật' })?.date).toBe('2010-06-17');
    });

    it('knows which law of a name is meant on a day', () => {
        const budget = (day: string | null) => shared.knowledge.directives.namedOn('Luật Ngân sách nhà nước', day);
        expect(budget('2026-11-26')).toEqual(['89/2025/QH15']);
        // it was issued then, and not yet in force
        expect(budget('2025-11-26')).toEqual(['83/2015/QH13']);
        expect(budget(null).length).toBeGreaterThan(1);
    });

    it('never ends a directive before it began, nor replaces it by one that came before', () => {
        const wrong = directives.filter(({ facts }) => {
            const { date, effective, expires, checked } = facts;
            const order = [date, effective, expires].filter((day) => day !== null);
            return order.join() !== order.toSorted().join() || (checked !== null && checked < (date ?? ''));
        });
        expect(wrong.map(({ name }) => name)).toEqual([]);
    });

    it('leads only to agencies that it lists', () => {
        const lost = agencies.flatMap(({ facts, name }) =>
            [facts.parent, ...facts.successors, ...facts.members]
                .filter((each) => each !== null && !shared.knowledge.agencies.find(each))
                .map((each) => `${name} → ${each}`),
        );
        expect(lost).toEqual([]);
    });
});
