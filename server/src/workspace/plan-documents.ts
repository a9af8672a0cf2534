import { DefaultLangiumDocuments, type LangiumDocument, type URI } from 'langium';
import type { PlanSharedServices } from '../services.js';

/**
 * Langium's documents. Those of the workspace are added as its folders are read and as their files change; a request alone
 * takes no file in: asked about any other, Langium would read it and from then on count it as one of the workspace.
 */
export class PlanDocuments extends DefaultLangiumDocuments {
    constructor(private readonly shared: PlanSharedServices) {
        super(shared);
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
