import { describe, expect, it } from 'vitest';
import { plainTexts } from '../../server/src/facts/plain-text.js';
import type { PlanFile, Text } from '../../server/src/syntax/generated/ast.js';
import { services } from '../support/plans.js';

interface Node {
    readonly $type: string;
    readonly $cstNode?: { readonly offset: number; readonly text: string };
    readonly title?: Text;
    readonly texts?: Text[];
    readonly mark?: string;
    readonly responsible?: { readonly $cstNode?: { readonly text: string } };
}

/** What each block is and says, in the order of the text, deeper for each level. */
function treeOf(text: string): string[] {
    const result = services.plan.parser.LangiumParser.parse<PlanFile>(text);
    expect(result.parserErrors).toEqual([]);
    const lines: string[] = [];
    const visit = (node: Node, indent: string): void => {
        const holdsText = 'texts' in node;
        const said = [node.mark, node.responsible?.$cstNode?.text, ...(node.title ? [plainTexts([node.title])] : [])];
        const words = holdsText ? [...said, plainTexts(node.texts ?? [])] : [node.$cstNode?.text.replace(/\s+/g, ' ')];
        lines.push(`${indent}${node.$type}: ${words.filter(Boolean).join(' / ')}`);
        const below = Object.entries(node)
            .filter(([key, value]) => !key.startsWith('$') && key !== 'texts' && Array.isArray(value))
            .flatMap(([, value]) => value as (Node | string)[])
            .filter((child): child is Node => typeof child === 'object' && '$type' in child && child.$type !== 'Text');
        below.sort((a, b) => (a.$cstNode?.offset ?? 0) - (b.$cstNode?.offset ?? 0));
        for (const child of holdsText ? below : []) {
            visit(child, `${indent}  `);
        }
    };
    for (const document of result.value.documents) {
        const children = Object.entries(document)
            .filter(([key, value]) => !key.startsWith('$') && Array.isArray(value))
            .flatMap(([, value]) => value as Node[])
            .filter((child) => typeof child === 'object');
        for (const child of children.sort((a, b) => (a.$cstNode?.offset ?? 0) - (b.$cstNode?.offset ?? 0))) {
            visit(child, '');
        }
    }
    // what every text of these begins with says nothing
    return lines.filter((line) => !/^(?:DocumentNumber|Kind): |^Subject: Trồng cây$/.test(line));
}

