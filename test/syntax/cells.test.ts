import { describe, expect, it } from 'vitest';
import { linesOf, onlyOutline } from '../support/outlines.js';
import { open } from '../support/plans.js';

/** A paper as Word puts it on the clipboard: cells parted by one tab, paragraphs of a cell by line ends. */
const PASTE = `ỦY BAN NHÂN DÂN\r
TỈNH AN GIANG\r
-------\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\r
Độc lập - Tự do - Hạnh phúc\r
---------------\r
Số: 07/KH-UBND\tAn Giang, ngày 05 tháng 3 năm 2026\r
KẾ HOẠCH\r
Trồng cây tại trường học\r
(Thực hiện Chương trình số 3-CTr/TU)\r
Căn cứ Luật Lâm nghiệp;\r
I.\tMỤC ĐÍCH\r
1.\tPhủ xanh sân trường.\r
2.\tCó bóng mát.\r
II.\tTIẾN ĐỘ\r
TT\tViệc\tThời gian\r
1\tĐào hố\r
và bón lót\tTháng 4\r
2\tTrồng cây\tTháng 5\r
hoặc tháng 6\r
3\tTưới cây\tHằng tuần\r
III.\tTỔ CHỨC THỰC HIỆN\r
-\tCác trường chọn giống cây.\r
Nơi nhận:\r
-\tSở Giáo dục và Đào tạo;\r
-\tLưu: VT.\tTM. ỦY BAN NHÂN DÂN\r
CHỦ TỊCH\r
\r
\r
Trần Văn Bình\r
`;

describe('cells parted by a tab', () => {
    const outline = () => onlyOutline(PASTE);
    it('are the columns of the heading and of the end', () => {
        expect(outline()).toMatchObject({
            issuers: ['ỦY BAN NHÂN DÂN TỈNH AN GIANG'],
            number: '07/KH-UBND',
            place: 'An Giang',
            date: '2026-03-05',
            subject: 'Trồng cây tại trường học',
            bases: [{ text: 'Căn cứ Luật Lâm nghiệp;' }],
            recipients: [{ text: 'Sở Giáo dục và Đào tạo' }, { text: 'Lưu: VT' }],
            signature: { authority: 'TM. ỦY BAN NHÂN DÂN', positions: ['CHỦ TỊCH'], name: 'Trần Văn Bình' },
        });
    });

    it('are those of a table, paragraphs of a cell together', () => {
        expect(
            linesOf(outline().blocks)
                .slice(1)
                .flatMap((line) => line.split('\n')),
        ).toEqual([
            'I ‹MỤC ĐÍCH›',
            '  1 Phủ xanh sân trường.',
            '  2 Có bóng mát.',
            'II ‹TIẾN ĐỘ›',
            '  bảng TT | Việc | Thời gian',
            '1 | Đào hố và bón lót | Tháng 4',
            '2 | Trồng cây | Tháng 5 hoặc tháng 6',
            '3 | Tưới cây | Hằng tuần',
            'III ‹TỔ CHỨC THỰC HIỆN›',
            '  - Các trường chọn giống cây.',
        ]);
    });

    it('are no fault of the text', async () => {
        const { diagnostics } = await open(PASTE);
        expect(diagnostics?.map(({ code }) => code)).not.toContain('dau-tab');
    });

    it('of a letter stand beside its subject', () => {
        const letter = `SỞ Y TẾ\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 9/SYT-VP\nV/v trồng cây\tAn Giang, ngày 05 tháng 3 năm 2026\nKính gửi: Sở Xây dựng\n`;
        expect(onlyOutline(letter)).toMatchObject({ subject: 'V/v trồng cây', date: '2026-03-05' });
    });

    it('of a letter name whom it is sent to behind the label', () => {
        const sent = (line: string) =>
            onlyOutline(`SỞ Y TẾ\nSố: 9/SYT-VP\nAn Giang, ngày 05 tháng 3 năm 2026\n\n${line}\n\nTrồng cây.\n`)
                .addressees;
        expect(sent('Kính gửi:\tSở Xây dựng')).toEqual(['Sở Xây dựng']);
        expect(sent('**Kính gửi:**    *Sở Xây dựng*')).toEqual(['Sở Xây dựng']);
        expect(sent('**Kính gửi:**\n\t- Sở Xây dựng;\n\t- Sở Nội vụ.')).toEqual(['Sở Xây dựng', 'Sở Nội vụ']);
    });

    it('a row that is not whole before the next one is, ends short', () => {
        const rows = 'TT\tViệc\tNơi\n1\tĐợt một\n2\tTrồng cây\tSân trường\n';
        expect(linesOf(onlyOutline(`KẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\n${rows}`).blocks).join('\n')).toContain(
            'TT | Việc | Nơi\n1 | Đợt một\n2 | Trồng cây | Sân trường',
        );
    });

    it('those who sign a form stand side by side', () => {
        const paper = (body: string) =>
            `KẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\nCHỦ TỊCH\nTrần Văn Bình\n\nPHỤ LỤC\nMẪU ĐƠN\n\n${body}\n`;
        const shown = (body: string) => linesOf(onlyOutline(paper(body)).annexes[0]?.blocks ?? []);
        expect(shown('Người nhận\tNgười giao')).toEqual(['bảng Người nhận | Người giao']);
        expect(shown('Người nhận\tcây giống')).toEqual(['Người nhận cây giống']);
    });

    it('empty cells keep their place', () => {
        const rows = 'TT\tViệc\tNơi\n1\t\tSân\n\tTưới\t\n';
        const text = `KẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\n${rows}`;
        expect(linesOf(onlyOutline(text).blocks).slice(-3).join('\n')).toContain('1 | Sân\nTưới');
    });
});

