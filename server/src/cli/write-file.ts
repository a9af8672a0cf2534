import { randomBytes } from 'node:crypto';
import {
    accessSync,
    closeSync,
    constants,
    fchmodSync,
    fchownSync,
    fsyncSync,
    lstatSync,
    mkdirSync,
    openSync,
    readFileSync,
    readlinkSync,
    realpathSync,
    renameSync,
    type Stats,
    statSync,
    unlinkSync,
    writeFileSync,
} from 'node:fs';
import { constants as system } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { FileError } from './command-error.js';

/*
 * Why no library: write-file-atomic calls `write` once and does not look at how much was written, so that a full disk leaves
 * the first part of the new text in the place of the old one; and it opens a name that others can foresee without asking
 * whether something lies there already.
 */

/**
 * Writes a file as a whole or not at all: whoever looks, and whatever happens meanwhile, sees the old contents or the new
 * ones. They are written beside it, brought to the disk and put in its place. Links are followed to the file itself; its mode
 * stays, and its owner where that is allowed. What is no file (a pipe, a terminal) is written to as it is.
 *
 * @param path as it was typed
 * @param known what the file held when it was read; where it holds something else by now, it is left alone
 * @throws a FileError that says why it was not written, and what to do
 */
export async function writeFileWhole(path: string, contents: string | Uint8Array, known?: Uint8Array): Promise<void> {
    const bytes = typeof contents === 'string' ? Buffer.from(contents, 'utf8') : contents;
    hearSignals();
    try {
        const stat = statSync(path, { throwIfNoEntry: false });
        if (stat ? !stat.isFile() || isOfSystem(path) : isOfSystem(path)) {
            writeInPlace(path, bytes);
        } else {
            replace(stat ? realpathSync(path) : endOfLinks(path), stat, bytes, known);
        }
    } catch (error) {
        throw new FileError(path, whyNotWritten(error));
    }
    // who interrupted meanwhile is heard now
    await nextTurn();
}

class ChangedMeanwhile extends Error {}

/** @param stat of what is there now */
function replace(target: string, stat: Stats | undefined, bytes: Uint8Array, known: Uint8Array | undefined): void {
    if (stat) {
        // to put another file in the place of one is a right on its folder; whoever forbade writing meant the file
        accessSync(target, constants.W_OK);
    }
    const temporary = join(dirname(target), `.kehoach-${randomBytes(8).toString('hex')}.tmp`);
    // never through what somebody else has laid there
    const file = openSync(temporary, 'wx', stat ? 0o600 : 0o666);
    let isPlaced = false;
    try {
        try {
            writeFileSync(file, bytes);
            if (stat) {
                keepOwner(file, stat);
                fchmodSync(file, stat.mode & 0o7777);
            }
            fsyncSync(file);
        } finally {
            closeSync(file);
        }
        if (known && !isStill(target, known)) {
            throw new ChangedMeanwhile();
        }
        renameSync(temporary, target);
        isPlaced = true;
    } finally {
        if (!isPlaced) {
            unlinkSync(temporary);
        }
    }
    syncFolder(dirname(target));
}

/** Only the administrator can give files away; others can at most keep the group, by which colleagues read the file. */
function keepOwner(file: number, { uid, gid }: Stats): void {
    if (process.getuid === undefined || process.getgid === undefined) {
        return;
    }
    for (const owner of uid === process.getuid() ? [uid] : [uid, process.getuid()]) {
        try {
            fchownSync(file, owner, gid);
            return;
        } catch {
            // less is tried next
        }
    }
}

function isStill(path: string, known: Uint8Array): boolean {
    try {
        return readFileSync(path).equals(known);
    } catch {
        return false;
    }
}

/** That the new name is on the disk too. Some systems cannot; the contents are there already. */
function syncFolder(folder: string): void {
    try {
        const file = openSync(folder, 'r');
        try {
            fsyncSync(file);
        } finally {
            closeSync(file);
        }
    } catch {
        // see above
    }
}

