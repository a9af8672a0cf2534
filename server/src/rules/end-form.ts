import { STANDARDS, sourcesOf } from '../standards/standards.js';
import type { RuleTable } from './rule.js';

/** The ends of lines and of texts, and of signatures. */
export const endFormRules = {
    'can-cu-dau-cuoi': {
        severity: 'warning',
        isAdministrative: true,
        title: {
            vi: 'Mỗi căn cứ kết thúc bằng dấu chấm phẩy, căn cứ cuối bằng dấu chấm (văn bản Đảng trước ngày 27/5/2026: dấu phẩy)',
            en: 'Each basis ends with “;”, the last one with “.” (party papers before 27/5/2026: “,”)',
        },
        source: sourcesOf(({ wording }) => wording.basisEnds),
        why: {
            vi: 'Các căn cứ là một chuỗi; dấu cuối cho biết còn căn cứ nữa hay đã hết.',
            en: 'Bases are one sequence; their marks tell whether another one follows.',
        },
        silentWhen: {
            vi: 'Một dòng căn cứ duy nhất không mở đầu bằng “Căn cứ”; dòng dẫn sang nội dung (“… ban hành … như sau:”); căn cứ cuối kết thúc bằng “;” hoặc “:”. “.” hoặc “,” ở giữa chỉ là thông tin. Văn bản quy phạm pháp luật.',
            en: 'One basis alone that does not begin with “Căn cứ”; a line that leads on to the text (“… ban hành … như sau:”); “;” or “:” behind the last one. “.” or “,” between is information only. Normative papers.',
        },
        fix: 'automatic',
        example: {
            bad: 'Căn cứ Luật Trẻ em\nCăn cứ Luật Thư viện.',
            good: 'Căn cứ Luật Trẻ em;\nCăn cứ Luật Thư viện.',
        },
    },
    'noi-nhan-dau-cuoi': {
        severity: 'info',
        isAdministrative: true,
        title: {
            vi: 'Mỗi dòng nơi nhận kết thúc bằng dấu chấm phẩy, dòng cuối bằng dấu chấm',
            en: 'Each recipient ends with “;”, the last one with “.”',
        },
        source: sourcesOf(({ wording }) => wording.recipientEnds),
        why: {
            vi: 'Dấu cuối dòng phân biệt các nơi nhận; dấu chấm cho biết danh sách đã hết.',
            en: 'Marks part the recipients; the full stop tells that the list has ended.',
        },
        silentWhen: {
            vi: 'Dòng mở đầu cho các dòng dưới (“VPUB:”); dấu đứng trước ghi chú trong ngoặc; “,” thay cho “;”; các dòng sau dòng lưu; văn bản quy phạm pháp luật.',
            en: 'Lines that introduce those below (“VPUB:”); a mark before a note in brackets; “,” for “;”; lines behind the archive; normative papers.',
        },
        fix: 'automatic',
        example: {
            bad: 'Nơi nhận:\n- Sở Giáo dục và Đào tạo\n- Lưu: VT, KGVX.',
            good: 'Nơi nhận:\n- Sở Giáo dục và Đào tạo;\n- Lưu: VT, KGVX.',
        },
    },
    'noi-nhan-luu': {
        severity: 'warning',
        isAdministrative: true,
        title: { vi: 'Nơi nhận có dòng lưu', en: 'The archive is among the recipients' },
        source: sourcesOf(({ wording }) => wording.archiveLabel),
        why: {
            vi: 'Mỗi văn bản phải được lưu; dòng lưu ghi nơi lưu và đơn vị soạn thảo.',
            en: 'Every paper has to be filed; the line says where, and who drafted it.',
        },
        silentWhen: {
            vi: 'Văn bản không có nơi nhận; không nhận ra tiêu chuẩn (chỉ báo thiếu dòng lưu). Cách ghi của văn bản Đảng chỉ là thông tin. Văn bản quy phạm pháp luật.',
            en: 'Documents without recipients; where the standard is not known, only a missing line is told. The form of party papers is information only. Normative papers.',
        },
        fix: 'automatic',
        example: {
            bad: 'Nơi nhận:\n- Sở Giáo dục và Đào tạo.',
            good: 'Nơi nhận:\n- Sở Giáo dục và Đào tạo;\n- Lưu: VT, KGVX.',
        },
    },
    'ky-lan-che-do': {
        severity: 'error',
        title: {
            vi: 'Văn bản hành chính ghi “TM.”, “KT.”, văn bản của Đảng ghi “T/M”, “K/T”',
            en: 'State documents sign “TM.”, “KT.”, party documents “T/M”, “K/T”',
        },
        source: sourcesOf(({ wording }) => wording.authorities),
        why: {
            vi: 'Chữ ký của Nhà nước và của Đảng ghi quyền hạn khác nhau; lẫn thì không rõ ký với tư cách gì.',
            en: 'State and party state authority differently; mixed, nobody knows in what capacity it was signed.',
        },
        silentWhen: {
            vi: 'Không nhận ra tiêu chuẩn của văn bản, hoặc văn bản không có số.',
            en: 'The standard of the document is not known, or it has no number.',
        },
        fix: 'automatic',
        example: {
            bad: 'T/M ỦY BAN NHÂN DÂN\nK/T CHỦ TỊCH',
            good: 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH',
        },
    },
    'cap-uy-ky-thay': {
        severity: 'error',
        title: { vi: 'Cấp ủy ký thay mặt tập thể', en: 'A party committee signs for the collective' },
        source: STANDARDS['party-hd36'].wording.authorities.source,
        why: {
            vi: 'Cấp ủy quyết định tập thể; không ai ký thay một người trong cấp ủy.',
            en: 'A committee decides together; nobody signs for one of its members.',
        },
        silentWhen: {
            vi: 'Văn bản hành chính của Nhà nước; văn phòng, ban của cấp ủy, nơi thủ trưởng có cấp phó ký thay.',
            en: 'State documents; offices and departments of a committee, whose heads have deputies.',
        },
        fix: 'none',
        example: {
            bad: 'K/T BÍ THƯ\nPHÓ BÍ THƯ',
            good: 'T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ',
        },
    },
    'dang-dau-ket': {
        severity: 'warning',
        title: { vi: 'Văn bản của Đảng kết thúc bằng dấu chấm', en: 'A party document ends with a full stop' },
        source: STANDARDS['party-hd36'].wording.documentEnd.source,
        why: {
            vi: 'Hướng dẫn yêu cầu dấu chấm; “./.” là thói quen của văn bản hành chính.',
            en: 'The guideline asks for a full stop; “./.” is a habit of state papers.',
        },
        silentWhen: {
            vi: 'Văn bản hành chính; không nhận ra tiêu chuẩn; “./.” ở giữa dòng.',
            en: 'State documents; the standard is not known; “./.” within a line.',
        },
        fix: 'automatic',
        example: {
            bad: 'Trên đây là Kế hoạch đọc sách trong các chi bộ./.',
            good: 'Trên đây là Kế hoạch đọc sách trong các chi bộ.',
        },
    },
    'dau-ket': {
        severity: 'hint',
        title: {
            vi: 'Văn bản hành chính kết thúc bằng “./.” như mẫu',
            en: 'State documents end with “./.”, as their forms do',
        },
        source: STANDARDS['state-nd30'].wording.documentEnd.source,
        why: {
            vi: 'Mẫu trong Nghị định kết thúc bằng “./.”: người đọc thấy văn bản đã hết, không mất trang.',
            en: 'The sample forms end with “./.”: readers see that no page is missing.',
        },
        silentWhen: {
            vi: 'Văn bản của Đảng; không nhận ra lời kết; lời kết có dấu khác dấu chấm. Nghị định không có câu nào yêu cầu, nên chỉ là gợi ý.',
            en: 'Party documents; documents without a closing sentence, or with another mark behind it. No sentence of the decree asks for it, so it is a hint.',
        },
        fix: 'automatic',
        example: {
            bad: 'Trên đây là Kế hoạch trồng cây xanh năm 2026, đề nghị các cơ quan, đơn vị thực hiện.',
            good: 'Trên đây là Kế hoạch trồng cây xanh năm 2026, đề nghị các cơ quan, đơn vị thực hiện./.',
        },
    },
} satisfies RuleTable;
