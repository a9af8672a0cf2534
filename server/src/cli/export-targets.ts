import { existsSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { CommandError } from './command-error.js';
import { listFiles, STANDARD_INPUT } from './input.js';

/** Name under which standard output is asked for. */
export const STANDARD_OUTPUT = '-';

/** One file to export. */
export interface ExportJob {
    /** As it was typed, or as the walk through a folder found it. */
    readonly source: string;
    readonly target: string;
}

/**
 * What becomes of each path: a file lies beside its source, or where `-o` says; a folder keeps its structure below `-o`.
 *
 * @param form the ending of the files to write, without the dot
 * @param extensions endings read in folders, without the dot
 */
export async function exportJobs(
    paths: readonly string[],
    form: string,
    output: string | undefined,
    extensions: readonly string[],
): Promise<ExportJob[]> {
    const intoFolder = output !== undefined && (paths.length > 1 || isFolder(output) || paths.some(isFolder));
    if (intoFolder && existsSync(output) && !isFolder(output)) {
        throw new CommandError(`${output}: là tệp, cần một thư mục cho nhiều kết quả (is a file, needs a folder)`);
    }
    const jobs: ExportJob[] = [];
    for (const path of paths) {
        if (isFolder(path)) {
            const files = await listFiles([path], extensions);
            const base = output ?? path;
            jobs.push(
                ...files.map((source) => ({ source, target: join(base, renamed(relative(path, source), form)) })),
            );
        } else if (path === STANDARD_INPUT && output === undefined) {
            jobs.push({ source: path, target: STANDARD_OUTPUT });
        } else {
            const name = path === STANDARD_INPUT ? `van-ban.${form}` : renamed(basename(path), form);
            const beside = join(dirname(path), name);
            jobs.push({
                source: path,
                target: output === undefined ? beside : intoFolder ? join(output, name) : output,
            });
        }
    }
    // one file may be named twice, by itself and by its folder
    const byName = new Map(jobs.map((job) => [JSON.stringify([resolve(job.source), resolve(job.target)]), job]));
    return [...byName.values()];
}

/** Endings of files that people write themselves: no result may take their place. */
const WRITTEN_BY_PEOPLE = ['.kehoach', '.danhmuc'];

/** Sees to it that no result is written over a source or over another result. */
export class TargetGuard {
    private readonly sources: ReadonlySet<string>;
    /** The source of each file that was written. */
    private readonly written = new Map<string, string>();

    constructor(jobs: readonly ExportJob[]) {
        this.sources = new Set(jobs.flatMap(({ source }) => identities(source)));
    }

    /** Takes the file of a job for it. Throws a CommandError where it is a source, or was written before. */
    take({ source, target }: ExportJob): void {
        if (target === STANDARD_OUTPUT) {
            return;
        }
        const isSource = identities(target).some((identity) => this.sources.has(identity));
        if (isSource || WRITTEN_BY_PEOPLE.includes(extname(target).toLowerCase())) {
            throw new CommandError(
                `${source}: không ghi đè lên tệp nguồn ${target} (would overwrite a source); nêu tệp khác: -o TEP`,
            );
        }
        const other = this.written.get(resolve(target));
        if (other !== undefined) {
            throw new CommandError(
                `${source}: ${target} đã được ghi từ ${other} (already written from it); nêu thư mục khác: -o THU-MUC`,
            );
        }
        this.written.set(resolve(target), source);
    }
}

/** What tells a file from others: its path, and where it is there already its place on the disk, whatever its name. */
function identities(path: string): string[] {
    const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
    return stat ? [resolve(path), `${stat.dev}:${stat.ino}`] : [resolve(path)];
}

function renamed(path: string, form: string): string {
    const extension = extname(path);
    return `${extension === '' ? path : path.slice(0, -extension.length)}.${form}`;
}

function isFolder(path: string): boolean {
    return path.endsWith('/') || path.endsWith(sep) || (existsSync(path) && statSync(path).isDirectory());
}
