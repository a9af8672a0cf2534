import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { docxFile } from '../../server/src/export/docx/docx-file.js';
import { readEngine } from '../../server/src/typeset/engine-on-disk.js';
import { Typesetter } from '../../server/src/typeset/typesetter.js';
import { hasLibreOffice, printWithLibreOffice } from '../support/libreoffice.js';
import { open } from '../support/plans.js';
import { hasPoppler, type PdfPages, type PdfText, readPdf } from '../support/poppler.js';
import { DIST, printText } from '../support/print.js';

const MM = 72 / 25.4;

/**
 * Where a box of a diagram is: in the middle of the left or the right column of the heading, of the column of who signs, of the page;
 * at the left edge of the text; at its right edge in the upper margin; at the foot of the page, or so far above the lower edge.
 */
type Place = 'left' | 'right' | 'signer' | 'middle' | 'edge' | 'label' | 'corner' | 'foot';

/**
 * One box: its number in the diagram, its words, where it stands and on which page, sizes from and to in points, `b` for bold and `i`
 * for italic. Figures and places are copied from the regulations, not from our tables: this is the check of those.
 */
type Box = readonly [
    box: string,
    words: string,
    place: Place,
    page: number,
    from: number,
    to: number,
    look: '' | 'b' | 'i' | 'bi',
];

interface Paper {
    /** Millimetres: the margins at the left and the right, and from the upper edge to what stands in the upper margin. */
    readonly left: number;
    readonly right: number;
    readonly corner: number;
    /** In the order of the diagram, from top to bottom in each column. */
    readonly boxes: readonly Box[];
    /** Boxes that stand on one line. */
    readonly beside: readonly (readonly [string, string])[];
}

const ND30 = { left: 30, right: 15, corner: 10 };
const HD36 = { left: 30, right: 15, corner: 10 };

