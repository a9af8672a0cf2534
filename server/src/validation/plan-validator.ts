import {
    type AstNode,
    DefaultDocumentValidator,
    type LangiumCoreServices,
    type ValidationAcceptor,
    type ValidationChecks,
} from 'langium';
import { PLAN_RULES } from '../rules/rules.js';
import { type Document, isPlanFile, type KeHoachAstType, type PlanFile } from '../syntax/generated/ast.js';
import { annexChecks } from './annexes.js';
import { bodyChecks } from './bodies.js';
import { capitalChecks } from './capitals/capital-checks.js';
import { type CheckedWorld, type PlanChecks, reportOf, type World } from './check.js';
import { citationChecks } from './citations.js';
import { commentChecks } from './comments.js';
import { completenessChecks } from './completeness.js';
import { compositionChecks } from './composition.js';
import { dayFormChecks } from './day-form.js';
import { endFormChecks } from './end-form.js';
import { headingFormChecks } from './heading-form.js';
import { numberFormChecks } from './number-form.js';
import { numberingChecks } from './numbering.js';
import { partyFormChecks } from './party-form.js';
import { recipientsFormChecks } from './recipients-form.js';
import { referenceChecks } from './references.js';
import { shortFormChecks } from './short-forms.js';
import { signerChecks } from './signer.js';
import { spellingChecks } from './spelling.js';
import { readSwitches } from './switched-off.js';
import { taskChecks } from './tasks.js';
import { typographyChecks } from './typography.js';

const CHECKS: PlanChecks = {
    ...completenessChecks,
    ...headingFormChecks,
    ...numberFormChecks,
    ...numberingChecks,
    ...referenceChecks,
    ...citationChecks,
    ...bodyChecks,
    ...taskChecks,
    ...annexChecks,
    ...endFormChecks,
    ...recipientsFormChecks,
    ...signerChecks,
    ...partyFormChecks,
    ...capitalChecks,
    ...dayFormChecks,
    ...shortFormChecks,
    ...spellingChecks,
    ...typographyChecks,
    ...compositionChecks,
    ...commentChecks,
};

/** What a comment hides is known when all other rules have run over the whole file. */
const isLast = ({ code }: { readonly code: string }) => code === 'bo-qua-thua';
const ROUNDS = [PLAN_RULES.filter((rule) => !isLast(rule)), PLAN_RULES.filter(isLast)];

/** Registers the rules with Langium. */
export function registerValidationChecks(services: LangiumCoreServices, world: World): void {
    const checks: ValidationChecks<KeHoachAstType> = {
        PlanFile: (file: PlanFile, accept: ValidationAcceptor) => {
            const { knowledge, language, settings } = world;
            const switches = readSwitches(file);
            for (const rules of ROUNDS) {
                for (const document of file.documents as Document[]) {
                    const checked: CheckedWorld = { knowledge, language, settings, switches };
                    for (const rule of rules) {
                        const report = reportOf(rule, world, accept, (line) => switches.hide(rule.code, line));
                        if (report) {
                            CHECKS[rule.code](document, report, checked);
                        }
                    }
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
