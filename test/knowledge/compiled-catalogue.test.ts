import { URI } from 'langium';
import { describe, expect, it } from 'vitest';
import type { DirectiveFacts } from '../../server/src/facts/catalogue-facts.js';
import { CompiledCatalogue } from '../../server/src/knowledge/compiled/compiled-catalogue.js';
import type { CatalogueOrigin } from '../../server/src/knowledge/compiled/layout.js';
import { writeCatalogue } from '../../server/src/knowledge/compiled/write-catalogue.js';
import { isDirectiveDescription } from '../../server/src/knowledge/descriptions.js';
import { ownServices } from '../support/services.js';

const ORIGIN: CatalogueOrigin = { name: 'thu', title: 'Danh mục thử', licence: '–', date: '2026-11-26' };

const TEXT = `văn bản 5/QĐ-TTg
  loại: Quyết định
  ngày: 3/2/2021
  cơ quan: Thủ tướng Chính phủ
  trích yếu: phê duyệt Đề án nuôi tôm
  nguồn: Công báo

văn bản 5/QĐ-TTg
  loại: Quyết định
  ngày: 4/3/2022
  cơ quan: Thủ tướng Chính phủ
  trích yếu: phê duyệt Đề án trồng lúa
  thay bằng: 9/QĐ-TTg
  hết hiệu lực: 1/1/2024
  đối chiếu: 26/11/2026
  nguồn: Công báo

văn bản 9/QĐ-TTg
  loại: Quyết định
  ngày: 1/1/2024
  trích yếu: phê duyệt Chương trình trồng lúa nước
  căn cứ: 7/2023/QH15
  sửa đổi bởi: 10/QĐ-TTg
  nguồn: Công báo

văn bản 7/2023/QH15
  loại: Luật
  ngày: 2/6/2023
  tên gọi: Luật Lúa nước; Luật về lúa
  hiệu lực: 1/1/2024
  nguồn: Công báo
  ghi chú: ví dụ
`;

async function factsOf(text: string): Promise<DirectiveFacts[]> {
    const { shared } = ownServices();
    const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = shared.workspace;
    const document = LangiumDocumentFactory.fromString(text, URI.parse('memory:/thu.danhmuc'));
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document], {});
    return shared.knowledge
        .allElements()
        .filter(isDirectiveDescription)
        .map(({ facts }) => facts)
        .toArray();
}

async function compiled(text = TEXT): Promise<CompiledCatalogue> {
    const catalogue = CompiledCatalogue.open(writeCatalogue(await factsOf(text), ORIGIN));
    if (!catalogue) throw new Error('it cannot be read');
    return catalogue;
}

/** Services that know the compiled catalogue, and a plan that speaks of what it lists. */
async function known(plan = '') {
    const { shared, ...services } = ownServices();
    shared.knowledge.use(await compiled());
    const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = shared.workspace;
    const document = LangiumDocumentFactory.fromString(plan, URI.parse('memory:/mot.kehoach'));
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document], {});
    return { ...services, shared, document, directives: shared.knowledge.directives };
}

