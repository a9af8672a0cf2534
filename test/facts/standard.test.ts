import { describe, expect, it } from 'vitest';
import { documentFacts } from '../../server/src/facts/document-facts.js';
import { knownStandard } from '../../server/src/facts/standard.js';
import type { StandardId } from '../../server/src/standards/standards.js';
import { open, partyPlan, services, statePlan } from '../support/plans.js';

const STATE = statePlan('I. A');
const PARTY = partyPlan('I- A');
/** Nothing in it tells the regime. */
const SILENT = 'KẾ HOẠCH\nTrồng cây năm 2026\n\nI. MỤC ĐÍCH\n- Trồng cây.\n';

/** The standards of a text's documents, and who says so. */
async function standards(text: string, set: StandardId | 'auto' = 'auto') {
    services.shared.settings.update({ standard: set });
    const { documents } = (await open(text)).parseResult.value;
    services.shared.settings.update({});
    return documents.map((document) => {
        const known = knownStandard(document);
        expect(documentFacts(document).standard).toBe(known?.id ?? null);
        return known && `${known.id} (${known.source})`;
    });
}

describe('the standard of a document', () => {
    it.each([
        ['union-qd933', 'TM. ĐOÀN CHỦ TỊCH (BAN THƯỜNG VỤ)\nCHỦ TỊCH'],
        ['front-qd207', 'TM. BAN THƯỜNG TRỰC\nCHỦ TỊCH'],
        ['state-nd30', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH'],
        // a party and an association have one, too
        ['state-nd30', 'TM. BAN THƯỜNG VỤ\nCHỦ TỊCH'],
    ])('of a blank form is that of whom it is signed for: %s, %s', async (id, signature) => {
        const form = (issuer: string) =>
            `${issuer}\nSố:     /QĐ-…\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nQUYẾT ĐỊNH\nVề việc…………\n\nĐiều 1. ……………\n\nNơi nhận:\n- Lưu: VT.\n\n${signature}\n(Chữ ký, dấu)\nHọ và tên\n`;
        expect(await standards(form('TÊN CƠ QUAN CHỦ QUẢN\nTÊN CƠ QUAN'))).toEqual([`${id} (document)`]);
        // a body that is named is asked first
        expect(await standards(form('HỘI LIÊN HIỆP PHỤ NỮ XÃ CHỢ MỚI'))).toEqual(['state-nd30 (document)']);
    });

    it('is what its form tells', async () => {
        expect(await standards(STATE)).toEqual(['state-nd30 (document)']);
        expect(await standards(PARTY)).toEqual(['party-hd05 (document)']);
        expect(await standards(PARTY.replace('tháng 6 năm 2026', 'tháng 5 năm 2026'))).toEqual([
            'party-hd36 (document)',
        ]);
        expect(await standards(SILENT)).toEqual([null]);
    });

    /** The standard of a plan with these lines as its heading. */
    const headed = async (...heading: string[]) =>
        (await standards(`${heading.join('\n')}\n\nKẾ HOẠCH\nTrồng cây năm 2026\n\nI. MỤC ĐÍCH\n- Trồng cây.\n`))[0];
    const STATE_TITLE = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
    const YOUTH_TITLE = 'ĐOÀN TNCS HỒ CHÍ MINH';
    const PARTY_TITLE = 'ĐẢNG CỘNG SẢN VIỆT NAM';

    it.each([
        ['its title', 'BCH ĐOÀN XÃ CHỢ MỚI', '***', 'Số: 15-KH/ĐTN', '', YOUTH_TITLE],
        ['its title above a number of the state', 'XÃ ĐOÀN CHỢ MỚI', 'Số: 15/KH-ĐTN', '', YOUTH_TITLE],
        ['its title in small letters', 'XÃ ĐOÀN CHỢ MỚI', 'Số: 15-KH/ĐTN', '', 'Đoàn TNCS Hồ Chí Minh'],
        ['its title beside the issuer', 'TỈNH ĐOÀN AN GIANG      ĐOÀN TNCS HỒ CHÍ MINH', 'Số: 15-KH/TĐTN'],
        ['its title, one space behind the issuer', 'TỈNH ĐOÀN AN GIANG ĐOÀN TNCS HỒ CHÍ MINH', 'Số: 15-KH/TĐTN'],
        ['its title, which an issuer follows', YOUTH_TITLE, 'BCH ĐOÀN XÃ CHỢ MỚI', 'Số: 15-KH/ĐTN'],
        [
            'an issuer that the party has too, by the title',
            'BAN CHẤP HÀNH TRUNG ƯƠNG',
            'Số: 15-KH/TWĐTN-VP',
            YOUTH_TITLE,
        ],
        ['an issuer that the party has too, by the letters', 'BAN CHẤP HÀNH TRUNG ƯƠNG', 'Số: 15-KH/TWĐTN-VP'],
        ['a cell', 'ĐOÀN XÃ CHỢ MỚI', 'CHI ĐOÀN ẤP LONG HÒA', 'Số: 02-KH/CĐ'],
        ['a number with spaces', 'BCH ĐOÀN TRƯỜNG THPT CHỢ MỚI', 'Số:     - KH/ĐTN', YOUTH_TITLE],
    ])('is the youth union’s: %s', async (_, ...heading) => {
        expect(await headed(...heading)).toBe('youth-hd29 (document)');
    });

    it.each([
        ['a union of a company', 'CÔNG TY MAY CHỢ MỚI', 'CÔNG ĐOÀN CƠ SỞ', 'Số: 15/KH-CĐCS', ...STATE_TITLE],
        ['a federation', 'LIÊN ĐOÀN LAO ĐỘNG TỈNH AN GIANG', 'CÔNG ĐOÀN XÃ CHỢ MỚI', 'Số: 15/KH-CĐ', ...STATE_TITLE],
        ['a committee', 'TRƯỜNG TIỂU HỌC CHỢ MỚI', 'BCH CÔNG ĐOÀN', 'Số: 15/KH-BCHCĐ', ...STATE_TITLE],
        ['the letters alone', 'BAN TỔ CHỨC', 'Số: 15/KH-TLĐ', ...STATE_TITLE],
        ['what leads a joint paper', 'LIÊN ĐOÀN LAO ĐỘNG - SỞ NỘI VỤ', 'Số: 15/KHLT-LĐLĐ-SNV', ...STATE_TITLE],
        [
            'below the front',
            'ỦY BAN MTTQ VIỆT NAM TỈNH AN GIANG',
            'LIÊN ĐOÀN LAO ĐỘNG',
            'Số: 15/KH-LĐLĐ',
            ...STATE_TITLE,
        ],
    ])('is the trade unions’: %s', async (_, ...heading) => {
        expect(await headed(...heading)).toBe('union-qd933 (document)');
    });

    it.each([
        ['a commune', 'ỦY BAN MTTQ VIỆT NAM XÃ CHỢ MỚI', 'BAN THƯỜNG TRỰC', 'Số: 15/KH-MTTQ-BTT', ...STATE_TITLE],
        ['over two lines', 'UỶ BAN MẶT TRẬN TỔ QUỐC', 'VIỆT NAM TỈNH AN GIANG', 'Số:   /KH-MTTQ', ...STATE_TITLE],
        ['a quarter', 'BAN CÔNG TÁC MẶT TRẬN', 'KHU PHỐ 3', 'Số: 15/KH-BCTMT', ...STATE_TITLE],
        ['without its own title', 'ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM', 'XÃ CHỢ MỚI', 'Số: 15/KH-UBMTTQ'],
    ])('is the front’s: %s', async (_, ...heading) => {
        expect(await headed(...heading)).toBe('front-qd207 (document)');
    });

    it.each([
        ['a corps', 'QUÂN KHU 9', 'SƯ ĐOÀN 330', 'Số: 15/KH-SĐ', ...STATE_TITLE],
        ['a delegation', 'QUỐC HỘI', 'ĐOÀN ĐẠI BIỂU QUỐC HỘI TỈNH AN GIANG', 'Số: 15/KH-ĐĐBQH', ...STATE_TITLE],
        ['a corporation', 'BỘ CÔNG THƯƠNG', 'TẬP ĐOÀN ĐIỆN LỰC VIỆT NAM', 'Số: 15/KH-EVN', ...STATE_TITLE],
        ['letters that the youth union has too', 'TRUNG TÂM ĐÀO TẠO NGHỀ', 'Số: 15/KH-ĐTN'],
        ['a council for examinations', 'SỞ NỘI VỤ', 'HỘI ĐỒNG THI', 'Số: 15/KH-HĐTN', ...STATE_TITLE],
        ['a college', 'ỦY BAN NHÂN DÂN TỈNH AN GIANG', 'TRƯỜNG CAO ĐẲNG Y TẾ', 'Số: 15/KH-CĐYT', ...STATE_TITLE],
        [
            'the youth of a school in the form of the state',
            YOUTH_TITLE,
            'TRƯỜNG THPT CHỢ MỚI',
            'Số: 15/KH-ĐTN',
            ...STATE_TITLE,
        ],
        [
            'a joint paper that the state leads',
            'ỦY BAN NHÂN DÂN - ỦY BAN MTTQ VIỆT NAM',
            'Số: 15/QCPH/UBND-UBMTTQ',
            ...STATE_TITLE,
        ],
    ])('is the state’s: %s', async (_, ...heading) => {
        expect(await headed(...heading)).toBe('state-nd30 (document)');
    });

    it.each([
        ['by the year in its number', 'ỦY BAN NHÂN DÂN TỈNH AN GIANG', 'Số: 15/2026/QĐ-UBND', ...STATE_TITLE],
        ['with blanks for its digits', 'HỘI ĐỒNG NHÂN DÂN', 'Số:    /2026/NQ-HĐND', ...STATE_TITLE],
        ['together with the front', 'CHÍNH PHỦ - ỦY BAN MTTQ VIỆT NAM', 'Số: 15/2026/NQLT-CP-MTTQ', ...STATE_TITLE],
        ['joined with what amended it', 'BỘ Y TẾ', 'Số: 15/VBHN-BYT', ...STATE_TITLE],
    ])('is that of normative papers: %s', async (_, ...heading) => {
        expect(await headed(...heading)).toBe('normative-nd78 (document)');
    });

    it('is that of normative papers by their kind, and not where a title only begins as one', async () => {
        const plan = (kind: string) => standards(STATE.replace(/^KẾ HOẠCH$/mu, kind));
        expect(await plan('THÔNG TƯ')).toEqual(['normative-nd78 (document)']);
        expect(await plan('NGHỊ ĐỊNH')).toEqual(['normative-nd78 (document)']);
        expect(await plan('NGHỊ QUYẾT')).toEqual(['state-nd30 (document)']);
    });

    it.each([
        ['of a federation of unions', 'ĐẢNG ỦY LIÊN ĐOÀN LAO ĐỘNG TỈNH', 'Số 15-KH/ĐU', PARTY_TITLE],
        ['of the front', 'ĐẢNG BỘ CƠ QUAN ỦY BAN MTTQ VIỆT NAM TỈNH', 'Số 15-KH/ĐUMT', PARTY_TITLE],
        ['of the youth union', 'CHI BỘ CƠ QUAN TỈNH ĐOÀN', 'Số 15-KH/CB', PARTY_TITLE],
    ])('is the party’s: a committee of the party %s', async (_, ...heading) => {
        expect(await headed(...heading)).toBe('party-hd05 (document)');
    });

    it('is what a note in its heading says, whatever else tells', async () => {
        for (const note of ['// tiêu chuẩn: party-hd36', '//tieu chuan:PARTY-HD36  ']) {
            expect(await standards(`${note}\n${STATE}`, 'state-nd30')).toEqual(['party-hd36 (comment)']);
            expect(await standards(STATE.replace('\nKẾ', `\n${note}\nKẾ`))).toEqual(['party-hd36 (comment)']);
            expect(await standards(`${note}\n- Trồng cây.`)).toEqual(['party-hd36 (comment)']);
        }
        expect(await standards(`// tiêu chuẩn: không rõ\n${STATE}`)).toEqual(['state-nd30 (document)']);
        expect(await standards(statePlan('// tiêu chuẩn: party-hd36\nI. A'))).toEqual(['state-nd30 (document)']);
    });

    it('counts for the document under the note, and for the plan that is attached to it', async () => {
        expect(await standards(`${PARTY}\n// tiêu chuẩn: party-hd36\n\n${STATE}`)).toEqual([
            'party-hd05 (document)',
            'party-hd36 (comment)',
        ]);
        expect(await standards(`// tiêu chuẩn: party-hd36\n${STATE}\n${SILENT}`)).toEqual([
            'party-hd36 (comment)',
            'party-hd36 (comment)',
        ]);
    });

    it('is what is set, where the form does not tell', async () => {
        expect(await standards(SILENT, 'party-hd36')).toEqual(['party-hd36 (setting)']);
    });

    it('is of the regime that the form tells, though something else is set for the folder', async () => {
        expect(await standards(STATE, 'party-hd05')).toEqual(['state-nd30 (document)']);
        expect(await standards(PARTY, 'state-nd30')).toEqual(['party-hd05 (document)']);
    });

    it('is the guideline that is set, among those of the party', async () => {
        expect(await standards(PARTY, 'party-hd36')).toEqual(['party-hd36 (setting)']);
    });

    it('is what is set, where the form contradicts itself', async () => {
        const mixed = PARTY.replace('ĐẢNG CỘNG SẢN VIỆT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
        expect(await standards(mixed)).toEqual(['party-hd05 (document)']);
        expect(await standards(mixed, 'state-nd30')).toEqual(['state-nd30 (setting)']);
    });

    it('is followed by the rules', async () => {
        const codes = async (text: string) => ((await open(text)).diagnostics ?? []).map(({ code }) => code);
        expect(await codes(STATE)).toEqual([]);
        expect(await codes(`// tiêu chuẩn: party-hd05\n${STATE}`)).toContain('so-hai-cham');
    });
});

describe('the setting of a folder', () => {
    it('wins over that of the workspace, and the innermost folder over those around it', () => {
        const { settings } = services.shared;
        settings.update({ standard: 'state-nd30' });
        settings.updateFolders([
            ['file:///van-ban', { standard: 'party-hd36' }],
            ['file:///van-ban/huyen/', { standard: 'auto' }],
        ]);
        expect(settings.standardOf('file:///van-ban/mot.kehoach')).toBe('party-hd36');
        expect(settings.standardOf('file:///van-ban/huyen/mot.kehoach')).toBeNull();
        expect(settings.standardOf('file:///van-ban-khac/mot.kehoach')).toBe('state-nd30');
        settings.updateFolders([]);
        settings.update({});
    });
});
