import { EmptyFileSystemProvider, type FileSystemProvider, type URI } from 'langium';
import { unreadable } from '../files/unreadable-file.js';
import type { FolderEntry, PlanFiles } from './plan-files.js';

/** Nothing at all: for whoever hands over every text. Langium's own says that its methods take nothing, so that none could be more. */
export class NoFiles extends (EmptyFileSystemProvider as new () => FileSystemProvider) implements PlanFiles {
    reaches(_uri: URI): boolean {
        return false;
    }

    override async readDirectory(_uri: URI): Promise<FolderEntry[]> {
        return [];
    }

    async placeOf(folder: URI): Promise<string> {
        return folder.path;
    }

    async isLink(_uri: URI): Promise<boolean> {
        return false;
    }

    stampOf(_uri: URI): Promise<string> {
        return Promise.reject(unreadable('gone'));
    }
}

/** Services that read no files. */
export const NO_FILES = { fileSystemProvider: () => new NoFiles() };
