import { describe, expect, it } from 'vitest';
import { saidForce } from '../../server/src/cli/said-force.js';
import type { Document } from '../../server/src/syntax/generated/ast.js';
import { open } from '../support/plans.js';

const HEADING = `ỦY BAN NHÂN DÂN
TỈNH AN GIANG

Số: 3101/QĐ-UBND

An Giang, ngày 10 tháng 6 năm 2026

QUYẾT ĐỊNH
Ban hành Quy chế trồng lúa

ỦY BAN NHÂN DÂN TỈNH

QUYẾT ĐỊNH:

Điều 1. Ban hành Quy chế trồng lúa.

`;
const A = 'Quyết định số 2101/QĐ-UBND ngày 02/3/2021 của Ủy ban nhân dân tỉnh An Giang';
const B = 'Quyết định số 2202/QĐ-UBND ngày 04/5/2022 của Ủy ban nhân dân tỉnh An Giang';
const C = 'Quyết định số 2303/QĐ-UBND ngày 06/7/2023 của Ủy ban nhân dân tỉnh An Giang';

async function forceOf(article: string) {
    const document = await open(`${HEADING}${article}\n`);
    return saidForce(document.parseResult.value.documents[0] as Document);
}

/** `2101 replaced 2026-06-10`, in the order of the text. */
async function ends(article: string): Promise<string[]> {
    return (await forceOf(article)).ends.map(
        ({ citation, isReplaced, from }) =>
            `${citation.number.slice(0, 4)} ${isReplaced ? 'replaced' : 'ended'} ${from}`,
    );
}

