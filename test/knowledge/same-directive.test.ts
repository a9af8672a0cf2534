import { describe, expect, test } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { groundsOf, mayBeMeant } from '../../server/src/knowledge/same-directive.js';
import { open, services, statePlan } from '../support/plans.js';

describe('two of one number', () => {
    test('are one where day or subject say so, though kind or body differ', () => {
        const day = '2021-04-01';
        expect(mayBeMeant({ kind: 'Luật' }, { kind: 'Nghị quyết' })).toBe(false);
        expect(mayBeMeant({ kind: 'Luật', date: day }, { kind: 'Nghị quyết', date: day })).toBe(true);
        expect(mayBeMeant({ kind: 'Chương trình' }, { kind: 'Chương trình hành động' })).toBe(true);
        expect(mayBeMeant({ kind: 'Công văn' }, { kind: 'Báo cáo' })).toBe(true);
    });

    test('are proved one by grounds that do not count what is doubted', () => {
        const known = { kind: 'Quyết định', date: '2021-04-01', issuer: 'Thủ tướng Chính phủ', subject: 'trồng cây' };
        expect(groundsOf('901/QĐ-TTg', { kind: 'Quyết định', date: '2021-04-02' }, known, 'date')).toBe(2);
        expect(groundsOf('901/QĐ-TTg', { kind: 'Quyết định', date: '2019-05-02' }, known, 'date')).toBe(1);
        expect(groundsOf('901/QĐ-TTg', { kind: 'Chỉ thị' }, known, 'kind')).toBe(0);
    });
});

describe('a fix of a citation', () => {
    const { shared } = services;
    const fixesIn = async (text: string): Promise<CodeAction[]> => {
        const document = await open(text);
        const { lsp } = shared.ServiceRegistry.getServices(document.uri) as unknown as {
            lsp: { CodeActionProvider: { getCodeActions(...args: unknown[]): Promise<CodeAction[]> } };
        };
        const diagnostics = (document.diagnostics ?? []).filter(({ code }: Diagnostic) => code === 'vien-dan-sai-ngay');
        const [first] = diagnostics;
        expect(first).toBeDefined();
        return lsp.CodeActionProvider.getCodeActions(document, {
            textDocument: { uri: document.uri.toString() },
            range: first?.range,
            context: { diagnostics },
        });
    };
    const cites = (text: string) => statePlan(`I. A\nTheo ${text}.`);

    test('is preferred where a catalogue says it, and two grounds tell that the directive is meant', async () => {
        await open('văn bản 31/QĐ-BXX\n  loại: Quyết định\n  ngày: 01/4/2021\n  cơ quan: Bộ X\n', 'so.danhmuc');
        const fixes = await fixesIn(cites('Quyết định số 31/QĐ-BXX ngày 02/4/2021 của Bộ X'));
        expect(fixes.some(({ isPreferred }) => isPreferred)).toBe(true);
    });

    test('is not preferred where most citations alone say it, and the problem names them as what it has', async () => {
        for (const name of ['a', 'b', 'c']) {
            await open(cites('Kế hoạch số 41/KH-BXX ngày 01/4/2021 của Bộ X'), `${name}.kehoach`);
        }
        const text = cites('Kế hoạch số 41/KH-BXX ngày 02/4/2021 của Bộ X');
        const fixes = await fixesIn(text);
        expect(fixes.some(({ title }) => title.includes('01/4/2021'))).toBe(true);
        expect(fixes.filter(({ title, isPreferred }) => isPreferred && title.includes('01/4/2021'))).toEqual([]);
        const { diagnostics } = await open(text);
        const told = diagnostics?.find(({ code }: Diagnostic) => code === 'vien-dan-sai-ngay');
        expect(told?.message).toMatch(/^Các văn bản khác viện dẫn/);
    });
});

describe('a law of which there are two', () => {
    const LAWS = [
        'văn bản 51/2015/QH13\n  loại: Luật\n  ngày: 25/6/2015\n  tên gọi: Luật Đọc sách\n  thay bằng: 52/2025/QH15\n  hết hiệu lực: 01/01/2026\n  đối chiếu: 20/02/2026\n',
        'văn bản 52/2025/QH15\n  loại: Luật\n  ngày: 25/6/2025\n  tên gọi: Luật Đọc sách\n  hiệu lực: 01/01/2026\n',
    ].join('\n');

    const hoverAt = async (text: string, words: string) => {
        const document = await open(text);
        const { lsp } = services.shared.ServiceRegistry.getServices(document.uri) as unknown as {
            lsp: { HoverProvider: { getHoverContent(...args: unknown[]): Promise<{ contents: { value: string } }> } };
        };
        const position = document.textDocument.positionAt(text.indexOf(words) + 3);
        return (await lsp.HoverProvider.getHoverContent(document, { position }))?.contents.value;
    };
    const plan = statePlan('I. A\nThực hiện Luật Đọc sách từ năm nay.');

    test('is the one in force on the day of the paper', async () => {
        await open(LAWS, 'luat.danhmuc');
        expect(await hoverAt(plan, 'Luật Đọc sách')).toContain('52/2025/QH15');
        expect(await hoverAt(plan, 'Luật Đọc sách')).not.toContain('**Luật 51/2015/QH13**');
        const before = plan.replace('tháng 3 năm 2026', 'tháng 10 năm 2025');
        const card = await hoverAt(before, 'Luật Đọc sách');
        expect(card).toContain('**Luật 51/2015/QH13**');
        expect(card).toContain('theo danh mục ngày 20/2/2026');
        expect(card).not.toMatch(/còn hiệu lực/i);
    });

    test('is read by its month where the day is left blank, and by the year that stands with its name', async () => {
        await open(LAWS, 'luat.danhmuc');
        const draft = plan.replace('ngày 05 tháng 3', 'ngày     tháng 3');
        expect(await hoverAt(draft, 'Luật Đọc sách')).toContain('**Luật 52/2025/QH15**');
        const old = plan.replace('Luật Đọc sách', 'Luật Đọc sách năm 2015');
        expect(await hoverAt(old, 'Luật Đọc sách')).toContain('**Luật 51/2015/QH13**');
    });
});
