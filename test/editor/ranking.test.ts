import { describe, expect, test } from 'vitest';
import { open, services, statePlan } from '../support/plans.js';

/** A directive of a catalogue; what is not said is the same for all. */
function entry(number: string, more: Readonly<Record<string, string>> = {}): string {
    const properties = { loại: 'Kế hoạch', ngày: '03/02/2020', 'trích yếu': 'việc thử', ...more };
    return [`văn bản ${number}`, ...Object.entries(properties).map(([name, value]) => `  ${name}: ${value}`), ''].join(
        '\n',
    );
}

/** The numbers that are offered behind `Kế hoạch số 31`, in the order of the list, as a plan of March 2026 asks. */
async function offered(catalogue: string, plans: readonly string[] = []): Promise<string[]> {
    await open(catalogue, 'xep-hang.danhmuc');
    for (const plan of plans) {
        await open(plan);
    }
    const text = statePlan('I. MỘT\nTheo Kế hoạch số 31');
    const document = await open(text);
    const position = document.textDocument.positionAt(text.indexOf('số 31') + 'số 31'.length);
    const list = await services.plan.lsp.CompletionProvider?.getCompletion(document, {
        textDocument: { uri: document.uri.toString() },
        position,
    });
    return (list?.items ?? [])
        .toSorted((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1))
        .flatMap(({ data }) => (data as { directive?: string } | undefined)?.directive ?? []);
}

describe('of the directives whose number begins so', () => {
    test('the lower number comes first where nothing else tells', async () => {
        expect(await offered(entry('312/KH-BXX') + entry('311/KH-BXX'))).toEqual(['311/KH-BXX', '312/KH-BXX']);
    });

    test('what is cited more often comes first', async () => {
        const citing = statePlan('I. MỘT\nTheo Kế hoạch số 312/KH-BXX.').replace('07/KH-UBND', '08/KH-UBND');
        expect(await offered(entry('311/KH-BXX') + entry('312/KH-BXX'), [citing])).toEqual([
            '312/KH-BXX',
            '311/KH-BXX',
        ]);
    });

    test('the newer comes first', async () => {
        const newer = entry('312/KH-BXX', { ngày: '03/02/2025' });
        expect(await offered(entry('311/KH-BXX') + newer)).toEqual(['312/KH-BXX', '311/KH-BXX']);
    });

    test('what the workspace holds as a document comes first', async () => {
        const held = statePlan('I. MỘT')
            .replace('07/KH-UBND', '312/KH-UBND')
            .replace('05 tháng 3 năm 2026', '03 tháng 02 năm 2020');
        expect(await offered(entry('311/KH-UBND'), [held])).toEqual(['312/KH-UBND', '311/KH-UBND']);
    });

    test('what was replaced comes last', async () => {
        const catalogue = entry('311/KH-BXX', { 'thay bằng': '312/KH-BXX' }) + entry('312/KH-BXX');
        expect(await offered(catalogue)).toEqual(['312/KH-BXX', '311/KH-BXX']);
    });

    test('what is later than the plan itself comes last', async () => {
        const later = entry('311/KH-BXX', { ngày: '01/9/2026' });
        expect(await offered(later + entry('312/KH-BXX'))).toEqual(['312/KH-BXX', '311/KH-BXX']);
    });
});
