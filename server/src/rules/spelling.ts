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
        why: {
            vi: 'Hai cách viết đều có; trộn trong một văn bản thì tìm kiếm sót.',
            en: 'Both spellings exist; mixed in one document, a search misses half.',
        },
        silentWhen: {
            vi: 'Cả văn bản dùng một cách cho tiếng ấy; tên riêng, viết hoa; từ chỉ có một cách viết (tỉ mỉ, lí nhí).',
            en: 'The document writes the syllable in one way; names, which have capitals; words with one spelling alone (tỉ mỉ, lí nhí).',
        },
        fix: 'automatic',
        example: {
            bad: '- Giữ kỷ luật, kỷ cương, kỉ niệm ngày thành lập.',
            good: '- Giữ kỷ luật, kỷ cương, kỷ niệm ngày thành lập.',
        },
    },
} satisfies RuleTable;
