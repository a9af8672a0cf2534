import { URI } from 'langium';
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { DiagnosticsService } from '../diagnostics/diagnostics-service.js';
import { followedStandards } from '../editor/standards.js';
import { isDocumentDescription } from '../facts/document-description.js';
import { chooseLanguage } from '../language/language.js';
import { type InitializationOptions, StandardsChangedNotification, StandardsRequest } from '../protocol.js';
import type { PlanSharedServices } from '../services.js';
import type { PlanFile } from '../syntax/generated/ast.js';
import type { OpenPlanStore } from '../workspace/plan-store.js';
import { asSoonAsKnown } from './as-soon-as-known.js';
import { backgroundFailure } from './background-failure.js';
import { tellFolderReading } from './folder-reading.js';
import { FolderStandards } from './folder-standards.js';
import { guardedConnection } from './guarded-connection.js';
import { answerNewNames } from './new-names.js';
import { answerPaperRequests } from './paper-requests.js';
import { createPlanServices } from './plan-services.js';
import type { ProtocolGate } from './protocol-gate.js';
import type { ServerHost } from './server-host.js';
import { SkeletonRequests } from './skeleton-requests.js';
import { startPlanServer } from './start.js';
import { tellTroubles } from './told-troubles.js';
import { answerViewRequests } from './view-requests.js';
import { answerWritingRequests } from './writing-requests.js';

/** Adds to a server what not every host needs. */
export type Extension = (connection: Connection, shared: PlanSharedServices) => void;

/**
 * Serves a connection; it is not of the whole process, so that one process may hold several servers.
 *
 * @param raw made with the options of `gate`
 * @param extend adds what one kind of host alone needs, before the first message is read
 */
export function serve(raw: Connection, gate: ProtocolGate, host: ServerHost, extend?: Extension): PlanSharedServices {
    gate.answerOn(raw);
    const connection = guardedConnection(
        raw,
        () => shared.troubles,
        () => shared.language,
        (uri) => {
            const { LangiumDocuments, TextDocuments } = shared.workspace;
            return LangiumDocuments.hasDocument(uri) || TextDocuments.get(uri) !== undefined;
        },
    );
    const { shared, plan } = createPlanServices(
        { connection, fileSystemProvider: () => host.files(() => shared.settings) },
        host.entries,
        host.spelling,
    );
    for (const catalogue of host.catalogues) shared.knowledge.use(catalogue);
    shared.knowledge.usePlaces(host.places);
    tellTroubles(connection, shared.troubles, shared.language);
    const diagnostics = new DiagnosticsService(connection, shared);
    const standardsChanged = () => {
        diagnostics.openFilesWereCheckedAgain();
        connection.sendNotification(StandardsChangedNotification).catch(() => undefined);
    };
    const rulesChanged = () => {
        diagnostics.everythingIsStale();
        checkAgain(shared, diagnostics, () => true);
    };
    const standards = new FolderStandards(connection, shared, standardsChanged, rulesChanged);
    shared.workspace.WorkspaceManager.readAfter(standards.known);
    followSettings(shared, diagnostics, standards);
    shared.workspace.WorkspaceManager.reading.aside = host.readAside;
    keepPlans(connection, shared, host.keepIn);
    tellFolderReading(connection, shared);
    followFolders(connection, shared, standards);
    checkAgainWhatChangedKnowledgeTouches(shared, diagnostics);
    connection.onRequest(StandardsRequest, ({ textDocument }) => {
        const { LangiumDocuments } = shared.workspace;
        return asSoonAsKnown(shared, () =>
            followedStandards(LangiumDocuments.getDocument(URI.parse(textDocument.uri))),
        );
    });
    answerPaperRequests(connection, shared.language, host.papers);
    answerWritingRequests(connection, shared, (text) => plan.parser.LangiumParser.parse<PlanFile>(text).value);
    answerViewRequests(connection, shared);
    answerNewNames(connection, shared);
    new SkeletonRequests(shared, plan, host.templates).answerOn(connection);
    extend?.(connection, shared);
    startPlanServer(connection, shared);
    return shared;
}

