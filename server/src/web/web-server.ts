import { ProposedFeatures } from 'vscode-languageserver';
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { backgroundFailure } from '../app/background-failure.js';
import { serve } from '../app/language-server.js';
import { papersHere } from '../app/papers-here.js';
import { ProtocolGate } from '../app/protocol-gate.js';
import { readBuiltInTemplates } from '../app/template-files.js';
import { folderInMemory } from '../files/shipped-folder.js';
import { UnreadablePaper } from '../import/unreadable-paper.js';
import { openCompiledCatalogues, openGazetteer, readBuiltInCatalogue } from '../knowledge/built-in-catalogue.js';
import type { ServeMessage } from './messages.js';
import { WebFiles } from './web-files.js';

const NO_WORD = new UnreadablePaper({
    vi: 'là tệp Word, chưa đọc được khi trình soạn thảo chạy trong trình duyệt. Dùng VS Code trên máy, hoặc sao chép nội dung trong Word rồi dán vào đây.',
    en: 'is a Word file, which cannot be read while the editor runs in a browser. Use VS Code on the desktop, or copy its text in Word and paste it here.',
});

/**
 * Serves an editor in the browser, from a worker: the same server as in a process of its own. Files come through the editor, what ships
 * with the tool comes with the first message.
 *
 * @param thread what the messages of the protocol come and go through
 */
export function serveFromWorker(
    thread: DedicatedWorkerGlobalScope,
    { catalogue, templates, spelling }: ServeMessage,
): void {
    const gate = new ProtocolGate();
    const connection = createConnection(
        ProposedFeatures.all,
        new BrowserMessageReader(thread),
        new BrowserMessageWriter(thread),
        gate.options,
    );
    const builtIn = folderInMemory(catalogue);
    const { troubles } = serve(connection, gate, {
        files: (settings) => new WebFiles(connection, settings),
        entries: readBuiltInCatalogue(builtIn),
        catalogues: openCompiledCatalogues(builtIn),
        places: openGazetteer(builtIn),
        spelling: async () => spelling,
        templates: readBuiltInTemplates(folderInMemory(templates)),
        papers: papersHere(() => Promise.reject(NO_WORD)),
    });
    thread.addEventListener('unhandledrejection', ({ reason }) => troubles.tell(backgroundFailure(reason)));
}
