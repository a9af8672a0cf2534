import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PLAN_RULES } from '../../server/src/rules/rules.js';
import { fixOf, withoutOverlap } from '../../server/src/validation/fix.js';
import { examples, open, services, statePlan } from '../support/plans.js';
import { CASES, ERROR, FIXES_LETTERS, openWhatIsKnown, WARNING } from './cases.js';

/** What is found in a text: code, severity and the characters that are underlined. */
async function found(text: string) {
    const document = await open(text);
    return (document.diagnostics ?? []).map(({ code, severity, range }) => ({
        code,
        severity,
        text: document.textDocument.getText(range),
    }));
}

beforeAll(openWhatIsKnown);

describe('rules', () => {
    it('each has its cases', () => {
        expect(Object.keys(CASES).sort()).toEqual(PLAN_RULES.map(({ code }) => code).sort());
    });

    for (const [code, cases] of Object.entries(CASES)) {
        it(`${code} fires where it should, and only there`, async () => {
            for (const { bad, at, severity, good } of cases) {
                const faults = (await found(bad)).filter((fault) => fault.code === code);
                expect(faults[0], bad).toEqual({ code, severity, text: at });
                expect((await found(good)).filter((fault) => fault.code === code)).toEqual([]);
            }
        });
    }

    it('a line is taken away only where it holds nothing else', async () => {
        const columns = statePlan('I. A').replace(
            /- Sở Giáo dục[\s\S]*CHỦ TỊCH\nNg/u,
            '- Như trên;                    TM. ỦY BAN NHÂN DÂN\n- Lưu: VT.                     CHỦ TỊCH\n\nNg',
        );
        const document = await open(columns);
        const told = (document.diagnostics ?? []).find((each: Diagnostic) => each.code === 'noi-nhan-nhu-tren');
        expect(told && fixOf(told)).toBeUndefined();
        expect(told).toBeDefined();
    });

    it('what a machine fixes is fixed, once for all, and nothing else is touched', async () => {
        let fixed = 0;
        for (const [code, cases] of Object.entries(CASES)) {
            for (const { bad } of cases) {
                const document = await open(bad);
                const own = (document.diagnostics ?? []).filter((each: Diagnostic) => each.code === code);
                const edits = withoutOverlap(own.flatMap((each) => fixOf(each)?.edits ?? []));
                if (edits.length === 0) {
                    continue;
                }
                fixed++;
                const text = TextDocument.applyEdits(document.textDocument, edits);
                expect(
                    (await found(text)).filter((fault) => fault.code === code),
                    bad,
                ).toEqual([]);
                const words = (of: string) =>
                    of
                        .replace(/[\s\d.,;:/-]/g, '')
                        .normalize('NFC')
                        .toLowerCase();
                if (!FIXES_LETTERS.has(code)) {
                    expect(words(text)).toBe(words(bad));
                }
            }
        }
        expect(fixed).toBeGreaterThanOrEqual(12);
    });

    it('a slip is told once', async () => {
        const faults = await found(statePlan('I. A\na) x\nb) y\ne) z\nd) u\nđ) v'));
        expect(faults.map(({ text }) => text)).toEqual(['e)']);
    });

    it('the examples are sound', async () => {
        for (const { name, text } of examples()) {
            expect(await found(text), name).toEqual([]);
        }
    });
});

it('a title that says number and day lacks none', async () => {
    const title = 'QUYẾT ĐỊNH CỦA BỘ Y TẾ SỐ 12/QĐ-BYT NGÀY 05 THÁNG 3 NĂM 2026 VỀ TRỒNG CÂY';
    const codes = (await found(`${title}\n\nĐiều 1. Trồng cây.\n`)).map(({ code }) => code);
    expect(codes).not.toContain('thieu-so');
});

describe('// bỏ qua', () => {
    it('switches a rule off for the next block only', async () => {
        const body = 'I. A\n\n1. x\n// bỏ qua: danh-so-nhay\n3. y\n\n5. z';
        expect((await found(statePlan(body))).map(({ text }) => text)).toEqual(['5.']);
    });

    it('leaves other rules alone', async () => {
        const left = await found(statePlan('I. A\n1. x\n// bỏ qua: thieu-so\n3. y'));
        expect(left.map(({ code }) => code)).toEqual(['danh-so-nhay', 'bo-qua-thua']);
        expect(await found(statePlan('I. A\n1. x\n// bỏ qua: *\n3. y'))).toHaveLength(0);
    });

    it('may be kept though it hides nothing', async () => {
        const kept = '// bỏ qua: bo-qua-thua\n// bỏ qua: thieu-so\n1. x';
        expect(await found(statePlan(`I. A\n${kept}`))).toEqual([]);
        services.shared.settings.update({ rules: { 'danh-so-nhay': 'off' } });
        expect(await found(statePlan('I. A\n// bỏ qua: danh-so-nhay\n1. x\n3. y'))).toEqual([]);
        services.shared.settings.update({});
    });
});

describe('the setting of a rule', () => {
    it('changes its severity, or switches it off', async () => {
        const text = statePlan('I. A\n1. x\n3. y');
        services.shared.settings.update({ rules: { 'danh-so-nhay': 'error' } });
        expect((await found(text)).map(({ severity }) => severity)).toEqual([ERROR]);
        services.shared.settings.update({ rules: { 'danh-so-nhay': 'off', 'thieu-so': 'no such severity' } });
        expect(await found(text)).toEqual([]);
        services.shared.settings.update({});
        expect((await found(text)).map(({ severity }) => severity)).toEqual([WARNING]);
    });
});

describe('messages', () => {
    it('speak the language that is asked for', async () => {
        const text = statePlan('I. A\n- Việc[^2].');
        expect((await open(text)).diagnostics?.[0]?.message).toContain('Không có chú thích');
        services.shared.language.current = 'en';
        expect((await open(text)).diagnostics?.[0]?.message).toContain('There is no footnote');
        services.shared.language.current = 'vi';
    });
});
