import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { LanguageClient, type Middleware, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { clientOptions } from './client-options.js';

/** Builds the client of the language server that ships with the extension, which runs in a process; it is not started yet. */
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
    // a window without a folder has nothing to read at its start
    const storage = context.storageUri?.fsPath;
    return new LanguageClient('kehoach', 'Kế hoạch', server, clientOptions(output, middleware, storage));
}
