import { romanNumeral } from '../terms/marks.js';

/** What Word's lists print for a number, by the name of the format (ECMA-376, part 1, 17.18.59). */
const FORMATS: Readonly<Record<string, (value: number) => string>> = {
    decimal: String,
    decimalZero: (value) => String(value).padStart(2, '0'),
    upperRoman: roman,
    lowerRoman: (value) => roman(value).toLowerCase(),
    upperLetter: (value) => letters(value).toUpperCase(),
    lowerLetter: letters,
    decimalEnclosedParen: (value) => `(${value})`,
    decimalEnclosedFullstop: (value) => `${value}.`,
    numberInDash: (value) => `- ${value} -`,
    vietnameseCounting: inWords,
    cardinalText: inWords,
    none: () => '',
    bullet: () => '',
};

/**
 * A number as a list of Word prints it.
 *
 * @param format by Word's name; one that no Vietnamese paper has is printed in digits
 */
export function formatted(value: number, format: string): string {
    return (FORMATS[format] ?? String)(value);
}

/** Whether a format is printed as it is in Word. */
export function isKnownFormat(format: string): boolean {
    return Object.hasOwn(FORMATS, format);
}

/** Whether a format prints words. */
export function isInWords(format: string): boolean {
    return FORMATS[format] === inWords;
}

/** Above a hundred Roman numerals repeat their C, as no list of a paper does; no numeral stands for thousands of thousands. */
function roman(value: number): string {
    return value > 0 && value < 4000 ? romanNumeral(value) : String(value);
}

/** Word's letters are the 26 of English, doubled behind the last: z, aa, bb. It has no đ, whatever the language of the text. */
function letters(value: number): string {
    if (value <= 0) {
        return String(value);
    }
    const letter = String.fromCharCode('a'.charCodeAt(0) + ((value - 1) % 26));
    return letter.repeat(Math.min(1 + Math.floor((value - 1) / 26), 30));
}

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** Numbers below a hundred in Vietnamese words; larger ones in digits. */
function inWords(value: number): string {
    if (value < 0 || value > 99) {
        return String(value);
    }
    const tens = Math.floor(value / 10);
    const ones = value % 10;
    const tensWord = tens === 0 ? '' : tens === 1 ? 'mười' : `${DIGITS[tens]} mươi`;
    const onesWord =
        ones === 0 && tens > 0
            ? ''
            : ones === 1 && tens > 1
              ? 'mốt'
              : ones === 5 && tens > 0
                ? 'lăm'
                : (DIGITS[ones] as string);
    return [tensWord, onesWord].filter((word) => word !== '').join(' ');
}
