import { type ChildProcess, spawn } from 'node:child_process';
import {
    createProtocolConnection,
    type Diagnostic,
    type ProtocolConnection,
    type PublishDiagnosticsParams,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** The bundled server in a process of its own; tests speak with it the way every editor does. */
export class Server {
    readonly process: ChildProcess;
    readonly connection: ProtocolConnection;
    /** What the server sent of its own accord, by files. */
    readonly published = new Map<string, Diagnostic[]>();
    /** How often the server asked its client to ask for problems again. */
    refreshes = 0;
    /** What `workspace/configuration` answers, by the scope and the section that are asked for. */
    configuration: (scope: string | undefined, section: string | undefined) => object = () => ({});
    /** What the server logged, and what it showed to the user, each in order. */
    readonly logged: string[] = [];
    readonly shown: string[] = [];
    private readonly waiting: (() => void)[] = [];

    /**
     * @param folder where the built bundles lie
     * @param maxFiles how many files the process may have open
     */
    constructor(folder = process.env.KEHOACH_DIST ?? 'dist', maxFiles?: number) {
        const command = [process.execPath, `${folder}/cli.mjs`, 'lsp', '--stdio'];
        const limit = maxFiles === undefined ? '' : `ulimit -n ${maxFiles}; `;
        this.process = spawn('sh', ['-c', `${limit}exec "$0" "$@"`, ...command], {
            stdio: ['pipe', 'pipe', 'inherit'],
        });
        this.connection = createProtocolConnection(
            new StreamMessageReader(this.process.stdout as NonNullable<ChildProcess['stdout']>),
            new StreamMessageWriter(this.process.stdin as NonNullable<ChildProcess['stdin']>),
        );
        this.connection.onNotification(
            'textDocument/publishDiagnostics',
            ({ uri, diagnostics }: PublishDiagnosticsParams) => {
                this.published.set(uri, diagnostics);
                for (const wake of this.waiting.splice(0)) wake();
            },
        );
        this.connection.onRequest(
            'workspace/configuration',
            ({ items }: { items: { scopeUri?: string; section?: string }[] }) =>
                items.map(({ scopeUri, section }) => this.configuration(scopeUri, section)),
        );
        this.connection.onRequest('workspace/diagnostic/refresh', () => {
            this.refreshes++;
            return null;
        });
        this.connection.onRequest('client/registerCapability', () => null);
        this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
            this.logged.push(message);
            for (const wake of this.waiting.splice(0)) wake();
        });
        this.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
            this.shown.push(message);
            for (const wake of this.waiting.splice(0)) wake();
        });
        this.connection.listen();
    }

    /**
     * @param options what goes along with `initialize`
     * @param more what this client can do besides, and its folders; whether it waits until they are read
     */
    async initialize(
        options: Record<string, unknown> = {},
        more: {
            workspace?: object;
            textDocument?: object;
            folders?: readonly string[];
            window?: object;
            readsFirst?: boolean;
        } = {},
    ) {
        const {
            workspace = {},
            textDocument = { publishDiagnostics: {} },
            folders,
            window = {},
            readsFirst = true,
        } = more;
        const result = await this.connection.sendRequest<{ capabilities: Record<string, unknown> }>('initialize', {
            processId: process.pid,
            rootUri: null,
            workspaceFolders: folders?.map((uri) => ({ uri, name: uri })) ?? null,
            capabilities: { workspace, textDocument, window },
            initializationOptions: options,
        });
        await this.connection.sendNotification('initialized', {});
        if (folders && readsFirst) {
            await this.connection.sendRequest('kehoach/foldersRead');
        }
        return result.capabilities;
    }

    open(uri: string, text: string) {
        return this.connection.sendNotification('textDocument/didOpen', {
            textDocument: { uri, languageId: 'kehoach', version: 1, text },
        });
    }

    /** Replaces the whole text of an open file. */
    change(uri: string, version: number, text: string) {
        return this.connection.sendNotification('textDocument/didChange', {
            textDocument: { uri, version },
            contentChanges: [{ text }],
        });
    }

    close(uri: string) {
        return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    }

    /** The diagnostics of a file, as soon as they satisfy. */
    async diagnostics(uri: string, satisfy: (found: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
        for (;;) {
            const found = this.published.get(uri);
            if (found && satisfy(found)) return found;
            await new Promise<void>((wake) => this.waiting.push(wake));
        }
    }

    /** Waits until something that the server sends of its own accord makes this true. */
    async until(isTrue: () => boolean): Promise<void> {
        while (!isTrue()) {
            await new Promise<void>((wake) => this.waiting.push(wake));
        }
    }

    /** The folders of the workspace were changed at run time. */
    changeFolders(added: readonly string[], removed: readonly string[]) {
        const folders = (uris: readonly string[]) => uris.map((uri) => ({ uri, name: uri }));
        return this.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
            event: { added: folders(added), removed: folders(removed) },
        });
    }

    /** Files changed on the disk: 1 created, 2 changed, 3 deleted. */
    changeFiles(...changes: { readonly uri: string; readonly type: 1 | 2 | 3 }[]) {
        return this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    }

    request<T>(method: string, uri: string, more: object = {}): Promise<T> {
        return this.connection.sendRequest<T>(method, { textDocument: { uri }, ...more });
    }

    async stop(): Promise<number | null> {
        const ended = new Promise<number | null>((done) => this.process.once('exit', done));
        await this.connection.sendRequest('shutdown');
        await this.connection.sendNotification('exit');
        return ended;
    }
}
