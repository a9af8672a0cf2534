import {
    type BuildOptions,
    type Cancellation,
    DefaultDocumentBuilder,
    DocumentState,
    type LangiumDocument,
    type URI,
} from 'langium';
import type { AnnouncingBuilder, UpdatedListener } from '../services.js';

/** Langium's builder, for files of which few are open and none is linked to another. */
export class PlanDocumentBuilder extends DefaultDocumentBuilder implements AnnouncingBuilder {
    private readonly updatedListeners: UpdatedListener[] = [];

    onUpdated(listener: UpdatedListener): void {
        this.updatedListeners.push(listener);
    }

    override async update(changed: URI[], deleted: URI[], cancelToken?: Cancellation.CancellationToken): Promise<void> {
        await super.update(changed, deleted, cancelToken);
        for (const listener of this.updatedListeners) {
            listener(changed, deleted);
        }
    }

    /**
     * A document is linked again only if another file that it refers to changed. Langium's builder also links every document
     * with a broken reference again at each change of any file; here broken references are mended only in their own file.
     */
    protected override shouldRelink(document: LangiumDocument, changedUris: Set<string>): boolean {
        return this.indexManager.isAffected(document, changedUris);
    }

    /**
     * After a change the open files alone are checked at once; the others wait until somebody asks for them (see
     * ClosedFileChecker). Whoever builds files on purpose, as the command line does, says `validation: true`.
     */
    protected override shouldValidate(document: LangiumDocument): boolean {
        const { validation }: BuildOptions = this.getBuildOptions(document);
        return validation === true || (Boolean(validation) && this.textDocuments?.get(document.uri) !== undefined);
    }

    /** Files that wait to be asked for need no further step, and there may be thousands of them at each key. */
    protected override sortDocuments(documents: LangiumDocument[]): LangiumDocument[] {
        return super.sortDocuments(documents.filter((document) => !this.waits(document)));
    }

    private waits(document: LangiumDocument): boolean {
        return (
            document.state === DocumentState.IndexedReferences && this.textDocuments?.get(document.uri) === undefined
        );
    }
}
