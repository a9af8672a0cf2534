import { agencyRules } from './agencies.js';
import { annexRules } from './annexes.js';
import { capitalRules } from './capitals.js';
import { catalogueRules } from './catalogue.js';
import { citationRules } from './citations.js';
import { commentRules } from './comments.js';
import { completenessRules } from './completeness.js';
import { compositionRules } from './composition.js';
import { dayFormRules } from './day-form.js';
import { endFormRules } from './end-form.js';
import { headingFormRules } from './heading-form.js';
import { misspellingRules } from './misspellings.js';
import { numberFormRules } from './number-form.js';
import { numberingRules } from './numbering.js';
import { paperPartRules } from './paper-parts.js';
import { partyFormRules } from './party-form.js';
import { recipientsFormRules } from './recipients-form.js';
import { referenceRules } from './references.js';
import type { Rule, RuleDescription, RuleTable } from './rule.js';
import { shortFormRules } from './short-forms.js';
import { signerRules } from './signer.js';
import { spellingRules } from './spelling.js';
import { taskRules } from './tasks.js';
import { typographyRules } from './typography.js';

const PLAN = {
    ...completenessRules,
    ...headingFormRules,
    ...numberFormRules,
    ...numberingRules,
    ...referenceRules,
    ...citationRules,
    ...agencyRules,
    ...taskRules,
    ...annexRules,
    ...endFormRules,
    ...recipientsFormRules,
    ...paperPartRules,
    ...signerRules,
    ...partyFormRules,
    ...capitalRules,
    ...dayFormRules,
    ...shortFormRules,
    ...spellingRules,
    ...misspellingRules,
    ...typographyRules,
    ...compositionRules,
    ...commentRules,
};

/** The code of a rule of plans. */
export type PlanRuleCode = keyof typeof PLAN;
/** The code of a rule of catalogues. */
export type CatalogueRuleCode = keyof typeof catalogueRules;

/** Every rule of plans, in the order in which problems of one place are listed. */
export const PLAN_RULES = inOrder('plans', PLAN);

/** Every rule of catalogues, in the same order. */
export const CATALOGUE_RULES = inOrder('catalogues', catalogueRules);

/** Every rule of either language. */
export const RULES: readonly Rule[] = [...PLAN_RULES, ...CATALOGUE_RULES];

const BY_CODE: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.code, rule]));

/** The rule with this code, if there is one. */
export function ruleOf(code: string): Rule | undefined {
    return BY_CODE.get(code);
}

function inOrder<T extends RuleTable>(
    of: Rule['of'],
    table: T,
): readonly (Rule & { readonly code: keyof T & string })[] {
    return Object.entries<RuleDescription>(table).map(([code, rule]) => ({
        code: code as keyof T & string,
        of,
        ...rule,
    }));
}
