import { describe, expect, it } from 'vitest';
import { planTextOfText } from '../../server/src/import/text/plan-text-of-text.js';
import { linesOf, onlyOutline } from '../support/outlines.js';

const HEAD = [
    'ỦY BAN NHÂN DÂN',
    'XÃ BÌNH AN',
    'Số: 25/KH-UBND',
    '',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Bình An, ngày 12 tháng 3 năm 2026',
    '',
];
const TITLE = ['KẾ HOẠCH', 'Nạo vét kênh mương mùa khô', ''];
const BODY = ['I. MỤC ĐÍCH', '', 'Khơi dòng trước mùa mưa.', '', 'II. NHIỆM VỤ', '', '1. Nạo vét kênh Ba Xã.', ''];
const END = [
    'Nơi nhận:',
    '- Đảng ủy (b/c);',
    '- Các ấp;',
    '- Lưu: VT.',
    '',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    '',
    'Lê Thị Sáu',
];

const page = (...parts: readonly (readonly string[])[]) => `${parts.flat().join('\n')}\n`;
const withEnd = (...end: string[]) => page(HEAD, TITLE, BODY, end);
const withHead = (...head: string[]) => page([...head, ''], TITLE, BODY, END);
const withTable = (...rows: string[]) => page(HEAD, TITLE, ['I. MỤC ĐÍCH', '', ...rows, ''], END);

/** What is pasted from Word as text alone, or lies in a file of text: cells are parted by tabs, by bars or by spaces. */
const PASTES: readonly (readonly [name: string, text: string])[] = [
    [
        'an end, row by row',
        withEnd(
            'Nơi nhận:\tTM. ỦY BAN NHÂN DÂN',
            '- Đảng ủy (b/c);\tCHỦ TỊCH',
            '- Các ấp;\t',
            '- Lưu: VT.\tLê Thị Sáu',
        ),
    ],
    [
        'an end, cell by cell',
        withEnd(
            'Nơi nhận:',
            '- Đảng ủy (b/c);',
            '- Các ấp;',
            '- Lưu: VT.\tTM. ỦY BAN NHÂN DÂN',
            'CHỦ TỊCH',
            '',
            '',
            '',
            'Lê Thị Sáu',
        ),
    ],
    [
        'an end with bars',
        withEnd(
            'Nơi nhận: | TM. ỦY BAN NHÂN DÂN',
            '- Đảng ủy (b/c); | CHỦ TỊCH',
            '- Các ấp; |',
            '- Lưu: VT. | Lê Thị Sáu',
        ),
    ],
    [
        'an end with spaces',
        withEnd(
            `Nơi nhận:${' '.repeat(31)}TM. ỦY BAN NHÂN DÂN`,
            `- Đảng ủy (b/c);${' '.repeat(28)}CHỦ TỊCH`,
            '- Các ấp;',
            `- Lưu: VT.${' '.repeat(38)}Lê Thị Sáu`,
        ),
    ],
    [
        'a head, row by row',
        withHead(
            'ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
            'XÃ BÌNH AN\tĐộc lập - Tự do - Hạnh phúc',
            'Số: 25/KH-UBND\tBình An, ngày 12 tháng 3 năm 2026',
        ),
    ],
    [
        'a head, cell by cell',
        withHead(
            'ỦY BAN NHÂN DÂN',
            'XÃ BÌNH AN',
            '-------\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
            'Độc lập - Tự do - Hạnh phúc',
            '---------------',
            'Số: 25/KH-UBND\tBình An, ngày 12 tháng 3 năm 2026',
        ),
    ],
    [
        'a head with spaces',
        withHead(
            '   ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
            '     XÃ BÌNH AN                 Độc lập - Tự do - Hạnh phúc',
            '   Số: 25/KH-UBND            Bình An, ngày 12 tháng 3 năm 2026',
        ),
    ],
    [
        'a timetable',
        withTable('Giờ\tNội dung\tPhụ trách', '7h00 - 7h30\tĐón khách\tVăn phòng', '7h30 - 8h00\tKhai mạc\tChủ tịch'),
    ],
    ['cells that took several', withTable('TT\tTên ấp\tSố cây\t', '\t\tSao\tDầu', '1\tẤp Một\t20\t30')],
    [
        'numbers with tabs behind them',
        page(
            HEAD,
            TITLE,
            ['I.\tMỤC ĐÍCH', 'Khơi dòng trước mùa mưa.', 'II.\tNHIỆM VỤ', '1.\tNạo vét kênh Ba Xã.', ''],
            END,
        ),
    ],
    ['numbers that Word kept', page(HEAD, TITLE, ['Khơi dòng trước mùa mưa.', '', 'Nạo vét kênh Ba Xã.', ''], END)],
    ['a box in the head', page(HEAD.slice(0, -2), ['HỎA TỐC'], HEAD.slice(-2), TITLE, BODY, END)],
    ['a box above all', page(['HỎA TỐC', ''], HEAD, TITLE, BODY, END)],
    [
        'ends of lines in cells',
        withTable('TT\tViệc\tAi làm', '1\tNạo vét kênh', 'Ba Xã\tTổ Một,', 'Tổ Hai', '2\tĐắp bờ\tTổ Ba'),
    ],
];

