/**
 * What a line at the head of a paper says besides what the paper is: who may read it, how fast it goes, that it is a draft, when
 * the body signed it with its digital signature.
 */
export type MarkingKind = 'secrecy' | 'urgency' | 'circulation' | 'draft' | 'signing';

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
    ['draft', /^\(?(?:DỰ THẢO|Dự thảo)(?: (?:LẦN|lần)(?: (?:THỨ|thứ))? [\p{L}\d]{1,6}| (?:(?:SỐ|số) )?\d{1,2})?\)?$/u],
];

/**
 * Whether a line says that the media may not spread a paper, which stands at its end (Hướng dẫn 36-HD/VPTW, mục II.2.2; Hướng dẫn
 * 05-HD/VPTW, mục II.4.1): the words that both prescribe.
 */
export function isNotForMedia(line: string): boolean {
    return (
        line.length <= 80 &&
        /^["“(]?không phổ biến trên (?:các )?phương tiện thông tin đại chúng["”)]?\.?$/iu.test(line.normalize('NFC'))
    );
}

/** What each of these begins with: a look that spares most lines the rest. */
const MAY_MARK = /^\s*\(?(?:[TMHKXL]\p{Lu}|D[Ựự]|(?:S[ốAa]|T[Rr])[^;]{1,160};)/u;

/**
 * What a digital signature of a body shows of itself: the number of the paper, or the form of the copy and who made it, with
 * the time to the second (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.8.b, III.1.d and Phần II, mục I.3.c; Mẫu 2.2, 3.2).
 */
const SIGNING =
    /^(?:Số ?:? ?[\d.…]{1,10}[^;,]{0,40}|(?:SAO Y|Sao y|SAO LỤC|Sao lục|TRÍCH SAO|Trích sao) ?;[^;]{1,150}); ?\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[;,T ]{1,2}\d{1,2} ?[:.] ?\d{2}(?: ?[:.] ?\d{2})?(?: ?(?:Z|[+-]\d{2}:?(?:\d{2})?))?$/u;

/** What kind of mark a line is; undefined for one that is none. Spaces may be many; the letters are composed (NFC). */
export function markingKind(line: string): MarkingKind | undefined {
    if (!MAY_MARK.test(line)) {
        return undefined;
    }
    const text = line.trim().replace(/\s+/gu, ' ');
    return WORDS.find(([, words]) => words.test(text))?.[0] ?? (isSigning(text) ? 'signing' : undefined);
}

/** Whether a line (spaces folded) tells when a body signed with its digital signature. */
function isSigning(line: string): boolean {
    return line.length <= 250 && line.includes(';') && SIGNING.test(line);
}
