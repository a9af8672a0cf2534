import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { runLanguageServer } from './app/language-server.js';

/** The language server as an editor starts it: over IPC. */
runLanguageServer(createConnection(ProposedFeatures.all), join(__dirname, 'catalogue'));
