import type { RuleTable } from './rule.js';

/** The form of numbers of documents. */
export const numberFormRules = {
    'so-cach-chu': {
        severity: 'warning',
        title: { vi: 'Số, ký hiệu văn bản viết liền, không cách chữ', en: 'Numbers are written without spaces' },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3; Hướng dẫn 36-HD/VPTW, mục II.1.3',
        fix: 'automatic',
        example: {
            bad: 'Số: 07/KH - UBND',
            good: 'Số: 07/KH-UBND',
        },
    },
} satisfies RuleTable;
