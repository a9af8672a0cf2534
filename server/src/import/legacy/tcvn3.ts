/**
 * Letters of TCVN 5712:1993 (form VN3, "ABC"), by the characters of Windows-1252 that stand at their places: the places are those
 * of the standard, from A1 on.
 */
const LETTERS: readonly (readonly [places: string, letters: string])[] = [
    ['¡¢£¤¥¦§', 'ĂÂÊÔƠƯĐ'],
    ['¨©ª«¬\u00AD®', 'ăâêôơưđ'],
    ['µ¶·¸¹', 'àảãáạ'],
    ['»¼½¾Æ', 'ằẳẵắặ'],
    ['ÇÈÉÊË', 'ầẩẫấậ'],
    ['ÌÎÏÐÑ', 'èẻẽéẹ'],
    ['ÒÓÔÕÖ', 'ềểễếệ'],
    ['×ØÜÝÞ', 'ìỉĩíị'],
    ['ßáâãä', 'òỏõóọ'],
    ['åæçèé', 'ồổỗốộ'],
    ['êëìíî', 'ờởỡớợ'],
    ['ïñòóô', 'ùủũúụ'],
    ['õö÷øù', 'ừửữứự'],
    ['úûüýþ', 'ỳỷỹýỵ'],
];

export const TCVN3: ReadonlyMap<string, string> = new Map(
    LETTERS.flatMap(([places, letters]) =>
        [...places].map((place, index): [string, string] => [place, [...letters][index] ?? place]),
    ),
);

/** Text of a font that shows places of TCVN 5712, as Unicode; what is Unicode already stays. */
export function fromTcvn3(text: string): string {
    return text.replace(/[\u00A1-\u00FE]/g, (place) => TCVN3.get(place) ?? place);
}
