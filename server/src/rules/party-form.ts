import { STANDARDS, sourcesOf } from '../standards/standards.js';
import type { RuleTable } from './rule.js';

/** The form of party documents. */
export const partyFormRules = {
    'dang-trich-yeu': {
        severity: 'info',
        title: { vi: 'Công văn của Đảng không ghi “V/v”', en: 'Party letters have no “V/v”' },
        source: sourcesOf(({ wording }) => wording.letterSubject),
        why: {
            vi: '“V/v” là cách ghi của công văn Nhà nước.',
            en: '“V/v” is how letters of the state begin their subject.',
        },
        silentWhen: {
            vi: 'Văn bản hành chính; không nhận ra tiêu chuẩn; trích yếu không mở đầu bằng “V/v”.',
            en: 'State documents; the standard is not known; subjects that do not begin with “V/v”.',
        },
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
        why: {
            vi: 'Người ký thay mặt cấp ủy đã ghi tên cấp ủy ở dòng trên; chức vụ chỉ ghi chức danh.',
            en: 'The committee stands in the line above; the post needs no name of it, and membership is no post.',
        },
        silentWhen: {
            vi: 'Không ký “T/M”; văn bản hành chính; không nhận ra tiêu chuẩn.',
            en: 'Signatures without “T/M”; state documents; the standard is not known.',
        },
        fix: 'automatic',
        example: {
            bad: 'T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ TỈNH ỦY',
            good: 'T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ',
        },
    },
} satisfies RuleTable;
