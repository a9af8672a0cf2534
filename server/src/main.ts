import { runLanguageServer } from './app/node-server.js';

/** The language server as an editor starts it: over IPC. */
runLanguageServer(__dirname);
