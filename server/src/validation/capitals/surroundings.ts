import { documentStandard } from '../../facts/heading.js';
import type { Document } from '../../syntax/generated/ast.js';
import type { Found } from '../words.js';

/** So many characters around a word tell what it stands for. */
const REACH = 60;

/** What stands before and behind words of a text, on one line, without marks of emphasis. */
export interface Surroundings {
    readonly before: string;
    readonly after: string;
    /** Whether the words are part of a quotation, which keeps the capitals of its author. */
    readonly isQuoted: boolean;
}

/** The surroundings of what was found in a document. */
export function surroundingsOf(document: Document, { offset, text }: Pick<Found, 'offset' | 'text'>): Surroundings {
    const whole = document.$cstNode?.root.fullText ?? '';
    const end = offset + text.length;
    const paragraph = Math.max(whole.lastIndexOf('\n\n', offset), whole.lastIndexOf('\n-', offset), 0);
    const quote = whole.lastIndexOf('“', offset);
    return {
        before: onOneLine(whole.slice(Math.max(0, offset - REACH), offset)),
        after: onOneLine(whole.slice(end, end + REACH)),
        isQuoted: quote > paragraph && !whole.slice(quote, offset).includes('”'),
    };
}

function onOneLine(text: string): string {
    return text.replace(/[*_]/g, '').replace(/\s+/g, ' ');
}

/** Whether the words stand within a sentence: behind a word or a comma, where no sentence and no item begins. */
export function isWithinSentence(before: string): boolean {
    return /[\p{L}\d,)”] $/u.test(before);
}

/** The annex on capitals is the state's; party documents have their own habits. */
export function followsAnnexOnCapitals(document: Document): boolean {
    return documentStandard(document) === 'state-nd30';
}
