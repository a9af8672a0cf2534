import { afterAll, describe, expect, test } from 'vitest';
import { docxFile } from '../../server/src/export/docx/docx-file.js';
import { htmlFile } from '../../server/src/export/html/html-file.js';
import { textFile } from '../../server/src/export/text/text-file.js';
import { PdfPrinter } from '../../server/src/typeset/pdf.js';
import { find, readHtml, textOf } from '../support/html.js';
import { hasPoppler, readPdf } from '../support/poppler.js';
import { DIST, printText } from '../support/print.js';
import { readWord } from '../support/word-file.js';

const STATE = `ỦY BAN NHÂN DÂN
XÃ CHỢ MỚI

Số: 45/QĐ-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Chợ Mới, ngày 15 tháng 7 năm 2026

QUYẾT ĐỊNH
Về việc trồng cây

Điều 1. Trồng cây trên các đường./.

Nơi nhận:
- Như Điều 1;
- Lưu: VT.

CHỦ TỊCH

Phạm Văn Dũng
`;

const PARTY = `ĐẢNG BỘ TỈNH AN GIANG
ĐẢNG ỦY XÃ HỘI AN
*
Số 12-KH/ĐU

ĐẢNG CỘNG SẢN VIỆT NAM

Hội An, ngày 09 tháng 3 năm 2026

KẾ HOẠCH
Trồng cây năm 2026
-----

Ban Thường vụ Đảng ủy đề ra kế hoạch trồng cây.

Nơi nhận:
- Các chi bộ,
- Lưu Văn phòng Đảng ủy.

T/M BAN THƯỜNG VỤ
BÍ THƯ

Lê Thị Cúc
`;

/** What certifies a copy, in the ways in which it comes: its form, and what stands at the left and the right. */
const COPIES: readonly (readonly [string, { text: string; left: readonly string[]; right: readonly string[] }])[] = [
    [
        'below each other, as Mẫu 3.1 has it',
        {
            text: `${STATE}
PHÒNG KINH TẾ

Số: 12/SY-KT

SAO Y

Chợ Mới, ngày 16 tháng 7 năm 2026

Nơi nhận:
- Các ấp;
- Lưu: VT.

TRƯỞNG PHÒNG

Trần Văn Bình
`,
            left: ['PHÒNG KINH TẾ', 'Số: 12/SY-KT'],
            right: ['SAO Y', 'Chợ Mới, ngày 16 tháng 7 năm 2026', 'TRƯỞNG PHÒNG', 'Trần Văn Bình'],
        },
    ],
    [
        'in two columns',
        {
            text: `${STATE}
PHÒNG KINH TẾ                                SAO LỤC
Số: 13/SL-KT                  Chợ Mới, ngày 17 tháng 7 năm 2026

TL. CHỦ TỊCH
TRƯỞNG PHÒNG

Trần Văn Bình
`,
            left: ['PHÒNG KINH TẾ', 'Số: 13/SL-KT'],
            right: ['SAO LỤC', 'Chợ Mới, ngày 17 tháng 7 năm 2026', 'TL. CHỦ TỊCH', 'TRƯỞNG PHÒNG'],
        },
    ],
    [
        'with its form first, and no number',
        {
            text: `${STATE}
TRÍCH SAO
VĂN PHÒNG ỦY BAN NHÂN DÂN

Chợ Mới, ngày 17 tháng 7 năm 2026

CHÁNH VĂN PHÒNG

Trần Văn Bình
`,
            left: ['VĂN PHÒNG ỦY BAN NHÂN DÂN'],
            right: ['TRÍCH SAO', 'Chợ Mới, ngày 17 tháng 7 năm 2026', 'CHÁNH VĂN PHÒNG'],
        },
    ],
    [
        'behind ===',
        {
            text: `${STATE}
===
VĂN PHÒNG
Số: 14/SY-VP
SAO Y
Chợ Mới, ngày 17 tháng 7 năm 2026

CHÁNH VĂN PHÒNG

Trần Văn Bình
`,
            left: ['VĂN PHÒNG', 'Số: 14/SY-VP'],
            right: ['SAO Y'],
        },
    ],
    [
        'of the party until 27/5/2026',
        {
            text: `${PARTY}
VĂN PHÒNG ĐẢNG ỦY

Số 24-BS/VPĐU

SAO Y BẢN CHÍNH

Hội An, ngày 10 tháng 3 năm 2026

CHÁNH VĂN PHÒNG

Trần Văn Bình
`,
            left: ['VĂN PHÒNG ĐẢNG ỦY', 'Số 24-BS/VPĐU'],
            right: ['SAO Y BẢN CHÍNH', 'CHÁNH VĂN PHÒNG'],
        },
    ],
    [
        'of the party since then: a stamp at the left',
        {
            text: `${PARTY.replace('tháng 3', 'tháng 6').replace('bộ,', 'bộ;')}
Bản sao văn bản

T/L BAN THƯỜNG VỤ
CHÁNH VĂN PHÒNG

Trần Văn Bình
`,
            left: ['Bản sao văn bản'],
            right: ['T/L BAN THƯỜNG VỤ', 'CHÁNH VĂN PHÒNG'],
        },
    ],
];

