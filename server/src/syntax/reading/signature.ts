import { isCapitals, type Range } from './heading-parts.js';

const AUTHORITY =
    /^(?:T\s?\/\s?M\.?|TM\s?\.?|K\s?\/\s?T\.?|KT\s?\.?|T\s?\/\s?L\.?|TL\s?\.?|T\s?\/?\s?UQ\.?|TUQ\s?\.?|Q\s?\.)\s*(?=\p{Lu}{2})/u;
const POSITION =
    /^(?:(?:QUYỀN |PHÓ |THỨ |TỔNG )*(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG|CHÁNH|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|HIỆU TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG|VIỆN TRƯỞNG|CHỦ NHIỆM|ỦY VIÊN|UỶ VIÊN|TƯ LỆNH|CHÍNH ỦY|CHỈ HUY|ĐỘI TRƯỞNG|TỔ TRƯỞNG|ĐẠI DIỆN|TỔNG THƯ KÝ|THƯ KÝ|NGƯỜI|KẾ TOÁN|THƯỜNG TRỰC|CHỦ TRÌ|PHÓ)(?!\p{L}))/u;
/** A degree or a title: short, with a stop behind it or several capitals in it. `PGS.TS.`, `ThS`, `BSCKII.` */
const TITLE = String.raw`(?:\p{L}{1,7}\.\s*|(?=\p{L}{0,6}\p{Lu}\p{L}{0,6}\p{Lu})\p{L}{2,7}\s+)`;
const RANK = String.raw`(?:(?:Đại|Thượng|Trung|Thiếu)\s+(?:tướng|tá|úy)\s+)`;
const PERSON = new RegExp(String.raw`^(?:${RANK}|${TITLE}){0,4}\p{Lu}[\p{Ll}']*(?:[\s.-]+\p{Lu}[\p{Ll}']*){1,5}$`, 'u');
const SIGNATURE_NOTE = /^[([]\s{0,3}(?:[Đđ]ã|ĐÃ|[Kk]ý|KÝ|[Cc]hữ ký|[Dd]ấu)(?!\p{L})/u;
/** What a copy of a paper says of its signature, in brackets or without. */
const SIGNED = /^[([]?(?:[Đđ]ã (?:ký|kí)|ĐÃ (?:KÝ|KÍ))[)\]]?$/u;

/** `Ký tên`, `Ký, ghi rõ họ tên`: what a form says of the signature, without brackets. */
const TO_SIGN = /^[Kk][ýí](?: tên)?(?:,? (?:và )?(?:đóng dấu|ghi rõ họ(?:,? chữ đệm)?(?: và|,)? tên))*$/u;

/** A longer line is no position. */
export const LONGEST_POST = 80;

/** Whether a line says how it is signed: `(Đã ký)`, `(Ký, ghi rõ họ tên)`. What stands right above it is a position. */
export function isSignatureNote(line: string): boolean {
    return SIGNATURE_NOTE.test(line) || SIGNED.test(line) || TO_SIGN.test(line);
}

/** Whether a remark says that it was signed (`(Đã ký)`), not where it is to be signed (`(Ký, ghi rõ họ tên)`). */
export function isSignedRemark(remark: string): boolean {
    return /^\((?:[Đđ]ã|ĐÃ)(?!\p{L})/u.test(remark) || SIGNED.test(remark);
}

/** Whether a line in capitals names who signs and by what authority: `TM. ỦY BAN NHÂN DÂN`, `K/T TRƯỞNG BAN`. */
export function isAuthority(line: string): boolean {
    return AUTHORITY.test(line) && isCapitals(line);
}

/** Whether a line in capitals names a position: `PHÓ CHỦ TỊCH`, `CHÁNH VĂN PHÒNG`. */
export function isPosition(line: string): boolean {
    return line.length <= LONGEST_POST && isCapitals(line) && POSITION.test(line);
}

/** `Xác nhận chữ ký của đồng chí …`, `Xác nhận của cơ quan nơi nghỉ phép`: above who confirms what was signed before. */
const CONFIRMATION = /^(?:Xác nhận|XÁC NHẬN CỦA) (?!.*[.;:,]$)/u;

/** Whether a line, of capitals or not, heads the signature of who confirms another one. */
export function isConfirmation(line: string): boolean {
    return line.length <= LONGEST_CONFIRMATION && CONFIRMATION.test(line);
}

const LONGEST_CONFIRMATION = 120;

/** What stands between two posts of one person (Hướng dẫn 36-HD/VPTW, mục II.1.7.1.đ). */
export const HOLDS_BOTH = 'kiêm';

/** Whether a line is a person's name: two to six words, each with a capital; a rank or a degree may stand before it. */
export function isPersonName(line: string): boolean {
    return line.length <= 60 && PERSON.test(line);
}

/** Whether a line holds only room where a name will stand, or what a program puts one in the place of: `{{ho_ten}}`, `«HoTen»`. */
export function isBlankName(line: string): boolean {
    return /^(?:[.…_\s]{3,}|\{\{[^{}]{1,40}\}\}|«[^«»]{1,40}»)$/u.test(line);
}

/**
 * Splits a run of signature text that came on one line into its printed lines:
 * `TRƯỞNG BAN PHÓ THỦ TƯỚNG Nguyễn Văn A` has a position, a position and a name.
 */
export function splitSignature(text: string, { start, end }: Range): Range[] {
    const line = text.slice(start, end);
    const name = /\s(?=\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}*){1,5}$)/u.exec(line);
    const before = name ? line.slice(0, name.index) : '';
    // a single word before a name is a degree; positions have two and more
    const isPost = isCapitals(before) && /\s/u.test(before) && !before.endsWith('.');
    const capitals = isPost ? before : line;
    const ranges: Range[] = [];
    let from = 0;
    if (isCapitals(capitals)) {
        for (const deputy of capitals.matchAll(/\sPHÓ\s/gu)) {
            if (isAuthority(capitals.slice(from, deputy.index)) || isPosition(capitals.slice(from, deputy.index))) {
                ranges.push({ start: start + from, end: start + deputy.index });
                from = deputy.index + 1;
            }
        }
    }
    if (capitals.length < line.length) {
        ranges.push({ start: start + from, end: start + capitals.length });
        ranges.push({ start: start + capitals.length + 1, end });
    } else {
        ranges.push({ start: start + from, end });
    }
    return ranges;
}

const RECIPIENTS_LABEL = /^[*_]*(?:Nơi\s+(?:nhận|gửi)|NƠI\s+NHẬN)[*_]*\s*:?[*_]*/u;

/** Where the label `Nơi nhận:` ends, or undefined where the line does not open so. */
export function readRecipientsLabel(text: string, { start, end }: Range): number | undefined {
    const found = RECIPIENTS_LABEL.exec(text.slice(start, end));
    if (!found) {
        return undefined;
    }
    const rest = text.slice(start + found[0].length, end);
    if (/^;\s*$/.test(rest)) {
        return end;
    }
    return found[0].includes(':') || rest.trim() === '' || /^\s*[-–*_]/u.test(rest)
        ? start + found[0].length
        : undefined;
}
