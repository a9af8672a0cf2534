import { describe, expect, it } from 'vitest';
import { linesOf, onlyOutline, outlinesOf } from '../support/outlines.js';

const HEADING = `ỦY BAN NHÂN DÂN
XÃ TÂN BÌNH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/QĐ-UBND
Tân Bình, ngày 05 tháng 3 năm 2026

QUYẾT ĐỊNH
Ban hành mẫu đơn xin nhận cây giống

Điều 1. Ban hành các mẫu đơn xin nhận cây giống.
`;
const END = `
Nơi nhận:
- Như Điều 1;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Bình
`;
const FORM = `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

ĐƠN XIN NHẬN CÂY

Kính gửi: ..................

1. Họ và tên: ..............
2. Nơi ở: ..................

Nơi nhận:
- Như trên;
- Lưu: ...

NGƯỜI LÀM ĐƠN
(Ký, ghi rõ họ tên)
`;

describe('the heading of a form within an annex', () => {
    const ANNEX = 'PHỤ LỤC I\nMẪU GIẤY\n\n';
    const SIGNED = 'KT. BỘ TRƯỞNG \nTHỨ TRƯỞNG \n \nLê Văn An \n';

    it('is none behind those who sign the paper, whose rows were taken for an annex', () => {
        const { signature, coSigners } = onlyOutline(
            `QUYẾT ĐỊNH\nVề cây\n\nĐiều 1. Ban hành:\n\nPhụ lục 19b \nĐề nghị trồng cây./. \n \n${SIGNED}\n \nBỘ CÂY XANH \n \nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM \nĐộc lập - Tự do - Hạnh phúc \n\nĐỊNH MỨC\n\n1. Cây.\n`,
        );
        expect(signature).toEqual({ authority: 'KT. BỘ TRƯỞNG', positions: ['THỨ TRƯỞNG'], name: 'Lê Văn An' });
        expect(coSigners).toEqual([]);
    });

    it('has no title whose lines were cut among its names', () => {
        const title = (lines: string) =>
            linesOf(
                onlyOutline(
                    `${HEADING}${END}\n${ANNEX}SỞ Y TẾ\n\n${lines}\nĐộc lập - Tự do - Hạnh phúc\n\nGIẤY CHỨNG NHẬN\n`,
                ).annexes[0]?.blocks ?? [],
            ).join('|');
        expect(title('CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM')).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    });
});

