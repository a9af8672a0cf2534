import { describe, expect, it } from 'vitest';
import { contentsOf } from '../../server/src/syntax/contents.js';
import type { PlanFile } from '../../server/src/syntax/generated/ast.js';
import { markOf } from '../../server/src/syntax/marked-leaf.js';
import { readMark } from '../../server/src/syntax/reading/marks.js';
import { services } from '../support/plans.js';

/** What a line that opens with a mark is read as: kind, label, punctuation, place, depth, and the text behind it. */
const MARKS: Record<string, readonly unknown[]> = {
    'Phần I. Mục tiêu': ['part', 'I', '.', 1, 1, 'Mục tiêu'],
    'PHẦN THỨ HAI': ['part', 'thứ hai', '', 2, 1, ''],
    'Chương 3 QUY ĐỊNH': ['chapter', '3', '', 3, 1, 'QUY ĐỊNH'],
    'B. NHIỆM VỤ': ['division', 'B', '.', 2, 1, 'NHIỆM VỤ'],
    'Đ. KINH PHÍ': ['division', 'Đ', '.', 5, 1, 'KINH PHÍ'],
    'IV.- KINH PHÍ': ['section', 'IV', '.-', 4, 1, 'KINH PHÍ'],
    'III KINH PHÍ': ['section', 'III', '', 3, 1, 'KINH PHÍ'],
    'XIX. Nội dung': ['section', 'XIX', '.', 19, 1, 'Nội dung'],
    'IV.2. Nội dung': ['decimal', 'IV.2', '.', 2, 1, 'Nội dung'],
    'Điều 5. Hiệu lực': ['article', '5', '.', 5, 1, 'Hiệu lực'],
    'Điều 5a. Hiệu lực': ['article', '5a', '.', 5, 1, 'Hiệu lực'],
    '12. Nội dung': ['number', '12', '.', 12, 1, 'Nội dung'],
    '3) Nội dung': ['number', '3', ')', 3, 1, 'Nội dung'],
    '3 .- Nội dung': ['number', '3', '.-', 3, 1, 'Nội dung'],
    '2.3. Nội dung': ['decimal', '2.3', '.', 3, 2, 'Nội dung'],
    '2.3 Nội dung': ['decimal', '2.3', '', 3, 2, 'Nội dung'],
    '2.3.10) nội dung': ['decimal', '2.3.10', ')', 10, 3, 'nội dung'],
    'đ) Nội dung': ['letter', 'đ', ')', 5, 1, 'Nội dung'],
    'a2) Nội dung': ['letter', 'a2', ')', 2, 1, 'Nội dung'],
    'i) Nội dung': ['letter', 'i', ')', 9, 1, 'Nội dung'],
    '(2) Nội dung': ['parenthesis', '2', ')', 2, 1, 'Nội dung'],
    '(ii) Nội dung': ['parenthesis', 'ii', ')', 2, 1, 'Nội dung'],
    '(c) Nội dung': ['parenthesis', 'c', ')', 3, 1, 'Nội dung'],
    '(l) Nội dung': ['parenthesis', 'l', ')', 11, 1, 'Nội dung'],
    '– nội dung': ['dash', '-', '', undefined, 1, 'nội dung'],
    '+ nội dung': ['plus', '+', '', undefined, 1, 'nội dung'],
    '* nội dung': ['star', '*', '', undefined, 1, 'nội dung'],
    '➢ nội dung': ['bullet', '•', '', undefined, 1, 'nội dung'],
    '5-': ['number', '5', '-', 5, 1, ''],
};

/** Lines that open with what looks like a mark. */
const NO_MARKS = [
    '2.5 triệu đồng',
    '30-4 là ngày lễ',
    '2026 là năm đầu',
    'IIII. NỘI DUNG',
    'Phần lớn học sinh',
    'Phần IIIa. Nội dung',
    'Điều này',
    '-5 độ',
    '+5 điểm',
    '--- cắt ở đây',
    'ff. nội dung',
    '(abc) nội dung',
    'I am',
    'ô) nội dung',
    '',
];

describe('a mark at the head of a line', () => {
    for (const [line, expected] of Object.entries(MARKS)) {
        it(`is read: ${line}`, () => {
            const text = `xx\n${line}\nyy`;
            const mark = readMark(text, 3, 3 + line.length);
            expect(
                mark && [
                    mark.kind,
                    mark.label,
                    mark.punctuation,
                    mark.ordinal,
                    mark.depth,
                    text.slice(mark.textStart, 3 + line.length).trim(),
                ],
            ).toEqual(expected);
            expect(mark?.start).toBe(3);
            expect(mark?.end).toBeLessThanOrEqual(mark?.textStart ?? 0);
        });
    }

    for (const line of NO_MARKS) {
        it(`is none: ${line}`, () => {
            expect(readMark(line, 0, line.length)).toBeUndefined();
        });
    }
});

describe('the tree', () => {
    it('keeps what each mark was read as', () => {
        const text =
            'PHẦN THỨ NHẤT\nMỞ ĐẦU\n\nII. **NHIỆM VỤ**\n\n**2.1.** Việc đầu\n\nđ) Việc sau\n\n– Việc nhỏ\n\nPhụ lục III\nBIỂU MẪU\n';
        for (const form of [text, text.normalize('NFD'), text.replace(/\n/g, '\r\n')]) {
            const file = services.plan.parser.LangiumParser.parse<PlanFile>(form).value;
            const [document] = file.documents;
            const provisions = document ? contentsOf(document).provisions : [];
            expect(provisions.map((provision) => [provision.$type, provision.mark])).toEqual([
                ['Part', 'PHẦN THỨ NHẤT'],
                ['Section', 'II'],
                ['ContentItem', '2.1'],
                ['ContentItem', 'đ'],
                ['ContentItem', '-'],
                ['Annex', 'Phụ lục III'],
            ]);
            const marks = provisions.map(markOf);
            expect(marks.map(({ kind, label, ordinal, depth }) => [kind, label, ordinal, depth])).toEqual([
                ['part', 'thứ nhất', 1, 1],
                ['section', 'II', 2, 1],
                ['decimal', '2.1', 1, 2],
                ['letter', 'đ', 5, 1],
                ['dash', '-', undefined, 1],
                ['annex', 'III', 3, 1],
            ]);
            expect(marks.map(({ punctuation }) => punctuation)).toEqual(['', '.', '.', ')', '', '']);
        }
    });
});
