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
        why: {
            vi: 'Văn thư phải biết chữ viết tắt chỉ ai thì mới gửi được.',
            en: 'Whoever sends the paper must know whom a short form means.',
        },
        silentWhen: {
            vi: 'Chữ viết tắt thông dụng trong cơ quan; có trong danh mục; được giải thích trong bài; dòng lưu; dòng viết toàn chữ hoa.',
            en: 'Short forms that every office knows, that a catalogue has, or that the text explains; the archive; lines all in capitals.',
        },
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
        why: {
            vi: 'Người ngoài ngành không biết chữ viết tắt; lần đầu viết đủ thì ai cũng đọc được.',
            en: 'People of other trades do not know a short form; written out once, everybody can read it.',
        },
        silentWhen: {
            vi: 'Chữ thông dụng; có trong danh mục; được giải thích ở bất cứ đâu trong bài; số La Mã; giữa chữ hoa khác; trong số, ký hiệu; nơi nhận.',
            en: 'What is known widely, in a catalogue, or explained anywhere in the text; Roman numerals; among other capitals; within numbers of directives; recipients.',
        },
        fix: 'none',
        example: {
            bad: '- Các CLBTN đăng ký trồng cây trong trường học.',
            good: '- Các câu lạc bộ thanh niên (CLBTN) đăng ký trồng cây trong trường học.',
        },
    },
} satisfies RuleTable;
