import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { serveReading } from './app/reading-thread.js';
import { readsPlans } from './app/reading-threads.js';
import type { Check } from './cli/check-options.js';
import { serveShare } from './cli/check-share.js';
import { run } from './cli/run.js';

/** The command line: `kehoach`; in a thread of its own, a share of the files that it checks, or what reads plans for its server. */
if (isMainThread || !parentPort) {
    const status = await run(process.argv.slice(2));
    if (status !== undefined) {
        process.exitCode = status;
    }
} else if (readsPlans(workerData)) {
    serveReading(parentPort);
} else {
    serveShare(parentPort, workerData as Check);
}
