import { commands, type Disposable, type ExtensionContext, ProgressLocation, Uri, window, workspace } from 'vscode';
import { runCommandLine } from './command-line.js';
import { l10n } from './words.js';
import { writeWhole } from './write-whole.js';

/** What a caller may say beforehand; people are asked instead. */
interface Request {
    readonly source?: Uri;
    readonly target?: Uri;
}

/**
 * The commands that make a catalogue of a table of a spreadsheet (CSV), and a table of a catalogue. The command line does the work, in
 * a process of its own; rows that it leaves out are told.
 */
export function catalogueCommands(context: ExtensionContext): Disposable[] {
    const bundle = context.asAbsolutePath('dist/cli.mjs');
    return [
        commands.registerCommand('kehoach.importCatalogue', async (asked?: Uri | Request) => {
            const source = sourceOf(asked) ?? (await askForTable());
            const text = source && new TextDecoder().decode(await workspace.fs.readFile(source));
            const target = source && (targetOf(asked) ?? (await askForTarget(source, 'danhmuc', l10n.t('Catalogue'))));
            return text !== undefined && target ? convert(bundle, 'import', text, target) : undefined;
        }),
        commands.registerCommand('kehoach.exportCatalogue', async (asked?: Uri | Request) => {
            const source = sourceOf(asked) ?? window.activeTextEditor?.document.uri;
            const document = source && (await workspace.openTextDocument(source));
            if (document?.languageId !== 'danhmuc') {
                void window.showInformationMessage(l10n.t('Open a catalogue first; then it can be exported.'));
                return undefined;
            }
            const target = targetOf(asked) ?? (await askForTarget(document.uri, 'csv', 'CSV'));
            return target && convert(bundle, 'export', document.getText(), target);
        }),
    ];
}

function sourceOf(asked: Uri | Request | undefined): Uri | undefined {
    return asked instanceof Uri ? asked : asked?.source;
}

function targetOf(asked: Uri | Request | undefined): Uri | undefined {
    return asked instanceof Uri ? undefined : asked?.target;
}

async function askForTable(): Promise<Uri | undefined> {
    const chosen = await window.showOpenDialog({
        title: l10n.t('A table of a spreadsheet (CSV)'),
        filters: { CSV: ['csv'] },
    });
    return chosen?.[0];
}

function askForTarget(source: Uri, ending: string, name: string): Thenable<Uri | undefined> {
    const path = source.path.replace(/\.[^./]+$/u, '');
    return window.showSaveDialog({
        title: l10n.t('Export as {0}', name),
        defaultUri: source.with({ path: `${path}.${ending}` }),
        filters: { [name]: [ending] },
    });
}

/** @returns the file that was written; undefined where the person thought better of it, or was told why it could not be */
async function convert(bundle: string, way: 'import' | 'export', text: string, target: Uri): Promise<Uri | undefined> {
    const name = target.path.slice(target.path.lastIndexOf('/') + 1);
    const title = l10n.t('Exporting {0} …', name);
    try {
        const ended = await window.withProgress(
            { location: ProgressLocation.Notification, title, cancellable: true },
            (_, cancelled) => runCommandLine(bundle, ['catalogue', way, '-'], text, cancelled),
        );
        if (!ended) {
            return undefined;
        }
        const told = ended.words.replace(/^kehoach: (?:-:)?\s*/gmu, '');
        // 1: rows or entries were left out, and told
        if (ended.contents.length === 0 || (ended.status !== 0 && ended.status !== 1)) {
            throw new Error(told || `exit status ${ended.status}`);
        }
        await writeWhole(target, ended.contents);
        if (told !== '') void window.showWarningMessage(told);
        await commands.executeCommand('vscode.open', target);
        return target;
    } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        void window.showErrorMessage(l10n.t('The export failed: {0}', reason));
        return undefined;
    }
}
