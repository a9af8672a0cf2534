import type { TokenType } from 'chevrotain';
import type { LangiumCoreServices, Lexer, LexerResult } from 'langium';
import { bracketsOf, raisesNoNotes } from './inline/footnote-reference.js';
import { kindsHeadedIn } from './inline/internal-reference.js';
import { readResponsibleBodies } from './inline/responsible-bodies.js';
import { type InlineContext, readInline } from './inline/spans.js';
import { splitTitle } from './inline/title.js';
import type { Range } from './reading/heading-parts.js';
import type { MarkInText } from './reading/marks.js';
import { readDocuments } from './reading/reader.js';
import { isReading, type Piece, type Reading } from './reading/reading.js';
import { tokensOfRole } from './roles.js';
import { cleanFile, isSpace } from './text/clean-text.js';
import { type TerminalName, TokenWriter } from './token-writer.js';

/**
 * Hands the parser what the reader of lines found. It extends Langium's lexer in the way of its indentation-aware one:
 * the terminals of the grammar are synthetic, and this class decides where they stand.
 *
 * For any text the result has no errors and satisfies the grammar's rules. Tokens stand in the order of the text and do
 * not overlap; between them lie only white space and emphasis marks without a partner.
 */
export class PlanLexer implements Lexer {
    readonly definition: Record<string, TokenType>;

    constructor(services: LangiumCoreServices) {
        const tokens = services.parser.TokenBuilder.buildTokens(services.Grammar) as TokenType[];
        this.definition = Object.fromEntries(tokens.map((token) => [token.name, token]));
    }

    tokenize(source: string): LexerResult {
        const clean = cleanFile(source);
        const emitter = new DocumentEmitter(clean.text, new TokenWriter(source, clean, this.definition));
        for (const document of readDocuments(clean.text, clean.tabs)) {
            emitter.emitDocument(document);
        }
        return { tokens: emitter.tokens, hidden: [], errors: [] };
    }
}

/** Writes the tokens of one file. */
class DocumentEmitter {
    private context: InlineContext;

    constructor(
        private readonly text: string,
        private readonly writer: TokenWriter,
    ) {
        this.context = {
            hasArticles: false,
            ownKinds: kindsHeadedIn(text),
            shortNames: new Set(),
            brackets: bracketsOf(text),
            raisesNoNotes: raisesNoNotes(text),
        };
    }

    get tokens(): LexerResult['tokens'] {
        return this.writer.tokens;
    }

    emitDocument(document: Reading): void {
        this.context = { ...this.context, hasArticles: hasArticles(document) };
        this.writer.mark('DOCUMENT_START');
        for (const child of document.children) {
            this.emit(child);
        }
        this.writer.mark('END');
    }

    private emit(child: Piece | Reading): void {
        if (!isReading(child)) {
            return;
        }
        const tokens = tokensOfRole(child.role);
        if (tokens === 'own') {
            this.emitOwn(child);
        } else if ('line' in tokens) {
            this.emitLine(child, tokens.line, tokens.value);
        } else if ('mark' in tokens) {
            this.emitBlock(child, tokens.mark);
        } else {
            this.emitText(child, tokens.text, tokens.label);
        }
    }

    private emitOwn(reading: Reading): void {
        if (reading.role === 'table') {
            this.emitTable(reading);
        } else if (reading.role === 'ending') {
            this.emitLines('ENDING_START', reading);
        } else if (reading.role === 'formHeading') {
            this.emitLines('FORM_HEADING_START', reading);
        } else if (reading.role === 'approval') {
            this.writer.mark('APPROVAL_START');
            for (const line of reading.children) this.emit(line);
        }
    }

    private emitLine(reading: Reading, first: TerminalName, second: TerminalName | undefined): void {
        if (reading.mark && reading.mark.start < reading.mark.end) {
            this.writer.write(first, reading.mark);
        }
        if (second && reading.value) {
            this.writer.write(second, reading.value);
        }
    }

    private emitText(reading: Reading, start: TerminalName | null, label: TerminalName | undefined): void {
        if (start) {
            this.writer.mark(start);
        }
        if (label && reading.mark) {
            // an addressee behind "- " has a mark, the first one a label
            const isMark = reading.role === 'addressee' && reading.numbering !== undefined;
            this.writer.write(isMark ? 'LINE_MARK' : label, reading.mark, reading.numbering);
        }
        let first = true;
        for (const child of reading.children) {
            if (isReading(child)) {
                this.emit(child);
            } else {
                this.emitPiece(child, first ? undefined : 'RESUME');
            }
            first = false;
        }
        if (reading.role === 'footnote') {
            this.writer.mark('END');
        }
    }

    /** Running text, behind the token that introduces it; a piece without any words is left out with that token. */
    private emitPiece(piece: Range, introduction: TerminalName | undefined): boolean {
        const parts = readInline(this.text, piece.start, piece.end, this.context);
        if (parts.length === 0) {
            return false;
        }
        if (introduction) {
            this.writer.mark(introduction);
        }
        for (const part of parts) {
            this.writer.write(part.token, part);
        }
        return true;
    }

    private emitBlock(reading: Reading, mark: TerminalName): void {
        const numbering = reading.numbering as MarkInText;
        this.writer.write(mark, numbering, numbering);
        let introduced = false;
        for (const child of reading.children) {
            if (isReading(child)) {
                introduced = true;
                this.emit(child);
            } else if (introduced) {
                this.emitPiece(child, 'RESUME');
            } else {
                introduced = true;
                this.emitOpening(child, reading);
            }
        }
        this.writer.mark('END');
    }

