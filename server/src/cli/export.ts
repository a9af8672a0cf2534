import { dirname, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EmptyFileSystem } from 'langium';
import { createExporter, EXPORT_FORMS, type ExportForm } from '../export/exporters.js';
import { preferStandard } from '../facts/standard.js';
import { textOf } from '../files/read-file.js';
import { printFile } from '../printed/print.js';
import type { PrintedFile } from '../printed/printed-document.js';
import { officeTables, type Tables } from '../standards/office-rows.js';
import { isStandard, type StandardId } from '../standards/standards.js';
import type { PlanFile } from '../syntax/generated/ast.js';
import { createPlanSyntaxServices } from '../syntax/plan-module.js';
import type { MissingCharacter } from '../typeset/coverage.js';
import { CommandError, FileError } from './command-error.js';
import { ExportGuard, type ExportJob, exportJobs, STANDARD_OUTPUT } from './export-targets.js';
import { Failures } from './failures.js';
import { type Input, readInput, STANDARD_INPUT } from './input.js';
import { print } from './output.js';
import { endProgress, showProgress } from './progress.js';
import { readSettingsFile, tellRowFaults } from './settings-file.js';
import { shownName } from './shown-name.js';
import { makeFolder, writeFileWhole } from './write-file.js';

/** The options of `kehoach export` as they were typed. */
export interface ExportOptions {
    readonly to: ExportForm;
    readonly output: string | undefined;
    readonly extensions: readonly string[];
    /** The standard of documents that do not tell it themselves. */
    readonly standard: StandardId | null;
    /** A file of settings, as editors keep it: `kehoach.standard`, `kehoach.standardRows`. */
    readonly settingsFile: string | undefined;
    /** `kehoach.standardRows` as JSON, which an editor hands over; before those of the file. */
    readonly standardRows: string | undefined;
    /** Lets results take the place of files of another kind. */
    readonly isForced: boolean;
    /** Files beyond this are told, not tried. */
    readonly maxBytes: number;
}

/** Where the build has laid the bundles: beside the command line's own. */
const BUNDLES = fileURLToPath(new URL('.', import.meta.url));

/**
 * `kehoach export`: writes files and folders as PDF, Word, HTML or plain text. A file that cannot be written is told of, and the
 * others come out.
 *
 * @returns the exit status: 0 all came out, 2 some did not
 */
export async function exportFiles(paths: readonly string[], options: ExportOptions): Promise<number> {
    const { to: form, output, extensions } = options;
    const failures = new Failures();
    const jobs = await exportJobs(paths, form, output, extensions, failures);
    if (jobs.length === 0) {
        throw new CommandError(
            `không có tệp .${extensions.join(', .')} nào (no such files). Đọc tệp khác: --extension txt`,
        );
    }
    if (output === undefined && paths.includes(STANDARD_INPUT) && !EXPORT_FORMS[form].isText) {
        throw new CommandError(
            `đầu vào chuẩn thành ${form} cần -o TEP.${form} (standard input needs a file to write to)`,
        );
    }
    const exporter = createExporter(form, BUNDLES);
    const read = readerOf(await formOf(options, failures));
    const guard = new ExportGuard(jobs, EXPORT_FORMS[form], options.isForced);
    try {
        for (const [done, job] of jobs.entries()) {
            showProgress(done, jobs.length, job.source);
            await failures.guard(job.source, async () => {
                guard.take(job);
                const file = read(job.source, textOf(await readPlanOf(job, options)));
                await write(await exporter.write(file), job.target);
                endProgress();
                tellMissing(job.source, file, exporter.missing(file));
                if (job.target !== STANDARD_OUTPUT) {
                    print(`${shownName(job.source)} → ${shownName(job.target)}\n`);
                }
            });
        }
    } finally {
        await exporter.dispose();
    }
    return failures.any ? 2 : 0;
}

/** Says which characters no font of the pages has: the file came out, with gaps. */
function tellMissing(source: string, { places }: PrintedFile, missing: readonly MissingCharacter[]): void {
    for (const { character, place } of missing) {
        const line = (places[place]?.from ?? 0) + 1;
        process.stderr.write(
            `kehoach: ${shownName(source)}:${line}: phông chữ in không có “${character}”, chỗ đó để trống (no font of the pages has it)\n`,
        );
    }
}

/** What documents look like where they do not say it themselves. */
interface FormOptions {
    readonly standard: StandardId | null;
    readonly tables: Tables;
}

/** What was typed, else what the settings say; rows that will not do are told. */
async function formOf(
    { standard, settingsFile, standardRows }: ExportOptions,
    failures: Failures,
): Promise<FormOptions> {
    const file = settingsFile === undefined ? undefined : await readSettingsFile(settingsFile);
    const settings = file?.settings ?? {};
    const { tables, faults } = officeTables(standardRows === undefined ? settings.standardRows : rowsOf(standardRows));
    tellRowFaults(standardRows === undefined ? file : undefined, faults, failures);
    const { standard: set } = settings;
    return { standard: standard ?? (isStandard(set) ? set : null), tables };
}

function rowsOf(json: string): unknown {
    try {
        return JSON.parse(json);
    } catch (error) {
        throw new CommandError(`--standard-rows: không phải JSON (not JSON): ${(error as Error).message}`);
    }
}

/** Reads texts as they are printed. Throws a FileError where there is nothing to print. */
function readerOf({ standard, tables }: FormOptions): (source: string, text: string) => PrintedFile {
    const { plan } = createPlanSyntaxServices(EmptyFileSystem);
    return (source, text) => {
        const { value } = plan.parser.LangiumParser.parse<PlanFile>(text);
        preferStandard(value, standard, tables);
        const file = printFile(value);
        if (file.documents.length === 0) {
            throw new FileError(source, 'không có gì để xuất (nothing to export)');
        }
        return file;
    };
}

async function readPlanOf({ source, isFound }: ExportJob, { maxBytes }: ExportOptions): Promise<Input> {
    if (extname(source) === '.danhmuc') {
        throw new FileError(source, 'là danh mục, không phải văn bản (is a catalogue, no document)');
    }
    return readInput(source, { maxBytes, isFound });
}

async function write(contents: string | Uint8Array, target: string): Promise<void> {
    if (target === STANDARD_OUTPUT) {
        print(contents);
        return;
    }
    makeFolder(dirname(target));
    await writeFileWhole(target, contents);
}
