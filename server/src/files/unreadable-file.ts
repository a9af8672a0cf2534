import type { Bilingual } from '../language/language.js';

/** What keeps a file from being read, as far as what to do depends on it. */
export type UnreadableKind =
    | 'gone'
    | 'forbidden'
    | 'folder'
    | 'no-file'
    | 'too-big'
    | 'being-written'
    | 'no-text'
    | 'link-circle'
    | 'too-many-open'
    | 'other';

/** Why a file cannot be read: a sentence to stand behind its name. What to do is said too, where that is the same everywhere. */
export class UnreadableFile extends Error {
    constructor(
        readonly kind: UnreadableKind,
        readonly reason: Bilingual,
    ) {
        super(reason.vi);
    }
}

const REASONS = {
    gone: {
        vi: 'không còn: tệp đã bị xóa, đổi tên, hoặc là liên kết tới tệp đã mất.',
        en: 'is gone: it was deleted or renamed, or it is a link to a file that is gone.',
    },
    forbidden: {
        vi: 'không có quyền đọc. Xin quyền đọc tệp, hoặc sao chép tệp về máy.',
        en: 'may not be read. Ask for permission to read it, or copy it to this computer.',
    },
    folder: { vi: 'là thư mục, không phải tệp.', en: 'is a folder, no file.' },
    'no-file': {
        vi: 'không phải tệp thường (ống dẫn, thiết bị…) nên không được mở.',
        en: 'is no regular file (a pipe, a device …), so it is not opened.',
    },
    'being-written': {
        vi: 'đang được chương trình khác ghi; đọc lại khi đã ghi xong.',
        en: 'is being written by another program; read it again when that is done.',
    },
    'link-circle': { vi: 'liên kết vòng tròn.', en: 'its links lead in a circle.' },
    'too-many-open': {
        vi: 'hệ thống đang mở quá nhiều tệp; đóng bớt chương trình rồi đọc lại.',
        en: 'the system has too many files open; close some programs, then read it again.',
    },
} as const;

/** A file that cannot be read, by what keeps it from that. */
export function unreadable(kind: keyof typeof REASONS): UnreadableFile {
    return new UnreadableFile(kind, REASONS[kind]);
}

const MEGABYTE = 1024 * 1024;

/** A text that is beyond a bound; sizes are in bytes. How the bound is moved, whoever set it says. */
export class TooBigFile extends UnreadableFile {
    /** @param size how large it is, or how much of it was met before the rest was left alone */
    constructor(
        readonly size: number,
        max: number,
    ) {
        super('too-big', {
            vi: `quá lớn, từ ${inMegabytes(size)}; chỉ đọc tới ${inMegabytes(max)}.`,
            en: `is too big, ${inMegabytes(size)} at least; up to ${inMegabytes(max)} are read.`,
        });
    }
}

function inMegabytes(bytes: number): string {
    return `${Math.ceil((bytes / MEGABYTE) * 10) / 10} MB`;
}

/** What the system says of a file that it does not open, walk or read. */
export function asUnreadable(error: unknown): UnreadableFile {
    if (error instanceof UnreadableFile) {
        return error;
    }
    const { code, message } = error as NodeJS.ErrnoException;
    switch (code) {
        case 'ENOENT':
        case 'ENOTDIR':
            return unreadable('gone');
        case 'EACCES':
        case 'EPERM':
            return unreadable('forbidden');
        case 'EISDIR':
            return unreadable('folder');
        case 'ELOOP':
            return unreadable('link-circle');
        case 'EMFILE':
        case 'ENFILE':
            return unreadable('too-many-open');
        default:
            return new UnreadableFile('other', {
                vi: `không đọc được (${message}).`,
                en: `cannot be read (${message}).`,
            });
    }
}
