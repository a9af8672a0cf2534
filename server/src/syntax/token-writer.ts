import type { IToken, TokenType } from 'chevrotain';
import type { Mark } from '../terms/marks.js';
import type { KeHoachTerminalNames } from './generated/ast.js';
import type { Range } from './reading/heading-parts.js';
import type { CleanText } from './text/clean-text.js';

export type TerminalName = KeHoachTerminalNames;

/** Writes tokens in the order of the text, with positions in the source (lines and columns counted from 1, UTF-16). */
export class TokenWriter {
    readonly tokens: IToken[] = [];
    private line = 1;
    private lineStart = 0;
    /** Where counting lines has come to. */
    private counted = 0;
    private lineEnd = -1;

    constructor(
        private readonly source: string,
        private readonly clean: CleanText,
        private readonly types: Record<string, TokenType>,
    ) {}

    /** A token without width: its offsets are no numbers, so Langium keeps it out of the concrete syntax tree. */
    mark(name: TerminalName): void {
        const type = this.types[name] as TokenType;
        this.tokens.push({
            image: '',
            startOffset: Number.NaN,
            tokenType: type,
            tokenTypeIdx: type.tokenTypeIdx as number,
        });
    }

    /**
     * A token over a range of the clean text; ranges must come in the order of the text.
     *
     * @param mark what the range was read as, where it is a mark: the token's payload, which the tree keeps (see markOf)
     */
    write(name: TerminalName, { start, end }: Range, mark?: Mark): void {
        const type = this.types[name] as TokenType;
        const from = this.clean.toSource(start);
        const last = Math.max(from, this.clean.endInSource(end) - 1);
        this.countLines(from);
        const startLine = this.line;
        const startColumn = from - this.lineStart + 1;
        this.countLines(last);
        this.tokens.push({
            image: this.source.slice(from, last + 1),
            startOffset: from,
            endOffset: last,
            startLine,
            startColumn,
            endLine: this.line,
            endColumn: last - this.lineStart + 1,
            tokenType: type,
            tokenTypeIdx: type.tokenTypeIdx as number,
            payload: mark,
        });
    }

    /** Counts line ends up to `offset`, as the language server protocol does: `\r\n`, `\n` and `\r` end a line. */
    private countLines(offset: number): void {
        for (let end = this.nextLineEnd(); end < offset; end = this.nextLineEnd()) {
            this.line++;
            this.lineStart = end + 1;
            this.counted = end + 1;
        }
    }

    /** Offset of the last character of the line end that comes next, the source's length where there is none. */
    private nextLineEnd(): number {
        if (this.lineEnd < this.counted) {
            LINE_END.lastIndex = this.counted;
            const found = LINE_END.exec(this.source);
            this.lineEnd = found ? found.index + found[0].length - 1 : this.source.length;
        }
        return this.lineEnd;
    }
}

const LINE_END = /\r\n|\n|\r/g;
