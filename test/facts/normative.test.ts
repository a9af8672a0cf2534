import { expect, test } from 'vitest';
import { documentIssuers, documentKind, documentSubject } from '../../server/src/facts/heading-facts.js';
import { isNormative } from '../../server/src/facts/normative.js';
import { isPlanFile } from '../../server/src/syntax/generated/ast.js';
import { open, statePlan } from '../support/plans.js';

async function areNormative(text: string): Promise<boolean[]> {
    const root = (await open(text)).parseResult.value;
    return isPlanFile(root) ? root.documents.map(isNormative) : [];
}

test('a number that bears its year is that of a normative paper', async () => {
    const plan = statePlan('I. A');
    expect(await areNormative(plan)).toEqual([false]);
    expect(await areNormative(plan.replace('07/KH-UBND', '07/2026/QĐ-UBND'))).toEqual([true]);
    expect(await areNormative(plan.replace('07/KH-UBND', '…/2026/QĐ-UBND'))).toEqual([true]);
    expect(await areNormative(plan.replace('Số: 07/KH-UBND', 'Số:\n07/2026/QĐ-UBND'))).toEqual([true]);
});

test('a text that joins a paper with what amended it is normative', async () => {
    const plan = statePlan('I. A');
    expect(await areNormative(plan.replace('07/KH-UBND', '07/VBHN-BYT'))).toEqual([true]);
});

test('a note that names the standard has the last word', async () => {
    const decision = statePlan('I. A').replace('07/KH-UBND', '07/2026/QĐ-UBND');
    expect(await areNormative(`// tiêu chuẩn: state-nd30\n${decision}`)).toEqual([false]);
    expect(await areNormative(`// tiêu chuẩn: normative-nd78\n${statePlan('I. A')}`)).toEqual([true]);
});

test('what a normative paper issues is normative as well', async () => {
    const decision = statePlan('I. A').replace('07/KH-UBND', '07/2026/QĐ-UBND');
    expect(await areNormative(`${decision}\n===\nQUY ĐỊNH\nGiao cây giống\n\nĐiều 1. Giao cây\n`)).toEqual([
        true,
        true,
    ]);
});

test('a decree or a circular is normative whatever its number', async () => {
    const plan = statePlan('I. A');
    expect(await areNormative(plan.replace(/^KẾ HOẠCH$/mu, 'THÔNG TƯ'))).toEqual([true]);
    expect(await areNormative(plan.replace(/^KẾ HOẠCH$/mu, 'QUYẾT ĐỊNH'))).toEqual([false]);
});

test('what a paper numbered with its year is about may open with a verb that is the name of a kind, too', async () => {
    const decree = `CHÍNH PHỦ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 12/2026/NĐ-CP

QUY ĐỊNH CHI TIẾT VIỆC TRỒNG CÂY

Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019;

Điều 1. Trồng cây
`;
    const root = (await open(decree)).parseResult.value;
    const [document] = isPlanFile(root) ? root.documents : [];
    expect(document && [documentKind(document), documentSubject(document)]).toEqual([
        'Nghị định',
        'QUY ĐỊNH CHI TIẾT VIỆC TRỒNG CÂY',
    ]);
});

test('the name of a kind that is no verb is the kind, also where the letters of the number are another one’s', async () => {
    const headed = async (number: string, title: string) => {
        const heading =
            'ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n';
        const { parseResult } = await open(`${heading}Số: ${number}\n\n${title}\n\nĐiều 1. Trồng cây\nTrồng cây.\n`);
        const root = parseResult.value;
        const [document] = isPlanFile(root) ? root.documents : [];
        return document && [documentKind(document), documentSubject(document), ...documentIssuers(document)];
    };
    const issuer = 'ỦY BAN NHÂN DÂN TỈNH LÀO CAI';
    const cases = [
        ['12/2025/TT-UBND', 'TỜ TRÌNH VỀ VIỆC TRỒNG CÂY', 'Tờ trình', 'VỀ VIỆC TRỒNG CÂY'],
        ['12/2025/CV-UBND', 'BÁO CÁO KẾT QUẢ TRỒNG CÂY', 'Báo cáo', 'KẾT QUẢ TRỒNG CÂY'],
        ['12/2025/NQ-HĐND', 'QUYẾT ĐỊNH BAN HÀNH QUY CHẾ', 'Quyết định', 'BAN HÀNH QUY CHẾ'],
        ['12/2025/BC-UBND', 'HƯỚNG DẪN TRỒNG CÂY', 'Hướng dẫn', 'TRỒNG CÂY'],
        [
            '12/2025/TT-BNV',
            'QUY ĐỊNH VIỆC BAN HÀNH KẾ HOẠCH TRỒNG CÂY',
            'Thông tư',
            'QUY ĐỊNH VIỆC BAN HÀNH KẾ HOẠCH TRỒNG CÂY',
        ],
    ] as const;
    for (const [number, title, kind, subject] of cases) {
        expect(await headed(number, title)).toEqual([kind, subject, issuer]);
    }
});
