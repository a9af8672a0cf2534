/**
 * The words that head what certifies a copy. `SAO Y`, `SAO LỤC`, `TRÍCH SAO`: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần II, mục II.1.a;
 * `SAO Y BẢN CHÍNH`: Hướng dẫn 36-HD/VPTW, mục II.3.3; `Sao nguyên văn bản chính`, `Trích sao từ bản chính số …`: Hướng dẫn
 * 29-HD/TWĐTN-VP, mục III (bản sao).1.3; `Bản sao văn bản`, a stamp: Hướng dẫn 05-HD/VPTW, mục III.2.1.
 */
const FORM =
    /^(?:sao y(?: bản chính)?|sao nguyên văn bản chính|sao lục|trích sao(?: từ bản chính(?: số .{1,150})?)?|bản sao văn bản)$/iu;

/** Whether a line says in which form a paper was copied. Spaces may be many; the letters are composed (NFC). */
export function isCopyForm(line: string): boolean {
    return /^\p{Lu}/u.test(line) && FORM.test(line.trim().replace(/\s+/gu, ' '));
}
