import type { RuleTable } from './rule.js';

/** What a document must have, and what contradicts itself. */
export const completenessRules = {
    'thieu-so': {
        severity: 'warning',
        isAdministrative: true,
        title: { vi: 'Văn bản có số và ký hiệu', en: 'A document has a number' },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3; Hướng dẫn 36-HD/VPTW, mục II.1.3',
        why: {
            vi: 'Không có số và ký hiệu thì không vào sổ, không lưu, không viện dẫn được văn bản.',
            en: 'Without a number a document can be neither registered, filed nor cited.',
        },
        silentWhen: {
            vi: 'Đoạn văn bản rời: không có tên loại, không có số, không vừa có “Kính gửi” vừa có phần ký. Văn bản kèm theo một quyết định hoặc công văn trong cùng tệp. Bản thảo để trống chữ số (“Số: …/KH-UBND”). Biểu mẫu còn nhiều chỗ trống; tên loại không có chữ viết tắt nào; biên bản không ghi cơ quan (biên bản khác: thông tin). Văn bản quy phạm pháp luật.',
            en: 'A loose piece of text: no kind, no number, not both addressed and signed. A paper that a decision or a letter in the same file issues. A draft whose digits are blank (“Số: …/KH-UBND”). Forms with many blanks; kinds that have no letters; minutes that no body keeps (others: information). Normative papers.',
        },
        fix: 'none',
        example: {
            bad: 'ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n\nAn Giang, ngày 05 tháng 3 năm 2026',
            good: 'ỦY BAN NHÂN DÂN\nTỈNH AN GIANG\n\nSố: 07/KH-UBND\n\nAn Giang, ngày 05 tháng 3 năm 2026',
        },
    },
    'thieu-ngay': {
        severity: 'warning',
        isAdministrative: true,
        title: { vi: 'Văn bản có địa danh và ngày, tháng, năm ban hành', en: 'A document has its place and day' },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4; Hướng dẫn 36-HD/VPTW, mục II.1.4',
        why: {
            vi: 'Ngày ban hành cho biết văn bản có từ khi nào; thời hạn và hiệu lực tính từ ngày ấy.',
            en: 'The day of issue tells from when a document counts; deadlines and force are reckoned from it.',
        },
        silentWhen: {
            vi: 'Đoạn văn bản rời; văn bản kèm theo một văn bản khác trong cùng tệp; dòng có địa danh mà để trống ngày, tháng; biểu mẫu còn nhiều chỗ trống; tên loại không có chữ viết tắt nào; biên bản, mà mẫu của tiêu chuẩn không có địa danh và ngày; văn bản quy phạm pháp luật.',
            en: 'Loose pieces of text; a paper that another one in the same file issues; a line with its place whose day is left blank; forms with many blanks; kinds that have no letters; minutes, where the form of the standard has no place and day; normative papers.',
        },
        fix: 'none',
        example: {
            bad: 'Số: 07/KH-UBND\n\nKẾ HOẠCH',
            good: 'Số: 07/KH-UBND\n\nAn Giang, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH',
        },
    },
    'thieu-noi-nhan': {
        severity: 'warning',
        isAdministrative: true,
        title: { vi: 'Văn bản có nơi nhận', en: 'A document has recipients' },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9; Hướng dẫn 36-HD/VPTW, mục II.1.9',
        why: {
            vi: 'Nơi nhận cho biết gửi cho ai và lưu ở đâu; thiếu phần này, văn thư không biết gửi đi đâu.',
            en: 'The recipients tell whom the paper goes to and where it is filed; without them nobody knows where to send it.',
        },
        silentWhen: {
            vi: 'Đoạn văn bản rời; văn bản kèm theo một văn bản khác trong cùng tệp; biểu mẫu còn nhiều chỗ trống; biên bản không ghi cơ quan (biên bản khác: thông tin); trang Công báo; văn bản quy phạm pháp luật.',
            en: 'Loose pieces of text; a paper that another one in the same file issues; forms with many blanks; minutes that no body keeps (others: information); pages of the gazette; normative papers.',
        },
        fix: 'none',
        example: {
            bad: 'Trên đây là Kế hoạch trồng cây xanh năm 2026.\n\nTM. ỦY BAN NHÂN DÂN',
            good: 'Trên đây là Kế hoạch trồng cây xanh năm 2026.\n\nNơi nhận:\n- Sở Giáo dục và Đào tạo;\n- Lưu: VT, KGVX.\n\nTM. ỦY BAN NHÂN DÂN',
        },
    },
    'thieu-chu-ky': {
        severity: 'warning',
        isAdministrative: true,
        title: {
            vi: 'Văn bản có quyền hạn, chức vụ và họ tên người ký',
            en: 'A document states who signs, and by what authority',
        },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7; Hướng dẫn 36-HD/VPTW, mục II.1.7',
        why: {
            vi: 'Người ký chịu trách nhiệm về văn bản; không ai ký thì văn bản chưa có giá trị.',
            en: 'Whoever signs answers for the document; unsigned it has no force.',
        },
        silentWhen: {
            vi: 'Đoạn văn bản rời; văn bản kèm theo một văn bản khác trong cùng tệp; văn bản quy phạm pháp luật.',
            en: 'Loose pieces of text; a paper that another one in the same file issues; normative papers.',
        },
        fix: 'none',
        example: {
            bad: 'Nơi nhận:\n- Sở Giáo dục và Đào tạo;\n- Lưu: VT, KGVX.',
            good: 'Nơi nhận:\n- Sở Giáo dục và Đào tạo;\n- Lưu: VT, KGVX.\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Thị Minh An',
        },
    },
} satisfies RuleTable;
