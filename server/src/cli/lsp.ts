import {
    createConnection,
    ProposedFeatures,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver/node';
import { runLanguageServer } from '../app/language-server.js';
import { CATALOGUE_FOLDER } from './catalogue-folder.js';

/** `kehoach lsp --stdio`: the language server for any editor, over standard input and output. */
export function serve(): void {
    runLanguageServer(
        createConnection(
            ProposedFeatures.all,
            new StreamMessageReader(process.stdin),
            new StreamMessageWriter(process.stdout),
        ),
        CATALOGUE_FOLDER,
    );
}
