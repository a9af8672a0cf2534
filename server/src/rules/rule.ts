import type { ValidationSeverity } from 'langium';
import type { Bilingual } from '../language/language.js';

/** What is known of a rule without running it: editors, the command line, the docs and the manifest all read it. */
export interface RuleDescription {
    /** Error: the document contradicts itself. Warning: the standard asks otherwise. Information, hint: custom. */
    readonly severity: ValidationSeverity;
    /** The rule as a sentence. */
    readonly title: Bilingual;
    /** Decree or guideline with annex and item; null for what sense or custom asks. */
    readonly source: string | null;
    /** Whether the rule is of the form of administrative papers alone: normative papers have a form of their own. */
    readonly isAdministrative?: true;
    /** An excerpt that breaks the rule, and one that does not. */
    readonly example: { readonly bad: string; readonly good: string };
}

/**
 * Rules by their codes. The code is part of the tool's contract: people switch rules off by it, and pipelines count by it; it
 * never changes its meaning.
 */
export type RuleTable = Readonly<Record<string, RuleDescription>>;

/** A rule with its code. */
export interface Rule extends RuleDescription {
    readonly code: string;
    /** What it is a rule of. */
    readonly of: 'plans' | 'catalogues';
}
