import type { RuleTable } from './rule.js';

/** The form of the recipients. */
export const recipientsFormRules = {
    'noi-nhan-nhu-tren': {
        severity: 'warning',
        isAdministrative: true,
        title: {
            vi: 'Nơi nhận ghi “Như trên” đầu tiên khi có “Kính gửi”, và chỉ khi đó',
            en: '“Như trên” stands first among the recipients where there is a “Kính gửi”, and only there',
        },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9, Phụ lục III, mẫu 1.1, 1.2, 1.5; Hướng dẫn 36-HD/VPTW, mục II.1.9',
        fix: 'automatic',
        example: {
            bad: 'Nơi nhận:\n- Như trên;\n- Lưu: VT, KGVX.',
            good: 'Nơi nhận:\n- Sở Giáo dục và Đào tạo;\n- Lưu: VT, KGVX.',
        },
    },
    'noi-nhan-gach': {
        severity: 'info',
        isAdministrative: true,
        title: { vi: 'Mỗi nơi nhận ghi một dòng, có gạch đầu dòng', en: 'Each recipient stands behind a dash' },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9',
        fix: 'automatic',
        example: {
            bad: 'Nơi nhận:\nSở Giáo dục và Đào tạo;\n- Lưu: VT, KGVX.',
            good: 'Nơi nhận:\n- Sở Giáo dục và Đào tạo;\n- Lưu: VT, KGVX.',
        },
    },
    'noi-nhan-lap': {
        severity: 'info',
        title: { vi: 'Mỗi nơi nhận ghi một lần', en: 'Each recipient is listed once' },
        source: null,
        fix: 'automatic',
        example: {
            bad: 'Nơi nhận:\n- Sở Y tế;\n- Sở Giáo dục và Đào tạo;\n- Sở Y tế;\n- Lưu: VT, KGVX.',
            good: 'Nơi nhận:\n- Sở Y tế;\n- Sở Giáo dục và Đào tạo;\n- Lưu: VT, KGVX.',
        },
    },
} satisfies RuleTable;
