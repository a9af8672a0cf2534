import { type Disposable, FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FileProblem, FileRequest, FileStateRequest, FolderRequest } from '../../../server/src/protocol.js';

/** Reads for the server, which reaches no files itself. */
export function answerFileRequests(client: BaseLanguageClient): Disposable[] {
    return [
        client.onRequest(FileRequest, (address) =>
            orProblem(async () => ({ bytes: await workspace.fs.readFile(Uri.parse(address)) })),
        ),
        client.onRequest(FileStateRequest, (address) =>
            orProblem(async () => {
                const { type, size, mtime } = await workspace.fs.stat(Uri.parse(address));
                return { isFile: (type & FileType.Directory) === 0, size, changed: mtime };
            }),
        ),
        client.onRequest(FolderRequest, (address) =>
            orProblem(async () => {
                const entries = await workspace.fs.readDirectory(Uri.parse(address));
                return {
                    entries: entries
                        .filter(([, type]) => type === FileType.File || type === FileType.Directory)
                        .map(([name, type]) => ({ name, isFile: type === FileType.File })),
                };
            }),
        ),
    ];
}

async function orProblem<T>(read: () => Promise<T>): Promise<T | FileProblem> {
    try {
        return await read();
    } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        return { problem: error instanceof FileSystemError ? error.code : '', message };
    }
}
