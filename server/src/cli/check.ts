import type { LangiumDocument } from 'langium';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { StandardId } from '../standards/standards.js';
import { readBaseline, withoutKnown, writeBaseline } from './baseline.js';
import type { CheckedFile } from './checked-file.js';
import { CommandError, FileError } from './command-error.js';
import { fixFiles } from './fix.js';
import { onlyThese } from './only.js';
import { print } from './output.js';
import { TargetGuard } from './output-target.js';
import { showProgress } from './progress.js';
import { FORMATS, type ReportFormat } from './report.js';
import { readSettingsFile } from './settings-file.js';
import { type SwitchedOff, switchedOffIn, switchedOffJson, switchedOffText } from './switched-off.js';
import { buildAlone, openFile, readWorkspace, type Workspace, type WorkspaceOptions } from './workspace.js';

/** The options of `kehoach check` as they were typed. */
export interface Check extends WorkspaceOptions {
    readonly format: ReportFormat;
    /** The lowest that is told. */
    readonly minSeverity: SeverityName;
    /** Codes of rules, or what several begin with: others are not asked; none for all. */
    readonly only: readonly string[];
    /** Fixes what a machine can, in the files themselves. */
    readonly fix: boolean;
    /** A file of known problems that are not told again. */
    readonly baseline: string | undefined;
    /** Writes the baseline instead of comparing with it. */
    readonly writeBaseline: string | undefined;
    /** Lets the baseline take the place of a file of another kind. */
    readonly isForced: boolean;
    /** A file of settings, as editors keep it. */
    readonly settingsFile: string | undefined;
    /** The standard of documents that do not tell it themselves. */
    readonly standard: StandardId | null;
    /** Lists what is switched off, instead of problems. */
    readonly showSwitchedOff: boolean;
}

export type SeverityName = 'error' | 'warning' | 'information' | 'hint';

const SEVERITIES: Record<SeverityName, DiagnosticSeverity> = {
    error: DiagnosticSeverity.Error,
    warning: DiagnosticSeverity.Warning,
    information: DiagnosticSeverity.Information,
    hint: DiagnosticSeverity.Hint,
};

/**
 * `kehoach check`: looks for faults and prints them. A file that cannot be read, checked or written is told, and the
 * others go on.
 *
 * @returns the exit status: 1 where anything was found at or above the lowest severity asked for, 2 where a file failed
 */
export async function check(paths: readonly string[], options: Check): Promise<number> {
    const { format } = options;
    if (options.showSwitchedOff) {
        if (format !== 'text' && format !== 'json') {
            throw new CommandError(
                `--show-switched-off: --format “${format}” không hợp lệ (unknown); chọn ${Object.keys(SWITCHED_OFF_FORMATS).join(', ')}`,
            );
        }
        const workspace = await openWorkspace(paths, options);
        print(SWITCHED_OFF_FORMATS[format](await listSwitchedOff(workspace, options.settingsFile)));
        return workspace.failures.any ? 2 : 0;
    }
    const known = options.baseline === undefined ? undefined : await readBaseline(options.baseline);
    const workspace = await openWorkspace(paths, options);
    const { failures } = workspace;
    if (options.fix) {
        await fixFiles(workspace);
    }
    const all = await checkFiles(workspace, SEVERITIES[options.minSeverity]);
    if (options.writeBaseline !== undefined) {
        await writeKnown(options.writeBaseline, all, workspace, options);
        return 0;
    }
    const checked = known ? withoutKnown(all, known) : all;
    print(FORMATS[format]({ files: checked, failures: failures.all }));
    return failures.any ? 2 : checked.some(({ diagnostics }) => diagnostics.length > 0) ? 1 : 0;
}

async function writeKnown(
    path: string,
    checked: readonly CheckedFile[],
    { files, failures }: Workspace,
    { isForced, settingsFile }: Check,
): Promise<void> {
    if (failures.any) {
        throw new FileError(
            path,
            'không ghi, vì có tệp không đọc được (not written, since a file could not be read): lỗi của tệp ấy sẽ thành lỗi mới.',
        );
    }
    const inputs = [...files.map(({ name }) => name), ...(settingsFile === undefined ? [] : [settingsFile])];
    await writeBaseline(path, checked, new TargetGuard(inputs, isForced));
}

async function openWorkspace(paths: readonly string[], options: Check): Promise<Workspace> {
    const { settingsFile, standard } = options;
    const settings = {
        ...(settingsFile === undefined ? {} : await readSettingsFile(settingsFile)),
        ...(standard === null ? {} : { standard }),
    };
    // a name that no rule has is told before anything is read
    const only = options.only.length === 0 ? undefined : onlyThese(options.only, new Map());
    const workspace = await readWorkspace(paths, { ...options, settings });
    if (only) {
        workspace.shared.settings.rules = onlyThese(options.only, workspace.shared.settings.rules);
    }
    return workspace;
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
        for (const each of switchedOffIn(name, document)) byComments.push(each);
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
        words: null,
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

/** Each file beside what all of them say: first everything is indexed, then each file is parsed again and checked. */
async function checkEach(
    { shared, files, failures }: Workspace,
    take: (name: string, document: LangiumDocument) => void,
): Promise<void> {
    for (const [index, file] of files.entries()) {
        const { name } = file;
        showProgress(index, files.length, name);
        await failures.guard(name, async () => {
            const document = openFile(shared, file);
            await buildAlone(shared, document, { validation: true });
            take(name, document);
        });
    }
    showProgress(files.length, files.length, '');
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
    return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}
