import { type ExtensionContext, env, type LogOutputChannel, workspace } from 'vscode';
import {
    LanguageClient,
    type LanguageClientOptions,
    type Middleware,
    type ServerOptions,
    TransportKind,
} from 'vscode-languageclient/node';
import type { InitializationOptions } from '../../server/src/protocol.js';
import { RestartingErrorHandler } from './restarting-error-handler.js';

/** Builds the client of the language server that ships with the extension; it is not started yet. */
export function createLanguageClient(
    context: ExtensionContext,
    output: LogOutputChannel,
    middleware: Middleware,
): LanguageClient {
    const module = context.asAbsolutePath('dist/server.cjs');
    const server: ServerOptions = {
        run: { module, transport: TransportKind.ipc },
        debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
    };
    // Changes of files and of the section `kehoach` need no word here: the server itself asks to be told of them.
    const options: LanguageClientOptions = {
        documentSelector: [{ language: 'kehoach' }, { language: 'danhmuc' }],
        outputChannel: output,
        middleware,
        // the editor asks for problems: of what is open with each change, of the rest in the background
        diagnosticPullOptions: { onChange: true },
        errorHandler: new RestartingErrorHandler(),
        // a function, so that a server started again hears of the settings of that time
        initializationOptions: (): InitializationOptions => ({
            locale: env.language,
            ...settingsOfServer(),
        }),
    };
    return new LanguageClient('kehoach', 'Kế hoạch', server, options);
}

/** What the server needs to know from its first answer on; it asks for later changes itself. */
function settingsOfServer(): InitializationOptions {
    const settings = workspace.getConfiguration('kehoach');
    return {
        language: settings.get<string>('language'),
        standard: settings.get<string>('standard'),
        standardRows: settings.get<object>('standardRows'),
        rules: settings.get<Record<string, string>>('rules'),
        workspaceDiagnostics: settings.get<string>('workspaceDiagnostics'),
        maxFileSize: settings.get<number>('maxFileSize'),
        inlayHints: { directiveSubjects: settings.get<boolean>('inlayHints.directiveSubjects') },
    };
}
