import type { RuleTable } from './rule.js';

/** Days in running text. */
export const dayFormRules = {
    'ngay-trong-bai': {
        severity: 'info',
        isAdministrative: true,
        title: {
            vi: 'Ngày, tháng trong bài ghi số 0 như ở phần đầu văn bản',
            en: 'Days in running text are padded as that of the heading is',
        },
        source: null,
        fix: 'automatic',
        example: {
            bad: '- Tổng hợp kết quả trước ngày 5/09/2026.',
            good: '- Tổng hợp kết quả trước ngày 05/9/2026.',
        },
    },
} satisfies RuleTable;
