import type { ValidationSeverity } from 'langium';
import type { Bilingual } from '../language/language.js';
import type { Style } from '../standards/spelling-styles.js';

/** What a machine can do about what a rule finds, and who decides. A finding may say less than its rule, never more. */
export type FixSafety =
    /** Written by “fix all”, on saving and by `check --fix`: nobody has to look at it. */
    | 'automatic'
    /** Offered, as the preferred one where the finding leaves no doubt: a person takes it. */
    | 'preferred'
    /** Offered: whether it is right, a person has to decide. */
    | 'offered'
    | 'none';

interface Described {
    /** The rule as a sentence. */
    readonly title: Bilingual;
    /** Decree or guideline with annex and item; null for what sense or custom asks. */
    readonly source: string | null;
    /** What comes of breaking the rule: sentences. */
    readonly why: Bilingual;
    /** Where the rule says nothing though a reader might expect it to: sentences, true to its check. */
    readonly silentWhen: Bilingual;
    /** For a rule that lets the office choose, by the setting `kehoach.ruleOptions`: what each choice asks for. */
    readonly styles?: Readonly<Record<Style, Bilingual>>;
    /** Whether the rule is of the form of administrative papers alone: normative papers have a form of their own. */
    readonly isAdministrative?: true;
    /** An excerpt that breaks the rule, and one that does not. */
    readonly example: { readonly bad: string; readonly good: string };
}

/** A rule that stands. */
interface Standing extends Described {
    readonly isNursery?: undefined;
    /** Error: the document contradicts itself. Warning: the standard asks otherwise. Information, hint: custom. */
    readonly severity: ValidationSeverity;
    readonly fix: FixSafety;
}

/** A rule that has not been read on a hundred real papers yet: it warns of nothing, and no machine acts on it. */
interface InNursery extends Described {
    readonly isNursery: true;
    readonly severity: 'info' | 'hint';
    readonly fix: 'offered' | 'none';
}

/** What is known of a rule without running it: editors, the command line, the docs and the manifest all read it. */
export type RuleDescription = Standing | InNursery;

/**
 * Rules by their codes. The code is part of the tool's contract: people switch rules off by it, and pipelines count by it; it
 * never changes its meaning.
 */
export type RuleTable = Readonly<Record<string, RuleDescription>>;

/** A rule with its code. */
export type Rule = RuleDescription & {
    readonly code: string;
    /** What it is a rule of. */
    readonly of: 'plans' | 'catalogues';
};
