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
        why: {
            vi: 'Viết một cách trong cả văn bản thì dễ soát và dễ tìm.',
            en: 'One way of writing days is easier to check and to search.',
        },
        silentWhen: {
            vi: 'Số không phải ngày đầy đủ (thiếu năm, có thêm chữ số, dấu gạch liền kề); ngày ở phần đầu văn bản, có quy tắc riêng; văn bản quy phạm pháp luật.',
            en: 'What is no whole day (no year, further digits or marks beside it); the day of the heading, which has a rule of its own; normative papers.',
        },
        fix: 'automatic',
        example: {
            bad: '- Tổng hợp kết quả trước ngày 5/09/2026.',
            good: '- Tổng hợp kết quả trước ngày 05/9/2026.',
        },
    },
} satisfies RuleTable;
