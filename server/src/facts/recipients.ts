import type { Document } from '../syntax/generated/ast.js';
import { plainTexts } from './plain-text.js';

/**
 * The recipients, one text for each. Where they have marks, a line without one goes on with the line before it: in a
 * layout of two columns the signature may stand between the two.
 */
export function recipientLines(document: Document): string[] {
    const marked = document.recipients.some(({ mark }) => mark !== undefined);
    const lines: string[] = [];
    for (const { mark, texts } of document.recipients) {
        if (marked && mark === undefined && lines.length > 0) {
            lines.push(`${lines.pop()} ${plainTexts(texts)}`);
        } else {
            lines.push(plainTexts(texts));
        }
    }
    return lines;
}
