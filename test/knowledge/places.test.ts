import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CompletionItem, MarkupContent } from 'vscode-languageserver';
import { Gazetteer, nameOfPlace } from '../../server/src/knowledge/places/gazetteer.js';
import { meantPlaces, placesIn } from '../../server/src/knowledge/places/place-names.js';
import { PLACE_COLUMNS, readPlaceTable } from '../../server/src/knowledge/places/place-table.js';
import { writeGazetteer } from '../../server/src/knowledge/places/write-gazetteer.js';
import { open, services, statePlan } from '../support/plans.js';

const rows = readPlaceTable(readFileSync('server/catalogue/dia-danh.tsv', 'utf8'));
const gazetteer = Gazetteer.open(writeGazetteer(rows)) as Gazetteer;
const now = (places: ReturnType<typeof gazetteer.named>) =>
    places.map((place) => place.now.map(({ place: next }) => `${nameOfPlace(next)}, ${next.within}`));

describe('a table of places', () => {
    const head = PLACE_COLUMNS.join('\t');

    it.each([
        ['other columns', 'kind\tname\n'],
        ['a kind that is none', `${head}\nbản\tHạ\t\t\t\t\t\t1/NQ\n`],
        ['a row without an act', `${head}\nxã\tHạ\ttỉnh Mây\t\t\t\t\t\n`],
        ['a day that is none', `${head}\nxã\tHạ\ttỉnh Mây\t1/7/2025\t\t\t\t1/NQ\n`],
    ])('is refused with its line where it has %s', (_, text) => {
        expect(() => readPlaceTable(text)).toThrow(/^line \d/);
    });

    it('is refused where a unit became one that is none', () => {
        const lost = readPlaceTable(`${head}\nxã\tHạ\ttỉnh Mây\t\t2025-06-30\txã Thượng, tỉnh Mây\t\t1/NQ\n`);
        expect(() => writeGazetteer(lost)).toThrow('xã Thượng, tỉnh Mây');
    });
});

describe('the places that ship', () => {
    it('are those of today, and what they were made of', () => {
        const today = rows.filter(({ until }) => until === null);
        expect(today.filter(({ within }) => within === '')).toHaveLength(34);
        expect(today.filter(({ within }) => within !== '')).toHaveLength(3321);
        expect(rows.filter(({ until, within }) => until !== null && within === '').length).toBeGreaterThanOrEqual(33);
        expect(gazetteer.size).toBe(rows.length);
    });

    it('are written the same whatever the order of the rows', () => {
        const bytes = writeGazetteer(rows);
        expect(Buffer.compare(bytes, writeGazetteer(rows.toReversed()))).toBe(0);
    });

    it('are each read as the table has them', () => {
        const read = [...gazetteer].map(
            ({ kind, name, within, from, until, source }) =>
                `${[kind, name, within, from ?? '', until ?? ''].join('\t')} ${source}`,
        );
        const listed = rows.map(
            ({ kind, name, within, from, until, source }) =>
                `${[kind, name, within, from ?? '', until ?? ''].join('\t')} ${source}`,
        );
        expect(read.toSorted()).toEqual(listed.toSorted());
    });

    it('lead from what was to what is, over all that came between', () => {
        expect(now(gazetteer.named('tỉnh', 'Kiên Giang'))).toEqual([['tỉnh An Giang, ']]);
        expect(now(gazetteer.named('tỉnh', 'Bắc Giang'))).toEqual([['thành phố Bắc Ninh, ']]);
        expect(now(gazetteer.named('thị trấn', 'Tây Đằng'))).toEqual([
            ['xã Minh Châu, thành phố Hà Nội', 'xã Quảng Oai, thành phố Hà Nội'],
        ]);
        const [made] = gazetteer.named('xã', 'Quảng Oai');
        expect(made?.before.find(({ place }) => place.name === 'Tây Đằng')).toMatchObject({ isPart: true });
        expect(made?.from).toBe('2025-07-01');
    });

    it('are found whatever the placement of tones, never without accents', () => {
        expect(gazetteer.named('tỉnh', 'khánh hoà')).toHaveLength(1);
        expect(gazetteer.named('tỉnh', 'khanh hoa')).toEqual([]);
    });
});

