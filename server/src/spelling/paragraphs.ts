/** A stretch of text that is checked by itself. */
export interface Paragraph {
    /** Where it begins in the text, in UTF-16 units. */
    readonly start: number;
    readonly text: string;
}

/** A line end that no sentence goes over: what follows begins with anything but a small letter. */
const END = /\n(?![ ]*\p{Ll})/gu;

/** The paragraphs of a text: a line goes on with the next one where that begins with a small letter. */
export function paragraphsOf(text: string): Paragraph[] {
    const paragraphs: Paragraph[] = [];
    let start = 0;
    for (const { index } of text.matchAll(END)) {
        if (index > start) {
            paragraphs.push({ start, text: text.slice(start, index) });
        }
        start = index + 1;
    }
    if (start < text.length) {
        paragraphs.push({ start, text: text.slice(start) });
    }
    return paragraphs;
}
