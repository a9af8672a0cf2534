import type { LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import { describe, expect, it } from 'vitest';
import { open, services, statePlan } from '../support/plans.js';

async function links(document: LangiumDocument) {
    const language = services.shared.ServiceRegistry.getServices(document.uri) as LangiumServices;
    const params = { textDocument: { uri: document.uri.toString() } };
    const found = (await language.lsp.DocumentLinkProvider?.getDocumentLinks(document, params)) ?? [];
    return found.map(({ range, target }) => [document.textDocument.getText(range), target]);
}

describe('links to the texts of directives', () => {
    it('are made where they can be: one that cannot takes no other along, and its catalogue says so', async () => {
        const catalogue = await open(
            [
                'văn bản 31/KH-UBND\n  tệp: luu/31\uD83D.pdf',
                'văn bản 32/KH-UBND\n  tệp: luu/32.pdf',
                'văn bản 33/KH-UBND\n  tệp: https://vi.du/33',
                'văn bản 34/KH-UBND\n  tệp: javascript:1\n',
            ].join('\n\n'),
            'thu/tep.danhmuc',
        );
        const made = [
            ['luu/32.pdf', 'memory:/thu/luu/32.pdf'],
            ['https://vi.du/33', 'https://vi.du/33'],
        ];
        expect(await links(catalogue)).toEqual(made);
        const told = catalogue.diagnostics?.filter(({ code }) => code === 'danh-muc-tep-la') ?? [];
        expect(told.map(({ range }) => catalogue.textDocument.getText(range))).toEqual([
            'luu/31\uD83D.pdf',
            'javascript:1',
        ]);
        const cited = ['31', '32', '33', '34'].map((number) => `Kế hoạch số ${number}/KH-UBND`).join(', ');
        const plan = await open(statePlan(`I. A\n1. Theo ${cited}.`));
        expect(await links(plan)).toEqual([
            ['32/KH-UBND', 'memory:/thu/luu/32.pdf'],
            ['33/KH-UBND', 'https://vi.du/33'],
        ]);
    });
});
