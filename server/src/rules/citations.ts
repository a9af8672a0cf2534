import type { RuleTable } from './rule.js';

/** What is said of directives. */
export const citationRules = {
    'vien-dan-sai-ngay': {
        severity: 'warning',
        title: {
            vi: 'Ngày của văn bản được viện dẫn đúng với chính văn bản đó',
            en: 'The day of a cited directive is its own',
        },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6.b',
        fix: 'preferred',
        example: {
            bad: '- Thực hiện Quyết định số 901/QĐ-TTg ngày 02/4/2021 của Thủ tướng Chính phủ.',
            good: '- Thực hiện Quyết định số 901/QĐ-TTg ngày 01/4/2021 của Thủ tướng Chính phủ.',
        },
    },
    'vien-dan-sai-loai': {
        severity: 'warning',
        title: {
            vi: 'Tên loại của văn bản được viện dẫn đúng với chính văn bản đó',
            en: 'The kind of a cited directive is its own',
        },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6.b',
        fix: 'offered',
        example: {
            bad: '- Thực hiện Chỉ thị số 901/QĐ-TTg ngày 01/4/2021 của Thủ tướng Chính phủ.',
            good: '- Thực hiện Quyết định số 901/QĐ-TTg ngày 01/4/2021 của Thủ tướng Chính phủ.',
        },
    },
    'vien-dan-sai-co-quan': {
        severity: 'warning',
        title: {
            vi: 'Cơ quan ban hành của văn bản được viện dẫn đúng với chính văn bản đó',
            en: 'The issuer of a cited directive is its own',
        },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6.b',
        fix: 'offered',
        example: {
            bad: '- Thực hiện Quyết định số 901/QĐ-TTg ngày 01/4/2021 của Bộ Y tế.',
            good: '- Thực hiện Quyết định số 901/QĐ-TTg ngày 01/4/2021 của Thủ tướng Chính phủ.',
        },
    },
    'loai-khac-ky-hieu': {
        severity: 'warning',
        title: { vi: 'Ký hiệu trong số đúng với tên loại', en: 'The code in a number is that of the kind' },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục III; Hướng dẫn 05-HD/VPTW',
        fix: 'none',
        example: {
            bad: '- Thực hiện Chương trình hành động số 09-CT/TU ngày 01/4/2021 của Tỉnh ủy.',
            good: '- Thực hiện Chương trình hành động số 09-CTr/TU ngày 01/4/2021 của Tỉnh ủy.',
        },
    },
    'vien-dan-sau-ngay': {
        severity: 'warning',
        title: {
            vi: 'Văn bản không viện dẫn văn bản ban hành sau nó',
            en: 'A document cites nothing that was issued after it',
        },
        source: null,
        fix: 'none',
        example: {
            bad: 'An Giang, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nTrồng cây theo Quyết định số 12/QĐ-UBND ngày 06/3/2026 của Ủy ban nhân dân tỉnh',
            good: 'An Giang, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nTrồng cây theo Quyết định số 12/QĐ-UBND ngày 04/3/2026 của Ủy ban nhân dân tỉnh',
        },
    },
    'vien-dan-het-hieu-luc': {
        severity: 'warning',
        title: { vi: 'Căn cứ là văn bản đang có hiệu lực', en: 'A document rests on what is in force' },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6.a',
        fix: 'offered',
        example: {
            bad: 'Căn cứ Nghị định số 902/2010/NĐ-CP ngày 01/4/2010 của Chính phủ.',
            good: 'Căn cứ Nghị định số 903/2020/NĐ-CP ngày 01/4/2020 của Chính phủ.',
        },
    },
    'vien-dan-thieu': {
        severity: 'info',
        isAdministrative: true,
        title: {
            vi: 'Viện dẫn lần đầu ghi đủ tên loại, số, ngày, cơ quan ban hành',
            en: 'The first citation states kind, number, day and issuer',
        },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6.b',
        fix: 'preferred',
        example: {
            bad: '- Thực hiện Quyết định số 905/QĐ-TTg của Thủ tướng Chính phủ.',
            good: '- Thực hiện Quyết định số 905/QĐ-TTg ngày 09/8/2021 của Thủ tướng Chính phủ.',
        },
    },
} satisfies RuleTable;
