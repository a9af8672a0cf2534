import { type FileSystemNode, type URI, UriUtils } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { decode, encodingOf } from '../files/encoding.js';
import { asUnreadable, TooBigFile } from '../files/unreadable-file.js';
import { type FileProblem, FileRequest, type FileState, FileStateRequest, FolderRequest } from '../protocol.js';
import type { Settings } from '../settings.js';
import { NoFiles } from '../workspace/no-files.js';
import type { FolderEntry, KeptText, PlanFiles } from '../workspace/plan-files.js';

/** The files of an editor that runs in a browser, whatever they lie on: the editor itself reads them. Links are not followed. */
export class WebFiles extends NoFiles implements PlanFiles {
    constructor(
        private readonly connection: Connection,
        private readonly settings: () => Settings,
    ) {
        super();
    }

    override reaches(): boolean {
        return true;
    }

    override async placeOf(folder: URI): Promise<string> {
        return folder.toString();
    }

    override async exists(uri: URI): Promise<boolean> {
        return this.stateOf(uri).then(
            () => true,
            () => false,
        );
    }

    override async stat(uri: URI): Promise<FileSystemNode> {
        const { isFile } = await this.stateOf(uri);
        return { uri, isFile, isDirectory: !isFile };
    }

    override async stampOf(uri: URI): Promise<string> {
        const { size, changed } = await this.stateOf(uri);
        return `${size} ${changed}`;
    }

    override async readFile(uri: URI): Promise<string> {
        const { maxFileSize } = this.settings();
        const { size } = await this.stateOf(uri);
        if (size > maxFileSize) {
            throw new TooBigFile(size, maxFileSize);
        }
        const { bytes } = answered(await this.connection.sendRequest(FileRequest, uri.toString()));
        return decode(bytes, encodingOf(bytes));
    }

    override async readDirectory(uri: URI): Promise<FolderEntry[]> {
        const { entries } = answered(await this.connection.sendRequest(FolderRequest, uri.toString()));
        return entries
            .toSorted((a, b) => (a.name < b.name ? -1 : 1))
            .map(({ name, isFile }) => ({ uri: UriUtils.joinPath(uri, name), isFile, isDirectory: !isFile }));
    }

    /** Nothing packs at once here; the tree is what weighs. */
    keep(text: string): KeptText {
        return { read: () => text };
    }

    private async stateOf(uri: URI): Promise<FileState> {
        return answered(await this.connection.sendRequest(FileStateRequest, uri.toString()));
    }
}

/** The codes of systems for those of VS Code. */
const CODES: Readonly<Record<string, string>> = {
    FileNotFound: 'ENOENT',
    FileNotADirectory: 'ENOTDIR',
    NoPermissions: 'EACCES',
    FileIsADirectory: 'EISDIR',
};

/** The answer, where there is one. Throws UnreadableFile. */
function answered<T extends object>(answer: T | FileProblem): T {
    if ('problem' in answer) {
        throw asUnreadable(Object.assign(new Error(answer.message), { code: CODES[answer.problem] }));
    }
    return answer;
}
