import type { RuleTable } from './rule.js';

/** Spaces, marks and tones. */
export const typographyRules = {
    'cach-truoc-dau': {
        severity: 'info',
        title: { vi: 'Không có dấu cách trước dấu câu', en: 'Marks follow the word without a space' },
        source: null,
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
        fix: 'automatic',
        example: {
            bad: '- Giữ hòa khí, hoà giải mâu thuẫn, khu phố hòa thuận.',
            good: '- Giữ hòa khí, hòa giải mâu thuẫn, khu phố hòa thuận.',
        },
    },
} satisfies RuleTable;
