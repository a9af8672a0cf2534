import { fileURLToPath } from 'node:url';
import { servePages } from '../app/live-pages.js';
import { runLanguageServer } from '../app/node-server.js';
import { CommandError } from './command-error.js';

/** `kehoach lsp --stdio`: the language server for any editor, over standard input and output. */
export function serve(): void {
    if (!process.argv.includes('--stdio')) {
        throw new CommandError('dùng: kehoach lsp --stdio (the server speaks over standard input and output)');
    }
    const bundles = fileURLToPath(new URL('.', import.meta.url));
    const entry = new URL('cli.mjs', import.meta.url);
    runLanguageServer(bundles, entry, (connection, shared) => servePages(connection, shared, bundles));
}
