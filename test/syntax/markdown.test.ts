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