    private emitOpening(piece: Piece, { numbering, responsible, children }: Reading): void {
        const goesOn = children.some((child) => child !== piece && !isReading(child));
        const agencies = responsible ? readResponsibleBodies(this.text, piece.start, piece.end, goesOn) : undefined;
        if (agencies && agencies.names.length > 0) {
            this.writer.mark('BODIES_START');
            const all = [
                ...agencies.names.map((range) => ({ ...range, token: 'BODY_NAME' as const })),
                ...agencies.separators.map((range) => ({ ...range, token: 'BODY_SEPARATOR' as const })),
            ];
            for (const part of all.sort((a, b) => a.start - b.start)) {
                this.writer.write(part.token, part);
            }
            this.emitPiece({ start: agencies.textStart, end: piece.end }, undefined);
            return;
        }
        const heads = children.some(isReading);
        const { title, text } = splitTitle(this.text, piece, (numbering as MarkInText).kind, { heads, goesOn });
        const closing = closingOfMark(this.text, numbering as MarkInText, piece);
        const titled = title !== undefined && this.emitAround(title, closing, 'TITLE_START');
        if (text) {
            this.emitAround(text, closing, titled ? 'TEXT_START' : undefined);
        }
    }

    /** Running text without what stands at `left`, if that is a part of it. */
    private emitAround(piece: Range, left: Range | undefined, introduction: TerminalName | undefined): boolean {
        if (!left || left.start < piece.start || left.end > piece.end) {
            return this.emitPiece(piece, introduction);
        }
        const before = this.emitPiece({ start: piece.start, end: left.start }, introduction);
        return this.emitPiece({ start: left.end, end: piece.end }, before ? undefined : introduction) || before;
    }

    private emitLines(start: TerminalName, { children }: Reading): void {
        this.writer.mark(start);
        for (const child of children) {
            this.emit(child);
        }
        this.writer.mark('END');
    }

    private emitTable(table: Reading): void {
        this.writer.mark('TABLE_START');
        const rows = table.children.filter(isReading);
        // a rule above the first row would be an interruption before any row: rows come first in the grammar
        for (const row of rows) {
            if (row.role === 'row') {
                this.emitRow(row);
            } else {
                this.emit(row);
            }
        }
        this.writer.mark('END');
    }

    private emitRow(row: Reading): void {
        this.writer.mark('ROW_START');
        for (const piece of row.children) {
            if (isReading(piece)) {
                this.emit(piece);
                continue;
            }
            let from = piece.start;
            for (const bar of row.tabs ?? barsIn(this.text, piece)) {
                this.emitCell(from, bar);
                this.writer.write('COLUMN_BAR', { start: bar, end: bar + 1 });
                from = bar + 1;
            }
            this.emitCell(from, piece.end);
        }
    }

    private emitCell(start: number, end: number): void {
        if (this.text.slice(start, end).trim() !== '') {
            this.emitPiece({ start, end }, undefined);
        }
    }
}

/** What closes the emphasis that opens before a mark, behind it or within its words: `**Điều 1.** …`, `**1. Yêu cầu:** …`. */
function closingOfMark(text: string, mark: Range, { start, end }: Range): Range | undefined {
    const [sign] = /(?:\*{1,3}|_{1,2})$/.exec(text.slice(Math.max(0, mark.start - 3), mark.start)) ?? [];
    // what stood between the mark and its words has closed it
    if (sign === undefined || text.slice(mark.end, start).includes(sign)) {
        return undefined;
    }
    // `**Điều 1.**** **Ban hành`: what opens and closes around nothing goes with it
    const [lead = ''] = /^[*\s]{1,20}/u.exec(text.slice(start, end)) ?? [];
    const signs = lead.split(sign).length - 1;
    if (signs > 1 && signs % 2 === 1) {
        return { start, end: start + lead.length };
    }
    // a single sign within strong words (`**1. Mã x_y:**`) is one of their own
    const words = text.slice(start, end);
    const at = sign.length > 1 ? words.indexOf(sign) : words.search(/[*_]/);
    const from = start + at;
    const closes = at >= 0 && (!isSpace(text.charCodeAt(from - 1)) || text.slice(start, from).trim() === '');
    if (!closes || !text.startsWith(sign, from) || isWithinWord(text, from, sign)) {
        return undefined;
    }
    return { start: from, end: from + sign.length };
}

/** Whether a sign is part of a name or of what is reckoned: `ten__bien`, `2**3`. */
function isWithinWord(text: string, at: number, sign: string): boolean {
    const part = sign.startsWith('_') ? /[\p{L}\p{N}]/u : /\p{N}/u;
    return part.test(text.charAt(at - 1)) && part.test(text.charAt(at + sign.length));
}

function barsIn(text: string, { start, end }: Piece): number[] {
    const bars: number[] = [];
    for (let bar = text.indexOf('|', start); bar >= 0 && bar < end; bar = text.indexOf('|', bar + 1)) {
        bars.push(bar);
    }
    return bars;
}

function hasArticles(reading: Reading): boolean {
    return reading.children.some((child) => isReading(child) && (child.role === 'article' || hasArticles(child)));
}
