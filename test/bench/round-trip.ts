/**
 * Papers sent to Word and imported again: of how many the words, the outline, the facts and what `check` finds come back, and
 * what of the others differs. Prints; asserts nothing.
 *
 *     node dist/bench/round-trip.mjs FOLDER…          plans, and plain text (.txt)
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LangiumDocument, URI } from 'langium';
import { createPlanServices } from '../../server/src/app/plan-services.js';
import { spellingFile } from '../../server/src/app/spelling-file.js';
import type { PlanFile } from '../../server/src/syntax/generated/ast.js';
import { NO_FILES } from '../../server/src/workspace/no-files.js';
import { type Said, saidBy, throughWord } from '../support/round-trip.js';

const services = createPlanServices(NO_FILES, [], spellingFile('dist/spelling.bin.gz'));
const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = services.shared.workspace;

async function withDocument<T>(text: string, use: (document: LangiumDocument<PlanFile>) => T | Promise<T>): Promise<T> {
    const uri = URI.parse('memory:/van-ban.kehoach');
    const document = LangiumDocumentFactory.fromString<PlanFile>(text, uri);
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document], { validation: true });
    try {
        return await use(document);
    } finally {
        LangiumDocuments.deleteDocument(uri);
    }
}

/** The first line in which two texts differ, of each. */
function firstDifference(before: string, after: string): string {
    const [a, b] = [before.split('\n'), after.split('\n')];
    const at = a.findIndex((line, index) => line !== b[index]);
    return `    - ${(a[at] ?? '').trim().slice(0, 160)}\n    + ${(b[at] ?? '').trim().slice(0, 160)}`;
}

const FORMS = ['words', 'outline', 'facts', 'findings'] as const;
const same = { words: 0, outline: 0, facts: 0, findings: 0 };
const files = process.argv.slice(2).flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:kehoach|txt)$/.test(name))
        .sort()
        .map((name) => join(folder, name)),
);
for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const [before, back] = await withDocument(
        text,
        async (document): Promise<[Said, string]> => [saidBy(document), await throughWord(document.parseResult.value)],
    );
    const after = await withDocument(back, saidBy);
    for (const form of FORMS) {
        const [a, b] = [JSON.stringify(before[form], null, 1), JSON.stringify(after[form], null, 1)];
        same[form] += Number(a === b);
        if (a !== b) {
            console.log(`${file}: ${form}\n${firstDifference(a, b)}`);
        }
    }
}
console.log(FORMS.map((form) => `${form} ${same[form]} of ${files.length}`).join(', '));
