import type { RuleTable } from './rule.js';

/** Catalogues of agencies and directives. */
export const catalogueRules = {
    'danh-muc-thieu-ten': {
        severity: 'error',
        title: { vi: 'Mỗi mục của danh mục có tên', en: 'Every entry of a catalogue has a name' },
        source: null,
        why: {
            vi: 'Mục không tên thì không tra cứu, không gợi ý được.',
            en: 'An entry without a name can be neither looked up nor offered.',
        },
        silentWhen: {
            vi: 'Mục có tên, dù chưa có thuộc tính nào.',
            en: 'Entries with a name, though they have no properties yet.',
        },
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
        why: {
            vi: 'Thuộc tính viết sai tên thì giá trị của nó không được dùng.',
            en: 'The value of a property that is not known is used nowhere.',
        },
        silentWhen: { vi: 'Ghi chú sau “//”.', en: 'Comments behind “//”.' },
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
        why: {
            vi: 'Dòng không đọc được thì điều ghi trong đó bị bỏ qua.',
            en: 'What stands in a line that cannot be read is not used.',
        },
        silentWhen: { vi: 'Dòng trống và ghi chú.', en: 'Blank lines and comments.' },
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
        why: {
            vi: 'Hai dòng cùng tên dễ sửa một quên một.',
            en: 'Of two lines with one name, one is easily forgotten in a change.',
        },
        silentWhen: {
            vi: 'Cùng thuộc tính ở hai mục khác nhau; nhiều giá trị trên một dòng, cách nhau bằng “;”.',
            en: 'The same property in two entries; several values in one line, parted by “;”.',
        },
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
        why: {
            vi: 'Hai mục cho một cơ quan hay văn bản có thể nói trái nhau.',
            en: 'Two entries of one body or paper may contradict each other.',
        },
        silentWhen: {
            vi: 'Văn bản cùng số khác năm hoặc khác cơ quan ban hành; mục ở hai tệp khác nhau.',
            en: 'Directives of one number with different years or issuers; entries in different files.',
        },
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
        why: {
            vi: 'Ngày không có thật thì không so sánh được với ngày trong văn bản.',
            en: 'A day that does not exist cannot be compared with those in documents.',
        },
        silentWhen: {
            vi: 'Tháng và năm không có ngày (“02/2025”).',
            en: 'A month and year without a day (“02/2025”).',
        },
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
        why: {
            vi: 'Danh mục sai thì mọi văn bản viện dẫn đúng lại bị báo sai.',
            en: 'Where the catalogue is wrong, papers that cite rightly are told of.',
        },
        silentWhen: {
            vi: 'Mục không ghi loại; ký hiệu không phải của loại nào.',
            en: 'Entries without a kind; codes of no kind.',
        },
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
        why: {
            vi: 'Dòng chưa có giá trị thường là việc làm dở.',
            en: 'A line without a value is mostly something left unfinished.',
        },
        silentWhen: { vi: 'Thuộc tính có ít nhất một giá trị.', en: 'Properties with at least one value.' },
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
        why: {
            vi: 'Tên không có mục nào thì không lần được lên cơ quan cấp trên hoặc cơ quan kế tục.',
            en: 'A name that no catalogue lists leads to no body above or behind it.',
        },
        silentWhen: {
            vi: 'Cơ quan có mục trong bất cứ danh mục nào, kể cả danh mục kèm theo công cụ; các thuộc tính khác.',
            en: 'Bodies that any catalogue lists, the built-in one too; other properties.',
        },
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
        why: {
            vi: 'Khoảng thời gian ngược thì cơ quan coi như chưa từng tồn tại.',
            en: 'A span that runs backwards means that the body never existed.',
        },
        silentWhen: {
            vi: 'Thiếu một trong hai ngày; hai ngày bằng nhau.',
            en: 'One of the two days is missing; both are the same.',
        },
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
        why: {
            vi: 'Số sai dạng thì không khớp với viện dẫn nào.',
            en: 'A number of another form agrees with no citation.',
        },
        silentWhen: {
            vi: 'Văn bản gọi bằng tên, không có số.',
            en: 'Directives that go by a name and have no number.',
        },
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
        why: {
            vi: 'Đường dẫn hỏng thì bấm vào viện dẫn không mở được văn bản.',
            en: 'A path that is none opens nothing where the directive is cited.',
        },
        silentWhen: {
            vi: 'Đường dẫn viết đúng mà tệp không có: quy tắc này chỉ xem cách viết.',
            en: 'A path that is well written though no file is there: only the writing is looked at.',
        },
        fix: 'none',
        example: {
            bad: 'văn bản 12/QĐ-TTg\n  tệp: ftp://noi-luu/12.pdf',
            good: 'văn bản 12/QĐ-TTg\n  tệp: luu/12.pdf',
        },
    },
    'danh-muc-tu-lap': {
        severity: 'info',
        title: {
            vi: 'Mỗi từ có một lần trong các mục “từ” của tệp',
            en: 'A word stands once in the lists of words of a file',
        },
        source: null,
        why: {
            vi: 'Từ ghi hai chỗ thì xóa một chỗ vẫn còn chỗ kia.',
            en: 'Of a word that stands twice one remains when the other is deleted.',
        },
        silentWhen: {
            vi: 'Cùng một từ trong hai tệp; từ nằm trong cụm từ dài hơn.',
            en: 'The same word in two files; a word within a longer term.',
        },
        fix: 'none',
        example: { bad: 'từ:\n  vắcxin; vắcxin', good: 'từ:\n  vắcxin; cơ số thuốc' },
    },
} satisfies RuleTable;
