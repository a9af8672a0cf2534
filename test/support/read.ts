import { DocumentState, EmptyFileSystem, URI } from 'langium';
import { documentFacts } from '../../server/src/facts/document-facts.js';
import { createPlanServices } from '../../server/src/plan-services.js';
import type { PlanFile } from '../../server/src/syntax/generated/ast.js';

const { shared, plan } = createPlanServices(EmptyFileSystem);

/**
 * Everything that a change of a file costs before its diagnostics are known: parse, link, facts, rules.
 *
 * @returns how many diagnostics the text has
 */
export async function readPlan(text: string): Promise<number> {
    const document = shared.workspace.LangiumDocumentFactory.fromString<PlanFile>(
        text,
        URI.parse('memory:/read.kehoach'),
    );
    // what the document builder does between the steps
    document.state = DocumentState.ComputedScopes;
    await plan.references.Linker.link(document);
    document.state = DocumentState.Linked;
    for (const part of document.parseResult.value.documents) {
        documentFacts(part);
    }
    return (await plan.validation.DocumentValidator.validateDocument(document)).length;
}
