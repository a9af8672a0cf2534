import { describe, expect, it } from 'vitest';
import type { Location, LocationLink, Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { selectionRangeAt } from '../../server/src/editor/selection-ranges.js';
import { open, services, statePlan } from '../support/plans.js';

const { lsp } = services.plan;

const TEXT = statePlan(`I. VIỆC

1. Học bơi[^1]

a) Lớp 3⁽²⁾;

b) Lớp 4, như điểm a khoản 1 Mục I.

II. HẠN

- Xem Mục I.

[^1]: Ở bể bơi.

⁽²⁾ Tám tuổi.`);

async function opened() {
    const document = await open(TEXT);
    const at = (text: string, nth = 0): Position => {
        let offset = -1;
        for (let i = 0; i <= nth; i++) offset = TEXT.indexOf(text, offset + 1);
        expect(offset, text).toBeGreaterThanOrEqual(0);
        return document.textDocument.positionAt(offset + 1);
    };
    const params = (text: string, nth = 0) => ({
        textDocument: { uri: document.uri.toString() },
        position: at(text, nth),
    });
    return { document, at, params };
}

describe('outline', () => {
    it('mirrors the printed one', async () => {
        const { document } = await opened();
        const [symbol] = (await lsp.DocumentSymbolProvider?.getSymbols(document, { textDocument: { uri: '' } })) ?? [];
        expect(symbol?.name).toBe('Kế hoạch 07/KH-UBND');
        const sections = symbol?.children?.slice(0, 2) ?? [];
        expect(sections.map(({ name }) => name)).toEqual(['I. VIỆC', 'II. HẠN']);
        expect(sections[0]?.children?.[0]?.name).toBe('1. Học bơi');
        expect(sections[0]?.children?.[0]?.children?.map(({ name }) => name.slice(0, 7))).toEqual([
            'a) Lớp ',
            'b) Lớp ',
        ]);
    });
});

describe('hover', () => {
    const hoverAt = async (text: string, words: string) => {
        const document = await open(text);
        const position = document.textDocument.positionAt(text.indexOf(words) + 1);
        const hover = await lsp.HoverProvider?.getHoverContent(document, {
            textDocument: { uri: document.uri.toString() },
            position,
        });
        return (hover?.contents as { value?: string } | undefined)?.value;
    };

    it('tells at the kind which standard the document follows, and who says so', async () => {
        expect(await hoverAt(TEXT, 'KẾ HOẠCH')).toBe(
            'Thể thức: **NĐ 30/2020** (`state-nd30`), suy ra từ phần đầu và phần ký.',
        );
        const noted = `// tiêu chuẩn: party-hd36\n${TEXT}`;
        for (const place of ['KẾ HOẠCH', '// tiêu']) {
            expect(await hoverAt(noted, place)).toBe(
                'Thể thức: **HD 36-HD/VPTW** (`party-hd36`), theo ghi chú `// tiêu chuẩn`.',
            );
        }
        expect(await hoverAt(`// việc\n${TEXT}`, '// việc')).toBeUndefined();
    });

    it('tells of a directive that only one place cites what that place says, and that it does', async () => {
        const cited =
            'Kế hoạch số 905/KH-UBND ngày 12 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh An Giang về việc thực hiện ' +
            'Nghị quyết số 881-NQ/TU ngày 03 tháng 01 năm 2026 của Tỉnh ủy An Giang về phát triển rừng';
        const card = await hoverAt(statePlan(`I. A\n\n1. Theo ${cited}.`), '905/KH');
        expect(card).toContain('**Kế hoạch 905/KH-UBND**');
        expect(card).toContain('thực hiện Nghị quyết số 881-NQ/TU ngày 03 tháng 01 năm 2026 của Tỉnh ủy An Giang về');
        expect(card).toContain('- Ngày: 12/1/2026\n- Cơ quan ban hành: Ủy ban nhân dân tỉnh An Giang');
        expect(card).toContain('1 lần viện dẫn');
    });

    it('takes what is said of one directive for no other of its number', async () => {
        const first = 'Kế hoạch số 906/KH-UBND ngày 12/01/2024 của Ủy ban nhân dân tỉnh An Giang về trồng cây';
        const second = 'Kế hoạch số 906/KH-UBND ngày 05/02/2026 của Ủy ban nhân dân tỉnh Cà Mau về đắp đê';
        const text = statePlan(`I. A\n\n1. Theo ${first}.\n\n2. Theo ${second}.`);
        const card = await hoverAt(text, '906/KH-UBND ngày 05');
        expect(card).toContain('đắp đê');
        expect(card).toContain('Cà Mau');
        expect(card).not.toContain('trồng cây');
        expect(card).not.toContain('An Giang');
    });

    it('counts the pages that an entry rests on, and leads to each; anything else stands as it is said', async () => {
        await open(
            'văn bản 907/KH-UBND\n  loại: Kế hoạch\n  nguồn: https://mot.vi.du/a; https://hai.vi.du/b\n\nvăn bản 908/KH-UBND\n  loại: Kế hoạch\n  nguồn: công báo số 3; trang 4',
            'nguon.danhmuc',
        );
        const text = statePlan('I. A\n\n1. Theo Kế hoạch số 907/KH-UBND, Kế hoạch số 908/KH-UBND.');
        expect(await hoverAt(text, '907/KH')).toContain(
            '(2 nguồn: [mot.vi.du](https://mot.vi.du/a), [hai.vi.du](https://hai.vi.du/b))',
        );
        expect(await hoverAt(text, '908/KH')).toContain('(công báo số 3; trang 4)');
    });

    it('calls a point by its mark', async () => {
        expect(await hoverAt(TEXT, 'điểm a khoản 1')).toMatch(/^\*\*a\\\)\*\*/u);
    });
});

