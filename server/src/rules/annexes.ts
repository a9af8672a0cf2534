import { sourcesOf } from '../standards/standards.js';
import type { RuleTable } from './rule.js';

/** The form of annexes. */
export const annexRules = {
    'phu-luc-so': {
        severity: 'warning',
        isAdministrative: true,
        title: {
            vi: 'Phụ lục đánh số La Mã (văn bản hành chính) hoặc Ả-rập (văn bản của Đảng)',
            en: 'Annexes have Roman numerals (state) or Arabic ones (party)',
        },
        source: sourcesOf(({ wording }) => wording.annexDigits),
        why: {
            vi: 'Mỗi chế độ có kiểu số riêng cho phụ lục; dẫn chiếu phải khớp với số ấy.',
            en: 'Each regime has its own numerals for annexes, and references have to agree with them.',
        },
        silentWhen: {
            vi: 'Văn bản chỉ có một phụ lục; không nhận ra tiêu chuẩn; phụ lục không đánh số; văn bản quy phạm pháp luật.',
            en: 'Documents with one annex; the standard is not known; annexes without a number; normative papers.',
        },
        fix: 'automatic',
        example: {
            bad: 'Phụ lục 1\nGIỐNG CÂY\n\nPhụ lục 2\nLỊCH TRỒNG',
            good: 'Phụ lục I\nGIỐNG CÂY\n\nPhụ lục II\nLỊCH TRỒNG',
        },
    },
} satisfies RuleTable;
