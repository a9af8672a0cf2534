/** What a line at the head of a paper says besides what the paper is: who may read it, how fast it goes, that it is a draft. */
export type MarkingKind = 'secrecy' | 'urgency' | 'circulation' | 'draft';

/**
 * The words that regulations prescribe; no other words are such a mark. Grades of secrecy: Luật Bảo vệ bí mật nhà nước 2018, Điều 8.
 * Grades of urgency: Nghị định 30/2020/NĐ-CP, Phụ lục I, III.2.b; Hướng dẫn 36-HD/VPTW, II.2.1 (`HỎA TỐC HẸN GIỜ` is a former one).
 * Circulation: Nghị định 30/2020/NĐ-CP, Phụ lục I, III.2.a and c; Hướng dẫn 36-HD/VPTW, II.2.2; Hướng dẫn 05-HD/VPTW, II.4.
 * Drafts: Hướng dẫn 36-HD/VPTW, II.2.2.
 */
const WORDS: readonly (readonly [MarkingKind, RegExp])[] = [
    ['secrecy', /^(?:TUYỆT MẬT|TỐI MẬT|MẬT)$/u],
    ['urgency', /^(?:(?:HỎA|HOẢ) TỐC(?: HẸN GIỜ)?|THƯỢNG KHẨN|KHẨN)$/u],
    ['circulation', /^(?:(?:XEM XONG|XONG HỘI NGHỊ) TRẢ LẠI|LƯU HÀNH NỘI BỘ|TÀI LIỆU THU HỒI|TÀI LIỆU HỘI NGHỊ)$/u],
    ['draft', /^\(?(?:DỰ THẢO|Dự thảo)(?: (?:LẦN|lần)(?: (?:THỨ|thứ))? [\p{L}\d]{1,6})?\)?$/u],
];

/** What each of these begins with: a look that spares most lines the rest. */
const MAY_MARK = /^\s*\(?(?:[TMHKXL]\p{Lu}|D[Ựự])/u;

/** What kind of mark a line is; undefined for one that is none. Spaces may be many; the letters are composed (NFC). */
export function markingKind(line: string): MarkingKind | undefined {
    if (!MAY_MARK.test(line)) {
        return undefined;
    }
    const text = line.trim().replace(/\s+/gu, ' ');
    return WORDS.find(([, words]) => words.test(text))?.[0];
}
