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
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V.6',
        fix: 'automatic',
        example: {
            bad: '- Thực hiện theo quy định tại Điểm a Khoản 2 điều 5 Luật Thư viện.',
            good: '- Thực hiện theo quy định tại điểm a khoản 2 Điều 5 Luật Thư viện.',
        },
    },
} satisfies RuleTable;
