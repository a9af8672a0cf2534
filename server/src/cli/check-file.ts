import type { LangiumDocument } from 'langium';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Check, SeverityName } from './check-options.js';
import { type CheckedFile, messageText, type WordPlace } from './checked-file.js';
import type { Failures } from './failures.js';
import { onlyThese } from './only.js';
import { checkAlone, emptyWorkspace, type Workspace, type WorkspaceFile } from './workspace.js';

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
    { minSeverity }: Pick<Check, 'minSeverity'>,
): Promise<CheckedFile | undefined> {
    const { name } = file;
    return failures.guard(name, async () => {
        const document = await checkAlone(shared, file);
        const diagnostics = (document.diagnostics ?? []).filter(
            (found: Diagnostic) => (found.severity ?? 1) <= SEVERITIES[minSeverity],
        );
        diagnostics.sort(byPlace);
        const { wordParagraphs } = file.input;
        if (!wordParagraphs) {
            return { name, diagnostics };
        }
        return {
            name,
            diagnostics: diagnostics.map((found) => ({
                ...found,
                message: ofParagraphs(messageText(found), wordParagraphs),
            })),
            wordPlaces: diagnostics.map((found) => wordPlace(document, wordParagraphs, found)),
        };
    });
}

/** How rules name another line of the plan. */
const IN_LINE = /ở dòng (\d+)|in line (\d+)/g;

/** A message of a rule for a file of Word: other lines of the plan are paragraphs there. */
function ofParagraphs(message: string, paragraphs: readonly number[]): string {
    return message.replace(IN_LINE, (words, vi?: string, en?: string) => {
        const paragraph = paragraphs[Number(vi ?? en) - 1];
        return paragraph ? `${vi ? 'ở đoạn' : 'in paragraph'} ${paragraph}` : words;
    });
}

/** Characters before what was found, and of it with the word behind it, that are shown. */
const BEFORE = 24;
const LONGEST = 60;

function wordPlace({ textDocument }: LangiumDocument, paragraphs: readonly number[], { range }: Diagnostic): WordPlace {
    const { line, character } = range.start;
    const whole = textDocument
        .getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } })
        .trimEnd();
    const from = character <= BEFORE ? 0 : whole.lastIndexOf(' ', character - BEFORE) + 1;
    const end = range.end.line === line ? range.end.character : whole.length;
    const next = whole.indexOf(' ', end + 1);
    const to = Math.min(next < 0 ? whole.length : next, character + LONGEST);
    // the signs of emphasis are the plan's, not Word's
    const words = whole.slice(from, to).replaceAll('*', '').trim();
    const text = `${from > 0 ? '…' : ''}${words}${to < whole.length ? '…' : ''}`;
    return { paragraph: paragraphs[line] || null, text };
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
    return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}
