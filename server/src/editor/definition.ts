import type { AstNodeDescription, LangiumDocument } from 'langium';
import { DefaultDefinitionProvider, type LangiumServices } from 'langium/lsp';
import type { DefinitionParams, LocationLink } from 'vscode-languageserver';
import type { KnowledgeIndexManager } from '../knowledge/knowledge-index.js';
import { type Mention, mentionsAt } from '../knowledge/mentions.js';
import { isPlanFile } from '../syntax/generated/ast.js';
import { descriptionLink, mentionRange } from './places.js';

/**
 * From a citation to the document that bears the number, or to the catalogue's entry; from an agency to its entry; from
 * footnotes and internal references as Langium does.
 */
export class KnowledgeDefinitionProvider extends DefaultDefinitionProvider {
    constructor(
        services: LangiumServices,
        private readonly knowledge: KnowledgeIndexManager,
    ) {
        super(services);
    }

    override async getDefinition(
        document: LangiumDocument,
        params: DefinitionParams,
    ): Promise<LocationLink[] | undefined> {
        // Langium takes the head of an entry for its own definition
        const own = isPlanFile(document.parseResult.value) ? await super.getDefinition(document, params) : undefined;
        if (own && own.length > 0) {
            return own;
        }
        const offset = document.textDocument.offsetAt(params.position);
        const meant = mentionsAt(document, offset, this.knowledge);
        const [first] = meant;
        if (!first) {
            return undefined;
        }
        const origin = mentionRange(document, first);
        const targets = new Set(meant.flatMap((each) => this.targetsOf(each)));
        const links = [...targets].flatMap((target) => descriptionLink(target, origin) ?? []);
        return links.length > 0 ? links : undefined;
    }

    /** Where a directive or agency is described; everywhere, where several are. */
    private targetsOf(mention: Mention): readonly AstNodeDescription[] {
        if (mention.type === 'agency') {
            return [mention.description];
        }
        const known = this.knowledge.directives.find(mention.number, mention.hint);
        return known ? [...known.documents, ...known.entries] : [];
    }
}