describe('what a closing article says of the force of others', () => {
    it.each([
        [`Bãi bỏ ${A} đã được sửa đổi, bổ sung bởi ${B}.`, ['2101 ended null']],
        [`Bãi bỏ ${A} (được sửa đổi, bổ sung bởi ${B}).`, ['2101 ended null']],
        [`Bãi bỏ ${A} được sửa đổi theo ${B} và ${C}.`, ['2101 ended null']],
        [`Bãi bỏ ${B} sửa đổi, bổ sung một số điều của ${A}.`, ['2202 ended null']],
        [`Bãi bỏ ${B} về việc sửa đổi ${A}, ${C}.`, ['2202 ended null']],
        [`Bãi bỏ ${A} và ${B} sửa đổi, bổ sung một số điều của ${A}.`, ['2101 ended null', '2202 ended null']],
        [`${A} đã được sửa đổi theo ${B} hết hiệu lực kể từ ngày 15/6/2026.`, ['2101 ended 2026-06-15']],
        [`${B} sửa đổi, bổ sung ${A} hết hiệu lực kể từ ngày 15/6/2026.`, ['2202 ended 2026-06-15']],
    ])('tells who is repealed from who amends or is amended: %s', async (words, said) => {
        expect(await ends(`Điều 2. ${words}`)).toEqual(said);
    });

    it.each([
        [
            `Quyết định này có hiệu lực từ ngày 01/7/2026 và thay thế ${A} quy định về lúa, ${B}; bãi bỏ ${C}.`,
            ['2101 replaced 2026-07-01', '2202 replaced 2026-07-01', '2303 ended 2026-07-01'],
        ],
        [
            `Quyết định này có hiệu lực kể từ ngày ký, thay thế cho các ${A} và ${B}.`,
            ['2101 replaced 2026-06-10', '2202 replaced 2026-06-10'],
        ],
        [`Quyết định này thay thế ${A} kể từ ngày 15 tháng 8 năm 2026.`, ['2101 replaced 2026-08-15']],
        [`Từ ngày 15/6/2026, ${A} hết hiệu lực.`, ['2101 ended 2026-06-15']],
        [
            `Quyết định này có hiệu lực từ ngày 01/7/2026. ${A} và ${B} hết hiệu lực kể từ ngày Quyết định này có hiệu lực.`,
            ['2101 ended 2026-07-01', '2202 ended 2026-07-01'],
        ],
        [
            `Quyết định này thay thế ${A} về việc phê duyệt Đề án “Xanh, sạch, đẹp; an toàn”; ${B} phê duyệt Kế hoạch trồng rừng; ${C}.`,
            ['2101 replaced null', '2202 replaced null', '2303 replaced null'],
        ],
        [`${A} hết hiệu lực kể từ ngày ${B} có hiệu lực.`, ['2101 ended null']],
    ])('takes those that are listed, with the day: %s', async (words, said) => {
        expect(await ends(`Điều 2. ${words}`)).toEqual(said);
    });

    it.each([
        `Bãi bỏ khoản 2 Điều 3 ${A}.`,
        `Quyết định này thay thế Quy chế ban hành kèm theo ${A}.`,
        `Bãi bỏ các quy định trước đây trái với ${A}.`,
        `Các văn bản hướng dẫn ${A} hết hiệu lực kể từ ngày 15/6/2026.`,
        `${A} hết hiệu lực kể từ ngày 15/6/2026, trừ quy định tại Điều 5.`,
        `${A} hết hiệu lực một phần.`,
        `${A} tiếp tục được thực hiện cho đến khi văn bản mới của Ủy ban nhân dân tỉnh An Giang được ban hành và hết hiệu lực.`,
        `Dự án đã duyệt theo ${A} trước ngày Quyết định này có hiệu lực thì không phải duyệt lại.`,
        `Điều 7 được sửa đổi như sau: “Bãi bỏ ${A}.”`,
        `${B} thay thế ${A}.`,
        `Sở Nội vụ tham mưu việc thay thế ${A}.`,
        `Khi ${A} hết hiệu lực thì áp dụng ${B}.`,
        `Kể từ ngày Luật Đất đai, ${A} hết hiệu lực, áp dụng quy định mới.`,
    ])('says nothing of parts, of others and of what is not yet so: %s', async (words) => {
        expect(await ends(`Điều 2. ${words}`)).toEqual([]);
    });

    it.each([
        [`Quyết định này thay thế ${B}; ${A} vẫn còn hiệu lực.`, []],
        [`Quyết định này thay thế ${B}, ${A} tiếp tục thực hiện.`, []],
        [`Bãi bỏ ${B} và ${A} được sửa đổi như sau:`, []],
        [`Bãi bỏ ${B} và ${A} về trồng lúa được sửa đổi như sau:`, []],
        [`Bãi bỏ ${A} đối với các xã ven biển.`, []],
        [`Bãi bỏ ${A} về trồng lúa đối với các xã ven biển.`, []],
        [`Bãi bỏ ${A} phần quy định về giống.`, []],
        [`Thay thế ${A} ở những nội dung trái với Quyết định này.`, []],
        [`Bãi bỏ ${A}. Riêng Điều 4 tiếp tục có hiệu lực đến hết năm 2027.`, []],
        [`Bãi bỏ ${A}; riêng Điều 4 tiếp tục có hiệu lực.`, []],
        [`Quyết định này thay thế ${A} sau khi được Hội đồng nhân dân tỉnh thông qua.`, []],
        [`Thay thế ${A} bằng Quyết định số 88/QĐ-UBND tại phần căn cứ.`, []],
        [`${A} có Điều 3 hết hiệu lực kể từ ngày 15/6/2026.`, []],
        [`${A} về trồng lúa có Điều 3 hết hiệu lực.`, []],
        [`${A} hết hiệu lực thi hành một phần kể từ ngày 15/6/2026.`, []],
        [`${A} hết hiệu lực đối với Điều 3.`, []],
        [`${A} hết hiệu lực khi có quy định mới.`, []],
        [`${A} hết hiệu lực ngày 31/12/2026 được kéo dài đến hết năm 2030.`, []],
        [`${A} được công bố hết hiệu lực từ ngày 15/6/2026 là nhầm lẫn.`, []],
        [`Bãi bỏ ${A} quy định mức thu từ ngày 01/01/2021.`, []],
    ])('is silent where the sentence says anything else of a paper: %s', async (words, said) => {
        expect(await ends(`Điều 2. ${words}`)).toEqual(said);
    });

    it.each([
        `2. Sở Tư pháp rà soát, đề xuất:\n\na) Bãi bỏ ${A};\n\nb) Thay thế ${B}.`,
        `2. Đề nghị: bãi bỏ ${A}.`,
        `2. Sửa đổi Điều 9 như sau:\n\n“Điều 9. Hiệu lực\n\n1. Quyết định này có hiệu lực.\n\n2. Quyết định này thay thế ${A}.”`,
    ])('takes no order to others and no quoted article for the paper’s own words: %s', async (words) => {
        expect(await ends(`Điều 2. Thi hành\n\n1. Quyết định này có hiệu lực kể từ ngày ký.\n\n${words}`)).toEqual([]);
    });

    it('takes a bare verb for the paper’s own in its articles alone', async () => {
        const list = `Sở Tư pháp đề nghị:\n\n- Bãi bỏ ${A};\n\n- Thay thế ${B}.`;
        expect(await ends(list)).toEqual([]);
        const plan = `${HEADING.slice(0, HEADING.indexOf('ỦY BAN NHÂN DÂN TỈNH'))}I. KIẾN NGHỊ\n\n${list}\n`;
        const document = await open(plan.replace('QUYẾT ĐỊNH\n', 'BÁO CÁO\n').replace('/QĐ-', '/BC-'));
        expect(saidForce(document.parseResult.value.documents[0] as Document).ends).toEqual([]);
    });

    it('takes nothing from a paper that joins several, nor from one whose number is one that it cites', async () => {
        const article = `Điều 2. Quyết định này có hiệu lực kể từ ngày ký và thay thế ${A}.\n`;
        for (const heading of [
            HEADING.replace('3101/QĐ-UBND', '57/VBHN-BCT'),
            HEADING.replace('3101/QĐ-UBND', '56/2024/QH15'),
        ]) {
            const document = await open(heading + article);
            expect(saidForce(document.parseResult.value.documents[0] as Document)).toEqual({
                effective: null,
                ends: [],
            });
        }
        expect((await forceOf(article)).ends).toHaveLength(1);
    });

    it('gives the paper the day that it states of itself, not that of a contract within it', async () => {
        expect((await forceOf('Điều 2. Hợp đồng này có hiệu lực kể từ ngày 01/01/2025.')).effective).toBeNull();
        expect(
            (
                await forceOf(
                    'Điều 2. Hợp đồng này có hiệu lực từ ngày 01/01/2025.\n\nĐiều 3. Quyết định này có hiệu lực thi hành kể từ ngày 02 tháng 7 năm 2026.',
                )
            ).effective,
        ).toBe('2026-07-02');
        expect((await forceOf('Điều 2. Quyết định này có hiệu lực kể từ ngày ký.')).effective).toBe('2026-06-10');
    });
});
