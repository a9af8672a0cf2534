import { type ChildProcess, spawn } from 'node:child_process';
import { PassThrough } from 'node:stream';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
    CancellationTokenSource,
    createProtocolConnection,
    MessageType,
    type ProtocolConnection,
    ResponseError,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { serve } from '../../server/src/app/language-server.js';
import { ProtocolGate } from '../../server/src/app/protocol-gate.js';

/** How long a request may take before it counts as unanswered, in milliseconds: no answer of a small folder takes so long. */
const PATIENCE = 60_000;

/** What went wrong with a server, and what it was asked. */
export interface Tally {
    requests: number;
    unanswered: string[];
    /** Ends of the process that nobody asked for. */
    exits: string[];
    /** Answers that are an internal error, whatever was asked. */
    errors: string[];
    /** What the server wrote last into its log as an error. */
    log: string[];
    messages: string[];
}

export function emptyTally(): Tally {
    return { requests: 0, unanswered: [], exits: [], errors: [], log: [], messages: [] };
}

/** What a request came to: its result, or the code of its error. */
export type Answer = { readonly result: unknown } | { readonly error: number };

/** An editor, as a server sees it: over stdio, or within this process. */
export class Client {
    readonly connection: ProtocolConnection;
    private ended = false;

    private constructor(
        streams: { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream },
        readonly tally: Tally,
        readonly process?: ChildProcess,
    ) {
        this.connection = createProtocolConnection(
            new StreamMessageReader(streams.input),
            new StreamMessageWriter(streams.output),
        );
        this.connection.onRequest('workspace/configuration', ({ items }: { items: object[] }) => items.map(() => ({})));
        this.connection.onRequest('client/registerCapability', () => null);
        this.connection.onRequest('client/unregisterCapability', () => null);
        this.connection.onRequest('window/showMessageRequest', ({ message }: { message: string }) => {
            this.tally.messages.push(message);
            return null;
        });
        this.connection.onRequest('workspace/diagnostic/refresh', () => null);
        this.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
            this.tally.messages.push(message);
        });
        this.connection.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
            if (type === MessageType.Error) {
                this.tally.log = [...this.tally.log.slice(-LONGEST_LOG), message];
            }
        });
        this.connection.onError(([error]) => this.tally.errors.push(`protocol: ${error.message}`));
        this.connection.listen();
        process?.once('exit', (code, signal) => {
            if (!this.ended) {
                this.tally.exits.push(`exit ${code} ${signal}`);
                this.connection.dispose();
            }
        });
    }

    /**
     * Starts the bundled server.
     *
     * @param entry its file and arguments
     */
    static start(entry: readonly string[], tally = emptyTally()): Client {
        const child = spawn(process.execPath, ['--expose-gc', '--import', MEASURE, ...entry], {
            stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
        });
        child.stdin?.on('error', () => undefined); // a process that ended is told as such
        return new Client(
            { input: child.stdout as NodeJS.ReadableStream, output: child.stdin as NodeJS.WritableStream },
            tally,
            child,
        );
    }

    /** A server without history, in this process: it costs a tenth of one that is started. */
    static fresh(catalogueFolder: string): Client {
        const [toServer, toClient] = [new PassThrough(), new PassThrough()];
        const gate = new ProtocolGate();
        const connection = createConnection(
            ProposedFeatures.all,
            new StreamMessageReader(toServer),
            new StreamMessageWriter(toClient),
            gate.options,
        );
        serve(connection, gate, catalogueFolder);
        return new Client({ input: toClient, output: toServer }, emptyTally());
    }

    async initialize(folders: readonly string[]): Promise<void> {
        await this.request('initialize', {
            processId: this.process ? process.pid : null,
            rootUri: null,
            initializationOptions: {
                language: 'vi',
                workspaceDiagnostics: 'all',
                inlayHints: { directiveSubjects: true },
            },
            workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
            capabilities: {
                workspace: {
                    workspaceFolders: true,
                    configuration: true,
                    didChangeWatchedFiles: { dynamicRegistration: true },
                    diagnostics: { refreshSupport: true },
                },
                textDocument: { diagnostic: {}, completion: { completionItem: { snippetSupport: true } } },
            },
        });
        this.notify('initialized', {});
    }

    notify(method: string, params: object): void {
        if (!this.ended && this.tally.exits.length === 0) {
            this.connection.sendNotification(method, params).catch(() => undefined); // the end of a process is counted
        }
    }

    /**
     * Asks, and counts a request that is not answered.
     *
     * @param cancelled whether the request is withdrawn at once; it has to be answered all the same
     */
    async request(method: string, params: object, cancelled = false): Promise<Answer> {
        this.tally.requests++;
        const source = new CancellationTokenSource();
        const asked = this.connection.sendRequest(method, params, source.token).then(
            (result): Answer => ({ result }),
            (error: unknown): Answer => {
                if (error instanceof ResponseError) {
                    if (error.code === INTERNAL_ERROR) {
                        const asked = JSON.stringify(params).slice(0, 300);
                        this.tally.errors.push(`${method} ${asked}: ${error.message}\n${this.tally.log.at(-1)}`);
                    }
                    return { error: error.code };
                }
                return { error: Number.NaN }; // the connection is gone
            },
        );
        if (cancelled) {
            source.cancel();
        }
        let timer: NodeJS.Timeout | undefined;
        const late = new Promise<Answer>((resolve) => {
            timer = setTimeout(() => {
                this.tally.unanswered.push(`${method} ${JSON.stringify(params).slice(0, 300)}`);
                resolve({ error: Number.NaN });
            }, PATIENCE);
        });
        const answer = await Promise.race([asked, late]);
        clearTimeout(timer);
        source.dispose();
        return answer;
    }

    /** The heap of the process after a collection, and what it holds of the machine's memory; in bytes. */
    memory(): Promise<{ heapUsed: number; rss: number }> {
        const told = this.process?.stdio[3] as NodeJS.ReadableStream;
        return new Promise((resolve) => {
            told.once('data', (line: Buffer) => resolve(JSON.parse(line.toString())));
            this.process?.kill('SIGUSR2');
        });
    }

    /** @returns the status with which the process ended; null where it had to be killed */
    async stop(): Promise<number | null> {
        if (this.ended || this.tally.exits.length > 0) {
            return null;
        }
        const child = this.process;
        if (!child) {
            this.ended = true;
            this.connection.end();
            this.connection.dispose();
            return 0;
        }
        const ended = new Promise<number | null>((resolve) => {
            child.once('exit', resolve);
            setTimeout(() => child.kill('SIGKILL'), PATIENCE).unref();
        });
        await this.request('shutdown', {});
        this.ended = true;
        await this.connection.sendNotification('exit').catch(() => undefined);
        const status = await ended;
        this.connection.dispose();
        return status;
    }

    /** Ends the process without a word. */
    kill(): void {
        this.ended = true;
        this.process?.kill('SIGKILL');
        this.connection.dispose();
    }
}

const INTERNAL_ERROR = -32603;
const LONGEST_LOG = 20;

/** Loaded into a server before its own code: tells the memory when it is asked to, by a pipe of its own. */
const MEASURE = `data:text/javascript,${encodeURIComponent(
    `import { writeSync } from 'node:fs';
     process.on('SIGUSR2', () => { gc(); writeSync(3, JSON.stringify(process.memoryUsage())); });`,
)}`;
