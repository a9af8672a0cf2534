import type { DatabaseSync } from 'node:sqlite';

type Sqlite = typeof import('node:sqlite');

/** SQLite as Node brings it along; undefined in a Node that has none. */
export function sqlite(): Sqlite | undefined {
    // Node tells on the log of whoever uses it that it may change: nobody can do anything about that
    const { emitWarning } = process;
    process.emitWarning = () => undefined;
    try {
        return process.getBuiltinModule?.('node:sqlite');
    } catch {
        return undefined;
    } finally {
        process.emitWarning = emitWarning;
    }
}

/** Whether the database says so, and not the folder around it. */
export function isOfDatabase(error: unknown): boolean {
    return codeOf(error) >= 0;
}

/** Whether something stands in the way just now, as another process that opens or writes: nothing is wrong with what is there. */
export function isPassing(error: unknown): boolean {
    return PASSING.includes(codeOf(error));
}

/** Whether nothing can be written here, or no more than there is. */
export function cannotWrite(error: unknown): boolean {
    return UNWRITABLE.includes(codeOf(error));
}

/** Whether the disk failed: at a write for want of room, at a read for what was cut off. */
export function isDiskFault(error: unknown): boolean {
    return codeOf(error) === DISK_FAULT;
}

/** See https://sqlite.org/rescode.html: SQLITE_BUSY, _LOCKED, _NOMEM, _INTERRUPT, _CANTOPEN, _PROTOCOL, _SCHEMA. */
const PASSING = [5, 6, 7, 9, 14, 15, 17];
/** SQLITE_READONLY, SQLITE_FULL. */
const UNWRITABLE = [8, 13];
/** SQLITE_IOERR. */
const DISK_FAULT = 10;

/** The first byte is the kind of the error, the rest says more of it. */
function codeOf(error: unknown): number {
    const { errcode } = (error ?? {}) as { errcode?: unknown };
    return typeof errcode === 'number' ? errcode & 0xff : -1;
}

/** Runs work within one transaction: all of it is there afterwards, or nothing. */
export function together(database: DatabaseSync, work: () => void): void {
    database.exec('BEGIN IMMEDIATE');
    try {
        work();
        database.exec('COMMIT');
    } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK');
        throw error;
    }
}
