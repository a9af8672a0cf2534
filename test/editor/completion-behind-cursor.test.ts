import { beforeAll, describe, expect, it } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { open, services, statePlan } from '../support/plans.js';

const CATALOGUE =
    'văn bản 56/2024/NĐ-CP\n  loại: Nghị định\n  ngày: 05/5/2024\n  cơ quan: Chính phủ\n  trích yếu: quy định về trồng cây\n';
const OTHER =
    'ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n\nSố: 112/KH-UBND\n\nAn Giang, ngày 09 tháng 02 năm 2026\n\nKẾ HOẠCH\nTrồng cây\n\nI. A\n1. B.\n';

beforeAll(async () => {
    await open(CATALOGUE, 'phia-sau.danhmuc');
    await open(OTHER, 'phia-sau-112.kehoach');
});

/** The lines of the cursor (`▮`) with each offer taken. */
async function taken(marked: string, triggerCharacter?: string): Promise<string[]> {
    const text = marked.replace('▮', '');
    const document = await open(text);
    const position = document.textDocument.positionAt(marked.indexOf('▮'));
    const context = triggerCharacter === undefined ? undefined : { triggerKind: 2 as const, triggerCharacter };
    const params = { textDocument: { uri: document.uri.toString() }, position, context };
    const list = await services.plan.lsp.CompletionProvider?.getCompletion(document, params);
    const own = TextDocument.create('x', 'kehoach', 0, text);
    const taking = ({ textEdit }: CompletionItem) => TextDocument.applyEdits(own, [textEdit as TextEdit]);
    return (list?.items ?? []).map((item) => taking(item).split('\n')[position.line] as string);
}

const inItem = (line: string) => statePlan(`I. A\n1. Một.\n2. Hai.\n3. ${line}\n\nII. B\n1. Ba.`);

describe('what stands behind the cursor', () => {
    it('is part of the number that it goes on with', async () => {
        const lines = await taken(inItem('Theo Nghị định số 56▮/2017/NĐ-CP ngày 09 tháng 5 năm 2017 của Chính phủ'));
        expect(lines).toEqual(['3. Theo Nghị định số 56/2024/NĐ-CP ngày 09 tháng 5 năm 2017 của Chính phủ']);
        for (const line of await taken(inItem('Theo Nghị định số 56▮/2017/NĐ-CP'))) {
            expect(line).not.toMatch(/NĐ-CP\/\d/);
        }
    });

    it('is the paper’s own number: no other takes its place', async () => {
        for (const number of ['Số▮/KH-UBND', 'Số:▮   15/KH-UBND', 'Số: 1▮5/KH-UBND']) {
            expect(await taken(OTHER.replace('Số: 112/KH-UBND', number)), number).toEqual([]);
        }
        expect(await taken(OTHER.replace('Số: 112/KH-UBND', 'Số:▮'))).toEqual(['Số:      /KH-UBND']);
    });

    it('is the label of a reference, the law of a basis, the body of an address: nothing comes before them', async () => {
        expect(await taken(inItem('Theo khoản 1 Mục ▮I'))).toEqual([]);
        expect(await taken(inItem('Theo khoản 1 Mục ▮ I và'), ' ')).toEqual([]);
        expect(await taken(inItem('Theo khoản 1 Mục ▮'), ' ')).toContain('3. Theo khoản 1 Mục II');
        expect(await taken('KẾ HOẠCH\nTrồng cây\n\nCăn cứ ▮Luật Trẻ em;\n', ' ')).toEqual([]);
        expect(await taken('CÔNG VĂN\n\nKính gửi:▮ Sở Y tế.\n')).toEqual([]);
    });

    it.each([
        [
            'Xem khoản ▮ Mục I.',
            ['Xem khoản 1 Mục I.', 'Xem khoản 2 Mục I.', 'Xem khoản 3 Mục I.', 'Xem khoản 1 Mục II.'],
        ],
        ['Xem khoản 2▮ Mục II.', ['Xem khoản 2 Mục I.']],
        ['Xem khoản ▮, Mục I và Mục II.', 'Xem khoản 2 Mục I và Mục II.'],
        ['Xem khoản ▮ và Mục II.', 'Xem khoản 2 Mục I và Mục II.'],
        ['Xem Mục ▮, Mục II.', 'Xem Mục I, Mục II.'],
        ['Xem Mục ▮ Kế hoạch này.', 'Xem Mục I Kế hoạch này.'],
        ['Xem khoản ▮ Mục I Kế hoạch số 88/KH-UBND.', []],
        ['Xem Mục ▮ của Kế hoạch số 88/KH-UBND.', []],
        ['Xem Mục ▮ của Luật này.', []],
        ['Xem Phần ▮thứ hai.', []],
    ])('is the path of the part that is chosen, or of one of another paper: %s', async (line, expected) => {
        const lines = await taken(inItem(line));
        if (typeof expected === 'string') expect(lines).toContain(`3. ${expected}`);
        else expect(lines).toEqual(expected.map((each) => `3. ${each}`));
    });

    it.each(['[^▮1]', '[^1▮]', '[^▮12]', '[^1▮2]', '[^▮]'])(
        'is the name of a note that another one takes the place of: %s',
        async (note) => {
            const plan = statePlan(`I. A\n1. Một[^2]${note}.\n\n[^1]: M.\n\n[^2]: H.\n`);
            for (const line of await taken(plan)) {
                expect(line).toMatch(/^1\. Một\[\^2\]\[\^\d+\]\.$/u);
            }
            expect(await taken(plan)).toContain('1. Một[^2][^1].');
        },
    );

    it('opens no list by itself within words that only sound like a reference', async () => {
        for (const words of ['danh mục ▮', 'hạng mục ▮', 'góp một phần ▮', 'có chương ▮']) {
            expect(await taken(inItem(`Lập ${words}`), ' '), words).toEqual([]);
        }
        expect(await taken(inItem('Theo khoản ▮'), ' ')).toContain('3. Theo khoản 1 Mục I');
        await services.shared.spelling.ready();
        for (const words of [
            'thời điểm ▮',
            'địa điểm ▮',
            'trọng điểm ▮',
            'quan điểm ▮',
            'tài khoản ▮',
            'điều khoản ▮',
        ]) {
            expect(await taken(inItem(`Lập ${words}`).replace('2. Hai.', '2. Hai.\na) Chữ.'), ' '), words).toEqual([]);
        }
        for (const words of ['tại điểm ▮', 'theo điểm ▮', 'và điểm ▮', 'sửa đổi điểm ▮', '(điểm ▮', 'Điểm ▮']) {
            const lines = await taken(inItem(`Nêu ${words}`).replace('2. Hai.', '2. Hai.\na) Chữ.'), ' ');
            expect(lines.join(), words).toContain('iểm a khoản 2 Mục I');
        }
        for (const words of ['tại khoản ▮', 'theo khoản ▮', 'sửa đổi khoản ▮', 'và khoản ▮']) {
            expect((await taken(inItem(`Nêu ${words}`), ' ')).join(), words).toContain('khoản 1 Mục I');
        }
    });
});

