import { createHash } from 'node:crypto';
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import type { PlanRecord } from '../workspace/plan-record.js';
import type { KeptFile, PlanStore } from '../workspace/plan-store.js';
import { cannotWrite, isDiskFault, isOfDatabase, isPassing, sqlite, together } from './sqlite.js';

/** The name says how its table looks: a store of another look is another file. */
const NAME = 'van-ban-1.sqlite';
/** So many milliseconds a write waits for another process, and no longer: what is not kept is read again some day. */
const PATIENCE = 30;
/** So many files wait to be kept together, or so many milliseconds. */
const MOST_WAITING = 64;
const LONGEST_WAIT = 500;
/** So many folders above the store may be missing. */
const MOST_LEVELS = 3;
/** Where another process does not let go of the database, no more of them are held. */
const MOST_KEPT_WAITING = 1_000;

interface Row {
    readonly uri: string;
    readonly version: string;
    readonly reading: string;
    readonly stamp: string;
    readonly content: string;
    readonly said: string;
    readonly text: Uint8Array;
    readonly places: Uint8Array;
    readonly tasks: Uint8Array;
    readonly digest: number;
}

const COLUMNS: readonly (keyof Row)[] = [
    'uri',
    'version',
    'reading',
    'stamp',
    'content',
    'said',
    'text',
    'places',
    'tasks',
    'digest',
];

/**
 * The store of closed plans: a database of SQLite in the folder that an editor gives its extension. Each row says by itself what it is
 * true of (the build that read the file, how, the text) and has a digest of all that: a row that is torn, mixed up or old is none, whatever
 * happened to the file around it. So nothing is waited for to be on the disk, and any number of windows may write.
 */
export class KeptPlans implements PlanStore {
    private readonly waiting = new Map<string, Row>();
    /** Files that are to be forgotten. */
    private readonly gone = new Set<string>();
    private timer: NodeJS.Timeout | undefined;
    private isOpen = true;
    private isWritable = true;

    /** @param version of the build: what another one found is nothing */
    private constructor(
        private readonly database: DatabaseSync,
        private readonly folder: string,
        private readonly version: string,
        private readonly statements: Statements,
    ) {}

    /** Undefined where there is no SQLite, or no such folder can be. */
    static open(folder: string, version: string): KeptPlans | undefined {
        const library = sqlite();
        if (!library) {
            return undefined;
        }
        // what lies there may be no database at all: it is made anew once; another process may be making it just now
        for (const attempt of [1, 2, 3]) {
            let database: DatabaseSync | undefined;
            try {
                makeFolder(folder, MOST_LEVELS);
                keepPrivate(join(folder, NAME));
                database = new library.DatabaseSync(join(folder, NAME), { timeout: PATIENCE });
                return new KeptPlans(database, folder, version, prepared(database));
            } catch (error) {
                close(database);
                if (isPassing(error) || cannotWrite(error)) {
                    return undefined;
                }
                if (isOfDatabase(error) && (attempt > 1 || !isDiskFault(error))) remove(folder);
            }
        }
        return undefined;
    }

    find({ uri, reading, stamp }: KeptFile): PlanRecord | undefined {
        // what was kept without a stamp has an empty one
        const row = stamp ? this.row('byUri', uri) : undefined;
        return row?.stamp === stamp && row?.reading === reading ? recordOf(row) : undefined;
    }

    findText({ uri, reading }: KeptFile, text: string): PlanRecord | undefined {
        const content = digestOf(text);
        const own = this.row('byUri', uri);
        const isOwn = own?.content === content && own.reading === reading;
        const row = isOwn ? own : this.row('byContent', content, reading);
        return row && recordOf(row);
    }

    put({ uri, reading, stamp = '' }: KeptFile, text: string, { index: said, ...packs }: PlanRecord): void {
        if (!this.isOpen || !this.isWritable) {
            return;
        }
        const row = { uri, version: this.version, reading, stamp, content: digestOf(text), said, ...packs };
        this.waiting.set(uri, { ...row, digest: digestOfRow(row) });
        this.gone.delete(uri);
        if (this.waiting.size % MOST_WAITING === 0) {
            this.flush();
        } else {
            this.flushSoon();
        }
    }

    private flushSoon(): void {
        if (this.timer === undefined && this.isOpen) {
            this.timer = setTimeout(() => this.flush(), LONGEST_WAIT);
            this.timer.unref();
        }
    }

    flush(): void {
        clearTimeout(this.timer);
        this.timer = undefined;
        const [rows, gone] = [[...this.waiting.values()], [...this.gone]];
        if (rows.length + gone.length > 0 && this.isOpen && this.isWritable) {
            const isDone = this.write(() =>
                together(this.database, () => {
                    for (const uri of gone) this.statements.forget.run(uri);
                    for (const row of rows) this.statements.put.run(...COLUMNS.map((column) => row[column]));
                }),
            );
            // another window was writing: they go along with the next ones
            if (isDone || rows.length > MOST_KEPT_WAITING) this.waiting.clear();
            if (isDone) this.gone.clear();
            if (isDone && gone.length > 0) this.cutLog();
        }
    }

    forget(uri: string): void {
        this.waiting.delete(uri);
        this.gone.add(uri);
        this.flushSoon();
    }

    close(): void {
        if (this.isOpen) {
            this.flush();
            this.cutLog();
            this.isOpen = false;
            close(this.database);
        }
    }

