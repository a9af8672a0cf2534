import { commands, type ExtensionContext, type LogOutputChannel, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { paperDrop } from './drop.js';
import { exportCommands } from './export.js';
import { FindDirective } from './find-directive.js';
import type { Host } from './host.js';
import { PaperImport } from './import.js';
import { Insertions } from './insertions.js';
import { lateOffers } from './late-offers.js';
import { newNamesCommand } from './new-names.js';
import { NewPlan } from './new-plan.js';
import { Numbering } from './numbering.js';
import { PlanPaste } from './paste.js';
import { PlanStatus } from './plan-status.js';
import { Previews } from './preview/previews.js';
import { showPlacesOfLenses } from './show-places.js';
import { StandardStatus } from './standard-status.js';
import { Views } from './views/views.js';
import { l10n } from './words.js';

/** What the extension shows of itself to its own tests. */
export interface ExtensionUnderTest {
    readonly client: BaseLanguageClient;
    readonly standard: StandardStatus;
    readonly status: PlanStatus;
    /** Time that activation itself took, in milliseconds. */
    readonly activationMs: number;
    readonly previews: Previews;
    readonly views: Views;
}

let client: BaseLanguageClient | undefined;

/** Starts the language server that the host has; nothing here waits for it. */
export function activateOn(context: ExtensionContext, host: Host): ExtensionUnderTest {
    const begin = performance.now();
    const output = window.createOutputChannel('Kế hoạch', { log: true });
    const numbering: Numbering = new Numbering(() => started);
    const started = host.createClient(context, output, { ...numbering.middleware, ...lateOffers });
    client = started;
    const previews = new Previews(context, output, host);
    const standard = new StandardStatus(started);
    const status = new PlanStatus(started, standard, previews);
    const views = new Views(started);
    context.subscriptions.push(
        output,
        standard,
        status,
        numbering,
        showPlacesOfLenses(),
        previews,
        views,
        ...exportCommands(context, output, host, () => previews.active?.document),
        ...host.ownFeatures(context),
        newNamesCommand(() => started),
        new NewPlan(() => started),
        new Insertions(() => started),
        new FindDirective(() => started),
        new PaperImport(() => started, output),
        new PlanPaste(() => started, output, numbering),
        paperDrop(() => started),
        commands.registerCommand('kehoach.restartServer', () => restart(started, output)),
        commands.registerCommand('kehoach.showOutput', () => output.show()),
    );
    void start(started, output);
    const activationMs = performance.now() - begin;
    output.info(`activated in ${activationMs.toFixed(1)} ms`);
    // for the suite, which runs against the installed package too; no promise to anyone else
    return { client: started, standard, status, activationMs, previews, views };
}

/** Stops the language server, and leaves nothing behind. */
export async function deactivateOn(host: Host): Promise<void> {
    await host.close();
    if (client?.isRunning()) {
        await client.stop();
    }
}

async function start(languageClient: BaseLanguageClient, output: LogOutputChannel): Promise<boolean> {
    try {
        await languageClient.start();
        return true;
    } catch (error) {
        output.error(error instanceof Error ? error : String(error));
        const reason = error instanceof Error ? error.message : String(error);
        void window.showErrorMessage(l10n.t('The language server could not be started: {0}', reason));
        return false;
    }
}

async function restart(languageClient: BaseLanguageClient, output: LogOutputChannel): Promise<void> {
    if (languageClient.isRunning()) {
        await languageClient.stop();
    }
    if (await start(languageClient, output)) {
        void window.showInformationMessage(l10n.t('The language server was restarted.'));
    }
}
