import { describe, expect, it } from 'vitest';
import { markdownSigns } from '../../server/src/syntax/text/markdown.js';
import { linesOf, onlyOutline } from '../support/outlines.js';

const PAPER = [
    '---',
    'title: "Kế hoạch trồng cây"',
    'tags:',
    '  - cây xanh',
    '---',
    '',
    '**ỦY BAN NHÂN DÂN XÃ AN LẠC**',
    '',
    '**Số:** 12/KH-UBND',
    '',
    '*An Lạc, ngày 05 tháng 3 năm 2026*',
    '',
    '# KẾ HOẠCH',
    '',
    '**Trồng cây xanh năm 2026**',
    '',
    '<!-- trang 2 -->',
    '',
    '## I. MỤC ĐÍCH',
    '',
    '**1. Yêu cầu:** Trồng *đúng* chỗ.',
    '',
    '2\\. Mỗi ấp trồng 100 cây.',
    '',
    '### **II. TỔ CHỨC THỰC HIỆN** ###',
    '',
    '**1. Các ấp** làm theo Điều sau:',
    '',
    '> 7. Ai trồng thì tưới.',
    '>',
    '> 8. Theo mục 9 của Quy chế.',
    '',
    '**Nơi nhận:**',
    '',
    '- Các ấp;',
    '- Lưu: VT.',
    '',
    '**TM. ỦY BAN NHÂN DÂN**',
    '**CHỦ TỊCH**',
    '',
    '**Nguyễn Văn An**',
    '',
].join('\n');

describe('a paper in Markdown', () => {
    const outline = onlyOutline(PAPER);

    it('is read as the plain one', () => {
        expect(outline).toMatchObject({
            kind: 'Kế hoạch',
            number: '12/KH-UBND',
            date: '2026-03-05',
            issuers: ['ỦY BAN NHÂN DÂN XÃ AN LẠC'],
            subject: 'Trồng cây xanh năm 2026',
            signature: { authority: 'TM. ỦY BAN NHÂN DÂN', name: 'Nguyễn Văn An' },
        });
        expect(linesOf(outline.blocks).map((line) => line.trim())).toEqual([
            'I ‹MỤC ĐÍCH›',
            '1 ‹Yêu cầu› Trồng đúng chỗ.',
            '2 Mỗi ấp trồng 100 cây.',
            'II ‹TỔ CHỨC THỰC HIỆN›',
            '1 ‹Các ấp làm theo Điều sau›',
            '> 7. Ai trồng thì tưới.',
            '> > 8. Theo mục 9 của Quy chế.',
        ]);
    });
});

describe('signs of Markdown', () => {
    const signsIn = (text: string) => markdownSigns(text).map(({ start, end }) => text.slice(start, end));

    it('are those of a text that is Markdown as a whole', () => {
        expect(signsIn('# KẾ HOẠCH\n\n## I. VIỆC ##\n5 \\* 3')).toEqual(['# ', '## ', ' ##']);
        expect(signsIn('1\\. Một 3\\. không\r\n**2\\)** Hai\n\\- Ba')).toEqual(['\\', '\\', '\\']);
        expect(signsIn('---\r\ntitle: a\r\n---\r\n# KẾ HOẠCH')).toEqual(['# ']);
    });

    it('are words of any other text', () => {
        expect(signsIn('# KẾ HOẠCH\n\nI. VIỆC')).toEqual([]);
        expect(signsIn('#1 Một\n#2 Hai\n\n####### Ba\n')).toEqual([]);
        expect(signsIn('C:\\vanban\\1.txt\nC:\\vanban\\2.txt')).toEqual([]);
        expect(signsIn('---\n\nKẾ HOẠCH')).toEqual([]);
    });

    it('are told by headings of several levels, from the first line on, or by most of the parts that are counted', () => {
        expect(signsIn('Việc\n\n# 1 bút\n# 2 giấy\n')).toEqual([]);
        expect(signsIn('KẾ HOẠCH\n\nI. VIỆC\nII. KHÁC\n\n## Một\n\n## Hai\n')).toEqual([]);
        expect(signsIn('KẾ HOẠCH\n\n## I. VIỆC\n\n##\u00A0II. KHÁC\n')).toEqual(['## ', '##\u00A0']);
        expect(signsIn('VIỆC\n\n# Một\n\n## Hai\n')).toEqual(['# ', '## ']);
    });

    it('are none of what stands between fences', () => {
        expect(signsIn('Việc\n```\n# một\n## hai\n```\n')).toEqual([]);
        expect(signsIn('# Một\n## Hai\n```\n# ba\n```\n## Bốn')).toEqual(['# ', '## ', '## ']);
        expect(signsIn('# Một\n```\n## Hai\n')).toEqual(['# ', '## ']);
    });
});

