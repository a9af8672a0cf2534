import type { Line } from './lines.js';
import type { ReaderState } from './reader-state.js';

/**
 * The number of the line that ends the quotation of provisions which the current line opens.
 *
 * @returns undefined where the line opens none
 */
export function endOfQuotation(s: ReaderState, line: Line): number | undefined {
    const quotation = s.quotationFrom(line.start);
    if (!quotation || quotation.start >= line.end) {
        return undefined;
    }
    let last = s.index;
    while (last + 1 < s.lines.length && (s.lines[last + 1] as Line).start < quotation.end) {
        last++;
    }
    return last;
}
