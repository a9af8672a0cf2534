import { URI } from 'langium';
import { beforeAll, describe, expect, it } from 'vitest';
import { readInto, useBodiesAndPlaces } from '../support/bodies-and-places.js';
import { statePlan } from '../support/plans.js';
import { ownServices } from '../support/services.js';

const services = ownServices();
const { shared, plan } = services;
const { agencies } = shared.knowledge;
const { DocumentBuilder } = shared.workspace;

beforeAll(() => useBodiesAndPlaces(services));

const now = (name: string) => agencies.find(name)?.facts.successors;

describe('an agency of a place', () => {
    it('is known by its likes everywhere', () => {
        expect(agencies.find('ỦY BAN NHÂN DÂN XÃ QUẢNG OAI')?.facts).toMatchObject({
            name: 'Ủy ban nhân dân xã Quảng Oai',
            level: 'xã',
            shortForms: ['UBND xã Quảng Oai'],
            from: '2025-07-01',
            until: null,
        });
        expect(agencies.find('UBND xã Quảng Oai')?.facts.name).toBe('Ủy ban nhân dân xã Quảng Oai');
        expect(agencies.find('Hội đồng nhân dân tỉnh Cao Bằng')?.facts).toMatchObject({ until: null, codes: ['HĐND'] });
        expect(agencies.find('Sở Y tế tỉnh An Giang')?.facts.name).toBe('Sở Y tế tỉnh An Giang');
        expect(agencies.spelling('ĐẢNG ỦY PHƯỜNG MỘ LAO')).toBe('Đảng ủy phường Mộ Lao');
    });

    it('ended with its place, or with its likes everywhere, and became what its place is', () => {
        expect(agencies.find('Công an tỉnh Kiên Giang')?.facts).toMatchObject({ until: '2025-06-30' });
        expect(now('Công an tỉnh Kiên Giang')).toEqual(['Công an tỉnh An Giang']);
        expect(now('Tỉnh ủy Hải Dương')).toEqual(['Thành ủy Hải Phòng']);
        expect(now('Văn phòng Tỉnh ủy Bắc Giang')).toEqual(['Văn phòng Thành ủy Bắc Ninh']);
        expect(now('Ủy ban nhân dân thị trấn Tây Đằng')?.length).toBeGreaterThan(0);
        expect(agencies.find('Sở Lao động - Thương binh và Xã hội tỉnh Cao Bằng')?.facts.until).toMatch(/^2025-02/);
    });

    it('is none where the place has no such body, or none is known', () => {
        expect(agencies.find('Sở Y tế xã Quảng Oai')).toBeUndefined();
        expect(agencies.find('Bộ Y tế tỉnh An Giang')).toBeUndefined();
        expect(agencies.find('Ủy ban nhân dân xã Không Đâu Cả')).toBeUndefined();
        expect(agencies.find('xã Quảng Oai')).toBeUndefined();
    });

    it('is one as long as no catalogue changes', () => {
        expect(agencies.find('Công an tỉnh Kiên Giang')).toBe(agencies.find('công an tỉnh Kiên Giang'));
    });
});

describe('in a plan', () => {
    const told = async (body: string, edit = (text: string) => text) => {
        const uri = URI.parse(`memory:/ke-hoach-${Math.abs(body.length)}.kehoach`);
        const document = await readInto(services, edit(statePlan(body)), uri, { validation: true });
        const found = (document.diagnostics ?? []).filter(({ code }) => code === 'co-quan-cu');
        await DocumentBuilder.update([], [uri]);
        return found.map(({ message, range }) => [document.textDocument.getText(range), message]);
    };

    it('what ended with its place is told, with what it is on the day of the paper', async () => {
        expect(await told('I. A\n1. Tập huấn cho cán bộ của Tỉnh ủy Kiên Giang trước ngày 15 tháng 12.')).toEqual([
            ['Tỉnh ủy Kiên Giang', expect.stringContaining('nay là Tỉnh ủy An Giang')],
        ]);
        const recipients = (text: string) => text.replace('- Lưu', '- Công an tỉnh Hải Dương;\n- Lưu');
        expect(await told('I. A\n1. Trồng cây.', recipients)).toEqual([
            ['Công an tỉnh Hải Dương', expect.stringContaining('nay là Công an thành phố Hải Phòng')],
        ]);
        // the city of Bắc Ninh began in September 2026
        const [[, inMarch] = []] = await told('I. A\n1. Thăm tỉnh Bắc Giang.');
        expect(inMarch).toContain('nay là tỉnh Bắc Ninh');
        const october = (text: string) => text.replace('05 tháng 3', '05 tháng 10');
        const [[, inOctober] = []] = await told('I. A\n1. Thăm tỉnh Bắc Giang.', october);
        expect(inOctober).toContain('nay là thành phố Bắc Ninh');
    });

    it('nothing is told of what was, nor of what is', async () => {
        expect(await told('I. A\n1. Số liệu của tỉnh Kiên Giang đến ngày 30/6/2025.')).toEqual([]);
        expect(await told('I. A\n1. Các việc của tỉnh Kiên Giang trước ngày sắp xếp.')).toEqual([]);
        expect(await told('I. A\n1. Thăm tỉnh An Giang, Tỉnh ủy Cà Mau và Công an xã Quảng Oai.')).toEqual([]);
    });

    it('a place behind a body is of its name, in hovers too', async () => {
        const document = await readInto(
            services,
            statePlan('I. A\n1. Gửi Công an xã Quảng Oai.'),
            URI.parse('memory:/xa.kehoach'),
            { validation: true },
        );
        const at = document.textDocument.getText().indexOf('Quảng Oai') + 2;
        const found = await plan.lsp.HoverProvider?.getHoverContent(document, {
            textDocument: { uri: document.uri.toString() },
            position: document.textDocument.positionAt(at),
        });
        expect(JSON.stringify(found?.contents)).toContain('**Công an xã Quảng Oai**');
    });
});