/** Nghị định 30/2020/NĐ-CP, Phụ lục I, mục IV, V, Phần II mục II.3; Hướng dẫn 36-HD/VPTW, Phụ lục 1, 2, 3. */
const PAPERS: Readonly<Record<string, Paper>> = {
    'nd30-cong-van': {
        ...ND30,
        boxes: [
            ['14', 'SAO Y; Phòng Kinh tế; 2026-07-21T08:05:10+07:00', 'corner', 1, 10, 10, ''],
            ['1', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'right', 1, 12, 13, 'b'],
            ['1, motto', 'Độc lập - Tự do - Hạnh phúc', 'right', 1, 13, 14, 'b'],
            ['4', 'Chợ Mới, ngày 20 tháng 7 năm 2026', 'right', 1, 13, 14, 'i'],
            ['11', 'LƯU HÀNH NỘI BỘ', 'right', 1, 13, 14, 'b'],
            ['2, superior', 'UBND TỈNH AN GIANG', 'left', 1, 12, 13, ''],
            ['2', 'UBND XÃ CHỢ MỚI', 'left', 1, 12, 13, 'b'],
            ['3', 'Số: 146/UBND-KT', 'left', 1, 13, 13, ''],
            ['5b', 'V/v chuẩn bị cây giống', 'left', 1, 12, 13, ''],
            ['10a', 'MẬT', 'left', 1, 13, 14, 'b'],
            ['10b', 'HỎA TỐC', 'left', 1, 13, 14, 'b'],
            ['9a', '- Phòng Kinh tế;', 'label', 1, 13, 14, ''],
            ['9a, last', '- Các trường tiểu học.', 'label', 1, 13, 14, ''],
            ['9b', 'Nơi nhận:', 'edge', 1, 12, 12, 'bi'],
            ['9b, lines', '- Như trên;', 'edge', 1, 11, 11, ''],
            ['9b, archive', '- Lưu: VT, KT.', 'edge', 1, 11, 11, ''],
            ['12', 'PL.(300)', 'edge', 1, 11, 11, ''],
            ['7a', 'KT. CHỦ TỊCH', 'signer', 1, 13, 14, 'b'],
            ['7a, post', 'PHÓ CHỦ TỊCH', 'signer', 1, 13, 14, 'b'],
            ['7b', 'Lê Thị Cúc', 'signer', 1, 13, 14, 'b'],
            ['13', 'Số: 12 đường Trần Hưng Đạo, xã Chợ Mới, tỉnh An Giang', 'foot', 1, 11, 12, ''],
            ['13, telephone', 'ĐT: 0296 3999 999, Fax: 0296 3999 998', 'foot', 1, 11, 12, ''],
        ],
        beside: [
            ['3', '4'],
            ['9b', '7a'],
        ],
    },
    'nd30-ke-hoach': {
        ...ND30,
        boxes: [
            ['4', 'An Giang, ngày 09 tháng 02 năm 2026', 'right', 1, 13, 14, 'i'],
            ['11', 'TÀI LIỆU THU HỒI', 'right', 1, 13, 14, 'b'],
            ['3', 'Số: 21/KH-SYT', 'left', 1, 13, 13, ''],
            ['10a', 'TUYỆT MẬT', 'left', 1, 13, 14, 'b'],
            ['10b', 'THƯỢNG KHẨN', 'left', 1, 13, 14, 'b'],
            ['5a', 'KẾ HOẠCH', 'middle', 1, 13, 14, 'b'],
            ['5a, subject', 'Dạy bơi cho trẻ em năm 2026', 'middle', 1, 13, 14, 'b'],
            ['6, part', 'Phần I', 'middle', 1, 13, 14, 'b'],
            ['6, title', 'NHỮNG VIỆC PHẢI LÀM', 'middle', 1, 13, 14, 'b'],
            ['annex', 'Phụ lục I', 'middle', 2, 14, 14, 'b'],
            ['annex, title', 'DANH MỤC LỚP DẠY BƠI', 'middle', 2, 13, 14, 'b'],
            ['annex II', 'Phụ lục II', 'middle', 3, 14, 14, 'b'],
            ['annex II, title', 'DANH MỤC HỒ BƠI', 'middle', 3, 13, 14, 'b'],
        ],
        beside: [['3', '4']],
    },
    'nd30-ban-sao': {
        ...ND30,
        boxes: [
            ['copy 2', 'SỞ Y TẾ', 'left', 1, 12, 13, 'b'],
            ['copy 3', 'Số: 12/TrS-SYT', 'left', 1, 13, 13, ''],
            ['copy 1', 'TRÍCH SAO', 'right', 1, 13, 14, 'b'],
            ['copy 4', 'An Giang, ngày 22 tháng 7 năm 2026', 'right', 1, 13, 14, 'i'],
            ['copy 7', '- Các bệnh viện;', 'edge', 1, 11, 11, ''],
            ['copy 5a', 'TL. GIÁM ĐỐC', 'signer', 1, 13, 14, 'b'],
            ['copy 5b', 'Trần Văn Bình', 'signer', 1, 13, 14, 'b'],
        ],
        beside: [['copy 3', 'copy 4']],
    },
    'hd36-to-trinh': {
        ...HD36,
        boxes: [
            ['11a', 'LƯU HÀNH NỘI BỘ', 'corner', 1, 12, 12, 'b'],
            ['1', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'right', 1, 15, 15, 'b'],
            ['4', 'Hội An, ngày 05 tháng 01 năm 2026', 'right', 1, 14, 14, 'i'],
            ['2, superior', 'ĐẢNG BỘ TỈNH AN GIANG', 'left', 1, 14, 14, ''],
            ['2', 'ĐẢNG ỦY XÃ HỘI AN', 'left', 1, 14, 14, 'b'],
            ['3', 'Số 12-TTr/ĐU', 'left', 1, 14, 14, ''],
            ['11b', 'Dự thảo lần 2', 'left', 1, 14, 14, 'i'],
            ['10a', 'TỐI MẬT', 'left', 1, 14, 14, 'b'],
            ['10b', 'HỎA TỐC', 'left', 1, 14, 14, 'b'],
            ['5a', 'TỜ TRÌNH', 'middle', 1, 15, 16, 'b'],
            ['5a, subject', 'về việc cấp cây giống', 'middle', 1, 14, 15, 'b'],
            ['9a', 'Nơi nhận:', 'edge', 1, 14, 14, ''],
            ['9a, lines', '- Như trên,', 'edge', 1, 12, 12, ''],
            ['7a', 'T/M BAN THƯỜNG VỤ', 'signer', 1, 14, 14, 'b'],
            ['7a, post', 'PHÓ BÍ THƯ', 'signer', 1, 14, 14, ''],
            ['7b', 'Lê Thị Cúc', 'signer', 1, 14, 14, 'b'],
            ['11a, media', 'Không phổ biến trên các phương tiện thông tin đại chúng', 'middle', 1, 12, 12, 'b'],
            ['13', 'Số 9 đường Nguyễn Huệ, xã Hội An; điện thoại: 0296.3999999.', 'foot', 1, 10, 10, ''],
        ],
        beside: [
            ['2, superior', '1'],
            ['3', '4'],
            ['9a', '7a'],
        ],
    },
    'hd36-cong-van': {
        ...HD36,
        boxes: [
            ['11a', 'XEM XONG TRẢ LẠI', 'corner', 1, 12, 12, 'b'],
            ['3', 'Số 31-CV/ĐU', 'left', 1, 14, 14, ''],
            ['5b', 'trồng cây bóng mát', 'left', 1, 12, 12, 'i'],
            ['11b', 'Dự thảo lần 3', 'left', 1, 14, 14, 'i'],
            ['10a', 'MẬT', 'left', 1, 14, 14, 'b'],
            ['10b', 'KHẨN', 'left', 1, 14, 14, 'b'],
        ],
        beside: [],
    },
};

