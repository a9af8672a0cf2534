import { describe, expect, test } from 'vitest';
import { statePlan } from '../support/plans.js';
import { printText } from '../support/print.js';
import { wordsIn } from '../support/printed-words.js';

function cells(table: string): string[][] {
    const blocks = printText(statePlan(`I. A\n\n1. Kinh phí:\n\n${table}`)).documents[0]?.blocks ?? [];
    const found = blocks.find((block) => block.type === 'table');
    return (found?.rows ?? []).map((row) => row.cells.map(({ runs }) => wordsIn(runs)));
}

describe('each cell stays in its column', () => {
    const head = ['TT', 'Nội dung', 'Số tiền'];

    test.each([
        ['an empty first cell, where rows have no frame', 'TT | Nội dung | Số tiền\n1 | Cây | 40\n | Tổng cộng | 40'],
        ['in a frame', '| TT | Nội dung | Số tiền |\n|---|---|---|\n| 1 | Cây | 40 |\n| | Tổng cộng | 40 |'],
        ['a frame that one row leaves out', '| TT | Nội dung | Số tiền |\n| 1 | Cây | 40 |\n| | Tổng cộng | 40'],
        ['a frame that one row alone has', 'TT | Nội dung | Số tiền\n| 1 | Cây | 40 |\n | Tổng cộng | 40'],
        ['a frame at the left alone', '| TT | Nội dung | Số tiền\n| 1 | Cây | 40\n| | Tổng cộng | 40'],
    ])('%s', (_name, table) => {
        expect(cells(table)).toEqual([head, ['1', 'Cây', '40'], ['', 'Tổng cộng', '40']]);
    });

    test('an empty last cell', () => {
        expect(cells('TT | Nội dung | Ghi chú\n1 | Cây |\n2 | Hoa | đỏ')).toEqual([
            ['TT', 'Nội dung', 'Ghi chú'],
            ['1', 'Cây', ''],
            ['2', 'Hoa', 'đỏ'],
        ]);
    });

    test('several empty cells', () => {
        expect(
            cells('TT | Nội dung | Đơn vị | Số | Giá | Tiền\n1 | Cây | cây | 2 | 20 | 40\n | Tổng cộng | | | | 40')[2],
        ).toEqual(['', 'Tổng cộng', '', '', '', '40']);
    });

    test('signs stand where the author has them, close to what stands before', () => {
        const row = [
            '1',
            'Theo Điều 5, Điều 7 của Quy chế (kèm theo Quyết định số 12/QĐ-UBND); **cây** sao',
            'Hằng năm.',
        ];
        expect(cells(`TT | Nội dung | Thời gian\n${row.join(' | ')}`)[1]).toEqual([
            ...row.slice(0, 1),
            row[1]?.replaceAll('**', ''),
            'Hằng năm.',
        ]);
    });
});

describe('a row of one cell between bars', () => {
    const rows =
        '| TT | Nội dung | Số tiền |\n|---|---|---|\n| Khối xã, phường, đặc khu |\n| 1 | Cây | 40 |\n| 2 | | |';

    test('keeps its words where other rows have no frame', () => {
        const table = 'TT | Nội dung | Số tiền\n| Khối xã |\n1 | Cây | 40';
        expect(cells(table).slice(1)).toEqual([
            ['Khối xã', '', ''],
            ['1', 'Cây', '40'],
        ]);
    });

    test('goes over all columns, whose widths it leaves alone', () => {
        const blocks = printText(statePlan(`I. A\n\n1. Kinh phí:\n\n${rows}`)).documents[0]?.blocks ?? [];
        const found = blocks.find((block) => block.type === 'table');
        expect(found?.rows.map(({ wide }) => wide)).toEqual([undefined, true, undefined, undefined]);
        const others = printText(
            statePlan(`I. A\n\n1. Kinh phí:\n\n${rows.replace('| Khối xã, phường, đặc khu |\n', '')}`),
        );
        const same = others.documents[0]?.blocks.find((block) => block.type === 'table');
        expect(found?.widths).toEqual(same?.widths);
    });
});
