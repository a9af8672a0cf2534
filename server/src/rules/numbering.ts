import type { RuleTable } from './rule.js';

/** Marks of sections and items run on. */
export const numberingRules = {
    'danh-so-nhay': {
        severity: 'warning',
        title: { vi: 'Số thứ tự liên tục', en: 'Numbering does not skip' },
        source: null,
        fix: 'none',
        example: {
            bad: '1. Chọn giống cây phù hợp.\n3. Chăm sóc sau khi trồng.',
            good: '1. Chọn giống cây phù hợp.\n2. Chăm sóc sau khi trồng.',
        },
    },
    'danh-so-lap': {
        severity: 'warning',
        title: { vi: 'Số thứ tự không lặp lại', en: 'Numbering does not repeat' },
        source: null,
        fix: 'none',
        example: {
            bad: '1. Chọn giống cây phù hợp.\n2. Đào hố, bón lót.\n2. Chăm sóc sau khi trồng.',
            good: '1. Chọn giống cây phù hợp.\n2. Đào hố, bón lót.\n3. Chăm sóc sau khi trồng.',
        },
    },
    'danh-so-doi-kieu': {
        severity: 'info',
        title: { vi: 'Các mục cùng cấp đánh số cùng một kiểu', en: 'Sisters are numbered in one style' },
        source: null,
        fix: 'none',
        example: {
            bad: '1. Chọn giống cây phù hợp.\n2) Chăm sóc sau khi trồng.',
            good: '1. Chọn giống cây phù hợp.\n2. Chăm sóc sau khi trồng.',
        },
    },
    'danh-so-chu-la': {
        severity: 'info',
        title: {
            vi: 'Các điểm theo thứ tự chữ cái tiếng Việt: không có f, j, w, z',
            en: 'Letters follow the Vietnamese alphabet: no f, j, w, z',
        },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6',
        fix: 'none',
        example: {
            bad: 'a) Đọc sách.\nb) Kể chuyện.\nc) Vẽ tranh.\nd) Đố vui.\nđ) Đổi sách.\ne) Viết thư.\nf) Trao giải.',
            good: 'a) Đọc sách.\nb) Kể chuyện.\nc) Vẽ tranh.\nd) Đố vui.\nđ) Đổi sách.\ne) Viết thư.\ng) Trao giải.',
        },
    },
} satisfies RuleTable;
