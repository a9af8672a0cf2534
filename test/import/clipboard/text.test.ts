import { describe, expect, it } from 'vitest';
import { planOfClipboard } from '../../../server/src/import/clipboard/plan-of-clipboard.js';
import { planTextOfText } from '../../../server/src/import/text/plan-text-of-text.js';

const page = (...lines: string[]) => lines.join('\n');

/** As a reader of PDF copies two pages: lines cut at the margin, no blank lines, a number and a stamp among them. */
const PDF = page(
    'Người ký: Ủy ban nhân dân tỉnh An Giang',
    'Thời gian ký: 12/03/2026 10:21:07 +07:00',
    'ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'TỈNH AN GIANG Độc lập - Tự do - Hạnh phúc',
    'Số: 45/KH-UBND An Giang, ngày 12 tháng 3 năm 2026',
    'KẾ HOẠCH',
    'Trồng cây dọc các tuyến đường liên xã năm 2026',
    'I. MỤC ĐÍCH, YÊU CẦU',
    '1. Mục đích: tạo bóng mát cho người đi đường, giữ đất ven kênh và làm đẹp cảnh quan',
    'của các xã, phường; mỗi xã trồng ít nhất một tuyến đường có cây hai bên trong mùa',
    '2',
    'mưa năm nay, chọn loại cây hợp với đất phèn, dễ chăm sóc và có sẵn tại vườn ươm của',
    'tỉnh.',
    '2. Yêu cầu: cây trồng phải sống, có người chăm sóc, có bảng tên của từng tuyến đường',
    'và được báo cáo hằng quý về Sở Nông nghiệp và Môi trường.',
    'Nơi nhận: TM. ỦY BAN NHÂN DÂN',
    '- Các sở, ngành tỉnh; CHỦ TỊCH',
    '- Lưu: VT. Lê Thị Ngọc Hạnh',
);

