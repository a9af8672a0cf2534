import type { RuleTable } from './rule.js';

/** Notes, and references within a document. */
export const referenceRules = {
    'chu-thich-thieu': {
        severity: 'error',
        title: { vi: 'Dấu chú thích nào cũng có chú thích', en: 'Every footnote mark has its footnote' },
        source: null,
        fix: 'none',
        example: {
            bad: '- Trồng 5.000 cây trong trường học[^1].',
            good: '- Trồng 5.000 cây trong trường học[^1].\n\n[^1]: Theo đăng ký của các trường.',
        },
    },
    'chu-thich-thua': {
        severity: 'warning',
        title: { vi: 'Chú thích nào cũng được dẫn tới', en: 'Every footnote is referred to' },
        source: null,
        fix: 'none',
        example: {
            bad: '- Trồng 5.000 cây trong trường học.\n\n[^1]: Theo đăng ký của các trường.',
            good: '- Trồng 5.000 cây trong trường học[^1].\n\n[^1]: Theo đăng ký của các trường.',
        },
    },
    'chu-thich-lap': {
        severity: 'error',
        title: { vi: 'Mỗi chú thích chỉ có một', en: 'A footnote stands once' },
        source: null,
        fix: 'none',
        example: {
            bad: '- Trồng 5.000 cây[^1].\n\n[^1]: Theo đăng ký của các trường.\n[^1]: Chưa kể cây do dân trồng.',
            good: '- Trồng 5.000 cây[^1] trên đất trống[^2].\n\n[^1]: Theo đăng ký của các trường.\n[^2]: Chưa kể cây do dân trồng.',
        },
    },
    'chu-thich-lon-xon': {
        severity: 'warning',
        title: { vi: 'Chú thích theo thứ tự trong văn bản', en: 'Footnotes follow the order of the text' },
        source: null,
        fix: 'none',
        example: {
            bad: '- Trồng 5.000 cây[^2] trên đất trống[^1].\n\n[^1]: Theo đăng ký của các trường.\n[^2]: Chưa kể cây do dân trồng.',
            good: '- Trồng 5.000 cây[^1] trên đất trống[^2].\n\n[^1]: Theo đăng ký của các trường.\n[^2]: Chưa kể cây do dân trồng.',
        },
    },
    'dan-chieu-hong': {
        severity: 'warning',
        title: {
            vi: 'Phần, mục, khoản, điểm được dẫn chiếu có trong văn bản',
            en: 'What is referred to within the document exists',
        },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6',
        fix: 'none',
        example: {
            bad: '1. Tưới cây hằng ngày.\n2. Thực hiện khoản 3 Mục I vào mùa khô.',
            good: '1. Tưới cây hằng ngày.\n2. Thực hiện khoản 1 Mục I vào mùa khô.',
        },
    },
} satisfies RuleTable;