function writeInPlace(path: string, bytes: Uint8Array): void {
    const file = openSync(path, 'w');
    try {
        writeFileSync(file, bytes);
    } finally {
        closeSync(file);
    }
}

/** `/dev/stdout` and its like: what they lead to is open already, and no name of a folder. */
function isOfSystem(path: string): boolean {
    return sep === '/' && /^\/(?:dev\/(?:fd\/|std)|proc\/)/.test(resolve(path));
}

const MAX_LINKS = 40;

/** Where a link leads to that has nothing at its end yet; another path as it is. */
function endOfLinks(path: string): string {
    let end = resolve(path);
    for (let links = 0; links < MAX_LINKS; links++) {
        if (!lstatSync(end, { throwIfNoEntry: false })?.isSymbolicLink()) {
            return end;
        }
        end = resolve(dirname(end), readlinkSync(end));
    }
    throw Object.assign(new Error('links in a circle'), { code: 'ELOOP' });
}

/** What ends a program when a person or the system asks. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

let areSignalsHeard = false;

/**
 * From the first write on, a person who interrupts is heard between two steps, not in the middle of one: no temporary file stays
 * behind. The listeners stay, since a signal that came just before they went would be lost.
 */
function hearSignals(): void {
    if (areSignalsHeard) {
        return;
    }
    areSignalsHeard = true;
    for (const signal of SIGNALS) {
        process.on(signal, () => process.exit(128 + system.signals[signal]));
    }
    hearSizeLimit();
}

let isSizeLimitHeard = false;

/** From now on, writing beyond the size that the system allows fails with a reason, where it would end the process. */
export function hearSizeLimit(): void {
    if (!isSizeLimitHeard) {
        isSizeLimitHeard = true;
        process.on('SIGXFSZ', () => undefined);
    }
}

/** Why a file cannot be written, and what to do; what stood there is untouched. */
function whyNotWritten(error: unknown): string {
    if (error instanceof ChangedMeanwhile) {
        return 'đã bị thay đổi từ khi được đọc, không ghi đè (changed since it was read, left alone); chạy lại.';
    }
    return `không ghi được, tệp cũ còn nguyên (cannot be written, what was there is untouched): ${reasonOf(error as NodeJS.ErrnoException)}`;
}

/**
 * Makes a folder, and those above it that are not there.
 *
 * @throws {FileError} where it cannot be made, with the reason
 */
export function makeFolder(folder: string): void {
    try {
        mkdirSync(folder, { recursive: true });
    } catch (error) {
        const { code = '' } = error as NodeJS.ErrnoException;
        const reason = ['ENOTDIR', 'EEXIST'].includes(code)
            ? 'có tệp mang tên này hay tên thư mục trên nó (a file has this name, or that of a folder above).'
            : reasonOf(error as NodeJS.ErrnoException);
        throw new FileError(folder, `không tạo được thư mục (the folder cannot be made): ${reason}`);
    }
}

/** Why the system did not write, for people; what it says itself where that is not among the usual reasons. */
export function reasonOf({ code, message }: NodeJS.ErrnoException): string {
    return REASONS[code ?? ''] ?? message;
}

const NO_PERMISSION = 'không có quyền (permission denied).';

const REASONS: Record<string, string> = {
    ENOSPC: 'đĩa đầy (the disk is full).',
    EDQUOT: 'hết hạn mức đĩa (the disk quota is used up).',
    EFBIG: 'tệp lớn hơn mức hệ thống cho phép (larger than the system allows).',
    EACCES: NO_PERMISSION,
    EPERM: NO_PERMISSION,
    EROFS: 'ổ đĩa chỉ cho đọc (the drive is read-only).',
    EISDIR: 'là thư mục, cần một tệp (is a folder, needs a file).',
    ENOENT: 'không có thư mục này (no such folder).',
    ENOTDIR: 'không có thư mục này (no such folder).',
    ELOOP: 'liên kết vòng tròn (links in a circle).',
    EBUSY: 'chương trình khác đang mở tệp (another program has it open).',
    ENAMETOOLONG: 'tên tệp quá dài (the name is too long).',
};
