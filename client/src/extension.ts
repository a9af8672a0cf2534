import type { ExtensionContext } from 'vscode';
import { assistantTools } from './assistant-tools.js';
import { catalogueCommands } from './catalogues.js';
import { checkTasks } from './check-tasks.js';
import { runExport } from './export-process.js';
import type { Host } from './host.js';
import { createLanguageClient } from './language-client.js';
import { learnCommand } from './learn-catalogue.js';
import { activateOn, deactivateOn, type ExtensionUnderTest } from './plan-extension.js';
import { openForPrint, removePrinted } from './preview/print.js';

/** A process of Node, beside an editor of the desktop or of a server. */
const HOST: Host = {
    createClient: createLanguageClient,
    runExport: (context, ...what) => runExport(context.asAbsolutePath('dist/cli.mjs'), ...what),
    openForPrint,
    ownFeatures: (context) => [
        ...catalogueCommands(context),
        learnCommand(context),
        assistantTools(context),
        checkTasks(context),
    ],
    close: removePrinted,
};

/** Starts the language server beside the editor; nothing here waits for it. */
export function activate(context: ExtensionContext): ExtensionUnderTest {
    return activateOn(context, HOST);
}

/** Stops the language server. */
export function deactivate(): Promise<void> {
    return deactivateOn(HOST);
}
