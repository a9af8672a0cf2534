import { strict as assert } from 'node:assert';
import {
    commands,
    type DocumentSymbol,
    extensions,
    type TextDocument,
    type TextEditor,
    Uri,
    type ViewColumn,
    window,
    workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Previews } from '../../../client/src/preview/previews.js';
import type { Views } from '../../../client/src/views/views.js';

export const PLAN = 'duoi-nuoc/112-KH-UBND.kehoach';

export interface Exports {
    readonly client: LanguageClient;
    readonly standard: { readonly text: string };
    readonly status: { readonly text: string | undefined };
    readonly activationMs: number;
    readonly previews: Previews;
    readonly views: Views;
}

/** The extension under test, active. */
export async function activeExtension(): Promise<Exports> {
    const extension = extensions.getExtension<Exports>('ke-hoach.ke-hoach');
    assert.ok(extension, 'the extension is not installed');
    return extension.activate();
}

/** Whether the extension runs in a worker of the browser, where there are no processes: the build says so. */
declare const IN_BROWSER: boolean;

/** A scenario that needs a process beside the editor. */
export const itWithProcess = IN_BROWSER ? it.skip : it;

/** A file's text. */
export async function textAt(file: Uri): Promise<string> {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await workspace.fs.readFile(file));
}

/** Writes a text into a file. */
export async function write(file: Uri, text: string): Promise<void> {
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
}

/** Opens a file of the examples in the editor. */
export async function openExample(name: string): Promise<TextDocument> {
    const folder = workspace.workspaceFolders?.[0];
    assert.ok(folder, 'no folder is open');
    const document = await workspace.openTextDocument(Uri.joinPath(folder.uri, name));
    await show(document);
    return document;
}

/**
 * Brings a document to the front and waits until it is what the editor calls active: news of an editor that was closed before may
 * come in between, and commands would take that one.
 */
export async function show(document: TextDocument, column?: ViewColumn): Promise<TextEditor> {
    const editor = await window.showTextDocument(document, column);
    await until(() => window.activeTextEditor?.document === document);
    return window.activeTextEditor ?? editor;
}

/** So long, in milliseconds, servers and editors may take; KEHOACH_PATIENCE says otherwise, where a feature is broken on purpose. */
const PATIENCE = (IN_BROWSER ? undefined : Number(process.env.KEHOACH_PATIENCE)) || 30_000;

/** Asks again until the answer satisfies, for a while. */
export async function eventually<T>(ask: () => T | PromiseLike<T>, satisfies: (answer: T) => boolean): Promise<T> {
    const end = Date.now() + PATIENCE;
    for (;;) {
        const answer = await ask();
        if (satisfies(answer)) {
            return answer;
        }
        assert.ok(Date.now() < end, `no such answer in time; the last one: ${JSON.stringify(answer)?.slice(0, 500)}`);
        await new Promise((wake) => setTimeout(wake, 100));
    }
}

/** Waits until a condition holds, as {@link eventually} does. */
export async function until(holds: () => boolean | PromiseLike<boolean>): Promise<void> {
    await eventually(holds, (held) => held);
}

/** The outline of a file, once the server has one. */
export function outlineOf(document: TextDocument): Promise<DocumentSymbol[]> {
    return eventually(
        async () =>
            (await commands.executeCommand<DocumentSymbol[] | undefined>(
                'vscode.executeDocumentSymbolProvider',
                document.uri,
            )) ?? [],
        (symbols) => symbols.length > 0,
    );
}

/** The code of the rule that found a fault, with or without the address of its page. */
export function codeOf(fault: { readonly code?: unknown } | undefined): string {
    const code = fault?.code;
    return String(typeof code === 'object' && code !== null && 'value' in code ? code.value : code);
}
