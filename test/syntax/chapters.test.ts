import { describe, expect, it } from 'vitest';
import { linesOf, onlyOutline, outlinesOf } from '../support/outlines.js';

const QUY_CHE = `QUY CHẾ
Chăm sóc cây xanh

Chương I
QUY ĐỊNH CHUNG

Điều 1. Phạm vi
Quy chế này nói về cây xanh.

Chương II
CHĂM SÓC CÂY

Mục 1. TƯỚI CÂY

Điều 2. Giờ tưới
1. Buổi sáng.

Mục 2
TỈA CÂY

Tiểu mục 1. Cây to

Điều 3. Người tỉa
Theo Mục 1 Chương này.

Chương III
TỔ CHỨC THỰC HIỆN
`;

describe('chapters', () => {
    it('hold Mục, and these Tiểu mục, each with its title', () => {
        expect(linesOf(onlyOutline(QUY_CHE).blocks)).toEqual([
            'Chương I ‹QUY ĐỊNH CHUNG›',
            '  Điều 1 ‹Phạm vi›',
            '    Quy chế này nói về cây xanh.',
            'Chương II ‹CHĂM SÓC CÂY›',
            '  Mục 1 ‹TƯỚI CÂY›',
            '    Điều 2 ‹Giờ tưới›',
            '      1 Buổi sáng.',
            '  Mục 2 ‹TỈA CÂY›',
            '    Tiểu mục 1 ‹Cây to›',
            '      Điều 3 ‹Người tỉa›',
            '        Theo Mục 1 Chương này.',
            'Chương III ‹TỔ CHỨC THỰC HIỆN›',
        ]);
    });

    it('have titles that go on over a semicolon, in capitals', () => {
        const text = QUY_CHE.replace('CHĂM SÓC CÂY\n', 'CHĂM SÓC CÂY;\nTHAY CÂY GIÀ\n');
        expect(linesOf(onlyOutline(text).blocks)).toContain('Chương II ‹CHĂM SÓC CÂY; THAY CÂY GIÀ›');
    });

    it('without one, Mục speaks of a part of some paper', () => {
        const text = 'KẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\nMục 1. TƯỚI CÂY của Quy chế.\n\nMục 2\n';
        expect(linesOf(onlyOutline(text).blocks)).toEqual(['I ‹VIỆC›', '  Mục 1. TƯỚI CÂY của Quy chế.', '  Mục 2']);
    });

    it('a sentence that opens with Mục heads nothing', () => {
        const text = QUY_CHE.replace(
            '1. Buổi sáng.',
            'Mục 3 của Quy chế cũ không còn dùng.\n\nMục 4 Quy chế cũ thì còn.',
        );
        expect(linesOf(onlyOutline(text).blocks).join('\n')).toContain('      Mục 3 của Quy chế cũ không còn dùng.');
        expect(linesOf(onlyOutline(text).blocks).join('\n')).toContain('      Mục 4 Quy chế cũ thì còn.');
    });

    it('a chapter’s title opens no paper, though a kind of paper is named so', () => {
        const decision =
            'Số: 7/QĐ-UBND\n\nQUYẾT ĐỊNH\nBan hành Điều lệ\n\nĐiều 1. Ban hành.\n\nCHỦ TỊCH\nTrần Văn Bình\n\n';
        const charter = '(Kèm theo Quyết định số 7/QĐ-UBND)\nChương I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Tên gọi\n';
        const kinds = (text: string) => outlinesOf(text).map(({ kind }) => kind);
        expect(kinds(`${decision}ĐIỀU LỆ\nHội Làm vườn\n${charter}`)).toEqual(['Quyết định', 'Điều lệ']);
        expect(kinds(`${decision}${charter}`)).toEqual(['Quyết định']);
    });
});

describe('sections', () => {
    const told = (opening: string) =>
        linesOf(
            onlyOutline(
                `QUYẾT ĐỊNH\nPhê duyệt Đề án\n\n${opening}\n\nI. MỤC TIÊU\n\n1. Phủ xanh.\n\nII. VIỆC\n\nĐiều 2. Thi hành.\n`,
            ).blocks,
        );

    it('that an article introduces stand in it, and the next article beside it', () => {
        const inside = ['  I ‹MỤC TIÊU›', '    1 Phủ xanh.', '  II ‹VIỆC›', 'Điều 2 Thi hành.'];
        expect(told('Điều 1. Phê duyệt Đề án với các nội dung sau:')).toEqual([
            'Điều 1 ‹Phê duyệt Đề án với các nội dung sau›',
            ...inside,
        ]);
        expect(told('Điều 1. Phê duyệt Đề án.\n\nĐề án gồm:').slice(2)).toEqual(inside);
    });

    it('of an article say who does what, as others do', () => {
        const text =
            'QUYẾT ĐỊNH\nPhê duyệt Đề án\n\nĐiều 1. Phê duyệt như sau:\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\nTrồng cây.\n';
        expect(onlyOutline(text).responsibleBodies.map(({ names }) => names)).toEqual([['Sở Y tế']]);
    });

    it('that no article introduces hold articles', () => {
        expect(told('Điều 1. Phê duyệt Đề án.').slice(1)).toEqual([
            'I ‹MỤC TIÊU›',
            '  1 Phủ xanh.',
            'II ‹VIỆC›',
            '  Điều 2 Thi hành.',
        ]);
    });
});