describe('words behind the cursor that an offer says, too', () => {
    const basis = (line: string) => `KẾ HOẠCH\nTrồng cây\n\n${line}\n\nI. A\n`;

    beforeAll(async () => {
        await open('văn bản 12/2016/QH13\n  loại: Luật\n  ngày: 05/4/2016\n  tên gọi: Luật Sách em\n', 'luat.danhmuc');
    });

    it.each([
        ['Căn cứ Luật sa▮', 'Căn cứ Luật Sách em'],
        ['Căn cứ Luật sach▮ em', 'Căn cứ Luật Sách em'],
        ['Căn cứ Luật sá▮ em;', 'Căn cứ Luật Sách em;'],
        ['Căn cứ Luật sá▮ch em;', 'Căn cứ Luật Sách em;'],
        ['Căn cứ luat sach ▮em và', 'Căn cứ Luật Sách em và'],
        ['Căn cứ luat sach ▮nữa', 'Căn cứ Luật Sách em nữa'],
        ['Căn cứ luat sach▮Căn cứ khác', 'Căn cứ Luật Sách em Căn cứ khác'],
        ['Căn cứ Luật sach▮; em', 'Căn cứ Luật Sách em; em'],
        ['Căn cứ Nghi▮ định số 56', 'Căn cứ Nghị định số 56'],
        ['Căn cứ Nghi▮ quyết', 'Căn cứ Nghị quyết số '],
    ])('go with it, and nothing else does: %s', async (line, expected) => {
        expect(await taken(basis(line))).toContain(expected);
        const apart = (await taken(basis(line).normalize('NFD'))).map((each) => each.normalize('NFC'));
        expect(apart).toContain(expected);
    });

    it.each(['Căn cứ Luật sá▮ng', 'Căn cứ Luật sa▮ngem em'])(
        'are no others: what does not know the rest of the word is not offered: %s',
        async (line) => {
            expect(await taken(basis(line))).toEqual([]);
        },
    );

    it.each([
        'Căn cứ Nghị đ▮ịnh số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ',
        'Căn cứ Nghị ▮định số 30/2020/NĐ-CP',
        'Căn cứ Nghi▮ định số 30/2020/NĐ-CP',
    ])('are of a paper that is there: no other one comes before its number: %s', async (line) => {
        const lines = await taken(basis(line));
        expect(lines.filter((each) => /56\/2024|12\/2016|Sách em/u.test(each))).toEqual([]);
    });

    it('are no year: papers are not offered for it', async () => {
        expect(await taken(inItem('Hết năm 112▮'))).toEqual([]);
        expect(await taken(inItem('Thực hiện 112▮'))).not.toEqual([]);
    });

    it('begin with a kind behind the word that opens the sentence', async () => {
        expect(await taken(inItem('Theo Ngh▮'))).toContain('3. Theo Nghị định số ');
    });
});

describe('letters in two parts', () => {
    it.each(['Xem khoản ▮', 'Xem khoản ▮ Mục I.', 'Xem khoản 2▮', 'Theo Nghị định số 56▮/2017/NĐ-CP ngày'])(
        'are offered what composed ones are, and it takes the same place: %s',
        async (line) => {
            const composed = await taken(inItem(line));
            const apart = await taken(inItem(line).normalize('NFD'));
            expect(composed.length).toBeGreaterThan(0);
            // the paper before cites, too
            expect(apart.map((each) => each.normalize('NFC'))).toEqual(expect.arrayContaining(composed));
        },
    );

    it('are what an editor finds an offer by', async () => {
        const text = inItem('Xem khoản ').normalize('NFD');
        const document = await open(text);
        const offset = text.indexOf('Xem kho') + 'Xem khoản '.normalize('NFD').length;
        const position = document.textDocument.positionAt(offset);
        const params = { textDocument: { uri: document.uri.toString() }, position };
        const list = await services.plan.lsp.CompletionProvider?.getCompletion(document, params);
        expect(list?.items.map(({ filterText }) => filterText)).toContain('khoản '.normalize('NFD'));
    });
});