const ROWS: Readonly<Record<string, readonly string[]>> = {
    'a timetable': [
        '| Giờ | Nội dung | Phụ trách |',
        '| 7h00 - 7h30 | Đón khách | Văn phòng |',
        '| 7h30 - 8h00 | Khai mạc | Chủ tịch |',
    ],
    'cells that took several': ['| TT | Tên ấp | Số cây | |', '| | | Sao | Dầu |', '| 1 | Ấp Một | 20 | 30 |'],
    'ends of lines in cells': [
        '| TT | Việc | Ai làm |',
        '| 1 | Nạo vét kênh Ba Xã | Tổ Một, Tổ Hai |',
        '| 2 | Đắp bờ | Tổ Ba |',
    ],
};

/** Head and end of what a text is read as. */
function framed(text: string) {
    const { issuers, number, date, place, kind, subject, recipients, signature } = onlyOutline(text);
    return { issuers, number, date, place, kind, subject, recipients: recipients.map((each) => each.text), signature };
}

const WHOLE = {
    issuers: ['ỦY BAN NHÂN DÂN XÃ BÌNH AN'],
    number: '25/KH-UBND',
    date: '2026-03-12',
    place: 'Bình An',
    kind: 'Kế hoạch',
    subject: 'Nạo vét kênh mương mùa khô',
    recipients: ['Đảng ủy', 'Các ấp', 'Lưu: VT'],
    signature: { authority: 'TM. ỦY BAN NHÂN DÂN', positions: ['CHỦ TỊCH'], name: 'Lê Thị Sáu' },
};

describe('what is read badly when Word is pasted as text alone', () => {
    it.each(PASTES)('%s: the paper is read as it lies there, and when it is imported', (name, text) => {
        const plan = planTextOfText(text).text;
        expect(framed(text)).toEqual(WHOLE);
        expect(framed(plan)).toEqual(WHOLE);
        expect(linesOf(onlyOutline(plan).blocks)).toEqual(linesOf(onlyOutline(text).blocks));
        expect(plan.split('\n').filter((line) => line.startsWith('|'))).toEqual(ROWS[name] ?? []);
    });
});

it('what stands between messages keeps its place: a sign of its own ends the item above it', () => {
    const chat = (count: number) => '- việc 2\n\n👍 \n[10:06] Trần B: đã rõ ạ\n\n→\nLê C: xong\n'.repeat(count);
    const { text } = planTextOfText(`Kính gửi các ấp: thực hiện\n- việc 1\n${chat(1)}`);
    expect(text.split('\n').filter(Boolean)).toEqual([
        ...['Kính gửi các ấp: thực hiện', '- việc 1', '- việc 2', '👍', '[10:06] Trần B: đã rõ ạ', '→', 'Lê C: xong'],
    ]);
    const many = planTextOfText(chat(3000)).text.split('\n').filter(Boolean);
    expect(many.slice(-5)).toEqual(['- việc 2', '👍', '[10:06] Trần B: đã rõ ạ', '→', 'Lê C: xong']);
});

it('those who sign side by side at the end of a page stay so', () => {
    const { text } = planTextOfText(
        'HỢP ĐỒNG\nTrồng cây\n\nĐiều 1. Trồng cây.\n\n         Bên A                              Bên B\n\n                                         TRƯỞNG THÔN\n\n\n      Võ Văn Tám                          Lê Thị Sáu\n',
    );
    const { signature, coSigners } = onlyOutline(text);
    expect([signature, ...coSigners].map((each) => [each?.authority, each?.positions, each?.name])).toEqual([
        ['Bên A', [], 'Võ Văn Tám'],
        ['Bên B', ['TRƯỞNG THÔN'], 'Lê Thị Sáu'],
    ]);
});
