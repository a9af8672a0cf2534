import { isMainThread, parentPort } from 'node:worker_threads';
import { runLanguageServer } from './app/node-server.js';
import { serveReading } from './app/reading-thread.js';

/** The language server as an editor starts it: over IPC; in a thread of its own, what reads plans for it. */
if (isMainThread || !parentPort) {
    runLanguageServer(__dirname, __filename);
} else {
    serveReading(parentPort);
}
