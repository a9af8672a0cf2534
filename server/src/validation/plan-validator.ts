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
import { switchedOff } from './switched-off.js';
import { taskRules } from './tasks.js';
import { typographyRules } from './typography.js';

/** Every rule, in the order in which problems of one place are listed. */
export const RULES: readonly Rule[] = [
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
];

/** Registers the rules with Langium. */
export function registerValidationChecks(services: LangiumCoreServices, world: World): void {
    const checks: ValidationChecks<KeHoachAstType> = {
        PlanFile: (file: PlanFile, accept: ValidationAcceptor) => {
            const isOff = switchedOff(file);
            for (const document of file.documents as Document[]) {
                const acceptUnlessOff: ValidationAcceptor = (severity, message, info) => {
                    if (
                        !isOff(String(info.code), info.range?.start.line ?? info.node.$cstNode?.range.start.line ?? 0)
                    ) {
                        accept(severity, message, info);
                    }
                };
                runRules(RULES, document, acceptUnlessOff, world);
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
