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
        why: {
            vi: 'Văn bản của Nhà nước và của Đảng có thể thức riêng; lẫn hai chế độ thì người nhận không rõ ai ban hành.',
            en: 'Papers of the state and of the party have forms of their own; mixed, nobody knows who issued them.',
        },
        silentWhen: {
            vi: 'Không nhận ra văn bản theo tiêu chuẩn nào, hoặc văn bản không có số.',
            en: 'The standard of the document is not known, or it has no number.',
        },
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
        why: {
            vi: 'Hai chế độ ghi khác nhau; dấu hai chấm là dấu hiệu của văn bản hành chính.',
            en: 'The two regimes write it differently; the colon is a mark of state papers.',
        },
        silentWhen: {
            vi: 'Không nhận ra tiêu chuẩn của văn bản; dấu hai chấm, khi chỉ ký hiệu giống văn bản của Đảng (không có tiêu đề, cơ quan, thể thức đề ký của Đảng); các số sau số đầu tiên.',
            en: 'The standard of the document is not known; the colon, where the number alone looks like the party’s (without its title, a body or a form of signing of it); numbers behind the first one.',
        },
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
        why: {
            vi: 'Số 0 phía trước để không ai thêm được một chữ số vào số văn bản.',
            en: 'The zero keeps anybody from putting a digit before the number.',
        },
        silentWhen: {
            vi: 'Số để trống; số từ 10 trở lên; số được viện dẫn trong bài.',
            en: 'A number that is blank; one from 10 on; numbers that the text cites.',
        },
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
        why: {
            vi: 'Quy định chỉ thêm số 0 cho số dưới 10; thêm nữa thì một văn bản có hai cách ghi, khó tra cứu.',
            en: 'The regulations ask for a zero below 10 alone; a further one gives a paper two numbers to search for.',
        },
        silentWhen: {
            vi: 'Số dưới 10; số được viện dẫn trong bài.',
            en: 'Numbers below 10; numbers that the text cites.',
        },
        fix: 'automatic',
        example: {
            bad: 'Số: 0127/KH-UBND',
            good: 'Số: 127/KH-UBND',
        },
    },
    'quoc-hieu': {
        severity: 'warning',
        title: {
            vi: 'Quốc hiệu, tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM” viết đúng từng dấu',
            en: 'The name of the state, and of the party, has its marks where they belong',
        },
        source: sourcesOf(({ wording }) => wording.nationalTitle),
        why: {
            vi: 'Dòng đầu văn bản viết hoa, cỡ chữ lớn: sai một dấu là sai tên nước, tên Đảng, mà chính người soạn khó thấy.',
            en: 'The first line is large and in capitals: one wrong mark is a wrong name, and its writer hardly sees it.',
        },
        silentWhen: {
            vi: 'Dòng thiếu, thừa hoặc sai chữ cái: khi đó không chắc là quốc hiệu; hai cách đặt dấu (“HÒA”, “HOÀ”).',
            en: 'A letter is missing, too much or another one: that may be no such line; both places of a tone (“HÒA”, “HOÀ”).',
        },
        fix: 'automatic',
        example: {
            bad: 'CÔNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
            good: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        },
    },
    'tieu-ngu': {
        severity: 'warning',
        title: {
            vi: 'Tiêu ngữ viết “Độc lập - Tự do - Hạnh phúc”',
            en: 'The motto is written “Độc lập - Tự do - Hạnh phúc”',
        },
        source: STANDARDS['state-nd30'].wording.nationalTitle.source,
        why: {
            vi: 'Tiêu ngữ là thành phần bắt buộc, có cách viết do Nghị định quy định từng dấu.',
            en: 'The motto is required, and the decree states it to the mark.',
        },
        silentWhen: {
            vi: 'Dòng không có đủ từ “Độc lập” đến “Phúc”: thiếu tiêu ngữ thì quy tắc này không báo.',
            en: 'A line that does not go from “Độc lập” to “Phúc”: that the motto is missing, this rule does not tell.',
        },
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
        why: {
            vi: 'Mức khẩn quyết định văn bản phải gửi nhanh đến đâu; mức không có trong quy định thì văn thư không biết xử lý thế nào.',
            en: 'The grade says how fast a paper must go; of one that no regulation knows nobody can tell.',
        },
        silentWhen: {
            vi: 'Các dòng khác ở phần đầu; “HOẢ TỐC” với dấu thanh đặt kiểu mới.',
            en: 'Other lines of the heading; “HOẢ TỐC” with its tone placed the newer way.',
        },
        fix: 'automatic',
        example: {
            bad: 'HỎA TỐC HẸN GIỜ',
            good: 'HỎA TỐC',
        },
    },
    'dong-chu-hoa': {
        severity: 'info',
        title: {
            vi: 'Dòng chữ hoa trước tên loại là cơ quan ban hành, độ mật, độ khẩn hoặc phạm vi lưu hành',
            en: 'A line in capitals before the kind names the issuer, secrecy, urgency or circulation',
        },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, III và IV; Hướng dẫn 36-HD/VPTW, mục II.1, II.2 và Phụ lục 1',
        why: {
            vi: 'Mỗi thành phần có ô riêng trên trang đầu. Dòng không rõ là thành phần nào thì được in đúng chỗ đã viết, không đưa vào ô nào.',
            en: 'Each component has a place of its own on the first page. A line that is none is printed where it was written.',
        },
        silentWhen: {
            vi: 'Dòng chữ hoa đứng trên số, ký hiệu: đó là tên cơ quan ban hành.',
            en: 'Lines in capitals above the number: they name the issuer.',
        },
        fix: 'none',
        example: {
            bad: 'An Giang, ngày 05 tháng 3 năm 2026\n\nTÀI LIỆU PHỤC VỤ KỲ HỌP\n\nKẾ HOẠCH\nTrồng cây',
            good: 'An Giang, ngày 05 tháng 3 năm 2026\n\nLƯU HÀNH NỘI BỘ\n\nKẾ HOẠCH\nTrồng cây',
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
        why: {
            vi: 'Số 0 phía trước để không ai sửa thêm được vào ngày, tháng ban hành.',
            en: 'The zero keeps anybody from changing the day of issue by a digit.',
        },
        silentWhen: {
            vi: 'Ngày, tháng để trống; ngày không viết dạng “ngày … tháng … năm …”; các dòng ngày sau dòng đầu tiên.',
            en: 'A day that is blank, or not written as “ngày … tháng … năm …”; lines of days behind the first one.',
        },
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
        why: {
            vi: '“Kính gửi” và “V/v” là của công văn; kế hoạch có tên loại, nơi nhận ghi ở cuối.',
            en: '“Kính gửi” and “V/v” belong to letters; a plan has its kind, and its recipients at the end.',
        },
        silentWhen: { vi: 'Văn bản không phải là kế hoạch.', en: 'Documents that are no plans.' },
        fix: 'none',
        example: {
            bad: 'Kính gửi: Sở Giáo dục và Đào tạo.\n\nCăn cứ Luật Thư viện.',
            good: 'Căn cứ Luật Thư viện.',
        },
    },
} satisfies RuleTable;
