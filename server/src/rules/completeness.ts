import type { RuleTable } from './rule.js';

/** What a document must have, and what contradicts itself. */
export const completenessRules = {
    'thieu-so': {
        severity: 'warning',
        isAdministrative: true,
        title: { vi: 'Văn bản có số và ký hiệu', en: 'A document has a number' },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3; Hướng dẫn 36-HD/VPTW, mục II.1.3',
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
        fix: 'none',
        example: {
            bad: 'Nơi nhận:\n- Sở Giáo dục và Đào tạo;\n- Lưu: VT, KGVX.',
            good: 'Nơi nhận:\n- Sở Giáo dục và Đào tạo;\n- Lưu: VT, KGVX.\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nNguyễn Thị Minh An',
        },
    },
} satisfies RuleTable;
