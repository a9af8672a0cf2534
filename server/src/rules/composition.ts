import type { RuleTable } from './rule.js';

/** Letters in Unicode. */
export const compositionRules = {
    'chu-to-hop': {
        severity: 'info',
        title: {
            vi: 'Chữ có dấu là một ký tự Unicode dựng sẵn',
            en: 'Letters with marks are single characters of Unicode (NFC)',
        },
        source: null,
        why: {
            vi: 'Chữ tổ hợp trông giống nhau nhưng máy khác tìm không ra, hiển thị lệch dấu.',
            en: 'Decomposed letters look the same, but other programs do not find them, or show their marks beside them.',
        },
        silentWhen: {
            vi: 'Dấu không ghép được thành một chữ dựng sẵn. Báo một lần cho cả văn bản.',
            en: 'Marks that make no single letter. Told once for the whole document.',
        },
        fix: 'automatic',
        example: {
            bad: '- Trồng cây trong trường học.'.normalize('NFD'),
            good: '- Trồng cây trong trường học.',
        },
    },
} satisfies RuleTable;
