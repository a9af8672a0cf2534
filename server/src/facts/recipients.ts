import type { Document } from '../syntax/generated/ast.js';
import { plainTexts } from './plain-text.js';

/**
 * The recipients, one text for each. Where they have marks, a line without one goes on with the line before it, unless that one
 * is whole: in a layout of two columns the signature may stand between the two.
 */
export function recipientLines(document: Document): string[] {
    const marked = document.recipients.some(({ mark }) => mark !== undefined);
    const lines: string[] = [];
    for (const { mark, texts } of document.recipients) {
        const text = plainTexts(texts);
        const before = lines.at(-1);
        if (marked && mark === undefined && before !== undefined && !(before.endsWith(';') && /^\p{Lu}/u.test(text))) {
            lines[lines.length - 1] = `${before} ${text}`;
        } else {
            lines.push(text);
        }
    }
    return lines;
}
