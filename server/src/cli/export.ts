import { mkdirSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EmptyFileSystem } from 'langium';
import { createExporter, EXPORT_FORMS, type Exporter, type ExportForm, isTextForm } from '../export/exporters.js';
import { preferStandard } from '../facts/standard.js';
import { printFile } from '../printed/print.js';
import type { PrintedFile } from '../printed/printed-document.js';
import type { StandardId } from '../standards/standard.js';
import type { PlanFile } from '../syntax/generated/ast.js';
import { createPlanSyntaxServices } from '../syntax/plan-module.js';
import { CommandError } from './command-error.js';
import { type ExportJob, exportJobs, STANDARD_OUTPUT, TargetGuard } from './export-targets.js';
import { readFileInput, readInput, STANDARD_INPUT } from './input.js';
import { writeResult } from './output.js';
import { showProgress } from './progress.js';
import { chooseStandard } from './standard.js';
import { extensionsOf } from './workspace.js';

/** The options of `kehoach export` as they were typed. */
export interface ExportOptions {
    readonly to: string | undefined;
    readonly output: string | undefined;
    readonly extensions: readonly string[] | undefined;
    /** The standard of documents that do not tell it themselves. */
    readonly standard: string | undefined;
}

/** Where the build has laid the bundles: beside the command line's own. */
const BUNDLES = fileURLToPath(new URL('.', import.meta.url));

/**
 * `kehoach export`: writes files and folders as PDF, Word, HTML or plain text. A file that cannot be written is told of, and the
 * others come out.
 *
 * @returns the exit status: 0 all came out, 1 some did not, 2 none did
 */
export async function exportFiles(paths: readonly string[], options: ExportOptions): Promise<number> {
    const form = formOf(options.to);
    if (paths.length === 0) {
        throw new CommandError(
            `export cần tệp hay thư mục (needs a file or a folder), ví dụ: kehoach export ke-hoach.kehoach --to ${form}`,
        );
    }
    const extensions = extensionsOf(options.extensions);
    const jobs = await exportJobs(paths, form, options.output, extensions);
    if (jobs.length === 0) {
        throw new CommandError(
            `không có tệp .${extensions.join(', .')} nào (no such files). Đọc tệp khác: --extension txt`,
        );
    }
    if (options.output === undefined && paths.includes(STANDARD_INPUT) && !isTextForm(form)) {
        throw new CommandError(
            `đầu vào chuẩn thành ${form} cần -o TEP.${form} (standard input needs a file to write to)`,
        );
    }
    const standard = chooseStandard(options.standard);
    const exporter = createExporter(form, BUNDLES);
    try {
        const failures = await exportAll(jobs, exporter, readerOf(standard));
        return failures === 0 ? 0 : failures < jobs.length ? 1 : 2;
    } finally {
        await exporter.dispose();
    }
}

function formOf(asked: string | undefined): ExportForm {
    const forms = EXPORT_FORMS.join(', ');
    if (asked === undefined) {
        throw new CommandError(`export cần --to: chọn ${forms} (needs a form)`);
    }
    const form = EXPORT_FORMS.find((each) => each === asked);
    if (!form) {
        throw new CommandError(`--to: “${asked}” không hợp lệ (unknown); chọn ${forms}`);
    }
    return form;
}

/** Exports one file after the other, and tells of each. Returns how many failed. */
async function exportAll(
    jobs: readonly ExportJob[],
    exporter: Exporter,
    read: (text: string) => PrintedFile,
): Promise<number> {
    const guard = new TargetGuard(jobs);
    let failures = 0;
    for (const [done, job] of jobs.entries()) {
        showProgress(done, jobs.length, job.source);
        let told: string | undefined;
        try {
            guard.take(job);
            write(await exporter.write(await readDocument(job.source, read)), job.target);
        } catch (error) {
            failures += 1;
            told = reason(job.source, error);
        }
        // the line of progress goes before anything else is said
        showProgress(jobs.length, jobs.length, '');
        if (told !== undefined) {
            process.stderr.write(`kehoach: ${told}\n`);
        } else if (job.target !== STANDARD_OUTPUT) {
            process.stdout.write(`${job.source} → ${job.target}\n`);
        }
    }
    return failures;
}

/** Reads texts as they are printed. */
function readerOf(standard: StandardId | null): (text: string) => PrintedFile {
    const { plan } = createPlanSyntaxServices(EmptyFileSystem);
    return (text) => {
        const { value } = plan.parser.LangiumParser.parse<PlanFile>(text);
        preferStandard(value, standard);
        return printFile(value);
    };
}

async function readDocument(source: string, read: (text: string) => PrintedFile): Promise<PrintedFile> {
    if (extname(source) === '.danhmuc') {
        throw new CommandError(`${source}: là danh mục, không phải văn bản (is a catalogue, no document)`);
    }
    const { text } = source === STANDARD_INPUT ? readInput(source) : await readFileInput(source);
    const file = read(text);
    if (file.documents.length === 0) {
        throw new CommandError(`${source}: không có gì để xuất (nothing to export)`);
    }
    return file;
}

function write(contents: string | Uint8Array, target: string): void {
    if (target === STANDARD_OUTPUT) {
        writeResult(contents, undefined);
        return;
    }
    try {
        mkdirSync(dirname(target), { recursive: true });
    } catch (error) {
        throw new CommandError(
            `${dirname(target)}: không tạo được thư mục (the folder cannot be made): ${(error as Error).message}`,
        );
    }
    writeResult(contents, target);
}

function reason(source: string, error: unknown): string {
    return error instanceof CommandError
        ? error.message
        : `${source}: không xuất được (cannot be exported): ${error instanceof Error ? error.message : String(error)}`;
}