describe('folding', () => {
    it('covers sections', async () => {
        const { document, at } = await opened();
        const ranges =
            (await lsp.FoldingRangeProvider?.getFoldingRanges(document, { textDocument: { uri: '' } })) ?? [];
        expect(ranges).toContainEqual({ startLine: at('I. VIỆC').line, endLine: at('b) Lớp').line });
    });

    it('folds recipients below their label', async () => {
        const text = statePlan('I. VIỆC\n\n1. Bơi.');
        const document = await open(text);
        const ranges =
            (await lsp.FoldingRangeProvider?.getFoldingRanges(document, { textDocument: { uri: '' } })) ?? [];
        const label = text.split('\n').indexOf('Nơi nhận:');
        expect(ranges.filter(({ startLine }) => startLine >= label)).toEqual([
            expect.objectContaining({ startLine: label }),
        ]);
    });
});

describe('selection', () => {
    it('grows from the word', async () => {
        const { document, at } = await opened();
        const texts: string[] = [];
        let selection: ReturnType<typeof selectionRangeAt> | undefined = selectionRangeAt(document, at('bơi['));
        for (; selection; selection = selection.parent) texts.push(document.textDocument.getText(selection.range));
        expect(texts.slice(0, 3)).toEqual(['bơi', 'Học bơi', 'Học bơi[^1]']);
        for (let i = 1; i < texts.length; i++) expect(texts[i]).toContain(texts[i - 1]);
        expect(texts.at(-1)).toBe(TEXT);
    });
});

describe('definition, references, highlights', () => {
    async function definition(text: string, nth = 0) {
        const { document, params } = await opened();
        const links = ((await lsp.DefinitionProvider?.getDefinition(document, params(text, nth))) ??
            []) as LocationLink[];
        return links.map(({ targetSelectionRange }) => document.textDocument.getText(targetSelectionRange));
    }

    it('lead from a mark to the footnote', async () => {
        expect(await definition('[^1]')).toEqual(['[^1]:']);
        expect(await definition('⁽²⁾')).toEqual(['⁽²⁾']);
    });

    it('lead from a reference to the part', async () => {
        expect(await definition('Mục I.', 1)).toEqual(['I.']);
        expect(await definition('điểm a khoản 1')).toEqual(['a)']);
    });

    it('come back', async () => {
        const { document, params } = await opened();
        const request = { ...params('I. VIỆC'), context: { includeDeclaration: false } };
        const found = ((await lsp.ReferencesProvider?.findReferences(document, request)) ?? []) as Location[];
        expect(found.map(({ range }) => document.textDocument.getText(range))).toEqual(['Mục I']);
        const highlights = (await lsp.DocumentHighlightProvider?.getDocumentHighlight(document, params('[^1]'))) ?? [];
        expect(highlights.map(({ range }) => document.textDocument.getText(range)).sort()).toEqual(['[^1]', '[^1]:']);
    });
});

