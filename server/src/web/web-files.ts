import { type FileSystemNode, type URI, UriUtils } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { decode, encodingOf } from '../files/encoding.js';
import { TooBigFile, UnreadableFile, unreadable } from '../files/unreadable-file.js';
import { FileRequest, type FileState, FileStateRequest, FolderRequest } from '../protocol.js';
import type { Settings } from '../settings.js';
import { NoFiles } from '../workspace/no-files.js';
import type { FolderEntry, PlanFiles } from '../workspace/plan-files.js';

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
        const answer = await this.connection.sendRequest(FileRequest, uri.toString());
        if ('problem' in answer) {
            throw asUnreadable(answer.problem, answer.message);
        }
        return decode(answer.bytes, encodingOf(answer.bytes));
    }

    override async readDirectory(uri: URI): Promise<FolderEntry[]> {
        const answer = await this.connection.sendRequest(FolderRequest, uri.toString());
        if ('problem' in answer) {
            throw asUnreadable(answer.problem, answer.message);
        }
        return answer.entries
            .toSorted((a, b) => (a.name < b.name ? -1 : 1))
            .map(({ name, isFile }) => ({ uri: UriUtils.joinPath(uri, name), isFile, isDirectory: !isFile }));
    }

    private async stateOf(uri: URI): Promise<FileState> {
        const answer = await this.connection.sendRequest(FileStateRequest, uri.toString());
        if ('problem' in answer) {
            throw asUnreadable(answer.problem, answer.message);
        }
        return answer;
    }
}

/** What VS Code says of a file that it does not read, by the code of its error. */
function asUnreadable(code: string, message: string): UnreadableFile {
    switch (code) {
        case 'FileNotFound':
        case 'FileNotADirectory':
            return unreadable('gone');
        case 'NoPermissions':
            return unreadable('forbidden');
        case 'FileIsADirectory':
            return unreadable('folder');
        default:
            return new UnreadableFile('other', {
                vi: `không đọc được (${message}).`,
                en: `cannot be read (${message}).`,
            });
    }
}
