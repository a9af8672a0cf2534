import type { RuleTable } from './rule.js';

/** Spaces, marks and tones. */
export const typographyRules = {
    'cach-truoc-dau': {
        severity: 'info',
        title: { vi: 'Không có dấu cách trước dấu câu', en: 'Marks follow the word without a space' },
        source: null,
        why: {
            vi: 'Dấu câu tách khỏi chữ có thể rớt xuống đầu dòng sau.',
            en: 'A mark apart from its word may fall to the beginning of the next line.',
        },
        silentWhen: {
            vi: 'Sau dấu câu khác hoặc chỗ trống (“… ,”); dấu liền với chữ phía sau.',
            en: 'Behind another mark or a blank (“… ,”); a mark that is joined to what follows.',
        },
        fix: 'automatic',
        example: {
            bad: '- Trồng cây , tưới cây .',
            good: '- Trồng cây, tưới cây.',
        },
    },
    'cach-thua': {
        severity: 'info',
        title: { vi: 'Các chữ cách nhau một dấu cách', en: 'Words stand one space apart' },
        source: null,
        why: {
            vi: 'Khoảng trống thừa hiện ra khi in canh đều hai lề.',
            en: 'A gap too wide shows where lines are set to both margins.',
        },
        silentWhen: {
            vi: 'Văn bản xếp cột; chỗ có dấu tab, đã có quy tắc riêng.',
            en: 'Text in columns; tabs, which have a rule of their own.',
        },
        fix: 'automatic',
        example: {
            bad: '- Trồng  cây trong trường học.',
            good: '- Trồng cây trong trường học.',
        },
    },
    'dau-tab': {
        severity: 'info',
        title: { vi: 'Trong câu không có dấu tab', en: 'No tab stands within a sentence' },
        source: null,
        why: {
            vi: 'Độ rộng của tab tùy trang; câu in ra bị đứt.',
            en: 'How wide a tab is depends on the page; the printed sentence has a hole.',
        },
        silentWhen: {
            vi: 'Tab ở đầu dòng; các dòng liền nhau cùng có tab là bảng hoặc cột.',
            en: 'Tabs at the beginning of a line; lines with tabs under each other, which are columns.',
        },
        fix: 'automatic',
        example: {
            bad: '- Trồng cây\ttrong trường học.',
            good: '- Trồng cây trong trường học.',
        },
    },
    'dau-thanh': {
        severity: 'info',
        title: {
            vi: 'Dấu thanh đặt thống nhất trong văn bản: “hòa” hoặc “hoà”',
            en: 'Tones are placed in one way: “hòa” or “hoà”',
        },
        source: null,
        why: {
            vi: 'Cả hai kiểu đều được dùng; trộn trong một văn bản thì tìm kiếm sót.',
            en: 'Both ways are in use; mixed in one document, a search misses half.',
        },
        silentWhen: {
            vi: 'Cả văn bản đặt dấu theo một kiểu, là kiểu cơ quan chọn nếu có chọn; khi đã chọn thì không xét chữ trong ngoặc kép.',
            en: 'The document places its tones in one way, that of the office where it chose one; quotations then keep theirs.',
        },
        styles: {
            old: { vi: 'kiểu cũ: hòa, khỏe, thủy', en: 'the older way: hòa, khỏe, thủy' },
            new: { vi: 'kiểu mới: hoà, khoẻ, thuỷ', en: 'the newer way: hoà, khoẻ, thuỷ' },
            consistent: {
                vi: 'kiểu nào cũng được, miễn thống nhất trong văn bản',
                en: 'either, one throughout a document',
            },
        },
        fix: 'automatic',
        example: {
            bad: '- Giữ hòa khí, hoà giải mâu thuẫn, khu phố hòa thuận.',
            good: '- Giữ hòa khí, hòa giải mâu thuẫn, khu phố hòa thuận.',
        },
    },
    'ngoac-thieu-dong': {
        severity: 'info',
        isNursery: true,
        title: {
            vi: 'Ngoặc đơn, ngoặc kép đã mở thì đóng',
            en: 'Brackets and quotation marks that open also close',
        },
        source: null,
        why: {
            vi: 'Không có ngoặc đóng thì không rõ lời chú, lời trích hết ở đâu.',
            en: 'Without the closing one nobody can tell where the remark or the quotation ends.',
        },
        silentWhen: {
            vi: 'Ngoặc đóng ở đoạn sau; lời trích nhiều đoạn; bảng; biểu mẫu có chỗ trống; dấu ngoặc thẳng.',
            en: 'Where the closing one stands in a later paragraph; quotations over paragraphs; tables; forms with blanks; straight marks.',
        },
        fix: 'none',
        example: {
            bad: '- Trồng cây (sao, dầu ở các trường học.',
            good: '- Trồng cây (sao, dầu) ở các trường học.',
        },
    },
} satisfies RuleTable;