    /** What was written lies in the log, too, and would stay there after it was forgotten. */
    private cutLog(): void {
        this.write(() => this.database.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
    }

    keepOnly(uris: ReadonlySet<string>): void {
        if (!this.isOpen || !this.isWritable) {
            return;
        }
        this.flush();
        this.write(() => {
            const others = this.statements.uris.all().filter(({ uri }) => !uris.has(String(uri)));
            if (others.length > 0) {
                together(this.database, () => {
                    for (const { uri } of others) this.statements.forget.run(String(uri));
                });
            }
        });
        this.cutLog();
    }

    private row(by: 'byUri' | 'byContent', ...keys: string[]): Row | undefined {
        if (!this.isOpen) {
            return undefined;
        }
        try {
            const row = this.statements[by].get(...keys, this.version) as unknown as Row | undefined;
            if (row === undefined || isWhole(row)) {
                return row;
            }
        } catch (error) {
            if (isPassing(error)) {
                return undefined;
            }
        }
        // a database that gives one row that is none may give others
        this.discard();
        return undefined;
    }

    /** @returns whether it was done */
    private write(work: () => void): boolean {
        try {
            work();
            return true;
        } catch (error) {
            if (cannotWrite(error) || isDiskFault(error)) this.stopWriting();
            else if (!isPassing(error)) this.discard();
            return false;
        }
    }

    private stopWriting(): void {
        this.isWritable = false;
        this.waiting.clear();
    }

    /** What is damaged is thrown away; this run does without. */
    private discard(): void {
        this.isOpen = false;
        this.waiting.clear();
        close(this.database);
        remove(this.folder);
    }
}

interface Statements {
    readonly byUri: StatementSync;
    readonly byContent: StatementSync;
    readonly put: StatementSync;
    readonly uris: StatementSync;
    readonly forget: StatementSync;
}

function prepared(database: DatabaseSync): Statements {
    // a process that ends in mid-write leaves all whole; what a machine loses that goes out, digests tell
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cell_size_check = ON;');
    // what is forgotten is written over
    database.exec('PRAGMA secure_delete = ON');
    database.exec(`
        CREATE TABLE IF NOT EXISTS plans (
            uri TEXT PRIMARY KEY, version TEXT NOT NULL, reading TEXT NOT NULL, stamp TEXT NOT NULL, content TEXT NOT NULL,
            said TEXT NOT NULL, text BLOB NOT NULL, places BLOB NOT NULL, tasks BLOB NOT NULL, digest INTEGER NOT NULL
        );
        CREATE INDEX IF NOT EXISTS contents ON plans (content);`);
    const columns = COLUMNS.join(', ');
    return {
        byUri: database.prepare(`SELECT ${columns} FROM plans WHERE uri = ? AND version = ?`),
        byContent: database.prepare(
            `SELECT ${columns} FROM plans WHERE content = ? AND reading = ? AND version = ? LIMIT 1`,
        ),
        put: database.prepare(
            `INSERT OR REPLACE INTO plans (${columns}) VALUES (${COLUMNS.map(() => '?').join(', ')})`,
        ),
        uris: database.prepare('SELECT uri FROM plans'),
        forget: database.prepare('DELETE FROM plans WHERE uri = ?'),
    };
}

function recordOf({ said, text, places, tasks }: Row): PlanRecord {
    return { index: said, text, places, tasks };
}

/** SHA-256 of a text; half a pair of UTF-16 stays what it is. */
function digestOf(text: string): string {
    return createHash('sha256').update(Buffer.from(text, 'utf16le')).digest('base64');
}

function isWhole(row: Row): boolean {
    try {
        return row.digest === digestOfRow(row);
    } catch {
        // a column is not what it should be
        return false;
    }
}

/** Of all that a row holds. */
function digestOfRow({
    uri,
    version,
    reading,
    stamp,
    content,
    said,
    text,
    places,
    tasks,
}: Omit<Row, 'digest'>): number {
    const keys = JSON.stringify([uri, version, reading, stamp, content, text.length, places.length, tasks.length]);
    return [said, text, places, tasks].reduce((sum: number, part) => crc32(part, sum), crc32(keys));
}

/** By steps: Node never comes back from making a folder with all above it where the system says of one that it is not there, as in /proc. */
function makeFolder(folder: string, levels: number): void {
    if (existsSync(folder)) {
        return;
    }
    if (levels > 0) makeFolder(dirname(folder), levels - 1);
    try {
        mkdirSync(folder, { mode: 0o700 });
    } catch (error) {
        // another window may have made it just now
        if (!existsSync(folder)) throw error;
    }
}

/** Nobody else on this machine reads what the papers of somebody say; SQLite makes its other files as this one is. */
function keepPrivate(path: string): void {
    try {
        // one that is there is not opened: to close it would take away the locks that this process has on it
        closeSync(openSync(path, 'ax', 0o600));
    } catch {
        chmodSync(path, 0o600);
    }
}

function close(database: DatabaseSync | undefined): void {
    try {
        database?.close();
    } catch {
        // it was not open
    }
}

function remove(folder: string): void {
    for (const ending of ['', '-wal', '-shm', '-journal']) {
        try {
            rmSync(join(folder, `${NAME}${ending}`), { force: true });
        } catch {
            // another window has it open; it does without, too, once it meets what is damaged
        }
    }
}