describe('a form within an annex', () => {
    it('is part of the annex, with its title, its blanks and its end', () => {
        const outline = onlyOutline(`${HEADING}${END}
PHỤ LỤC
MẪU ĐƠN

${FORM}
${FORM}`);
        expect(outline.recipients.map(({ text }) => text)).toEqual(['Như Điều 1', 'Lưu: VT']);
        expect(outline.signature?.name).toBe('Trần Văn Bình');
        expect(outline.annexes.map(({ title }) => title)).toEqual(['PHỤ LỤC MẪU ĐƠN']);
        expect(linesOf(outline.annexes[0]?.blocks ?? []).slice(0, 12)).toEqual([
            'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
            'Độc lập - Tự do - Hạnh phúc',
            'ĐƠN XIN NHẬN CÂY',
            'Kính gửi: ..................',
            '1 ‹Họ và tên› ..............',
            '2 ‹Nơi ở› ..................',
            'Nơi nhận:',
            '- Như trên;',
            '- Lưu: ...',
            'NGƯỜI LÀM ĐƠN',
            '(Ký, ghi rõ họ tên)',
            'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        ]);
    });

    it('stands under its label in the annex that holds it', () => {
        const outline = onlyOutline(`${HEADING}${END}
PHỤ LỤC
MẪU ĐƠN

Mẫu số 01
${FORM}
Mẫu số 02. Biên bản bàn giao cây

Hôm nay, ngày … tháng … năm …, gồm có: …
`);
        const marks = outline.annexes[0]?.blocks.map(({ type, mark, title }) => [type, mark, title]);
        expect(marks).toEqual([
            ['section', 'Mẫu số 01', null],
            ['section', 'Mẫu số 02', 'Biên bản bàn giao cây'],
        ]);
    });

    it('stands between the items of an annex, which go on behind it', () => {
        const text = (first: string, second: string) => `${HEADING}${END}
PHỤ LỤC
THỦ TỤC GIAO CÂY

1. Nhận cây
Hộ dân nộp đơn cho ấp.

${first}
2. Đổi cây
Hộ dân báo với ấp.

${second}
3. Trả cây
Hộ dân chở cây về vườn ươm.
`;
        for (const forms of [text(FORM, FORM), text(`Mẫu số 01\n${FORM}`, `Mẫu số 02\n${FORM}`)]) {
            const annex = onlyOutline(forms).annexes[0];
            const items = annex?.blocks.filter(({ type, title }) => type === 'item' && /cây$/u.test(title ?? ''));
            expect(items?.map(({ mark }) => mark)).toEqual(['1', '2', '3']);
            expect(linesOf(annex?.blocks ?? []).join('\n')).toMatch(/ĐƠN XIN NHẬN CÂY\n.*\n *1 ‹Họ và tên›/u);
        }
        // the form's own items are its own, though the annex could count on with them
        const own = onlyOutline(text(FORM.replace('1. Họ và tên: ..............\n2.', '1. Tên: …\n2.'), FORM));
        expect(own.annexes[0]?.blocks.filter(({ title }) => title === 'Nơi ở')).toHaveLength(2);
    });

    it('is an annex of its own where no annex holds it', () => {
        for (const label of ['Mẫu số 01', 'MẪU B2', 'Mẫu biểu số 3', 'BIỂU 1', 'BM.07', 'Mẫu 01-ĐXN/TB', 'Mẫu:']) {
            const outline = onlyOutline(`${HEADING}${END}\n${label}\n${FORM}`);
            expect(outline.annexes.map(({ title }) => title)).toEqual([label.replace(':', '')]);
            expect(outline.recipients).toHaveLength(2);
        }
    });

    it('bears a number without digits, of which a paper would have some', () => {
        const form = (number: string) =>
            `TÊN TỔ CHỨC\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố: ${number}\n…, ngày … tháng … năm …\n\nBÁO CÁO\nKết quả trồng cây\n\n1. Số cây: …\n2. Loại cây: …\n`;
        const paper = `${HEADING}${END}\nPHỤ LỤC\nMẪU ĐƠN\n\n`;
        expect(onlyOutline(`${paper}${form('…/BC-…')}`).number).toBe('15/QĐ-UBND');
        expect(outlinesOf(`${paper}${form('16/BC-UBND')}`).map(({ number }) => number)).toEqual([
            '15/QĐ-UBND',
            '16/BC-UBND',
        ]);
    });

    it('leaves blanks: the draft of a paper behind an annex has only those of its number and day', () => {
        const draft = `ỦY BAN NHÂN DÂN\nXÃ TÂN BÌNH\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: …/KH-UBND\nTân Bình, ngày … tháng … năm 2026\n\nKẾ HOẠCH\nTrồng cây\n\nI. MỤC ĐÍCH\n\nPhủ xanh sân trường.\n`;
        expect(outlinesOf(`${HEADING}${END}\nPHỤ LỤC\nMẪU ĐƠN\n\n1. Đơn.\n\n${draft}`).map(({ kind }) => kind)).toEqual(
            ['Quyết định', 'Kế hoạch'],
        );
    });

    it('leaves its place blank, or has its label right above', () => {
        const paper = `${HEADING}${END}\nPHỤ LỤC\nMẪU ĐƠN\n\n1. Đơn.\n\n`;
        const form = (place: string) =>
            `TÊN TỔ CHỨC\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: …\n${place}, ngày … tháng … năm …\n\nTỜ TRÌNH\nXin cây\n\nI. CẦN CÂY\n`;
        expect(outlinesOf(paper + form('….'))).toHaveLength(1);
        expect(outlinesOf(`${paper}Mẫu:\n\n${form('Tân Bình')}`)).toHaveLength(1);
        expect(outlinesOf(paper + form('Tân Bình'))).toHaveLength(2);
    });

    it('a form spoken of in running text, or named in a list of forms, heads nothing', () => {
        const outline = onlyOutline(`${HEADING}
Mẫu số 01 ban hành kèm theo Quyết định này dùng cho hộ dân.

Mẫu số 02. Đơn của trường học
Mẫu số 03. Đơn của cơ quan
${END}`);
        expect(outline.annexes).toEqual([]);
        expect(outline.recipients).toHaveLength(2);
    });

    it('no list of forms heads any of them, a label in the midst of a paper only over a heading', () => {
        const list = 'Mẫu số 01. Đơn của hộ dân\nMẫu số 02. Đơn của trường học\nMẫu số 03. Đơn của cơ quan\n';
        const listed = onlyOutline(`${HEADING}${END}\nPHỤ LỤC\nMẪU ĐƠN\n\n${list}`);
        expect(listed.annexes[0]?.blocks.map(({ type }) => type)).not.toContain('section');
        expect(onlyOutline(`${HEADING}\nMẫu số 01\n\nDùng cho hộ dân.\n${END}`).annexes).toEqual([]);
        expect(onlyOutline(`${HEADING}\nMẫu số 01\n\n(Kèm theo Quyết định này)\n\nHọ tên: …\n`).annexes).toHaveLength(
            1,
        );
    });
});

describe('an annex without the word for it', () => {
    it('is a title in capitals behind the signature, over what it is attached to or over a table', () => {
        const titles = (text: string) => onlyOutline(`${HEADING}${END}\n${text}`).annexes.map(({ title }) => title);
        expect(titles('DANH MỤC CÂY GIỐNG\n(Kèm theo Quyết định số 15/QĐ-UBND)\n\n- Sao;\n- Dầu;\n')).toEqual([
            'DANH MỤC CÂY GIỐNG',
        ]);
        expect(titles('DANH MỤC CÂY GIỐNG\n\n1. Sao.\n2. Dầu.\n')).toEqual(['DANH MỤC CÂY GIỐNG']);
        expect(titles('GHI CHÚ:\n\n1. Sao.\n2. Dầu.\n')).toEqual([]);
        expect(titles('DANH MỤC\nCÂY GIỐNG CỦA XÃ (Kèm theo Quyết định số 15/QĐ-UBND)\n\n- Sao;\n')[0]).toMatch(
            /^DANH MỤC/u,
        );
        expect(titles('BẢNG GIAO CÂY\nCHO TỪNG ẤP\n\nTT | Ấp | Số cây\n1 | Ấp Một | 20\n')).toEqual([
            'BẢNG GIAO CÂY CHO TỪNG ẤP',
        ]);
    });

    it('its rows and dashes are no recipients', () => {
        const text = 'DANH SÁCH GIAO CÂY\n\nTT | Ấp | Số cây\n1 | Ấp Một | 20\n\n- Ấp Hai nhận sau;\n';
        expect(onlyOutline(`${HEADING}${END}\n${text}`).recipients).toHaveLength(2);
    });

    it('goes on with its title over blank lines', () => {
        const text =
            'PHỤ LỤC\n\nDANH MỤC CÂY GIỐNG\n\nGIAO CHO CÁC ẤP\n\n(Kèm theo Quyết định số 15/QĐ-UBND)\n\n- Sao.\n';
        expect(onlyOutline(`${HEADING}${END}\n${text}`).annexes.map(({ title }) => title)).toEqual([
            'PHỤ LỤC DANH MỤC CÂY GIỐNG GIAO CHO CÁC ẤP',
        ]);
    });

    it('what only speaks of itself in capitals is none', () => {
        const text = 'CHÚ Ý GIỮ CÂY\n\nMỗi hộ giữ cây của mình.\n';
        expect(onlyOutline(`${HEADING}${END}\n${text}`).annexes).toEqual([]);
        const before = `${HEADING}\nCHÚ Ý GIỮ CÂY\n\nTT | Ấp\n1 | Ấp Một\n${END}`;
        expect(onlyOutline(before).annexes).toEqual([]);
    });
});

describe('a signature', () => {
    it('stands above a name, whatever its title is', () => {
        const end = END.replace('TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH', 'KIỂM LÂM VIÊN CAO CẤP\n(Đã ký)');
        expect(onlyOutline(`${HEADING}${end}`).signature).toMatchObject({
            authority: 'KIỂM LÂM VIÊN CAO CẤP',
            name: 'Trần Văn Bình',
        });
        const stamp = END.replace('TM. ỦY', 'BÌNH_VP\nTM. ỦY');
        expect(onlyOutline(`${HEADING}${stamp}`).signature?.authority).toBe('TM. ỦY BAN NHÂN DÂN');
    });
});

describe('a number on the line below its label', () => {
    const heading = (number: string) => HEADING.replace('Số: 15/QĐ-UBND', `Số:\n${number}`);
    it('is the number', () => {
        for (const number of ['15/QĐ-UBND', '66.4/2026/NQ-HĐND', '27 /2026/QĐ-UBND', '15-QĐ/ĐU', '/QĐ-UBND']) {
            const outline = onlyOutline(`${heading(number)}${END}`);
            expect(outline.issuers).toEqual(['ỦY BAN NHÂN DÂN XÃ TÂN BÌNH']);
            expect(outline.number).toBe(number.startsWith('/') ? null : number.replace(/\s/g, ''));
        }
    });

    it('is none where the line says more, or another line stands between', () => {
        expect(onlyOutline(`${heading('15/QĐ-UBND của xã')}${END}`).number).toBeNull();
        expect(onlyOutline(`${heading('TRẠM KIỂM LÂM\n15/QĐ-UBND')}${END}`).number).toBeNull();
    });
});
