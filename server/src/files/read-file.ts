import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { decode, type Encoding, encodingOf } from './encoding.js';
import { asUnreadable, TooBigFile, unreadable } from './unreadable-file.js';

/** What was read, once: pipes and standard input have nothing to give a second time, and files change meanwhile. */
export interface RawContents {
    readonly bytes: Uint8Array;
    /** A file that can be written again; false for pipes, devices and standard input. */
    readonly isFile: boolean;
}

/** What was read of a text. */
export interface Contents extends RawContents {
    readonly encoding: Encoding;
}

/** How a file is to be read. */
export interface ReadOptions {
    /** In bytes. What is larger is told, not tried: reading takes some hundred times the size in memory, and minutes. */
    readonly maxBytes: number;
    /** Whether a person named it: then pipes and devices are read to their end, where else they are never opened. */
    readonly isNamed: boolean;
}

/** The text of what was read, without the mark at its front. */
export function textOf({ bytes, encoding }: Pick<Contents, 'bytes' | 'encoding'>): string {
    return decode(bytes, encoding);
}

/** Reads one file as a text. Throws an UnreadableFile as {@link readRawFile}, and where it is no text. */
export async function readFile(path: string, options: ReadOptions): Promise<Contents> {
    return textContents(await readRawFile(path, options));
}

/**
 * Reads one file to its end, as it stood at one moment, whatever it holds.
 *
 * @param path a path of the file system
 * @throws UnreadableFile where there is none, it may not be read, is a folder, is too big, is being written
 */
export async function readRawFile(path: string, { maxBytes, isNamed }: ReadOptions): Promise<RawContents> {
    try {
        if (!isNamed) {
            // whoever waits to write into a pipe would take its being opened for a reader
            mustBeFile(await stat(path));
        }
        // it may have become a pipe since
        const wait = isNamed ? 0 : (constants.O_NONBLOCK ?? 0);
        const file = await open(path, constants.O_RDONLY | wait);
        try {
            const stats = await file.stat();
            if (isNamed && !stats.isFile() && !stats.isDirectory()) {
                return { bytes: await readToEnd(chunksOf(file, null), maxBytes), isFile: false };
            }
            mustBeFile(stats);
            return { bytes: await readUnchanged(file, maxBytes), isFile: true };
        } finally {
            await file.close();
        }
    } catch (error) {
        throw asUnreadable(error);
    }
}

/** Reads a stream to its end, whatever it holds. Throws as {@link readRawFile}. */
export async function readRawStream(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<RawContents> {
    return { bytes: await readToEnd(stream, maxBytes), isFile: false };
}

function mustBeFile(stats: Stats): void {
    if (!stats.isFile()) {
        throw unreadable(stats.isDirectory() ? 'folder' : 'no-file');
    }
}

/** What was read, as a text. Throws an UnreadableFile where it is none. */
export function textContents({ bytes, isFile }: RawContents): Contents {
    const encoding = encodingOf(bytes);
    if (encoding.startsWith('utf-16')) {
        // its bytes may end in mid-character, which is told where the file is read
        decode(bytes, encoding);
    }
    return { bytes, encoding, isFile };
}

const MAX_ATTEMPTS = 3;

/** Reads a file that somebody may be writing: what was read stood in it as a whole. */
async function readUnchanged(file: FileHandle, maxBytes: number): Promise<Buffer> {
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
        const before = await file.stat({ bigint: true });
        if (before.size > maxBytes) {
            throw new TooBigFile(Number(before.size), maxBytes);
        }
        const bytes = await readToEnd(chunksOf(file, 0), maxBytes);
        const after = await file.stat({ bigint: true });
        if (before.mtimeNs === after.mtimeNs && before.size === after.size) {
            return bytes;
        }
    }
    throw unreadable('being-written');
}

const CHUNK = 64 * 1024;

/** @param start where to begin in a file; null for what has no places */
async function* chunksOf(file: FileHandle, start: number | null): AsyncGenerator<Uint8Array> {
    for (let at = start; ; ) {
        const chunk = Buffer.allocUnsafe(CHUNK);
        const { bytesRead } = await file.read(chunk, 0, chunk.length, at);
        if (bytesRead === 0) {
            return;
        }
        at = at === null ? null : at + bytesRead;
        yield chunk.subarray(0, bytesRead);
    }
}

async function readToEnd(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Buffer> {
    const read: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of chunks) {
        read.push(chunk);
        size += chunk.length;
        if (size > maxBytes) {
            throw new TooBigFile(size, maxBytes);
        }
    }
    return Buffer.concat(read, size);
}
