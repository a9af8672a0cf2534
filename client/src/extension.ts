import { commands, type ExtensionContext, ExtensionMode, type LogOutputChannel, l10n, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { createLanguageClient } from './language-client.js';

/** What the extension shows of itself to its own tests. */
export interface ExtensionUnderTest {
    readonly client: LanguageClient;
    /** Time that activation itself took, in milliseconds. */
    readonly activationMs: number;
}

let client: LanguageClient | undefined;

/** Starts the language server beside the editor; nothing here waits for it. */
export function activate(context: ExtensionContext): ExtensionUnderTest | undefined {
    const begin = performance.now();
    const output = window.createOutputChannel('Kế hoạch', { log: true });
    const started = createLanguageClient(context, output);
    client = started;
    context.subscriptions.push(
        output,
        commands.registerCommand('kehoach.restartServer', () => restart(started)),
    );
    void start(started, output);
    const activationMs = performance.now() - begin;
    output.info(`activated in ${activationMs.toFixed(1)} ms`);
    return context.extensionMode === ExtensionMode.Test ? { client: started, activationMs } : undefined;
}

/** Stops the language server. */
export async function deactivate(): Promise<void> {
    await client?.stop();
}

async function start(languageClient: LanguageClient, output: LogOutputChannel): Promise<void> {
    try {
        await languageClient.start();
    } catch (error) {
        output.error(error instanceof Error ? error : String(error));
    }
}

async function restart(languageClient: LanguageClient): Promise<void> {
    await languageClient.restart();
    void window.showInformationMessage(l10n.t('The language server was restarted.'));
}
