import { AstUtils, CstUtils, GrammarUtils, type LangiumDocument } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import type { Hover, HoverParams, Position } from 'vscode-languageserver';
import { documentDate } from '../facts/heading-facts.js';
import { plainTexts, titleText } from '../facts/plain-text.js';
import {
    type KnownStandard,
    knownStandard,
    readStandardComment,
    type StandardSource,
    standardComments,
} from '../facts/standard.js';
import type { KnowledgeIndexManager } from '../knowledge/knowledge-index.js';
import { documentAround, type Mention, mentionsAt } from '../knowledge/mentions.js';
import { meantPlaces, placesIn } from '../knowledge/places/place-names.js';
import type { Bilingual, SpokenLanguage } from '../language/language.js';
import { STANDARDS } from '../standards/standards.js';
import {
    type Comment,
    type Document,
    isComment,
    isDocument,
    isFootnoteReference,
    isInternalReference,
    isKind,
    isPlanFile,
    type Provision,
} from '../syntax/generated/ast.js';
import { cleanText } from '../syntax/text/clean-text.js';
import { Cards } from './cards.js';
import { issuingPlace } from './completion/context.js';
import { escapeMarkdown } from './markdown.js';

const LONGEST_TEXT = 600;

/**
 * Shows what a place speaks of: the card of a directive, an agency or a unit of the administration, the text of a footnote, the heading of a part.
 */
export class KnowledgeHoverProvider implements HoverProvider {
    private readonly cards: Cards;

    constructor(
        private readonly knowledge: KnowledgeIndexManager,
        private readonly language: SpokenLanguage,
    ) {
        this.cards = new Cards(knowledge, language);
    }

    getHoverContent(document: LangiumDocument, params: HoverParams): Hover | undefined {
        const offset = document.textDocument.offsetAt(params.position);
        const meant = mentionsAt(document, offset, this.knowledge);
        const [first] = meant;
        if (first) {
            // one card for each thing that may be meant
            const cards = meant.flatMap((each) => this.card(each) ?? []);
            return cards.length === 0 ? undefined : hover(document, cards.join('\n\n---\n\n'), first.start, first.end);
        }
        return (
            referenceHover(document, offset) ??
            this.standardHover(document, offset) ??
            this.placeHover(document, params.position)
        );
    }

    /** At the name of a unit of the administration: what it is, was, and became. */
    private placeHover(file: LangiumDocument, { line, character }: Position): Hover | undefined {
        const { places } = this.knowledge;
        const root = file.parseResult.value;
        if (!places || !isPlanFile(root)) {
            return undefined;
        }
        const source = file.textDocument.getText({
            start: { line, character: 0 },
            end: { line: line + 1, character: 0 },
        });
        const clean = cleanText(source);
        const start = file.textDocument.offsetAt({ line, character: 0 });
        for (const found of placesIn(clean.text, places)) {
            const [from, to] = [clean.toSource(found.start), clean.endInSource(found.end)];
            if (from <= character && character <= to) {
                const document = documentAround(root, start + from);
                const meant = meantPlaces(found.places, {
                    behind: clean.text.slice(found.end),
                    around: document ? issuingPlace(document) : null,
                    day: document ? documentDate(document) : null,
                });
                return hover(file, this.cards.places(meant), start + from, start + to);
            }
        }
        return undefined;
    }

    /** At the kind in the heading, or at the note that says so: the standard that the document follows. */
    private standardHover(document: LangiumDocument, offset: number): Hover | undefined {
        const root = document.parseResult.value.$cstNode;
        const leaf = root && CstUtils.findLeafNodeAtOffset(root, offset);
        const node = leaf?.astNode;
        if (!leaf || !(isKind(node) || (isComment(node) && readStandardComment(node)))) {
            return undefined;
        }
        const plan = AstUtils.getContainerOfType(node, isDocument);
        // a note may stand above the document that it is about
        const next = plan?.$container?.documents[(plan.$containerIndex ?? 0) + 1];
        const about = [plan, next].find((each) => each && (isKind(node) || states(each, node)));
        const known = about && knownStandard(about);
        return known ? hover(document, this.language.say(standardText(known)), leaf.offset, leaf.end) : undefined;
    }

    private card(mention: Mention): string | undefined {
        if (mention.type === 'agency') {
            return this.cards.agency(mention.description);
        }
        const known = this.knowledge.directives.find(mention.number, mention.hint);
        return known && this.cards.directive(known);
    }
}

const SOURCES: Readonly<Record<StandardSource, Bilingual>> = {
    comment: { vi: 'theo ghi chú `// tiêu chuẩn`', en: 'by the note `// tiêu chuẩn`' },
    document: { vi: 'suy ra từ phần đầu và phần ký', en: 'told by its heading and signature' },
    setting: { vi: 'theo thiết lập `kehoach.standard`', en: 'by the setting `kehoach.standard`' },
};

function standardText({ id, source }: KnownStandard): Bilingual {
    const name = `**${STANDARDS[id].shortName}** (\`${id}\`)`;
    return { vi: `Thể thức: ${name}, ${SOURCES[source].vi}.`, en: `Form: ${name}, ${SOURCES[source].en}.` };
}

function states(document: Document, note: Comment): boolean {
    return standardComments(document).some(({ comment }) => comment === note);
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
    // as it is written: `a)`, `1.1.`
    const mark = GrammarUtils.findNodeForProperty(provision.$cstNode, 'mark')?.text ?? provision.mark;
    const head = `**${escapeMarkdown([mark, title].filter(Boolean).join(' '))}**`;
    return text === '' ? head : `${head}\n\n${escapeMarkdown(text)}`;
}

function shorten(text: string): string {
    return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT).trimEnd()}…` : text;
}
