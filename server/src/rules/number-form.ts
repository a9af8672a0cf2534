import type { RuleTable } from './rule.js';

/** The form of numbers of documents. */
export const numberFormRules = {
    'so-cach-chu': {
        severity: 'warning',
        title: { vi: 'Số, ký hiệu văn bản viết liền, không cách chữ', en: 'Numbers are written without spaces' },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3; Hướng dẫn 36-HD/VPTW, mục II.1.3',
        why: {
            vi: 'Số viết rời, hay ghi gạch nối thay cho “/” sau năm ban hành (“12/2025-TT-BYT”), thì tìm kiếm không ra, và phần mềm quản lý văn bản coi là số khác.',
            en: 'A number with gaps, or with a hyphen for the stroke behind its year (“12/2025-TT-BYT”), is not found by a search, and registers take it for another.',
        },
        silentWhen: {
            vi: 'Số để trống chỗ chữ số; số bị ngắt sang dòng khác. Chỗ điền tay (“07 /KH-UBND”) và số được viện dẫn chỉ là thông tin.',
            en: 'A number whose digits are blank; one that goes over the end of a line. What was filled in (“07 /KH-UBND”) and what is cited is information only.',
        },
        fix: 'automatic',
        example: {
            bad: 'Số: 07/KH - UBND',
            good: 'Số: 07/KH-UBND',
        },
    },
} satisfies RuleTable;
