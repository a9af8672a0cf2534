import {
    commands,
    type Disposable,
    type ExtensionContext,
    env,
    type LogOutputChannel,
    ProgressLocation,
    type TextDocument,
    UIKind,
    Uri,
    window,
    workspace,
} from 'vscode';
import { runExport } from './export-process.js';
import { l10n } from './words.js';

/** A form that a document can be exported in: its command, the ending of its files, its name in the save dialog. */
interface ExportForm {
    readonly command: string;
    readonly extension: string;
    readonly name: () => string;
}

const FORMS: readonly ExportForm[] = [
    { command: 'kehoach.exportPdf', extension: 'pdf', name: () => 'PDF' },
    { command: 'kehoach.exportDocx', extension: 'docx', name: () => 'Word' },
    { command: 'kehoach.exportHtml', extension: 'html', name: () => l10n.t('Web page') },
    { command: 'kehoach.exportText', extension: 'txt', name: () => l10n.t('Plain text') },
];

/** What a caller may say beforehand; people are asked instead. */
interface ExportRequest {
    /** Where to write; without it a dialog asks. */
    readonly target?: Uri;
}

/**
 * The commands that export the document of the editor as it stands there, saved or not. The work is done by a process of its
 * own: neither the editor nor the language server waits.
 *
 * @param shownAsPages the document whose pages have the focus
 */
export function exportCommands(
    context: ExtensionContext,
    output: LogOutputChannel,
    shownAsPages: () => Uri | undefined,
): Disposable[] {
    const bundle = context.asAbsolutePath('dist/cli.mjs');
    return FORMS.map((form) =>
        commands.registerCommand(form.command, (argument?: Uri | ExportRequest) =>
            exportDocument(form, argument ?? shownAsPages(), bundle, output),
        ),
    );
}

/**
 * Exports a document: that of an address (a menu of the editor says which), else that of the active editor.
 *
 * @returns the file that was written; undefined where the person thought better of it, or was told why it could not be
 */
async function exportDocument(
    form: ExportForm,
    argument: Uri | ExportRequest | undefined,
    bundle: string,
    output: LogOutputChannel,
): Promise<Uri | undefined> {
    const document =
        argument instanceof Uri ? await workspace.openTextDocument(argument) : window.activeTextEditor?.document;
    if (!document) {
        void window.showInformationMessage(l10n.t('Open a plan first; then it can be exported.'));
        return undefined;
    }
    const target = argument instanceof Uri || !argument?.target ? await askForTarget(document, form) : argument.target;
    if (!target) {
        return undefined;
    }
    const settings = workspace.getConfiguration('kehoach', document.uri);
    const standard = settings.get('standard', 'auto');
    const standardRows = settings.get<object>('standardRows', {});
    try {
        if (target.toString() === document.uri.toString()) {
            throw new Error(l10n.t('An export cannot take the place of the plan itself.'));
        }
        const what = { text: document.getText(), form: form.extension, standard, standardRows };
        // the command line writes whole files, and none over a plan; what only the editor can reach, the editor writes
        const isFile = target.scheme === 'file';
        const contents = await window.withProgress(
            {
                location: ProgressLocation.Notification,
                title: l10n.t('Exporting {0} …', nameOf(target)),
                cancellable: true,
            },
            (_, cancelled) =>
                runExport(bundle, { ...what, ...(isFile ? { output: target.fsPath } : {}) }, cancelled, (words) => {
                    output.warn(words);
                    void window.showWarningMessage(words);
                }),
        );
        if (!contents) {
            return undefined;
        }
        if (!isFile) {
            await workspace.fs.writeFile(target, contents);
        }
        void tell(target);
        return target;
    } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        output.error(`export to ${target.toString()}: ${reason}`);
        void window.showErrorMessage(l10n.t('The export failed: {0}', reason));
        return undefined;
    }
}

/** Proposes a file beside the document, with the ending of the form. */
async function askForTarget({ uri, isUntitled }: TextDocument, form: ExportForm): Promise<Uri | undefined> {
    const folder = isUntitled ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, '..');
    const name = `${nameOf(uri).replace(/\.[^.]+$/, '')}.${form.extension}`;
    return window.showSaveDialog({
        title: l10n.t('Export as {0}', form.name()),
        defaultUri: folder && Uri.joinPath(folder, name),
        filters: { [form.name()]: [form.extension] },
    });
}

/** Says what was written, and offers to open it or to show where it lies. */
async function tell(target: Uri): Promise<void> {
    const open = l10n.t('Open');
    const reveal = l10n.t('Show in Folder');
    const chosen = await window.showInformationMessage(l10n.t('Exported {0}', nameOf(target)), open, reveal);
    // the system's own programs see only the files of a desktop
    const isDesktop = env.uiKind === UIKind.Desktop && env.remoteName === undefined && target.scheme === 'file';
    if (chosen === open) {
        await (isDesktop ? env.openExternal(target) : commands.executeCommand('vscode.open', target));
    } else if (chosen === reveal) {
        await commands.executeCommand(isDesktop ? 'revealFileInOS' : 'revealInExplorer', target);
    }
}

function nameOf(uri: Uri): string {
    return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
