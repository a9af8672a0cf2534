/** Control characters have no form on paper, and files of Word may not hold them. Direction marks would reorder the words. */
const UNPRINTABLE = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu;

/** What tells that a text needs a closer look: other than plain spaces, marks to compose, halves of characters, the above. */
const UNUSUAL =
    /[\p{Cc}\u00A0\u061C\u1680\u2000-\u200F\u2028-\u202F\u205F-\u206F\u3000\p{Cs}\uFEFF\uFFFE\uFFFF]|[\u0300-\u036F]| {2}/u;

/** Words as they can be printed: composed (NFC), no control and direction marks, no half of a character, spaces folded. */
export function printableText(text: string): string {
    if (!UNUSUAL.test(text)) {
        return text;
    }
    return text
        .toWellFormed()
        .normalize('NFC')
        .replace(/[\s\p{Zs}]+/gu, ' ')
        .replace(UNPRINTABLE, '')
        .replace(/ {2,}/g, ' ');
}
