import type { RuleTable } from './rule.js';

/** What is said of directives. */
export const citationRules = {
    'vien-dan-sai-ngay': {
        severity: 'warning',
        title: {
            vi: 'Ngày của văn bản được viện dẫn đúng với chính văn bản đó',
            en: 'The day of a cited directive is its own',
        },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6.b',
        why: {
            vi: 'Ngày sai thì người đọc tìm nhầm văn bản, hoặc tưởng là văn bản khác cùng số.',
            en: 'A wrong day leads to another paper of the same number, or to none.',
        },
        silentWhen: {
            vi: 'Không có văn bản, danh mục hay viện dẫn nào khác nói về số ấy, và số không mang năm khác với ngày; số không mang năm mà cả năm lẫn ngày tháng đều khác, hoặc cơ quan ban hành khác: có thể là văn bản khác cùng số.',
            en: 'Nothing else in the workspace or the catalogues speaks of the number, which bears no other year than the day; the number bears no year and both year and day differ, or the issuer does: it may be another paper of the same number.',
        },
        fix: 'preferred',
        example: {
            bad: '- Thực hiện Quyết định số 901/QĐ-TTg ngày 02/4/2021 của Thủ tướng Chính phủ.',
            good: '- Thực hiện Quyết định số 901/QĐ-TTg ngày 01/4/2021 của Thủ tướng Chính phủ.',
        },
    },
    'vien-dan-sai-loai': {
        severity: 'warning',
        title: {
            vi: 'Tên loại của văn bản được viện dẫn đúng với chính văn bản đó',
            en: 'The kind of a cited directive is its own',
        },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6.b',
        why: {
            vi: 'Mỗi tên loại có thẩm quyền và giá trị riêng; gọi sai loại là viện dẫn sai.',
            en: 'Each kind has its own rank; a citation by another kind is a wrong citation.',
        },
        silentWhen: {
            vi: 'Viện dẫn không ghi tên loại; gọi chung “văn bản”, “công văn”; tên loại này là phần đầu của tên loại kia.',
            en: 'Citations without a kind; “văn bản” and “công văn” in general; one kind that is the beginning of the other.',
        },
        fix: 'offered',
        example: {
            bad: '- Thực hiện Chỉ thị số 901/QĐ-TTg ngày 01/4/2021 của Thủ tướng Chính phủ.',
            good: '- Thực hiện Quyết định số 901/QĐ-TTg ngày 01/4/2021 của Thủ tướng Chính phủ.',
        },
    },
    'vien-dan-sai-co-quan': {
        severity: 'warning',
        title: {
            vi: 'Cơ quan ban hành của văn bản được viện dẫn đúng với chính văn bản đó',
            en: 'The issuer of a cited directive is its own',
        },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6.b',
        why: {
            vi: 'Số giống nhau có ở nhiều cơ quan; ghi sai cơ quan là chỉ sang văn bản khác.',
            en: 'Many bodies use the same number; with another issuer it is another paper.',
        },
        silentWhen: {
            vi: 'Viện dẫn không ghi cơ quan; người đứng đầu thay cho cơ quan; tên viết gọn là phần đầu của tên đầy đủ; hai cách gọi của một cơ quan trong danh mục.',
            en: 'Citations without an issuer; the head in place of the body; a shortened name that is the beginning of the whole one; two names of one body in the catalogue.',
        },
        fix: 'offered',
        example: {
            bad: '- Thực hiện Quyết định số 901/QĐ-TTg ngày 01/4/2021 của Bộ Y tế.',
            good: '- Thực hiện Quyết định số 901/QĐ-TTg ngày 01/4/2021 của Thủ tướng Chính phủ.',
        },
    },
    'loai-khac-ky-hieu': {
        severity: 'warning',
        title: { vi: 'Ký hiệu trong số đúng với tên loại', en: 'The code in a number is that of the kind' },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục III; Hướng dẫn 05-HD/VPTW',
        why: {
            vi: 'Ký hiệu trong số là của tên loại; hai bên khác nhau thì một bên gõ nhầm.',
            en: 'The code in a number is that of the kind; where they differ, one of them is a slip.',
        },
        silentWhen: {
            vi: 'Công văn; ký hiệu không phải của loại nào; viện dẫn không ghi tên loại.',
            en: 'Letters; codes of no kind; citations without a kind.',
        },
        fix: 'none',
        example: {
            bad: '- Thực hiện Chương trình hành động số 09-CT/TU ngày 01/4/2021 của Tỉnh ủy.',
            good: '- Thực hiện Chương trình hành động số 09-CTr/TU ngày 01/4/2021 của Tỉnh ủy.',
        },
    },
    'vien-dan-sau-ngay': {
        severity: 'warning',
        title: {
            vi: 'Văn bản không viện dẫn văn bản ban hành sau nó',
            en: 'A document cites nothing that was issued after it',
        },
        source: null,
        why: {
            vi: 'Không thể căn cứ vào văn bản chưa có: một trong hai ngày bị ghi sai.',
            en: 'What does not exist yet cannot be cited: one of the two days is wrong.',
        },
        silentWhen: {
            vi: 'Văn bản để trống ngày ban hành; viện dẫn không ghi ngày.',
            en: 'Documents whose day is blank; citations without a day.',
        },
        fix: 'none',
        example: {
            bad: 'An Giang, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nTrồng cây theo Quyết định số 12/QĐ-UBND ngày 06/3/2026 của Ủy ban nhân dân tỉnh',
            good: 'An Giang, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nTrồng cây theo Quyết định số 12/QĐ-UBND ngày 04/3/2026 của Ủy ban nhân dân tỉnh',
        },
    },
    'vien-dan-het-hieu-luc': {
        severity: 'warning',
        title: { vi: 'Căn cứ là văn bản đang có hiệu lực', en: 'A document rests on what is in force' },
        source: null,
        why: {
            vi: 'Căn cứ đã hết hiệu lực thì văn bản thiếu cơ sở pháp lý.',
            en: 'What no longer is in force is no basis.',
        },
        silentWhen: {
            vi: 'Không văn bản hay danh mục nào trong thư mục nói đã thay thế hoặc hết hiệu lực; văn bản thay thế chưa chắc đã có hiệu lực vào ngày của văn bản; văn bản không ghi năm; chính văn bản thay thế nó, hoặc viện dẫn cả văn bản thay thế; trong bảng, sau các từ nói về bãi bỏ, sửa đổi hay tổng kết. Ngoài phần căn cứ chỉ là thông tin: có thể đang nói về văn bản cũ.',
            en: 'Nothing known says that it was replaced or ended; what replaced it may not have been in force on the day of the document; documents without a year; the very paper that replaces it, or one that cites what replaced it too; tables, and behind words of repeal, amendment or review. Outside of the bases it is information only: the old paper may be what is spoken of.',
        },
        fix: 'offered',
        example: {
            bad: 'Căn cứ Nghị định số 902/2010/NĐ-CP ngày 01/4/2010 của Chính phủ.',
            good: 'Căn cứ Nghị định số 903/2020/NĐ-CP ngày 01/4/2020 của Chính phủ.',
        },
    },
    'vien-dan-thieu': {
        severity: 'info',
        isAdministrative: true,
        title: {
            vi: 'Viện dẫn lần đầu ghi đủ tên loại, số, ngày, cơ quan ban hành',
            en: 'The first citation states kind, number, day and issuer',
        },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6.b',
        why: {
            vi: 'Lần đầu ghi đủ thì người đọc mới tìm được văn bản; các lần sau chỉ cần tên loại và số.',
            en: 'With a first citation in full the paper can be found; later ones need kind and number only.',
        },
        silentWhen: {
            vi: 'Các lần sau; luật, bộ luật, pháp lệnh, Hiến pháp, được gọi bằng tên; trong bảng, kể cả bảng mà mỗi ô thành một dòng; trong danh sách nhiều số; cơ quan ban hành đứng ở chỗ khác trong câu; văn bản quy phạm pháp luật.',
            en: 'Later citations; laws, which go by their names; tables, also where each cell came as a line; lists of numbers; an issuer that stands elsewhere in the sentence; normative papers.',
        },
        fix: 'preferred',
        example: {
            bad: '- Thực hiện Quyết định số 905/QĐ-TTg của Thủ tướng Chính phủ.',
            good: '- Thực hiện Quyết định số 905/QĐ-TTg ngày 09/8/2021 của Thủ tướng Chính phủ.',
        },
    },
    'vien-dan-bo-trong': {
        severity: 'info',
        isNursery: true,
        title: {
            vi: 'Viện dẫn không còn chỗ trống để điền số, ngày',
            en: 'No citation leaves its number or its day blank',
        },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6.b',
        why: {
            vi: 'Chỗ trống của bản thảo dễ sót khi ban hành; người đọc không tìm được văn bản.',
            en: 'Blanks of a draft are easily overlooked when the paper is issued, and what is cited cannot be found.',
        },
        silentWhen: {
            vi: 'Bản thảo chưa có số hay ngày của chính nó; bảng, phụ lục, biểu mẫu; văn bản kèm theo.',
            en: 'Drafts that have no number or day of their own yet; tables, annexes, forms; what is attached.',
        },
        fix: 'none',
        example: {
            bad: '- Thực hiện Quyết định số     /QĐ-TTg ngày 09/8/2021 của Thủ tướng Chính phủ.',
            good: '- Thực hiện Quyết định số 905/QĐ-TTg ngày 09/8/2021 của Thủ tướng Chính phủ.',
        },
    },
} satisfies RuleTable;
