import {
    DefaultLangiumDocuments,
    DocumentState,
    type LangiumDocument,
    type LangiumDocuments,
    type Stream,
    stream,
    type URI,
} from 'langium';
import type { PlanSharedServices } from '../services.js';

/**
 * Langium's documents. Those of the workspace are added as its folders are read and as their files change; a request alone
 * takes no file in: asked about any other, Langium would read it and from then on count it as one of the workspace.
 */
export class PlanDocuments extends DefaultLangiumDocuments {
    /** All of them, which each key asks for more than once; undefined until somebody asks, and where one came or went. */
    private listed: readonly LangiumDocument[] | undefined;
    /** Those of them that are no closed plans, likewise; and where one was closed or is no more. */
    private awake: readonly LangiumDocument[] | undefined;

    constructor(private readonly shared: PlanSharedServices) {
        super(shared);
    }

    override get all(): Stream<LangiumDocument> {
        this.listed ??= this.documentTrie.all();
        return stream(this.listed);
    }

    /**
     * All but plans that nobody has open: these are linked to no other file, and wait for nothing until their own changes. A key need not
     * go through thousands of them.
     */
    get notClosed(): LangiumDocuments {
        const list = () => {
            const { ClosedPlans } = this.shared.workspace;
            // one that is about to be read again waits for that
            const isAwake = (document: LangiumDocument) =>
                !ClosedPlans.isClosed(document) || document.state < DocumentState.IndexedReferences;
            this.awake ??= this.all.filter(isAwake).toArray();
            return stream(this.awake);
        };
        return new Proxy(this, {
            get: (documents, name) => {
                const value = name === 'all' ? list() : Reflect.get(documents, name, documents);
                return typeof value === 'function' ? value.bind(documents) : value;
            },
        });
    }

    /** Which documents there are, or are closed, is otherwise from now on. */
    forget(): void {
        this.listed = undefined;
        this.awake = undefined;
    }

    override addDocument(document: LangiumDocument): void {
        this.forget();
        super.addDocument(document);
    }

    override deleteDocument(uri: URI): LangiumDocument | undefined {
        this.forget();
        return super.deleteDocument(uri);
    }

    override deleteDocuments(folder: URI): LangiumDocument[] {
        this.forget();
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
