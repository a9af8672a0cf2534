import { URI } from 'langium';
import { beforeAll, describe, expect, it } from 'vitest';
import { newNames } from '../../server/src/app/new-names.js';
import { readInto, useBodiesAndPlaces } from '../support/bodies-and-places.js';
import { ownServices } from '../support/services.js';

const services = ownServices();
const { shared } = services;

const open = (text: string, name: string) => readInto(services, text, URI.parse(`memory:/${name}`));

beforeAll(() => useBodiesAndPlaces(services));

const plan = (day: string, text: string) =>
    `ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n\nSố: 12/KH-UBND\n\nAn Giang, ngày ${day}\n\nKẾ HOẠCH\nTrồng sen\n\nCăn cứ Quyết định số 9/QĐ-UBND của Ủy ban nhân dân tỉnh Kiên Giang;\n\nI. MỤC TIÊU\n${text}\n`;

describe('names that ended', () => {
    it('are brought up to date in every place of a folder that does not look back or cite', async () => {
        await open('cơ quan Sở Sen\n  đến: 30/6/2025\n  nay là: Sở Hoa\n', 'sen/cq.danhmuc');
        const text = plan(
            '05 tháng 3 năm 2026',
            '1. Trồng sen tại tỉnh Kiên Giang và tỉnh Kiên Giang. Tỉnh Kiên Giang có nhiều ao.\n2. Năm 2024, tỉnh Kiên Giang đã trồng.\n3. Phối hợp với Sở Sen.',
        );
        const late = await open(text, 'sen/moi.kehoach');
        await open(plan('05 tháng 3 năm 2024', '1. Trồng sen tại tỉnh Kiên Giang.'), 'sen/cu.kehoach');
        await open(text, 'khac/moi.kehoach');
        const [found, ...others] = await newNames(shared, 'memory:/sen');
        expect(others).toEqual([]);
        expect(found).toMatchObject({ uri: `${late.uri}`, version: null });
        expect(found?.edits.map(({ text, newText }) => [text, newText])).toEqual([
            ['tỉnh Kiên Giang', 'tỉnh An Giang'],
            ['tỉnh Kiên Giang', 'tỉnh An Giang'],
            ['Tỉnh Kiên Giang', 'Tỉnh An Giang'],
            ['Sở Sen', 'Sở Hoa'],
        ]);
        for (const { range, text } of found?.edits ?? []) expect(late.textDocument.getText(range)).toBe(text);
        expect(await newNames(shared, `${late.uri}`)).toHaveLength(1);
        expect(await newNames(shared, 'memory:/se')).toEqual([]);
    });

    it('of communes are, with the district that the text names, where it is known which is meant', async () => {
        const text = plan(
            '05 tháng 3 năm 2026',
            [
                '1. Trồng sen tại xã Vĩnh Hòa Hưng Nam, huyện Gò Quao, tỉnh An Giang và xã Vĩnh Hòa Hưng Nam.',
                '2. Trồng sen tại xã Tân Lập, xã Vĩnh Hòa Hưng Namm, xã Văn hóa, phường 12 ao.',
                '3. Năm 2024, xã Vĩnh Hòa Hưng Nam đã trồng.',
            ].join('\n'),
        );
        for (const [at, written] of [text, text.normalize('NFD'), text.replaceAll('\n', '\r\n')].entries()) {
            const file = await open(written, `xa/${at}.kehoach`);
            const [found] = await newNames(shared, `${file.uri}`);
            expect(found?.edits.map(({ text, newText, until }) => [text.normalize('NFC'), newText, until])).toEqual([
                ['xã Vĩnh Hòa Hưng Nam, huyện Gò Quao', 'xã Vĩnh Hòa Hưng', '2025-06-30'],
                ['xã Vĩnh Hòa Hưng Nam', 'xã Vĩnh Hòa Hưng', '2025-06-30'],
            ]);
            for (const { range, text } of found?.edits ?? []) expect(file.textDocument.getText(range)).toBe(text);
        }
    });

    it('are found where a line was wrapped within them', async () => {
        const file = await open(plan('05 tháng 3 năm 2026', '1. Trồng sen ở tỉnh\nKiên Giang.'), 'gay/moi.kehoach');
        const [found] = await newNames(shared, `${file.uri}`);
        expect(found?.edits.map(({ text, newText }) => [text, newText])).toEqual([
            ['tỉnh\nKiên Giang', 'tỉnh An Giang'],
        ]);
    });

    it('whose place several took are left', async () => {
        await open('cơ quan Sở Súng\n  đến: 30/6/2025\n  nay là: Sở Hoa; Sở Lá\n', 'sung/cq.danhmuc');
        await open(plan('05 tháng 3 năm 2026', '1. Phối hợp với Sở Súng.'), 'sung/moi.kehoach');
        expect(await newNames(shared, 'memory:/sung')).toEqual([]);
    });

    it.each([
        // a province is called as on the day of the paper, though it is a city today
        ['Sở Y tế tỉnh Bắc Giang làm.', ['tỉnh Bắc Ninh']],
        ['Tỉnh Bà Rịa – Vũng Tàu và Bà Rịa-Vũng Tàu trồng.', ['Thành phố Hồ Chí Minh']],
        ['Công an huyện Yên Phong làm.', []],
        ['Ủy ban nhân dân các huyện, thị xã, thành phố làm.', []],
        ['Huyện ủy Lục Nam làm.', []],
        ['Trước 01/7/2025, tỉnh Bắc Giang có 10 huyện.', []],
        ['Ao thuộc tỉnh Bắc Giang trước ngày 01/7/2025.', []],
        ['Tỉnh Bắc Giang và tỉnh Bắc Ninh cùng làm.', []],
        ['Các tỉnh Bắc Giang, Bắc Ninh cùng làm.', []],
        ['Đoạn từ tỉnh Bắc Giang đến tỉnh Bắc Ninh.', []],
        ['Sở Thông tin và Truyền thông, Sở Khoa học và Công nghệ làm.', []],
        ['Sở Thông tin và Truyền thông làm.', ['Sở Khoa học và Công nghệ']],
        ['Tỉnh Bình Dương và tỉnh Bà Rịa - Vũng Tàu trồng.', []],
        ['Giấy phép do tỉnh Bắc Giang cấp vẫn có giá trị.', []],
        ['Đại hội Đảng bộ tỉnh Bắc Giang lần thứ XIX.', []],
    ])('are offered where the sentence is true with the new one: %s', async (sentence, offered) => {
        const file = await open(plan('05 tháng 3 năm 2026', `1. ${sentence}`), `dung/${encodeURIComponent(sentence)}`);
        const [found] = await newNames(shared, `${file.uri}`);
        expect(found?.edits.map(({ newText }) => newText) ?? []).toEqual(offered);
    });

    it('of a body that the paper is sent to are those of its province on the day', async () => {
        const text = `${plan('05 tháng 3 năm 2026', '1. Trồng sen.')}\nNơi nhận:\n- Sở Y tế tỉnh Bắc Giang;\n- Lưu: VT.\n`;
        const file = await open(text, 'nhan/moi.kehoach');
        const [found] = await newNames(shared, `${file.uri}`);
        expect(found?.edits.map(({ newText }) => newText)).toEqual(['Sở Y tế tỉnh Bắc Ninh']);
    });
});
