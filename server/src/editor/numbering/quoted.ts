import { quotationsIn } from '../../syntax/reading/quotation.js';

/** What of a text is quoted: the words of another paper, or of none. */
export class Quoted {
    private readonly quotations: readonly { readonly start: number; readonly end: number }[];
    private next = 0;
    private at = 0;
    private open = -1;
    private close = -1;
    private straight = 0;

    /** @param text clean text */
    constructor(private readonly text: string) {
        this.quotations = quotationsIn(text);
    }

    /** Whether an offset stands in a quotation of several lines, or in one that its line opens. Offsets are best asked for in their order. */
    isQuoted(offset: number): boolean {
        if (offset < this.at) {
            [this.next, this.at, this.open, this.close, this.straight] = [0, 0, -1, -1, 0];
        }
        while (this.next < this.quotations.length && (this.quotations[this.next]?.end ?? 0) <= offset) this.next++;
        for (; this.at < offset; this.at++) {
            const sign = this.text.charAt(this.at);
            if (sign === '\n') [this.open, this.close, this.straight] = [-1, -1, 0];
            else if (sign === '“') this.open = this.at;
            else if (sign === '”') this.close = this.at;
            else if (sign === '"') this.straight++;
        }
        const isOpen = this.open > this.close || this.straight % 2 === 1;
        return isOpen || (this.quotations[this.next]?.start ?? offset + 1) <= offset;
    }
}
