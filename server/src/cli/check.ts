import type { LangiumDocument } from 'langium';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { chooseLanguage } from '../language/language.js';
import { readBaseline, withoutKnown, writeBaseline } from './baseline.js';
import { CommandError } from './command-error.js';
import { fixFiles } from './fix.js';
import { showProgress } from './progress.js';
import { type CheckedFile, FORMATS } from './report.js';
import { readSettingsFile } from './settings-file.js';
import { chooseStandard } from './standard.js';
import { type SwitchedOff, switchedOffIn, switchedOffJson, switchedOffText } from './switched-off.js';
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
    /** The standard of documents that do not tell it themselves. */
    readonly standard: string | undefined;
    /** A file of settings, as editors keep it. */
    readonly settings: string | undefined;
    /** Lists what is switched off, instead of problems. */
    readonly showSwitchedOff: boolean;
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
    if (options.showSwitchedOff) {
        const format = choose(SWITCHED_OFF_FORMATS, options.format ?? 'text', '--format');
        process.stdout.write(format(await listSwitchedOff(await openWorkspace(paths, options), options.settings)));
        return 0;
    }
    const format = choose(FORMATS, options.format ?? 'text', '--format');
    const lowest = choose(SEVERITIES, options.minSeverity ?? 'information', '--min-severity');
    const workspace = await openWorkspace(paths, options);
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

function openWorkspace(paths: readonly string[], options: Check): Promise<Workspace> {
    const settings = {
        ...(options.settings === undefined ? {} : readSettingsFile(options.settings)),
        ...(options.standard === undefined ? {} : { standard: chooseStandard(options.standard) }),
    };
    const language = chooseLanguage(options.language, undefined);
    return readWorkspace(paths, extensionsOf(options.extensions), { language, settings });
}

function choose<T>(choices: Record<string, T>, name: string, option: string): T {
    const choice = Object.hasOwn(choices, name) ? choices[name] : undefined;
    if (choice === undefined) {
        throw new CommandError(`${option}: “${name}” không hợp lệ (unknown); chọn ${Object.keys(choices).join(', ')}`);
    }
    return choice;
}

const SWITCHED_OFF_FORMATS = { text: switchedOffText, json: switchedOffJson };

/** What comments and settings switch off, and how much that hides. */
async function listSwitchedOff(workspace: Workspace, settingsFile: string | undefined): Promise<SwitchedOff[]> {
    const { settings } = workspace.shared;
    // what is off by a setting must be looked for to be counted
    const off = [...settings.rules].filter(([, setting]) => setting === 'off').map(([code]) => code);
    settings.rules = new Map([...settings.rules].filter(([, setting]) => setting !== 'off'));
    const byComments: SwitchedOff[] = [];
    const hidden = new Map(off.map((code) => [code, 0]));
    await checkEach(workspace, (name, document) => {
        byComments.push(...switchedOffIn(name, document));
        for (const { code } of document.diagnostics ?? []) {
            const count = hidden.get(String(code));
            if (count !== undefined) hidden.set(String(code), count + 1);
        }
    });
    const bySettings = [...hidden].map(([code, hides]) => ({
        file: settingsFile ?? '',
        line: null,
        column: null,
        code,
        hides,
    }));
    return [...bySettings, ...byComments];
}

async function checkFiles(workspace: Workspace, lowest: DiagnosticSeverity): Promise<CheckedFile[]> {
    const checked: CheckedFile[] = [];
    await checkEach(workspace, (name, document) => {
        const diagnostics = (document.diagnostics ?? []).filter((found: Diagnostic) => (found.severity ?? 1) <= lowest);
        checked.push({ name, diagnostics: diagnostics.sort(byPlace) });
    });
    return checked;
}

/** Each file beside what all of them say: first everything is indexed, then each file is read again and checked. */
async function checkEach(
    { shared, files }: Workspace,
    take: (name: string, document: LangiumDocument) => void,
): Promise<void> {
    for (const [index, { name }] of files.entries()) {
        showProgress(index, files.length, name);
        const document = await openFile(shared, name);
        await buildAlone(shared, document, { validation: true });
        take(name, document);
    }
    showProgress(files.length, files.length, '');
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
    return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}
