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

    test('is an annex whatever noughts are before its number', async () => {
        const file = await open(
            statePlan('I. A\nTheo phụ lục 1.').replace(/$/u, '\nPHỤ LỤC 01\nMột\n\nPHỤ LỤC 02\nHai\n'),
        );
        const [reference] = [...AstUtils.streamAst(file.parseResult.value)].filter(isInternalReference);
        expect(reference?.target.ref?.$type).toBe('Annex');
    });

    test('is a section behind the article that approves it', async () => {
        const body = [
            'Điều 1. Duyệt kế hoạch trồng cây',
            'I. MỘT',
            '1. Trồng cây',
            'Theo mục 1 Phần I Điều 1 Kế hoạch này.',
        ];
        expect(await targets(body.join('\n'))).toEqual(['1. Trồng cây']);
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

describe('a list of parts', () => {
    const ARTICLES = [
        'Điều 1. Phạm vi',
        '1. Trong tỉnh',
        '2. Ngoài tỉnh',
        'Điều 2. Đối tượng',
        '1. Trẻ em',
        '2. Người lớn',
    ];
    const refersTo = (words: string) => targets([...ARTICLES, words].join('\n'));

    test('has numbers of the same unit behind it', async () => {
        expect(await refersTo('Theo các Điều 1, 2 và 3.')).toEqual(['Điều 1. Phạm vi', 'Điều 2. Đối tượng', undefined]);
        expect(await refersTo('Theo khoản 2 Điều 1, 2.')).toEqual(['2. Ngoài tỉnh', 'Điều 2. Đối tượng']);
    });

    test('begins a new path where a unit comes a second time', async () => {
        expect(await refersTo('Theo Điều 2, khoản 1 Điều 1 và khoản 2 Điều 2 Kế hoạch này.')).toEqual([
            'Điều 2. Đối tượng',
            '1. Trong tỉnh',
            '2. Người lớn',
        ]);
        expect(await refersTo('Theo khoản 1, khoản 2 Điều 1.')).toEqual(['2. Ngoài tỉnh']);
        expect(await refersTo('Theo khoản 2, Điều 1.')).toEqual(['2. Ngoài tỉnh']);
    });

    test('belongs as a whole to the paper behind it', async () => {
        expect(
            await refersTo('Theo khoản 1 Điều 1, điểm a khoản 2 Điều 2; Điều 3 của Nghị định số 5/2020/NĐ-CP.'),
        ).toEqual([]);
        expect(await refersTo('Theo Điều 1 và Điều 2 của bản hợp đồng.')).toEqual([]);
        expect(await refersTo('Theo Điều 1 và Điều 2 của bản kế hoạch này.')).toHaveLength(2);
    });

    test('is none where it heads a text that begins in quotes', async () => {
        expect(await refersTo('“Điều 2. Trình tự mới”.')).toEqual([]);
        expect(await refersTo('Điều 2 nêu trình tự.')).toEqual(['Điều 2. Đối tượng']);
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
