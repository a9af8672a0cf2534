import { join } from 'node:path';
import { runLanguageServer } from './app/language-server.js';

/** The language server as an editor starts it: over IPC. */
runLanguageServer(
    join(__dirname, 'catalogue'),
    join(__dirname, 'spelling.bin.gz'),
    join(__dirname, 'templates'),
    join(__dirname, 'paper-worker.mjs'),
);
