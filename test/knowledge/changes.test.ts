import { DocumentState, TextDocument } from 'langium';
import { describe, expect, it } from 'vitest';
import { open, services, statePlan } from '../support/plans.js';

describe('what became known otherwise', () => {
    it('is told once, of files that are gone too', async () => {
        const { knowledge, workspace } = services.shared;
        const file = await open(statePlan('I. A\n1. Theo Quyết định số 71/QĐ-TTg.').replace('07/KH', '70/KH'));
        expect([...knowledge.takeChanges().numbers]).toEqual(expect.arrayContaining(['70/KH-UBND', '71/QĐ-TTg']));
        expect(knowledge.takeChanges()).toEqual({ numbers: new Set(), anyDocument: false });
        await workspace.DocumentBuilder.update([], [file.uri]);
        expect([...knowledge.takeChanges().numbers]).toEqual(expect.arrayContaining(['70/KH-UBND', '71/QĐ-TTg']));
    });

    it('is told of what was said for a while and taken back: files may have been checked by it', async () => {
        const { knowledge, workspace } = services.shared;
        const { DocumentBuilder, TextDocuments, WorkspaceLock } = workspace;
        const entry = (number: string) => `văn bản ${number}\n  ngày: 01/4/2022\n`;
        const { uri } = await open(entry('74/QĐ-TTg'), 'tam.danhmuc');
        knowledge.takeChanges();
        const cancelled = DocumentBuilder.onBuildPhase(DocumentState.IndexedContent, () => WorkspaceLock.cancelWrite());
        for (const number of ['75/QĐ-TTg', '74/QĐ-TTg']) {
            TextDocuments.set(TextDocument.create(uri.toString(), 'danhmuc', 1, entry(number)));
            await WorkspaceLock.write((token) => DocumentBuilder.update([uri], [], token));
            cancelled.dispose();
        }
        expect([...knowledge.takeChanges().numbers]).toEqual(['74/QĐ-TTg', '75/QĐ-TTg']);
    });

    it('is told of what is replaced, when its successor is known otherwise', async () => {
        const { knowledge, workspace } = services.shared;
        const entry = 'văn bản 73/QĐ-TTg\n  ngày: 01/4/2022\n  thay thế: 72/QĐ-TTg\n';
        const catalogue = await open(entry, 'thay-the.danhmuc');
        expect(knowledge.takeChanges().numbers).toContain('72/QĐ-TTg');
        const decision = await open(statePlan('I. A').replace('07/KH-UBND', '73/QĐ-TTg'));
        expect(knowledge.takeChanges().numbers).toContain('72/QĐ-TTg');
        await workspace.DocumentBuilder.update([], [catalogue.uri, decision.uri]);
        expect(knowledge.takeChanges().numbers).toContain('72/QĐ-TTg');
    });
});

describe('what replaces a directive', () => {
    it('may cite it; nobody else may rest on it', async () => {
        await open(
            'văn bản 80/QĐ-UBND\n  ngày: 01/4/2020\n\nvăn bản 81/QĐ-UBND\n  ngày: 01/02/2026\n  thay thế: 80/QĐ-UBND\n',
            'noi-tiep.danhmuc',
        );
        const text = statePlan('I. A\n1. x').replace(/Căn cứ Quyết định số [^;]*;/, 'Căn cứ Quyết định số 80/QĐ-UBND;');
        const codes = async (number: string) => {
            const file = await open(text.replace('07/KH-UBND', number));
            return file.diagnostics?.map(({ code }) => code);
        };
        expect(await codes('82/QĐ-UBND')).toContain('vien-dan-het-hieu-luc');
        expect(await codes('81/QĐ-UBND')).not.toContain('vien-dan-het-hieu-luc');
    });
});
