import { URI } from 'langium';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PlanFile } from '../../server/src/syntax/generated/ast.js';
import { open, services, statePlan } from '../support/plans.js';

/** The labels at `▮`, in the order in which an editor shows them. */
async function labels(marked: string, name?: string): Promise<string[]> {
    const document = await open(marked.replace('▮', ''), name);
    const position = document.textDocument.positionAt(marked.indexOf('▮'));
    const params = { textDocument: { uri: document.uri.toString() }, position };
    const { lsp } = name?.endsWith('.danhmuc') ? services.catalogue : services.plan;
    const { items = [] } = (await lsp.CompletionProvider?.getCompletion(document, params)) ?? {};
    await services.shared.workspace.DocumentBuilder.update([], [document.uri]);
    return items.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)).map(({ label }) => label);
}

const theo = (typed: string) => labels(statePlan(`I. A\n1. Theo ${typed}▮`));

/** Where agencies are named. */
const giao = (typed: string, plan = statePlan('')) =>
    labels(plan.replace('\n\nNơi nhận', `\nI. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Làm việc.\n2. ${typed}▮\n\nNơi nhận`));

const directive = (number: string, day: string, more = '') =>
    `văn bản ${number}\n  loại: Quyết định\n  ngày: ${day}\n  cơ quan: Chính phủ\n${more}`;

beforeAll(async () => {
    const many = Array.from({ length: 400 }, (_, i) => directive(`9${100 + i}/QĐ-UBND`, '01/4/2021'));
    await open([...many, 'văn bản 9999/KH-UBND\n  loại: Kế hoạch\n'].join('\n'), 'nhieu.danhmuc');
    await open(
        [
            directive('611/QĐ-A', '01/4/2021'),
            directive('612/QĐ-A', '01/4/2021'),
            directive('621/QĐ-A', '01/4/2011'),
            directive('622/QĐ-A', '01/4/2025'),
            directive('631/QĐ-UBND', '01/4/2021'),
            directive('641/QĐ-A', '01/4/2021', '  thay bằng: 7/QĐ-A\n'),
            directive('642/QĐ-A', '01/4/2021'),
            directive('651/QĐ-A', '01/12/2026'),
            directive('652/QĐ-A', '01/01/2026'),
        ].join('\n'),
        'hang.danhmuc',
    );
    await open(statePlan('I. A\n1. Theo Quyết định số 612/QĐ-A.'), 'vien-dan.kehoach');
    const decision = statePlan('I. A')
        .replace('KẾ HOẠCH\n', 'QUYẾT ĐỊNH\n')
        .replace('05 tháng 3 năm 2026', '01 tháng 4 năm 2021');
    await open(decision.replace('07/KH-UBND', '632/QĐ-UBND'), 'quyet-dinh.kehoach');
    const agency = (name: string, level = '', more = '') => `cơ quan ${name}\n${level && `  cấp: ${level}\n`}${more}`;
    await open(
        [
            agency('Ban Lúa A', 'xã'),
            agency('Ban Lúa B', 'tỉnh'),
            agency('Ban Ngô A'),
            agency('Ban Ngô B'),
            agency('Ban Khoai tỉnh Cà Mau'),
            agency('Ban Khoai tỉnh An Giang'),
            agency('Ban Đậu A', '', '  đến: 02/2025\n'),
            agency('Ban Đậu B'),
            agency('Trường Tiểu học số 61'),
            agency('Ban Mía B'),
        ].join('\n'),
        'co-quan.danhmuc',
    );
    await open(statePlan('I. TỔ CHỨC THỰC HIỆN\n1. Ban Ngô B\n- Làm việc.'), 'giao-viec.kehoach');
    const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = services.shared.workspace;
    const builtIn = LangiumDocumentFactory.fromString<PlanFile>(agency('Ban Mía A'), URI.parse('kehoach:/kem.danhmuc'));
    LangiumDocuments.addDocument(builtIn);
    await DocumentBuilder.build([builtIn], {});
});

