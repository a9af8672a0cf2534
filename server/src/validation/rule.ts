import type { AstNode, DiagnosticInfo, ValidationAcceptor, ValidationSeverity } from 'langium';
import type { KnowledgeIndexManager } from '../knowledge/knowledge-index.js';
import type { Bilingual, SpokenLanguage } from '../language/language.js';
import type { Settings } from '../settings.js';
import type { Document } from '../syntax/generated/ast.js';
import { rulePageUri } from './rule-page-address.js';
import type { Switches } from './switched-off.js';

/** Where a rule reports a fault. */
export type FaultPlace = Pick<
    DiagnosticInfo<AstNode>,
    'node' | 'property' | 'index' | 'range' | 'relatedInformation' | 'tags'
> & {
    /** What a quick fix needs to know; plain data, for it travels to the editor and back. */
    readonly data?: Readonly<Record<string, unknown>>;
};

/** Reports a fault of one rule. */
export type Report = (place: FaultPlace, message: Bilingual, severity?: ValidationSeverity) => void;

/**
 * A rule of plans. The code is part of the tool's contract: people switch rules off by it, and pipelines count by it; it
 * never changes its meaning.
 */
export interface Rule {
    readonly code: string;
    /** Error: the document contradicts itself. Warning: the standard asks otherwise. Information, hint: custom. */
    readonly severity: ValidationSeverity;
    /** The rule as a sentence. */
    readonly title: Bilingual;
    /** Decree or guideline with annex and item; null for what sense or custom asks. */
    readonly source: string | null;
    /** An excerpt that breaks the rule, and one that does not. */
    readonly example: { readonly bad: string; readonly good: string };
    /** Reports what breaks the rule within one document of a file. */
    readonly check: (document: Document, report: Report, world: CheckedWorld) => void;
}

/** What a rule may know beyond the document itself. */
export interface World {
    readonly knowledge: KnowledgeIndexManager;
    readonly language: SpokenLanguage;
    readonly settings: Settings;
}

/** What a rule may know while a file is being checked. */
export interface CheckedWorld extends World {
    /** What comments of the file switch off, and what they hid so far. */
    readonly switches: Switches;
    /** The codes of all rules. */
    readonly codes: ReadonlySet<string>;
}

/** Runs rules over a document and hands what they report to Langium. */
export function runRules(
    rules: readonly Rule[],
    document: Document,
    accept: ValidationAcceptor,
    { knowledge, language, settings, switches, codes }: CheckedWorld,
): void {
    // rules remember by it what they found out in this check
    const world: CheckedWorld = { knowledge, language, settings, switches, codes };
    for (const rule of rules) {
        const set = settings.rules.get(rule.code);
        if (set === 'off') {
            continue;
        }
        const report: Report = ({ data, ...place }, message, own = rule.severity) => {
            const line = place.range?.start.line ?? place.node.$cstNode?.range.start.line ?? 0;
            if (switches.hide(rule.code, line)) {
                return;
            }
            const severity = set ?? own;
            const info = {
                ...place,
                code: rule.code,
                codeDescription: { href: rulePageUri(rule.code) },
                data: { code: rule.code, ...data },
            };
            accept(severity, world.language.say(message), info);
        };
        rule.check(document, report, world);
    }
}
