import { constants, type Stats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { Bilingual } from '../language/language.js';

/** Why a file cannot be read, and what to do: one sentence, behind the name of the file. */
export class UnreadableFile extends Error {
    /** @param isGone whether there is no such file (any more): that is no fault, and nobody needs to hear of it */
    constructor(
        readonly reason: Bilingual,
        readonly isGone = false,
    ) {
        super(reason.vi);
    }
}

/** Why a folder with the name of a document is none. */
export const FOLDER_LIKE_A_FILE: Bilingual = {
    vi: 'là thư mục; đổi tên thư mục để khỏi nhầm với văn bản.',
    en: 'is a folder; rename it so that it does not look like a document.',
};

const MEGABYTE = 1024 * 1024;

/**
 * The text of a file in UTF-8, or in UTF-16 with its mark, without the mark. What is no file is never opened: a pipe would
 * wait for someone who writes into it.
 *
 * @param path a path of the file system
 * @param most the greatest size, in bytes
 * @throws UnreadableFile
 */
export async function readText(path: string, max: number): Promise<string> {
    try {
        check(await stat(path), max);
        // it may have become a pipe since
        const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
        try {
            check(await file.stat(), max);
            return decode(await file.readFile());
        } finally {
            await file.close();
        }
    } catch (error) {
        throw error instanceof UnreadableFile ? error : explain(error);
    }
}

function check(stats: Stats, max: number): void {
    if (!stats.isFile()) {
        throw stats.isDirectory()
            ? new UnreadableFile(FOLDER_LIKE_A_FILE)
            : new UnreadableFile({
                  vi: 'không phải tệp thường (ống dẫn, thiết bị…) nên không được mở.',
                  en: 'is no regular file (a pipe, a device …), so it is not opened.',
              });
    }
    if (stats.size > max) {
        throw tooBig(stats.size, max);
    }
}

/** The error that says that a text is beyond the bound, with the setting that moves it. */
export function tooBig(size: number, max: number): UnreadableFile {
    const [is, may] = [size, max].map((bytes) => (bytes / MEGABYTE).toFixed(1).replace(/\.0$/, '')) as [string, string];
    return new UnreadableFile({
        vi: `quá lớn (${is} MB) nên không được đọc. Đọc tới ${may} MB; muốn hơn, tăng “kehoach.maxFileSize”.`,
        en: `is too big (${is} MB), so it is not read. Up to ${may} MB are read; for more raise “kehoach.maxFileSize”.`,
    });
}

function decode(bytes: Buffer): string {
    try {
        // a decoder drops the mark of its own encoding
        if (bytes[0] === 0xff && bytes[1] === 0xfe) {
            return new TextDecoder('utf-16le', { fatal: true }).decode(bytes);
        }
        if (bytes[0] === 0xfe && bytes[1] === 0xff) {
            return new TextDecoder('utf-16be', { fatal: true }).decode(bytes);
        }
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        throw new UnreadableFile({
            vi: 'không phải văn bản UTF-8. Mở bằng trình soạn thảo đã ghi tệp và lưu lại dạng UTF-8.',
            en: 'is no UTF-8 text. Open it in the editor that wrote it and save it as UTF-8.',
        });
    }
}

function explain(error: unknown): UnreadableFile {
    const { code, message } = error as NodeJS.ErrnoException;
    switch (code) {
        case 'ENOENT':
        case 'ENOTDIR':
            return new UnreadableFile(
                {
                    vi: 'không còn: tệp đã bị xóa, đổi tên, hoặc là liên kết tới tệp đã mất.',
                    en: 'is gone: it was deleted or renamed, or it is a link to a file that is gone.',
                },
                true,
            );
        case 'EACCES':
        case 'EPERM':
            return new UnreadableFile({
                vi: 'không có quyền đọc. Xin quyền đọc tệp, hoặc sao chép tệp về máy.',
                en: 'may not be read. Ask for permission to read it, or copy it to this computer.',
            });
        case 'ELOOP':
            return new UnreadableFile({ vi: 'liên kết vòng tròn.', en: 'its links lead in a circle.' });
        case 'EMFILE':
        case 'ENFILE':
            return new UnreadableFile({
                vi: 'hệ thống đang mở quá nhiều tệp; đóng bớt chương trình rồi lưu lại tệp.',
                en: 'the system has too many files open; close some programs, then save the file again.',
            });
        default:
            return new UnreadableFile({ vi: `không đọc được (${message}).`, en: `cannot be read (${message}).` });
    }
}
