import { AstUtils } from 'langium';
import { describe, expect, test } from 'vitest';
import { isFootnoteReference, isInternalReference } from '../../server/src/syntax/generated/ast.js';
import { open, statePlan } from '../support/plans.js';

/** What the references of a plan point at, in the order of the text: the line each target begins on, as it is written. */
async function targets(body: string): Promise<(string | undefined)[]> {
    const file = await open(statePlan(body));
    const lines = file.textDocument.getText().split('\n');
    return [...AstUtils.streamAst(file.parseResult.value)].flatMap((node) => {
        if (!isInternalReference(node) && !isFootnoteReference(node)) {
            return [];
        }
        const target = isInternalReference(node) ? node.target.ref : node.footnote.ref;
        return [target?.$cstNode && lines[target.$cstNode.range.start.line]];
    });
}

describe('a part of the document', () => {
    const TWO_PARTS = [
        'Phần I',
        'CÔNG VIỆC',
        'I. VIỆC LÀM NGAY',
        'II. VIỆC LÂU DÀI',
        'Phần II',
        'KINH PHÍ',
        'I. NGUỒN TỈNH',
        'II. NGUỒN XÃ',
    ];

    test('is looked for in the part that speaks of it before the others', async () => {
        expect(await targets([...TWO_PARTS, 'Chi như Mục I nêu.'].join('\n'))).toEqual(['I. NGUỒN TỈNH']);
        expect(await targets([...TWO_PARTS, 'III. CHUNG', 'Chi như Mục II nêu.'].join('\n'))).toEqual(['II. NGUỒN XÃ']);
    });

    test('is looked for in the other parts where its own has none such', async () => {
        const body = [...TWO_PARTS.slice(0, 4), 'III. VIỆC KHÁC', ...TWO_PARTS.slice(4), 'Làm như Mục III nêu.'];
        expect(await targets(body.join('\n'))).toEqual(['III. VIỆC KHÁC']);
    });

    test('is looked for within what stands behind it in the reference', async () => {
        const body = [
            'I. MỘT',
            '1. Trồng cây',
            '2. Tưới cây',
            'II. HAI',
            '1. Làm đường',
            '2. Sửa cầu',
            'Như khoản 2 Mục I nêu.',
        ];
        expect(await targets(body.join('\n'))).toEqual(['2. Tưới cây']);
    });

    test('is none where what stands behind it has no such part', async () => {
        const body = ['I. MỘT', '1. Trồng cây', 'II. HAI', '1. Làm đường', '2. Sửa cầu', 'Như khoản 2 Mục I nêu.'];
        expect(await targets(body.join('\n'))).toEqual([undefined]);
    });

    test('that is an article is not an item with the same number', async () => {
        const body = [
            'Điều 1. Phạm vi',
            '1. Trong tỉnh',
            '2. Ngoài tỉnh',
            'Điều 2. Đối tượng',
            '1. Theo Điều 2 và Điều 1.',
        ];
        expect(await targets(body.join('\n'))).toEqual(['Điều 2. Đối tượng', 'Điều 1. Phạm vi']);
    });
});

describe('a footnote', () => {
    test('of two that bear one name the first is meant', async () => {
        const body = ['I. MỘT', 'Nhắc lại[^1] điều này.', '', '[^1]: Ghi chú trước.', '[^1]: Ghi chú sau.'].join('\n');
        expect(await targets(body)).toEqual(['[^1]: Ghi chú trước.']);
    });

    test('that nobody wrote is none', async () => {
        expect(await targets('I. MỘT\nNhắc lại[^2] điều này.\n\n[^1]: Ghi chú.')).toEqual([undefined]);
    });
});
