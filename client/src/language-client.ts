import { type ExtensionContext, env, type LogOutputChannel, l10n, workspace } from 'vscode';
import {
    CloseAction,
    type CloseHandlerResult,
    ErrorAction,
    type ErrorHandler,
    LanguageClient,
    type LanguageClientOptions,
    type ServerOptions,
    TransportKind,
} from 'vscode-languageclient/node';

const MOST_RESTARTS = 5;
const RESTART_WINDOW_MS = 3 * 60 * 1000;

/** Builds the client of the language server that ships with the extension; it is not started yet. */
export function createLanguageClient(context: ExtensionContext, output: LogOutputChannel): LanguageClient {
    const module = context.asAbsolutePath('dist/server.cjs');
    const server: ServerOptions = {
        run: { module, transport: TransportKind.ipc },
        debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
    };
    const options: LanguageClientOptions = {
        documentSelector: [{ language: 'kehoach' }],
        outputChannel: output,
        errorHandler: new RestartingErrorHandler(),
        initializationOptions: {
            locale: env.language,
            language: workspace.getConfiguration('kehoach').get<string>('language'),
        },
        synchronize: { configurationSection: 'kehoach' },
    };
    return new LanguageClient('kehoach', 'Kế hoạch', server, options);
}

/** Starts a dead server again, up to five times in three minutes, and says so in the user's language. */
class RestartingErrorHandler implements ErrorHandler {
    private readonly restarts: number[] = [];

    error(): { action: ErrorAction } {
        return { action: ErrorAction.Continue };
    }

    closed(): CloseHandlerResult {
        const now = Date.now();
        this.restarts.push(now);
        while (now - (this.restarts[0] as number) > RESTART_WINDOW_MS) {
            this.restarts.shift();
        }
        if (this.restarts.length < MOST_RESTARTS) {
            return {
                action: CloseAction.Restart,
                message: l10n.t('The language server has stopped. It will be started again.'),
                handled: true,
            };
        }
        return {
            action: CloseAction.DoNotRestart,
            message: l10n.t(
                'The language server stopped five times in three minutes and will not be started again. Use the command “Kế hoạch: Restart Language Server”.',
            ),
        };
    }
}
