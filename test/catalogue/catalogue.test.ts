import fc from 'fast-check';
import { CstUtils } from 'langium';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CodeAction, CompletionItem, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { entryFacts } from '../../server/src/facts/catalogue-facts.js';
import { CATALOGUE_RULES } from '../../server/src/rules/rules.js';
import type { CatalogueFile } from '../../server/src/syntax/generated/ast.js';
import { exampleWorkspace, open, services } from '../support/plans.js';

let count = 0;
const openCatalogue = (text: string) => open(text, `danh-muc-${count++}.danhmuc`);

function parse(text: string): CatalogueFile {
    const { value, lexerErrors, parserErrors } = services.catalogue.parser.LangiumParser.parse<CatalogueFile>(text);
    expect(lexerErrors).toEqual([]);
    expect(parserErrors).toEqual([]);
    return value;
}

describe('reading', () => {
    it('takes entries as offices write them', () => {
        const { entries } = parse(`// Cơ quan
CƠ QUAN Ban Tuyên giáo và Dân vận Tỉnh ủy
  Ký hiệu: BTGDVTU
  viết tắt: BTGDV Tỉnh ủy; BTG,DV; BTGDVTU
  thuộc: Tỉnh ủy
  tiền thân: Ban Tuyên giáo Tỉnh ủy (đến 02/2025); Ban Dân vận Tỉnh ủy (đến 15/02/2025)

nhóm Các sở
  gồm: Sở Văn hóa, Thể thao và Du lịch; Sở Y tế
văn bản 05-HD/VPTW
  loại: Hướng dẫn
  ngày: 27/5/2026
  trích yếu: thể thức và kỹ thuật
    trình bày văn bản của Đảng
  căn cứ: 399-QĐ/TW, 66 -QĐ/TW
`);
        expect(entries.map(entryFacts)).toMatchObject([
            {
                name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy',
                codes: ['BTGDVTU'],
                shortForms: ['BTGDV Tỉnh ủy', 'BTG,DV', 'BTGDVTU'],
                parent: 'Tỉnh ủy',
                predecessors: [
                    { name: 'Ban Tuyên giáo Tỉnh ủy', until: '2025-02-28' },
                    { name: 'Ban Dân vận Tỉnh ủy', until: '2025-02-15' },
                ],
            },
            { type: 'group', members: ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Y tế'] },
            {
                number: '05-HD/VPTW',
                date: '2026-05-27',
                subject: 'thể thức và kỹ thuật trình bày văn bản của Đảng',
                bases: ['399-QĐ/TW', '66-QĐ/TW'],
            },
        ]);
    });

    it('serves the sound entries of a catalogue with faults', async () => {
        await openCatalogue('cơ quan\n  x y z\ncơ quan Sở Thử nghiệm\n  ký hiệu\n  thuộc: ;;\n\n((( văn bản\n');
        expect(services.shared.knowledge.agencies.find('Sở Thử nghiệm')?.facts.name).toBe('Sở Thử nghiệm');
    });

    it('reads any text at all without an error, and loses nothing', () => {
        const pieces = fc.array(
            fc.constantFrom(
                'cơ quan ',
                'nhóm',
                'văn bản 1/KH-A',
                'loại: ',
                '  thuộc: ',
                ' a; b, c',
                '\n',
                '\r\n',
                '// x',
                '(đến 02/2025)',
                ':',
                ';',
                '\u200B',
                'é'.normalize('NFD'),
            ),
            { maxLength: 60 },
        );
        const texts = fc.oneof(
            fc.string({ unit: 'binary' }),
            pieces.map((list) => list.join('')),
        );
        fc.assert(
            fc.property(texts, (text) => {
                const root = parse(text).$cstNode;
                let at = 0;
                for (const leaf of root ? CstUtils.flattenCst(root) : []) {
                    expect(text.slice(at, leaf.offset)).toMatch(
                        /^[\s\u00AD\u0085\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]*$/,
                    );
                    expect(leaf.offset).toBeGreaterThanOrEqual(at);
                    at = leaf.end;
                }
            }),
            { numRuns: 1500 },
        );
    });
});

/** For each rule: a catalogue that breaks it, what is underlined, and one that comes near. */
const CASES: Record<string, { bad: string; at: string; good: string }> = {
    'danh-muc-tu-lap': { bad: 'từ: vắcxin\n  cơ số; vắcxin', at: 'vắcxin', good: 'từ: vắcxin\n  cơ số thuốc' },
    'danh-muc-thieu-ten': { bad: 'cơ quan\n  ký hiệu: X', at: 'cơ quan\n  ký hiệu: X', good: 'cơ quan Sở A' },
    'danh-muc-khoa-la': { bad: 'cơ quan Sở A\n  thuoc: B', at: 'thuoc:', good: 'cơ quan Sở A\n  Ký hiệu: B' },
    'danh-muc-dong-la': { bad: 'cơ quan Sở A\n  thuộc B', at: 'thuộc B', good: 'cơ quan Sở A\n// thuộc B' },
    'danh-muc-khoa-lap': {
        bad: 'cơ quan Sở A\n  ký hiệu: B\n  ký hiệu: C',
        at: 'ký hiệu:',
        good: 'cơ quan Sở A\n  ký hiệu: B\n  viết tắt: C',
    },
    'danh-muc-trung': {
        bad: 'cơ quan Sở A\n\ncơ quan SỞ A',
        at: 'SỞ A',
        good: 'văn bản 1/KH-A\n  ngày: 01/02/2025\n\nvăn bản 1/KH-A\n  ngày: 01/02/2026',
    },
    'danh-muc-ngay-sai': {
        bad: 'văn bản 1/KH-A\n  ngày: 31/02/2025',
        at: '31/02/2025',
        good: 'cơ quan A\n  từ: 02/2025',
    },
    'danh-muc-loai-sai': {
        bad: 'văn bản 1/KH-A\n  loại: Chỉ thị',
        at: 'loại: Chỉ thị',
        good: 'văn bản 1/SYT-A\n  loại: Công văn',
    },
    'danh-muc-gia-tri-trong': { bad: 'cơ quan Sở A\n  ký hiệu:', at: 'ký hiệu:', good: 'cơ quan Sở A\n  ký hiệu: A' },
    'danh-muc-co-quan-la': {
        bad: 'cơ quan Sở A\n  thuộc: Sở Không có',
        at: 'Sở Không có',
        good: 'cơ quan Sở A\n  thuộc: Sở B1\n\ncơ quan Sở B1\n  tiền thân: Sở Không có',
    },
    'danh-muc-thoi-gian-nguoc': {
        bad: 'cơ quan Sở A\n  từ: 02/2025\n  đến: 01/2025',
        at: 'Sở A',
        good: 'cơ quan Sở A\n  từ: 02/2025\n  đến: 02/2025',
    },
    'danh-muc-tep-la': {
        bad: 'văn bản 12/KH-UBND\n  tệp: ftp://noi-luu/12.pdf',
        at: 'ftp://noi-luu/12.pdf',
        good: 'văn bản 12/KH-UBND\n  tệp: ../luu/12.pdf\n\nvăn bản 13/KH-UBND\n  tệp: https://vi.du/13',
    },
    'danh-muc-so-la': { bad: 'văn bản 12 KH', at: '12 KH', good: 'văn bản Hiến pháp\n\nvăn bản 30/2020/NĐ-CP' },
};

describe('rules of catalogues', () => {
    it('each has its case', () => {
        expect(Object.keys(CASES).sort()).toEqual(CATALOGUE_RULES.map(({ code }) => code).sort());
    });

    for (const [code, { bad, at, good }] of Object.entries(CASES)) {
        it(`${code} fires where it should, and only there`, async () => {
            const document = await openCatalogue(bad);
            const found = (document.diagnostics ?? []).filter((each) => each.code === code);
            expect(found.map(({ range }) => document.textDocument.getText(range))).toEqual([at]);
            const sound = await openCatalogue(good);
            expect((sound.diagnostics ?? []).filter((each) => each.code === code)).toEqual([]);
        });
    }

    it('the examples have no faults but for agencies that the built-in catalogue lists', async () => {
        for (const { name, text } of exampleWorkspace().filter((each) => each.name.endsWith('.danhmuc'))) {
            const { diagnostics } = await openCatalogue(text);
            const left = (diagnostics ?? []).filter(({ code }) => code !== 'danh-muc-co-quan-la');
            expect(left, name).toEqual([]);
        }
    });

    it('have fixes', async () => {
        for (const [text, fixed] of [
            ['cơ quan Sở A\n  thuoc: B', 'cơ quan Sở A\n  thuộc: B'],
            ['cơ quan Sở A\n  thuộc B', 'cơ quan Sở A\n  thuộc: B'],
            ['cơ quan Sở A\n  thuộc: Sở Lạ\n', 'cơ quan Sở A\n  thuộc: Sở Lạ\n\ncơ quan Sở Lạ\n'],
        ] as const) {
            const document = await openCatalogue(text);
            const uri = document.uri.toString();
            const [diagnostic] = document.diagnostics ?? [];
            if (!diagnostic) throw new Error(text);
            const params = { textDocument: { uri }, range: diagnostic.range, context: { diagnostics: [diagnostic] } };
            const actions = await services.catalogue.lsp.CodeActionProvider?.getCodeActions(document, params);
            const [action] = (actions ?? []) as CodeAction[];
            expect(TextDocument.applyEdits(document.textDocument, action?.edit?.changes?.[uri] ?? [])).toBe(fixed);
        }
    });
});

describe('the formatter', () => {
    async function format(text: string): Promise<string> {
        const document = await openCatalogue(text);
        const params = { textDocument: { uri: document.uri.toString() }, options: { tabSize: 2, insertSpaces: true } };
        const edits = (await services.catalogue.lsp.Formatter?.formatDocument(document, params)) ?? [];
        return TextDocument.applyEdits(document.textDocument, edits);
    }

    it('lays out without touching words', async () => {
        const text =
            'cơ quan  Sở A  \n    ký hiệu :A ;B\n\n\n  thuộc:  Sở B\ncơ quan Sở B\n// ghi chú\nvăn bản 1/KH-A\n\tngày:1/2/2025\n';
        expect(await format(text)).toBe(
            'cơ quan Sở A\n  ký hiệu: A; B\n  thuộc: Sở B\n\ncơ quan Sở B\n// ghi chú\n\nvăn bản 1/KH-A\n  ngày: 1/2/2025\n',
        );
    });

    it('is idempotent, and leaves every letter where it was', async () => {
        const pieces = fc.constantFrom(
            'cơ quan A',
            '  thuộc: B; C',
            'ký hiệu :X',
            '',
            '// x',
            'văn bản 1/KH-A',
            '   ngày:  1/2/2025  ',
            'lạc',
        );
        await fc.assert(
            fc.asyncProperty(fc.array(pieces, { maxLength: 14 }), async (lines) => {
                const text = lines.join('\n');
                const once = await format(text);
                expect(once.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
                expect(await format(once)).toBe(once);
            }),
            { numRuns: 150 },
        );
    });
});

describe('completion', () => {
    beforeAll(async () => {
        await openCatalogue('cơ quan Ban Tuyên giáo và Dân vận Tỉnh ủy\n  ký hiệu: BTGDVTU\n\nvăn bản 2281/QĐ-TTg\n');
    });

    async function complete(marked: string): Promise<{ labels: string[]; items: CompletionItem[] }> {
        const document = await openCatalogue(marked.replace('▮', ''));
        const position = document.textDocument.positionAt(marked.indexOf('▮'));
        const params = { textDocument: { uri: document.uri.toString() }, position };
        const list = await services.catalogue.lsp.CompletionProvider?.getCompletion(document, params);
        return { labels: (list?.items ?? []).map(({ label }) => label), items: list?.items ?? [] };
    }

    it('offers entries, keys that are missing, and values', async () => {
        expect((await complete('▮')).labels).toEqual(['cơ quan', 'nhóm', 'văn bản', 'loại', 'từ:']);
        const { labels } = await complete('cơ quan Sở A\n  ký hiệu: X\n  ▮');
        expect(labels).toContain('thuộc');
        expect(labels).not.toContain('ký hiệu');
        expect(labels).not.toContain('trích yếu');
        expect((await complete('văn bản 1/KH-A\n  loại: ch▮')).labels).toContain('Chỉ thị');
        expect((await complete('cơ quan Sở A\n  thuộc: dan van▮')).labels).toEqual([
            'Ban Tuyên giáo và Dân vận Tỉnh ủy',
        ]);
        expect((await complete('văn bản 1/KH-A\n  căn cứ: 3/KH-B; 228▮')).labels).toEqual(['2281/QĐ-TTg']);
        expect((await complete('cơ quan Sở A\n  cấp: ▮')).labels).toEqual(['trung ương', 'tỉnh', 'huyện', 'xã']);
    });

    it('replaces what was typed of the value alone', async () => {
        const text = 'văn bản 1/KH-A\n  căn cứ: 3/KH-B; 228▮';
        const { items } = await complete(text);
        const own = TextDocument.create('x', 'danhmuc', 0, text.replace('▮', ''));
        expect(TextDocument.applyEdits(own, [items[0]?.textEdit as TextEdit])).toBe(
            'văn bản 1/KH-A\n  căn cứ: 3/KH-B; 2281/QĐ-TTg',
        );
    });
});

describe('outline and colours', () => {
    it('name each entry', async () => {
        const document = await openCatalogue(
            'cơ quan Sở A\n  ký hiệu: SA\n\nvăn bản 1/KH-A\n  loại: Kế hoạch\n  ngày: 1/2/2025\n',
        );
        const params = { textDocument: { uri: document.uri.toString() } };
        const symbols = (await services.catalogue.lsp.DocumentSymbolProvider?.getSymbols(document, params)) ?? [];
        expect(symbols.map(({ name, detail }) => `${name}|${detail}`)).toEqual([
            'Sở A|SA',
            '1/KH-A|Kế hoạch · 1/2/2025',
        ]);
        const folds = (await services.catalogue.lsp.FoldingRangeProvider?.getFoldingRanges(document, params)) ?? [];
        expect(folds.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
            [0, 1],
            [3, 5],
        ]);
        const tokens = await services.catalogue.lsp.SemanticTokenProvider?.semanticHighlight(document, params);
        expect(tokens?.data.length).toBe(5 * 9);
    });
});
