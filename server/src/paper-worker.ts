import { parentPort } from 'node:worker_threads';
import { doPaperJob } from './app/paper-job.js';
import type { PaperJob } from './app/paper-reader.js';
import { readDocx } from './import/docx/read-docx.js';

/** The thread in which papers of other programs become plans; PaperThread starts it. */
parentPort?.on('message', async (job: PaperJob) => {
    parentPort?.postMessage(await doPaperJob(job, readDocx));
});
