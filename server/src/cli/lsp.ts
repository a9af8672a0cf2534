import { fileURLToPath } from 'node:url';
import { runLanguageServer } from '../app/language-server.js';
import { servePages } from '../app/live-pages.js';
import { CATALOGUE_FOLDER, PAPER_WORKER, SPELLING_MODEL, TEMPLATE_FOLDER } from './catalogue-folder.js';
import { CommandError } from './command-error.js';

/** `kehoach lsp --stdio`: the language server for any editor, over standard input and output. */
export function serve(): void {
    if (!process.argv.includes('--stdio')) {
        throw new CommandError('dùng: kehoach lsp --stdio (the server speaks over standard input and output)');
    }
    const bundles = fileURLToPath(new URL('.', import.meta.url));
    runLanguageServer(CATALOGUE_FOLDER, SPELLING_MODEL, TEMPLATE_FOLDER, PAPER_WORKER, (connection, shared) =>
        servePages(connection, shared, bundles),
    );
}