describe.each(COPIES)('what certifies a copy, %s', (_how, { text, left, right }) => {
    const file = printText(text);
    const printer = new PdfPrinter(DIST);
    afterAll(() => printer.dispose());

    test('is of the paper before it, without a title of its own', () => {
        expect(file.documents.map(({ isCopy }) => isCopy === true)).toEqual([false, true]);
        const heading = file.documents[1]?.blocks.find((block) => block.type === 'heading');
        expect(JSON.stringify(heading)).not.toMatch(/CỘNG HÒA|CỘNG SẢN/u);
    });

    test.skipIf(!hasPoppler())('stands on the page of the paper, under a rule as wide as the text', async () => {
        const pages = readPdf(await printer.print(file));
        expect(pages.count).toBe(1);
        const { page } = file.documents[0]?.table ?? { page: undefined };
        const width = ((page?.width ?? 0) - (page?.left.printed ?? 0) - (page?.right.printed ?? 0)) * (72 / 25.4);
        const rules = pages.rules.filter((rule) => Math.abs(rule.right - rule.left - width) < 1);
        expect(rules).toHaveLength(1);
        const middle = pages.width / 2;
        const signer = pages.texts.filter(({ text: words }) => /Dũng|Cúc/u.test(words)).at(-1);
        expect(rules[0]?.y).toBeGreaterThan(signer?.bottom ?? Number.POSITIVE_INFINITY);
        for (const [words, isRight] of [...left.map((line) => [line, false]), ...right.map((line) => [line, true])]) {
            const at = pages.texts.findLast(({ text: found }) => found.trim() === words);
            expect(at?.top, String(words)).toBeGreaterThan(rules[0]?.y ?? 0);
            expect((at?.left ?? 0) > middle - 20, String(words)).toBe(isRight);
        }
        const form = pages.texts.findLast(({ text: found }) => found.trim() === (isStamp(left) ? left : right)[0]);
        expect(form).toMatchObject({ bold: true, italic: false, size: 14 });
    });

    test('keeps its place in Word, on the web and as text', async () => {
        const lines = [...left, ...right];
        const word = readWord(await docxFile(file)).paragraphs.map(({ text: words }) =>
            words.replaceAll('\u00A0', ' '),
        );
        const html = readHtml(htmlFile(file));
        const articles = find(html, 'article');
        expect(articles).toHaveLength(1);
        const web = find(html, 'section').map(textOf).join('\n');
        const plain = textFile(file);
        const [, below] = plain.split('_'.repeat(78));
        for (const line of lines) {
            const bare = line.replace(/\s+/gu, ' ');
            expect(word.some((words) => words.replace(/\s+/gu, ' ').includes(bare))).toBe(true);
            expect(web.replace(/[\s\u00A0]+/gu, ' ')).toContain(bare);
            expect(below).toContain(bare);
        }
    });

    test('read again as text, it certifies the same copy', () => {
        const again = printText(textFile(file));
        expect(again.documents.map(({ isCopy }) => isCopy === true)).toEqual([false, true]);
    });
});

function isStamp(left: readonly string[]): boolean {
    return left[0] === 'Bản sao văn bản';
}

describe('no copy', () => {
    test('is certified where no paper stands before', () => {
        expect(printText('SAO Y\n\nSố: 12/SY-KT\n').documents.map(({ isCopy }) => isCopy)).toEqual([undefined]);
    });

    test('is meant by running text or an item behind a paper', () => {
        for (const line of ['Bản sao văn bản này gửi các ấp.', '- Sao lục;', 'Sao y theo mẫu của ủy ban']) {
            expect(printText(`${STATE}\n${line}\n`).documents).toHaveLength(1);
        }
    });
});
