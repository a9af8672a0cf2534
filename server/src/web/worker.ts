// The door of the workers that the extension starts in a browser: the first message says what one is for.
import type { ToWorker } from './messages.js';
import { serveFromWorker } from './web-server.js';
import { writePaper } from './write-paper.js';

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
    self.onmessage = null;
    if (data.type === 'serve') {
        serveFromWorker(self, data);
    } else {
        self.postMessage(await writePaper(data));
    }
};
