import { basename, dirname, extname, join } from 'node:path';
import type { Picture } from '../import/paper.js';
import { pictureNames } from '../import/plan-text/picture-names.js';
import { CommandError, FileError } from './command-error.js';
import { ExportGuard, type ExportJob, exportJobs, STANDARD_OUTPUT } from './export-targets.js';
import { Failures } from './failures.js';
import { readRawInput } from './input.js';
import { ofFile, readOtherPaper } from './other-paper.js';
import { print } from './output.js';
import { type OutputKind, TargetGuard } from './output-target.js';
import { endProgress, showProgress } from './progress.js';
import { shownName } from './shown-name.js';
import { makeFolder, writeFileWhole } from './write-file.js';

/** The options of `kehoach import` as they were typed. */
export interface ImportOptions {
    readonly output: string | undefined;
    /** Endings read in folders, without the dot. */
    readonly extensions: readonly string[];
    /** Lets plans take the place of files that are there. */
    readonly isForced: boolean;
    /** Files beyond this are told, not tried. */
    readonly maxBytes: number;
}

const PLAN: OutputKind = { name: 'kế hoạch .kehoach (a plan)', extensions: ['.kehoach'] };
const PICTURE: OutputKind = {
    name: 'hình của lần nhập này (a picture of this import)',
    extensions: [],
    isOwn: () => false,
};

/**
 * `kehoach import`: writes files of other programs as plans, each beside its source or below `-o`, its pictures in a folder beside the plan.
 * No file that is there is written over unasked. A file that cannot be read is told, and the others go on.
 *
 * @returns the exit status: 1 where something of the pages is not in a plan as it was, 2 where a file failed
 */
export async function importFiles(paths: readonly string[], options: ImportOptions): Promise<number> {
    const { output, extensions, isForced } = options;
    const failures = new Failures();
    const jobs = withOwnTargets(await exportJobs(paths, 'kehoach', output, extensions, failures));
    if (jobs.length === 0) {
        throw new CommandError(
            `không có tệp .${extensions.join(', .')} nào (no such files). Đọc tệp khác: --extension html`,
        );
    }
    const guard = new ExportGuard(jobs, PLAN, isForced);
    const pictures = new TargetGuard(
        jobs.map(({ source }) => source),
        isForced,
    );
    let losses = 0;
    for (const [done, job] of jobs.entries()) {
        showProgress(done, jobs.length, job.source);
        await failures.guard(job.source, async () => {
            guard.take(job);
            losses += Number(await importFile(job, pictures, options));
        });
    }
    showProgress(jobs.length, jobs.length, '');
    return failures.any ? 2 : losses > 0 ? 1 : 0;
}

/** Of files that differ in their endings alone each has a plan of its own: `a.docx.kehoach` beside `a.doc.kehoach`. */
function withOwnTargets(jobs: readonly ExportJob[]): ExportJob[] {
    const sources = new Map<string, number>();
    for (const { target } of jobs) sources.set(target, (sources.get(target) ?? 0) + 1);
    return jobs.map((job) => {
        const isShared = job.target !== STANDARD_OUTPUT && (sources.get(job.target) ?? 0) > 1;
        const ending = extname(job.source);
        const stem = basename(job.source, ending);
        return isShared && basename(job.target) === `${stem}.kehoach`
            ? { ...job, target: join(dirname(job.target), `${stem}${ending}.kehoach`) }
            : job;
    });
}

/** @returns whether something of the pages is not in the plan as it was */
async function importFile(job: ExportJob, guard: TargetGuard, { maxBytes }: ImportOptions): Promise<boolean> {
    const { source, target, isFound } = job;
    const { bytes } = await readRawInput(source, { maxBytes, isFound });
    const paper = await readOtherPaper(source, bytes);
    const isWritten = target !== STANDARD_OUTPUT;
    const names = isWritten ? pictureNames(basename(target, extname(target)), paper.pictures) : [];
    const { text, remarks } = await paper.planText(
        isWritten ? (number) => `Hình ${number}: ${names[number - 1]}` : undefined,
    );
    if (!/[\p{L}\d]/u.test(text)) {
        const reason = 'không có chữ nào (holds no text). Bản quét thì nhận dạng chữ (OCR) trước rồi nhập.';
        throw new FileError(source, reason);
    }
    if (!isWritten) {
        print(text);
    } else {
        await writePictures(source, dirname(target), paper.pictures, names, guard);
        makeFolder(dirname(target));
        await writeFileWhole(target, text);
    }
    endProgress();
    if (isWritten) {
        print(`${shownName(source)} → ${shownName(target)}\n`);
    }
    for (const { vi, en } of remarks.map((remark) => remark.text)) {
        process.stderr.write(`kehoach: ${shownName(source)}: ${vi} (${en})\n`);
    }
    if (paper.pictures.length > 0) {
        const count = paper.pictures.length;
        const where = isWritten
            ? `được chép vào ${shownName(join(dirname(target), dirname(names[0] ?? '')))} (${count} pictures copied there)`
            : `không được chép, cần -o TEP (${count} pictures not copied, needs -o FILE)`;
        process.stderr.write(`kehoach: ${shownName(source)}: ${count} hình ${where}\n`);
    }
    return remarks.some(({ isLoss }) => isLoss) || (!isWritten && paper.pictures.length > 0);
}

async function writePictures(
    source: string,
    folder: string,
    pictures: readonly Picture[],
    names: readonly string[],
    guard: TargetGuard,
): Promise<void> {
    const targets = names.map((name) => join(folder, name));
    for (const target of targets) {
        guard.check(target, PICTURE);
    }
    for (const [index, picture] of pictures.entries()) {
        const target = targets[index] ?? '';
        const bytes = await ofFile(source, picture.read);
        makeFolder(dirname(target));
        await writeFileWhole(target, bytes);
    }
}
