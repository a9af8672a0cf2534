import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { Check } from './cli/check-options.js';
import { serveShare } from './cli/check-share.js';
import { run } from './cli/run.js';

/** The command line: `kehoach`; in a thread of its own, a share of the files that it checks. */
if (isMainThread || !parentPort) {
    const status = await run(process.argv.slice(2));
    if (status !== undefined) {
        process.exitCode = status;
    }
} else {
    serveShare(parentPort, workerData as Check);
}
