import type { RuleTable } from './rule.js';

/** Catalogues of agencies and directives. */
export const catalogueRules = {
    'danh-muc-thieu-ten': {
        severity: 'error',
        title: { vi: 'Mỗi mục của danh mục có tên', en: 'Every entry of a catalogue has a name' },
        source: null,
        fix: 'none',
        example: {
            bad: 'cơ quan\n  viết tắt: STV',
            good: 'cơ quan Ban Thư viện tỉnh\n  viết tắt: STV',
        },
    },
    'danh-muc-khoa-la': {
        severity: 'error',
        title: {
            vi: 'Thuộc tính là một trong những thuộc tính mà loại mục ấy có',
            en: 'A property is one of those that such an entry has',
        },
        source: null,
        fix: 'preferred',
        example: {
            bad: 'cơ quan Ban Thư viện tỉnh\n  trích yếu: đọc sách',
            good: 'cơ quan Ban Thư viện tỉnh\n  viết tắt: BTV',
        },
    },
    'danh-muc-dong-la': {
        severity: 'error',
        title: {
            vi: 'Mỗi dòng là một đầu mục, một thuộc tính hoặc một ghi chú',
            en: 'Every line is an entry, a property or a comment',
        },
        source: null,
        fix: 'preferred',
        example: {
            bad: 'cơ quan Ban Thư viện tỉnh\n  lo việc đọc sách',
            good: 'cơ quan Ban Thư viện tỉnh\n  // lo việc đọc sách',
        },
    },
    'danh-muc-khoa-lap': {
        severity: 'warning',
        title: { vi: 'Mỗi thuộc tính đứng một lần trong mục', en: 'Each property stands once in an entry' },
        source: null,
        fix: 'none',
        example: {
            bad: 'cơ quan Ban Thư viện tỉnh\n  viết tắt: BTV\n  viết tắt: BTVT',
            good: 'cơ quan Ban Thư viện tỉnh\n  viết tắt: BTV; BTVT',
        },
    },
    'danh-muc-trung': {
        severity: 'warning',
        title: { vi: 'Mỗi mục đứng một lần trong tệp', en: 'Each entry stands once in a file' },
        source: null,
        fix: 'none',
        example: {
            bad: 'cơ quan Ban Thư viện tỉnh\n\ncơ quan Ban Thư viện tỉnh',
            good: 'cơ quan Ban Thư viện tỉnh\n\ncơ quan Ban Thư viện huyện',
        },
    },
    'danh-muc-ngay-sai': {
        severity: 'error',
        title: { vi: 'Ngày trong danh mục là ngày có thật', en: 'Days in a catalogue are days that exist' },
        source: null,
        fix: 'none',
        example: {
            bad: 'văn bản 12/QĐ-TTg\n  ngày: 31/4/2021',
            good: 'văn bản 12/QĐ-TTg\n  ngày: 30/4/2021',
        },
    },
    'danh-muc-loai-sai': {
        severity: 'warning',
        title: {
            vi: 'Tên loại khớp với ký hiệu trong số',
            en: 'The kind of a directive agrees with the code in its number',
        },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục III; Hướng dẫn 05-HD/VPTW',
        fix: 'none',
        example: {
            bad: 'văn bản 12/QĐ-TTg\n  loại: Chỉ thị',
            good: 'văn bản 12/QĐ-TTg\n  loại: Quyết định',
        },
    },
    'danh-muc-gia-tri-trong': {
        severity: 'info',
        title: { vi: 'Thuộc tính có giá trị', en: 'A property has a value' },
        source: null,
        fix: 'none',
        example: {
            bad: 'cơ quan Ban Thư viện tỉnh\n  viết tắt:',
            good: 'cơ quan Ban Thư viện tỉnh\n  viết tắt: BTV',
        },
    },
    'danh-muc-co-quan-la': {
        severity: 'info',
        title: {
            vi: 'Cơ quan mà “thuộc”, “nay là” nhắc đến có mục trong một danh mục',
            en: 'Bodies that “thuộc” and “nay là” name are listed in a catalogue',
        },
        source: null,
        fix: 'offered',
        example: {
            bad: 'cơ quan Ban Thư viện tỉnh\n  nay là: Ban Việc không ai biết',
            good: 'cơ quan Ban Thư viện tỉnh\n  nay là: Ban Sách tỉnh\n\ncơ quan Ban Sách tỉnh',
        },
    },
    'danh-muc-thoi-gian-nguoc': {
        severity: 'error',
        title: { vi: 'Ngày “từ” không sau ngày “đến”', en: 'The day of “từ” is not later than that of “đến”' },
        source: null,
        fix: 'none',
        example: {
            bad: 'cơ quan Ban Thư viện tỉnh\n  từ: 3/2025\n  đến: 2/2024',
            good: 'cơ quan Ban Thư viện tỉnh\n  từ: 2/2024\n  đến: 3/2025',
        },
    },
    'danh-muc-so-la': {
        severity: 'warning',
        title: {
            vi: 'Số văn bản có dạng số, ký hiệu',
            en: 'The number of a directive has the form of a number and a code',
        },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3; Hướng dẫn 36-HD/VPTW, mục II.1.3',
        fix: 'none',
        example: {
            bad: 'văn bản 12 QĐ TTg',
            good: 'văn bản 12/QĐ-TTg',
        },
    },
    'danh-muc-tep-la': {
        severity: 'warning',
        title: {
            vi: '“tệp” là một đường dẫn hoặc địa chỉ mở được',
            en: '“tệp” is a path or an address that can be opened',
        },
        source: null,
        fix: 'none',
        example: {
            bad: 'văn bản 12/QĐ-TTg\n  tệp: ftp://noi-luu/12.pdf',
            good: 'văn bản 12/QĐ-TTg\n  tệp: luu/12.pdf',
        },
    },
} satisfies RuleTable;
