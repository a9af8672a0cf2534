import type { RuleTable } from './rule.js';

/** Names and duties of agencies. */
export const agencyRules = {
    'co-quan-cu': {
        severity: 'warning',
        title: { vi: 'Cơ quan được nhắc tới đang hoạt động', en: 'Bodies exist on the day of the document' },
        source: null,
        fix: 'preferred',
        example: {
            bad: '1. Ban Việc cũ tỉnh\n- Phát động Tết trồng cây.',
            good: '1. Ban Việc mới tỉnh\n- Phát động Tết trồng cây.',
        },
    },
    'co-quan-chua-nhan': {
        severity: 'info',
        title: { vi: 'Ai được giao nhiệm vụ thì nhận văn bản', en: 'Whoever is given tasks is among the recipients' },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9',
        fix: 'offered',
        example: {
            bad: '1. Sở Y tế\n- Cấp tủ thuốc cho các trường.\n\nNơi nhận:\n- Sở Giáo dục và Đào tạo;\n- Lưu: VT, KGVX.',
            good: '1. Sở Y tế\n- Cấp tủ thuốc cho các trường.\n\nNơi nhận:\n- Sở Giáo dục và Đào tạo;\n- Sở Y tế;\n- Lưu: VT, KGVX.',
        },
    },
} satisfies RuleTable;