describe('a tab that parts no cells', () => {
    const blocks = (body: string) =>
        linesOf(onlyOutline(`KẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\n${body}\n`).blocks).slice(1);
    it('indents a paragraph, or stands behind a mark', () => {
        expect(blocks('\tTrồng cây.\n\n\tTưới cây.')).toEqual(['  Trồng cây.', '  Tưới cây.']);
        expect(blocks('a)\tTrồng cây.\nb)\tTưới cây.\n-\tGiữ cây.')).toEqual([
            '  a Trồng cây.',
            '  b Tưới cây.',
            '    - Giữ cây.',
        ]);
    });

    it('stands alone in a sentence', () => {
        expect(blocks('Trồng cây\ttrong sân.\n\nTưới cây mỗi ngày.')).toEqual([
            '  Trồng cây trong sân.',
            '  Tưới cây mỗi ngày.',
        ]);
    });

    it('what follows a table is no part of it', () => {
        expect(blocks('TT\tViệc\n1\tTrồng\n2\tTưới\nCác trường làm xong trong tháng 5.')).toEqual([
            '  bảng TT | Việc\n1 | Trồng\n2 | Tưới',
            '  Các trường làm xong trong tháng 5.',
        ]);
    });
});

describe('tables one below the other', () => {
    const types = (text: string) =>
        onlyOutline(`KẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\n${text}\n`).blocks[0]?.blocks.map(({ text }) => text);

    it('are two where the second has a head of its own, and one where it has none', () => {
        const [first, second] = ['| Cây | Số |\n|---|---|\n| Sao | 5 |', '| Xã | Số |\n|---|---|\n| Sông Cầu | 7 |'];
        expect(types(`${first}\n\n${second}`)).toEqual(['Cây | Số\nSao | 5', 'Xã | Số\nSông Cầu | 7']);
        expect(types(`${first}\n\n| Dầu | 6 |`)).toEqual(['Cây | Số\nSao | 5\nDầu | 6']);
    });
});

describe('cells with nothing but room between them', () => {
    const rows = (text: string) =>
        onlyOutline(`KẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\n${text}\n`).blocks[0]?.blocks.map(({ type, text }) => [
            type,
            text,
        ]);

    it('are those of a table where they stand under each other in three lines', () => {
        expect(rows('TT   Tên cây    Số\n1    Sao đen    5\n2    Dầu rái    6\n\nTưới cây.')).toEqual([
            ['table', 'TT | Tên cây | Số\n1 | Sao đen | 5\n2 | Dầu rái | 6'],
            ['paragraph', 'Tưới cây.'],
        ]);
    });

    it('are none in lines that were set to both margins, nor in two lines', () => {
        expect(rows('Trồng  cây  ở các xã\nvà   tưới cây  hằng\nngày cho  đến  khi lớn')?.[0]?.[0]).toBe('paragraph');
        expect(rows('TT   Tên cây    Số\n1    Sao đen    5')?.[0]?.[0]).toBe('paragraph');
    });
});
