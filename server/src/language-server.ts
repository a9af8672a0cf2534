import { createServerRequestHandler, startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import type { Connection, InitializeParams, SelectionRangeParams } from 'vscode-languageserver';
import { selectionRangeAt } from './editor/selection-ranges.js';
import { chooseLanguage } from './language/language.js';
import { createPlanServices, type PlanSharedServices } from './plan-services.js';

/** What the client sends along with `initialize`, all of it optional: other editors send nothing. */
interface InitializationOptions {
    /** Language of the editor, such as `vi`. */
    readonly locale?: string;
    /** The setting `kehoach.language`. */
    readonly language?: string;
}

/** Runs the language server on a connection until the client ends it. */
export function runLanguageServer(connection: Connection): PlanSharedServices {
    const { shared } = createPlanServices({ connection, ...NodeFileSystem });
    speakTheClientsLanguage(shared);
    addSelectionRanges(connection, shared);
    startLanguageServer(shared);
    return shared;
}

function speakTheClientsLanguage(shared: PlanSharedServices): void {
    let locale: string | undefined;
    shared.lsp.LanguageServer.onInitialize((params: InitializeParams) => {
        const options = (params.initializationOptions ?? {}) as InitializationOptions;
        locale = options.locale ?? params.locale;
        shared.language.current = chooseLanguage(options.language, locale);
    });
    shared.workspace.ConfigurationProvider.onConfigurationSectionUpdate(({ section, configuration }) => {
        if (section !== 'kehoach') {
            return;
        }
        const { language } = (configuration ?? {}) as { language?: string };
        const chosen = chooseLanguage(language, locale);
        if (chosen !== shared.language.current) {
            shared.language.current = chosen;
            const open = shared.workspace.LangiumDocuments.all.map(({ uri }) => uri).toArray();
            void shared.workspace.WorkspaceLock.write((token) =>
                shared.workspace.DocumentBuilder.update(open, [], token),
            );
        }
    });
}

/** Langium has no service for selection ranges. */
function addSelectionRanges(connection: Connection, shared: PlanSharedServices): void {
    const initialize = shared.lsp.LanguageServer.initialize.bind(shared.lsp.LanguageServer);
    shared.lsp.LanguageServer.initialize = async (params) => {
        const result = await initialize(params);
        return { ...result, capabilities: { ...result.capabilities, selectionRangeProvider: true } };
    };
    connection.onSelectionRanges(
        createServerRequestHandler(
            (_services, document, params: SelectionRangeParams) =>
                params.positions.map((position) => selectionRangeAt(document, position)),
            shared,
        ),
    );
}
