import { EmptyFileSystem } from 'langium';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPlanServices } from '../../server/src/app/plan-services.js';
import { readBuiltInCatalogue } from '../../server/src/knowledge/built-in-catalogue.js';
import {
    type AgencyDescription,
    type DirectiveDescription,
    isAgencyDescription,
    isDirectiveDescription,
} from '../../server/src/knowledge/descriptions.js';
import { contradictsCode } from '../../server/src/terms/codes.js';

const { shared } = createPlanServices(EmptyFileSystem);
let directives: DirectiveDescription[];
let agencies: AgencyDescription[];

beforeAll(async () => {
    const documents = readBuiltInCatalogue('server/catalogue').map(({ uri, text }) =>
        shared.workspace.LangiumDocumentFactory.fromString(text, uri),
    );
    for (const document of documents) shared.workspace.LangiumDocuments.addDocument(document);
    await shared.workspace.DocumentBuilder.build(documents, {});
    const all = shared.knowledge.allElements().toArray();
    directives = all.filter(isDirectiveDescription);
    agencies = all.filter(isAgencyDescription);
});

describe('the built-in catalogue', () => {
    it('has what plans cite most, and the agencies that they name', () => {
        expect(directives.length).toBeGreaterThanOrEqual(150);
        expect(agencies.length).toBeGreaterThanOrEqual(200);
    });

    it('gives a source for every entry', () => {
        for (const { facts, name } of [...directives, ...agencies]) {
            expect(facts.source, name).toMatch(/\S{3}/);
        }
    });

    it('has no entry twice, and no kind that its number contradicts', () => {
        const names = [...directives, ...agencies].map(({ name }) => name);
        expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
        expect(directives.filter(({ facts }) => facts.kind && contradictsCode(facts.kind, facts.number))).toEqual([]);
    });

    it('says of each directive at least its day or its subject', () => {
        const bare = directives.filter(({ facts }) => !facts.date && !facts.subject && facts.names.length === 0);
        expect(bare.map(({ name }) => name)).toEqual([]);
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
