import { describe, expect, it } from 'vitest';
import { open, services } from '../support/plans.js';

async function found(query: string): Promise<string[]> {
    const symbols = await services.shared.lsp.WorkspaceSymbolProvider?.getSymbols({ query });
    return (symbols ?? []).map(({ name }) => name);
}

describe('symbols of the workspace', () => {
    it('are found by words of what they are about, in any order; an editor that compares letters finds them too', async () => {
        await open('Số: 12/KH-UBND\n\nKẾ HOẠCH\nPhát triển văn hóa đọc năm 2026\n\nI. VIỆC\n\nTrồng.\n');
        await open('văn bản 9/QĐ-TTg\n  loại: Quyết định\n  trích yếu: phát triển văn hóa đọc\n', 'a.danhmuc');
        expect(await found('doc van hoa')).toEqual([
            '9/QĐ-TTg – phát triển văn hóa đọc (doc van hoa)',
            'Kế hoạch 12/KH-UBND – Phát triển văn hóa đọc năm 2026 (doc van hoa)',
        ]);
        expect((await found('văn hóa đọc'))[0]).toBe('9/QĐ-TTg – phát triển văn hóa đọc');
        expect(await found('khong co gi ca')).toEqual([]);
    });

    it('are found by their number without its kind', async () => {
        await open('Số: 1012/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\nTrồng.\n');
        expect(await found('1012/KH')).toEqual(['Kế hoạch 1012/KH-UBND']);
        expect(await found('012/KH')).toEqual([]);
    });

    it('are listed once where their name is found too', async () => {
        await open('văn bản 9/QĐ-TTg\n  loại: Quyết định\n  trích yếu: phát triển\n', 'b.danhmuc');
        expect(await found('9/QĐ-TTg')).toEqual(['9/QĐ-TTg']);
    });
});
