import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CodeAction, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { open, services, statePlan } from '../support/plans.js';

const SPELLING = /^(?:chinh-ta|lap-tu|dau-thanh-sai)/;

async function told(line: string): Promise<string[]> {
    const document = await open(statePlan(`I. A\n- ${line}`));
    return (document.diagnostics ?? [])
        .filter(({ code }) => SPELLING.test(String(code)))
        .map(({ range }) => document.textDocument.getText(range))
        .sort();
}

describe('words of the office', () => {
    it('are no slips: words, pairs, however their capitals and tones stand', async () => {
        const line = 'Kiểm tra, sữa chữa thiết bị vắcxin.';
        expect(await told(line)).toEqual(['sữa', 'vắcxin']);
        await open('từ: Sữa chữa\n  vắcxin\n', 'tu-cua-ta.danhmuc');
        expect(await told(line)).toEqual([]);
        expect(await told('Mua sữa; kiểm tra, sữa xe.')).toEqual([]);
    });

    it('stand in names that a catalogue has', async () => {
        const line = 'Thực hiện theo hướng dẩn của Ban.';
        expect(await told(line)).toEqual(['dẩn']);
        await open('cơ quan Ban Hướng dẩn tỉnh\n', 'ten-la.danhmuc');
        expect(await told(line)).toEqual([]);
    });

    it('of other languages and of places come with the tool', async () => {
        await open(readFileSync('server/catalogue/tu.danhmuc', 'utf8'), 'tu.danhmuc');
        expect(await told('Xây dựng panô tại huyện Krông Pắc, buôn của người Mnông; tiêm vắcxin.')).toEqual([]);
    });
});

describe('the first fix of a slip', () => {
    async function first(line: string): Promise<CodeAction> {
        const document = await open(statePlan(`I. A\n- ${line}`));
        const diagnostic = document.diagnostics?.find(({ code }) => SPELLING.test(String(code)));
        if (!diagnostic) throw new Error('nothing was found');
        const actions = await services.plan.lsp.CodeActionProvider?.getCodeActions(document, {
            textDocument: { uri: document.uri.toString() },
            range: diagnostic.range,
            context: { diagnostics: [diagnostic] },
        });
        return actions?.[0] as CodeAction;
    }

    it('adds the words with their neighbour to the list of the catalogue, and shows the line', async () => {
        const catalogue = await open('cơ quan Ban A\n\ntừ:\n  vắcxin\n\nnhóm Các ban\n', 'danh-muc-co-tu.danhmuc');
        const { title, edit, command } = await first('Kiểm tra, sữa chữa thiết bị.');
        expect(title).toBe('Thêm “sữa chữa” vào danh mục từ (danh-muc-co-tu.danhmuc)');
        const uri = catalogue.uri.toString();
        const written = TextDocument.applyEdits(catalogue.textDocument, edit?.changes?.[uri] as TextEdit[]);
        expect(written).toBe('cơ quan Ban A\n\ntừ:\n  vắcxin\n  sữa chữa\n\nnhóm Các ban\n');
        expect(command?.arguments?.[2]).toEqual([{ uri, line: 4 }]);
        await open(written, 'danh-muc-moi.danhmuc');
        expect(await told('Kiểm tra, sữa chữa thiết bị.')).toEqual([]);
    });

    it('makes a list where the catalogue has none', async () => {
        const catalogue = await open('cơ quan Ban A\n', 'aa-khong-tu.danhmuc');
        const { edit } = await first('Báo cáo theomẫu gửi kèm.');
        const [changed] = Object.entries(edit?.changes ?? {});
        expect(changed?.[0]).toBe(catalogue.uri.toString());
        expect(TextDocument.applyEdits(catalogue.textDocument, changed?.[1] ?? [])).toBe(
            'cơ quan Ban A\n\ntừ:\n  theomẫu\n',
        );
    });
});
