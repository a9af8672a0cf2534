import { beforeAll, describe, expect, it } from 'vitest';
import { CATALOGUE_RULES, PLAN_RULES } from '../../server/src/rules/rules.js';
import { open, partyPlan, statePlan } from '../support/plans.js';
import { openWhatIsKnown } from './cases.js';

/** Puts the excerpt that a page shows where it stands in a whole document. */
type Frame = (excerpt: string) => string;

/** A state plan in which a part is the excerpt. */
function replacing(part: RegExp): Frame {
    return (excerpt) => statePlan('I. A').replace(part, () => excerpt);
}

const body: Frame = (excerpt) => statePlan(`I. MỤC ĐÍCH\n${excerpt}`);
const organised: Frame = (excerpt) => statePlan(`I. TỔ CHỨC THỰC HIỆN\n${excerpt}`);
const RECIPIENTS = /Nơi nhận:[\s\S]*KGVX\./;
const recipients = replacing(RECIPIENTS);
const bases = replacing(/Căn cứ .*/u);
const stateNumber = replacing(/Số: 07\/KH-UBND/);

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';

/** Where an excerpt is not of the body. */
const FRAMES: Record<string, Frame> = {
    'thieu-so': replacing(/ỦY BAN[\s\S]*năm 2026(?=\n\nKẾ)/u),
    'thieu-ngay': replacing(/Số: 07[\s\S]*KẾ HOẠCH/u),
    'thieu-noi-nhan': (excerpt) => statePlan('I. A').replace(/Nơi nhận:[\s\S]*TM\. ỦY BAN NHÂN DÂN/u, () => excerpt),
    'thieu-chu-ky': replacing(/Nơi nhận:[\s\S]*/u),
    'lan-che-do': (excerpt) => partyPlan('I- A').replace(/Số 15-KH\/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM/u, () => excerpt),
    'so-hai-cham': stateNumber,
    'so-them-khong': stateNumber,
    'ngay-them-khong': replacing(/An Giang, ngày.*/u),
    'so-thua-khong': stateNumber,
    'so-cach-chu': stateNumber,
    'dang-trich-yeu': (excerpt) =>
        partyPlan('Đề nghị phối hợp.')
            .replace('Số 15-KH/TU', () => excerpt)
            .replace(/KẾ HOẠCH\n.*\n-----/u, 'Kính gửi: Sở Y tế'),
    'dang-chuc-vu': (excerpt) => partyPlan('I- A').replace(/T\/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ/u, () => excerpt),
    'tieu-ngu': (excerpt) =>
        statePlan('I. A').replace('An Giang, ngày', () => `${NATION}\n${excerpt}\n\nAn Giang, ngày`),
    'dong-chu-hoa': replacing(/An Giang, ngày[\s\S]*năm 2026(?=\n\nCăn)/u),
    'do-khan': (excerpt) => statePlan('I. A').replace('Số: 07', () => `${excerpt}\n\nSố: 07`),
    'ke-hoach-kinh-gui': bases,
    'vien-dan-sau-ngay': replacing(/An Giang, ngày[\s\S]*(?=\n\nCăn cứ)/u),
    'vien-dan-het-hieu-luc': bases,
    'co-quan-cu': organised,
    'co-quan-chua-nhan': (excerpt) => organised(excerpt).replace(/\n\nNơi nhận:\n- [^\n]*\n- Lưu[^\n]*(?=\n\nTM)/u, ''),
    'viet-tat-chua-ro': recipients,
    'thoi-han-da-qua': (excerpt) =>
        organised('1. Sở Y tế\n- Cấp tủ thuốc trước ngày 20/02/2026.').replace(/An Giang, ngày.*/u, () => excerpt),
    'thoi-han-ngoai-ky': organised,
    'co-quan-thieu-viec': organised,
    'co-quan-lap': organised,
    'viec-thieu-han': organised,
    'can-cu-dau-cuoi': bases,
    'noi-nhan-dau-cuoi': recipients,
    'noi-nhan-luu': recipients,
    'noi-nhan-nhu-tren': recipients,
    'noi-nhan-gach': recipients,
    'noi-nhan-lap': recipients,
    'phu-luc-so': (excerpt) => `${statePlan('I. A')}\n${excerpt}\n`,
    'ky-hoc-ham': replacing(/PHÓ CHỦ TỊCH\nNguyễn Thị Minh An/u),
    'dau-ket': (excerpt) => body(`- Trồng cây.\n\n${excerpt}`),
    'ky-lan-che-do': replacing(/TM\. ỦY BAN NHÂN DÂN\nKT\. CHỦ TỊCH/u),
    'cap-uy-ky-thay': (excerpt) => partyPlan('I- A').replace(/T\/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ/u, () => excerpt),
    'tieu-chuan-la': (excerpt) => partyPlan('I- A').replace('TỈNH ỦY AN GIANG', () => excerpt),
    'dang-dau-ket': (excerpt) => partyPlan(`I- A\n\n${excerpt}`),
};

describe('the page of a rule', () => {
    beforeAll(openWhatIsKnown);

    for (const { code, example } of PLAN_RULES) {
        const frame = FRAMES[code] ?? body;
        it(`${code} shows what breaks it, and what does not`, async () => {
            const codes = async (text: string) => ((await open(text)).diagnostics ?? []).map((found) => found.code);
            expect(await codes(frame(example.bad)), frame(example.bad)).toContain(code);
            expect(await codes(frame(example.good)), frame(example.good)).not.toContain(code);
            expect(frame(example.bad)).toContain(example.bad);
            expect(frame(example.good)).toContain(example.good);
        });
    }

    for (const { code, example } of CATALOGUE_RULES) {
        it(`${code} shows what breaks it, and what does not`, async () => {
            const codes = async (kind: 'bad' | 'good') =>
                ((await open(example[kind], `${code}-${kind}.danhmuc`)).diagnostics ?? []).map((found) => found.code);
            expect(await codes('bad')).toEqual([code]);
            expect(await codes('good')).toEqual([]);
        });
    }
});
