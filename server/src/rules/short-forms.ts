import type { RuleTable } from './rule.js';

/** Abbreviations. */
export const shortFormRules = {
    'viet-tat-chua-ro': {
        severity: 'hint',
        title: {
            vi: 'Chữ viết tắt trong nơi nhận được giải thích',
            en: 'Short forms among the recipients are explained',
        },
        source: null,
        fix: 'none',
        example: {
            bad: 'Nơi nhận:\n- Ban QLDAX;\n- Lưu: VT, KGVX.',
            good: 'Nơi nhận:\n- Ban Quản lý dự án xanh;\n- Lưu: VT, KGVX.',
        },
    },
    'viet-tat-trong-bai': {
        severity: 'hint',
        title: {
            vi: 'Chữ viết tắt trong bài được giải thích ở lần dùng đầu tiên',
            en: 'Short forms in running text are explained where they are used first',
        },
        source: 'Hướng dẫn 36-HD/VPTW, mục II.1.6',
        fix: 'none',
        example: {
            bad: '- Các CLBTN đăng ký trồng cây trong trường học.',
            good: '- Các câu lạc bộ thanh niên (CLBTN) đăng ký trồng cây trong trường học.',
        },
    },
} satisfies RuleTable;
