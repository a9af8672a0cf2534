import { STANDARDS, sourcesOf } from '../standards/standards.js';
import type { RuleTable } from './rule.js';

/** The ends of lines and of texts, and of signatures. */
export const endFormRules = {
    'can-cu-dau-cuoi': {
        severity: 'warning',
        isAdministrative: true,
        title: {
            vi: 'Mỗi căn cứ kết thúc bằng dấu chấm phẩy, căn cứ cuối bằng dấu chấm (văn bản Đảng: dấu phẩy)',
            en: 'Each basis ends with “;”, the last one with “.” (party: “,”)',
        },
        source: sourcesOf(({ wording }) => wording.basisEnds),
        fix: 'automatic',
        example: {
            bad: 'Căn cứ Luật Trẻ em\nCăn cứ Luật Thư viện.',
            good: 'Căn cứ Luật Trẻ em;\nCăn cứ Luật Thư viện.',
        },
    },
    'noi-nhan-dau-cuoi': {
        severity: 'info',
        isAdministrative: true,
        title: {
            vi: 'Mỗi dòng nơi nhận kết thúc bằng dấu chấm phẩy, dòng cuối bằng dấu chấm',
            en: 'Each recipient ends with “;”, the last one with “.”',
        },
        source: sourcesOf(({ wording }) => wording.recipientEnds),
        fix: 'automatic',
        example: {
            bad: 'Nơi nhận:\n- Sở Giáo dục và Đào tạo\n- Lưu: VT, KGVX.',
            good: 'Nơi nhận:\n- Sở Giáo dục và Đào tạo;\n- Lưu: VT, KGVX.',
        },
    },
    'noi-nhan-luu': {
        severity: 'warning',
        isAdministrative: true,
        title: { vi: 'Nơi nhận có dòng lưu', en: 'The archive is among the recipients' },
        source: sourcesOf(({ wording }) => wording.archiveLabel),
        fix: 'automatic',
        example: {
            bad: 'Nơi nhận:\n- Sở Giáo dục và Đào tạo.',
            good: 'Nơi nhận:\n- Sở Giáo dục và Đào tạo;\n- Lưu: VT, KGVX.',
        },
    },
    'ky-lan-che-do': {
        severity: 'error',
        title: {
            vi: 'Văn bản hành chính ghi “TM.”, “KT.”, văn bản của Đảng ghi “T/M”, “K/T”',
            en: 'State documents sign “TM.”, “KT.”, party documents “T/M”, “K/T”',
        },
        source: sourcesOf(({ wording }) => wording.authorities),
        fix: 'automatic',
        example: {
            bad: 'T/M ỦY BAN NHÂN DÂN\nK/T CHỦ TỊCH',
            good: 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH',
        },
    },
    'cap-uy-ky-thay': {
        severity: 'error',
        title: { vi: 'Cấp ủy ký thay mặt tập thể', en: 'A party committee signs for the collective' },
        source: STANDARDS['party-hd36'].wording.authorities.source,
        fix: 'none',
        example: {
            bad: 'K/T BÍ THƯ\nPHÓ BÍ THƯ',
            good: 'T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ',
        },
    },
    'dang-dau-ket': {
        severity: 'warning',
        title: { vi: 'Văn bản của Đảng kết thúc bằng dấu chấm', en: 'A party document ends with a full stop' },
        source: STANDARDS['party-hd36'].wording.documentEnd.source,
        fix: 'automatic',
        example: {
            bad: 'Trên đây là Kế hoạch đọc sách trong các chi bộ./.',
            good: 'Trên đây là Kế hoạch đọc sách trong các chi bộ.',
        },
    },
    'dau-ket': {
        severity: 'hint',
        title: {
            vi: 'Văn bản hành chính kết thúc bằng “./.” như mẫu',
            en: 'State documents end with “./.”, as their forms do',
        },
        source: STANDARDS['state-nd30'].wording.documentEnd.source,
        fix: 'automatic',
        example: {
            bad: 'Trên đây là Kế hoạch trồng cây xanh năm 2026, đề nghị các cơ quan, đơn vị thực hiện.',
            good: 'Trên đây là Kế hoạch trồng cây xanh năm 2026, đề nghị các cơ quan, đơn vị thực hiện./.',
        },
    },
} satisfies RuleTable;
