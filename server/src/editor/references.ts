import type { LangiumDocument } from 'langium';
import { DefaultDocumentHighlightProvider, DefaultReferencesProvider, type LangiumServices } from 'langium/lsp';
import {
    DocumentHighlight,
    DocumentHighlightKind,
    type DocumentHighlightParams,
    type Location,
    type ReferenceParams,
} from 'vscode-languageserver';
import type { KnowledgeIndexManager } from '../knowledge/knowledge-index.js';
import { mentionAt } from '../knowledge/mentions.js';
import { isPlanFile } from '../syntax/generated/ast.js';
import { mentionLocation, mentionRange, Places } from './places.js';

/** Every place that speaks of a directive or a body; footnotes and internal references as Langium does. */
export class KnowledgeReferencesProvider extends DefaultReferencesProvider {
    private readonly places: Places;

    constructor(
        services: LangiumServices,
        private readonly knowledge: KnowledgeIndexManager,
    ) {
        super(services);
        this.places = new Places(knowledge, services.shared.workspace.LangiumDocuments);
    }

    override async findReferences(document: LangiumDocument, params: ReferenceParams): Promise<Location[]> {
        const own = isPlanFile(document.parseResult.value) ? await super.findReferences(document, params) : [];
        if (own.length > 0) {
            return own;
        }
        const mention = mentionAt(document, document.textDocument.offsetAt(params.position), this.knowledge);
        return mention
            ? this.places
                  .of(mention)
                  .filter((place) => params.context.includeDeclaration || !place.mention.declares)
                  .map(mentionLocation)
            : [];
    }
}

/** The places of the file at hand that speak of the same directive or body. */
export class KnowledgeHighlightProvider extends DefaultDocumentHighlightProvider {
    private readonly places: Places;

    constructor(
        services: LangiumServices,
        private readonly knowledge: KnowledgeIndexManager,
    ) {
        super(services);
        this.places = new Places(knowledge, services.shared.workspace.LangiumDocuments);
    }

    override async getDocumentHighlight(
        document: LangiumDocument,
        params: DocumentHighlightParams,
    ): Promise<DocumentHighlight[] | undefined> {
        const own = isPlanFile(document.parseResult.value)
            ? await super.getDocumentHighlight(document, params)
            : undefined;
        if (own && own.length > 0) {
            return own;
        }
        const mention = mentionAt(document, document.textDocument.offsetAt(params.position), this.knowledge);
        return mention
            ? this.places
                  .within(document, mention)
                  .map((place) =>
                      DocumentHighlight.create(
                          mentionRange(place, 'number'),
                          place.mention.declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
                      ),
                  )
            : undefined;
    }
}
