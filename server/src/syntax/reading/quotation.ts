import type { Line } from './lines.js';
import type { ReaderState } from './reader-state.js';

/** A quotation that opens with a provision: `“Điều 16. …`, `: “2. …`. */
const OPENING =
    /“(?<=(?:^|\s)“)(?=(?:(?:Điều|Mục|Chương|Phần|Khoản)\s+[\dIVX]|\d{1,3}[a-zđ]?[.)]\s|[a-zđ]\d?[.)]\s|[IVX]{1,5}\.\s|[-+]\s))/gu;
/** No quotation of provisions is longer, in lines. */
const LONGEST = 150;

/**
 * The number of the line that ends the quotation of provisions which the current line opens: what stands in it belongs to
 * another paper, and is text here.
 *
 * @returns undefined where the line opens none, or ends it itself, or nothing ends it
 */
export function endOfQuotation(s: ReaderState, line: Line): number | undefined {
    if (s.nextQuotation < line.start) {
        OPENING.lastIndex = line.start;
        s.nextQuotation = OPENING.exec(s.text)?.index ?? s.text.length;
    }
    if (s.nextQuotation >= line.end) {
        return undefined;
    }
    let depth = 0;
    for (let i = s.index; i < Math.min(s.index + LONGEST, s.lines.length); i++) {
        depth += balance(s.slice(s.lines[i] as Line));
        if (depth <= 0) {
            return i === s.index ? undefined : i;
        }
    }
    return undefined;
}

/** How many more quotation marks open in a text than close. */
function balance(text: string): number {
    return count(text, '“') - count(text, '”');
}

function count(text: string, sign: string): number {
    let times = 0;
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
        times++;
    }
    return times;
}
