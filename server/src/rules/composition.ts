import type { RuleTable } from './rule.js';

/** Letters in Unicode. */
export const compositionRules = {
    'chu-to-hop': {
        severity: 'warning',
        title: {
            vi: 'Chữ có dấu là một ký tự Unicode dựng sẵn',
            en: 'Letters with marks are single characters of Unicode (NFC)',
        },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I: Unicode theo TCVN 6909:2001',
        fix: 'automatic',
        example: {
            bad: '- Trồng cây trong trường học.'.normalize('NFD'),
            good: '- Trồng cây trong trường học.',
        },
    },
} satisfies RuleTable;
