import { Random } from '../attack/random.js';

/** Lines of which any paper may get some, and which must stay where they were put. */
const STRANGERS: readonly (readonly string[])[] = [
    ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Nguyễn Thị Minh An'],
    ['NGƯỜI LẬP BIỂU', 'Trần Văn Bình'],
    ['PHÊ DUYỆT', 'HIỆU TRƯỞNG', '', 'Lê Thị Cúc'],
    ['PHÊ DUYỆT          THÔNG QUA', 'GIÁM ĐỐC           CHỦ TỊCH', 'Lê Thị Cúc         Trần Văn Bình'],
    ['PHÊ DUYỆT               KẾ HOẠCH', 'HIỆU TRƯỞNG          Trồng cây bóng mát', '', 'Lê Thị Cúc'],
    ['| PHÊ DUYỆT | KẾ HOẠCH |', '| Ngày    tháng   năm 2026 | Trồng cây |', '| HIỆU TRƯỞNG | |', '| Lê Thị Cúc | |'],
    ['Nơi nhận:', '- Như trên;', '- Lưu: VT.'],
    ['PHỤ LỤC I', 'DANH SÁCH CÁC TRƯỜNG', '(Kèm theo Kế hoạch số 07/KH-UBND)'],
    ['Phụ lục'],
    ['HỎA TỐC'],
    ['MẬT'],
    ['LƯU HÀNH NỘI BỘ'],
    ['DỰ THẢO LẦN 2'],
    ['TÀI LIỆU PHỤC VỤ KỲ HỌP'],
    ['| STT | Việc | Tiền |', '|---|---|---|', '| 1 | Ươm cây | 40.000 |', '| | Tổng cộng | 40.000 |'],
    [' | Tổng cộng | | | | 40.000.000'],
    ['THƯ KÝ          CHỦ TỌA', '(Ký)            (Ký)', 'Lê Thị Cúc      Phạm Văn Dũng'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    ['ỦY BAN NHÂN DÂN', 'TỈNH AN GIANG'],
    ['Số: 12/QĐ-UBND'],
    ['SAO Y'],
    ['Thời gian: 8 giờ 00', 'Địa điểm: hội trường'],
    ['[^1]: Một chú thích không ai gọi.'],
    ['Kính gửi: Sở Y tế'],
    ['Căn cứ Luật Trẻ em;'],
    ['QUYẾT ĐỊNH:'],
    ['// ghi chú'],
    ['==='],
    ['-----'],
    ['Tel: 0296 3 123 456'],
];

const MARKS = ['I.', 'II.', 'A.', '1.', '2.', '1.1.', 'a)', 'b)', 'đ)', '-', '+', '*', 'Điều 1.', 'Phần I', ''];
const OPENING_MARK = /^\s*(?:[IVX]+\.|\d+(?:\.\d+)*\.?|[a-zđ]\)|[-+*]|Điều \d+\.)\s*/u;

/**
 * A paper with a few of its lines moved, doubled, taken away, marked otherwise, in capitals, or with lines of other papers
 * among them: what happens to texts between drafts, and what no writer of a rule thought of. The same for the same seed.
 *
 * @param others whole papers, from which lines are taken
 */
export function mutated(text: string, others: readonly string[], seed: number): string {
    const random = new Random(seed);
    const lines = text.split('\n');
    for (let left = 1 + random.below(4); left > 0; left--) {
        mutate(lines, others, random);
    }
    return lines.join('\n');
}

function mutate(lines: string[], others: readonly string[], random: Random): void {
    const at = random.below(lines.length + 1);
    const length = 1 + random.below(5);
    switch (random.below(9)) {
        case 0:
            lines.splice(random.below(lines.length + 1), 0, ...lines.splice(at, length));
            break;
        case 1:
            lines.splice(random.below(lines.length + 1), 0, ...lines.slice(at, at + length));
            break;
        case 2:
            lines.splice(at, length);
            break;
        case 3:
            lines[at] = `${random.pick(MARKS)} ${(lines[at] ?? '').replace(OPENING_MARK, '')}`;
            break;
        case 4:
            lines[at] = (lines[at] ?? '').toLocaleUpperCase('vi');
            break;
        case 5: {
            const other = random.pick(others).split('\n');
            const from = random.below(other.length);
            lines.splice(at, 0, ...other.slice(from, from + 1 + random.below(25)));
            break;
        }
        case 6:
            lines.splice(at, 0, '', ...random.pick(STRANGERS), '');
            break;
        case 7:
            lines.splice(at, 0, ...random.pick(STRANGERS));
            break;
        default:
            if (random.chance(0.5)) lines.splice(at, 0, '');
            else lines[at] = [lines[at] ?? '', ...lines.splice(at + 1, 1)].join(random.pick([' ', '     ', ' | ']));
    }
}
