import type { RuleTable } from './rule.js';

/**
 * Slips of spelling, found by what syllables the orthography allows and by how often they stand beside each other in official
 * and news texts. Silent in quotations, names, codes, numbers, forms, words of other languages, and on words of the catalogue.
 */
export const misspellingRules = {
    'chinh-ta-am-tiet': {
        severity: 'warning',
        title: {
            vi: 'Mỗi chữ là một âm tiết tiếng Việt có thật, không phải hai tiếng viết liền: “quán triệt”, “theo mẫu”',
            en: 'Each word is a syllable that Vietnamese has, and not two in one: “quán triệt”, “theo mẫu”',
        },
        source: null,
        fix: 'preferred',
        example: {
            bad: '- Quán triểt nội dung Kế hoạch đến từng chi bộ.',
            good: '- Quán triệt nội dung Kế hoạch đến từng chi bộ.',
        },
    },
    'dau-thanh-sai-cho': {
        severity: 'warning',
        title: {
            vi: 'Dấu thanh đặt đúng chữ, theo kiểu cũ hay kiểu mới đều được: “toàn”, không viết “tòan”',
            en: 'Tones stand where one of the two ways places them: “toàn”, not “tòan”',
        },
        source: null,
        fix: 'automatic',
        example: {
            bad: '- Kiểm tra tòan bộ cây đã trồng.',
            good: '- Kiểm tra toàn bộ cây đã trồng.',
        },
    },
    'lap-tu': {
        severity: 'warning',
        title: {
            vi: 'Không viết lặp một từ hai lần: “trong trong”',
            en: 'No word is written twice in a row: “trong trong”',
        },
        source: null,
        fix: 'preferred',
        example: {
            bad: '- Trồng cây trong trong khuôn viên các trường học.',
            good: '- Trồng cây trong khuôn viên các trường học.',
        },
    },
    'chinh-ta-ngu-canh': {
        severity: 'warning',
        title: {
            vi: 'Từ đúng với từ đứng cạnh: “phấn đấu”, không viết “phân đấu”',
            en: 'A word goes with those beside it: “phấn đấu”, not “phân đấu”',
        },
        source: null,
        fix: 'preferred',
        example: {
            bad: '- Bố trí kinh phí để sữa chữa hàng rào.',
            good: '- Bố trí kinh phí để sửa chữa hàng rào.',
        },
    },
} satisfies RuleTable;
