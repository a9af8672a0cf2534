import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Check, SeverityName } from './check-options.js';
import type { CheckedFile } from './checked-file.js';
import type { Failures } from './failures.js';
import { onlyThese } from './only.js';
import { buildAlone, emptyWorkspace, openFile, type Workspace, type WorkspaceFile } from './workspace.js';

const SEVERITIES: Record<SeverityName, DiagnosticSeverity> = {
    error: DiagnosticSeverity.Error,
    warning: DiagnosticSeverity.Warning,
    information: DiagnosticSeverity.Information,
    hint: DiagnosticSeverity.Hint,
};

/** A workspace without files that asks the rules that the options name. */
export async function openForCheck(options: Check, failures: Failures): Promise<Workspace> {
    const workspace = await emptyWorkspace(options, failures);
    askOnly(workspace, options);
    return workspace;
}

/** Switches the rules off that the options do not name. */
export function askOnly({ shared: { settings } }: Workspace, { only }: Check): void {
    if (only.length > 0) {
        settings.rules = onlyThese(only, settings.rules);
    }
}

/**
 * Checks one file beside what all of them say: it is parsed again for that.
 *
 * @returns undefined where it failed, which is told
 */
export async function checkFile(
    { shared, failures }: Workspace,
    file: WorkspaceFile,
    { minSeverity }: Check,
): Promise<CheckedFile | undefined> {
    const { name } = file;
    return failures.guard(name, async () => {
        const document = openFile(shared, file);
        await buildAlone(shared, document, { validation: true });
        const diagnostics = (document.diagnostics ?? []).filter(
            (found: Diagnostic) => (found.severity ?? 1) <= SEVERITIES[minSeverity],
        );
        return { name, diagnostics: diagnostics.sort(byPlace) };
    });
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
    return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}
