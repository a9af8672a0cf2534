import { GrammarUtils, type LangiumDocument } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink } from 'vscode-languageserver';
import { propertyNamed } from '../facts/catalogue-facts.js';
import { directiveFile } from '../knowledge/directive-file.js';
import type { KnowledgeIndexManager } from '../knowledge/knowledge-index.js';
import { mentionsIn } from '../knowledge/mentions.js';
import type { SpokenLanguage } from '../language/language.js';
import { isCatalogueFile } from '../syntax/generated/ast.js';
import { mentionRange } from './places.js';

/** From a citation, and from the catalogue's `tệp:`, to the file or the page of the directive. */
export class DirectiveLinkProvider implements DocumentLinkProvider {
    constructor(
        private readonly knowledge: KnowledgeIndexManager,
        private readonly language: SpokenLanguage,
    ) {}

    getDocumentLinks(document: LangiumDocument): DocumentLink[] {
        const root = document.parseResult.value;
        const links: DocumentLink[] = [];
        if (isCatalogueFile(root)) {
            for (const entry of root.entries) {
                const value = propertyNamed(entry, 'file')?.values[0];
                const node = GrammarUtils.findNodeForProperty(value?.$cstNode, 'text');
                const target = value && directiveFile(value.text, document.uri);
                if (node && target) links.push({ range: node.range, target });
            }
            return links;
        }
        for (const mention of mentionsIn(document, this.knowledge)) {
            if (mention.type !== 'directive' || mention.name === null || mention.declares) {
                continue;
            }
            const file = this.knowledge.directives.find(mention.number, mention.hint)?.file;
            const target = file && directiveFile(file.path, file.catalogue.documentUri);
            if (target) {
                const tooltip = this.language.say({ vi: 'Mở văn bản', en: 'Open the document' });
                links.push({ range: mentionRange(document, mention, 'name'), target, tooltip });
            }
        }
        return links;
    }
}
