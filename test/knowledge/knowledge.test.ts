import { type LangiumDocument, URI } from 'langium';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Hover, MarkupContent } from 'vscode-languageserver';
import { exampleWorkspace, open, services } from '../support/plans.js';
import { ownServices } from '../support/services.js';

const CATALOGUE = `// Danh mục của đơn vị
cơ quan Sở Y tế
  cấp: tỉnh
  ký hiệu: SYT
  viết tắt: Sở YT
  thuộc: Ủy ban nhân dân tỉnh

cơ quan Ủy ban nhân dân tỉnh
  ký hiệu: UBND
  viết tắt: UBND tỉnh

cơ quan Ban Dân vận Tỉnh ủy
  đến: 02/2025
  nay là: Ban Tuyên giáo và Dân vận Tỉnh ủy

cơ quan Ban Tuyên giáo và Dân vận Tỉnh ủy
  ký hiệu: BTGDVTU
  tiền thân: Ban Dân vận Tỉnh ủy (đến 02/2025)

văn bản 1248/QĐ-TTg
  loại: Quyết định
  ngày: 19/7/2021
  cơ quan: Thủ tướng Chính phủ
  trích yếu: phê duyệt Chương trình phòng, chống tai nạn, thương tích trẻ em
  căn cứ: 102/2016/QH13

văn bản 102/2016/QH13
  loại: Luật
  tên gọi: Luật Trẻ em

cơ quan Ủy ban nhân dân tỉnh An Giang
`;

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH AN GIANG

Số: 112/KH-UBND

An Giang, ngày 09 tháng 02 năm 2026

KẾ HOẠCH
Phòng, chống đuối nước cho trẻ em

Căn cứ Luật Trẻ em;
Căn cứ Quyết định số 1248/QĐ-TTg ngày 19 tháng 7 năm 2021 của Thủ tướng Chính phủ.

I. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
- Hướng dẫn các xã rà soát điểm nguy hiểm trước ngày 30/4/2026.
2. UBND tỉnh theo dõi chung.

Nơi nhận:
- Sở Y tế;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Thị Minh An
`;

const LETTER = `SỞ Y TẾ

Số: 45/SYT-NV
V/v rà soát điểm nguy hiểm

An Giang, ngày 20 tháng 02 năm 2026

Kính gửi: Ủy ban nhân dân các xã.

