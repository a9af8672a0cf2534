import { env, type LogOutputChannel, workspace } from 'vscode';
import type { LanguageClientOptions, Middleware } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/protocol.js';
import { RestartingErrorHandler } from './restarting-error-handler.js';

/**
 * What a client of the language server is, wherever the server runs.
 *
 * @param storage a folder where the server may keep what plans say; undefined where it has no disk
 */
export function clientOptions(
    output: LogOutputChannel,
    middleware: Middleware,
    storage?: string,
): LanguageClientOptions {
    // Changes of files and of the section `kehoach` need no word here: the server itself asks to be told of them.
    return {
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
            ...(storage === undefined ? {} : { storage }),
        }),
    };
}

/**
 * What the server needs to know from its first answer on; it asks for later changes itself. VS Code guards the objects of settings, and
 * what is guarded goes through no message to a worker.
 */
function settingsOfServer(): InitializationOptions {
    const settings = workspace.getConfiguration('kehoach');
    const told: InitializationOptions = {
        language: settings.get<string>('language'),
        standard: settings.get<string>('standard'),
        standardRows: settings.get<object>('standardRows'),
        rules: settings.get<Record<string, string>>('rules'),
        workspaceDiagnostics: settings.get<string>('workspaceDiagnostics'),
        maxFileSize: settings.get<number>('maxFileSize'),
        inlayHints: { directiveSubjects: settings.get<boolean>('inlayHints.directiveSubjects') },
    };
    return JSON.parse(JSON.stringify(told)) as InitializationOptions;
}
