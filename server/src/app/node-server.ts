import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { folderOnDisk } from '../files/folder-on-disk.js';
import { KeptPlans } from '../kept/kept-plans.js';
import { openGazetteer, readBuiltInCatalogue } from '../knowledge/built-in-catalogue.js';
import { openAllCatalogues } from '../knowledge/installed-catalogues.js';
import { PlanFileSystem } from '../workspace/plan-file-system.js';
import { type Extension, serve } from './language-server.js';
import { containWhatNobodyCaught } from './last-resort.js';
import { PaperThread } from './paper-thread.js';
import { ProtocolGate } from './protocol-gate.js';
import { ReadingThreads, readerIn } from './reading-threads.js';
import type { ServerHost } from './server-host.js';
import { spellingFile } from './spelling-file.js';
import { readBuiltInTemplates } from './template-files.js';
import { tidyHeap } from './tidy-heap.js';

/**
 * Runs the language server until the client ends it, on the connection that the arguments of the process ask for:
 * `--node-ipc` or `--stdio`. The library makes it: it keeps the log out of a stream that carries messages, and ends
 * with the stream and with the process that started this one.
 *
 * @param bundles where the build has laid the bundles
 * @param entry the bundle that runs, which serves reading in a thread: see {@link ReadingThreads}
 * @param extend adds what one kind of host alone needs, before the first message is read
 */
export function runLanguageServer(bundles: string, entry: string | URL, extend?: Extension): void {
    tidyHeap();
    const gate = new ProtocolGate();
    const connection = createConnection(ProposedFeatures.all, gate.options);
    containWhatNobodyCaught(serve(connection, gate, nodeHost(bundles, entry), extend).troubles);
}

/**
 * What a process of Node has for the server.
 *
 * @param bundles where the build has laid the bundles: the catalogue, the model of spelling and the templates lie beside them
 * @param entry the bundle that runs; without it, all is read in one thread
 */
export function nodeHost(bundles: string, entry?: string | URL): ServerHost {
    const catalogue = folderOnDisk(join(bundles, 'catalogue'));
    return {
        files: (settings) => new PlanFileSystem(settings),
        ...(entry === undefined ? {} : { readAside: () => new ReadingThreads(readerIn(entry)) }),
        keepIn: (folder) => KeptPlans.open(folder, buildOf(bundles)),
        entries: readBuiltInCatalogue(catalogue),
        catalogues: openAllCatalogues(catalogue),
        places: openGazetteer(catalogue),
        spelling: spellingFile(join(bundles, 'spelling.bin.gz')),
        templates: readBuiltInTemplates(folderOnDisk(join(bundles, 'templates'))),
        papers: new PaperThread(join(bundles, 'paper-worker.mjs')),
    };
}

/**
 * What tells a build from every other one: its bundles, which name all others with what these hold. What a plan says depends on no
 * catalogue.
 */
function buildOf(bundles: string): string {
    const digest = createHash('sha256');
    for (const bundle of ['server.cjs', 'cli.mjs'].map((name) => join(bundles, name))) {
        if (existsSync(bundle)) digest.update(readFileSync(bundle));
    }
    return digest.digest('base64');
}
