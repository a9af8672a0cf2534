import { STANDARDS, sourcesOf } from '../standards/standards.js';
import type { RuleTable } from './rule.js';

/** The form of party documents. */
export const partyFormRules = {
    'dang-trich-yeu': {
        severity: 'info',
        title: { vi: 'Công văn của Đảng không ghi “V/v”', en: 'Party letters have no “V/v”' },
        source: sourcesOf(({ wording }) => wording.letterSubject),
        fix: 'automatic',
        example: {
            bad: 'Số 15-CV/TU\nV/v đọc sách trong các chi bộ',
            good: 'Số 15-CV/TU\nvề việc đọc sách trong các chi bộ',
        },
    },
    'dang-chuc-vu': {
        severity: 'warning',
        title: {
            vi: 'Ký thay mặt cấp ủy: chức vụ không kèm tên cấp ủy, không ghi “ủy viên”',
            en: 'Who signs for a party committee states the post alone, and no membership',
        },
        source: STANDARDS['party-hd36'].wording.authorities.source,
        fix: 'automatic',
        example: {
            bad: 'T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ TỈNH ỦY',
            good: 'T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ',
        },
    },
} satisfies RuleTable;
