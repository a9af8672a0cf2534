import type { RuleTable } from './rule.js';

/** Notes, and references within a document. */
export const referenceRules = {
    'chu-thich-thieu': {
        severity: 'error',
        title: { vi: 'Dấu chú thích nào cũng có chú thích', en: 'Every footnote mark has its footnote' },
        source: null,
        why: { vi: 'Người đọc tìm chú thích mà không có.', en: 'A reader looks for a note that is not there.' },
        silentWhen: {
            vi: '“[1]” trong văn bản không có chú thích nào chỉ là thông tin, có chú thích thì là cảnh báo: có thể là chữ trong ngoặc, hoặc số của một cuốn sách. Số nhỏ phía trên mà trước nó không có số liền kề (“Nm³” khi không có “²”) là đơn vị hoặc lũy thừa.',
            en: '“[1]” in a document without any notes is information only, with notes a warning: it may be plain words in brackets, or the number of a book. A raised figure without the one before it (“Nm³” where no “²” is) is part of a unit, or a power.',
        },
        fix: 'offered',
        example: {
            bad: '- Trồng 5.000 cây trong trường học[^1].',
            good: '- Trồng 5.000 cây trong trường học[^1].\n\n[^1]: Theo đăng ký của các trường.',
        },
    },
    'chu-thich-thua': {
        severity: 'warning',
        title: { vi: 'Chú thích nào cũng được dẫn tới', en: 'Every footnote is referred to' },
        source: null,
        why: {
            vi: 'Chú thích không ai dẫn tới thì in ra cũng không biết nói về chỗ nào.',
            en: 'A note that nothing refers to is printed without anybody knowing what it is about.',
        },
        silentWhen: {
            vi: 'Chú thích có ít nhất một dấu trong cùng văn bản. Chú thích viết “[1]” chỉ là thông tin: có thể là một mục trong danh mục sách.',
            en: 'Notes with at least one mark in the same document. One that is written “[1]” is information only: it may be an entry of a list of books.',
        },
        fix: 'offered',
        example: {
            bad: '- Trồng 5.000 cây trong trường học.\n\n[^1]: Theo đăng ký của các trường.',
            good: '- Trồng 5.000 cây trong trường học[^1].\n\n[^1]: Theo đăng ký của các trường.',
        },
    },
    'chu-thich-lap': {
        severity: 'error',
        title: { vi: 'Mỗi chú thích chỉ có một', en: 'A footnote stands once' },
        source: null,
        why: {
            vi: 'Hai chú thích cùng tên thì dấu chỉ dẫn tới được chú thích đầu; chú thích sau mất.',
            en: 'Of two notes with one name a mark reaches the first alone; the other is lost.',
        },
        silentWhen: {
            vi: 'Cùng một số ở hai văn bản khác nhau trong tệp.',
            en: 'The same number in two documents of one file.',
        },
        fix: 'offered',
        example: {
            bad: '- Trồng 5.000 cây[^1].\n\n[^1]: Theo đăng ký của các trường.\n[^1]: Chưa kể cây do dân trồng.',
            good: '- Trồng 5.000 cây[^1] trên đất trống[^2].\n\n[^1]: Theo đăng ký của các trường.\n[^2]: Chưa kể cây do dân trồng.',
        },
    },
    'chu-thich-lon-xon': {
        severity: 'warning',
        title: { vi: 'Chú thích theo thứ tự trong văn bản', en: 'Footnotes follow the order of the text' },
        source: null,
        why: {
            vi: 'Chú thích in theo thứ tự trong trang; số lộn xộn thì người đọc không lần theo được.',
            en: 'Notes are printed in the order of the page; numbers out of order cannot be followed.',
        },
        silentWhen: {
            vi: 'Chú thích có tên không phải là số; dấu lặp lại một chú thích đã có; dấu không có chú thích; danh mục tài liệu tham khảo, được gọi theo số trong ngoặc vuông mà phần lớn không theo thứ tự.',
            en: 'Notes whose names are no numbers; marks that repeat a note; marks without a note; a list of books, called by numbers in brackets of which most are in no order.',
        },
        fix: 'offered',
        example: {
            bad: '- Trồng 5.000 cây[^2] trên đất trống[^1].\n\n[^1]: Theo đăng ký của các trường.\n[^2]: Chưa kể cây do dân trồng.',
            good: '- Trồng 5.000 cây[^1] trên đất trống[^2].\n\n[^1]: Theo đăng ký của các trường.\n[^2]: Chưa kể cây do dân trồng.',
        },
    },
    'dan-chieu-hong': {
        severity: 'warning',
        title: {
            vi: 'Phần, mục, khoản, điểm được dẫn chiếu có trong văn bản',
            en: 'What is referred to within the document exists',
        },
        source: null,
        why: {
            vi: 'Dẫn chiếu tới phần không có thì người thực hiện không biết theo mục nào.',
            en: 'Who follows a reference to nothing does not know what to do.',
        },
        silentWhen: {
            vi: 'Trong ngoặc kép; “Phần thứ hai”; chỗ mà đoạn văn, mục hoặc điều bao quanh nhắc tới một văn bản khác, vì có thể dẫn tới văn bản ấy; phụ lục khi tệp không có phụ lục nào; dòng chỉ có điểm, khoản, điều, như một cột của bảng; chỗ bổ sung, thay thế, bỏ cụm từ; văn bản hợp nhất; chỗ cấp được dẫn không có trong văn bản, đánh số không đều, hoặc có dòng mở đầu bằng số ấy mà không đọc được là mục; văn bản sửa đổi văn bản khác, khi không ghi “… này”; văn bản ghi ở cuối là còn tiếp ở nơi khác (“Xem tiếp …”). Phụ lục không có trong tệp, “Phần …” khi văn bản không chia phần, và “Điều …” không ghi của văn bản nào, chỉ là thông tin.',
            en: 'Within quotation marks; “Phần thứ hai”; where the paragraph, item or article around names another directive, whose part it may be; annexes where the file has none; a line of nothing but parts, as in a column of a table; what adds or replaces words; consolidated papers; where the paper has nothing of that level, its numbers are not regular, or a line opens with that number without having been read as a part; papers that amend others, unless “… này” says whose part it is; a text that says at its end that it goes on elsewhere (“Xem tiếp …”). A missing annex, “Phần …” where nothing is called so, and an article that nothing calls this paper’s, are information only.',
        },
        fix: 'none',
        example: {
            bad: '1. Tưới cây hằng ngày.\n2. Thực hiện khoản 3 Mục I vào mùa khô.',
            good: '1. Tưới cây hằng ngày.\n2. Thực hiện khoản 1 Mục I vào mùa khô.',
        },
    },
} satisfies RuleTable;