/** Texts that only one reading fits: each is lost when a condition of the reader is. */
describe('the reader', () => {
    it('a division goes on behind the parts of another', () => {
        expect(
            treeOf(
                'Số: 07/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\nA. MỤC TIÊU\n\nI. CHUNG\n\nB. NHIỆM VỤ\n\nI. RIÊNG\n\nC. KINH PHÍ\n',
            ),
        ).toMatchInlineSnapshot(`
          [
            "Part: A / MỤC TIÊU",
            "  Section: I / CHUNG",
            "Part: B / NHIỆM VỤ",
            "  Section: I / RIÊNG",
            "Part: C / KINH PHÍ",
          ]
        `);
    });

    it('a letter out of its turn is no division', () => {
        expect(
            treeOf('Số: 07/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\nA. MỤC TIÊU\n\nI. CHUNG\n\nH. Lan ghi chép\n'),
        ).toMatchInlineSnapshot(`
          [
            "Part: A / MỤC TIÊU",
            "  Section: I / CHUNG",
            "    Paragraph: H. Lan ghi chép",
          ]
        `);
    });

    it('divisions begin anew', () => {
        expect(
            treeOf('Số: 07/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\nA. MỤC TIÊU\n\nB. NHIỆM VỤ\n\nA. PHẦN THÊM\n'),
        ).toMatchInlineSnapshot(`
          [
            "Part: A / MỤC TIÊU",
            "Part: B / NHIỆM VỤ",
            "Part: A / PHẦN THÊM",
          ]
        `);
    });

    it('a part named in running words is none', () => {
        expect(
            treeOf('Số: 07/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\nPhần I Mở đầu thì ngắn\n\nPhần II KẾT LUẬN\n'),
        ).toMatchInlineSnapshot(`
          [
            "Paragraph: Phần I Mở đầu thì ngắn",
            "Part: Phần II / KẾT LUẬN",
          ]
        `);
    });

    it('the star heads the dashes that follow it', () => {
        expect(
            treeOf(
                'Số: 07/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\n1. Việc\n\n- Đầu\n\n* Giai đoạn một\n- Đào hố\n- Bón lót\n\n* Giai đoạn hai\n',
            ),
        ).toMatchInlineSnapshot(`
          [
            "ContentItem: 1 / Việc",
            "  ContentItem: - / Đầu",
            "  ContentItem: * / Giai đoạn một",
            "    ContentItem: - / Đào hố",
            "    ContentItem: - / Bón lót",
            "  ContentItem: * / Giai đoạn hai",
          ]
        `);
    });

    it('a star behind which no dash stands is under the dash', () => {
        expect(
            treeOf('Số: 07/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\n1. Việc\n\n- Đầu\n\n* Đào hố\n* Bón lót\n'),
        ).toMatchInlineSnapshot(`
          [
            "ContentItem: 1 / Việc",
            "  ContentItem: - / Đầu",
            "    ContentItem: * / Đào hố",
            "    ContentItem: * / Bón lót",
          ]
        `);
    });

    it('capitals that name a position end the body where a name follows', () => {
        expect(
            treeOf(
                'Số: 07/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\nTrồng cây.\n\nGIÁM ĐỐC\n(Đã ký)\nTrần Văn Bình\n',
            ),
        ).toMatchInlineSnapshot(`
          [
            "Section: I / VIỆC",
            "  Paragraph: Trồng cây.",
            "Authority: GIÁM ĐỐC",
            "SignatureNote: (Đã ký)",
            "SignerName: Trần Văn Bình",
          ]
        `);
    });

    it('capitals that name a position are text where nobody signs', () => {
        expect(
            treeOf('Số: 07/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\nTrồng cây.\n\nGIÁM ĐỐC\nlà người giao việc.\n'),
        ).toMatchInlineSnapshot(`
          [
            "Section: I / VIỆC",
            "  Paragraph: Trồng cây.",
            "  Paragraph: GIÁM ĐỐC là người giao việc.",
          ]
        `);
    });

    it('a position right under a line is text', () => {
        expect(
            treeOf(
                'Số: 07/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\nTrồng cây và báo cáo\nGIÁM ĐỐC\nTrần Văn Bình\n',
            ),
        ).toMatchInlineSnapshot(`
          [
            "Section: I / VIỆC",
            "  Paragraph: Trồng cây và báo cáo GIÁM ĐỐC Trần Văn Bình",
          ]
        `);
    });

    it('paragraphs that close stand behind all items', () => {
        expect(
            treeOf(
                'Số: 07/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\n1. Trồng cây.\n\nTrên đây là Kế hoạch trồng cây.\n\nTrân trọng./.\n',
            ),
        ).toMatchInlineSnapshot(`
          [
            "Section: I / VIỆC",
            "  ContentItem: 1 / Trồng cây.",
            "Closing: Trên đây là Kế hoạch trồng cây.",
            "Closing: Trân trọng./.",
          ]
        `);
    });

    it('an order under a heading is what the heading says', () => {
        expect(
            treeOf('Số: 07/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\n1. Nhà trường\n\nGiao Tổ Văn phòng đào hố.\n'),
        ).toMatchInlineSnapshot(`
          [
            "Section: I / VIỆC",
            "  ContentItem: 1 / Nhà trường",
            "    Paragraph: Giao Tổ Văn phòng đào hố.",
          ]
        `);
    });

    it('an order under a whole sentence closes', () => {
        expect(
            treeOf('Số: 07/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\n- Trồng cây.\n\nGiao Tổ Văn phòng theo dõi.\n'),
        ).toMatchInlineSnapshot(`
          [
            "Section: I / VIỆC",
            "  ContentItem: - / Trồng cây.",
            "Closing: Giao Tổ Văn phòng theo dõi.",
          ]
        `);
    });

    it('small letters behind a blank line go on with an unfinished sentence', () => {
        expect(
            treeOf(
                'Số: 07/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\n- Trồng cây ở sân\n\nvà ở ngõ.\n\nsau đó tưới.\n',
            ),
        ).toMatchInlineSnapshot(`
          [
            "Section: I / VIỆC",
            "  ContentItem: - / Trồng cây ở sân và ở ngõ.",
            "  Paragraph: sau đó tưới.",
          ]
        `);
    });

    it('brackets behind the title of an annex are no part of it', () => {
        expect(
            treeOf('Số: 07/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\nPhụ lục I\n(Kèm theo Kế hoạch)\nGIỐNG CÂY\n'),
        ).toMatchInlineSnapshot(`
          [
            "Section: I / VIỆC",
            "Annex: Phụ lục I",
            "  Paragraph: (Kèm theo Kế hoạch)",
            "  Paragraph: GIỐNG CÂY",
          ]
        `);
    });

    it('an annex named under the kind is the subject’s', () => {
        expect(treeOf('Số: 07/KH-UBND\n\nQUYẾT ĐỊNH\nPhụ lục I\n\nI. VIỆC\n')).toMatchInlineSnapshot(`
          [
            "Subject: Phụ lục I",
            "Section: I / VIỆC",
          ]
        `);
    });

    it('a list item of the recipients goes on', () => {
        expect(
            treeOf(
                'Số: 07/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\nNơi nhận:\n- Các trường:\n+ Trường A;\n- Lưu: VT.\n',
            ),
        ).toMatchInlineSnapshot(`
          [
            "Section: I / VIỆC",
            "Recipient: - / Các trường: + Trường A;",
            "Recipient: - / Lưu: VT.",
          ]
        `);
    });

    it('a fuller name below a stamp is the signer’s', () => {
        expect(
            treeOf(
                'Số: 07/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nBình\nMinh Bình\n\nTrần Văn Bình\n',
            ),
        ).toMatchInlineSnapshot(`
          [
            "Section: I / VIỆC",
            "Authority: TM. ỦY BAN NHÂN DÂN",
            "Position: CHỦ TỊCH",
            "SignatureNote: Bình",
            "SignatureNote: Minh Bình",
            "SignerName: Trần Văn Bình",
          ]
        `);
    });

    it('what follows the archive is no recipient', () => {
        expect(
            treeOf(
                'Số: 07/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\nNơi nhận:\n- Các trường;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn Bình\n\nGhi chú về cách trồng cây ở những nơi có nhiều gió và ít nước.\n',
            ),
        ).toMatchInlineSnapshot(`
          [
            "Section: I / VIỆC",
            "Recipient: - / Các trường;",
            "Recipient: - / Lưu: VT.",
            "Authority: TM. ỦY BAN NHÂN DÂN",
            "Position: CHỦ TỊCH",
            "SignerName: Trần Văn Bình",
            "Paragraph: Ghi chú về cách trồng cây ở những nơi có nhiều gió và ít nước.",
          ]
        `);
    });

    it('a new sentence behind a blank line is no recipient', () => {
        expect(
            treeOf('Số: 07/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\nNơi nhận:\n- Các trường.\n\nCác lớp đọc kỹ.\n'),
        ).toMatchInlineSnapshot(`
          [
            "Section: I / VIỆC",
            "Recipient: - / Các trường.",
            "Paragraph: Các lớp đọc kỹ.",
          ]
        `);
    });

    it('a second signer opens another signature', () => {
        expect(
            treeOf(
                'Số: 07/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn Bình\n\nTM. ĐOÀN THANH NIÊN\nBÍ THƯ\n\nLê Thị Lan\n',
            ),
        ).toMatchInlineSnapshot(`
          [
            "Section: I / VIỆC",
            "Authority: TM. ỦY BAN NHÂN DÂN",
            "Position: CHỦ TỊCH",
            "SignerName: Trần Văn Bình",
            "Authority: TM. ĐOÀN THANH NIÊN",
            "Position: BÍ THƯ",
            "SignerName: Lê Thị Lan",
          ]
        `);
    });

    it('a subject that opens as a basis does', () => {
        expect(
            treeOf(
                'Số: 07/KH-UBND\n\nKẾ HOẠCH\nThực hiện Nghị quyết về cây xanh trong các trường học\n\nCăn cứ Luật Lâm nghiệp;\n\nI. VIỆC\n',
            ),
        ).toMatchInlineSnapshot(`
          [
            "Subject: Thực hiện Nghị quyết về cây xanh trong các trường học",
            "Basis: Căn cứ Luật Lâm nghiệp;",
            "Section: I / VIỆC",
          ]
        `);
    });

    it('capitals go on with a subject in capitals', () => {
        expect(
            treeOf('Số: 07/KH-UBND\n\nKẾ HOẠCH\nTRỒNG CÂY TRONG\n\nCÁC TRƯỜNG HỌC\n\nI. VIỆC\n'),
        ).toMatchInlineSnapshot(`
          [
            "Subject: TRỒNG CÂY TRONG CÁC TRƯỜNG HỌC",
            "Section: I / VIỆC",
          ]
        `);
    });

    it('a line that the mark 1 opens is no subject', () => {
        expect(treeOf('Số: 07/KH-UBND\n\nKẾ HOẠCH\n1. Trồng cây\n')).toMatchInlineSnapshot(`
          [
            "ContentItem: 1 / Trồng cây",
          ]
        `);
    });

    it('addressees end at semicolons', () => {
        expect(treeOf('Số: 07/UBND\n\nKính gửi:\nCác trường;\nCác xã.\n\nI. VIỆC\n')).toMatchInlineSnapshot(`
          [
            "Addressee: Các trường;",
            "Addressee: Các xã.",
            "Section: I / VIỆC",
          ]
        `);
    });

    it('the kind says whose it is', () => {
        expect(treeOf('Số: 07/NQ\n\nCHƯƠNG TRÌNH CỦA HUYỆN\nTrồng cây\n\nI. VIỆC\n')).toMatchInlineSnapshot(`
          [
            "Section: I / VIỆC",
          ]
        `);
    });

    it('list items of one depth are sisters of their kind', () => {
        expect(
            treeOf(
                'Số: 07/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\n1. Một\n\n1.1. Một một\n\na) Nhỏ\n\n1.2. Một hai\n\n2. Hai\n',
            ),
        ).toMatchInlineSnapshot(`
          [
            "ContentItem: 1 / Một",
            "  ContentItem: 1.1 / Một một",
            "    ContentItem: a / Nhỏ",
            "  ContentItem: 1.2 / Một hai",
            "ContentItem: 2 / Hai",
          ]
        `);
    });

    it('a paragraph indented as its dash stands beside it', () => {
        expect(
            treeOf('Số: 07/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\n1. Việc\n\n- Đào hố.\n\nCòn lại thì tưới.\n'),
        ).toMatchInlineSnapshot(`
          [
            "ContentItem: 1 / Việc",
            "  ContentItem: - / Đào hố.",
            "  Paragraph: Còn lại thì tưới.",
          ]
        `);
    });

    it('an indented paragraph stands under its dash', () => {
        expect(
            treeOf('Số: 07/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\n1. Việc\n\n- Đào hố.\n\n    Hố sâu một mét.\n'),
        ).toMatchInlineSnapshot(`
          [
            "ContentItem: 1 / Việc",
            "  ContentItem: - / Đào hố.",
            "    Paragraph: Hố sâu một mét.",
          ]
        `);
    });

    it('dashes in an implementation section name no agencies', () => {
        expect(
            treeOf(
                'Số: 07/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\nI. TỔ CHỨC THỰC HIỆN\n\n- Nhà trường: Đào hố.\n\n1. Nhà trường: Đào hố.\n',
            ),
        ).toMatchInlineSnapshot(`
          [
            "Section: I / TỔ CHỨC THỰC HIỆN",
            "  ContentItem: - / Nhà trường: Đào hố.",
            "  ContentItem: 1 / Nhà trường: / Đào hố.",
          ]
        `);
    });

    it('a label without a colon needs a list', () => {
        expect(
            treeOf(
                'Số: 07/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\nNơi nhận cây giống là vườn ươm.\n\nNơi nhận: Các trường\n',
            ),
        ).toMatchInlineSnapshot(`
          [
            "Section: I / VIỆC",
            "  Paragraph: Nơi nhận cây giống là vườn ươm.",
            "Recipient: Các trường",
          ]
        `);
    });

    it('a cell goes on over the next line', () => {
        expect(
            treeOf(
                'Số: 07/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\n| Việc | Người |\n| Đào hố | Lan\nvà Bình |\n| Tưới | Minh |\n\nHết bảng.\n',
            ),
        ).toMatchInlineSnapshot(`
          [
            "Section: I / VIỆC",
            "  Table: | Việc | Người | | Đào hố | Lan và Bình | | Tưới | Minh |",
            "  Paragraph: Hết bảng.",
          ]
        `);
    });

    it('columns may stand without bars at the ends', () => {
        expect(
            treeOf('Số: 07/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\nViệc | Người\nĐào hố | Lan\n'),
        ).toMatchInlineSnapshot(`
          [
            "Section: I / VIỆC",
            "  Table: Việc | Người Đào hố | Lan",
          ]
        `);
    });

    it('small letters behind a drawn line go on with the subject', () => {
        expect(treeOf('Số: 07/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n-----\nmùa xuân\n\nI. VIỆC\n')).toMatchInlineSnapshot(`
          [
            "Subject: Trồng cây mùa xuân",
            "  Ornament: -----",
            "Section: I / VIỆC",
          ]
        `);
    });

    it('a footnote with a colon is one behind an unfinished line', () => {
        expect(
            treeOf('Số: 07/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\nTrồng cây[1] ở\n[1]: sân trường.\n'),
        ).toMatchInlineSnapshot(`
          [
            "Section: I / VIỆC",
            "  Paragraph: Trồng cây ở",
            "    Footnote: sân trường.",
          ]
        `);
    });

    it('a mark in brackets behind an unfinished line is text', () => {
        expect(
            treeOf(
                'Số: 07/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\nTrồng cây theo tài liệu\n[1] và tài liệu sau.\n',
            ),
        ).toMatchInlineSnapshot(`
          [
            "Section: I / VIỆC",
            "  Paragraph: Trồng cây theo tài liệu và tài liệu sau.",
          ]
        `);
    });

    it('a page number stands between blank lines', () => {
        expect(
            treeOf('Số: 07/KH-UBND\n\nKẾ HOẠCH\nTrồng cây\n\nI. VIỆC\n\nTrồng cây.\n\n2\n\nTưới cây.\n\nSố cây\n12\n'),
        ).toMatchInlineSnapshot(`
          [
            "Section: I / VIỆC",
            "  Paragraph: Trồng cây.",
            "    Ornament: 2",
            "  Paragraph: Tưới cây.",
            "  Paragraph: Số cây 12",
          ]
        `);
    });
});
