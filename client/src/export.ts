import {
    type CancellationToken,
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
import type { Export, Host } from './host.js';
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
 * The commands that export the document of the editor as it stands there, saved or not. The host does the work aside: neither the
 * editor nor the language server waits.
 *
 * @param shownAsPages the document whose pages have the focus
 */
export function exportCommands(
    context: ExtensionContext,
    output: LogOutputChannel,
    host: Host,
    shownAsPages: () => Uri | undefined,
): Disposable[] {
    const run: Run = (what, cancelled) =>
        host.runExport(context, what, cancelled, (words) => {
            output.warn(words);
            void window.showWarningMessage(words);
        });
    return FORMS.map((form) =>
        commands.registerCommand(form.command, (argument?: Uri | ExportRequest) =>
            exportDocument(form, argument ?? shownAsPages(), { run, download: host.download, output }),
        ),
    );
}

type Run = (what: Export, cancelled: CancellationToken) => Promise<Uint8Array | undefined>;

/** Who exports, gives files to the person where no dialog asks for a place, and keeps the log. */
interface Means {
    readonly run: Run;
    readonly download: Host['download'];
    readonly output: LogOutputChannel;
}

/**
 * Exports a document: that of an address (a menu of the editor says which), else that of the active editor.
 *
 * @returns the file that was written; undefined where the person thought better of it, or was told why it could not be
 */
async function exportDocument(
    form: ExportForm,
    argument: Uri | ExportRequest | undefined,
    { run, download, output }: Means,
): Promise<Uri | undefined> {
    const document =
        argument instanceof Uri ? await workspace.openTextDocument(argument) : window.activeTextEditor?.document;
    if (!document) {
        void window.showInformationMessage(l10n.t('Open a plan first; then it can be exported.'));
        return undefined;
    }
    const asked = argument instanceof Uri ? undefined : argument?.target;
    const target = asked ?? (download ? proposedTarget(document, form) : await askForTarget(document, form));
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
        const isDownload = download !== undefined && asked === undefined;
        // the host writes whole files, and none over a plan; what only the editor can reach, the editor writes
        const isFile = !isDownload && target.scheme === 'file';
        const contents = await window.withProgress(
            {
                location: ProgressLocation.Notification,
                title: l10n.t('Exporting {0} …', nameOf(target)),
                cancellable: true,
            },
            (_, cancelled) => run({ ...what, ...(isFile ? { output: target.fsPath } : {}) }, cancelled),
        );
        if (!contents) {
            return undefined;
        }
        if (isDownload) {
            await download(nameOf(target), contents);
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

/** A file beside the document, with the ending of the form; of one that is nowhere yet, in the first folder. */
function proposedTarget({ uri, isUntitled }: TextDocument, form: ExportForm): Uri {
    const folder = isUntitled ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, '..');
    const name = `${nameOf(uri).replace(/\.[^.]+$/, '')}.${form.extension}`;
    return folder ? Uri.joinPath(folder, name) : uri.with({ path: name });
}

async function askForTarget(document: TextDocument, form: ExportForm): Promise<Uri | undefined> {
    const isSomewhere = !document.isUntitled || workspace.workspaceFolders?.[0] !== undefined;
    return window.showSaveDialog({
        title: l10n.t('Export as {0}', form.name()),
        defaultUri: isSomewhere ? proposedTarget(document, form) : undefined,
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
