import { CstUtils, type LangiumDocument } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import type { Hover, HoverParams } from 'vscode-languageserver';
import { plainTexts, titleText } from '../facts/plain-text.js';
import type { KnowledgeIndexManager } from '../knowledge/knowledge-index.js';
import { type Mention, mentionAt } from '../knowledge/mentions.js';
import type { SpokenLanguage } from '../language/language.js';
import { isFootnoteReference, isInternalReference, type Provision } from '../syntax/generated/ast.js';
import { Cards } from './cards.js';
import { escapeMarkdown } from './markdown.js';

const LONGEST_TEXT = 600;

/** Shows what a place speaks of: the card of a directive or a body, the text of a footnote, the heading of a part. */
export class KnowledgeHoverProvider implements HoverProvider {
    private readonly cards: Cards;

    constructor(
        private readonly knowledge: KnowledgeIndexManager,
        language: SpokenLanguage,
    ) {
        this.cards = new Cards(knowledge, language);
    }

    getHoverContent(document: LangiumDocument, params: HoverParams): Hover | undefined {
        const offset = document.textDocument.offsetAt(params.position);
        const mention = mentionAt(document, offset, this.knowledge);
        if (mention) {
            const card = this.card(mention);
            return card === undefined ? undefined : hover(document, card, mention.start, mention.end);
        }
        return referenceHover(document, offset);
    }

    private card(mention: Mention): string | undefined {
        if (mention.type === 'organisation') {
            return this.cards.organisation(mention.description);
        }
        const known = this.knowledge.directives.find(mention.number, mention.hint);
        return known && this.cards.directive(known);
    }
}

function hover(document: LangiumDocument, value: string, start: number, end: number): Hover {
    const range = { start: document.textDocument.positionAt(start), end: document.textDocument.positionAt(end) };
    return { contents: { kind: 'markdown', value }, range };
}

/** A footnote's text at its mark, a part's heading where it is referred to. */
function referenceHover(document: LangiumDocument, offset: number): Hover | undefined {
    const root = document.parseResult.value.$cstNode;
    const leaf = root && CstUtils.findLeafNodeAtOffset(root, offset);
    const node = leaf?.astNode;
    if (!leaf || !node) {
        return undefined;
    }
    if (isFootnoteReference(node) && node.footnote.ref) {
        return hover(document, escapeMarkdown(shorten(plainTexts(node.footnote.ref.texts))), leaf.offset, leaf.end);
    }
    if (isInternalReference(node) && node.target.ref) {
        return hover(document, provisionText(node.target.ref), leaf.offset, leaf.end);
    }
    return undefined;
}

function provisionText(provision: Provision): string {
    const title = titleText(provision.title);
    const text = shorten(plainTexts(provision.texts));
    const head = `**${escapeMarkdown([provision.mark, title].filter(Boolean).join('. '))}**`;
    return text === '' ? head : `${head}\n\n${escapeMarkdown(text)}`;
}

function shorten(text: string): string {
    return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT).trimEnd()}…` : text;
}
