import type { AstNode, DiagnosticInfo, ValidationAcceptor, ValidationSeverity } from 'langium';
import type { Bilingual, SpokenLanguage } from '../language/language.js';
import type { Document } from '../syntax/generated/ast.js';

/** Where a rule reports a fault. */
export type FaultPlace = Pick<DiagnosticInfo<AstNode>, 'node' | 'property' | 'index' | 'range' | 'relatedInformation'>;

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
    /** Reports what breaks the rule within one document of a file. */
    readonly check: (document: Document, report: Report) => void;
}

/** Runs rules over a document and hands what they report to Langium. */
export function runRules(
    rules: readonly Rule[],
    document: Document,
    accept: ValidationAcceptor,
    language: SpokenLanguage,
): void {
    for (const rule of rules) {
        rule.check(document, (place, message, severity = rule.severity) => {
            accept(severity, language.say(message), { ...place, code: rule.code, data: { code: rule.code } });
        });
    }
}
