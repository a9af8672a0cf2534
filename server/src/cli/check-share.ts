import type { MessagePort } from 'node:worker_threads';
import { type AstNodeDescription, URI } from 'langium';
import { checkFile, openForCheck } from './check-file.js';
import type { Check } from './check-options.js';
import type { CheckedFile } from './checked-file.js';
import { type Failure, Failures } from './failures.js';
import type { NamedFile } from './file-walk.js';
import { takeFile, type Workspace, type WorkspaceFile } from './workspace.js';

/** What a file says, as one thread tells it to another: plain data. */
export interface FileFacts {
    readonly uri: string;
    readonly descriptions: readonly AstNodeDescription[];
}

/** What a thread is asked for: to read a file, to know what another thread read, to check a file that it has read. */
export type ShareRequest =
    | { readonly ask: 'read'; readonly file: NamedFile }
    | { readonly ask: 'learn'; readonly facts: FileFacts }
    | { readonly ask: 'check'; readonly name: string };

/** What came of it; undefined where the file failed. */
export interface ShareAnswer {
    readonly facts?: FileFacts | undefined;
    readonly checked?: CheckedFile | undefined;
    /** What failed since the last answer. */
    readonly failures: readonly Failure[];
}

/** Answers one request after the other, in a thread of its own: `check` has parted its files among several. */
export function serveShare(port: MessagePort, options: Check): void {
    const share = CheckShare.open(options);
    let last: Promise<unknown> = share;
    port.on('message', (request: ShareRequest) => {
        // what fails here ends the thread, and is heard there
        last = last.then(async () => {
            const answer = await (await share).answer(request);
            if (answer) port.postMessage(answer);
        });
    });
}

class CheckShare {
    private readonly files = new Map<string, WorkspaceFile>();
    private told = 0;

    private constructor(
        private readonly workspace: Workspace,
        private readonly options: Check,
    ) {}

    static async open(options: Check): Promise<CheckShare> {
        return new CheckShare(await openForCheck(options, new Failures(true)), options);
    }

    async answer(request: ShareRequest): Promise<ShareAnswer | undefined> {
        switch (request.ask) {
            case 'read': {
                const file = await takeFile(this.workspace, request.file, this.options);
                if (file) this.files.set(file.name, file);
                return { facts: file && this.factsOf(file.uri), failures: this.newFailures() };
            }
            case 'check': {
                const file = this.files.get(request.name);
                const checked = file && (await checkFile(this.workspace, file, this.options));
                return { checked, failures: this.newFailures() };
            }
            case 'learn': {
                const { uri, descriptions } = request.facts;
                const known = descriptions.map((each) => ({ ...each, documentUri: URI.revive(each.documentUri) }));
                this.workspace.shared.workspace.IndexManager.learn(URI.parse(uri), known);
                return undefined;
            }
        }
    }

    private factsOf(uri: URI): FileFacts {
        const { IndexManager } = this.workspace.shared.workspace;
        const descriptions = IndexManager.allElements(undefined, new Set([uri.toString()])).toArray();
        return { uri: uri.toString(), descriptions };
    }

    private newFailures(): Failure[] {
        const failures = this.workspace.failures.all.slice(this.told);
        this.told += failures.length;
        return failures;
    }
}
