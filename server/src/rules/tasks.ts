import type { RuleTable } from './rule.js';

/** Who does what until when. */
export const taskRules = {
    'thoi-han-da-qua': {
        severity: 'warning',
        title: {
            vi: 'Thời hạn không ở trước ngày của văn bản',
            en: 'Deadlines are not before the day of the document',
        },
        source: null,
        fix: 'none',
        example: {
            bad: 'An Giang, ngày 05 tháng 3 năm 2026',
            good: 'An Giang, ngày 05 tháng 02 năm 2026',
        },
    },
    'thoi-han-ngoai-ky': {
        severity: 'info',
        title: {
            vi: 'Thời hạn ở trong thời kỳ của kế hoạch',
            en: 'Deadlines are within the period of the plan',
        },
        source: null,
        fix: 'none',
        example: {
            bad: '1. Sở Y tế\n- Cấp tủ thuốc cho các trường trước ngày 01/5/2028.',
            good: '1. Sở Y tế\n- Cấp tủ thuốc cho các trường trước ngày 01/5/2026.',
        },
    },
    'co-quan-thieu-viec': {
        severity: 'info',
        title: { vi: 'Cơ quan được nêu có nhiệm vụ', en: 'Bodies that are named have tasks' },
        source: null,
        fix: 'none',
        example: {
            bad: '1. Sở Y tế\n2. Sở Giáo dục và Đào tạo\n- Chọn trường làm điểm.',
            good: '1. Sở Y tế\n- Cấp tủ thuốc cho các trường.\n2. Sở Giáo dục và Đào tạo\n- Chọn trường làm điểm.',
        },
    },
    'co-quan-lap': {
        severity: 'info',
        title: { vi: 'Mỗi cơ quan được giao nhiệm vụ ở một mục', en: 'A body has its tasks in one place' },
        source: null,
        fix: 'none',
        example: {
            bad: '1. Sở Y tế\n- Cấp tủ thuốc cho các trường.\n2. Sở Y tế\n- Tập huấn sơ cứu.',
            good: '1. Sở Y tế\n- Cấp tủ thuốc cho các trường.\n- Tập huấn sơ cứu.',
        },
    },
    'viec-thieu-han': {
        severity: 'hint',
        title: {
            vi: 'Nơi phần lớn nhiệm vụ có thời hạn, nhiệm vụ nào cũng có',
            en: 'Where most tasks have a deadline, all have',
        },
        source: null,
        fix: 'none',
        example: {
            bad: '1. Sở Y tế\n- Cấp tủ thuốc trước ngày 01/5/2026.\n- Tập huấn sơ cứu trước ngày 15/5/2026.\n- Tổng hợp kết quả.\n2. Sở Giáo dục và Đào tạo\n- Chọn trường làm điểm trước ngày 10/4/2026.',
            good: '1. Sở Y tế\n- Cấp tủ thuốc trước ngày 01/5/2026.\n- Tập huấn sơ cứu trước ngày 15/5/2026.\n- Tổng hợp kết quả trước ngày 30/11/2026.\n2. Sở Giáo dục và Đào tạo\n- Chọn trường làm điểm trước ngày 10/4/2026.',
        },
    },
} satisfies RuleTable;
