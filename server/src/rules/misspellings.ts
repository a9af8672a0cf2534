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
        why: {
            vi: 'Chữ không có trong tiếng Việt thì chắc là gõ nhầm.',
            en: 'What is no syllable of the language is a slip of the keys.',
        },
        silentWhen: {
            vi: 'Tên riêng, từ nước ngoài, mã, địa chỉ, chữ có trong danh mục; chữ viết giống nhau từ ba lần trở lên, trừ khi chắc chắn; tên tỉnh. Chỗ không chắc chỉ là thông tin.',
            en: 'Names, words of other languages, codes, addresses, words of the catalogue; what stands three times the same way, unless it is certain; names of provinces. What is not certain is information only.',
        },
        fix: 'offered',
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
        why: {
            vi: 'Dấu đặt ở chỗ không kiểu nào đặt thì tìm kiếm không ra.',
            en: 'A tone that stands where neither way places it is not found by a search.',
        },
        silentWhen: {
            vi: 'Kiểu cũ và kiểu mới (“hòa”, “hoà”); tên riêng, từ nước ngoài, mã.',
            en: 'The older and the newer way (“hòa”, “hoà”); names, words of other languages, codes.',
        },
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
        why: { vi: 'Một từ gõ hai lần là lỗi dễ sót khi đọc soát.', en: 'A word typed twice is easily overlooked.' },
        silentWhen: {
            vi: 'Từ láy và chỗ lặp có nghĩa; trong ngoặc kép; dòng có chỗ trống để điền.',
            en: 'Words that repeat a syllable by nature; quotations; lines with blanks to fill in.',
        },
        fix: 'offered',
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
        why: {
            vi: 'Chữ có trong từ điển nhưng sai ở chỗ này: máy kiểm lỗi thường không thấy.',
            en: 'The word exists but is the wrong one here, which common spelling checkers do not see.',
        },
        silentWhen: {
            vi: 'Trong ngoặc kép; dòng có chỗ trống để điền; tên, thuật ngữ lặp lại từ ba lần; không có mô hình chính tả. Chỗ không chắc chỉ là thông tin.',
            en: 'Quotations; lines with blanks to fill in; names and terms that stand three times; where the model of spelling cannot be read. What is not certain is information only.',
        },
        fix: 'offered',
        example: {
            bad: '- Bố trí kinh phí để sữa chữa hàng rào.',
            good: '- Bố trí kinh phí để sửa chữa hàng rào.',
        },
    },
} satisfies RuleTable;
