import type { RuleTable } from './rule.js';

/** The form of the recipients. */
export const recipientsFormRules = {
    'noi-nhan-nhu-tren': {
        severity: 'warning',
        isAdministrative: true,
        title: {
            vi: 'Nơi nhận ghi “Như trên” đầu tiên khi có “Kính gửi”, và chỉ khi đó',
            en: '“Như trên” stands first among the recipients where there is a “Kính gửi”, and only there',
        },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9, Phụ lục III, mẫu 1.1, 1.2, 1.5; Hướng dẫn 36-HD/VPTW, mục II.1.9',
        why: {
            vi: 'Cơ quan ở “Kính gửi” được nhắc lại bằng “Như trên”; không có “Kính gửi” thì “Như trên” không chỉ ai.',
            en: '“Như trên” repeats whoever is addressed; without a “Kính gửi” it tells nobody.',
        },
        silentWhen: {
            vi: 'Đã có dòng “Như …” ở bất cứ đâu trong nơi nhận; văn bản không có nơi nhận. Dòng “Như Điều …” của quyết định chỉ là thông tin. Văn bản quy phạm pháp luật; công văn của Đoàn, Công đoàn, Mặt trận thiếu “Như trên”.',
            en: 'A line “Như …” stands anywhere among the recipients; documents without recipients. “Như Điều …” of decisions is information only. Normative papers; letters of the Youth Union, the unions, the Front without it.',
        },
        fix: 'automatic',
        example: {
            bad: 'Nơi nhận:\n- Như trên;\n- Lưu: VT, KGVX.',
            good: 'Nơi nhận:\n- Sở Giáo dục và Đào tạo;\n- Lưu: VT, KGVX.',
        },
    },
    'noi-nhan-gach': {
        severity: 'info',
        isAdministrative: true,
        title: { vi: 'Mỗi nơi nhận ghi một dòng, có gạch đầu dòng', en: 'Each recipient stands behind a dash' },
        source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9',
        why: {
            vi: 'Gạch đầu dòng cho thấy mỗi dòng là một nơi nhận; thiếu gạch, dòng dưới đọc liền vào dòng trên.',
            en: 'The dash shows where a recipient begins; without it a line reads on from the one above.',
        },
        silentWhen: {
            vi: 'Không dòng nào có gạch (bản dán mất gạch); dòng tiếp theo dấu phẩy; văn bản quy phạm pháp luật.',
            en: 'No line has one (they were lost in pasting); a line that goes on behind a comma; normative papers.',
        },
        fix: 'automatic',
        example: {
            bad: 'Nơi nhận:\nSở Giáo dục và Đào tạo;\n- Lưu: VT, KGVX.',
            good: 'Nơi nhận:\n- Sở Giáo dục và Đào tạo;\n- Lưu: VT, KGVX.',
        },
    },
    'noi-nhan-lap': {
        severity: 'info',
        title: { vi: 'Mỗi nơi nhận ghi một lần', en: 'Each recipient is listed once' },
        source: null,
        why: { vi: 'Ghi hai lần thì gửi hai bản, và danh sách khó soát.', en: 'What stands twice is sent twice.' },
        silentWhen: {
            vi: 'Hai tên khác nhau của một cơ quan; tên từ ba chữ cái trở xuống; các dòng sau dòng lưu.',
            en: 'Two names of one body; names of three letters or fewer; lines behind the archive.',
        },
        fix: 'automatic',
        example: {
            bad: 'Nơi nhận:\n- Sở Y tế;\n- Sở Giáo dục và Đào tạo;\n- Sở Y tế;\n- Lưu: VT, KGVX.',
            good: 'Nơi nhận:\n- Sở Y tế;\n- Sở Giáo dục và Đào tạo;\n- Lưu: VT, KGVX.',
        },
    },
} satisfies RuleTable;
