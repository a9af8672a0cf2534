import { describe, expect, it } from 'vitest';
import { planTextOfHtml } from '../../server/src/import/html/html-plan-text.js';
import { readHtml } from '../../server/src/import/html/read-html.js';
import { UnreadablePaper } from '../../server/src/import/unreadable-paper.js';

function lines(html: string): string[] {
    return planTextOfHtml(html)
        .text.split('\n')
        .filter((line) => line !== '');
}

describe('HTML becomes a plan', () => {
    it('words, their look, lines and empty lines', () => {
        const html =
            '<p style="text-align:center"><b>KẾ HOẠCH</b></p><p>1. Trồng <b>đúng giống</b>\n cây,&nbsp;<i>đúng ngày</i>.<br>Dòng sau.</p>';
        expect(lines(html)).toEqual(['KẾ HOẠCH', '1. Trồng **đúng giống** cây, *đúng ngày*.', 'Dòng sau.']);
    });

    it('a mark that looks like the words behind it stands before the sign of their look', () => {
        expect(lines('<p><i>- Ý kiến của trường:</i> Trồng cây.</p><p><i>1. Lớp 5:</i> Tưới cây.</p>')).toEqual([
            '- *Ý kiến của trường:* Trồng cây.',
            '1. *Lớp 5:* Tưới cây.',
        ]);
    });

    it('lists with the marks that browsers show', () => {
        const html =
            '<ol start=3><li>Trồng cây<ol type=a><li>Cây sao</li><li>Cây dầu</li></ol></li><li><p>Tưới cây</p></li></ol>' +
            '<ul><li>Xẻng</li></ul><ol style="list-style-type:upper-roman"><li value=4>MỤC</li></ol>';
        expect(lines(html)).toEqual(['3. Trồng cây', 'a. Cây sao', 'b. Cây dầu', '4. Tưới cây', '• Xẻng', 'IV. MỤC']);
    });

    it('lists as Word writes them, in its own marks', () => {
        const item = (mark: string, font: string, words: string) =>
            `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:${font}'>` +
            `<span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;
        expect(
            lines(
                item('1.2.', 'Times', 'Trồng cây') + item('a)', 'Times', 'Tưới cây') + item('·', 'Symbol', 'Chăm cây'),
            ),
        ).toEqual(['1.2. Trồng cây', 'a) Tưới cây', '• Chăm cây']);
    });

    it('tables on one grid, and the head of a paper column by column', () => {
        const table =
            '<table border=1><tr><th>TT</th><th>Việc</th><th>Ngày</th></tr>' +
            '<tr><td rowspan=2>1</td><td>Trồng</td><td>5/3</td></tr><tr><td>Tưới</td><td>6/3</td></tr></table>';
        expect(lines(table)).toEqual([
            '| TT | Việc | Ngày |',
            '|---|---|---|',
            '| 1 | Trồng | 5/3 |',
            '| | Tưới | 6/3 |',
        ]);
        const head =
            '<table border=0><tr><td><p>UBND XÃ SÔNG CẦU</p><p>Số: 12/KH-UBND</p></td>' +
            '<td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>Độc lập - Tự do - Hạnh phúc</p></td></tr></table>';
        expect(lines(head)).toEqual([
            'UBND XÃ SÔNG CẦU',
            'Số: 12/KH-UBND',
            'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
            'Độc lập - Tự do - Hạnh phúc',
        ]);
    });

    it.each([
        [
            'Word',
            '<p>Trồng cây<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a> dọc đường.</p><div style="mso-element:footnote-list"><hr><div style="mso-element:footnote" id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> Cây sao.</p></div></div>',
        ],
        [
            'LibreOffice',
            '<p>Trồng cây<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> dọc đường.</p><div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Cây sao.</p></div>',
        ],
        [
            'Google Docs',
            '<p>Trồng cây<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> dọc đường.</p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> Cây sao.</p></div>',
        ],
    ])('notes as %s writes them', (_name, html) => {
        expect(lines(html)).toEqual(['Trồng cây[^1] dọc đường.', '[^1]: Cây sao.']);
    });

    it('what styles declare, of elements, of classes and in place', () => {
        const html =
            '<style><!-- p.Head {text-align:center; text-transform:uppercase} .em { font-style: italic } @media print { p { display:none } } --></style>' +
            '<p class=Head>kế hoạch</p><p>1. Trồng <span class=em>cây</span> <b style="font-weight:normal">dọc</b> đường.</p>';
        expect(lines(html)).toEqual(['KẾ HOẠCH', '1. Trồng *cây* dọc đường.']);
    });

    it('pictures that stand in the page, and those that do not', async () => {
        const paper = readHtml('<p>Sơ đồ:<img src="data:image/png;base64,AQID"><img src="so-do_files/a.png"></p>');
        expect(paper.pictures.map(({ extension }) => extension)).toEqual(['png']);
        expect(await paper.pictures[0]?.read()).toEqual(Uint8Array.of(1, 2, 3));
        expect(paper.remarks).toEqual([expect.objectContaining({ isLoss: true })]);
        expect(lines('<p>Sơ đồ:<img src="so-do_files/a.png"></p>')).toEqual(['// Ở đây có một hình: a.png', 'Sơ đồ:']);
    });

    it('nothing is run, and what is hidden is told', () => {
        const html =
            '<script>alert(1)</script><p style="display:none">Ẩn</p><p onclick="x()">Trồng <del>hoa</del>cây</p><template>a</template>';
        expect(lines(html)).toEqual(['Trồng cây']);
        expect(readHtml(html).remarks.map(({ text }) => text.en)).toEqual([
            '1 hidden parts of the page were left out',
            '1 tracked deletions accepted',
        ]);
    });

    it('letters of TCVN3 and VNI by their fonts', () => {
        expect(
            lines(
                '<p><font face=".VnTime">Trång c©y däc ®­êng</font> <span style="font-family:VNI-Times">Troàng caây</span></p>',
            ),
        ).toEqual(['Trồng cây dọc đường Trồng cây']);
        expect(lines('<p style="font-family:&quot;.VnTimeH&quot;">kÕ ho¹ch</p>')).toEqual(['KẾ HOẠCH']);
    });
});

describe('HTML that is no paper', () => {
    it('is refused where it is nested too deep', () => {
        expect(() => readHtml('<div>'.repeat(100_000))).toThrow(UnreadablePaper);
        expect(() => readHtml('<table><tr><td>'.repeat(5000))).toThrow(UnreadablePaper);
    });

    it('is not read where it is longer than any paper', () => {
        expect(() => readHtml(`<p>${'Trồng cây. '.repeat(2_300_000)}</p>`)).toThrow(UnreadablePaper);
    });

    it('is bounded where formatting is opened again and again', () => {
        const open = Array.from({ length: 240 }, (_, index) => `<b id=b${index}>`).join('');
        expect(() => readHtml(`<p>${open}</p>${'<p>x</p>'.repeat(20_000)}`)).toThrow(UnreadablePaper);
    });

    it('is read as far as it goes where it is broken', () => {
        expect(lines('<p>Trồng <b>cây</p><td>Tưới</td><tr>&bogus; <p>Chăm')).toEqual([
            'Trồng **cây**',
            'Tưới&bogus;',
            'Chăm',
        ]);
        expect(lines('')).toEqual([]);
        expect(
            lines('Version:1.0\r\nStartHTML:00\r\n<html><body><!--StartFragment-->Trồng cây<!--EndFragment-->'),
        ).toEqual(['Trồng cây']);
    });
});
