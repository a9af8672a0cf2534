import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { chooseLanguage } from '../language/language.js';
import { readBaseline, withoutKnown, writeBaseline } from './baseline.js';
import { CommandError } from './command-error.js';
import { fixFiles } from './fix.js';
import { showProgress } from './progress.js';
import { type CheckedFile, FORMATS, type Format } from './report.js';
import { buildAlone, extensionsOf, openFile, readWorkspace, type Workspace } from './workspace.js';

/** The options of `kehoach check` as they were typed. */
export interface Check {
    readonly format: string | undefined;
    readonly minSeverity: string | undefined;
    readonly language: string | undefined;
    readonly extensions: readonly string[] | undefined;
    /** Mends what a machine can, in the files themselves. */
    readonly fix: boolean;
    /** A file of known problems that are not told again. */
    readonly baseline: string | undefined;
    /** Writes the baseline instead of comparing with it. */
    readonly writeBaseline: string | undefined;
}

const SEVERITIES: Record<string, DiagnosticSeverity> = {
    error: DiagnosticSeverity.Error,
    warning: DiagnosticSeverity.Warning,
    information: DiagnosticSeverity.Information,
    info: DiagnosticSeverity.Information,
    hint: DiagnosticSeverity.Hint,
};

/**
 * `kehoach check`: looks for faults and prints them.
 *
 * @returns the exit status: 1 where anything was found at or above the lowest severity asked for
 */
export async function check(paths: readonly string[], options: Check): Promise<number> {
    if (paths.length === 0) {
        throw new CommandError('check cần tên tệp hoặc thư mục (needs a path), ví dụ: kehoach check van-ban/');
    }
    const format = choose(FORMATS, options.format ?? 'text', '--format') as Format;
    const lowest = choose(SEVERITIES, options.minSeverity ?? 'information', '--min-severity') as DiagnosticSeverity;
    const language = chooseLanguage(options.language, undefined);
    const workspace = await readWorkspace(paths, extensionsOf(options.extensions), language);
    if (options.fix) {
        await fixFiles(workspace);
    }
    const all = await checkFiles(workspace, lowest);
    if (options.writeBaseline !== undefined) {
        writeBaseline(options.writeBaseline, all);
        return 0;
    }
    const checked = options.baseline === undefined ? all : withoutKnown(all, readBaseline(options.baseline));
    process.stdout.write(format(checked));
    return checked.some(({ diagnostics }) => diagnostics.length > 0) ? 1 : 0;
}

function choose<T>(choices: Record<string, T>, name: string, option: string): T {
    const choice = Object.hasOwn(choices, name) ? choices[name] : undefined;
    if (choice === undefined) {
        throw new CommandError(`${option}: “${name}” không hợp lệ (unknown); chọn ${Object.keys(choices).join(', ')}`);
    }
    return choice;
}

/** Each file beside what all of them say: first everything is indexed, then each file is read again and checked. */
async function checkFiles({ shared, files }: Workspace, lowest: DiagnosticSeverity): Promise<CheckedFile[]> {
    const checked: CheckedFile[] = [];
    for (const [index, { name }] of files.entries()) {
        showProgress(index, files.length, name);
        const document = await openFile(shared, name);
        await buildAlone(shared, document, { validation: true });
        const diagnostics = (document.diagnostics ?? []).filter((found: Diagnostic) => (found.severity ?? 1) <= lowest);
        checked.push({ name, diagnostics: diagnostics.sort(byPlace) });
    }
    showProgress(files.length, files.length, '');
    return checked;
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
    return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}