/** Folders that are added to the workspace or removed from it at run time. */
function followFolders(connection: Connection, shared: PlanSharedServices, standards: FolderStandards): void {
    let clientHasFolders = false;
    shared.lsp.LanguageServer.onInitialize(({ capabilities }: InitializeParams) => {
        clientHasFolders = capabilities.workspace?.workspaceFolders === true;
    });
    shared.lsp.LanguageServer.onInitialized(() => {
        if (clientHasFolders) {
            connection.workspace.onDidChangeWorkspaceFolders(async (event) => {
                await shared.lsp.DocumentUpdateHandler.didChangeFolders(event);
                standards.ask();
            });
        }
    });
}

/** Keeps what closed plans say until the next run, where the client names a folder for that. */
function keepPlans(connection: Connection, shared: PlanSharedServices, open: OpenPlanStore | undefined): void {
    const { KeptPlans } = shared.workspace;
    shared.lsp.LanguageServer.onInitialize(({ initializationOptions }: InitializeParams) => {
        const { storage } = (initializationOptions ?? {}) as InitializationOptions;
        if (typeof storage === 'string' && storage !== '') {
            KeptPlans.use(open?.(storage));
        }
    });
    connection.onShutdown(() => KeptPlans.close());
}

function followSettings(shared: PlanSharedServices, diagnostics: DiagnosticsService, standards: FolderStandards): void {
    let locale: string | undefined;
    shared.lsp.LanguageServer.onInitialize((params: InitializeParams) => {
        const options = (params.initializationOptions ?? {}) as InitializationOptions;
        locale = options.locale ?? params.locale;
        shared.settings.update(options);
        shared.language.current = chooseLanguage(options.language, locale);
    });
    shared.workspace.ConfigurationProvider.onConfigurationSectionUpdate(({ section, configuration }) => {
        if (section !== 'kehoach') {
            return;
        }
        const { language } = (configuration ?? {}) as { language?: string };
        const before = shared.settings.ofRules;
        const { workspaceDiagnostics } = shared.settings;
        shared.settings.update(configuration);
        standards.ask();
        const rulesChanged = shared.settings.ofRules !== before;
        const chosen = chooseLanguage(language, locale);
        if (chosen !== shared.language.current || rulesChanged) {
            shared.language.current = chosen;
            diagnostics.everythingIsStale();
            checkAgain(shared, diagnostics, () => true);
        } else if (shared.settings.workspaceDiagnostics !== workspaceDiagnostics) {
            diagnostics.everythingIsStale();
        } else {
            shared.lsp.Connection?.languages.inlayHint.refresh().catch(() => undefined);
        }
    });
}

/** Reads the open files again that `isMeant` chooses, and reports their problems anew. */
function checkAgain(
    shared: PlanSharedServices,
    diagnostics: DiagnosticsService,
    isMeant: (uri: string) => boolean,
): void {
    const open = shared.workspace.TextDocuments.keys()
        .filter(isMeant)
        .map((uri) => URI.parse(uri))
        .filter((uri) => shared.workspace.LangiumDocuments.hasDocument(uri));
    if (open.length > 0) {
        shared.lsp.DocumentUpdateHandler.readAgain(open).then(
            () => diagnostics.openFilesWereCheckedAgain(),
            (error: unknown) => shared.troubles.tell(backgroundFailure(error)),
        );
    }
}

/**
 * What one file says of a directive or an agency bears on what is wrong with others. Langium checks a document again
 * when something that it links to changed; citations are no links (most point at what nobody has here), so the
 * documents that speak of what changed are told from their facts: open ones are checked again, closed ones when
 * somebody asks.
 */
function checkAgainWhatChangedKnowledgeTouches(shared: PlanSharedServices, diagnostics: DiagnosticsService): void {
    shared.workspace.DocumentBuilder.onUpdated((_changed, _deleted, latest) => {
        const { numbers, anyDocument } = shared.knowledge.takeChanges();
        if (numbers.size === 0 && !anyDocument) {
            return;
        }
        const done = new Set(latest.map(String));
        const cites = (uri: string) =>
            shared.knowledge
                .allElements('Document', new Set([uri]))
                .filter(isDocumentDescription)
                .some(({ facts }) => facts.citations.some(({ number }) => numbers.has(number)));
        const isTouched = (uri: string) => !done.has(uri) && (anyDocument || cites(uri));
        checkAgain(shared, diagnostics, isTouched);
        diagnostics.closedFilesAreStale(isTouched);
    });
}
