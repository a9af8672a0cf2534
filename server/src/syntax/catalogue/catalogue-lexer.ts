import type { TokenType } from 'chevrotain';
import type { LangiumCoreServices, Lexer, LexerResult } from 'langium';
import { type Line, splitLines } from '../reading/lines.js';
import { cleanText } from '../text/clean-text.js';
import type { TerminalName } from '../token-writer.js';
import { TokenWriter } from '../token-writer.js';
import { type EntryKind, propertyType, separatorOf } from './properties.js';

const HEAD = /^(cơ quan|nhóm|văn bản|loại)(?:\s+(?!\s*:)|$)/iu;
/** The head of a list of words; `từ: 02/2025` is the day from which an agency has its name. */
const WORDS = /^từ\s*:(?!\s*\d)/iu;
/** A key and its colon; an address (`https://…`) is none. */
const KEY = /^(\p{L}[\p{L} ]{1,19}?)\s*:(?!\/\/)/u;
/** A clause in brackets at a value's end that says since or until when. */
const NOTE = /(?<!\s)\s*\((?:đến|từ|trước)\s[^()]*\)$/iu;

const HEAD_WORDS: Record<string, { kind: EntryKind; token: TerminalName }> = {
    'cơ quan': { kind: 'agency', token: 'ORGANISATION_WORD' },
    nhóm: { kind: 'group', token: 'GROUP_WORD' },
    'văn bản': { kind: 'directive', token: 'DIRECTIVE_WORD' },
    loại: { kind: 'kind', token: 'KIND_WORD' },
};

/**
 * Tells what each line of a catalogue is: the head of an entry, a property, a comment, the rest of the value above, or
 * none of these. Any text at all gives tokens that the grammar accepts.
 */
export class CatalogueLexer implements Lexer {
    readonly definition: Record<string, TokenType>;

    constructor(services: LangiumCoreServices) {
        const tokens = services.parser.TokenBuilder.buildTokens(services.Grammar) as TokenType[];
        this.definition = Object.fromEntries(tokens.map((token) => [token.name, token]));
    }

    tokenize(source: string): LexerResult {
        const clean = cleanText(source);
        const writer = new TokenWriter(source, clean, this.definition);
        new EntryWriter(clean.text, writer).write();
        return { tokens: writer.tokens, hidden: [], errors: [] };
    }
}

class EntryWriter {
    private entry: EntryKind | 'words' | undefined;

    constructor(
        private readonly text: string,
        private readonly writer: TokenWriter,
    ) {}

    write(): void {
        const lines = splitLines(this.text);
        for (let i = 0; i < lines.length; ) {
            i = this.writeLine(lines, i);
        }
        this.endEntry();
    }

    private endEntry(): void {
        if (this.entry) {
            this.writer.mark('END');
        }
        this.entry = undefined;
    }

    /** Writes the line at `index` and what continues it; returns the index of the next one. */
    private writeLine(lines: readonly Line[], index: number): number {
        const line = lines[index] as Line;
        const words = this.text.slice(line.start, line.end);
        if (words.startsWith('//')) {
            this.writer.write('COMMENT', line);
            return index + 1;
        }
        // heads stand at the line's start: an indented one is the text of a value
        const head = line.indent === 0 ? HEAD.exec(words) : null;
        if (head) {
            this.writeHead(line, head);
            return index + 1;
        }
        const list = line.indent === 0 ? WORDS.exec(words) : null;
        if (list) {
            this.writeWordsHead(line, list[0].length);
            return index + 1;
        }
        if (this.entry === 'words' && line.indent > 0) {
            this.writeValues(line.start, line.end, /;/g, false);
            return index + 1;
        }
        const key = this.entry && this.entry !== 'words' ? KEY.exec(words) : null;
        if (!key) {
            this.writer.write('STRAY_WORDS', line);
            return index + 1;
        }
        let next = index + 1;
        while (next < lines.length && this.continues(lines[next] as Line)) next++;
        this.writeProperty(line.start, key, (lines[next - 1] as Line).end);
        return next;
    }

    /** An indented line without a key of its own goes on with the value above it. */
    private continues(line: Line): boolean {
        const words = this.text.slice(line.start, line.end);
        return !line.afterBlank && line.indent > 0 && !words.startsWith('//') && !KEY.test(words);
    }

    private writeHead(line: Line, head: RegExpExecArray): void {
        this.endEntry();
        const word = (head[1] as string).toLowerCase();
        const { kind, token } = HEAD_WORDS[word] as { kind: EntryKind; token: TerminalName };
        this.writer.write(token, { start: line.start, end: line.start + word.length });
        const start = line.start + head[0].length;
        if (start < line.end) {
            this.writer.write('ENTRY_NAME', { start, end: line.end });
        }
        this.entry = kind;
    }

    private writeProperty(start: number, key: RegExpExecArray, end: number): void {
        const name = key[1] as string;
        this.writer.write('PROPERTY_KEY', { start, end: start + key[0].length });
        const type = propertyType(this.entry as EntryKind, name);
        this.writeValues(start + key[0].length, end, separatorOf(type?.value), true);
    }

    /** The head of a list of words, and the words behind it on its line. */
    private writeWordsHead(line: Line, length: number): void {
        this.endEntry();
        this.writer.write('WORDS_LABEL', { start: line.start, end: line.start + length });
        this.writeValues(line.start + length, line.end, /;/g, false);
        this.entry = 'words';
    }

    /** @param separator undefined where there is one value alone */
    private writeValues(start: number, end: number, separator: RegExp | undefined, mayHaveNote: boolean): void {
        let from = start;
        if (separator) {
            const values = this.text.slice(from, end);
            const base = from;
            for (const sign of values.matchAll(separator)) {
                this.writeValue(from, base + sign.index, mayHaveNote);
                this.writer.write('VALUE_SEPARATOR', { start: base + sign.index, end: base + sign.index + 1 });
                from = base + sign.index + 1;
            }
        }
        this.writeValue(from, end, mayHaveNote && separator !== undefined);
    }

    private writeValue(from: number, to: number, mayHaveNote: boolean): void {
        const slice = this.text.slice(from, to);
        const start = from + slice.length - slice.trimStart().length;
        const end = from + slice.trimEnd().length;
        if (start >= end) {
            return;
        }
        const note = mayHaveNote ? NOTE.exec(this.text.slice(start, end)) : null;
        if (!note || note.index === 0) {
            this.writer.write('VALUE', { start, end });
            return;
        }
        const bracket = start + note.index + note[0].length - note[0].trimStart().length;
        this.writer.write('VALUE', { start, end: start + note.index });
        this.writer.write('VALUE_NOTE', { start: bracket, end });
    }
}
