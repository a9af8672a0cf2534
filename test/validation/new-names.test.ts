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

    it('whose place several took are left', async () => {
        await open('cơ quan Sở Súng\n  đến: 30/6/2025\n  nay là: Sở Hoa; Sở Lá\n', 'sung/cq.danhmuc');
        await open(plan('05 tháng 3 năm 2026', '1. Phối hợp với Sở Súng.'), 'sung/moi.kehoach');
        expect(await newNames(shared, 'memory:/sung')).toEqual([]);
    });
});
