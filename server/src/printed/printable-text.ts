/** Control characters have no form on paper, and files of Word may not hold them. Direction marks would reorder the words. */
const UNPRINTABLE = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu;

/** Words as they can be printed: composed (NFC), no control and direction marks, no half of a character, spaces folded. */
export function printableText(text: string): string {
    return text
        .toWellFormed()
        .normalize('NFC')
        .replace(/[\s\p{Zs}]+/gu, ' ')
        .replace(UNPRINTABLE, '')
        .replace(/ {2,}/g, ' ');
}
