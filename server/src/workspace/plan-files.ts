import type { FileSystemNode, FileSystemProvider, URI } from 'langium';

/** An entry of a folder, with its true place where a link leads to it. */
export interface FolderEntry extends FileSystemNode {
    /** The path without links, as addresses write paths; undefined for what is no link, and so lies where its folder lies. */
    readonly target?: string;
    /** What a link leads to, so that one tells whether that changed: no event does. Undefined for what is no link. */
    readonly mark?: string;
}

/** A text as it is kept for whoever asks for it, which is hardly ever. */
export interface KeptText {
    /** As another run may keep it, too; undefined where none can. */
    readonly bytes?: Uint8Array;
    read(): string;
}

/** Langium's file system, which knows of links, and of what changes while it is read. */
export interface PlanFiles extends FileSystemProvider {
    /** Whether files of such an address are read at all. */
    reaches(uri: URI): boolean;
    /** The text of a file. Throws UnreadableFile. */
    readFile(uri: URI): Promise<string>;
    /** The entries of a folder in the order of their names; links count as what they lead to. */
    readDirectory(uri: URI): Promise<FolderEntry[]>;
    /** The path of a folder without links, as addresses write paths. */
    placeOf(folder: URI): Promise<string>;
    /** Whether it is a link; false where there is nothing. */
    isLink(uri: URI): Promise<boolean>;
    /** What changes with a file. Rejects where there is none. */
    stampOf(uri: URI): Promise<string>;
    /** Whether a change from now on would change the stamp, too: what was written just now may be written again in one tick of its clock. */
    isSettled?(stamp: string): boolean;
    /** Whether a file that the disk says this of is one of those that are read: larger ones are told of. */
    isWithinBounds?(stamp: string): boolean;
    /** Keeps the text of a plan that nobody has open, in little room; without it, such plans keep their trees. */
    keep?(text: string): KeptText;
    /** The same of the bytes that were kept. */
    kept?(bytes: Uint8Array): KeptText;
}