describe('places in a text', () => {
    const named = (text: string) => placesIn(text, gazetteer).map(({ start, end }) => text.slice(start, end));

    it('are the longest names behind a kind', () => {
        expect(named('xã Tân Phú, tỉnh Bà Rịa - Vũng Tàu và TP. Cần Thơ, phường 10 Quận 3')).toEqual([
            'xã Tân Phú',
            'tỉnh Bà Rịa - Vũng Tàu',
            'TP. Cần Thơ',
            'phường 10',
            'Quận 3',
        ]);
        expect(named('xã hội hóa, Xã hội Tân Phú, thành phố thông minh')).toEqual([]);
    });

    it('of one name are told apart by what stands behind, by the province that writes, by the day', () => {
        const text = 'xã Tân Phú, huyện Thới Bình, tỉnh Cà Mau';
        const places = placesIn(text, gazetteer)[0]?.places ?? [];
        expect(places.length).toBeGreaterThan(3);
        const hint = { around: null, day: null };
        expect(meantPlaces(places, { ...hint, behind: text.slice(10) }).map(({ within }) => within)).toEqual([
            'huyện Thới Bình, tỉnh Cà Mau',
        ]);
        const near = meantPlaces(places, { around: 'tay ninh', day: '2026-11-01' });
        expect(near.every(({ within }) => within === 'tỉnh Tây Ninh')).toBe(true);
    });
});

describe('in a plan, places', () => {
    beforeAll(() => {
        services.shared.knowledge.usePlaces(gazetteer);
    });
    const { lsp } = services.plan;
    const body = (words: string) => statePlan(`I. A\n1. Tập huấn tại ${words}`).replace('05 tháng 3', '05 tháng 10');

    async function offers(words: string): Promise<CompletionItem[]> {
        const document = await open(body(words));
        const position = document.textDocument.positionAt(
            document.textDocument.getText().indexOf(words) + words.length,
        );
        const textDocument = { uri: document.uri.toString() };
        const list = await lsp.CompletionProvider?.getCompletion(document, { textDocument, position });
        return (list?.items ?? []).filter(({ data }) => data?.place !== undefined);
    }

    it('are completed, those of the province and of the day first', async () => {
        const [first, ...others] = await offers('xã Vĩnh');
        expect(first?.labelDetails?.description).toMatch(/^tỉnh An Giang/);
        expect(others.length).toBeGreaterThan(5);
        const [province] = await offers('tỉnh Kie');
        expect(province).toMatchObject({
            label: 'Kiên Giang',
            labelDetails: { description: 'tên cũ → tỉnh An Giang' },
        });
        expect(province?.tags).toEqual([1]);
        expect((await offers('phường mo lao')).map(({ label }) => label)).toEqual(['Mộ Lao']);
    });

    it('are not offered for what is no name', async () => {
        expect(await offers('xã hội')).toEqual([]);
        expect(await offers('thành phố th')).toEqual([]);
    });

    it('have a card', async () => {
        const document = await open(body('xã Giồng Riềng, tỉnh Kiên Giang.'));
        const card = async (words: string) => {
            const at = document.textDocument.getText().indexOf(words) + 1;
            const found = await lsp.HoverProvider?.getHoverContent(document, {
                textDocument: { uri: document.uri.toString() },
                position: document.textDocument.positionAt(at),
            });
            return (found?.contents as MarkupContent | undefined)?.value ?? '';
        };
        expect(await card('Giồng')).toContain('Thuộc: tỉnh An Giang');
        expect(await card('Giồng')).toMatch(/Sáp nhập từ: .*thị trấn Giồng Riềng/);
        expect(await card('Kiên')).toContain('Nay là: tỉnh An Giang');
    });
});