Thực hiện Kế hoạch số 112/KH-UBND ngày 09 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh An Giang về phòng, chống đuối nước cho trẻ em; đề nghị các xã rà soát.

Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC
Trần Văn Bình
`;

let plan: LangiumDocument;
let letter: LangiumDocument;
let catalogue: LangiumDocument;

beforeAll(async () => {
    catalogue = await open(CATALOGUE, 'don-vi.danhmuc');
    plan = await open(PLAN, '112-KH-UBND.kehoach');
    letter = await open(LETTER, '45-SYT-NV.kehoach');
});

function at(document: LangiumDocument, words: string, shift = 1) {
    const offset = document.textDocument.getText().indexOf(words);
    expect(offset).toBeGreaterThanOrEqual(0);
    return {
        textDocument: { uri: document.uri.toString() },
        position: document.textDocument.positionAt(offset + shift),
    };
}

async function hoverText(document: LangiumDocument, words: string, shift = 1): Promise<string> {
    const language = services.shared.ServiceRegistry.getServices(document.uri) as typeof services.plan;
    const hover = (await language.lsp.HoverProvider?.getHoverContent(document, at(document, words, shift))) as
        | Hover
        | undefined;
    return (hover?.contents as MarkupContent | undefined)?.value ?? '';
}

describe('hover', () => {
    it('shows a directive with its chain of parents', async () => {
        const card = await hoverText(letter, '112/KH-UBND');
        expect(card).toContain('**Kế hoạch 112/KH-UBND**');
        expect(card).toContain('Ngày: 9/2/2026');
        expect(card).toContain('Ủy ban nhân dân tỉnh An Giang');
        expect(card).toContain('Quyết định 1248/QĐ-TTg');
        expect(card).toContain('  - [Luật 102/2016/QH13]');
    });

    it('shows who implements a directive', async () => {
        expect(await hoverText(plan, '112/KH-UBND')).toContain('45/SYT-NV');
        expect(await hoverText(catalogue, '1248/QĐ-TTg')).toContain('Kế hoạch 112/KH-UBND');
    });

    it('calls a draft without a number by its kind', async () => {
        const draft = await open(PLAN.replace(/^Số: .*\n\n/m, ''), 'du-thao.kehoach');
        const card = await hoverText(plan, '1248/QĐ-TTg');
        await services.shared.workspace.DocumentBuilder.update([], [draft.uri]);
        expect(card).toMatch(/- \[Kế hoạch\]\(/);
    });

    it('shows a law that is named without its number', async () => {
        expect(await hoverText(plan, 'Luật Trẻ em')).toContain('102/2016/QH13');
    });

    it('shows who rests on a law that is named without its number, until it does no longer', async () => {
        const { shared } = services;
        const children = () => shared.knowledge.directives.childrenOf('102/2016/QH13').map(({ facts }) => facts.number);
        expect(children()).toEqual(['1248/QĐ-TTg', '112/KH-UBND']);
        const other = await open(PLAN.replace('112/KH', '113/KH').replace('Trẻ em;', 'trẻ em;'));
        expect(children()).toContain('113/KH-UBND');
        await shared.workspace.DocumentBuilder.update([], [other.uri]);
        expect(children()).not.toContain('113/KH-UBND');
    });

    it('shows what two catalogues list once, and a paper of the workspace in place of the entry that lists it', async () => {
        const second = await open(
            CATALOGUE.replace(/^cơ quan [\s\S]*?(?=^văn bản )/mu, '') +
                '\nvăn bản 112/KH-UBND\n  loại: Kế hoạch\n  ngày: 9/2/2026\n  căn cứ: 102/2016/QH13\n',
            'cua-phong.danhmuc',
        );
        const children = services.shared.knowledge.directives.childrenOf('102/2016/QH13');
        expect(children.map(({ facts }) => facts.number)).toEqual(['1248/QĐ-TTg', '112/KH-UBND']);
        expect(children[1]?.documentUri).toEqual(plan.uri);
        await services.shared.workspace.DocumentBuilder.update([], [second.uri]);
    });

    it('shows an agency by its name and by its short form, with its tasks', async () => {
        const card = await hoverText(plan, 'Sở Y tế');
        expect(card).toContain('SYT');
        expect(card).toContain('Thuộc: Ủy ban nhân dân tỉnh');
        expect(card).toContain('rà soát điểm nguy hiểm');
        expect(await hoverText(plan, 'UBND tỉnh theo dõi')).toContain('**Ủy ban nhân dân tỉnh**');
    });
});

describe('going from place to place', () => {
    it('leads from a citation to the document, from an agency to the catalogue', async () => {
        const provider = services.plan.lsp.DefinitionProvider;
        const [toPlan] = (await provider?.getDefinition(letter, at(letter, '112/KH-UBND'))) ?? [];
        expect(toPlan?.targetUri).toContain('112-KH-UBND.kehoach');
        const [toAgency] = (await provider?.getDefinition(plan, at(plan, 'Sở Y tế'))) ?? [];
        expect(toAgency?.targetUri).toContain('don-vi.danhmuc');
        expect(toAgency?.targetSelectionRange.start.line).toBe(1);
    });

    it('finds every place that speaks of a directive', async () => {
        const params = { ...at(plan, '112/KH-UBND'), context: { includeDeclaration: true } };
        const found = (await services.plan.lsp.ReferencesProvider?.findReferences(plan, params)) ?? [];
        expect(found.map(({ uri }) => uri.split('/').pop()).sort()).toEqual([
            '112-KH-UBND.kehoach',
            '45-SYT-NV.kehoach',
        ]);
    });

    it('climbs and descends the chain of directives', async () => {
        const provider = services.plan.lsp.CallHierarchyProvider;
        const [item] = (await provider?.prepareCallHierarchy(letter, at(letter, '112/KH-UBND'))) ?? [];
        if (!item) throw new Error('no item');
        const incoming = (await provider?.incomingCalls({ item })) ?? [];
        expect(incoming.map(({ from }) => from.name)).toEqual(['Công văn 45/SYT-NV']);
        const outgoing = (await provider?.outgoingCalls({ item })) ?? [];
        expect(outgoing.map(({ to }) => to.name).sort()).toEqual(['Luật 102/2016/QH13', 'Quyết định 1248/QĐ-TTg']);
    });

    it('climbs from an agency to the one above', async () => {
        const provider = services.plan.lsp.TypeHierarchyProvider;
        const [item] = (await provider?.prepareTypeHierarchy(plan, at(plan, 'Sở Y tế'))) ?? [];
        if (!item) throw new Error('no item');
        expect(((await provider?.supertypes({ item })) ?? []).map(({ name }) => name)).toEqual([
            'Ủy ban nhân dân tỉnh',
        ]);
    });
});

describe('renaming', () => {
    it('changes a number everywhere and nothing else', async () => {
        const params = { ...at(letter, '112/KH-UBND'), newName: '113/KH-UBND' };
        const edit = await services.plan.lsp.RenameProvider?.rename(letter, params);
        const texts = Object.values(edit?.changes ?? {}).flat();
        expect(texts.map(({ newText }) => newText)).toEqual(['113/KH-UBND', '113/KH-UBND']);
        for (const [uri, edits] of Object.entries(edit?.changes ?? {})) {
            const document = [plan, letter].find((each) => each.uri.toString() === uri);
            for (const { range } of edits) {
                expect(document?.textDocument.getText(range)).toBe('112/KH-UBND');
            }
        }
    });

    it('changes an agency’s name as it is written, in capitals too', async () => {
        const params = { ...at(catalogue, 'Sở Y tế'), newName: 'Sở Sức khỏe' };
        const edit = await services.catalogue.lsp.RenameProvider?.rename(catalogue, params);
        const all = Object.values(edit?.changes ?? {}).flat();
        expect(all.map(({ newText }) => newText)).toContain('SỞ SỨC KHỎE');
        expect(all).toHaveLength(4);
    });
});

describe('a change of a file', () => {
    it('changes what other files are told, and deleting it takes its facts away', async () => {
        const extra = await open('văn bản 99/KH-UBND\n  trích yếu: đọc sách\n', 'them.danhmuc');
        const find = () => services.shared.knowledge.directives.find('99/KH-UBND');
        expect(find()?.subject).toBe('đọc sách');
        await services.shared.workspace.DocumentBuilder.update([], [extra.uri]);
        expect(find()).toBeUndefined();
    });
});

describe('the chains of the examples', () => {
    const CHAINS = [
        ['486/SXD-QLVT', '112/KH-UBND', '1248/QĐ-TTg', '102/2016/QH13'],
        ['131/SYT-NVY', '112/KH-UBND', '56/2017/NĐ-CP', '102/2016/QH13'],
        ['92/UBND-VHXH', '46/KH-UBND', '13/2024/NĐ-CP', '99/2023/QH15'],
        ['27-CV/ĐU', '15-KH/TU', '01-KH/BCĐTW', '57-NQ/TW'],
    ];

    it('lead from a letter to the plan, its directive and the higher one, and back', async () => {
        const { shared } = ownServices();
        const documents = exampleWorkspace().map(({ name, text }) =>
            shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse(`memory:/${encodeURI(name)}`)),
        );
        for (const document of documents) shared.workspace.LangiumDocuments.addDocument(document);
        await shared.workspace.DocumentBuilder.build(documents, {});
        const { directives } = shared.knowledge;
        for (const chain of CHAINS) {
            for (let i = 0; i + 1 < chain.length; i++) {
                const [below, above] = [chain[i] as string, chain[i + 1] as string];
                expect(directives.find(below)?.bases, below).toContain(above);
                expect(
                    directives.childrenOf(above).map(({ facts }) => facts.number),
                    above,
                ).toContain(below);
            }
        }
    });
});
