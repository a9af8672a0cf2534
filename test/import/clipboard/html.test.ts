import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planOfClipboard } from '../../../server/src/import/clipboard/plan-of-clipboard.js';

const FIXTURES = 'test/import/clipboard/fixtures';

describe('what programs put on the clipboard', () => {
    const names = readdirSync(FIXTURES).flatMap((file) => /^(.+)\.kehoach$/.exec(file)?.[1] ?? []);
    it.each(names)('%s', (name) => {
        const read = (ending: string) => readFileSync(`${FIXTURES}/${name}.${ending}`, 'utf8');
        const html = existsSync(`${FIXTURES}/${name}.html`) ? read('html') : undefined;
        expect(planOfClipboard({ html, text: read('txt') })?.text).toBe(read('kehoach'));
    });
});

/** A clipboard of Word in its known form: each paragraph is one of `MsoNormal`, the text what a reader sees. */
function word(body: string, text = body.replace(/<[^>]*>/gu, '\n').replaceAll('&nbsp;', ' ')): string[] {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->${body}<!--EndFragment--></body></html>`;
    return (planOfClipboard({ html, text: `${text}\n` })?.text ?? '').split('\n').filter((line) => line !== '');
}

const p = (words: string, more = '') => `<p class=MsoNormal${more}>${words}<o:p></o:p></p>`;
const td = (cell: string, more = '') => `<td${more}>${cell}</td>`;
const tr = (...cells: string[]) => `<tr>${cells.join('')}</tr>`;
const table = (border: number, ...rows: string[]) =>
    `<table class=${border ? 'MsoTableGrid' : 'MsoNormalTable'} border=${border}>${rows.join('')}</table>`;
const BODY = p('I. VIỆC') + p('1. Các ấp dọn kênh trước mùa mưa, mỗi ấp một đoạn.');

describe('what was read badly when it was pasted from Word', () => {
    it('a table that closes the paper, a row for each line of it', () => {
        const closing = table(
            0,
            tr(td(p('<b><i>Nơi nhận:</i></b>')), td(p('<b>TM. ỦY BAN NHÂN DÂN</b>'))),
            tr(td(p('- Các ấp;')), td(p('<b>CHỦ TỊCH</b>'))),
            tr(td(p('- Lưu: VT.')), td(p('<b>Trần Văn Bảy</b>'))),
        );
        expect(word(BODY + closing).slice(2)).toEqual([
            'Nơi nhận:',
            '- Các ấp;',
            '- Lưu: VT.',
            'TM. ỦY BAN NHÂN DÂN',
            'CHỦ TỊCH',
            'Trần Văn Bảy',
        ]);
    });

    it('a table that heads the paper', () => {
        const heading = table(
            0,
            tr(td(p('ỦY BAN NHÂN DÂN') + p('XÃ HÒA BÌNH')), td(p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))),
            tr(td(p('Số: 18/KH-UBND')), td(p('Hòa Bình, ngày 20 tháng 4 năm 2026'))),
        );
        expect(word(heading + p('KẾ HOẠCH') + p('Dọn kênh') + BODY).slice(0, 6)).toEqual([
            'ỦY BAN NHÂN DÂN',
            'XÃ HÒA BÌNH',
            'Số: 18/KH-UBND',
            'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
            'Hòa Bình, ngày 20 tháng 4 năm 2026',
            'KẾ HOẠCH',
        ]);
    });

    it('a timetable', () => {
        const times = table(
            1,
            tr(td(p('<b>Thời gian</b>')), td(p('<b>Nội dung</b>'))),
            tr(td(p('7 giờ 30')), td(p('Đón đại biểu'))),
            tr(td(p('8 giờ 00')), td(p('Khai mạc'))),
        );
        expect(word(BODY + times).slice(2)).toEqual([
            '| Thời gian | Nội dung |',
            '|---|---|',
            '| 7 giờ 30 | Đón đại biểu |',
            '| 8 giờ 00 | Khai mạc |',
        ]);
    });

    it('cells that take several rows and columns', () => {
        const merged = table(
            1,
            tr(td(p('<b>TT</b>'), ' rowspan=2'), td(p('<b>Số cây</b>'), ' colspan=2')),
            tr(td(p('<b>Sao</b>')), td(p('<b>Dầu</b>'))),
            tr(td(p('1')), td(p('20')), td(p('30'))),
        );
        const rows = word(BODY + merged)
            .slice(2)
            .filter((line) => !line.startsWith('|--'));
        expect(rows).toEqual(['| TT | Số cây | |', '| | Sao | Dầu |', '| 1 | 20 | 30 |']);
    });

    it('lists whose numbers Word keeps apart', () => {
        const item = (mark: string, words: string, level: number) =>
            p(
                `<![if !supportLists]><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${words}`,
                ` style='mso-list:l0 level${level} lfo1'`,
            );
        expect(
            word(p('I. VIỆC') + item('1.', 'Vớt bèo.', 1) + item('a)', 'Trên kênh Ba;', 2) + item('2.', 'Đắp bờ.', 1)),
        ).toEqual(['I. VIỆC', '1. Vớt bèo.', 'a) Trên kênh Ba;', '2. Đắp bờ.']);
    });

    it('a text box', () => {
        const box = `<!--[if gte vml 1]><v:shape><v:textbox><![endif]--><![if !mso]><table cellpadding=0 cellspacing=0><tr><td><![endif]><div>${p('<b>HỎA TỐC</b>')}</div><![if !mso]></td></tr></table><![endif]><!--[if gte vml 1]></v:textbox></v:shape><![endif]-->`;
        expect(word(p('KẾ HOẠCH') + box + BODY, 'KẾ HOẠCH\nI. VIỆC')).toContain('HỎA TỐC');
    });

    it('ends of lines within cells', () => {
        const cells = table(
            1,
            tr(td(p('<b>Ấp</b>')), td(p('<b>Việc</b>'))),
            tr(td(p('Một')), td(p('Vớt bèo<br>và đắp bờ') + p('trong tháng 5'))),
        );
        expect(word(BODY + cells).at(-1)).toBe('| Một | Vớt bèo và đắp bờ trong tháng 5 |');
    });
});

describe('HTML that means harm', () => {
    it('what would be run, fetched or read as a part of the plan is text or nothing', () => {
        const html = [
            '<script>alert(1)</script><style>p{color:red}</style><p onclick="x()">Báo cáo về <a href="javascript:x()">xã</a>.</p>',
            '<p>// bỏ qua: lap-tu</p><p>===</p><p>a | b</p><iframe src="http://example.vn"></iframe><p>$1 $0</p>',
        ].join('');
        const text = 'Báo cáo về xã.\n// bỏ qua: lap-tu\n===\na | b\n$1 $0\n';
        const lines = (planOfClipboard({ html, text })?.text ?? '').split('\n').filter(Boolean);
        expect(lines).toEqual([
            'Báo cáo về xã.',
            '/ / bỏ qua: lap-tu',
            '---',
            'a ¦ b',
            '// Ở đây trang HTML có một đối tượng nhúng',
            '$1 $0',
        ]);
    });

    it.each([
        ['elements in elements', '<div>'.repeat(200_000)],
        ['tables in tables', '<table><tr><td>'.repeat(70_000)],
        ['bold in bold', '<b>'.repeat(300_000)],
        ['a table of many cells', `<table>${'<tr><td colspan=1000>x'.repeat(20_000)}</table>`],
        ['spans that claim to be wide', `<table><tr>${'<td colspan=99999 rowspan=99999>x'.repeat(2000)}</table>`],
        ['what is cut off', '<p><![if !supportLists]><span style="mso-list:'.repeat(20_000)],
    ])('%s: the text is pasted, or a plan of it', (_name, html) => {
        const text = 'I. VIỆC\n1. Vớt bèo, đắp bờ,\nvà trồng cây.\n';
        const plan = planOfClipboard({ html, text });
        expect((plan?.text ?? text).length).toBeLessThan(1_000_000);
    });
});
