import { expect, test } from 'vitest';
import { linesOf, onlyOutline } from '../support/outlines.js';
import { statePlan } from '../support/plans.js';

const blocks = (body: string) => linesOf(onlyOutline(statePlan(body)).blocks);

test('a colon in brackets ends no title, one behind them does', () => {
    expect(blocks('I. A\n\n1. Vé tháng (gồm: xe buýt, tàu): Xã trả.\n\n2. Trình độ (đã qua: A, B) của dân')).toEqual([
        'I ‹A›',
        '  1 ‹Vé tháng (gồm: xe buýt, tàu)› Xã trả.',
        '  2 ‹Trình độ (đã qua: A, B) của dân›',
    ]);
});

test('a colon before a blank in a sentence ends no title', () => {
    expect(blocks('I. A\n\n1. Mở lớp nghề:       , khoá 2 năm 2026.')).toEqual([
        'I ‹A›',
        '  1 Mở lớp nghề: , khoá 2 năm 2026.',
    ]);
});

test('a list behind the signature is an annex, its title in small letters too', () => {
    const end = 'Nơi nhận:\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Thị Sáu';
    const list =
        'DANH SÁCH\nXã không ma túy năm 2026\n\n(Kèm theo Kế hoạch số 5/KH-UBND)\n\n| STT | Xã |\n| 1 | Tân Hội |';
    const { annexes, closing } = onlyOutline(
        statePlan(`I. A\n\n1. Việc.\n\nTrên đây là Kế hoạch./.\n\n${end}\n\n${list}`),
    );
    expect(annexes.map(({ title }) => title)).toEqual(['DANH SÁCH Xã không ma túy năm 2026']);
    expect(closing).toEqual(['Trên đây là Kế hoạch./.']);
});

test('a number of several parts is the number of a paper', () => {
    const text = 'UBND TỈNH LÂM ĐỒNG\nVĂN PHÒNG\nSố:103-11/PT-NC\n\nPHIẾU TRÌNH\n\n1. Việc.\n';
    expect(onlyOutline(text).number).toBe('103-11/PT-NC');
});

const SIGNED = 'Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH';

test('a list behind the signature of a draft, which bears no name, is an annex', () => {
    const list = 'KINH PHÍ HỖ TRỢ CÁC XÃ\n(Đính kèm Quyết định số     /QĐ-UBND)\n\n| STT | Xã |\n| 1 | Tân Hội |';
    const { annexes, signature } = onlyOutline(statePlan(`I. A\n\n1. Việc.\n\n${SIGNED}\n\n${list}`));
    expect(annexes.map(({ title }) => title)).toEqual(['KINH PHÍ HỖ TRỢ CÁC XÃ']);
    expect(signature?.positions).toEqual(['CHỦ TỊCH']);
});

test('items that count from one below the name of who signs are none of its lines', () => {
    const form =
        'Mẫu góp ý về kế hoạch trồng cây của các trường\n\n1. Tên đơn vị:\n\n2. Góp ý:\n- Về mục tiêu;\n\n3. Đề nghị khác:';
    const { blocks: all, recipients } = onlyOutline(`${statePlan('I. A\n\n1. Việc.')}\n${form}\n`);
    expect(recipients.map(({ text }) => text)).toEqual(['Sở Giáo dục và Đào tạo', 'Lưu: VT, KGVX']);
    expect(linesOf(all).slice(-5)).toEqual([
        'Mẫu góp ý về kế hoạch trồng cây của các trường',
        '1 ‹Tên đơn vị›',
        '2 ‹Góp ý›',
        '  - Về mục tiêu;',
        '3 ‹Đề nghị khác›',
    ]);
});

test('details of who writes right below whom a letter is sent to are none of these, a list of bodies goes on', () => {
    const sent = (...lines: string[]) =>
        onlyOutline(`ĐƠN XIN NHẬN CÂY\n\nKính gửi: ${lines.join('\n')}\n\nTôi xin nhận hai mươi cây giống.\n`)
            .addressees;
    expect(sent('Vườn ươm xã Tân Bình', 'Tôi tên là: Lê Thị Sáu', 'Nơi ở: ấp Ba', 'Nghề: làm vườn')).toEqual([
        'Vườn ươm xã Tân Bình',
    ]);
    expect(sent('Các sở;', 'Các xã: An Hòa, Tân Hội;', 'Các trường: Tiểu học A.')).toHaveLength(3);
});

test('a post apart below where a name was to be written is that of another one who signs', () => {
    const end = 'TUQ. HIỆU TRƯỞNG\nTRƯỞNG [ĐƠN VỊ]\n\nxxxxxxxx\n\nĐẠI DIỆN BÊN B\n[CHỨC VỤ]\n\nxxxxxxxx\n';
    const { signature, coSigners } = onlyOutline(`HỢP ĐỒNG\nMua cây\n\nĐiều 1. Cây\n\nHai bên mua bán cây.\n\n${end}`);
    expect([signature, ...coSigners]).toEqual([
        { authority: 'TUQ. HIỆU TRƯỞNG', positions: ['TRƯỞNG [ĐƠN VỊ]'], name: null },
        { authority: 'ĐẠI DIỆN BÊN B', positions: ['[CHỨC VỤ]'], name: null },
    ]);
});
