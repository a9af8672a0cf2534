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
        why: {
            vi: 'Không ai làm xong được việc trước khi được giao: thời hạn hoặc ngày ban hành bị gõ nhầm.',
            en: 'Nobody can finish what was not given yet: the deadline or the day of issue is a slip.',
        },
        silentWhen: {
            vi: 'Văn bản để trống ngày ban hành; thời gian không phải thời hạn (“từ ngày …”); thời hạn ở ngoài mục giao việc cho cơ quan.',
            en: 'Documents whose day is blank; times that are no deadlines (“từ ngày …”); deadlines outside of items that give tasks to bodies.',
        },
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
        why: {
            vi: 'Kế hoạch của một năm mà hạn ở năm sau nữa thì thường là gõ nhầm năm.',
            en: 'A deadline beyond the years of a plan is mostly a slip of the year.',
        },
        silentWhen: {
            vi: 'Văn bản không phải kế hoạch, hoặc trích yếu không kết thúc bằng năm; có “tầm nhìn”, “những năm tiếp theo”; đến hết ngày 31/3 năm sau; ngoài mục giao việc.',
            en: 'Documents that are no plans, or whose subject does not end with its years; “tầm nhìn”, “những năm tiếp theo”; up to the 31st of March of the next year; outside of items that give tasks.',
        },
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
        why: {
            vi: 'Nêu tên mà không giao việc thì cơ quan ấy không biết phải làm gì.',
            en: 'A body that is named without a task does not know what it has to do.',
        },
        silentWhen: {
            vi: 'Mục có nhiệm vụ trong cùng dòng hoặc ở các dòng dưới.',
            en: 'Items with a task in their own line or below.',
        },
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
        why: {
            vi: 'Việc của một cơ quan nằm ở hai mục thì dễ sót một nửa.',
            en: 'Where tasks of a body stand in two places, half of them are easily missed.',
        },
        silentWhen: {
            vi: 'Mục giao chung cho nhiều cơ quan; hai mục dưới hai đề mục khác nhau.',
            en: 'Items for several bodies; items under different headings.',
        },
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
        why: {
            vi: 'Phần lớn việc đã có hạn; việc còn lại dễ bị quên.',
            en: 'Where most tasks have a day, one without is easily forgotten.',
        },
        silentWhen: {
            vi: 'Dưới bốn nhiệm vụ, hoặc chưa đến ba phần tư có thời hạn.',
            en: 'Fewer than four tasks, or fewer than three quarters of them with a deadline.',
        },
        fix: 'none',
        example: {
            bad: '1. Sở Y tế\n- Cấp tủ thuốc trước ngày 01/5/2026.\n- Tập huấn sơ cứu trước ngày 15/5/2026.\n- Tổng hợp kết quả.\n2. Sở Giáo dục và Đào tạo\n- Chọn trường làm điểm trước ngày 10/4/2026.',
            good: '1. Sở Y tế\n- Cấp tủ thuốc trước ngày 01/5/2026.\n- Tập huấn sơ cứu trước ngày 15/5/2026.\n- Tổng hợp kết quả trước ngày 30/11/2026.\n2. Sở Giáo dục và Đào tạo\n- Chọn trường làm điểm trước ngày 10/4/2026.',
        },
    },
} satisfies RuleTable;
