import type { RuleTable } from './rule.js';

/** Parts of a paper that have no place of their own on its pages: they are printed where they stand. */
export const paperPartRules = {
    'hai-phan-ky': {
        severity: 'info',
        isNursery: true,
        title: { vi: 'Một văn bản có một phần ký', en: 'A paper is signed at one place' },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7.đ; Hướng dẫn 36-HD/VPTW, mục II.1.7.2',
        why: {
            vi: 'Chữ ký xác nhận những gì đứng trên nó. Lời văn giữa hai phần ký không rõ thuộc văn bản nào, ai chịu trách nhiệm.',
            en: 'A signature vouches for what stands above it. Whose the words between two signatures are cannot be told.',
        },
        silentWhen: {
            vi: 'Nhiều người ký ở cùng một chỗ; phần xác nhận chữ ký; phần ký của phụ lục, của văn bản kèm theo, của bản sao.',
            en: 'Several who sign at one place; who confirms a signature; what is signed in an annex, an attached paper, a copy.',
        },
        fix: 'none',
        example: {
            bad: 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn An\n\nI. NỘI DUNG BỔ SUNG\n\n- Trồng cây.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn An',
            good: 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn An\n\nPhụ lục\nNỘI DUNG BỔ SUNG\n\n- Trồng cây.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn An',
        },
    },
    'thanh-phan-la': {
        severity: 'info',
        isNursery: true,
        title: {
            vi: 'Chỉ dẫn lưu hành và hình thức sao ghi bằng lời của tiêu chuẩn',
            en: 'Circulation and the form of a copy are said in the words of the standard',
        },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III.2 và Phần II; Hướng dẫn 36-HD/VPTW, mục II.2.2, II.3; Hướng dẫn 05-HD/VPTW, mục II.4, III.2',
        why: {
            vi: 'Mỗi chế độ có lời riêng; lời của chế độ khác làm người nhận không rõ phải xử lý thế nào.',
            en: 'Each regime has words of its own; with those of another one the recipient cannot tell what to do.',
        },
        silentWhen: {
            vi: 'Văn bản không rõ theo tiêu chuẩn nào; tiêu chuẩn không nêu hết lời; độ mật, độ khẩn, dấu dự thảo.',
            en: 'Papers whose standard cannot be told; a standard that does not list its words; secrecy, urgency, drafts.',
        },
        fix: 'none',
        example: {
            bad: 'An Giang, ngày 05 tháng 3 năm 2026\n\nXONG HỘI NGHỊ TRẢ LẠI\n\nKẾ HOẠCH\nTrồng cây xanh trong trường học năm 2026',
            good: 'An Giang, ngày 05 tháng 3 năm 2026\n\nXEM XONG TRẢ LẠI\n\nKẾ HOẠCH\nTrồng cây xanh trong trường học năm 2026',
        },
    },
    'mau-trong-phu-luc': {
        severity: 'info',
        isNursery: true,
        title: {
            vi: 'Phần đầu của biểu mẫu trong phụ lục có cả hai cột',
            en: 'The heading of a form within an annex has both columns',
        },
        source: null,
        why: {
            vi: 'Trong phụ lục, Quốc hiệu của biểu mẫu đứng một mình thì in ở giữa, đúng chỗ đã viết; có tên cơ quan hoặc số đi cùng thì in thành hai cột.',
            en: 'Within an annex the national title of a form that stands alone is printed in the middle, where it stands; with a body or a number it is printed in two columns.',
        },
        silentWhen: {
            vi: 'Biểu mẫu không có Quốc hiệu; có tên cơ quan viết hoa hoặc số ở cột trái; đứng sau dòng ===. Báo một lần cho mỗi văn bản.',
            en: 'Forms without a national title, with a body in capitals or a number at the left, or behind a line ===. Told once for each paper.',
        },
        fix: 'none',
        example: {
            bad: 'Phụ lục\nMẪU ĐƠN ĐĂNG KÝ TRỒNG CÂY\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nHọ và tên: ……………\nĐịa chỉ: ……………\nSố cây: ……………',
            good: 'Phụ lục\nMẪU ĐƠN ĐĂNG KÝ TRỒNG CÂY\n\nHọ và tên: ……………\nĐịa chỉ: ……………\nSố cây: ……………',
        },
    },
    'dong-chu-hoa-la': {
        severity: 'info',
        isNursery: true,
        title: {
            vi: 'Dòng chữ hoa trong lời văn là đề mục có số hoặc thành phần có chỗ riêng',
            en: 'A line in capitals in the text is a numbered heading, or a component with a place of its own',
        },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.6.d, II.6.đ và IV; Hướng dẫn 05-HD/VPTW, mục I.6.1.6, I.6.2.4',
        why: {
            vi: 'Dòng không rõ là thành phần nào thì không có ô riêng trên trang và không vào mục lục; nó được in đúng chỗ đã viết.',
            en: 'A line that is no component has no place of its own on the page and is no part of the outline; it is printed where it stands.',
        },
        silentWhen: {
            vi: 'Cơ quan quyết định đứng trên căn cứ; “QUYẾT ĐỊNH:”; dòng kết thúc bằng dấu câu, trong ngoặc; tên bảng; phần nối của tên mục; phụ lục và biểu mẫu; văn bản có ba dòng như vậy trở lên: đó là cách nó đặt tên phần.',
            en: 'The body that decides above its bases; “QUYẾT ĐỊNH:”; lines that end in a stop, or are quoted; captions of tables; what goes on with a title; annexes and forms; papers with three such lines or more: they head their parts with them.',
        },
        fix: 'none',
        example: {
            bad: 'KẾ HOẠCH\nTrồng cây xanh trong trường học năm 2026\n\nTÀI LIỆU PHỤC VỤ KỲ HỌP',
            good: 'LƯU HÀNH NỘI BỘ\n\nKẾ HOẠCH\nTrồng cây xanh trong trường học năm 2026',
        },
    },
} satisfies RuleTable;
