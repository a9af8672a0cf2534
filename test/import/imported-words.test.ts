import { describe, expect, it } from 'vitest';
import { CENTRED, inList, list, listOf, paragraph, run, table } from '../support/word-made.js';
import { imported, importedLines } from './imported.js';

const box = (content: string, namespace: 'wps' | 'v') =>
    namespace === 'wps'
        ? `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><a:graphic><a:graphicData uri="x"><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
        : `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;

const field = (code: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('what stands on the pages of a file of Word stands in the plan', () => {
    it('tracked changes are accepted, and told', async () => {
        const changes = `${run('Trồng ')}<w:ins w:id="1">${run('nhiều ')}</w:ins><w:del w:id="2"><w:r><w:delText>ít </w:delText></w:r></w:del>${run('cây.')}`;
        const moved = `<w:moveFrom w:id="3">${run('Cũ.')}</w:moveFrom><w:moveTo w:id="4">${run('Mới.')}</w:moveTo>`;
        const { text, remarks } = await imported({ body: paragraph(changes) + paragraph(moved) });
        expect(text).toBe('Trồng nhiều cây.\n\nMới.\n');
        expect(remarks[0]?.text.vi).toContain('2 chỗ thêm, 2 chỗ xóa');
    });

    it('deleted rows are gone', async () => {
        const rows = table(
            [
                ['a', 'b'],
                ['c', 'd'],
                ['e', 'f'],
            ],
            true,
        ).replace(
            '<w:tr><w:tc><w:tcPr></w:tcPr><w:p><w:r><w:t xml:space="preserve">c',
            '<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc><w:tcPr></w:tcPr><w:p><w:r><w:t xml:space="preserve">c',
        );
        expect(await importedLines({ body: rows })).toEqual(['| a | b |', '| e | f |']);
    });

    it('comments are lines that are not printed, and switch nothing off', async () => {
        const { text } = await imported({
            body: paragraph(`${run('Trồng cây.')}<w:r><w:commentReference w:id="7"/></w:r>`),
            comments: `<w:comment w:id="7" w:author="Lê Tư">${paragraph('bỏ qua: dau-tab')}</w:comment>`,
        });
        expect(text).toBe('// Nhận xét của Lê Tư: bỏ qua: dau-tab\nTrồng cây.\n');
    });

    it('notes are notes, numbered as they are called; one that is called again keeps its number', async () => {
        const note = (id: number, text: string) => `<w:footnote w:id="${id}">${paragraph(text)}</w:footnote>`;
        const call = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
        const marked = `<w:bookmarkStart w:id="1" w:name="_Ref1"/>${call(5)}<w:bookmarkEnd w:id="1"/>`;
        const { text } = await imported({
            body: paragraph(
                `${run('Cây')}${marked}${run(' và hoa')}${call(3)}${run(', nhắc lại')}${field('NOTEREF _Ref1 \\h', '1')}${run('.')}`,
            ),
            footnotes: `<w:footnote w:type="separator" w:id="-1">${paragraph('')}</w:footnote>${note(3, 'Hoa giấy.')}${note(5, 'Cây sao.')}`,
        });
        expect(text).toBe('Cây[^1] và hoa[^2], nhắc lại[^1].\n\n[^1]: Cây sao.\n[^2]: Hoa giấy.\n');
    });

    it.each(['wps', 'v'] as const)(
        'text in frames stands once, behind the paragraph on which it hangs (%s)',
        async (kind) => {
            const frame = box(paragraph('HỎA TỐC'), kind);
            expect(
                await importedLines({ body: paragraph(`${run('Số: 12/KH-UBND')}${frame}`) + paragraph('Sau.') }),
            ).toEqual(['Số: 12/KH-UBND', 'HỎA TỐC', 'Sau.']);
        },
    );

    it('fields show their result, and pages have no number', async () => {
        const { text } = await imported({
            body: `${paragraph(
                `${run('Xem ')}${field('REF _Ref2 \\h', 'Mục II')}<w:fldSimple w:instr=" DATE ">${run(' hôm nay')}</w:fldSimple>`,
            )}<w:sectPr><w:headerReference r:id="h1"/><w:footerReference r:id="f1"/></w:sectPr>`,
            headers: { h1: paragraph(field('PAGE', '3')) },
            footers: { f1: paragraph('Phòng Kinh tế | trang nội bộ') },
        });
        expect(text).toBe('Xem Mục II hôm nay\n\n// Chân trang: Phòng Kinh tế | trang nội bộ\n');
    });

    it('a table of contents is left out, and told', async () => {
        const { text, remarks } = await imported({
            body: [
                paragraph('I. MỤC ĐÍCH\t2', '<w:pStyle w:val="TOC1"/>'),
                '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>',
                `<w:sdtContent>${paragraph('II. YÊU CẦU\t3')}</w:sdtContent></w:sdt>`,
                paragraph('I. MỤC ĐÍCH'),
            ].join(''),
            styles: '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>',
        });
        expect(text).toBe('I. MỤC ĐÍCH\n');
        expect(remarks[0]?.text.vi).toContain('mục lục');
    });

    it('capitals of a style are capitals, hidden text is told, signs of other fonts are signs', async () => {
        expect(
            await importedLines({
                body:
                    paragraph(run('kế hoạch', '<w:caps/>'), CENTRED) +
                    paragraph(
                        run('Trồng cây') +
                            run(' nháp', '<w:vanish/>') +
                            '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
                    ),
            }),
        ).toEqual(['KẾ HOẠCH', '// Chữ ẩn: nháp', 'Trồng cây✓']);
    });

    it('numbers above and below the line stay there', async () => {
        const raised = (text: string, place: string) => run(text, `<w:vertAlign w:val="${place}"/>`);
        expect(
            await importedLines({
                body: paragraph(
                    `${run('500 m')}${raised('2', 'superscript')}${run(', CO')}${raised('2', 'subscript')}${run(', bản')}${raised('th', 'superscript')}`,
                ),
            }),
        ).toEqual(['500 m², CO₂, bảnth']);
    });

    it('pictures, charts and embedded files are told where they stood', async () => {
        const picture =
            '<w:r><w:drawing><a:graphic><a:graphicData uri="x"><a:blip r:embed="rId9"/></a:graphicData></a:graphic></w:drawing></w:r>';
        const chart =
            '<w:r><w:drawing><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic></w:drawing></w:r>';
        const { text, remarks } = await imported({
            body: paragraph(`${run('Cây.')}${picture}${chart}<w:r><w:object/></w:r>`),
            relations: { rId9: ['image', 'media/image1.png'] },
            others: [{ name: 'word/media/image1.png', bytes: 'png' }],
        });
        expect(text.split('\n').slice(0, 4)).toEqual([
            '// Hình 1 của tệp Word ở đây',
            '// Ở đây tệp Word có một biểu đồ',
            '// Ở đây tệp Word có một tệp nhúng',
            'Cây.',
        ]);
        expect(remarks.map(({ isLoss }) => isLoss)).toEqual([true]);
    });

    it('words of another look are marked in running text; what heads an item, a title or a cell is not', async () => {
        const bold = '<w:b/>';
        expect(
            await importedLines({
                body: [
                    paragraph(run('KẾ HOẠCH', bold), CENTRED),
                    paragraph(
                        run('1. Mục đích:', bold) +
                            run(' trồng cây ') +
                            run('đúng giống', bold) +
                            run(' và ') +
                            run('đúng ngày', '<w:i/>') +
                            run('.'),
                    ),
                    paragraph(run('2. Yêu cầu', bold)),
                    paragraph(run('Chú ý:', bold) + run(' tưới cây.')),
                    paragraph(run('Thời gian') + run(':', bold) + run(' ngày 05/3.')),
                    paragraph(run('Gồm ') + run('(', '<w:b/><w:i/>') + run('hai cây', '<w:i/>') + run(')') + run('.')),
                ].join(''),
            }),
        ).toEqual([
            'KẾ HOẠCH',
            '1. Mục đích: trồng cây **đúng giống** và *đúng ngày*.',
            '2. Yêu cầu',
            '**Chú ý:** tưới cây.',
            'Thời gian: ngày 05/3.',
            'Gồm *(hai cây*).',
        ]);
    });

    it('text that a plan would read as something else stays text', async () => {
        const { text, remarks } = await imported({
            body: paragraph('// không phải ghi chú') + paragraph('====') + paragraph('Điện thoại 12 | thư 34'),
        });
        expect(text).toBe('/ / không phải ghi chú\n\n----\n\nĐiện thoại 12 ¦ thư 34\n');
        const told = remarks.map((remark) => remark.text.vi);
        expect(told).toEqual([
            expect.stringContaining('1 đoạn có dấu mà kế hoạch hiểu khác'),
            expect.stringContaining('“|”'),
        ]);
    });

    it('paragraphs are known by their numbers, those of tables too', async () => {
        const { text, paragraphs } = await imported({
            body:
                paragraph('') +
                paragraph('Một.') +
                table(
                    [
                        ['a', 'b'],
                        ['c', 'd'],
                    ],
                    true,
                ) +
                paragraph('Bảy.', inList(1)),
            numbering: list(1, [['decimal', '%1.']]) + listOf(1, 1),
        });
        expect(text.split('\n')).toEqual(['Một.', '', '| a | b |', '| c | d |', '', '1. Bảy.', '']);
        expect(paragraphs).toEqual([2, 0, 3, 5, 0, 7]);
    });
});
