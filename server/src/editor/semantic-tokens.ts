import type { AstNode, LeafCstNode } from 'langium';
import type { TerminalName } from '../syntax/token-writer.js';
import { LineTokenProvider } from './line-tokens.js';
import type { TokenType } from './token-legend.js';

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
export class PlanSemanticTokenProvider extends LineTokenProvider {
    protected override typeOf(leaf: LeafCstNode): TokenType | undefined {
        const name = leaf.tokenType.name as TerminalName;
        return name === 'TEXT' ? textType(leaf.astNode) : TYPES[name];
    }
}

function textType(text: AstNode): TokenType | undefined {
    const holder = text.$container;
    if (!holder || (holder.$type !== 'Subject' && text.$containerProperty !== 'title')) {
        return undefined;
    }
    return TEXT_TYPES[holder.$type];
}
