import { prescribed } from '../../facts/standard.js';
import type { Document } from '../../syntax/generated/ast.js';
import { type Found, textAround } from '../words.js';

/** So many characters around a word tell what it stands for. */
const REACH = 60;

/** What stands before and behind words of a text, on one line, without marks of emphasis. */
export interface Surroundings {
    readonly before: string;
    readonly after: string;
    /** Whether the words are part of a quotation, which keeps the capitals of its author. Found out when it is asked for. */
    readonly isQuoted: boolean;
}

/** What stands above a paragraph, and the mark of an item, or the number of a note: words right behind it begin its first sentence. */
const BEGINNING_BEFORE = /^[\s\S]*\n[^\S\n]*(?:(?:\(?[\p{L}\d.]{1,6}[.)]|[-+•–]|\d{1,3}\s)\s*|\n[^\S\n]*)$/u;

/** The surroundings of what was found in a document: offset and length in the clean text of its file. */
export function surroundingsOf(document: Document, { offset, text }: Pick<Found, 'offset' | 'text'>): Surroundings {
    const whole = textAround(document);
    const end = offset + text.length;
    return {
        before: onOneLine(whole.slice(Math.max(0, offset - REACH), offset).replace(BEGINNING_BEFORE, '')),
        after: onOneLine(whole.slice(end, end + REACH)),
        get isQuoted() {
            return isWithinQuotes(whole, offset);
        },
    };
}

/** A quotation ends with its paragraph at the latest, so only so many characters before may begin it. */
const LONGEST_QUOTATION = 600;

/**
 * Whether an offset of a text stands in a quotation: one has been opened before it in its paragraph, and not closed.
 *
 * @param longest in characters; a provision that is quoted may be longer than other words
 */
export function isWithinQuotes(whole: string, offset: number, longest = LONGEST_QUOTATION): boolean {
    const before = whole.slice(Math.max(0, offset - longest), offset);
    const quote = before.lastIndexOf('“');
    return quote > before.lastIndexOf('”') && !/\n\s*(?:\n|[-+])/.test(before.slice(quote));
}

function onOneLine(text: string): string {
    return UNEVEN.test(text) ? text.replace(/[*_]/g, '').replace(/\s+/g, ' ') : text;
}

const UNEVEN = /[*_\n]| {2}/;

/** Whether the words stand within a sentence: behind a word or a comma, where no sentence and no item begins. */
export function isWithinSentence(before: string): boolean {
    return /[\p{L}\d,)”] $/u.test(before);
}

/** Whether the document's standard has the annex on capitals, and surely so; party documents have their own habits. */
export function followsAnnexOnCapitals(document: Document): boolean {
    return prescribed(document, 'capitals') === 'annexOfND30';
}
