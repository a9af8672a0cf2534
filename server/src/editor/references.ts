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
import { isSameThing, mentionsAt, mentionsIn } from '../knowledge/mentions.js';
import { isPlanFile } from '../syntax/generated/ast.js';
import { mentionRange, placeLocation, placesOf } from './places.js';

/** Every place that speaks of a directive or an agency; footnotes and internal references as Langium does. */
export class KnowledgeReferencesProvider extends DefaultReferencesProvider {
    constructor(
        services: LangiumServices,
        private readonly knowledge: KnowledgeIndexManager,
    ) {
        super(services);
    }

    override async findReferences(document: LangiumDocument, params: ReferenceParams): Promise<Location[]> {
        const own = isPlanFile(document.parseResult.value) ? await super.findReferences(document, params) : [];
        if (own.length > 0) {
            return own;
        }
        const meant = mentionsAt(document, document.textDocument.offsetAt(params.position), this.knowledge);
        return placesOf(meant, this.knowledge.mentions)
            .filter(({ mention }) => params.context.includeDeclaration || !mention.declares)
            .map(placeLocation);
    }
}

/** The places of the file at hand that speak of the same directive or agency. */
export class KnowledgeHighlightProvider extends DefaultDocumentHighlightProvider {
    constructor(
        services: LangiumServices,
        private readonly knowledge: KnowledgeIndexManager,
    ) {
        super(services);
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
        const meant = mentionsAt(document, document.textDocument.offsetAt(params.position), this.knowledge);
        if (meant.length === 0) {
            return undefined;
        }
        const same = mentionsIn(document, this.knowledge).filter((each) => meant.some((one) => isSameThing(one, each)));
        // a place that may mean several things is one place all the same
        const places = new Map(same.map((each) => [`${each.start} ${each.end}`, each]));
        return [...places.values()].map((mention) =>
            DocumentHighlight.create(
                mentionRange(document, mention, 'name'),
                mention.declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
            ),
        );
    }
}
