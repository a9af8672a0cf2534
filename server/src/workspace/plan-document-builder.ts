import {
    type AstNode,
    type BuildOptions,
    type Cancellation,
    DefaultDocumentBuilder,
    Deferred,
    DocumentState,
    isOperationCancelled,
    type LangiumDocument,
    type MaybePromise,
    type Mutable,
    URI,
} from 'langium';
import {
    CancellationToken,
    CancellationTokenSource,
    type Diagnostic,
    LSPErrorCodes,
    ResponseError,
} from 'vscode-languageserver-protocol';
import { UnreadableFile } from '../files/unreadable-file.js';
import type { PlanKnowledge } from '../knowledge/knowledge-index.js';
import type { Bilingual, SpokenLanguage } from '../language/language.js';
import type { AnnouncingBuilder, PlanSharedServices, UpdatedListener } from '../services.js';
import type { Troubles } from '../troubles.js';
import { failureDiagnostic } from './failure-diagnostic.js';
import type { KeptText } from './plan-files.js';
import { tellUnreadable } from './told-files.js';

/** What fails where a step of a build fails, as the object of a sentence. */
const STEPS: Partial<Record<DocumentState, Bilingual>> = {
    [DocumentState.Parsed]: { vi: 'đọc', en: 'reading' },
    [DocumentState.IndexedContent]: { vi: 'rút dữ kiện từ', en: 'gathering the facts of' },
    [DocumentState.ComputedScopes]: { vi: 'lập danh mục cho', en: 'listing the names of' },
    [DocumentState.Linked]: { vi: 'nối tham chiếu trong', en: 'linking' },
    [DocumentState.IndexedReferences]: { vi: 'nối tham chiếu trong', en: 'linking' },
    [DocumentState.Validated]: { vi: 'kiểm tra', en: 'checking' },
};

const TELLING_FAILED: Bilingual = {
    vi: 'Lỗi của công cụ khi báo một thay đổi. Xin gửi nhật ký “Kế hoạch” cho người phụ trách công cụ.',
    en: 'The tool failed at telling of a change. Please send the log “Kế hoạch” to those who maintain it.',
};

/**
 * Langium's builder, for files of which few are open and none is linked to another. A step that fails for one document
 * stops neither its other steps nor the other documents: it is told, and the document itself says that it is not checked in
 * full.
 */
export class PlanDocumentBuilder extends DefaultDocumentBuilder implements AnnouncingBuilder {
    private readonly updatedListeners: UpdatedListener[] = [];
    private readonly troubles: Troubles;
    private readonly language: SpokenLanguage;
    /** What failed since a document was read last, by its address. */
    private readonly failures = new Map<string, Diagnostic>();
    /** Files that turned out to be unreadable or gone when they were read last. */
    private readonly unreadable = new Map<string, LangiumDocument>();
    /** Changes of texts that no update has taken yet, by their addresses. */
    private readonly announced = new Map<string, Deferred<void>>();

    /** The files of the update that is under way. */
    private updating: URI[] = [];
    /** Files of updates that were cancelled or failed: the next one that ends builds them too, and tells of them. */
    private untold: { readonly changed: URI[]; readonly deleted: URI[] } = { changed: [], deleted: [] };
    /** Pending from the beginning of an update until one is over: as long, what is known of the workspace is not all there. */
    private catchingUp: Deferred<void> | undefined;
    /** Whoever waits for a state. */
    private readonly waiting = new Set<CancellationTokenSource>();

    constructor(private readonly services: PlanSharedServices) {
        super(services);
        // an update goes through all documents, to find what is linked to those that changed
        Object.defineProperty(this, 'langiumDocuments', { value: services.workspace.LangiumDocuments.notClosed });
        this.troubles = services.troubles;
        this.language = services.language;
    }

    onUpdated(listener: UpdatedListener): void {
        this.updatedListeners.push(listener);
    }

    get isBehind(): boolean {
        return this.catchingUp !== undefined;
    }

    async caughtUp(): Promise<void> {
        await this.catchingUp?.promise;
    }

    announce(uri: URI): void {
        const key = uri.toString();
        if (!this.announced.has(key)) {
            this.announced.set(key, new Deferred());
        }
    }

    /** An open file is what the editor says, also when it is gone from the disk. */
    override async update(changed: URI[], deleted: URI[], cancelToken?: Cancellation.CancellationToken): Promise<void> {
        const open = deleted
            .flatMap((uri) => this.langiumDocuments.getDocuments(uri))
            .map(({ uri }) => uri)
            .filter((uri) => this.textDocuments?.get(uri) !== undefined);
        this.updating = [...changed, ...deleted];
        for (const uri of changed) this.untold.changed.push(uri);
        for (const uri of deleted) this.untold.deleted.push(uri);
        try {
            await this.run(() => super.update([...changed, ...open], deleted, cancelToken));
        } finally {
            this.takeAnnounced();
        }
        this.tellUpdated(changed);
    }

