import { DefaultWorkspaceManager, type LangiumDocument, type LangiumSharedCoreServices } from 'langium';
import type { BuiltInFile } from '../knowledge/built-in-catalogue.js';
import type { PlanSharedServices } from '../services.js';

/** The workspace holds the built-in catalogue besides its own files. */
export class PlanWorkspaceManager extends DefaultWorkspaceManager {
    private readonly builtIn: readonly BuiltInFile[];
    private readonly factory: LangiumSharedCoreServices['workspace']['LangiumDocumentFactory'];

    constructor(services: PlanSharedServices) {
        super(services);
        this.builtIn = services.builtInCatalogue;
        this.factory = services.workspace.LangiumDocumentFactory;
    }

    protected override async loadAdditionalDocuments(
        _folders: unknown,
        collector: (document: LangiumDocument) => void,
    ): Promise<void> {
        for (const { uri, text } of this.builtIn) {
            collector(this.factory.fromString(text, uri));
        }
    }
}
