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
            vi: 'Cả văn bản dùng một cách cho tiếng ấy, là cách cơ quan chọn nếu có chọn; tên riêng, viết hoa; từ chỉ có một cách viết (tỉ mỉ, lí nhí). Khi đã chọn thì không xét chữ trong ngoặc kép; chọn “y” thì “sĩ”, “sỹ” chỉ cần thống nhất.',
            en: 'The document writes the syllable in one way, that of the office where it chose one; names, which have capitals; words with one spelling alone (tỉ mỉ, lí nhí). Once one is chosen, quotations keep theirs; of “sĩ” and “sỹ” the choice of “y” asks for neither.',
        },
        styles: {
            old: { vi: 'viết “y”: kỹ, lý, mỹ, tỷ, quy', en: 'with “y”: kỹ, lý, mỹ, tỷ, quy' },
            new: {
                vi: 'viết “i”: kĩ, lí, mĩ, tỉ, sĩ; riêng “quy” vẫn viết “y”',
                en: 'with “i”: kĩ, lí, mĩ, tỉ, sĩ; but “quy” with “y”',
            },
            consistent: {
                vi: 'cách nào cũng được, miễn thống nhất trong văn bản',
                en: 'either, one throughout a document',
            },
        },
        fix: 'automatic',
        example: {
            bad: '- Giữ kỷ luật, kỷ cương, kỉ niệm ngày thành lập.',
            good: '- Giữ kỷ luật, kỷ cương, kỷ niệm ngày thành lập.',
        },
    },
} satisfies RuleTable;
