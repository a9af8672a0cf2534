import { DocumentState, URI } from 'langium';
import { createPlanServices } from '../../server/src/app/plan-services.js';
import { spellingFile } from '../../server/src/app/spelling-file.js';
import { documentFacts } from '../../server/src/facts/document-facts.js';
import { completenessRules } from '../../server/src/rules/completeness.js';
import { compositionRules } from '../../server/src/rules/composition.js';
import { numberingRules } from '../../server/src/rules/numbering.js';
import { referenceRules } from '../../server/src/rules/references.js';
import { PLAN_RULES } from '../../server/src/rules/rules.js';
import type { PlanFile } from '../../server/src/syntax/generated/ast.js';
import { NO_FILES } from '../../server/src/workspace/no-files.js';

const { shared, plan } = createPlanServices(NO_FILES, [], spellingFile('dist/spelling.bin.gz'));

/** The rules of structure: what the document itself shows. The others know its form, or other documents. */
const STRUCTURE: ReadonlySet<string> = new Set(
    Object.keys({ ...completenessRules, ...numberingRules, ...referenceRules, ...compositionRules }),
);
const OTHERS_OFF = Object.fromEntries(
    PLAN_RULES.filter(({ code }) => !STRUCTURE.has(code)).map(({ code }) => [code, 'off']),
);

/**
 * Everything that a change of a file costs before its diagnostics are known: parse, link, facts, rules.
 *
 * @param rules all of them, or those of structure alone
 * @returns how many diagnostics the text has
 */
export async function readPlan(text: string, rules: 'all' | 'structure' = 'all'): Promise<number> {
    shared.settings.update(rules === 'structure' ? { rules: OTHERS_OFF } : {});
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
