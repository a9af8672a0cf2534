import { existsSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { FileError } from './command-error.js';
import type { Failures } from './failures.js';
import { listFiles } from './file-walk.js';
import { STANDARD_INPUT } from './input.js';
import { type OutputKind, TargetGuard } from './output-target.js';
import { shownName } from './shown-name.js';

/** Name under which standard output is asked for. */
export const STANDARD_OUTPUT = '-';

/** One file to export. */
export interface ExportJob {
    /** As it was typed, or as the walk through a folder found it. */
    readonly source: string;
    /** Whether a walk through a folder found it. */
    readonly isFound: boolean;
    readonly target: string;
}

/**
 * What becomes of each path: a file lies beside its source, or where `-o` says; a folder keeps its structure below `-o`.
 *
 * @param form the ending of the files to write, without the dot
 * @param extensions endings read in folders, without the dot
 * @param failures is told what cannot be read in folders
 */
export async function exportJobs(
    paths: readonly string[],
    form: string,
    output: string | undefined,
    extensions: readonly string[],
    failures: Failures,
): Promise<ExportJob[]> {
    const intoFolder = output !== undefined && (paths.length > 1 || isFolder(output) || paths.some(isFolder));
    if (intoFolder && existsSync(output) && !isFolder(output)) {
        throw new FileError(output, 'là tệp, cần một thư mục cho nhiều kết quả (is a file, needs a folder)');
    }
    const jobs: ExportJob[] = [];
    for (const path of paths) {
        if (isFolder(path)) {
            const base = output ?? path;
            for (const { name, isFound } of await listFiles([path], extensions, failures)) {
                jobs.push({ source: name, isFound, target: join(base, renamed(relative(path, name), form)) });
            }
        } else if (path === STANDARD_INPUT && output === undefined) {
            jobs.push({ source: path, isFound: false, target: STANDARD_OUTPUT });
        } else {
            const name = path === STANDARD_INPUT ? `van-ban.${form}` : renamed(basename(path), form);
            const beside = join(dirname(path), name);
            jobs.push({
                source: path,
                isFound: false,
                target: output === undefined ? beside : intoFolder ? join(output, name) : output,
            });
        }
    }
    // one file may be named twice, by itself and by its folder
    const byName = new Map(jobs.map((job) => [JSON.stringify([resolve(job.source), resolve(job.target)]), job]));
    return [...byName.values()];
}

/** Sees to it that no result is written over a source, a file of another kind, or another result. */
export class ExportGuard {
    private readonly guard: TargetGuard;
    /** The source of each file that was written. */
    private readonly written = new Map<string, string>();

    constructor(
        jobs: readonly ExportJob[],
        private readonly kind: OutputKind,
        isForced: boolean,
    ) {
        this.guard = new TargetGuard(
            jobs.map(({ source }) => source),
            isForced,
        );
    }

    /** Takes the file of a job for it. Throws a FileError where it must not be written. */
    take({ source, target }: ExportJob): void {
        if (target === STANDARD_OUTPUT) {
            return;
        }
        const other = this.written.get(resolve(target));
        if (other !== undefined) {
            throw new FileError(
                source,
                `${shownName(target)} đã được ghi từ ${shownName(other)} (already written from it); nêu thư mục khác: -o THU-MUC`,
            );
        }
        this.guard.check(target, this.kind);
        this.written.set(resolve(target), source);
    }
}

function renamed(path: string, form: string): string {
    const extension = extname(path);
    return `${extension === '' ? path : path.slice(0, -extension.length)}.${form}`;
}

function isFolder(path: string): boolean {
    return path.endsWith('/') || path.endsWith(sep) || (existsSync(path) && statSync(path).isDirectory());
}
