/** How texts are read: the whole tree with what refers to what, and the facts that are drawn from it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { entryFacts } from '../../server/src/facts/catalogue-facts.js';
import { documentFacts } from '../../server/src/facts/document-facts.js';
import { mentionFacts } from '../../server/src/facts/mention-facts.js';
import { outlineOf } from '../../server/src/facts/outline.js';
import { type CatalogueFile, isPlanFile } from '../../server/src/syntax/generated/ast.js';
import { answeredTexts, approved, outlined, treeLines } from '../support/answers.js';
import { open } from '../support/plans.js';

const TEXTS = answeredTexts();

describe('what is read', () => {
    // names of the catalogue are recognised in plans
    beforeAll(async () => {
        for (const { name, text } of TEXTS.filter((each) => each.name.endsWith('.danhmuc'))) {
            await open(text, name);
        }
    });

    for (const { name, text } of TEXTS) {
        it(`the tree of ${name}`, async () => {
            const { parseResult } = await open(text, `doc-${name}`);
            await expect(`${treeLines(parseResult.value).join('\n')}\n`).toMatchFileSnapshot(approved('tree', name));
        });

        it(`the facts of ${name}`, async () => {
            const root = (await open(text, `doc-${name}`)).parseResult.value;
            const facts = isPlanFile(root)
                ? { outline: outlineOf(name, root), facts: root.documents.map(documentFacts) }
                : { entries: ((root as CatalogueFile).entries ?? []).map(entryFacts) };
            await expect(`${outlined({ ...facts, mentions: mentionFacts(root) })}\n`).toMatchFileSnapshot(
                approved('facts', name),
            );
        });
    }
});
