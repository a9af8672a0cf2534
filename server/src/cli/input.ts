import {
    type Contents,
    type RawContents,
    readRawFile,
    readRawStream,
    textContents,
    textOf,
} from '../files/read-file.js';
import { asUnreadable, TooBigFile } from '../files/unreadable-file.js';
import { FileError, IS_FOR_EDITOR } from './command-error.js';

/** Name under which standard input is shown. */
export const STANDARD_INPUT = '-';

/** Other names of it. Where it is a socket, opening these would fail; and what is read once is gone. */
const STANDARD_INPUT_NAMES = [STANDARD_INPUT, '/dev/stdin', '/dev/fd/0', '/proc/self/fd/0'];

const MEGABYTE = 1024 * 1024;

/** Larger files are told, not tried. */
export const DEFAULT_MAX_BYTES = 20 * MEGABYTE;

/** What was read of a file, and its name as it was typed, or as the walk through a folder found it. */
export interface Input extends Contents {
    readonly name: string;
}

/** How an input is to be read. */
export interface InputOptions {
    /** In bytes. */
    readonly maxBytes?: number;
    /** Whether a walk found it: what is no file by now is refused, where what was named by a person is waited for. */
    readonly isFound?: boolean;
}

/**
 * Reads one file, pipe or device to its end as a text, or standard input for `-`. Throws a FileError that says what is wrong:
 * there is none, it may not be read, is a folder, is too big, is no text.
 */
export async function readInput(name: string, options: InputOptions = {}): Promise<Input> {
    return textInput(name, await readRawInput(name, options));
}

/** What was read under a name, as a text. Throws a FileError where it is none. */
export function textInput(name: string, raw: RawContents): Input {
    try {
        return { name, ...textContents(raw) };
    } catch (error) {
        throw new FileError(name, whyNotRead(name, error));
    }
}

/** Reads one file, pipe or device to its end, or standard input for `-`, whatever it holds. Throws as {@link readInput}. */
export async function readRawInput(name: string, options: InputOptions = {}): Promise<RawContents> {
    const { maxBytes = DEFAULT_MAX_BYTES, isFound = false } = options;
    try {
        return STANDARD_INPUT_NAMES.includes(name)
            ? await readStandardInput(maxBytes)
            : await readRawFile(name, { maxBytes, isNamed: !isFound });
    } catch (error) {
        throw new FileError(name, whyNotRead(name, error));
    }
}

/** Reads a small file of this tool's own, such as settings, as text. Throws as {@link readInput}. */
export async function readText(name: string): Promise<string> {
    return textOf(await readInput(name));
}

let standardInput: Promise<RawContents> | undefined;

/** Standard input; who asks again has what was read before. */
function readStandardInput(maxBytes: number): Promise<RawContents> {
    standardInput ??= readRawStream(process.stdin, maxBytes);
    return standardInput;
}

/** Why a file or folder cannot be read, and what to do, in both languages. */
export function whyNotRead(name: string, error: unknown): string {
    const why = asUnreadable(error);
    switch (why.kind) {
        case 'gone':
            return 'không có tệp này (no such file). Kiểm tra tên và thư mục.';
        case 'folder':
            return `là thư mục, cần một tệp (is a folder). Dùng: kehoach check ${name}`;
        default: {
            const { vi, en } = why.reason;
            const remedy =
                why instanceof TooBigFile && !IS_FOR_EDITOR
                    ? ` Vẫn muốn đọc: --max-size ${Math.ceil(why.size / MEGABYTE)}`
                    : '';
            return `${vi} (${en})${remedy}`;
        }
    }
}