describe('plain text that readers of pages put on the clipboard', () => {
    it('loses the numbers of pages and the stamps, which are told, and no other word', () => {
        const { text, removed, remarks } = planTextOfText(PDF);
        expect(removed).toEqual([
            { kind: 'stamp', text: 'Người ký: Ủy ban nhân dân tỉnh An Giang' },
            { kind: 'stamp', text: 'Thời gian ký: 12/03/2026 10:21:07 +07:00' },
            { kind: 'pageNumber', text: '2' },
        ]);
        expect(remarks.map((remark) => remark.text.vi)).toEqual([
            'bỏ 1 số trang: 2',
            'bỏ 2 dòng của dấu: Người ký: Ủy ban nhân dân tỉnh An Giang; Thời gian ký: 12/03/2026 10:21:07 +07:00',
        ]);
        const words = (some: string) => (some.match(/[\p{L}\d]+/gu) ?? []).sort();
        const left = PDF.split('\n').filter((line) => !removed.some((each) => each.text === line));
        expect(words(text)).toEqual(words(left.join('\n')));
    });

    it('is laid out in columns: what is set in below a title is a paragraph, and the name of the state is one line', () => {
        const body = 'trồng cây sao dọc các tuyến đường liên xã và trước trụ sở của các thôn, chăm';
        const lines = [
            '    UBND XÃ          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT',
            '   BÌNH AN           NAM',
            '                       Độc lập - Tự do - Hạnh phúc',
            '',
            '                         KẾ HOẠCH',
            '                   Trồng cây năm 2026',
            '',
            ...['Đông', 'Tây', 'Nam'].flatMap((at, i) => [
                `      ${i + 1}. Trồng cây sao tại thôn ${at} và các nơi khác của xã Bình An năm nay`,
                `      - Thôn ${at} giao cho các đoàn thể trong thôn cùng nhau ươm giống và`,
                body,
                `${body.slice(0, 60)}.`,
            ]),
        ];
        const { text } = planTextOfText(`${lines.join('\n')}\n`);
        expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập');
        expect(text.match(/^- Thôn/gmu)).toHaveLength(3);
    });

    it('has a line that was broken before a day or a figure joined', () => {
        const { text } = planTextOfText(
            'KẾ HOẠCH\nTrồng cây\n\n1. Thôn Đông trồng cây vào ngày\n8/3.\n\n2. Thôn Tây trồng trong hai ngày được\n30 cây.\n',
        );
        expect(text).toContain('vào ngày 8/3.');
        expect(text).toContain('được 30 cây.');
    });

    it('has its lines joined and its two columns one after the other', () => {
        expect(planTextOfText(PDF).text).toBe(
            page(
                'ỦY BAN NHÂN DÂN',
                'TỈNH AN GIANG',
                'Số: 45/KH-UBND',
                '',
                'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
                'Độc lập - Tự do - Hạnh phúc',
                'An Giang, ngày 12 tháng 3 năm 2026',
                '',
                'KẾ HOẠCH',
                'Trồng cây dọc các tuyến đường liên xã năm 2026',
                '',
                'I. MỤC ĐÍCH, YÊU CẦU',
                '',
                '1. Mục đích: tạo bóng mát cho người đi đường, giữ đất ven kênh và làm đẹp cảnh quan của các xã, phường; mỗi xã trồng ít nhất một tuyến đường có cây hai bên trong mùa mưa năm nay, chọn loại cây hợp với đất phèn, dễ chăm sóc và có sẵn tại vườn ươm của tỉnh.',
                '',
                '2. Yêu cầu: cây trồng phải sống, có người chăm sóc, có bảng tên của từng tuyến đường và được báo cáo hằng quý về Sở Nông nghiệp và Môi trường.',
                '',
                'Nơi nhận:',
                '- Các sở, ngành tỉnh;',
                '- Lưu: VT.',
                '',
                'TM. ỦY BAN NHÂN DÂN',
                'CHỦ TỊCH',
                'Lê Thị Ngọc Hạnh',
                '',
            ),
        );
    });

    it.each([
        ['- 2 -', '- 2 -'],
        ['Trang 2/5', 'Trang 2/5'],
        ['Page 2 of 5', 'Page 2 of 5'],
    ])('a page numbered %s', (line) => {
        const text = page('Các xã trồng cây dọc đường,', line, 'mỗi xã một tuyến.');
        expect(planTextOfText(text)).toMatchObject({
            text: 'Các xã trồng cây dọc đường, mỗi xã một tuyến.\n',
            removed: [{ kind: 'pageNumber', text: line }],
        });
    });

    it('has the rows of a list that begin with figures each on its own line', () => {
        const rows = ['Danh mục các vật tư cần mua', '5.000 bơm kim tiêm', '200 hộp an toàn'];
        const { text } = planTextOfText(`KẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n${rows.join('\n')}\n`);
        expect(text.split('\n').filter((line) => rows.includes(line))).toEqual(rows);
    });

    it('a day alone on a line is no number of a page, pages of so many are', () => {
        for (const day of ['15/3', '2/9', '05/12']) {
            expect(planTextOfText(page('Hạn nộp:', day, 'Xong.')).removed).toEqual([]);
        }
        const days = page('Lịch trực:', '1/3', 'Ông Ba', '2/3', 'Bà Tư', '3/3', 'Cô Năm');
        expect(planTextOfText(days).removed).toEqual([]);
        const lines = Array.from({ length: 9 }, (_, i) => `- Xã thứ ${i + 1} trồng cây;`);
        expect(planTextOfText(page(...lines, '1/2', ...lines, '2/2')).removed.map(({ text }) => text)).toEqual([
            '1/2',
            '2/2',
        ]);
    });

    it('numbers of a column of a table stay', () => {
        const text = page('TT', '1', 'Xã Hòa Bình', '2', 'Xã Hòa An', '3', 'Xã Hòa Lạc');
        expect(planTextOfText(text).removed).toEqual([]);
    });

    it('tables of tabs have bars', () => {
        const text = page('TT\tViệc\tThời hạn', '1\tChọn giống\tTháng 4', '2\tTrồng\tTháng 6');
        expect(planTextOfText(text).text).toBe(
            page('| TT | Việc | Thời hạn |', '| 1 | Chọn giống | Tháng 4 |', '| 2 | Trồng | Tháng 6 |', ''),
        );
    });

    it('messages keep a line for each thing they say', () => {
        const text = page('Kính mời các đồng chí dự họp', 'Thời gian: 8 giờ sáng mai', 'Địa điểm: hội trường xã');
        expect(planTextOfText(text).text.split('\n').filter(Boolean)).toEqual(text.split('\n'));
    });

    it('letters in several parts become whole, spaces of other widths plain', () => {
        const text = 'Kế hoạch trồng cây'.normalize('NFD').replaceAll(' ', '\u00A0');
        expect(planOfClipboard({ text })?.text).toBe('Kế hoạch trồng cây');
    });
});

describe('nothing is gained, so the editor pastes as ever', () => {
    it.each([
        ['a word', 'Sở'],
        ['a sentence', 'Các xã trồng cây dọc đường liên xã.'],
        ['blanks', ' \n '],
        ['nothing', ''],
        ['a list', '- Trồng cây;\n- Chăm sóc.'],
        [
            'a plan',
            'KẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n1. Một.\n2. Hai.\n\n// bỏ qua: lap-tu\n| A | B |\n|---|---|\n| 1 | 2 |\n',
        ],
        ['what is larger than any paper', `${'Chữ '.repeat(1_000_001)}\nhai`],
    ])('%s', (_name, text) => {
        expect(planOfClipboard({ text })).toBeNull();
    });

    it('a plan of plain text stays what it is', () => {
        const { text } = planTextOfText(PDF);
        expect(planOfClipboard({ text })).toBeNull();
    });
});
