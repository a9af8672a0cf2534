/** Control characters have no form on paper, and files of Word may not hold them. Direction marks would reorder the words. */
const UNPRINTABLE = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu;

/**
 * Whether a text needs a closer look: it has other than single plain spaces, marks to compose, halves of characters, or what
 * cannot be printed. Nearly no text does, and every word of a document is asked at each change.
 */
function isUnusual(text: string): boolean {
    let before = 0;
    for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (
            code < 0x300
                ? code < 0x20 || (code >= 0x7f && code <= 0xa0) || (code === 0x20 && before === 0x20)
                : isUnusualHigh(code)
        ) {
            return true;
        }
        before = code;
    }
    return false;
}

function isUnusualHigh(code: number): boolean {
    return (
        code < 0x370 ||
        code === 0x61c ||
        code === 0x1680 ||
        (code >= 0x2000 && code <= 0x200f) ||
        (code >= 0x2028 && code <= 0x202f) ||
        (code >= 0x205f && code <= 0x206f) ||
        code === 0x3000 ||
        (code >= 0xd800 && code <= 0xdfff) ||
        code >= 0xfeff
    );
}

/** Words as they can be printed: composed (NFC), no control and direction marks, no half of a character, spaces folded. */
export function printableText(text: string): string {
    if (!isUnusual(text)) {
        return text;
    }
    return text
        .toWellFormed()
        .normalize('NFC')
        .replace(/[\s\p{Zs}]+/gu, ' ')
        .replace(UNPRINTABLE, '')
        .replace(/ {2,}/g, ' ');
}