describe('rename', () => {
    async function renamed(text: string, newName: string, nth = 0) {
        const { document, params } = await opened();
        const edit = await lsp.RenameProvider?.rename(document, { ...params(text, nth), newName });
        return (edit?.changes?.[document.uri.toString()] ?? [])
            .map(({ range, newText }) => `${document.textDocument.getText(range)} → ${newText}`)
            .sort();
    }

    it('a footnote keeps the form of each place', async () => {
        expect(await renamed('[^1]', '7')).toEqual(['[^1] → [^7]', '[^1]: → [^7]:']);
        expect(await renamed('[^1]:', '[^7]')).toEqual(['[^1] → [^7]', '[^1]: → [^7]:']);
        expect(await renamed('⁽²⁾', '3')).toEqual(['⁽²⁾ → ⁽³⁾', '⁽²⁾ → ⁽³⁾']);
    });

    it('a section changes wherever it is referred to', async () => {
        expect(await renamed('I. VIỆC', 'IV')).toEqual(['I → IV', 'I → IV', 'I → IV']);
        expect(await renamed('a) Lớp', 'c')).toEqual(['a → c', 'a → c']);
    });

    it('a part whose number is a word takes a number, an annex without one is given it', async () => {
        const text =
            'PHẦN THỨ NHẤT\nVIỆC LÀM\nI. MỘT\n1. Năm 2026 làm như Phần thứ nhất nêu.\n\nPHỤ LỤC\nDANH MỤC CÂY\n\nBàng.\n';
        for (const written of [text, text.normalize('NFD')]) {
            const renamedAt = async (word: string, newName: string) => {
                const document = await open(statePlan(written));
                const position = document.textDocument.positionAt(
                    document.textDocument.getText().indexOf(word.normalize(written === text ? 'NFC' : 'NFD')) + 1,
                );
                const textDocument = { uri: document.uri.toString() };
                const edit = await lsp.RenameProvider?.rename(document, { textDocument, position, newName });
                const edits = edit?.changes?.[document.uri.toString()] ?? [];
                return TextDocument.applyEdits(document.textDocument, edits).normalize('NFC');
            };
            const part = await renamedAt('PHẦN THỨ', 'II');
            expect(part).toContain('PHẦN II\nVIỆC LÀM');
            expect(part).toContain('làm như Phần II nêu.');
            expect(await renamedAt('PHỤ LỤC', 'I')).toContain('PHỤ LỤC I\nDANH MỤC CÂY');
        }
    });

    it('is refused with a reason', async () => {
        await expect(renamed('[^1]', '')).rejects.toThrow('Dấu chú thích');
        await expect(renamed('I. VIỆC', '???')).rejects.toThrow('Số thứ tự');
    });

    it('begins with the cursor before, in or behind a mark', async () => {
        const { document, params } = await opened();
        const base = params('[^1]');
        for (const shift of [-1, 1, 3]) {
            const position = { line: base.position.line, character: base.position.character + shift };
            const range = await lsp.RenameProvider?.prepareRename(document, { ...base, position });
            expect(range && document.textDocument.getText(range)).toBe('[^1]');
        }
    });
});

it('a lens leads to the number of each paper that carries this one out: its first line says who issued it', async () => {
    const [own, other] = ['931/KH-UBND', '932/KH-UBND'];
    const plan = statePlan('I. VIỆC\n1. Học bơi.');
    const parent = await open(plan.replace('07/KH-UBND', own));
    const cited = `Thực hiện Kế hoạch số ${own} ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh An Giang;`;
    const child = plan.replace('07/KH-UBND', other).replace(/^Căn cứ .*$/mu, cited);
    await open(child);
    const lenses = await lsp.CodeLensProvider?.provideCodeLens(parent, {
        textDocument: { uri: parent.uri.toString() },
    });
    const lens = lenses?.find(({ command }) => command?.title.includes('thực hiện'));
    const places: { line: number }[] = lens?.command?.arguments?.[2];
    expect(places.map(({ line }) => child.split('\n')[line])).toEqual([`Số: ${other}`]);
});
