import { describe, expect, it } from 'vitest';
import { inList, list, listOf, paragraph, run, table, type WordParts } from '../support/word-made.js';
import { imported } from './imported.js';

const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string) => `<w:r><w:instrText xml:space="preserve"> ${text} </w:instrText></w:r>`;
const box = (content: string) =>
    `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
const drawing = (content: string, uri: string) =>
    `<w:r><w:drawing><a:graphic><a:graphicData uri="${uri}">${content}</a:graphicData></a:graphic></w:drawing></w:r>`;
const picture = (relation: string, attribute = 'r:embed') =>
    drawing(`<a:blip ${attribute}="${relation}"/>`, 'http://schemas.openxmlformats.org/drawingml/2006/picture');
const note = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
const footnotes = `<w:footnote w:id="2">${paragraph('Chú dẫn.')}</w:footnote>`;
const M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const math = (content: string) => `<m:oMath ${M}>${content}</m:oMath>`;
const m = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
const control = (content: string, properties = '') =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

/** A file that Word may write, or another program did; the words that must stand in the plan; what must be told. */
type Odd = readonly [name: string, parts: WordParts, words: readonly string[], told?: RegExp];

const ODD: readonly Odd[] = [
    [
        'a table in a cell of a table in a cell',
        {
            body: table(
                [
                    [
                        'một',
                        {
                            content:
                                table(
                                    [
                                        [
                                            'hai',
                                            {
                                                content: table([['ba', 'bốn']], true) + paragraph('năm'),
                                                properties: '',
                                            },
                                        ],
                                    ],
                                    true,
                                ) + paragraph('sáu'),
                            properties: '',
                        },
                    ],
                ],
                true,
            ),
        },
        ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu'],
        /bảng/,
    ],
    [
        'a frame in a frame',
        { body: paragraph(run('một') + box(paragraph(run('hai') + box(paragraph('ba'))))) },
        ['một', 'hai', 'ba'],
    ],
    [
        'a frame in a cell, with a note',
        {
            body: table(
                [
                    [{ content: paragraph(run('một') + box(paragraph(run('hai') + note(2)))), properties: '' }, 'ba'],
                    ['bốn', 'năm'],
                ],
                true,
            ),
            footnotes,
        },
        ['một', 'hai', 'ba', 'Chú dẫn.'],
    ],
    [
        'a note in a table in a cell',
        {
            body: table(
                [
                    [
                        {
                            content: table([[{ content: paragraph(run('hai') + note(2)), properties: '' }]]),
                            properties: '',
                        },
                        'ba',
                    ],
                    ['bốn', 'năm'],
                ],
                true,
            ),
            footnotes,
        },
        ['hai', 'ba', 'Chú dẫn.'],
    ],
    ['a note that nothing calls', { body: paragraph('một'), footnotes }, ['một', 'Chú dẫn.'], /chú thích/],
    [
        'a comment whose call is missing',
        {
            body: paragraph('một'),
            comments: `<w:comment w:id="3" w:author="Lê Tư">${paragraph('Sửa lại.')}</w:comment>`,
        },
        ['một', 'Sửa lại.'],
        /nhận xét/,
    ],
    [
        'a comment in the text of a note',
        {
            body: paragraph(run('một') + note(2)),
            footnotes: `<w:footnote w:id="2">${paragraph(`${run('Chú dẫn.')}<w:r><w:commentReference w:id="3"/></w:r>`)}</w:footnote>`,
            comments: `<w:comment w:id="3" w:author="Lê Tư">${paragraph('Sửa lại.')}</w:comment>`,
        },
        ['một', 'Chú dẫn.', 'Sửa lại.'],
        /nhận xét/,
    ],
    [
        'a field that never ends',
        { body: paragraph(mark('begin') + code('TOC \\o') + run('một')) + paragraph('hai') },
        ['một', 'hai'],
    ],
    [
        'text that a table of contents has taken in',
        {
            body:
                paragraph(`${mark('begin')}${code('TOC')}${mark('separate')}${run('I. bỏ\t2')}`) +
                paragraph(run('một')) +
                paragraph(run('II. bỏ\t3') + mark('end')) +
                `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('bỏ')}${paragraph(run('bỏ\t2'))}${paragraph('hai')}</w:sdtContent></w:sdt>`,
        },
        ['một', 'hai'],
        /mục lục/,
    ],
    [
        'a first letter in a frame of its own',
        { body: paragraph('M', '<w:framePr w:dropCap="drop" w:lines="3"/>') + paragraph('ột, hai') },
        ['Một, hai'],
    ],
    [
        'a box to tick, and a line below a title',
        {
            body: paragraph(
                `<w:r><w:pict><v:line/></w:pict></w:r>${run('một')}<w:r><w:pict><v:rect/></w:pict></w:r><w:r><w:drawing><a:prstGeom prst="line"/></w:drawing></w:r>`,
            ),
        },
        ['một'],
        /^1 hình vẽ không có chữ/,
    ],
    [
        'a field whose result never begins',
        { body: paragraph(`${mark('begin')}${code('REF a')}${run('một')}`) + paragraph('hai') },
        ['một', 'hai'],
    ],
    ['an end without a field', { body: paragraph(mark('end') + run('một')) }, ['một']],
    [
        'a field in a field',
        {
            body: paragraph(
                mark('begin') +
                    code('IF ') +
                    mark('begin') +
                    code('PAGE') +
                    mark('separate') +
                    run('3') +
                    mark('end') +
                    code('= 3') +
                    mark('separate') +
                    run('một') +
                    mark('end') +
                    run('hai'),
            ),
        },
        ['một', 'hai'],
    ],
    [
        'a sign as a field',
        { body: paragraph(run('một') + mark('begin') + code('SYMBOL 83 \\f Arial') + mark('end') + run('hai')) },
        ['mộtShai'],
    ],
    [
        'a formula as a field',
        { body: paragraph(run('một ') + mark('begin') + code('EQ \\f(1,2)') + mark('end')) },
        ['một', '1,2'],
        /công thức/,
    ],
    [
        'a place to type in',
        { body: paragraph(run('một ') + mark('begin') + code('MACROBUTTON NoMacro Gõ tên ở đây') + mark('end')) },
        ['một', 'Gõ tên ở đây'],
    ],
    [
        'a list to choose from',
        {
            body: paragraph(
                `${run('một ')}<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="hai"/><w:listEntry w:val="ba"/></w:ddList></w:ffData></w:fldChar></w:r>${code('FORMDROPDOWN')}${mark('end')}`,
            ),
        },
        ['một', 'ba'],
    ],
    [
        'numbers that a field counts',
        { body: paragraph(mark('begin') + code('AUTONUM') + mark('end') + run(' một')) },
        ['một'],
        /trường/,
    ],
    [
        'words over words',
        {
            body: paragraph(
                `<w:r><w:ruby><w:rt>${run('ba')}</w:rt><w:rubyBase>${run('hai')}</w:rubyBase></w:ruby></w:r>`,
            ),
        },
        ['hai (ba)'],
    ],
    [
        'a control of a line, a paragraph, a cell, a row',
        {
            body:
                control(paragraph(run('một') + control(run('hai')))) +
                table([['ba', 'bốn']], true)
                    .replace(/<w:tc>/, '<w:sdt><w:sdtContent><w:tc>')
                    .replace(/<\/w:tc>/, '</w:tc></w:sdtContent></w:sdt>')
                    .replace('<w:tr>', '<w:sdt><w:sdtContent><w:tr>')
                    .replace('</w:tr>', '</w:tr></w:sdtContent></w:sdt>'),
        },
        ['mộthai', 'ba', 'bốn'],
    ],
    [
        'marks of words that Word knows',
        {
            body: paragraph(
                `<w:smartTag w:element="place">${run('một')}<w:smartTag>${run('hai')}</w:smartTag></w:smartTag>`,
            ),
        },
        ['mộthai'],
    ],
    [
        'elements that nobody knows around words',
        { body: `<w:unknown>${paragraph(`<w:strange>${run('một')}</w:strange>`)}</w:unknown>` },
        ['một'],
    ],
    [
        'changes of numbers',
        {
            body:
                paragraph('một', `${inList(1)}<w:rPr><w:ins w:id="1"/></w:rPr>`) +
                paragraph(
                    `<w:del w:id="2"><w:r><w:delText>bỏ</w:delText></w:r></w:del>`,
                    `${inList(1)}<w:rPr><w:del w:id="3"/></w:rPr>`,
                ) +
                paragraph('hai', inList(1)),
            numbering: list(1, [['decimal', '%1.']]) + listOf(1, 1),
        },
        ['1. một', '2. hai'],
        /theo dõi/,
    ],
    [
        'a change within a change',
        {
            body: paragraph(
                `<w:ins w:id="1"><w:del w:id="2"><w:r><w:delText>bỏ</w:delText></w:r></w:del>${run('một')}</w:ins>`,
            ),
        },
        ['một'],
        /theo dõi/,
    ],
    [
        'ends of lines in a title',
        { body: paragraph(run('KẾ HOẠCH\nmột\nhai'), '<w:jc w:val="center"/>') },
        ['KẾ HOẠCH', 'một', 'hai'],
    ],
    [
        'tabs with leaders',
        { body: paragraph(run('một\thai'), '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>') },
        ['một', 'hai'],
    ],
    [
        'two columns',
        {
            body: `${paragraph('một')}${paragraph('', '<w:sectPr><w:cols w:num="2"/></w:sectPr>')}${paragraph('<w:r><w:t>hai</w:t><w:br w:type="column"/><w:t>ba</w:t></w:r>')}<w:sectPr/>`,
        },
        ['một', 'hai', 'ba'],
    ],
    [
        'a paragraph in a frame of its own',
        { body: paragraph('một', '<w:framePr w:w="2000" w:hSpace="180" w:wrap="around"/>') + paragraph('hai') },
        ['một', 'hai'],
    ],
    [
        'another file within the file',
        {
            body: `${paragraph('một')}<w:altChunk r:id="c1"/>`,
            relations: { c1: ['aFChunk', 'chunk.html'] },
            others: [{ name: 'word/chunk.html', bytes: '<p>hai</p>' }],
        },
        ['một', 'hai'],
        /được đọc vào đúng chỗ/,
    ],
    [
        'another file within the file that nothing here reads',
        {
            body: `${paragraph('một')}<w:altChunk r:id="c1"/>`,
            relations: { c1: ['aFChunk', 'chunk.rtf'] },
            others: [{ name: 'word/chunk.rtf', bytes: '{\\rtf1 hai}' }],
        },
        ['một'],
        /tệp/,
    ],
    [
        'signs of fonts, known and unknown',
        {
            body: paragraph(
                '<w:r><w:t>một</w:t><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Lạ" w:char="F041"/><w:t>hai</w:t></w:r>',
            ),
        },
        ['một✓', 'hai'],
    ],
    [
        'hyphens that show at times',
        { body: paragraph('<w:r><w:t>m</w:t><w:softHyphen/><w:t>ột-</w:t><w:noBreakHyphen/><w:t>hai</w:t></w:r>') },
        ['một--hai'],
    ],
    [
        'hidden words',
        { body: paragraph(run('một ') + run('hai', '<w:vanish/>')) + paragraph(run('ba', '<w:vanish/>')) },
        ['một', 'hai', 'ba'],
        /ẩn/,
    ],
    [
        'words from right to left',
        {
            body: paragraph(
                `<w:dir w:val="rtl">${run('một')}</w:dir><w:bdo w:val="rtl">${run('hai', '<w:rtl/>')}</w:bdo>`,
                '<w:bidi/>',
            ),
        },
        ['mộthai'],
    ],
    [
        'formulas',
        {
            body: paragraph(
                run('S = ') +
                    math(
                        `<m:f><m:num>${m('a')}</m:num><m:den>${m('b')}</m:den></m:f>${m('+')}<m:sSup><m:e>${m('x')}</m:e><m:sup>${m('2')}</m:sup></m:sSup><m:rad><m:deg/><m:e>${m('y')}</m:e></m:rad>`,
                    ),
            ),
        },
        ['S = a/b+x^2√y'],
        /công thức/,
    ],
    [
        'a formula between paragraphs',
        { body: `${paragraph('một')}<m:oMathPara ${M}>${math(m('hai'))}</m:oMathPara>` },
        ['một', 'hai'],
        /công thức/,
    ],
    [
        'a chart',
        {
            body: paragraph(
                run('một') +
                    drawing(
                        '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="x1"/>',
                        'http://schemas.openxmlformats.org/drawingml/2006/chart',
                    ),
            ),
            relations: { x1: ['chart', 'charts/chart1.xml'] },
            others: [
                {
                    name: 'word/charts/chart1.xml',
                    bytes: '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:title><a:p><a:r><a:t>hai</a:t></a:r></a:p></c:title><c:cat><c:pt><c:v>ba</c:v></c:pt></c:cat></c:chartSpace>',
                },
            ],
        },
        ['một', 'hai', 'ba'],
        /biểu đồ/,
    ],
    [
        'a chart of today',
        { body: paragraph(run('một') + drawing('', 'http://schemas.microsoft.com/office/drawing/2014/chartex')) },
        ['một'],
        /biểu đồ/,
    ],
    [
        'a diagram',
        {
            body: paragraph(
                run('một') +
                    drawing(
                        '<dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="d1"/>',
                        'http://schemas.openxmlformats.org/drawingml/2006/diagram',
                    ),
            ),
            relations: { d1: ['diagramData', 'diagrams/data1.xml'] },
            others: [
                {
                    name: 'word/diagrams/data1.xml',
                    bytes: '<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>hai</a:t></a:r></a:p></dgm:dataModel>',
                },
            ],
        },
        ['một', 'hai'],
        /sơ đồ/,
    ],
    [
        'words drawn as a picture',
        { body: paragraph(`${run('một')}<w:r><w:pict><v:shape><v:textpath string="hai"/></v:shape></w:pict></w:r>`) },
        ['một', 'hai'],
    ],
    [
        'words of shapes that Word keeps locked',
        {
            body: paragraph(
                run('một') +
                    drawing(
                        '<a:p><a:r><a:t>hai</a:t></a:r></a:p>',
                        'http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas',
                    ),
            ),
        },
        ['một', 'hai'],
    ],
    [
        'a picture that is not in the file',
        { body: paragraph(run('một') + picture('p1')), relations: { p1: ['image', 'media/image1.png'] } },
        ['một'],
        /hình/,
    ],
    ['a picture elsewhere', { body: paragraph(run('một') + picture('p1', 'r:link')) }, ['một'], /hình/],
    [
        'a picture at the head of pages',
        {
            body: `${paragraph('một')}<w:sectPr><w:headerReference r:id="h1"/></w:sectPr>`,
            headers: { h1: paragraph(picture('p1')) },
            others: [
                {
                    name: 'word/_rels/h1.xml.rels',
                    bytes: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="p1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/logo.png"/></Relationships>',
                },
                { name: 'word/media/logo.png', bytes: 'png' },
            ],
        },
        ['một', 'Hình 1'],
    ],
    [
        'a picture that only Windows draws',
        {
            body: paragraph(run('một') + picture('p1')),
            relations: { p1: ['image', 'media/image1.emf'] },
            others: [{ name: 'word/media/image1.emf', bytes: 'emf' }],
        },
        ['một', 'Hình 1'],
        /EMF/,
    ],
    [
        'a cell that goes on with words of its own',
        {
            body: table(
                [
                    [{ content: 'một', properties: '<w:vMerge w:val="restart"/>' }, 'hai'],
                    [{ content: 'ba', properties: '<w:vMerge/>' }, 'bốn'],
                ],
                true,
            ),
        },
        ['một', 'hai', 'ba', 'bốn'],
    ],
    [
        'deleted words that nothing says are deleted',
        { body: paragraph(`${run('một')}<w:r><w:delText>bỏ</w:delText></w:r>`) },
        ['một'],
        /theo dõi/,
    ],
    ['a document among documents', { body: `${paragraph('một')}<w:subDoc r:id="s1"/>` }, ['một'], /tệp/],
    ['ink', { body: paragraph(`${run('một')}<w:r><w:contentPart r:id="i1"/></w:r>`) }, ['một'], /hình|nét/],
    [
        'days that Word writes itself',
        { body: paragraph(`<w:r><w:t xml:space="preserve">ngày </w:t><w:dayLong/></w:r>`) },
        ['ngày'],
        /trường/,
    ],
    [
        'a heading in the margin of the page number',
        {
            body: paragraph(
                `<w:r><w:t>một</w:t><w:ptab w:alignment="right" w:relativeTo="margin" w:leader="none"/><w:t>hai</w:t></w:r>`,
            ),
        },
        ['một', 'hai'],
    ],
    [
        'a sign of a note that the author chose',
        {
            body: paragraph(
                `${run('một')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>`,
            ),
            footnotes,
        },
        ['một', 'Chú dẫn.'],
    ],
];

describe('odd files of Word: no word of theirs is lost in silence', () => {
    it.each(ODD.map(([name, parts, words, told]) => ({ name, parts, words, told })))(
        '$name',
        async ({ parts, words, told }) => {
            const { text, remarks } = await imported(parts);
            for (const word of words) expect(text).toContain(word);
            expect(text).not.toContain('bỏ');
            if (told) expect(remarks.map((remark) => remark.text.vi).join('\n')).toMatch(told);
        },
    );
});
