import type { RuleTable } from './rule.js';

/** Capitals in state documents (Nghị định 30/2020/NĐ-CP, Phụ lục II). */
export const capitalRules = {
    'hoa-co-quan': {
        severity: 'warning',
        title: {
            vi: 'Viết hoa tên cơ quan ở từ chỉ loại hình, chức năng, lĩnh vực; “và” viết thường',
            en: 'Names of bodies have capitals at their kind and their field; “và” has none',
        },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục IV.1',
        why: {
            vi: 'Tên cơ quan viết hoa theo Phụ lục để phân biệt tên riêng với danh từ chung.',
            en: 'By the annex, capitals tell the name of a body from a common noun.',
        },
        silentWhen: {
            vi: 'Văn bản của Đảng, Đoàn, Công đoàn, Mặt trận; cơ quan không có trong danh mục; tên viết toàn chữ thường hoặc toàn chữ hoa; Viện kiểm sát, Tòa án, Kiểm toán, theo luật riêng; trong ngoặc kép. “Ban chỉ đạo” chỉ là thông tin.',
            en: 'Papers of the party, the Youth Union, the trade unions, the Front; bodies of no catalogue; names all in small letters or all in capitals; procuracies, courts and audit, which laws write otherwise; quotations. “Ban chỉ đạo” is information only.',
        },
        fix: 'automatic',
        example: {
            bad: '- Báo cáo Ủy ban Nhân dân tỉnh trước ngày 30/6/2026.',
            good: '- Báo cáo Ủy ban nhân dân tỉnh trước ngày 30/6/2026.',
        },
    },
    'hoa-don-vi': {
        severity: 'warning',
        title: {
            vi: 'Viết hoa tên riêng của đơn vị hành chính; “tỉnh”, “thành phố” viết thường, trừ trường hợp đặc biệt',
            en: 'Names of administrative units have capitals; “tỉnh”, “thành phố” have none but in special cases',
        },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục III.1',
        why: {
            vi: 'Phụ lục quy định khi nào “tỉnh”, “thành phố”, “quận”, “phường” viết hoa.',
            en: 'The annex says when the kind of a unit has a capital.',
        },
        silentWhen: {
            vi: 'Văn bản của Đảng, Đoàn, Công đoàn, Mặt trận; đầu câu; đếm số lượng (“mỗi phường 2 người”); nhiều đơn vị một lúc; trong ngoặc kép.',
            en: 'Papers of the party, the Youth Union, the trade unions, the Front; beginnings of sentences; numbers that count (“mỗi phường 2 người”); several units at once; quotations.',
        },
        fix: 'automatic',
        example: {
            bad: '- Trồng cây trên địa bàn Tỉnh An Giang như thành phố Hồ Chí Minh đã làm.',
            good: '- Trồng cây trên địa bàn tỉnh An Giang như Thành phố Hồ Chí Minh đã làm.',
        },
    },
    'hoa-danh-tu': {
        severity: 'warning',
        title: {
            vi: 'Viết hoa các danh từ “Nhân dân”, “Nhà nước”, “Đảng”',
            en: 'The nouns “Nhân dân”, “Nhà nước”, “Đảng” have capital letters',
        },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.1, V.4',
        why: {
            vi: 'Phụ lục viết hoa các danh từ này để tỏ sự trang trọng.',
            en: 'The annex honours these nouns with capitals.',
        },
        silentWhen: {
            vi: 'Văn bản của Đảng, Đoàn, Công đoàn, Mặt trận; khi không chắc là danh từ (“quản lý nhà nước”, “tổ chức đảng”, “ủy ban nhân dân”); trong ngoặc kép.',
            en: 'Papers of the party, the Youth Union, the trade unions, the Front; where it may be no noun (“quản lý nhà nước”, “tổ chức đảng”, “ủy ban nhân dân”); quotations.',
        },
        fix: 'automatic',
        example: {
            bad: '- Vận động các tầng lớp nhân dân trồng cây theo chính sách của nhà nước.',
            good: '- Vận động các tầng lớp Nhân dân trồng cây theo chính sách của Nhà nước.',
        },
    },
    'hoa-ten-loai': {
        severity: 'warning',
        title: {
            vi: 'Viết hoa tên loại của văn bản cụ thể',
            en: 'The kind of a certain document has a capital letter',
        },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.6',
        why: {
            vi: 'Chữ hoa cho thấy đang nói về một văn bản cụ thể, không phải loại văn bản nói chung.',
            en: 'The capital shows that a certain paper is meant and not its kind in general.',
        },
        silentWhen: {
            vi: 'Văn bản của Đảng, Đoàn, Công đoàn, Mặt trận; tên loại không kèm số; “văn bản”; trong ngoặc kép.',
            en: 'Papers of the party, the Youth Union, the trade unions, the Front; kinds without a number; “văn bản”; quotations.',
        },
        fix: 'automatic',
        example: {
            bad: '- Thực hiện kế hoạch số 77/KH-UBND ngày 06/5/2025 của Ủy ban nhân dân tỉnh An Giang.',
            good: '- Thực hiện Kế hoạch số 77/KH-UBND ngày 06/5/2025 của Ủy ban nhân dân tỉnh An Giang.',
        },
    },
    'hoa-dieu-khoan': {
        severity: 'warning',
        title: {
            vi: 'Viện dẫn viết thường “điểm”, “khoản”, viết hoa “Điều”, “Mục”, “Chương”, “Phần”',
            en: 'Citations have small letters for điểm and khoản, capitals for Điều, Mục, Chương and Phần',
        },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.7',
        why: {
            vi: 'Viết một cách thì người đọc phân biệt được điều, khoản với từ thường.',
            en: 'One way of writing tells provisions from common words.',
        },
        silentWhen: {
            vi: 'Văn bản của Đảng, Đoàn, Công đoàn, Mặt trận; đầu câu; “điều 5”, “mục 3” không rõ của văn bản nào; số mục nhiều cấp (“mục 3.2.1”); trong ngoặc kép.',
            en: 'Papers of the party, the Youth Union, the trade unions, the Front; beginnings of sentences; “điều 5”, “mục 3” of no directive that is named; numbers of several levels (“mục 3.2.1”); quotations.',
        },
        fix: 'automatic',
        example: {
            bad: '- Thực hiện theo quy định tại Điểm a Khoản 2 điều 5 Luật Thư viện.',
            good: '- Thực hiện theo quy định tại điểm a khoản 2 Điều 5 Luật Thư viện.',
        },
    },
} satisfies RuleTable;
