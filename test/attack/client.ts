import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
    CancellationTokenSource,
    createProtocolConnection,
    ErrorCodes,
    MessageType,
    type ProtocolConnection,
    ResponseError,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { serve } from '../../server/src/app/language-server.js';
import { nodeHost } from '../../server/src/app/node-server.js';
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

/** A request or a notification. */
export interface Message {
    readonly method: string;
    readonly params: object;
    readonly isRequest: boolean;
}

/** What a request came to: its result, or the code of its error. */
export type Answer = { readonly result: unknown } | { readonly error: number };

/** An editor, as a server sees it: over stdio, or within this process. */
export class Client {
    readonly connection: ProtocolConnection;
    private ended = false;
    private readonly logListeners: ((message: string) => void)[] = [];

    private constructor(
        streams: { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream },
        readonly tally: Tally,
        readonly process?: ChildProcess,
        private readonly ofAnotherUser = false,
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
            for (const listener of this.logListeners) {
                listener(message);
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
     * @param options `uid`: the user who runs it, where that is another one
     */
    static start(
        entry: readonly string[],
        { tally = emptyTally(), uid }: { readonly tally?: Tally; readonly uid?: number | undefined } = {},
    ): Client {
        const child = spawn(process.execPath, ['--expose-gc', '--import', MEASURE, ...entry], {
            stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
            ...(uid === undefined ? {} : { uid }),
        });
        child.stdin?.on('error', () => undefined); // a process that ended is told as such
        return new Client(
            { input: child.stdout as NodeJS.ReadableStream, output: child.stdin as NodeJS.WritableStream },
            tally,
            child,
            uid !== undefined,
        );
    }

    /**
     * A server without history, in this process: it costs a tenth of one that is started.
     *
     * @param bundles the folder of its catalogue and of the model of spelling
     */
    static fresh(bundles: string): Client {
        const [toServer, toClient] = [new PassThrough(), new PassThrough()];
        const gate = new ProtocolGate();
        const connection = createConnection(
            ProposedFeatures.all,
            new StreamMessageReader(toServer),
            new StreamMessageWriter(toClient),
            gate.options,
        );
        serve(connection, gate, nodeHost(bundles));
        return new Client({ input: toClient, output: toServer }, emptyTally());
    }

    /** @param waits whether this ends when the folders are read */
    async initialize(folders: readonly string[], waits = true): Promise<void> {
        await this.request('initialize', {
            // the library takes a process that it may not signal for one that ended
            processId: this.process && !this.ofAnotherUser ? process.pid : null,
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
        if (waits) {
            await this.request('kehoach/foldersRead', {});
        }
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
                    if (error.code === ErrorCodes.InternalError) {
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

    /** How much the server's process has read so far, in bytes; infinite where the system does not tell. */
    bytesRead(): number {
        try {
            const told = readFileSync(`/proc/${this.process?.pid}/io`, 'utf8');
            return Number(/^rchar: (\d+)/m.exec(told)?.[1]);
        } catch {
            return Number.POSITIVE_INFINITY;
        }
    }

    /** Calls back with whatever the server writes into its log. */
    onLog(listener: (message: string) => void): void {
        this.logListeners.push(listener);
    }

    /**
     * The heap of the process after a collection, what of it the engine has compiled, and what the process holds of the machine's
     * memory; in bytes. Undefined where it does not tell in time, as one that is blocked or ended does not; the former counts as unanswered.
     */
    async memory(): Promise<{ heapUsed: number; compiled: number; rss: number } | undefined> {
        const told = this.process?.stdio[3] as NodeJS.ReadableStream;
        const late = AbortSignal.timeout(PATIENCE);
        const line = once(told, 'data', { signal: late }).catch(() => undefined);
        this.process?.kill('SIGUSR2');
        const [memory] = ((await line) ?? []) as Buffer[];
        if (!memory && this.tally.exits.length === 0) {
            this.tally.unanswered.push('how much memory it has');
        }
        return memory && JSON.parse(memory.toString());
    }

    /**
     * Ends the server as the protocol says: it is shut down, and told to end. What comes in between is refused.
     *
     * @param late what is asked and said after it was shut down
     * @returns the status with which the process ended; null where it had to be killed, 0 where it is none of its own
     */
    async stop(late: readonly Message[] = []): Promise<number | null> {
        if (this.ended || this.tally.exits.length > 0) {
            return null;
        }
        const { process: child } = this;
        const ended = new Promise<number | null>((resolve) => {
            child?.once('exit', resolve);
            setTimeout(() => child?.kill('SIGKILL'), PATIENCE).unref();
        });
        const down = this.request('shutdown', {});
        const refused = late.map((message) => this.isRefused(message, ErrorCodes.InvalidRequest));
        await down;
        await Promise.all(refused);
        this.ended = true;
        if (child) {
            await this.connection.sendNotification('exit').catch(() => undefined);
        } else {
            this.connection.end();
        }
        const status = child ? await ended : 0;
        this.connection.dispose();
        return status;
    }

    /** Sends what comes too early or too late; where a request is not refused by the error that there is for it, that counts. */
    async isRefused({ method, params, isRequest }: Message, code: number): Promise<void> {
        if (!isRequest) {
            this.notify(method, params);
            return;
        }
        const answer = await this.request(method, params);
        if (!('error' in answer) || answer.error !== code) {
            this.tally.errors.push(`${method} out of order was answered by ${JSON.stringify(answer).slice(0, 300)}`);
        }
    }

    /** Ends the process without a word. */
    kill(): void {
        this.ended = true;
        this.process?.kill('SIGKILL');
        this.connection.dispose();
    }
}

const LONGEST_LOG = 20;

/**
 * Loaded into a server before its own code: tells the memory when it is asked to, by a pipe of its own. What the engine holds of the
 * machine without need it gives back first, as it does where memory is short: it is no growth.
 */
const MEASURE = `data:text/javascript,${encodeURIComponent(
    `import { writeSync } from 'node:fs';
     import { getHeapSpaceStatistics } from 'node:v8';
     process.on('SIGUSR2', () => {
         gc({ type: 'major', execution: 'sync', flavor: 'last-resort' });
         const spaces = getHeapSpaceStatistics().filter(({ space_name }) => /^(?:code|trusted)/.test(space_name));
         const compiled = spaces.reduce((sum, { space_used_size }) => sum + space_used_size, 0);
         writeSync(3, JSON.stringify({ ...process.memoryUsage(), compiled }));
     });`,
)}`;
