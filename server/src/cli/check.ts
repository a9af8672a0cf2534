import { resolve } from 'node:path';
import { EmptyFileSystem, URI } from 'langium';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { chooseLanguage, type Language } from '../language/language.js';
import { createPlanServices } from '../plan-services.js';
import { CommandError } from './command-error.js';
import { listFiles, readFileInput, readInput, STANDARD_INPUT } from './input.js';
import { type CheckedFile, FORMATS, type Format } from './report.js';

/** The options of `kehoach check` as they were typed. */
export interface Check {
    readonly format: string | undefined;
    readonly minSeverity: string | undefined;
    readonly language: string | undefined;
    readonly extensions: readonly string[] | undefined;
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
    const extensions = (options.extensions ?? ['kehoach']).map((extension) =>
        extension.replace(/^\./, '').toLowerCase(),
    );
    const files = await listFiles(paths, extensions);
    if (files.length === 0) {
        throw new CommandError(
            `không có tệp .${extensions.join(', .')} nào (no such files). Đọc tệp khác: --extension txt`,
        );
    }
    const checked = await checkFiles(files, lowest, language);
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

async function checkFiles(
    files: readonly string[],
    lowest: DiagnosticSeverity,
    language: Language,
): Promise<CheckedFile[]> {
    const { shared } = createPlanServices(EmptyFileSystem);
    shared.language.current = language;
    const checked: CheckedFile[] = [];
    for (const [index, path] of files.entries()) {
        showProgress(index, files.length, path);
        const { name, text } = path === STANDARD_INPUT ? readInput(path) : await readFileInput(path);
        const uri = path === STANDARD_INPUT ? URI.parse('stdin:/-') : URI.file(resolve(path));
        const document = shared.workspace.LangiumDocumentFactory.fromString(text, uri);
        shared.workspace.LangiumDocuments.addDocument(document);
        await shared.workspace.DocumentBuilder.build([document], { validation: true });
        const diagnostics = (document.diagnostics ?? []).filter((found: Diagnostic) => (found.severity ?? 1) <= lowest);
        checked.push({ name, diagnostics: diagnostics.sort(byPlace) });
        // a tree is kept no longer than its file is read: thousands of plans need no more memory than one
        shared.workspace.LangiumDocuments.deleteDocument(uri);
        shared.workspace.IndexManager.remove(uri);
    }
    showProgress(files.length, files.length, '');
    return checked;
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
    return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}

/** One line on a terminal, rewritten as files go by; nothing where the output is not read by a person at once. */
function showProgress(done: number, all: number, path: string): void {
    if (process.stderr.isTTY && all > 1) {
        const width = (process.stderr.columns ?? 80) - 1;
        process.stderr.write(`\r\u001B[K${done === all ? '' : `${done + 1}/${all} ${path}`.slice(0, width)}`);
    }
}