const textOf = (name: string) => readFileSync(`test/resources/boxes/${name}.kehoach`, 'utf8');
const squeeze = (words: string) => words.replace(/\s/gu, '');

/** The line with these words: programs write a line as several stretches of text. */
function find({ texts }: PdfPages, words: string, page: number): PdfText {
    const wanted = squeeze(words);
    const onPage = texts.filter((text) => text.page === page && squeeze(text.text) !== '');
    for (const [index, first] of onPage.entries()) {
        let text = '';
        for (
            let next = index;
            next < onPage.length && wanted.startsWith(text + squeeze(onPage[next]?.text ?? ''));
            next++
        ) {
            text += squeeze(onPage[next]?.text ?? '');
            if (text === wanted) {
                return { ...first, text: words, right: onPage[next]?.right ?? first.right };
            }
        }
    }
    throw new Error(`not on page ${page}: ${words}`);
}

const middleOf = ({ left, right }: PdfText) => (left + right) / 2;

function expectBoxes(pages: PdfPages, { left, right, corner, boxes, beside }: Paper): void {
    const found = new Map(boxes.map(([box, words, , page]) => [box, find(pages, words, page)]));
    const textLeft = left * MM;
    const textRight = pages.width - right * MM;
    // what a column's boxes have in common is their middle; the first of each says where that is
    const middles = new Map<string, number>();
    const lowest = new Map<string, number>();
    for (const [box, , place, page, from, to, look] of boxes) {
        const at = found.get(box) as PdfText;
        expect(at.size, box).toBeGreaterThanOrEqual(from - 0.5);
        expect(at.size, box).toBeLessThanOrEqual(to + 0.5);
        expect({ bold: at.bold, italic: at.italic }, box).toEqual({
            bold: look.includes('b'),
            italic: look.includes('i'),
        });
        const column = `${place} ${page}`;
        // from top to bottom, as in the diagram
        expect(at.top, box).toBeGreaterThan(lowest.get(column) ?? 0);
        lowest.set(column, at.top);
        const begin = place === 'edge' || place === 'label' ? at.left : middleOf(at);
        if (place === 'corner') {
            expect(Math.abs(at.right - textRight) / MM, box).toBeLessThan(1);
            expect(Math.abs(at.top - corner * MM) / MM, box).toBeLessThan(1.5);
        } else if (place === 'middle' || place === 'foot') {
            expect(Math.abs(begin - (textLeft + textRight) / 2) / MM, box).toBeLessThan(1);
        } else if (place === 'edge') {
            expect(Math.abs(begin - textLeft) / MM, box).toBeLessThan(1);
        } else {
            expect(Math.abs(begin - (middles.get(column) ?? begin)) / MM, box).toBeLessThan(1);
            middles.set(column, middles.get(column) ?? begin);
        }
    }
    for (const [first, second] of beside) {
        const [a, b] = [found.get(first), found.get(second)] as [PdfText, PdfText];
        expect(Math.abs(a.bottom - b.bottom) / MM, `${first} beside ${second}`).toBeLessThan(1);
    }
    const half = (textLeft + textRight) / 2;
    expect(middles.get('left 1') ?? 0).toBeLessThan(half);
    expect(middles.get('right 1') ?? half + 1).toBeGreaterThan(half);
    expect(middles.get('signer 1') ?? half + 1).toBeGreaterThan(half);
}

test.each(Object.keys(PAPERS))('nothing is told of %s', async (name) => {
    expect(((await open(textOf(name))).diagnostics ?? []).map(({ message }) => message)).toEqual([]);
});

describe.skipIf(!hasPoppler())('each box of the diagrams stands where they have it', () => {
    let typesetter: Typesetter;
    beforeAll(async () => {
        typesetter = await Typesetter.create(readEngine(`${DIST}/typeset`));
    });

    test.each(Object.entries(PAPERS))('on the page: %s', (name, paper) => {
        const pages = readPdf(typesetter.pdf(printText(textOf(name))));
        expectBoxes(pages, paper);
        // each annex counts its own pages, and shows no number on its first
        const numbers = pages.texts.filter(({ top, text }) => top / MM < 18 && /^\d+$/u.test(text.trim()));
        expect(numbers).toEqual([]);
    });

    test.skipIf(!hasLibreOffice())('in Word', { timeout: 120_000 }, async () => {
        const files = new Map<string, Uint8Array>();
        for (const name of Object.keys(PAPERS)) {
            files.set(name, await docxFile(printText(textOf(name))));
        }
        for (const [name, pdf] of printWithLibreOffice(files)) {
            expectBoxes(readPdf(pdf), PAPERS[name] as Paper);
        }
    });
});
