import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { FileError } from './command-error.js';
import { decode, type Encoding, EncodingError, encodingOf } from './encoding.js';

/** Name under which standard input is shown. */
export const STANDARD_INPUT = '-';

/** Other names of it. Where it is a socket, opening these would fail; and what is read once is gone. */
const STANDARD_INPUT_NAMES = [STANDARD_INPUT, '/dev/stdin', '/dev/fd/0', '/proc/self/fd/0'];

const MEGABYTE = 1024 * 1024;

/** Larger files are told, not tried: reading takes some hundred times their size in memory, and minutes. */
export const DEFAULT_MAX_BYTES = 20 * MEGABYTE;

/** What was read, once: pipes and standard input have nothing to give a second time, and files change meanwhile. */
export interface Input {
    /** As it was typed, or as the walk through a folder found it. */
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly encoding: Encoding;
    /** A file that can be written again; false for pipes, devices and standard input. */
    readonly isFile: boolean;
}

/** How an input is to be read. */
export interface ReadOptions {
    /** In bytes. */
    readonly maxBytes?: number;
    /** Whether a walk found it: what is no file by now is refused, where what was named by a person is waited for. */
    readonly isFound?: boolean;
}

/** The text of an input, without the mark at its front. */
export function textOf({ bytes, encoding }: Input): string {
    return decode(bytes, encoding);
}

/**
 * Reads one file, pipe or device to its end, or standard input for `-`. Throws a FileError that says what is wrong: there is
 * none, it may not be read, is a folder, is too big, is no text.
 */
export async function readInput(name: string, options: ReadOptions = {}): Promise<Input> {
    const { maxBytes = DEFAULT_MAX_BYTES } = options;
    try {
        const { bytes, isFile } = STANDARD_INPUT_NAMES.includes(name)
            ? { bytes: await readStandardInput(name, maxBytes), isFile: false }
            : await readPath(name, maxBytes, options.isFound === true);
        const encoding = encodingOf(bytes);
        if (encoding.startsWith('utf-16')) {
            decode(bytes, encoding);
        }
        return { name, bytes, encoding, isFile };
    } catch (error) {
        throw error instanceof FileError ? error : new FileError(name, whyNotRead(name, error));
    }
}

/** Reads a small file of this tool's own, such as settings, as text. Throws as {@link readInput}. */
export async function readText(name: string): Promise<string> {
    return textOf(await readInput(name));
}

let standardInput: Promise<Buffer> | undefined;

/** Standard input; who asks again has what was read before. */
function readStandardInput(name: string, maxBytes: number): Promise<Buffer> {
    standardInput ??= (async () => {
        const chunks: Buffer[] = [];
        let size = 0;
        for await (const chunk of process.stdin) {
            chunks.push(chunk as Buffer);
            size += (chunk as Buffer).length;
            if (size > maxBytes) {
                process.stdin.destroy();
                throw tooBig(name, size, maxBytes);
            }
        }
        return Buffer.concat(chunks);
    })();
    return standardInput;
}

async function readPath(name: string, maxBytes: number, isFound: boolean): Promise<{ bytes: Buffer; isFile: boolean }> {
    // a pipe that took the place of a file meanwhile must not hold up the others
    const wait = isFound ? (constants.O_NONBLOCK ?? 0) : 0;
    const file = await open(name, constants.O_RDONLY | wait);
    try {
        const stat = await file.stat();
        if (stat.isDirectory()) {
            throw Object.assign(new Error(), { code: 'EISDIR' });
        }
        if (!stat.isFile()) {
            if (isFound) {
                throw new FileError(name, NO_FILE);
            }
            return { bytes: await readToEnd(name, file, maxBytes, null), isFile: false };
        }
        return { bytes: await readUnchanged(name, file, maxBytes), isFile: true };
    } finally {
        await file.close();
    }
}

/** What is told of pipes, sockets and devices among the files of a folder. */
export const NO_FILE = 'là ống dẫn hay thiết bị, không phải tệp; bỏ qua (a pipe or device, left out)';

const MAX_ATTEMPTS = 3;

/** Reads a file that somebody may be writing: what was read stands in it as a whole. */
async function readUnchanged(name: string, file: FileHandle, maxBytes: number): Promise<Buffer> {
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
        const before = await file.stat({ bigint: true });
        if (before.size > maxBytes) {
            throw tooBig(name, Number(before.size), maxBytes);
        }
        const bytes = await readToEnd(name, file, maxBytes, 0);
        const after = await file.stat({ bigint: true });
        if (before.mtimeNs === after.mtimeNs && before.size === after.size) {
            return bytes;
        }
    }
    throw new FileError(name, 'đang được chương trình khác ghi (is being written); chạy lại sau.');
}

/** @param start where to begin in a file; null for what has no places */
async function readToEnd(name: string, file: FileHandle, maxBytes: number, start: number | null): Promise<Buffer> {
    const chunks: Buffer[] = [];
    let size = 0;
    for (;;) {
        const chunk = Buffer.allocUnsafe(64 * 1024);
        const { bytesRead } = await file.read(chunk, 0, chunk.length, start === null ? null : start + size);
        if (bytesRead === 0) {
            return Buffer.concat(chunks, size);
        }
        chunks.push(chunk.subarray(0, bytesRead));
        size += bytesRead;
        if (size > maxBytes) {
            throw tooBig(name, size, maxBytes);
        }
    }
}

function tooBig(name: string, size: number, maxBytes: number): FileError {
    const inMegabytes = (bytes: number) => Math.ceil((bytes / MEGABYTE) * 10) / 10;
    return new FileError(
        name,
        `quá lớn, từ ${inMegabytes(size)} MB; chỉ đọc tới ${inMegabytes(maxBytes)} MB (too big, not read). Vẫn muốn đọc: --max-size ${Math.ceil(size / MEGABYTE)}`,
    );
}

/** Why a file or folder cannot be read, and what to do. */
export function whyNotRead(name: string, error: unknown): string {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof EncodingError) {
        return message;
    }
    switch (code) {
        case 'ENOENT':
            return 'không có tệp này (no such file). Kiểm tra tên và thư mục.';
        case 'EACCES':
        case 'EPERM':
            return 'không có quyền đọc (permission denied).';
        case 'EISDIR':
            return `là thư mục, cần một tệp (is a folder). Dùng: kehoach check ${name}`;
        case 'ELOOP':
            return 'liên kết vòng tròn (links in a circle).';
        case 'EMFILE':
        case 'ENFILE':
            return 'hệ thống đang mở quá nhiều tệp (too many open files); chạy lại sau.';
        default:
            return `không đọc được (cannot be read): ${message}`;
    }
}
