import type { RuleTable } from './rule.js';

/** One spelling of a syllable. */
export const spellingRules = {
    'chu-i-y': {
        severity: 'info',
        title: {
            vi: 'Một tiếng viết thống nhất “i” hoặc “y” trong văn bản: “kỷ luật” hoặc “kỉ luật”',
            en: 'A syllable is written with “i” or with “y” throughout: “kỷ luật” or “kỉ luật”',
        },
        source: null,
        fix: 'automatic',
        example: {
            bad: '- Giữ kỷ luật, kỷ cương, kỉ niệm ngày thành lập.',
            good: '- Giữ kỷ luật, kỷ cương, kỷ niệm ngày thành lập.',
        },
    },
} satisfies RuleTable;
