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
    const shown = text.replace(/[\u00A1-\u00FE]/g, (place) => TCVN3.get(place) ?? place);
    return shown === text ? text : inWholeCapitals(shown);
}

const CAPITAL_WORD = /^(?=\P{Lu}*\p{Lu}\P{Lu}*\p{Lu})[\p{Lu}\u0080-\uFFFF]+$/u;
const ONE_CAPITAL = /^\p{Lu}[\u0080-\uFFFF]+$/u;

/** Words in capitals whose letters with tones came as small ones: the standard has no place for others, and fonts of capitals showed them. */
function inWholeCapitals(text: string): string {
    return text.replace(/\p{L}+(?: \p{L}+)*/gu, (run) => {
        const words = run.split(' ');
        const isCapital = words.map((word) => CAPITAL_WORD.test(word));
        // `Tự` is of capitals where both its neighbours are: behind `TP` alone, `Hà` is a name
        const mayBe = (at: number) => isCapital[at] ?? true;
        const isAmongCapitals = (at: number) =>
            (isCapital[at - 1] || isCapital[at + 1]) && mayBe(at - 1) && mayBe(at + 1);
        return words
            .map((word, at) =>
                isCapital[at] || (ONE_CAPITAL.test(word) && isAmongCapitals(at)) ? word.toLocaleUpperCase('vi') : word,
            )
            .join(' ');
    });
}
