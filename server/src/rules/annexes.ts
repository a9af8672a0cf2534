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
        fix: 'automatic',
        example: {
            bad: 'Phụ lục 1\nGIỐNG CÂY\n\nPhụ lục 2\nLỊCH TRỒNG',
            good: 'Phụ lục I\nGIỐNG CÂY\n\nPhụ lục II\nLỊCH TRỒNG',
        },
    },
} satisfies RuleTable;
