/**
 * What stands behind the archive on its line: who typed the paper and how many copies there are, `ABC-268`, `PL.(300)`, `Huy (23 bản)`
 * (Hướng dẫn 36-HD/VPTW, Phụ lục 3, số 12; Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III.3). Of composed letters (NFC).
 */
export const TYPIST_BEHIND_ARCHIVE =
    /(?<=\s)(?:\p{Lu}[\p{Lu}\d.]{1,9} ?- ?\d{1,4}|\p{Lu}[\p{L}.]{1,12} ?\(\d{1,4}\p{L}?(?: bản)?\))\.?$/u;
