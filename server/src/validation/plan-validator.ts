import {
    type AstNode,
    interruptAndCheck,
    type LangiumCoreServices,
    type ValidationAcceptor,
    type ValidationChecks,
} from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { isNormative } from '../facts/normative.js';
import { misspellingRules } from '../rules/misspellings.js';
import type { Rule } from '../rules/rule.js';
import { PLAN_RULES, type PlanRuleCode } from '../rules/rules.js';
import { type Document, isDocument, isPlanFile, type KeHoachAstType, type PlanFile } from '../syntax/generated/ast.js';
import { ask, type CheckedWorld, type PlanCheck, reportOf, type World } from './check.js';
import { CompleteDocumentValidator } from './complete-validator.js';
import { PLAN_CHECKS } from './generated/plan-checks.js';
import { readSwitches, type Switches } from './switched-off.js';

/** What a comment hides is known when all other rules have run over the whole file. */
const LAST: PlanRuleCode = 'bo-qua-thua';

/**
 * Registers the rules with Langium, one by one: each is asked for each document of a file, the last ones when all
 * others are through with all documents. Runs are told apart by Langium's acceptor, of which each has its own.
 */
export function registerValidationChecks({ validation }: LangiumCoreServices, world: World): void {
    const registry = validation.ValidationRegistry;
    const runs = new WeakMap<ValidationAcceptor, CheckRun>();
    registry.registerBeforeDocument((file, accept) => {
        if (isPlanFile(file)) {
            runs.set(accept, new CheckRun(file, world));
        }
    });
    for (const rule of PLAN_RULES) {
        const check = (document: Document, accept: ValidationAcceptor) =>
            runs.get(accept)?.ask(rule, document, accept, PLAN_CHECKS[rule.code]);
        if (rule.code === LAST) {
            registry.registerAfterDocument((file, accept) => {
                for (const document of isPlanFile(file) ? file.documents : []) {
                    check(document, accept);
                }
            });
        } else {
            const checks: ValidationChecks<KeHoachAstType> = {
                // between two rules the next key is heard, which calls off what is left
                Document: async (document, accept, token) => {
                    await interruptAndCheck(token);
                    check(document, accept);
                },
            };
            registry.register(checks);
        }
    }
}

/** One check of a file: what its comments hide, and what rules found out about each of its documents. */
class CheckRun {
    private readonly worlds = new Map<Document, CheckedWorld>();
    private readonly switches: Switches;

    constructor(
        file: PlanFile,
        private readonly world: World,
    ) {
        this.switches = readSwitches(file);
    }

    ask(rule: Rule, document: Document, accept: ValidationAcceptor, check: PlanCheck): void {
        if (rule.isAdministrative && isNormative(document)) {
            return;
        }
        const { switches, world } = this;
        const report = reportOf(rule, world, accept, (place) => switches.hide(rule.code, place));
        if (report) {
            ask(rule, document, world, () => check(document, report, this.worldOf(document)));
        }
    }

    private worldOf(document: Document): CheckedWorld {
        let checked = this.worlds.get(document);
        if (!checked) {
            const { knowledge, language, settings, troubles, spelling } = this.world;
            checked = { knowledge, language, settings, troubles, spelling, switches: this.switches };
            this.worlds.set(document, checked);
        }
        return checked;
    }
}

/** Broken references are reported by rules, with codes and in the user's language; Langium's own messages stay away. */
export class PlanDocumentValidator extends CompleteDocumentValidator {
    constructor(
        services: LangiumCoreServices,
        private readonly world: World,
    ) {
        super(services);
    }

    /** What is known of spelling is read before the first rule asks for it, here where nobody waits for a key. */
    override async validateDocument(
        ...args: Parameters<CompleteDocumentValidator['validateDocument']>
    ): Promise<Diagnostic[]> {
        const { settings, spelling } = this.world;
        if (Object.keys(misspellingRules).some((code) => settings.rules.get(code) !== 'off')) {
            await spelling.ready();
        }
        return super.validateDocument(...args);
    }

    protected override processLinkingErrors(): void {}

    /**
     * All rules are registered for documents as a whole; there is nothing to do at their thousands of smaller nodes.
     */
    protected override validateSingleNodeOptions(node: AstNode): {
        validateNode: boolean;
        validateChildren: boolean;
    } {
        return { validateNode: isDocument(node), validateChildren: isPlanFile(node) };
    }
}
