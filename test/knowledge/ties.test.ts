import type { LangiumDocument } from 'langium';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CodeAction, Hover, MarkupContent } from 'vscode-languageserver';
import { open, services, statePlan } from '../support/plans.js';

const { lsp } = services.plan;

const plan = (place: string, day: string, subject: string) =>
    statePlan('I. A\n1. x')
        .replace('07/KH-UBND', '12/KH-UBND')
        .replace('05 tháng 3', day)
        .replace('TỈNH AN GIANG', `TỈNH ${place}`)
        .replace('Trồng cây xanh tại các trường học năm 2026', subject);

const cites = (citation: string) => open(statePlan(`I. A\n1. Thực hiện ${citation}.`));

function at(document: LangiumDocument, words: string) {
    const position = document.textDocument.positionAt(document.textDocument.getText().indexOf(words) + 1);
    return { textDocument: { uri: document.uri.toString() }, position };
}

async function hover(document: LangiumDocument, words: string): Promise<string> {
    const found = (await lsp.HoverProvider?.getHoverContent(document, at(document, words))) as Hover | undefined;
    return (found?.contents as MarkupContent | undefined)?.value ?? '';
}

async function targets(document: LangiumDocument, words: string): Promise<string[]> {
    const links = (await lsp.DefinitionProvider?.getDefinition(document, at(document, words))) ?? [];
    return links.map(({ targetUri }) => targetUri.split('/').pop() as string);
}

beforeAll(async () => {
    await open(plan('AN GIANG', '05 tháng 3', 'Trồng cây'), 'mot.kehoach');
    await open(plan('AN GIANG', '09 tháng 5', 'Đọc sách'), 'hai.kehoach');
    await open(
        'cơ quan Văn phòng Việc\n  ký hiệu: VPV\n\ncơ quan Vụ Pháp chế Vùng\n  ký hiệu: VPV\n\ncơ quan Văn phòng Việc\n  ghi chú: mục thứ hai\n\ncơ quan Ủy ban nhân dân tỉnh An Giang\n',
        'hai-vpv.danhmuc',
    );
    await open(
        'văn bản 1/2013/QH13\n  tên gọi: Luật Rừng\n\nvăn bản 2/2024/QH15\n  tên gọi: Luật Rừng\n',
        'luat.danhmuc',
    );
});

describe('two plans of one number and year', () => {
    it('are told as two, and nothing is said that holds for one of them alone', async () => {
        const letter = await cites('Kế hoạch số 12/KH-UBND');
        const card = await hover(letter, '12/KH-UBND');
        expect(card).toContain('Nhiều văn bản mang số này');
        expect(card).toContain('memory:/mot.kehoach');
        expect(card).toContain('memory:/hai.kehoach');
        expect(card).toContain('Cơ quan ban hành: Ủy ban nhân dân tỉnh An Giang');
        expect(card).not.toContain('Ngày:');
        expect(await targets(letter, '12/KH-UBND')).toEqual(['hai.kehoach', 'mot.kehoach']);
        const [call] = (await lsp.CallHierarchyProvider?.prepareCallHierarchy(letter, at(letter, '12/KH-UBND'))) ?? [];
        expect(call?.uri).toBe(letter.uri.toString());
    });

    it('give no citation the wrong day, and no fix', async () => {
        const letter = await cites('Kế hoạch số 12/KH-UBND ngày 06/4/2026 của Ủy ban nhân dân tỉnh An Giang');
        expect(letter.diagnostics?.map(({ code }) => code)).not.toContain('vien-dan-sai-ngay');
        const short = await cites('Kế hoạch số 12/KH-UBND');
        const missing = short.diagnostics?.filter(({ code }) => code === 'vien-dan-thieu') ?? [];
        expect(missing).toHaveLength(1);
        const actions = await lsp.CodeActionProvider?.getCodeActions(short, {
            textDocument: { uri: short.uri.toString() },
            range: { start: at(short, '12/KH').position, end: at(short, '12/KH').position },
            context: { diagnostics: missing },
        });
        expect((actions as CodeAction[]).filter(({ isPreferred }) => isPreferred)).toEqual([]);
    });

    it('are told apart by what the citation says', async () => {
        for (const [said, file] of [
            ['ngày 09/5/2026', 'hai.kehoach'],
            ['ngày 05/3/2026 của Ủy ban nhân dân tỉnh An Giang', 'mot.kehoach'],
        ] as const) {
            const letter = await cites(`Kế hoạch số 12/KH-UBND ${said}`);
            const card = await hover(letter, '12/KH-UBND');
            expect(card).not.toContain('Nhiều văn bản');
            expect(card).toContain(file === 'hai.kehoach' ? 'Đọc sách' : 'Trồng cây');
            expect((await targets(letter, '12/KH-UBND'))[0]).toBe(file);
        }
    });
});

describe('agencies and laws', () => {
    it('that share a short form are told as several', async () => {
        const letter = await cites('đề nghị của VPV');
        const card = await hover(letter, 'VPV');
        expect(card).toContain('**Văn phòng Việc**');
        expect(card).toContain('**Vụ Pháp chế Vùng**');
        expect(await targets(letter, 'VPV')).toEqual(['hai-vpv.danhmuc', 'hai-vpv.danhmuc']);
        expect(services.shared.knowledge.agencies.find('VPV')).toBeUndefined();
        expect(services.shared.knowledge.agencies.find('Văn phòng Việc')?.facts.codes).toEqual(['VPV']);
    });

    it('that share a name are told as several', async () => {
        const letter = await cites('Luật Rừng');
        const card = await hover(letter, 'Luật Rừng');
        expect(card).toContain('1/2013/QH13');
        expect(card).toContain('2/2024/QH15');
        expect(await targets(letter, 'Luật Rừng')).toEqual(['luat.danhmuc', 'luat.danhmuc']);
    });
});

describe('the index', () => {
    it('agrees on nothing that documents say as often as something else', async () => {
        const both = 'Quyết định số 77/QĐ-UBND ngày 01/4/2021, Quyết định số 77/QĐ-UBND ngày 02/4/2021';
        await cites(both);
        await cites(both);
        expect(services.shared.knowledge.directives.find('77/QĐ-UBND')?.date).toBeNull();
    });

    it('lists numbers in order, those alone that something still speaks of', async () => {
        const { directives } = services.shared.knowledge;
        const typed = await open('văn bản 500/A\n\nvăn bản 50/A\n\nvăn bản 50/B\n', 'go.danhmuc');
        expect([...directives.numbersBeginning('50')]).toEqual(['50/A', '50/B', '500/A']);
        await services.shared.workspace.DocumentBuilder.update([], [typed.uri]);
        expect([...directives.numbersBeginning('50')]).toEqual([]);
    });

    it('knows an agency that no catalogue lists by the spelling that most texts use', async () => {
        const { agencies } = services.shared.knowledge;
        const named = (name: string) => statePlan(`I. TỔ CHỨC THỰC HIỆN\n1. ${name}\n- Làm việc.`);
        const harvested = () => [...agencies.uncatalogued(['tram', 'giong'])][0];
        const first = await open(named('Trạm Giống Cây'), 'tram-1.kehoach');
        await open(named('Trạm Giống cây'), 'tram-2.kehoach');
        await open(named('Trạm Giống cây'), 'tram-3.kehoach');
        expect(harvested()?.name).toBe('Trạm Giống cây');
        expect(harvested()?.count).toBe(3);
        await services.shared.workspace.DocumentBuilder.update([], [first.uri]);
        expect(harvested()?.count).toBe(2);
    });
});
