import type { RuleTable } from './rule.js';

/** Marks of sections and items run on. */
export const numberingRules = {
    'danh-so-nhay': {
        severity: 'warning',
        title: { vi: 'Số thứ tự liên tục', en: 'Numbering does not skip' },
        source: null,
        why: {
            vi: 'Nhảy số là dấu hiệu sót một mục, hoặc dẫn chiếu tới mục ấy sẽ sai.',
            en: 'A gap means that an item is missing, or that references to it go wrong.',
        },
        silentWhen: {
            vi: 'Danh sách bắt đầu lại từ đầu, cả khi nằm trong một danh sách khác; dãy số vẫn đúng nếu chỉ một số ở giữa bị gõ nhầm (số ấy được báo); mục đứng chung dòng với mục trước hoặc mang dấu chú thích; chỗ ghi “…” là đã lược; khoản, mục được sửa đổi ghi ngay dưới “… như sau:”; văn bản hợp nhất; chỗ các số quanh đó cho thấy là hai danh sách đọc lẫn nhau (mã số, khoảng số, hai cột, số đứng riêng một dòng như ô của bảng); phụ lục, biểu mẫu có nhiều chỗ đánh số không đều, trừ khi chính danh sách ấy đều ở hai phía. Danh sách không bắt đầu từ 1, và “d” sang “e” chỉ là thông tin.',
            en: 'A list that begins anew, within another one too; what still counts on where one number between was a slip (that one is told); an item in the line of the one before it, or with the sign of a note; where “…” says that something was left out; provisions that are amended, right below “… như sau:”; consolidated papers; where the numbers around speak of two lists read as one (codes, ranges, two columns, a number alone in its line as in a cell); annexes and forms with much out of order, but for a list that is regular on both sides. A list that does not begin at 1, and “d” to “e”, are information only.',
        },
        fix: 'offered',
        example: {
            bad: '1. Chọn giống cây phù hợp.\n3. Chăm sóc sau khi trồng.',
            good: '1. Chọn giống cây phù hợp.\n2. Chăm sóc sau khi trồng.',
        },
    },
    'danh-so-lap': {
        severity: 'warning',
        title: { vi: 'Số thứ tự không lặp lại', en: 'Numbering does not repeat' },
        source: null,
        why: {
            vi: 'Hai mục cùng số thì dẫn chiếu không biết trỏ tới mục nào.',
            en: 'Of two items with one number nobody knows which a reference means.',
        },
        silentWhen: {
            vi: 'Danh sách đánh số lại từ 1, cả khi nằm trong một danh sách khác; phần giải thích “(1)” của biểu mẫu; hai danh sách khác kiểu số, khác cấp hoặc ở hai mục khác nhau; khoản, mục được sửa đổi ghi ngay dưới “… như sau:”; văn bản hợp nhất; chỗ các số quanh đó cho thấy là hai danh sách đọc lẫn nhau; dòng mà trang sau in lại; phụ lục, biểu mẫu có nhiều chỗ đánh số không đều.',
            en: 'A list that begins anew at 1, within another one too; what a form explains under “(1)”; lists of different kinds of marks or depth, or under different parents; provisions that are amended, right below “… như sau:”; consolidated papers; where the numbers around speak of two lists read as one; a line that the next page repeats; annexes and forms with much out of order.',
        },
        fix: 'offered',
        example: {
            bad: '1. Chọn giống cây phù hợp.\n2. Đào hố, bón lót.\n2. Chăm sóc sau khi trồng.',
            good: '1. Chọn giống cây phù hợp.\n2. Đào hố, bón lót.\n3. Chăm sóc sau khi trồng.',
        },
    },
    'danh-so-khac-muc': {
        severity: 'info',
        isNursery: true,
        title: {
            vi: 'Số nhiều cấp mở đầu bằng số của mục chứa nó',
            en: 'Numbers within numbers begin with the number around them',
        },
        source: null,
        why: {
            vi: '“1.3” đứng trong mục 2 thì người đọc và dẫn chiếu tìm nó trong mục 1.',
            en: '“1.3” that stands in item 2 is looked for in item 1 by readers and references.',
        },
        silentWhen: {
            vi: 'Các số chung quanh không cho biết nó sai: không đứng giữa hai số đúng chỗ, và mục ngay trước không có số ấy hay số liền trước nó; trong một mục có số của nhiều mục khác; phụ lục, biểu mẫu có nhiều chỗ đánh số không đều; văn bản hợp nhất.',
            en: 'The numbers around do not bear it out: it is not between two that say where they stand, and the item before holds neither that number nor the one before it; numbers of several other parts in one; annexes and forms with much out of order; consolidated papers.',
        },
        fix: 'offered',
        example: {
            bad: '1. Chọn giống cây phù hợp.\n1.1. Cây bản địa.\n2. Chăm sóc sau khi trồng.\n1.1. Tưới nước.',
            good: '1. Chọn giống cây phù hợp.\n1.1. Cây bản địa.\n2. Chăm sóc sau khi trồng.\n2.1. Tưới nước.',
        },
    },
    'danh-so-doi-kieu': {
        severity: 'info',
        title: { vi: 'Các mục cùng cấp đánh số cùng một kiểu', en: 'Sisters are numbered in one style' },
        source: null,
        why: {
            vi: 'Đổi kiểu giữa chừng làm người đọc tưởng là sang cấp khác.',
            en: 'A change of style looks like a change of level.',
        },
        silentWhen: {
            vi: 'Các mục khác cấp hoặc khác loại số (La Mã, Ả-rập, chữ cái); tên phần, chương.',
            en: 'Items of different levels or kinds of marks (Roman, Arabic, letters); parts and chapters with a word of their own.',
        },
        fix: 'offered',
        example: {
            bad: '1. Chọn giống cây phù hợp.\n2) Chăm sóc sau khi trồng.',
            good: '1. Chọn giống cây phù hợp.\n2. Chăm sóc sau khi trồng.',
        },
    },
    'danh-so-chu-la': {
        severity: 'info',
        title: {
            vi: 'Các điểm theo thứ tự chữ cái tiếng Việt: không có f, j, w, z',
            en: 'Letters follow the Vietnamese alphabet: no f, j, w, z',
        },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6',
        why: {
            vi: 'Thứ tự các điểm theo bảng chữ cái tiếng Việt; f, j, w, z không có trong đó nên không biết điểm thứ mấy.',
            en: 'Points go by the Vietnamese alphabet, which has no f, j, w, z: nobody knows which point that is.',
        },
        silentWhen: { vi: 'Chữ cái không làm dấu của một điểm.', en: 'Letters that mark no point.' },
        fix: 'offered',
        example: {
            bad: 'a) Đọc sách.\nb) Kể chuyện.\nc) Vẽ tranh.\nd) Đố vui.\nđ) Đổi sách.\ne) Viết thư.\nf) Trao giải.',
            good: 'a) Đọc sách.\nb) Kể chuyện.\nc) Vẽ tranh.\nd) Đố vui.\nđ) Đổi sách.\ne) Viết thư.\ng) Trao giải.',
        },
    },
} satisfies RuleTable;
