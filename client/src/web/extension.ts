import type { ExtensionContext } from 'vscode';
import {
    BrowserMessageReader,
    BrowserMessageWriter,
    LanguageClient,
    type MessageTransports,
} from 'vscode-languageclient/browser';
import { clientOptions } from '../client-options.js';
import type { Host } from '../host.js';
import { activateOn, deactivateOn, type ExtensionUnderTest } from '../plan-extension.js';
import { download } from './download.js';
import { answerFileRequests } from './files.js';
import { notInBrowser } from './not-in-browser.js';
import { exportInWorker, ServerWorker } from './workers.js';

let server: ServerWorker | undefined;

/** A worker of a browser, where there are no processes and no disk. */
const HOST: Host = {
    createClient: (context, output, middleware) => {
        const worker = new ServerWorker(context.extensionUri);
        server = worker;
        const client = new LanguageClient(
            'kehoach',
            'Kế hoạch',
            async () => transportsOf(await worker.start()),
            clientOptions(output, middleware),
        );
        context.subscriptions.push(...answerFileRequests(client));
        return client;
    },
    runExport: (context, ...what) => exportInWorker(context.extensionUri, ...what),
    download,
    openForPrint: async (bytes, name) => {
        await download(`${name.replace(/\.kehoach$/u, '')}.pdf`, bytes);
        return undefined;
    },
    ownFeatures: notInBrowser,
    close: async () => server?.end(),
};

/** The library itself takes a worker for one only where it is of the class that it knows; hosts have their own. */
function transportsOf(worker: Worker): MessageTransports {
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

/** Starts the language server in a worker; nothing here waits for it. */
export function activate(context: ExtensionContext): ExtensionUnderTest {
    return activateOn(context, HOST);
}

/** Stops the language server. */
export async function deactivate(): Promise<void> {
    await deactivateOn(HOST);
}
