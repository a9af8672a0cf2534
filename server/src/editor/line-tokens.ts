import { CstUtils, type LangiumDocument, type LeafCstNode } from 'langium';
import { AbstractSemanticTokenProvider, type SemanticTokenAcceptor, type SemanticTokenRangeOptions } from 'langium/lsp';
import type { SemanticTokensOptions } from 'vscode-languageserver';
import { TOKEN_LEGEND, type TokenType } from './token-legend.js';

/**
 * Colours by meaning, from the tokens of a tree: each line of a token is a token of its own. The protocol asks for that of a
 * server whose client does not say otherwise, and every client can show it; Langium's own split counts the characters of
 * the lines before as part of the first one.
 */
export abstract class LineTokenProvider extends AbstractSemanticTokenProvider {
    override get tokenTypes(): Record<string, number> {
        return TOKEN_LEGEND;
    }

    override get tokenModifiers(): Record<string, number> {
        return {};
    }

    /** Langium leaves differences out, since it colours anew at each change; sending less is worth it all the same. */
    override get semanticTokensOptions(): SemanticTokensOptions {
        return { ...super.semanticTokensOptions, full: { delta: true }, range: true };
    }

    /** What a token of the grammar is to a reader; undefined for plain words. */
    protected abstract typeOf(leaf: LeafCstNode): TokenType | undefined;

    protected override async computeHighlighting(
        document: LangiumDocument,
        acceptor: SemanticTokenAcceptor,
    ): Promise<void> {
        const root = document.parseResult.value.$cstNode;
        for (const leaf of root ? CstUtils.flattenCst(root) : []) {
            const type = this.typeOf(leaf);
            if (type) {
                acceptor({ cst: leaf, type });
            }
        }
    }

    protected override highlightElement(): void {
        // colours follow the tokens, not the nodes: see computeHighlighting
    }

    protected override highlightToken(options: SemanticTokenRangeOptions): void {
        const text = this.currentDocument?.textDocument;
        const { start, end } = options.range;
        if (!text || start.line === end.line) {
            super.highlightToken(options);
            return;
        }
        for (let line = start.line; line <= end.line; line++) {
            const whole = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
            const written = text.getText(whole).replace(/\r?\n?$/, '').length;
            const from = line === start.line ? start.character : 0;
            const to = line === end.line ? end.character : written;
            if (to > from) {
                const range = { start: { line, character: from }, end: { line, character: to } };
                super.highlightToken({ ...options, range });
            }
        }
    }
}
