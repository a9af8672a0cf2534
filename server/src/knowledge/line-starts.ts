import type { Position } from 'vscode-languageserver-types';

/** Where the lines of a text begin: what turns its offsets into lines and columns once the text itself is kept packed. */
export class LineStarts {
    /** @param starts offsets, UTF-16, in their order; the first is 0 */
    constructor(readonly starts: ArrayLike<number> & Iterable<number>) {}

    static of(text: string): LineStarts {
        const starts = [0];
        for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
        return new LineStarts(Uint32Array.from(starts));
    }

    /** The line and column, both counted from 0, of an offset within the text. */
    positionAt(offset: number): Position {
        let [from, to] = [0, this.starts.length];
        while (to - from > 1) {
            const middle = (from + to) >> 1;
            if ((this.starts[middle] as number) <= offset) from = middle;
            else to = middle;
        }
        return { line: from, character: offset - (this.starts[from] as number) };
    }
}