    /** One that is cancelled has another behind it; until that is over, what both of them changed is known in part. */
    private async run(work: () => Promise<void>): Promise<void> {
        this.catchingUp ??= new Deferred();
        try {
            await work();
        } catch (error) {
            if (!isOperationCancelled(error)) {
                this.end();
            }
            throw error;
        }
        this.end();
    }

    async takeIn(document: LangiumDocument, stamp?: string): Promise<void> {
        const { currentState } = this;
        const { references } = this.serviceRegistry.getServices(document.uri);
        const step = (state: DocumentState, work: () => MaybePromise<unknown>) =>
            this.runCancelable([document], state, CancellationToken.None, work);
        await step(DocumentState.IndexedContent, () => this.indexManager.updateContent(document));
        await step(DocumentState.ComputedScopes, async () => {
            document.localSymbols = await references.ScopeComputation.collectLocalSymbols(document);
        });
        await step(DocumentState.Linked, () => references.Linker.link(document));
        await step(DocumentState.IndexedReferences, () => this.indexManager.updateReferences(document));
        this.langiumDocuments.addDocument(document);
        this.letGo(document, stamp);
        // whoever waits for an update waits for that
        this.currentState = currentState;
    }

    takeKnown(uri: URI, knowledge: PlanKnowledge<KeptText>): void {
        this.services.workspace.IndexManager.takePlan(uri, knowledge);
        this.langiumDocuments.addDocument(this.services.workspace.ClosedPlans.known(uri, knowledge.packs.text));
    }

    /** As the default; what a build read of plans that nobody has open is known from the index alone from there on. */
    protected override async buildDocuments(
        documents: LangiumDocument[],
        options: BuildOptions,
        cancelToken: Cancellation.CancellationToken,
    ): Promise<void> {
        await super.buildDocuments(documents, options, cancelToken);
        for (const document of documents) {
            this.letGo(document);
        }
    }

    private letGo(document: LangiumDocument, stamp?: string): void {
        if (this.waits(document) && !this.failures.has(document.uri.toString())) {
            const { ClosedPlans, KeptPlans } = this.services.workspace;
            const plan = ClosedPlans.letGo(document);
            if (plan) KeptPlans.keep(document.uri, stamp, plan);
        }
    }

    tellTakenIn(files: readonly URI[]): void {
        this.call(files, [], []);
    }

    tellFailure(document: LangiumDocument, error: unknown): void {
        this.failed(document, DocumentState.Parsed, error);
    }

    private tellUpdated(latest: readonly URI[]): void {
        const { changed, deleted } = this.untold;
        this.untold = { changed: [], deleted: [] };
        this.call(changed, deleted, latest);
    }

    private call(...[changed, deleted, latest]: Parameters<UpdatedListener>): void {
        for (const listener of this.updatedListeners) {
            try {
                listener(changed, deleted, latest);
            } catch (error) {
                this.troubles.tell({ subject: 'updated', message: TELLING_FAILED, error });
            }
        }
    }

    override async build<T extends AstNode>(
        documents: LangiumDocument<T>[],
        options?: BuildOptions,
        cancelToken?: Cancellation.CancellationToken,
    ): Promise<void> {
        await this.run(() => super.build(documents, options, cancelToken));
    }

    /** States are set back by now: who asks from here on waits for the new text. */
    protected override async emitUpdate(changed: URI[], deleted: URI[]): Promise<void> {
        this.takeAnnounced();
        await super.emitUpdate(changed, deleted);
    }

    private takeAnnounced(): void {
        for (const uri of this.updating) {
            const key = uri.toString();
            this.announced.get(key)?.resolve();
            this.announced.delete(key);
        }
        this.updating = [];
    }

    /**
     * As the default, but what this build does not reach is not waited for: the file is gone, or closed and not checked. Who asks
     * for more than a file says by itself waits for what other files said before, too: a file that was built to its end a moment
     * ago is not built again for each of them.
     */
    protected override async awaitDocumentState(
        state: DocumentState,
        uri: URI,
        cancelToken: Cancellation.CancellationToken,
    ): Promise<URI> {
        if (state > DocumentState.IndexedContent) {
            await this.awaitBuilderState(DocumentState.IndexedContent, cancelToken);
        } else {
            await this.announced.get(uri.toString())?.promise;
        }
        const isReached = () => (this.langiumDocuments.getDocument(uri)?.state ?? DocumentState.Changed) >= state;
        await this.wait((token) => super.awaitDocumentState(state, uri, token), isReached, cancelToken);
        return uri;
    }

    protected override async awaitBuilderState(
        state: DocumentState,
        cancelToken: Cancellation.CancellationToken,
    ): Promise<void> {
        await this.services.workspace.WorkspaceManager.reading.soon();
        await Promise.all([...this.announced.values()].map(({ promise }) => promise));
        const isReached = () => this.currentState >= state;
        await this.wait((token) => super.awaitBuilderState(state, token), isReached, cancelToken);
    }

