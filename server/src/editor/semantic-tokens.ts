import { type AstNode, CstUtils, type LangiumDocument } from 'langium';
import { AbstractSemanticTokenProvider, type SemanticTokenAcceptor } from 'langium/lsp';
import type { CancellationToken, SemanticTokensOptions } from 'vscode-languageserver';
import type { TerminalName } from '../syntax/token-writer.js';
import { TOKEN_LEGEND, type TokenType } from './token-legend.js';

/** What each token of the grammar is to a reader; the names are declared in package.json (`semanticTokenTypes`). */
const TYPES: Partial<Record<TerminalName, TokenType>> = {
    NATIONAL_TITLE: 'nationalTitle',
    ISSUER_NAME: 'issuer',
    NUMBER_LABEL: 'documentNumber',
    NUMBER_VALUE: 'documentNumber',
    PLACE: 'date',
    DATE: 'date',
    KIND_NAME: 'kind',
    SUBJECT_LABEL: 'kind',
    ADDRESSEE_LABEL: 'kind',
    PART_MARK: 'part',
    SECTION_MARK: 'section',
    ARTICLE_MARK: 'article',
    ANNEX_MARK: 'part',
    ITEM_MARK: 'mark',
    LINE_MARK: 'mark',
    COLUMN_BAR: 'table',
    FOOTNOTE_MARK: 'footnote',
    FOOTNOTE_REFERENCE: 'footnote',
    COMMENT: 'comment',
    ORNAMENT: 'comment',
    RECIPIENTS_LABEL: 'recipient',
    AUTHORITY: 'authority',
    POSITION: 'position',
    SIGNER_NAME: 'signer',
    CITED_KIND: 'directiveKind',
    CITED_NUMBER: 'citation',
    CITED_DATE: 'time',
    CITED_ISSUER: 'body',
    SHORT_NAME: 'citation',
    SHORT_NAME_USE: 'citation',
    INTERNAL_REFERENCE: 'reference',
    TIME: 'time',
    BODY_NAME: 'body',
};

/** Running words that take the colour of what they stand in. */
const TEXT_TYPES: Record<string, TokenType> = {
    Subject: 'subject',
    Part: 'title',
    Section: 'title',
    Article: 'title',
    Annex: 'title',
};

/** Colours by meaning: every token of the grammar has a type of its own. */
export class PlanSemanticTokenProvider extends AbstractSemanticTokenProvider {
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

    protected override async computeHighlighting(
        document: LangiumDocument,
        acceptor: SemanticTokenAcceptor,
        _cancelToken: CancellationToken,
    ): Promise<void> {
        const root = document.parseResult.value.$cstNode;
        for (const leaf of root ? CstUtils.flattenCst(root) : []) {
            const name = leaf.tokenType.name as TerminalName;
            const type = name === 'TEXT' ? textType(leaf.astNode) : TYPES[name];
            if (type) {
                acceptor({ cst: leaf, type });
            }
        }
    }

    protected override highlightElement(): void {
        // colours follow the tokens, not the nodes: see computeHighlighting
    }
}

function textType(text: AstNode): TokenType | undefined {
    const holder = text.$container;
    if (!holder || (holder.$type !== 'Subject' && text.$containerProperty !== 'title')) {
        return undefined;
    }
    return TEXT_TYPES[holder.$type];
}