describe('a compiled catalogue', () => {
    it('says what its text says, whatever the order of its entries', async () => {
        const facts = await factsOf(TEXT);
        const bytes = writeCatalogue(facts, ORIGIN);
        expect(writeCatalogue(facts.toReversed(), ORIGIN)).toEqual(bytes);
        const said = [...(CompiledCatalogue.open(bytes) ?? [])].map((each) => each.facts);
        expect(said).toHaveLength(facts.length);
        expect(said).toEqual(expect.arrayContaining(facts));
        expect(CompiledCatalogue.open(bytes)?.origin).toEqual(ORIGIN);
    });

    it('is none where its bytes are others, or are cut', async () => {
        const bytes = writeCatalogue(await factsOf(TEXT), ORIGIN);
        expect(CompiledCatalogue.open(new Uint8Array())).toBeUndefined();
        expect(CompiledCatalogue.open(new TextEncoder().encode(TEXT))).toBeUndefined();
        for (let length = 0; length < bytes.length - 4; length += 7) {
            expect(CompiledCatalogue.open(bytes.subarray(0, length))).toBeUndefined();
        }
        // within a larger piece of memory, at an odd place
        const moved = new Uint8Array(bytes.length + 3);
        moved.set(bytes, 3);
        expect(CompiledCatalogue.open(moved.subarray(3))?.size).toBe(4);
        expect(CompiledCatalogue.open(writeCatalogue([], ORIGIN))?.size).toBe(0);
    });

    it('answers beside the files of a workspace: by number, by name, by words', async () => {
        const { directives } = await known();
        expect(directives.find('5/QĐ-TTg', { date: '2021-02-03' })?.subject).toMatch(/nuôi tôm/);
        expect(directives.find('5/QĐ-TTg')).toMatchObject({ isTied: true, date: null });
        expect(directives.find('5/QĐ-TTg', { date: '2022-03-04' })).toMatchObject({
            replacedBy: ['9/QĐ-TTg'],
            expires: '2024-01-01',
            checked: '2026-11-26',
            source: 'Công báo',
            origins: ['builtIn'],
        });
        expect([...directives.numbers()]).toEqual(['5/QĐ-TTg', '7/2023/QH15', '9/QĐ-TTg']);
        expect([...directives.numbersBeginning('9')]).toEqual(['9/QĐ-TTg']);
        expect(directives.named('luật lúa nước')).toEqual(['7/2023/QH15']);
        expect(directives.search('theo Luật về lúa.')).toMatchObject([{ start: 5, values: ['7/2023/QH15'] }]);
        expect(directives.about(['trong', 'lua'])).toEqual(['5/QĐ-TTg', '9/QĐ-TTg']);
        expect(directives.about(['chuong', 'trinh', 'lua'])).toEqual(['9/QĐ-TTg']);
        expect(directives.childrenOf('7/2023/QH15').map(({ name }) => name)).toEqual(['9/QĐ-TTg']);
        expect(directives.find('10/QĐ-TTg')).toBeUndefined();
        expect(directives.summary('5/QĐ-TTg')).toEqual({
            number: '5/QĐ-TTg',
            kinds: new Set(['Quyết định']),
            date: '2022-03-04',
            citations: 0,
            hasDocument: false,
            isReplaced: true,
        });
        expect(directives.predecessorsOf('9/QĐ-TTg')).toEqual(['5/QĐ-TTg']);
    });

    it('is heard with what files say of the same number, and stays when they go', async () => {
        const { directives, shared, document } = await known(
            'KẾ HOẠCH\nTrồng lúa\n\nCăn cứ Quyết định số 9/QĐ-TTg ngày 01/01/2024 của Thủ tướng Chính phủ về vụ mùa;\n\nI. MỤC TIÊU\n1. Một.\n',
        );
        expect(directives.find('9/QĐ-TTg')).toMatchObject({ origins: ['builtIn', 'citations'], date: '2024-01-01' });
        expect(directives.summary('9/QĐ-TTg')).toMatchObject({ citations: 1, date: '2024-01-01' });
        expect([...directives.numbers()].filter((number) => number === '9/QĐ-TTg')).toHaveLength(1);
        // words of one directive, said in part by the list and in part by a plan
        expect(directives.about(['vu', 'mua', 'nuoc'])).toEqual(['9/QĐ-TTg']);
        await shared.workspace.DocumentBuilder.update([], [document.uri]);
        expect(directives.find('9/QĐ-TTg')).toMatchObject({ origins: ['builtIn'], date: '2024-01-01' });
        expect(directives.about(['vu', 'mua', 'nuoc'])).toEqual([]);
    });

    it('is asked again where a file or another list begins to speak of a number, and when that ends', async () => {
        const { directives, shared } = await known();
        const subjects = () => directives.findEach('9/QĐ-TTg').map(({ subject, entries }) => [subject, entries.length]);
        const listed = [['phê duyệt Chương trình trồng lúa nước', 1]];
        expect(subjects()).toEqual(listed);
        expect(directives.find('11/QĐ-TTg')).toBeUndefined();
        const own = shared.workspace.LangiumDocumentFactory.fromString(
            'văn bản 9/QĐ-TTg\n  loại: Quyết định\n  ngày: 1/1/2024\n  trích yếu: phê duyệt Chương trình lúa\n\nvăn bản 11/QĐ-TTg\n  loại: Quyết định\n',
            URI.parse('memory:/rieng.danhmuc'),
        );
        shared.workspace.LangiumDocuments.addDocument(own);
        await shared.workspace.DocumentBuilder.build([own], {});
        expect(subjects()).toEqual([['phê duyệt Chương trình lúa', 2]]);
        expect(directives.find('11/QĐ-TTg')).toMatchObject({ kind: 'Quyết định' });
        await shared.workspace.DocumentBuilder.update([], [own.uri]);
        expect(subjects()).toEqual(listed);
        expect(directives.find('11/QĐ-TTg')).toBeUndefined();
        shared.knowledge.use(await compiled('văn bản 11/QĐ-TTg\n  loại: Quyết định\n  nguồn: Công báo\n'));
        expect(directives.find('11/QĐ-TTg')).toMatchObject({ kind: 'Quyết định' });
    });

    it('gives way to a catalogue of the office', async () => {
        const { directives, shared } = await known();
        const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = shared.workspace;
        const own = LangiumDocumentFactory.fromString(
            'văn bản 9/QĐ-TTg\n  ngày: 2/1/2024\n  cơ quan: Bộ A\n',
            URI.parse('memory:/cua-ta.danhmuc'),
        );
        LangiumDocuments.addDocument(own);
        await DocumentBuilder.build([own], {});
        expect(directives.find('9/QĐ-TTg')).toMatchObject({
            date: '2024-01-02',
            issuer: 'Bộ A',
            origins: ['catalogue', 'builtIn'],
        });
    });

    it('shows its entries at an address of their own, where what they say can be read again', async () => {
        const catalogue = await compiled();
        const address = catalogue.addressOf('5/QĐ-TTg');
        const text = catalogue.textAt(address) ?? '';
        expect(await factsOf(text)).toEqual(catalogue.entriesOf('5/QĐ-TTg').map(({ facts }) => facts));
        for (const entry of catalogue) {
            const own = catalogue.textAt(entry.documentUri) ?? '';
            const { nameSegment, selectionSegment } = entry;
            expect(own.slice(nameSegment?.offset, nameSegment?.end)).toBe(entry.name);
            expect(own.split('\n')[nameSegment?.range.start.line ?? -1]).toBe(`văn bản ${entry.name}`);
            expect(own.slice(selectionSegment?.offset, selectionSegment?.end).split('\n')).toHaveLength(
                (selectionSegment?.range.end.line ?? 0) - (selectionSegment?.range.start.line ?? 0) + 1,
            );
        }
        expect(catalogue.textAt(URI.parse('kehoach:/thu/khong-co.danhmuc'))).toBeUndefined();
        expect(catalogue.textAt(URI.parse('kehoach:/khac/9∕QĐ-TTg.danhmuc'))).toBeUndefined();
        expect(catalogue.textAt(URI.parse('file:/thu/9∕QĐ-TTg.danhmuc'))).toBeUndefined();
    });

    it('is not heard twice where an editor shows one of its entries', async () => {
        const { directives, shared } = await known();
        const address = (await compiled()).addressOf('9/QĐ-TTg');
        const text = shared.knowledge.compiledText(address) ?? '';
        const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = shared.workspace;
        const shown = LangiumDocumentFactory.fromString(text, address);
        LangiumDocuments.addDocument(shown);
        await DocumentBuilder.build([shown], {});
        expect(directives.find('9/QĐ-TTg')?.entries).toHaveLength(1);
    });
});
