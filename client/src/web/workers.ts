import { type CancellationToken, Uri, workspace } from 'vscode';
import { ENGINE_FILES } from '../../../server/src/typeset/engine-files.js';
import type { Exported, ExportMessage, FilesByName, ToWorker } from '../../../server/src/web/messages.js';
import type { Export } from '../host.js';
import { l10n } from '../words.js';

/** What the extension starts workers from. */
const SCRIPT = 'dist/web/worker.js';

/** A worker, and what ends it. */
interface StartedWorker {
    readonly worker: Worker;
    readonly end: () => void;
}

/** The worker of the language server: one at a time, a new one when the server is started again. */
export class ServerWorker {
    private started: StartedWorker | undefined;

    /** @param extension the extension's own folder */
    constructor(private readonly extension: Uri) {}

    /** Starts the worker, with what ships with the tool. Rejects where that cannot be read. */
    async start(): Promise<Worker> {
        const names = await listOf(this.extension);
        const folder = (name: string) => Uri.joinPath(this.extension, 'dist', name);
        const [catalogue, templates, spelling] = await Promise.all([
            filesOf(folder('catalogue'), names.catalogue),
            filesOf(folder('templates'), names.templates),
            bytesOf(folder('spelling.bin.gz')),
        ]);
        this.end();
        this.started = await startWorker(this.extension, { type: 'serve', catalogue, templates, spelling });
        return this.started.worker;
    }

    end(): void {
        this.started?.end();
        this.started = undefined;
    }
}

/** The files of the engine that a PDF is made with. */
const ENGINE = [ENGINE_FILES.compiler, ENGINE_FILES.template, ENGINE_FILES.coverage, ...ENGINE_FILES.fonts];

/** Writes a file in a worker of its own, which ends with it; as {@link Host.runExport}. */
export async function exportInWorker(
    extension: Uri,
    { text, form, standard, standardRows }: Export,
    cancelled: CancellationToken,
    onNotice: (words: string) => void,
): Promise<Uint8Array | undefined> {
    const engine = await filesOf(Uri.joinPath(extension, 'dist/typeset'), form === 'pdf' ? ENGINE : []);
    if (cancelled.isCancellationRequested) {
        return undefined;
    }
    const message: ExportMessage = {
        type: 'export',
        text,
        form: form as ExportMessage['form'],
        standard,
        // VS Code guards the objects of settings, and what is guarded goes through no message
        standardRows: standardRows && JSON.parse(JSON.stringify(standardRows)),
        engine,
    };
    const { worker, end } = await startWorker(extension, message);
    try {
        const answer = await new Promise<Exported | undefined>((resolve) => {
            cancelled.onCancellationRequested(() => resolve(undefined));
            worker.onmessage = ({ data }: MessageEvent<Exported>) => resolve(data);
            worker.onerror = ({ message: problem }) => resolve({ problem });
        });
        if (answer && 'problem' in answer) {
            throw new Error(answer.problem);
        }
        for (const { character, line } of answer?.missing ?? []) {
            onNotice(l10n.t('Line {0}: no font of the pages has “{1}”, its place is left empty.', line, character));
        }
        return answer?.contents;
    } finally {
        end();
    }
}

/**
 * Starts a worker and says what it is for. Its script is read as any other file and handed over as one of this page: hosts start workers
 * from few addresses, and none from the folder of an extension on a server.
 */
async function startWorker(extension: Uri, message: ToWorker): Promise<StartedWorker> {
    const script = await bytesOf(Uri.joinPath(extension, SCRIPT));
    const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    const worker = new Worker(address);
    worker.postMessage(message);
    return {
        worker,
        end: () => {
            worker.terminate();
            // hosts read the script when they come to it, and not when they are asked
            URL.revokeObjectURL(address);
        },
    };
}

/** The names of the files that the server reads, by folders: where an extension is fetched from a server, nobody can list a folder. */
async function listOf(extension: Uri): Promise<Record<'catalogue' | 'templates', readonly string[]>> {
    return JSON.parse(new TextDecoder().decode(await bytesOf(Uri.joinPath(extension, 'dist/web/files.json'))));
}

async function filesOf(folder: Uri, names: readonly string[]): Promise<FilesByName> {
    return new Map(
        await Promise.all(names.map(async (name) => [name, await bytesOf(Uri.joinPath(folder, name))] as const)),
    );
}

async function bytesOf(file: Uri): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await workspace.fs.readFile(file));
}
