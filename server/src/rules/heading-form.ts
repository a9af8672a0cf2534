import { STANDARDS, sourcesOf } from '../standards/standards.js';
import type { RuleTable } from './rule.js';

/** The form of the heading. */
export const headingFormRules = {
    'lan-che-do': {
        severity: 'error',
        title: {
            vi: 'Phần đầu văn bản theo đúng một chế độ: Nhà nước hoặc Đảng',
            en: 'The heading belongs to one regime: of the state or of the party',
        },
        source: sourcesOf(({ wording }) => wording.nationalTitle),
        fix: 'none',
        example: {
            bad: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố 15-KH/TU',
            good: 'ĐẢNG CỘNG SẢN VIỆT NAM\n\nSố 15-KH/TU',
        },
    },
    'so-hai-cham': {
        severity: 'warning',
        title: {
            vi: 'Văn bản hành chính ghi “Số:”, văn bản của Đảng ghi “Số”',
            en: 'State documents write “Số:”, party documents “Số”',
        },
        source: sourcesOf(({ wording }) => wording.numberLabel),
        fix: 'automatic',
        example: {
            bad: 'Số 07/KH-UBND',
            good: 'Số: 07/KH-UBND',
        },
    },
    'so-them-khong': {
        severity: 'warning',
        title: { vi: 'Số dưới 10 ghi thêm số 0 phía trước', en: 'Numbers below 10 have a zero before them' },
        source: sourcesOf(({ wording }) => wording.padding),
        fix: 'automatic',
        example: {
            bad: 'Số: 7/KH-UBND',
            good: 'Số: 07/KH-UBND',
        },
    },
    'so-thua-khong': {
        severity: 'info',
        title: { vi: 'Số từ 10 trở lên không ghi số 0 phía trước', en: 'Numbers from 10 on have no zero before them' },
        source: null,
        fix: 'automatic',
        example: {
            bad: 'Số: 0127/KH-UBND',
            good: 'Số: 127/KH-UBND',
        },
    },
    'tieu-ngu': {
        severity: 'warning',
        title: {
            vi: 'Tiêu ngữ viết “Độc lập - Tự do - Hạnh phúc”',
            en: 'The motto is written “Độc lập - Tự do - Hạnh phúc”',
        },
        source: STANDARDS['state-nd30'].wording.nationalTitle.source,
        fix: 'automatic',
        example: {
            bad: 'Độc lập – Tự do – Hạnh phúc',
            good: 'Độc lập - Tự do - Hạnh phúc',
        },
    },
    'do-khan': {
        severity: 'warning',
        title: {
            vi: 'Độ khẩn là một trong ba mức: khẩn, thượng khẩn, hỏa tốc',
            en: 'Urgency has three grades: khẩn, thượng khẩn, hỏa tốc',
        },
        source: 'Nghị định 30/2020/NĐ-CP, Điều 4, khoản 2, điểm c; Hướng dẫn 36-HD/VPTW, mục II.2.1',
        fix: 'automatic',
        example: {
            bad: 'HỎA TỐC HẸN GIỜ',
            good: 'HỎA TỐC',
        },
    },
    'ngay-them-khong': {
        severity: 'warning',
        isAdministrative: true,
        title: {
            vi: 'Ngày dưới 10 và tháng 1, 2 ghi thêm số 0, các tháng khác không',
            en: 'Days below 10 and the months 1 and 2 have a zero before them, other months none',
        },
        source: sourcesOf(({ wording }) => wording.padding),
        fix: 'automatic',
        example: {
            bad: 'An Giang, ngày 5 tháng 03 năm 2026',
            good: 'An Giang, ngày 05 tháng 3 năm 2026',
        },
    },
    'ke-hoach-kinh-gui': {
        severity: 'warning',
        title: { vi: 'Kế hoạch không có “Kính gửi” và “V/v”', en: 'A plan has neither “Kính gửi” nor “V/v”' },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.5, II.9',
        fix: 'none',
        example: {
            bad: 'Kính gửi: Sở Giáo dục và Đào tạo.\n\nCăn cứ Luật Thư viện.',
            good: 'Căn cứ Luật Thư viện.',
        },
    },
} satisfies RuleTable;
