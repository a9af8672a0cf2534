import { CENTRED, inList, list, listOf, paragraph, run, table, type WordParts } from './word-made.js';

const BOLD = '<w:b/>';
const ITALIC = '<w:i/>';

/** A run of anything that is no text. */
const runOf = (content: string, properties = '') =>
    `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
const word = (text: string) => `<w:t>${text}</w:t>`;
const field = (code: string, result: string) =>
    runOf('<w:fldChar w:fldCharType="begin"/>') +
    runOf(`<w:instrText>${code}</w:instrText>`) +
    runOf('<w:fldChar w:fldCharType="separate"/>') +
    run(result) +
    runOf('<w:fldChar w:fldCharType="end"/>');
const box = (content: string) =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph('bản dự phòng')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const drawn =
    '<w:tblBorders><w:top w:val="single"/><w:left w:val="single"/><w:bottom w:val="single"/><w:right w:val="single"/><w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders>';

const STYLES = [
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"/></w:rPr></w:rPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Thuong"><w:name w:val="Normal"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="Dam"><w:name w:val="heading 1"/><w:basedOn w:val="Thuong"/><w:rPr><w:b/></w:rPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="DamGiua"><w:name w:val="Giữa"/><w:basedOn w:val="Dam"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:caps/></w:rPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Mục"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="MucLuc1"><w:name w:val="toc 1"/></w:style>',
    '<w:style w:type="character" w:styleId="Nghieng"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>',
    `<w:style w:type="table" w:styleId="Luoi"><w:name w:val="Table Grid"/><w:tblPr>${drawn}</w:tblPr></w:style>`,
].join('');

const NUMBERING =
    list(1, [
        ['upperRoman', '%1.'],
        ['decimal', '%2.'],
        ['lowerLetter', '%3)'],
        ['bullet', ''],
    ]) +
    list(2, [['decimal', '(%1)', '<w:suff w:val="space"/>']]) +
    listOf(1, 1) +
    listOf(2, 2) +
    listOf(3, 1, '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="7"/></w:lvlOverride>');

/** A paper that has a little of everything that Word has, to see what becomes of each. */
export const DENSE_WORD: WordParts = {
    styles: STYLES,
    numbering: NUMBERING,
    footnotes:
        `<w:footnote w:type="separator" w:id="-1">${paragraph('')}</w:footnote>` +
        `<w:footnote w:id="2">${paragraph(run(' Theo sổ theo dõi.', ITALIC))}</w:footnote>` +
        `<w:footnote w:id="3">${paragraph('Dòng một.')}${paragraph('Dòng hai.')}</w:footnote>`,
    comments: `<w:comment w:id="0" w:author="Chị Ba">${paragraph('Xem lại ngày.')}</w:comment><w:comment w:id="1">${paragraph('Bỏ?')}</w:comment>`,
    headers: { dau: paragraph('Bản lưu hành trong cơ quan'), trong: paragraph(field('PAGE', '4')) },
    footers: { chan: paragraph(run('Trang ') + field(' PAGE ', '1')) },
    others: [{ name: 'word/media/anh.png', bytes: 'khong phai anh' }],
    relations: { anh: ['image', 'media/anh.png'], mat: ['image', 'media/mat.png'] },
    body: [
        table([
            ['UBND XÃ BÌNH AN\nTRƯỜNG TIỂU HỌC', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'],
            ['Số: 12/KH-TH', 'Bình An, ngày 05 tháng 3 năm 2026'],
        ]),
        paragraph(box(paragraph('HỎA TỐC')) + run('')),
        `<w:p><w:pPr><w:pStyle w:val="DamGiua"/></w:pPr>${run('Kế hoạch')}</w:p>`,
        paragraph(run('Dọn vệ sinh\ntrường lớp', BOLD), CENTRED),
        // a section of its own head and foot ends here
        paragraph(
            run('Căn cứ lời dặn của hiệu trưởng;'),
            '<w:sectPr><w:headerReference w:type="default" r:id="dau"/><w:footerReference w:type="default" r:id="chan"/></w:sectPr>',
        ),
        `<w:p><w:pPr><w:pStyle w:val="MucLuc1"/></w:pPr>${run('I. MỤC ĐÍCH\t1')}</w:p>`,
        `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('Mục lục')}</w:sdtContent></w:sdt>`,
        `<w:p><w:pPr><w:pStyle w:val="Dam"/>${inList(1)}</w:pPr>${run('MỤC ĐÍCH')}</w:p>`,
        `<w:p><w:pPr><w:pStyle w:val="Muc"/></w:pPr>${run('Sân sạch')}${runOf('<w:footnoteReference w:id="2"/>')}${run(', lớp ')}${run('sạch', BOLD)}${run(' và ')}${run('đẹp', BOLD + ITALIC)}.</w:p>`,
        `<w:p><w:pPr><w:pStyle w:val="Muc"/></w:pPr>${runOf('<w:commentReference w:id="0"/>')}${runOf('<w:commentReference w:id="1"/>')}${runOf('<w:commentReference w:id="9"/>')}${run('Xong trước ngày 30/4/2026', '<w:rStyle w:val="Nghieng"/>')}</w:p>`,
        paragraph(run('Quét sân'), inList(1, 2)),
        paragraph(run('Lau bảng'), inList(1, 2)),
        paragraph(run('có khăn ướt'), inList(1, 3)),
        paragraph('', inList(1, 1)),
        paragraph(run('Thùng rác'), inList(3, 1)),
        paragraph(run('việc kèm theo'), inList(2)),
        paragraph(run('ngoài danh sách'), `<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>`),
        paragraph(
            `<w:ins w:id="5">${run('thêm vào ')}</w:ins><w:del w:id="6"><w:r><w:delText>bỏ đi</w:delText></w:r></w:del>${run('đã xóa', '<w:del w:id="7"/>')}${run('giữ lại')}<w:moveFrom w:id="8">${run('chỗ cũ')}</w:moveFrom><w:moveTo w:id="9">${run(' chỗ mới')}</w:moveTo>`,
        ),
        `<w:p><w:pPr><w:rPr><w:del w:id="10"/></w:rPr></w:pPr>${run('nối với ')}</w:p>${paragraph('đoạn sau')}`,
        paragraph(
            `${run('chữ ')}${run('ẩn', '<w:vanish/>')}${run('m', '')}${run('2', '<w:vertAlign w:val="superscript"/>')}${run(' H', '')}${run('2', '<w:vertAlign w:val="subscript"/>')}${run('O', '')}`,
        ),
        paragraph(
            `<w:hyperlink r:id="x">${run('liên kết')}</w:hyperlink><w:smartTag>${run(' thẻ')}</w:smartTag><w:customXml>${run(' riêng')}</w:customXml><w:dir>${run(' chiều')}</w:dir><w:sdt><w:sdtContent>${run(' ô điền')}</w:sdtContent></w:sdt><w:sdt/>`,
        ),
        paragraph(
            `<w:fldSimple w:instr=" DATE ">${run('05/3/2026')}</w:fldSimple>${run(' trang ')}<w:fldSimple w:instr=" NUMPAGES ">${run('9')}</w:fldSimple>${field('REF muc', 'Mục I')}${field(' TOC ', 'bỏ\t3')}`,
        ),
        paragraph(
            `${runOf('<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData></w:fldChar>')}${runOf('<w:fldChar w:fldCharType="end"/>')}${run(' có ')}${runOf('<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox></w:ffData></w:fldChar>')}${runOf('<w:fldChar w:fldCharType="end"/>')}${run(' không')}`,
        ),
        paragraph(
            `<w:bookmarkStart w:id="1" w:name="chuthich"/>${runOf('<w:footnoteReference w:id="3"/>')}<w:bookmarkEnd w:id="1"/>${run(' và lại ')}${field(' NOTEREF chuthich \\h ', '2')}${runOf('<w:footnoteReference w:id="77"/>')}`,
        ),
        paragraph(
            `${runOf('<w:noBreakHyphen/>')}${run('gạch')}${runOf('<w:softHyphen/>')}${runOf('<w:sym w:font="Wingdings" w:char="F0FE"/>')}${runOf('<w:sym w:font="Symbol" w:char="F0B3"/>')}${runOf('<w:sym w:char="xyz"/>')}${runOf('<w:cr/>')}${run('dòng sau')}`,
        ),
        paragraph(
            `${runOf(word('  không giữ  '))}${run('|')}<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>a+b</m:t></m:r></m:oMath><m:oMath/>`,
        ),
        paragraph(
            `${run('Họ tên:\t')}${run('ngày:\t')}${run('\tcuối')}`,
            '<w:tabs><w:tab w:val="left" w:pos="9000" w:leader="dot"/><w:tab w:val="clear" w:pos="100"/><w:tab w:val="left" w:pos="4000" w:leader="none"/><w:tab w:val="left" w:pos="6000" w:leader="underscore"/></w:tabs>',
        ),
        paragraph(
            `${runOf('<w:drawing><a:blip r:embed="anh"/></w:drawing>')}${runOf('<w:pict><v:imagedata r:id="mat"/></w:pict>')}${runOf('<w:drawing><a:graphicData uri="http://x/chart"/></w:drawing>')}${runOf('<w:object/>')}${runOf('<w:drawing/>')}`,
        ),
        `<w:altChunk r:id="y"/><w:customXml>${paragraph('trong thẻ riêng')}</w:customXml><w:ins>${paragraph('đoạn thêm')}</w:ins><w:del>${paragraph('đoạn bỏ')}</w:del>`,
        `<mc:AlternateContent><mc:Choice Requires="wps">${paragraph('chọn')}</mc:Choice><mc:Fallback>${paragraph('thay')}</mc:Fallback></mc:AlternateContent>`,
        `<w:p><w:r><w:ruby><w:rt>${run('trên')}</w:rt><w:rubyBase>${run('dưới')}</w:rubyBase></w:ruby></w:r></w:p>`,
        `<w:tbl><w:tblPr><w:tblStyle w:val="Luoi"/></w:tblPr>` +
            `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell(paragraph('TT'), '<w:vMerge w:val="restart"/>')}${cell(paragraph('Việc'), '<w:gridSpan w:val="2"/>')}</w:tr>` +
            `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell(paragraph(''), '<w:vMerge/>')}${cell(paragraph('ai'))}${cell(paragraph('khi nào'))}</w:tr>` +
            `<w:tr>${cell(paragraph('1'))}${cell(paragraph('Tổ trực'))}${cell(paragraph('5/3') + paragraph('và 6/3'))}</w:tr>` +
            `<w:tr><w:trPr><w:del w:id="11"/></w:trPr>${cell(paragraph('bỏ'))}${cell(paragraph('cả hàng'))}${cell(paragraph(''))}</w:tr>` +
            `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(table([['trong'], ['ô']], true))}<w:sdt><w:sdtContent>${cell(paragraph('ô điền'))}</w:sdtContent></w:sdt></w:tr>` +
            `<w:customXml><w:tr>${cell(paragraph('2'))}<w:customXml>${cell(paragraph('Tổ hai'))}</w:customXml><mc:AlternateContent><mc:Choice Requires="wps">${cell(paragraph('7/3'))}</mc:Choice></mc:AlternateContent></w:tr></w:customXml>` +
            '</w:tbl>',
        paragraph(''),
        table([
            ['Địa điểm:', 'sân trường'],
            ['Thời gian:', 'sáng thứ bảy'],
        ]),
        paragraph(''),
        table([['Khung một ô\nhai dòng']], true),
        table([['Nơi nhận:\n- Các lớp;\n- Lưu: VT.', 'HIỆU TRƯỞNG\n\nNguyễn Văn Bảy']]),
        '<w:sectPr><w:headerReference w:type="default" r:id="trong"/><w:headerReference w:type="even" r:id="khong"/><w:pgNumType w:start="1"/></w:sectPr>',
    ].join(''),
};