describe('directives', () => {
    it('are filtered and ranked before they are cut off', async () => {
        expect(await theo('Kế hoạch số 9')).toEqual(['9999/KH-UBND']);
        const decisions = await theo('Quyết định số 9');
        expect(decisions).toHaveLength(40);
        expect(decisions.slice(0, 2)).toEqual(['9100/QĐ-UBND', '9101/QĐ-UBND']);
        await open(statePlan('I. A\n1. Theo Quyết định số 9499/QĐ-UBND.'), 'vien-dan-cuoi.kehoach');
        expect((await theo('Quyết định số 9'))[0]).toBe('9499/QĐ-UBND');
    });

    it('come first where the workspace cites them', async () => {
        expect(await theo('số 61')).toEqual(['612/QĐ-A', '611/QĐ-A']);
    });

    it('come first where they are recent', async () => {
        expect(await theo('số 62')).toEqual(['622/QĐ-A', '621/QĐ-A']);
    });

    it('come first where a document of the workspace bears the number', async () => {
        expect(await theo('số 63')).toEqual(['632/QĐ-UBND', '631/QĐ-UBND']);
    });

    it('come last where they were replaced', async () => {
        expect(await theo('số 64')).toEqual(['642/QĐ-A', '641/QĐ-A']);
    });

    it('come last where they are later than the document', async () => {
        expect(await theo('số 65')).toEqual(['652/QĐ-A', '651/QĐ-A']);
    });

    it('come first where their own name begins so, and later where they only speak of it', async () => {
        const law = (number: string, more: string) => `văn bản ${number}\n  loại: Luật\n  ngày: 01/4/2021\n${more}`;
        await open(
            [
                law('681/2021/QH15', '  trích yếu: sửa đổi một số điều của Luật Vườn ươm\n'),
                law('682/2021/QH15', '  tên gọi: Luật Vườn ươm\n'),
                law('683/2021/QH15', '  tên gọi: Luật Ươm vườn\n'),
            ].join('\n'),
            'luat.danhmuc',
        );
        const base = (typed: string) => labels(statePlan(`Căn cứ ${typed}▮\n\nI. A`));
        expect(await base('luat vuon')).toEqual(['Luật Vườn ươm', 'Luật Ươm vườn', '681/2021/QH15']);
        expect(await base('uom v')).toEqual(['Luật Ươm vườn', 'Luật Vườn ươm', '681/2021/QH15']);
    });

    it('are found by a kind that is typed, and behind those by the subject that speaks of it', async () => {
        await open(
            [
                directive('690/QĐ-A', '01/4/2025', '  trích yếu: phê duyệt Đề án trồng sen\n'),
                'văn bản 691/ĐA-A\n  loại: Đề án\n  ngày: 01/4/2011\n  trích yếu: trồng sen ở ao làng\n',
            ].join('\n'),
            'sen.danhmuc',
        );
        expect(await labels(statePlan('Căn cứ de an trong sen▮\n\nI. A'))).toEqual(['691/ĐA-A', '690/QĐ-A']);
    });

    it('of one number and year are offered each, with its own day', async () => {
        const plan = (day: string) => statePlan('I. A').replace('07/KH-UBND', '670/KH-UBND').replace('05 tháng 3', day);
        await open(plan('05 tháng 3'), 'trung-1.kehoach');
        await open(plan('09 tháng 5'), 'trung-2.kehoach');
        expect(await theo('Kế hoạch số 67')).toEqual(['670/KH-UBND', '670/KH-UBND']);
    });
});

describe('agencies', () => {
    it('come first where they are of the level of the document', async () => {
        expect(await giao('ban lúa')).toEqual(['Ban Lúa B', 'Ban Lúa A']);
    });

    it('come first where documents give them tasks', async () => {
        expect(await giao('ban ngô')).toEqual(['Ban Ngô B', 'Ban Ngô A']);
    });

    it('come first where they are of the place of the document', async () => {
        expect(await giao('ban khoai')).toEqual(['Ban Khoai tỉnh An Giang', 'Ban Khoai tỉnh Cà Mau']);
    });

    it('come last where they are no more', async () => {
        expect(await giao('ban đậu')).toEqual(['Ban Đậu B', 'Ban Đậu A']);
    });

    it('come first where the office lists them itself', async () => {
        expect(await giao('ban mía')).toEqual(['Ban Mía B', 'Ban Mía A']);
    });

    it('that are even come by the alphabet, one for each name', async () => {
        const names = ['Ban Ốc', 'Ban Ong', 'Ban Ô', 'Ban Ô'].map((name) => `cơ quan ${name} Việc\n`);
        await open(names.join('\n'), 'chu-cai-1.danhmuc');
        await open(names.toReversed().join('\n'), 'chu-cai-2.danhmuc');
        expect(await giao('ban o')).toEqual(['Ban Ong Việc', 'Ban Ô Việc', 'Ban Ốc Việc']);
    });
});

describe('offers of one place', () => {
    it('do not keep each other away', async () => {
        expect(await giao('Trường Tiểu học số 61')).toEqual(['612/QĐ-A', '611/QĐ-A', 'Trường Tiểu học số 61']);
    });
});

describe('values of a catalogue', () => {
    it('are ranked before they are cut off', async () => {
        const bases = await labels('văn bản 1/QĐ-A\n  căn cứ: 6▮\n', 'gia-tri.danhmuc');
        expect(bases[0]).toBe('612/QĐ-A');
        const many = Array.from({ length: 80 }, (_, i) => `cơ quan Tổ ${String(i).padStart(2, '0')} Bưởi\n`);
        await open([...many, 'cơ quan Bưởi Năm Roi\n'].join('\n'), 'buoi.danhmuc');
        const agencies = await labels('cơ quan Sở B\n  thuộc: buoi▮\n', 'gia-tri-2.danhmuc');
        expect(agencies[0]).toBe('Bưởi Năm Roi');
    });
});