    private async wait(
        forState: (token: Cancellation.CancellationToken) => Promise<unknown>,
        isReached: () => boolean,
        cancelToken: Cancellation.CancellationToken,
    ): Promise<void> {
        const source = new CancellationTokenSource();
        const listener = cancelToken.onCancellationRequested(() => source.cancel());
        this.waiting.add(source);
        try {
            await forState(source.token);
        } catch (error) {
            if (!isOperationCancelled(error) || cancelToken.isCancellationRequested) {
                throw error;
            }
            if (!isReached()) {
                throw new ResponseError(LSPErrorCodes.ContentModified, 'The document is gone, or not read that far.');
            }
        } finally {
            this.waiting.delete(source);
            listener.dispose();
        }
    }

    /** A build is over; nobody need wait for what it did not reach. */
    private end(): void {
        this.catchingUp?.resolve();
        this.catchingUp = undefined;
        for (const source of [...this.waiting]) {
            source.cancel();
        }
    }

    override resetToState<T extends AstNode>(document: LangiumDocument<T>, state: DocumentState): void {
        if (state < DocumentState.Parsed) {
            this.failures.delete(document.uri.toString());
        }
        super.resetToState(document, state);
        const { ClosedPlans, LangiumDocuments } = this.services.workspace;
        if (ClosedPlans.isClosed(document)) LangiumDocuments.forget();
    }

    protected override cleanUpDeleted<T extends AstNode>(document: LangiumDocument<T>): void {
        this.failures.delete(document.uri.toString());
        this.services.workspace.KeptPlans.forget(document.uri);
        super.cleanUpDeleted(document);
    }

    protected override async runCancelable(
        documents: LangiumDocument[],
        targetState: DocumentState,
        cancelToken: Cancellation.CancellationToken,
        callback: (document: LangiumDocument) => MaybePromise<unknown>,
    ): Promise<void> {
        await super.runCancelable(documents, targetState, cancelToken, async (document) => {
            if (targetState === DocumentState.Parsed) {
                // a build that was cancelled may have left word of it
                this.unreadable.delete(document.uri.toString());
            }
            try {
                await callback(document);
            } catch (error) {
                if (isOperationCancelled(error)) {
                    throw error;
                }
                this.failed(document, targetState, error);
            }
        });
        this.dropUnreadable(documents);
    }

    private failed(document: LangiumDocument, state: DocumentState, error: unknown): void {
        const { uri } = document;
        if (state === DocumentState.Parsed) {
            const { parseResult } = this.langiumDocumentFactory.fromString('', uri);
            document.parseResult = parseResult;
            (parseResult.value as Mutable<AstNode>).$document = document;
        }
        if (error instanceof UnreadableFile && this.textDocuments?.get(uri) === undefined) {
            this.unreadable.set(uri.toString(), document);
            if (error.kind !== 'gone') {
                tellUnreadable(this.troubles, uri, error);
            }
            return;
        }
        const diagnostic = failureDiagnostic(this.troubles, this.language, uri, STEPS[state], error);
        this.failures.set(uri.toString(), diagnostic);
        if (state === DocumentState.Validated) {
            document.diagnostics = [...(document.diagnostics ?? []), diagnostic];
            this.markAsCompleted(document);
        }
    }

    /** What cannot be read is no document of the workspace. */
    private dropUnreadable(documents: LangiumDocument[]): void {
        for (const [key, document] of this.unreadable) {
            const index = documents.indexOf(document);
            if (index >= 0) {
                documents.splice(index, 1);
            }
            if (this.langiumDocuments.getDocument(document.uri) === document) {
                this.langiumDocuments.deleteDocument(document.uri);
                this.cleanUpDeleted(document);
            }
            this.unreadable.delete(key);
        }
    }

    protected override async validate(
        document: LangiumDocument,
        cancelToken: Cancellation.CancellationToken,
    ): Promise<void> {
        await super.validate(document, cancelToken);
        const failure = this.failures.get(document.uri.toString());
        if (failure) {
            document.diagnostics?.push(failure);
        }
    }

    protected override async notifyDocumentPhase(
        document: LangiumDocument,
        state: DocumentState,
        cancelToken: Cancellation.CancellationToken,
    ): Promise<void> {
        try {
            await super.notifyDocumentPhase(document, state, cancelToken);
        } catch (error) {
            if (isOperationCancelled(error)) {
                throw error;
            }
            this.troubles.tell({
                subject: `${document.uri} told`,
                file: document.uri.toString(),
                message: TELLING_FAILED,
                error,
            });
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
        // those that are open are few: none of the others is asked whether it is
        const open = new Set(
            this.services.workspace.TextDocuments.all().map(({ uri }) =>
                this.langiumDocuments.getDocument(URI.parse(uri)),
            ),
        );
        return super.sortDocuments(documents.filter((document) => !isLinked(document) || open.has(document)));
    }

    private waits(document: LangiumDocument): boolean {
        return isLinked(document) && this.textDocuments?.get(document.uri) === undefined;
    }
}

/** What is left to do for it is to check it. */
function isLinked(document: LangiumDocument): boolean {
    return document.state === DocumentState.IndexedReferences;
}
