import type { CancellationToken, Disposable, ExtensionContext, LogOutputChannel, Uri } from 'vscode';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';

/** What is to be exported, and how. */
export interface Export {
    readonly text: string;
    /** The ending of the file to write. */
    readonly form: string;
    /** What `kehoach.standard` says. */
    readonly standard: string;
    /** What `kehoach.standardRows` says; left out where it says nothing. */
    readonly standardRows?: object;
    /** A path of the file system, where the file is written as a whole or not at all; without it contents are given back. */
    readonly output?: string;
}

/** What the extension takes from where it runs: a process of Node beside the editor, or a worker of a browser. */
export interface Host {
    /** The client of the language server that ships with the extension; it is not started yet. */
    createClient(context: ExtensionContext, output: LogOutputChannel, middleware: Middleware): BaseLanguageClient;
    /**
     * Exports a text beside what the editor and the language server do.
     *
     * @param onNotice hears what there is to say of a file that came out, such as letters that no font has
     * @returns the contents of the file, or what is said of the file that was written; undefined where it was cancelled. Rejects with
     *     a reason in words.
     */
    runExport(
        context: ExtensionContext,
        what: Export,
        cancelled: CancellationToken,
        onNotice: (words: string) => void,
    ): Promise<Uint8Array | undefined>;
    /** Where files are given to the person by the browser: no dialog asks where they shall lie. */
    readonly download?: (name: string, contents: Uint8Array) => Promise<void>;
    /**
     * Opens a PDF where it can be printed.
     *
     * @param name of the document, for the file
     * @returns where it lies, if it lies anywhere
     */
    openForPrint(bytes: Uint8Array, name: string): Promise<Uri | undefined>;
    /** What only one kind of host has. */
    ownFeatures(context: ExtensionContext): Disposable[];
    /** Leaves nothing behind. */
    close(): Promise<void>;
}