describe('a heading of Markdown', () => {
    it('begins a line of its own, and its sign is never printed', () => {
        const outline = onlyOutline('# KẾ HOẠCH\n## Trồng cây\n\n## I. VIỆC\nChọn đất tốt\n### Ghi chú\nA.\n');
        expect(outline.subject).toBe('Trồng cây');
        expect(linesOf(outline.blocks).map((line) => line.trim())).toEqual(['I ‹VIỆC›', 'Chọn đất tốt', 'Ghi chú A.']);
        expect(onlyOutline('# KẾ HOẠCH\n\n## TRỒNG CÂY\n\n## XANH\n').subject).toBe('TRỒNG CÂY XANH');
    });

    it('may be the kind above number and day', () => {
        expect(
            onlyOutline(
                '# THÔNG BÁO\n\n**Số:** 36/TB-UBND\n\nAn Lạc, ngày 05 tháng 3 năm 2026\n\n## TRỒNG CÂY\n\n## I. VIỆC\n',
            ),
        ).toMatchObject({ kind: 'Thông báo', number: '36/TB-UBND', date: '2026-03-05', subject: 'TRỒNG CÂY' });
        expect(onlyOutline('# THÔNG BÁO\n\n**Cơ quan:** Văn phòng\n\n## I. VIỆC\n').blocks).toHaveLength(1);
    });

    it('is none in a plain text, of which all is printed', () => {
        const outline = onlyOutline('KẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n1. Theo số:\n# 1 là bút\n# 2 là giấy\n');
        expect(linesOf(outline.blocks).join('\n')).toContain('# 1 là bút # 2 là giấy');
    });
});

describe('front matter', () => {
    const numberIn = (lines: string) => onlyOutline(`---\n${lines}\n---\n\nKẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n`).number;

    it('has nothing but keys, lists and what belongs to them', () => {
        const text = '---\ntitle: >\n  Cây\ntags:\n- xanh\n---\n\nKẾ HOẠCH\nTrồng cây\n';
        expect(linesOf(onlyOutline(text).blocks)).toEqual([]);
    });

    it('is none where a paper begins below a drawn line', () => {
        expect(numberIn('Số: 12/KH-UBND\nỦY BAN NHÂN DÂN\nXÃ TÂN LẬP')).toBe('12/KH-UBND');
        expect(numberIn('Số: 12/KH-UBND\nTel: 1')).toBe('12/KH-UBND');
        expect(numberIn('Tel: 1\n  Số: 12/KH-UBND')).toBe('12/KH-UBND');
    });
});

describe('emphasis that opens before a mark', () => {
    const linesOfBody = (body: string) => linesOf(onlyOutline(`QUYẾT ĐỊNH\nTrồng cây\n\n${body}\n`).blocks);

    it('is none of the words that it closes behind', () => {
        expect(linesOfBody('**Điều 1.**** **Trồng cây.\n\n**Điều 2. **Tưới cây.\n\n*1. Ai tưới:* Các ấp.')).toEqual([
            'Điều 1 Trồng cây.',
            'Điều 2 Tưới cây.',
            '  1 ‹Ai tưới› Các ấp.',
        ]);
    });

    it('is none of a chapter, whose title stands below', () => {
        for (const chapter of ['**Chương II**', '**Chương\nII**', '**Chương II.**']) {
            expect(
                linesOfBody(`**Điều 1. Đất**\n\nA.\n\n${chapter}\n\n**VIỆC TRỒNG**\n\nĐiều 2. Cây`).slice(2),
            ).toEqual(['Chương II ‹VIỆC TRỒNG›', '  Điều 2 ‹Cây›']);
        }
    });

    it('may have single signs within it', () => {
        expect(linesOfBody('**1. Mã x_y:** đúng\n\n__2. Tên a__b dùng.')).toEqual([
            '1 ‹Mã x_y› đúng',
            '2 Tên a__b dùng.',
        ]);
    });

    it('says what is a title, where lines are cut', () => {
        expect(
            linesOfBody('**Điều 1.** Các ấp, Ban\nChỉ đạo trồng cây.\n\n**Điều 2. Sở\nNông nghiệp**\n\nTưới cây.'),
        ).toEqual(['Điều 1 Các ấp, Ban Chỉ đạo trồng cây.', 'Điều 2 ‹Sở Nông nghiệp›', '  Tưới cây.']);
    });

    it('may open the first line below a heading', () => {
        const outline = onlyOutline(
            'QUYẾT ĐỊNH\nTrồng cây\n\n**Điều 1.** Trồng.\n\n*Nơi nhận:*\n- Các ấp;\n- Lưu: VT.\n',
        );
        expect(outline.recipients.map(({ text }) => text)).toEqual(['Các ấp', 'Lưu: VT']);
    });
});

describe('a line that a margin cut', () => {
    const linesOfBody = (body: string) =>
        linesOf(onlyOutline(`KẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\n${body}\n`).blocks).slice(1);

    it('goes on where it closes a bracket', () => {
        expect(linesOfBody('1. Báo (lần\n2) cho ấp.')).toEqual(['  1 Báo (lần 2) cho ấp.']);
    });

    it('may part an article from its number', () => {
        expect(linesOfBody('**Điều\n10. Kinh phí**\n\n1. Xã chi.')[0]).toMatch(/^ *Điều 10 ‹Kinh phí›/);
    });
});
