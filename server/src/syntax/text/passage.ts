import { AstUtils, type CstNode, type RootCstNode } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { type CleanText, cleanFile } from './clean-text.js';

const texts = new WeakMap<RootCstNode, CleanText>();

/** The text of the file around a node as it reads (see {@link CleanText}), made once for each tree. */
export function cleanTextOf({ root }: CstNode): CleanText {
    let clean = texts.get(root);
    if (!clean) {
        clean = cleanFile(root.fullText);
        texts.set(root, clean);
    }
    return clean;
}

/**
 * A stretch of a file as it reads, with the way back to the author's characters. Whoever searches a document searches this:
 * the author's own text may have letters in two parts, line ends and spaces of any kind, and marks that nobody sees.
 */
export class Passage {
    readonly text: string;

    /**
     * @param offset where it begins in the clean text of the file, UTF-16
     * @param end where it ends there
     */
    constructor(
        private readonly root: RootCstNode,
        readonly offset: number,
        end: number,
    ) {
        this.text = cleanTextOf(root).text.slice(offset, end);
    }

    /** The clean text of the whole file. */
    get around(): string {
        return cleanTextOf(this.root).text;
    }

    /** Whether its author wrote this, as it stands, within the passage. */
    isWritten(characters: string): boolean {
        const { start, end } = this.source(0, this.text.length);
        return this.root.fullText.slice(start, end).includes(characters);
    }

    /** A part of it, in characters from its beginning; the part may go beyond its ends. */
    part(from: number, to: number): Passage {
        return new Passage(this.root, this.offset + from, this.offset + to);
    }

    /** Offsets in the file's own text of a part of it, in characters from its beginning; the part may go beyond its ends. */
    source(from = 0, to = this.text.length): { readonly start: number; readonly end: number } {
        const clean = cleanTextOf(this.root);
        const end = clean.endInSource(this.offset + to);
        // of nothing at all, the place is behind the character before it
        return { start: from === to ? end : clean.toSource(this.offset + from), end };
    }

    /** The author's characters of a part of it, in characters from its beginning; the part may go beyond its ends. */
    range(from = 0, to = this.text.length): Range {
        const { textDocument } = AstUtils.getDocument(this.root.astNode);
        const { start, end } = this.source(from, to);
        return { start: textDocument.positionAt(start), end: textDocument.positionAt(end) };
    }
}

/** What a node covers, as it reads. */
export function passageOf(node: CstNode): Passage {
    const { fromSource } = cleanTextOf(node);
    return new Passage(node.root, fromSource(node.offset), fromSource(node.end));
}

/** The author's characters from `start` to `end` of a file, without the signs of Markdown that are no words of it. */
export function withoutSigns(root: RootCstNode, start: number, end: number): string {
    const written = root.fullText.slice(start, end);
    // a sign stands at the beginning of a line, or before its end
    if (!/[\n\r]/.test(written) || !/[#\\]/.test(written)) {
        return written;
    }
    const clean = cleanTextOf(root.root);
    return clean.text.slice(clean.fromSource(start), clean.fromSource(end));
}
