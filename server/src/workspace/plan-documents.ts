import { DefaultLangiumDocuments, type LangiumDocument, type Stream, stream, type URI } from 'langium';
import type { PlanSharedServices } from '../services.js';

/**
 * Langium's documents. Those of the workspace are added as its folders are read and as their files change; a request alone
 * takes no file in: asked about any other, Langium would read it and from then on count it as one of the workspace.
 */
export class PlanDocuments extends DefaultLangiumDocuments {
    /** All of them, which each key asks for more than once; undefined until somebody asks, and where one came or went. */
    private listed: readonly LangiumDocument[] | undefined;

    constructor(private readonly shared: PlanSharedServices) {
        super(shared);
    }

    override get all(): Stream<LangiumDocument> {
        this.listed ??= this.documentTrie.all();
        return stream(this.listed);
    }

    override addDocument(document: LangiumDocument): void {
        this.listed = undefined;
        super.addDocument(document);
    }

    override deleteDocument(uri: URI): LangiumDocument | undefined {
        this.listed = undefined;
        return super.deleteDocument(uri);
    }

    override deleteDocuments(folder: URI): LangiumDocument[] {
        this.listed = undefined;
        return super.deleteDocuments(folder);
    }

    /**
     * The document that a request is about.
     *
     * @throws where the file is neither open nor held by the workspace
     */
    override async getOrCreateDocument(
        ...args: Parameters<DefaultLangiumDocuments['getOrCreateDocument']>
    ): Promise<LangiumDocument> {
        const [uri] = args;
        if (!this.isKnown(uri)) {
            throw new Error(`${uri} is neither open nor a file of the workspace.`);
        }
        return super.getOrCreateDocument(...args);
    }

    private isKnown(uri: URI): boolean {
        return this.hasDocument(uri) || this.shared.workspace.TextDocuments.get(uri) !== undefined;
    }
}
