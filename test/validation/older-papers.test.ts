import { expect, test } from 'vitest';
import { open } from '../support/plans.js';

/** A letter of a union, as its offices write them. */
const letter = (year: number) => `LIÊN ĐOÀN LAO ĐỘNG TỈNH AN GIANG

Số: 34/KH-LĐLĐ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

An Giang, ngày 08 tháng 12 năm ${year}

KẾ HOẠCH
Trồng cây bóng mát trong các khu nhà ở của công nhân

Căn cứ Điều lệ Công đoàn Việt Nam;
Căn cứ Nghị quyết của Ban Chấp hành,

I. MỤC ĐÍCH
1. Vận động đoàn viên và nhân dân trồng cây.

Nơi nhận:
- Các công đoàn cơ sở;
- Lưu VP.

TM. BAN THƯỜNG VỤ
CHỦ TỊCH

Lê Thị Cúc
`;

async function told(text: string): Promise<string[]> {
    const { diagnostics = [] } = await open(text);
    return diagnostics.map(({ code }) => String(code)).sort();
}

test('nobody is told of another form in a paper that is older than the rules that could be read', async () => {
    expect(await told(letter(2021))).toEqual([]);
    expect(await told(letter(2025))).toEqual(['can-cu-dau-cuoi', 'noi-nhan-luu']);
});

test('the decree’s annex on capitals binds no union and no front for sure', async () => {
    const front = letter(2025)
        .replace('LIÊN ĐOÀN LAO ĐỘNG TỈNH AN GIANG', 'ỦY BAN MTTQ VIỆT NAM TỈNH AN GIANG\nBAN THƯỜNG TRỰC')
        .replace('KH-LĐLĐ', 'KH-MTTQ-BTT')
        .replace('BAN THƯỜNG VỤ', 'BAN THƯỜNG TRỰC');
    expect(await told(front)).toEqual([]);
    expect(await told(front.replace(/ỦY BAN MTTQ.*\n.*/u, 'SỞ NỘI VỤ').replace('MTTQ-BTT', 'SNV'))).toContain(
        'hoa-danh-tu',
    );
});
