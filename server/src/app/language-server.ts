import { URI } from 'langium';
import { createServerRequestHandler, startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import type { Connection, InitializeParams, SelectionRangeParams } from 'vscode-languageserver';
import { DiagnosticsService } from '../diagnostics/diagnostics-service.js';
import { resolveCompletionItem } from '../editor/completion/plan-completion.js';
import { selectionRangeAt } from '../editor/selection-ranges.js';
import { followedStandards } from '../editor/standards.js';
import { readBuiltInCatalogue } from '../knowledge/built-in-catalogue.js';
import { isDocumentDescription } from '../knowledge/directive-index.js';
import { chooseLanguage } from '../language/language.js';
import type { StandardsParams } from '../protocol.js';
import type { PlanSharedServices } from '../services.js';
import { FolderStandards } from './folder-standards.js';
import { createPlanServices } from './plan-services.js';

/** What the client sends along with `initialize`, all of it optional: other editors send nothing. */
interface InitializationOptions {
    /** Language of the editor, such as `vi`. */
    readonly locale?: string;
    /** The setting `kehoach.language`. */
    readonly language?: string;
    /** The settings `kehoach.inlayHints.*`. */
    readonly inlayHints?: { readonly directiveSubjects?: boolean };
    /** The setting `kehoach.rules`. */
    readonly rules?: Readonly<Record<string, string>>;
    /** The setting `kehoach.standard` of the workspace; the server asks for that of each folder. */
    readonly standard?: string;
    /** The setting `kehoach.workspaceDiagnostics`. */
    readonly workspaceDiagnostics?: string;
}

/**
 * Runs the language server on a connection until the client ends it.
 *
 * @param catalogueFolder where the built-in catalogue lies
 */
export function runLanguageServer(connection: Connection, catalogueFolder: string): PlanSharedServices {
    const builtIn = readBuiltInCatalogue(catalogueFolder);
    const { shared } = createPlanServices({ connection, ...NodeFileSystem }, builtIn);
    const diagnostics = new DiagnosticsService(connection, shared);
    const standards = new FolderStandards(connection, shared, () => {
        diagnostics.openFilesWereCheckedAgain();
        void connection.sendNotification('kehoach/standardsChanged');
    });
    followSettings(shared, diagnostics, standards);
    checkAgainWhatChangedKnowledgeTouches(shared, diagnostics);
    addWhatLangiumHasNoServiceFor(connection, shared, diagnostics);
    startLanguageServer(shared);
    return shared;
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
        const before = JSON.stringify([...shared.settings.rules]);
        const { workspaceDiagnostics } = shared.settings;
        shared.settings.update(configuration);
        standards.ask();
        const rulesChanged = JSON.stringify([...shared.settings.rules]) !== before;
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
        void shared.workspace.WorkspaceLock.write((token) =>
            shared.workspace.DocumentBuilder.update(open, [], token),
        ).then(() => diagnostics.openFilesWereCheckedAgain());
    }
}

/**
 * What one file says of a directive or a body bears on what is wrong with others. Langium checks a document again when
 * something that it links to changed; citations are no links (most point at what nobody has here), so the documents that
 * speak of what changed are told from their facts: open ones are checked again, closed ones when somebody asks.
 */
function checkAgainWhatChangedKnowledgeTouches(shared: PlanSharedServices, diagnostics: DiagnosticsService): void {
    shared.workspace.DocumentBuilder.onUpdated((changed) => {
        const { numbers, bodies } = shared.knowledge.takeChanges();
        if (numbers.size === 0 && !bodies) {
            return;
        }
        const done = new Set(changed.map(String));
        const cites = (uri: string) =>
            shared.knowledge
                .allElements('Document', new Set([uri]))
                .filter(isDocumentDescription)
                .some(({ facts }) => facts.citations.some(({ number }) => numbers.has(number)));
        const isTouched = (uri: string) => !done.has(uri) && (bodies || cites(uri));
        checkAgain(shared, diagnostics, isTouched);
        diagnostics.closedFilesAreStale(isTouched);
    });
}

/** Problems that clients ask for, selection ranges, the cards of completions; what the client asks of this project alone. */
function addWhatLangiumHasNoServiceFor(
    connection: Connection,
    shared: PlanSharedServices,
    diagnostics: DiagnosticsService,
): void {
    const initialize = shared.lsp.LanguageServer.initialize.bind(shared.lsp.LanguageServer);
    shared.lsp.LanguageServer.initialize = async (params) => {
        const result = await initialize(params);
        const { completionProvider } = result.capabilities;
        return {
            ...result,
            capabilities: {
                ...result.capabilities,
                ...diagnostics.capability,
                selectionRangeProvider: true,
                // editors offer "fix all" only where it is announced
                codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll'] },
                ...(completionProvider ? { completionProvider: { ...completionProvider, resolveProvider: true } } : {}),
            },
        };
    };
    connection.onRequest('kehoach/standards', ({ textDocument }: StandardsParams) => {
        const { LangiumDocuments, WorkspaceLock } = shared.workspace;
        return WorkspaceLock.read(() => followedStandards(LangiumDocuments.getDocument(URI.parse(textDocument.uri))));
    });
    connection.onCompletionResolve((item) => resolveCompletionItem(item, shared.knowledge, shared.language));
    connection.onSelectionRanges(
        createServerRequestHandler(
            (_services, document, params: SelectionRangeParams) =>
                params.positions.map((position) => selectionRangeAt(document, position)),
            shared,
        ),
    );
}
