import { parentPort, workerData } from 'node:worker_threads';
import type { PrintedFile } from './printed/printed-document.js';
import { readEngine } from './typeset/engine-on-disk.js';
import type { PdfAnswer } from './typeset/pdf.js';
import { pdfToSign } from './typeset/pdf-to-sign.js';
import { Typesetter } from './typeset/typesetter.js';

/** The thread in which files become PDF; told by PdfPrinter where the engine lies. */
let typesetter: Promise<Typesetter> | undefined;

parentPort?.on('message', async (file: PrintedFile) => {
    const answer = await print(file).catch((error: unknown): PdfAnswer => ({ error: String(error) }));
    parentPort?.postMessage(answer);
});

async function print(file: PrintedFile): Promise<PdfAnswer> {
    typesetter ??= Typesetter.create(readEngine(workerData as string));
    const engine = await typesetter;
    const pdf = await pdfToSign(engine, file);
    return { pdf, memoryBytes: engine.memoryBytes };
}
