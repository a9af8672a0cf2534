import { existsSync, readFileSync, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { CommandError } from './command-error.js';

/** Name under which standard input is shown. */
export const STANDARD_INPUT = '-';

/** A text to read, with the name to show for it. */
export interface Input {
    readonly name: string;
    readonly text: string;
}

/** Reads one file, or standard input for `-`. Throws a CommandError that names the file and says what is wrong. */
export function readInput(path: string): Input {
    if (path === STANDARD_INPUT) {
        return { name: STANDARD_INPUT, text: readFileSync(0, 'utf8') };
    }
    try {
        return { name: path, text: decode(readFileSync(path), path) };
    } catch (error) {
        throw error instanceof CommandError ? error : new CommandError(explain(path, error));
    }
}

/** Reads a file without blocking; as {@link readInput} otherwise. */
export async function readFileInput(path: string): Promise<Input> {
    try {
        return { name: path, text: decode(await readFile(path), path) };
    } catch (error) {
        throw error instanceof CommandError ? error : new CommandError(explain(path, error));
    }
}

function explain(path: string, error: unknown): string {
    const { code, message } = error as NodeJS.ErrnoException;
    switch (code) {
        case 'ENOENT':
            return `${path}: không có tệp này (no such file). Kiểm tra tên và thư mục.`;
        case 'EACCES':
        case 'EPERM':
            return `${path}: không có quyền đọc (permission denied).`;
        case 'EISDIR':
            return `${path}: là thư mục, cần một tệp (is a folder). Dùng: kehoach check ${path}`;
        default:
            return `${path}: không đọc được (cannot be read): ${message}`;
    }
}

/** Text in UTF-8, or in UTF-16 with a byte order mark; anything else is refused rather than read wrongly. */
function decode(bytes: Buffer, path: string): string {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) {
        return new TextDecoder('utf-16le').decode(bytes);
    }
    if (bytes[0] === 0xfe && bytes[1] === 0xff) {
        return new TextDecoder('utf-16be').decode(bytes);
    }
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
        const kind = bytes.subarray(0, 4).toString('latin1');
        const hint = kind.startsWith('PK')
            ? /\.xls[xm]$/iu.test(path)
                ? ' Tệp Excel: lưu lại dạng “CSV UTF-8”.'
                : ' Tệp Word: lưu lại dạng “Plain Text (UTF-8)”.'
            : kind.startsWith('%PDF')
              ? ' Tệp PDF: dùng pdftotext trước.'
              : '';
        throw new CommandError(`${path}: không phải văn bản UTF-8 (not UTF-8 text).${hint}`);
    }
}

/**
 * The files that the paths name: files as they are, folders walked in the order of names, without hidden folders and
 * node_modules.
 *
 * @param extensions endings read in folders, without the dot
 */
export async function listFiles(paths: readonly string[], extensions: readonly string[]): Promise<string[]> {
    const files: string[] = [];
    for (const path of paths) {
        if (path === STANDARD_INPUT) {
            files.push(path);
        } else if (!existsSync(path)) {
            throw new CommandError(`${path}: không có tệp hay thư mục này (no such file or folder).`);
        } else if (statSync(path).isDirectory()) {
            files.push(...(await walk(path, extensions)));
        } else {
            files.push(path);
        }
    }
    return [...new Set(files)];
}

async function walk(folder: string, extensions: readonly string[]): Promise<string[]> {
    const entries = await readdir(folder, { withFileTypes: true });
    entries.sort((a, b) => a.name.localeCompare(b.name, 'vi'));
    const files: string[] = [];
    for (const entry of entries) {
        const path = join(folder, entry.name);
        if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') {
            files.push(...(await walk(path, extensions)));
        } else if (entry.isFile() && extensions.includes(extname(entry.name).slice(1).toLowerCase())) {
            files.push(path);
        }
    }
    return files;
}
