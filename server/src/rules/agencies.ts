import type { RuleTable } from './rule.js';

/** Names and duties of agencies. */
export const agencyRules = {
    'co-quan-cu': {
        severity: 'warning',
        title: { vi: 'Cơ quan được nhắc tới đang hoạt động', en: 'Bodies exist on the day of the document' },
        source: null,
        why: {
            vi: 'Cơ quan đã giải thể hoặc hợp nhất thì không nhận được văn bản, không làm được việc giao.',
            en: 'A body that was dissolved or merged receives no paper and does no task.',
        },
        silentWhen: {
            vi: 'Danh mục không ghi ngày cơ quan kết thúc; văn bản để trống ngày hoặc ban hành trước ngày ấy; còn một cơ quan khác mang tên đó; xã, phường, thị trấn mà nơi khác trong nước còn mang tên, nếu không nêu huyện. Ngoài phần giao việc, nơi nhận và “Kính gửi” chỉ là thông tin, một lần cho mỗi tên, và im lặng ở trích yếu, căn cứ, bảng, phụ lục, lời trích, câu có viện dẫn, có năm trước đó hoặc nói về sắp xếp.',
            en: 'No catalogue says when the body ended; the document is older, or its day is blank; another body bears the name today; so does a commune elsewhere in the country, and no district is named. Outside of tasks, recipients and “Kính gửi” it is information, once for each name, and silent in subjects, bases, tables, annexes and quotations, and in sentences that cite, name an earlier year or speak of mergers.',
        },
        fix: 'preferred',
        example: {
            bad: '1. Ban Việc cũ tỉnh\n- Phát động Tết trồng cây.',
            good: '1. Ban Việc mới tỉnh\n- Phát động Tết trồng cây.',
        },
    },
    'co-quan-chua-nhan': {
        severity: 'info',
        title: { vi: 'Ai được giao nhiệm vụ thì nhận văn bản', en: 'Whoever is given tasks is among the recipients' },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9',
        why: {
            vi: 'Ai được giao nhiệm vụ mà không nhận văn bản thì không biết để làm.',
            en: 'Who is given a task but not sent the paper does not know of it.',
        },
        silentWhen: {
            vi: 'Văn bản không có nơi nhận; nơi nhận gọi chung cơ quan ấy (“các sở, ngành”, “như trên”, “các xã, phường”), gọi bằng chữ viết tắt, sau dấu hai chấm (“Sở: Nội vụ, Y tế”), theo mục của văn bản (“Mục V”) hoặc nhóm có trong danh mục; mục giao cho “các cơ quan …” nói chung.',
            en: 'Documents without recipients; recipients that take the body in (“các sở, ngành”, “như trên”, “các xã, phường”), or name it by initials, in a list behind its kind (“Sở: Nội vụ, Y tế”), by a section (“Mục V”) or a group of the catalogue; items for “các cơ quan …” in general.',
        },
        fix: 'offered',
        example: {
            bad: '1. Sở Y tế\n- Cấp tủ thuốc cho các trường.\n\nNơi nhận:\n- Sở Giáo dục và Đào tạo;\n- Lưu: VT, KGVX.',
            good: '1. Sở Y tế\n- Cấp tủ thuốc cho các trường.\n\nNơi nhận:\n- Sở Giáo dục và Đào tạo;\n- Sở Y tế;\n- Lưu: VT, KGVX.',
        },
    },
} satisfies RuleTable;
