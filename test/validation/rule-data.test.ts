import { readFileSync } from 'node:fs';
import type { AstNode, LangiumDocument } from 'langium';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import type { Bilingual } from '../../server/src/language/language.js';
import type { FixSafety, Rule } from '../../server/src/rules/rule.js';
import { ruleIndex, rulePage, ruleSummary } from '../../server/src/rules/rule-page.js';
import { RULES } from '../../server/src/rules/rules.js';
import { reportOf } from '../../server/src/validation/check.js';
import { automaticEdits } from '../../server/src/validation/fix.js';
import { open, services, statePlan } from '../support/plans.js';
import { CASES, openWhatIsKnown } from './cases.js';

/** What is done about the problems of one rule in a file. */
async function remedies(document: LangiumDocument, code: string) {
    const found = (document.diagnostics ?? []).filter((each: Diagnostic) => each.code === code);
    const provider = document.uri.path.endsWith('.danhmuc')
        ? services.catalogue.lsp.CodeActionProvider
        : services.plan.lsp.CodeActionProvider;
    const offers: CodeAction[] = [];
    for (const diagnostic of found) {
        const actions = await provider?.getCodeActions(document, {
            textDocument: { uri: document.uri.toString() },
            range: diagnostic.range,
            context: { diagnostics: [diagnostic] },
        });
        offers.push(...((actions ?? []) as CodeAction[]).filter(({ diagnostics }) => diagnostics?.length === 1));
    }
    const fixes = offers.filter(({ title }) => !title.startsWith('Bỏ qua “'));
    return { edits: automaticEdits(found), fixes, preferred: fixes.filter(({ isPreferred }) => isPreferred) };
}

/** The safest way in which any of these texts is fixed. */
async function safetyOf(code: string, texts: readonly string[], ending: string): Promise<FixSafety> {
    const all = [];
    for (const [i, text] of texts.entries()) {
        all.push(await remedies(await open(text, `cach-sua-${code}-${i}.${ending}`), code));
    }
    return all.some(({ edits }) => edits.length > 0)
        ? 'automatic'
        : all.some(({ preferred }) => preferred.length > 0)
          ? 'preferred'
          : all.some(({ fixes }) => fixes.length > 0)
            ? 'offered'
            : 'none';
}

/** Where the safest fix is none of the rule's own cases. */
const SAFER: Readonly<Record<string, string>> = {
    'vien-dan-thieu': statePlan('I. A\n1. Thực hiện Quyết định số 901/QĐ-TTg.'),
    'danh-muc-khoa-la': 'cơ quan Sở Việc mới\n  thuoc: Ủy ban nhân dân tỉnh An Giang\n',
    'danh-muc-dong-la': 'cơ quan Sở Việc mới\n  thuộc Ủy ban nhân dân tỉnh An Giang\n',
};

describe('what a rule says of itself', () => {
    beforeAll(openWhatIsKnown);

    for (const { code, of, example, fix } of RULES) {
        it(`${code} is fixed as its page says`, async () => {
            const isPlan = of === 'plans';
            const own = isPlan ? (CASES[code] ?? []).map(({ bad }) => bad) : [example.bad];
            const texts = [...own, SAFER[code] ?? ''];
            expect(await safetyOf(code, texts, isPlan ? 'kehoach' : 'danhmuc')).toBe(fix);
        });
    }

    it('stands on the pages, in the index and in the settings as it is', () => {
        const written = (file: string) => readFileSync(file, 'utf8');
        for (const rule of RULES) {
            expect(written(`docs/rules/${rule.code}.md`)).toBe(rulePage(rule));
        }
        expect(written('docs/rules/README.md')).toBe(ruleIndex(RULES));
        const both = ({ vi, en }: Bilingual) => `${vi} · ${en}`;
        const vietnamese = ({ vi }: Bilingual) => vi;
        for (const [file, say] of [['package.nls.json', both] as const, ['package.nls.vi.json', vietnamese] as const]) {
            const words = JSON.parse(written(file)) as Record<string, string>;
            const said = RULES.map((rule) => words[`configuration.rules.${rule.code}`]);
            expect(said).toEqual(RULES.map((rule) => say(ruleSummary(rule))));
        }
    });

    it('a rule in the nursery warns of nothing, unless the user wants it to', () => {
        const rule: Rule = {
            code: 'thu-nghiem',
            of: 'plans',
            severity: 'info',
            isNursery: true,
            fix: 'none',
            title: { vi: 'Thử', en: 'Try' },
            why: { vi: '', en: '' },
            silentWhen: { vi: '', en: '' },
            source: null,
            example: { bad: '', good: '' },
        };
        const told: string[] = [];
        const { language, settings } = services.shared;
        const world = { ...services.shared, language, settings } as never;
        const report = () => reportOf(rule, world, (severity) => void told.push(severity));
        report()?.({ node: {} as AstNode }, { vi: 'x', en: 'x' }, 'error');
        report()?.({ node: {} as AstNode }, { vi: 'x', en: 'x' }, 'hint');
        settings.update({ rules: { 'thu-nghiem': 'warning' } });
        report()?.({ node: {} as AstNode }, { vi: 'x', en: 'x' });
        settings.update({});
        expect(told).toEqual(['info', 'hint', 'warning']);
    });
});
