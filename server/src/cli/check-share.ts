import type { MessagePort } from 'node:worker_threads';
import { type AstNodeDescription, URI } from 'langium';
import { type DocumentDescription, isDocumentDescription } from '../facts/document-description.js';
import { checkFile, openForCheck } from './check-file.js';
import type { Check } from './check-options.js';
import type { CheckedFile } from './checked-file.js';
import { type Failure, Failures } from './failures.js';
import type { NamedFile } from './file-walk.js';
import { readFile, takeFile, type Workspace, type WorkspaceFile } from './workspace.js';

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

/** What a thread has read: the file, or its name where it can be read again, which costs less than to keep thousands. */
type ReadFile = WorkspaceFile | NamedFile;

class CheckShare {
    private readonly files = new Map<string, ReadFile>();
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
                // what is taken lies here alone
                this.workspace.files.length = 0;
                if (file) this.files.set(file.name, request.file.isFound && file.input.isFile ? request.file : file);
                return { facts: file && this.factsOf(file.uri), failures: this.newFailures() };
            }
            case 'check': {
                const file = this.files.get(request.name);
                const checked = file && (await this.check(file));
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

    private async check(file: ReadFile): Promise<CheckedFile | undefined> {
        const read = 'input' in file ? file : await readFile(this.workspace, file, this.options);
        return read && checkFile(this.workspace, read, this.options);
    }

    private factsOf(uri: URI): FileFacts {
        const { IndexManager } = this.workspace.shared.workspace;
        const descriptions = IndexManager.allElements(undefined, new Set([uri.toString()])).toArray();
        return { uri: uri.toString(), descriptions: descriptions.map(withoutTasks) };
    }

    private newFailures(): Failure[] {
        const failures = this.workspace.failures.all.slice(this.told);
        this.told += failures.length;
        return failures;
    }
}

/** No rule asks who else gives tasks to whom, and that is most of what a plan says. */
function withoutTasks(description: AstNodeDescription): AstNodeDescription {
    return isDocumentDescription(description)
        ? withFacts(description, { ...description.facts, tasks: [] })
        : description;
}

function withFacts(description: DocumentDescription, facts: DocumentDescription['facts']): DocumentDescription {
    return { ...description, facts };
}
