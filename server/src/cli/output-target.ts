import { readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { FileError, IS_FOR_EDITOR } from './command-error.js';

/** A kind of file that a command makes. */
export interface OutputKind {
    /** As it is told to people. */
    readonly name: string;
    /** Endings that its files bear, with the dot: an existing file with one of them may be replaced. */
    readonly extensions: readonly string[];
    /** Tells its files by what they hold, whatever their ending. */
    readonly isOwn?: (contents: Buffer) => boolean;
}

/** Tables for spreadsheets, as text. */
export const CSV: OutputKind = { name: 'CSV', extensions: ['.csv'] };

/** Endings of files that people write themselves: what a command makes never takes their place unasked. */
const WRITTEN_BY_PEOPLE = ['.kehoach', '.danhmuc'];

/** What to do, where it can be had otherwise. */
const REMEDY = IS_FOR_EDITOR
    ? 'chọn tên khác (choose another name).'
    : 'nêu tệp khác, hoặc thêm --force (name another file, or add --force)';

/**
 * Sees to it that a command writes over nothing but what it may have made itself: no input of the run, no plan or catalogue,
 * no file of another kind. `--force` allows all but the inputs.
 */
export class TargetGuard {
    private readonly inputs: ReadonlySet<string>;

    /** @param inputs the files that the run reads */
    constructor(
        inputs: readonly string[],
        private readonly isForced: boolean,
    ) {
        this.inputs = new Set(inputs.flatMap(identities));
    }

    /** Throws a FileError where a file of this kind must not be written there. */
    check(target: string, { name, extensions, isOwn }: OutputKind): void {
        if (identities(target).some((identity) => this.inputs.has(identity))) {
            throw new FileError(
                target,
                'không ghi đè lên tệp nguồn (would overwrite a source); nêu tệp khác (name another file): -o TEP',
            );
        }
        const there = statSync(target, { throwIfNoEntry: false });
        // a link is written through: what counts is the file at its end
        const ending = extname(there ? realpathSync(target) : target).toLowerCase();
        const holdsSomething = there?.isFile() === true && there.size > 0;
        if (this.isForced || (there && !there.isFile())) {
            return;
        }
        if (WRITTEN_BY_PEOPLE.includes(ending) && extensions.includes(ending) && holdsSomething) {
            throw new FileError(target, `đã có, không ghi đè lên (is there already, would be overwritten); ${REMEDY}`);
        }
        if (WRITTEN_BY_PEOPLE.includes(ending) && !extensions.includes(ending)) {
            throw new FileError(target, `không ghi đè lên tệp nguồn (would overwrite a source); ${REMEDY}`);
        }
        if (holdsSomething && !(isOwn ? isOwn(readFileSync(target)) : extensions.includes(ending))) {
            throw new FileError(
                target,
                `đã có và không phải ${name} (is there already and of another kind); ${REMEDY}`,
            );
        }
    }
}

/** What tells a file from others: its path, and where it is there already its place on the disk, whatever its name. */
function identities(path: string): string[] {
    const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
    return stat ? [resolve(path), `${stat.dev}:${stat.ino}`] : [resolve(path)];
}
