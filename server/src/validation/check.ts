import {
    type AstNode,
    AstUtils,
    type DiagnosticInfo,
    getDiagnosticRange,
    isOperationCancelled,
    type ValidationAcceptor,
    type ValidationSeverity,
} from 'langium';
import type { Range } from 'vscode-languageserver-types';
import type { KnowledgeIndexManager } from '../knowledge/knowledge-index.js';
import type { Bilingual, SpokenLanguage } from '../language/language.js';
import type { Rule } from '../rules/rule.js';
import type { CatalogueRuleCode, PlanRuleCode } from '../rules/rules.js';
import type { Settings } from '../settings.js';
import type { Spelling } from '../spelling/spelling.js';
import type { Style } from '../standards/spelling-styles.js';
import type { CatalogueFile, Document } from '../syntax/generated/ast.js';
import type { Troubles } from '../troubles.js';
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

/** What a rule may know beyond the text itself. */
export interface World {
    readonly knowledge: KnowledgeIndexManager;
    readonly language: SpokenLanguage;
    readonly settings: Settings;
    /** Who logs a rule that failed, and tells of it. */
    readonly troubles: Pick<Troubles, 'tell' | 'over'>;
    readonly spelling: Spelling;
}

/** What a rule may know while a document is being checked; rules remember by it what they found out in this check. */
export interface CheckedWorld extends World {
    /** What comments of the file switch off, and what they hid so far. */
    readonly switches: Switches;
}

/** Reports what breaks one rule within one document of a file. */
export type PlanCheck = (document: Document, report: Report, world: CheckedWorld) => void;

/** The checks of the rules of plans: a rule without one, and one without a rule, do not compile. */
export type PlanChecks = Readonly<Record<PlanRuleCode, PlanCheck>>;

/** The checks of the rules of catalogues, of a whole file each. */
export type CatalogueChecks = Readonly<
    Record<CatalogueRuleCode, (file: CatalogueFile, report: Report, world: World) => void>
>;

/**
 * Hands what a rule reports to Langium, as severe as the user wants it.
 *
 * @param isHidden whether what is reported at a place is switched off there
 * @returns undefined where the user has switched the rule off everywhere: it need not be asked
 */
export function reportOf(
    rule: Rule,
    { language, settings }: World,
    accept: ValidationAcceptor,
    isHidden: (place: Range) => boolean = () => false,
): Report | undefined {
    const set = settings.rules.get(rule.code);
    if (set === 'off') {
        return;
    }
    return ({ data, ...place }, message, own = rule.severity) => {
        if (isHidden(getDiagnosticRange(place))) {
            return;
        }
        // what is not well known yet warns of nothing, unless the user wants it to
        const severity = rule.isNursery && own !== 'hint' ? 'info' : own;
        accept(set ?? severity, language.say(message), {
            ...place,
            code: rule.code,
            codeDescription: { href: rulePageUri(rule.code) },
            data: { code: rule.code, ...data },
        });
    };
}

/** The style that the user has chosen for a rule, where a document stands. */
export function styleOf(code: PlanRuleCode, document: Document, { settings }: World): Style {
    return settings.styleOf(code, AstUtils.getDocument(document).uri.toString());
}

/** Rules that failed on a file when it was checked last, by what troubles call them. */
const failed = new Set<string>();

/**
 * Asks one rule. A rule that throws says no more of this file; it is logged and told under its code and the file's address, and
 * the other rules are asked all the same.
 *
 * @param node what is being checked, for the address of its file
 */
export function ask(rule: Rule, node: AstNode, { troubles }: World, check: () => void): void {
    try {
        check();
    } catch (error) {
        if (isOperationCancelled(error)) {
            throw error;
        }
        const subject = subjectOf(rule, node);
        const file = AstUtils.getDocument(node).uri.toString();
        failed.add(subject);
        const message = {
            vi: `Quy tắc “${rule.code}” hỏng khi kiểm tra ${file}; các quy tắc khác vẫn chạy. Tắt nó ở thiết lập “kehoach.rules” nếu cần.`,
            en: `The rule “${rule.code}” failed on ${file}; the others went on. The setting “kehoach.rules” switches it off.`,
        };
        troubles.tell({ subject, file, message, error });
        return;
    }
    if (failed.size > 0 && failed.delete(subjectOf(rule, node))) {
        troubles.over(subjectOf(rule, node));
    }
}

function subjectOf({ code }: Rule, node: AstNode): string {
    return `${code} ${AstUtils.getDocument(node).uri.toString()}`;
}
