import {
    type AstNode,
    DefaultDocumentValidator,
    type LangiumCoreServices,
    type ValidationAcceptor,
    type ValidationChecks,
} from 'langium';
import { type Document, isPlanFile, type KeHoachAstType, type PlanFile } from '../syntax/generated/ast.js';
import { annexRules } from './annexes.js';
import { bodyRules } from './bodies.js';
import { capitalRules } from './capitals/capital-rules.js';
import { citationRules } from './citations.js';
import { commentRules, lastRules } from './comments.js';
import { completenessRules } from './completeness.js';
import { compositionRules } from './composition.js';
import { dayFormRules } from './day-form.js';
import { endFormRules } from './end-form.js';
import { headingFormRules } from './heading-form.js';
import { numberFormRules } from './number-form.js';
import { numberingRules } from './numbering.js';
import { partyFormRules } from './party-form.js';
import { recipientsFormRules } from './recipients-form.js';
import { referenceRules } from './references.js';
import { type Rule, runRules, type World } from './rule.js';
import { shortFormRules } from './short-forms.js';
import { signerRules } from './signer.js';
import { spellingRules } from './spelling.js';
import { readSwitches } from './switched-off.js';
import { taskRules } from './tasks.js';
import { typographyRules } from './typography.js';

const TEXT_RULES: readonly Rule[] = [
    ...completenessRules,
    ...headingFormRules,
    ...numberFormRules,
    ...numberingRules,
    ...referenceRules,
    ...citationRules,
    ...bodyRules,
    ...taskRules,
    ...annexRules,
    ...endFormRules,
    ...recipientsFormRules,
    ...signerRules,
    ...partyFormRules,
    ...capitalRules,
    ...dayFormRules,
    ...shortFormRules,
    ...spellingRules,
    ...typographyRules,
    ...compositionRules,
    ...commentRules,
];

/** Every rule, in the order in which problems of one place are listed. */
export const RULES: readonly Rule[] = [...TEXT_RULES, ...lastRules];

const CODES: ReadonlySet<string> = new Set(RULES.map(({ code }) => code));

/** Registers the rules with Langium. */
export function registerValidationChecks(services: LangiumCoreServices, world: World): void {
    const checks: ValidationChecks<KeHoachAstType> = {
        PlanFile: (file: PlanFile, accept: ValidationAcceptor) => {
            const { knowledge, language, settings } = world;
            const checked = { knowledge, language, settings, switches: readSwitches(file), codes: CODES };
            for (const rules of [TEXT_RULES, lastRules]) {
                for (const document of file.documents as Document[]) {
                    runRules(rules, document, accept, checked);
                }
            }
        },
    };
    services.validation.ValidationRegistry.register(checks);
}

/** Broken references are reported by rules, with codes and in the user's language; Langium's own messages stay away. */
export class PlanDocumentValidator extends DefaultDocumentValidator {
    protected override processLinkingErrors(): void {}

    /** All rules are registered for the file as a whole; there is nothing to do at its thousands of smaller nodes. */
    protected override validateSingleNodeOptions(node: AstNode): {
        validateNode: boolean;
        validateChildren: boolean;
    } {
        return { validateNode: isPlanFile(node), validateChildren: false };
    }
}
