import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LangiumDocument, URI } from 'langium';
import { clearDocuments } from 'langium/test';
import { onTestFinished, TestRunner } from 'vitest';
import { createPlanServices } from '../../server/src/app/plan-services.js';
import { spellingFile } from '../../server/src/app/spelling-file.js';
import type { PlanFile } from '../../server/src/syntax/generated/ast.js';
import { NO_FILES } from '../../server/src/workspace/no-files.js';

export { partyPlan, statePlan } from './plan-texts.js';

/** Services without an editor; one set for each test file. */
export const services = createPlanServices(NO_FILES, [], spellingFile('dist/spelling.bin.gz'));

let count = 0;
/** What the running test has opened. */
const opened: LangiumDocument[] = [];

/**
 * Reads a text as a file of the workspace, with links and diagnostics. What a test opens is gone when it ends, so that none
 * finds what another one left; what is opened before all tests of a file stays for all of them.
 */
export async function open(text: string, name = `van-ban-${count++}.kehoach`): Promise<LangiumDocument<PlanFile>> {
    const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = services.shared.workspace;
    const document = LangiumDocumentFactory.fromString<PlanFile>(text, URI.parse(`memory:/${name}`));
    LangiumDocuments.addDocument(document);
    if (TestRunner.getCurrentTest() !== undefined) {
        if (opened.length === 0) {
            onTestFinished(() => clearDocuments(services.plan, opened.splice(0)));
        }
        opened.push(document);
    }
    await DocumentBuilder.build([document], { validation: true });
    return document;
}

/** The plans of the examples, by their path below examples/. */
export function examples(): { name: string; text: string }[] {
    return exampleWorkspace().filter(({ name }) => name.endsWith('.kehoach'));
}

/** All files of the examples, catalogues too. */
export function exampleWorkspace(): { name: string; text: string }[] {
    return readdirSync('examples', { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:kehoach|danhmuc)$/.test(name))
        .sort()
        .map((name) => ({ name, text: readFileSync(join('examples', name), 'utf8') }));
}
