import { sourcesOf } from '../standards/standards.js';
import type { RuleTable } from './rule.js';

/** Who signs, and how. */
export const signerRules = {
    'ky-hoc-ham': {
        severity: 'warning',
        title: {
            vi: 'Trước họ tên người ký không ghi học hàm, học vị, quân hàm',
            en: 'No title, degree or rank stands before the name of who signs',
        },
        source: sourcesOf(({ wording }) => wording.authorities),
        fix: 'automatic',
        example: {
            bad: 'PHÓ CHỦ TỊCH\nThS. Nguyễn Thị Minh An',
            good: 'PHÓ CHỦ TỊCH\nNguyễn Thị Minh An',
        },
    },
} satisfies RuleTable;
