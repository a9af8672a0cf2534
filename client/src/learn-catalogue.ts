import {
    commands,
    type Disposable,
    type ExtensionContext,
    ProgressLocation,
    type QuickPickItem,
    RelativePattern,
    Uri,
    window,
    workspace,
} from 'vscode';
import { chosenFolder } from './chosen-folder.js';
import { runCommandLine } from './command-line.js';
import { l10n } from './words.js';

/** An entry that may be taken into the office's catalogue. */
interface Learnt extends QuickPickItem {
    /** As the catalogue would have it. */
    readonly entry: string;
}

/**
 * The command that offers what a folder's papers state of themselves and cite for the office's catalogue, in one go: each entry with the
 * files or the sentence that say so. What is chosen comes into an editor, unsaved: nothing is written unseen.
 */
export function learnCommand(context: ExtensionContext): Disposable {
    const bundle = context.asAbsolutePath('dist/cli.mjs');
    return commands.registerCommand('kehoach.learnCatalogue', async (asked?: unknown) => {
        const folder = asked instanceof Uri ? asked : await chosenFolder();
        const learnt = folder && (await learntIn(folder, bundle));
        if (!learnt) {
            return undefined;
        }
        if (learnt.length === 0) {
            void window.showInformationMessage(l10n.t('The papers here say nothing that a catalogue does not list.'));
            return undefined;
        }
        const taken = await window.showQuickPick(learnt, {
            canPickMany: true,
            matchOnDescription: true,
            matchOnDetail: true,
            title: l10n.t('What papers say: choose what the catalogue shall list'),
        });
        const target = taken && taken.length > 0 ? await catalogueOf(folder) : undefined;
        return taken && target ? append(target, taken.map(({ entry }) => entry).join('\n\n')) : undefined;
    });
}

/** What the command line learns of a folder; undefined where it was cancelled, or failed, which is told. */
async function learntIn(folder: Uri, bundle: string): Promise<Learnt[] | undefined> {
    const title = l10n.t('Reading the papers of {0} …', folder.path.slice(folder.path.lastIndexOf('/') + 1));
    try {
        const ended = await window.withProgress(
            { location: ProgressLocation.Notification, title, cancellable: true },
            (_, cancelled) => runCommandLine(bundle, ['catalogue', 'learn', folder.fsPath], '', cancelled),
        );
        // files are named as one who has the folder open knows them
        const here = new RegExp(`${folder.fsPath.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}[\\\\/]`, 'g');
        const text = ended && new TextDecoder().decode(ended.contents).replace(here, '').trim();
        if (ended && text === '' && ended.status !== 1) {
            throw new Error(ended.words || `exit status ${ended.status}`);
        }
        return text === undefined ? undefined : text === '' ? [] : text.split(/\n{2,}/).map(learntOf);
    } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        void window.showErrorMessage(l10n.t('The papers could not be read: {0}', reason));
        return undefined;
    }
}

/** Keys of an entry that say from when and until when a directive applies. */
const FORCE = ['thay bằng', 'hết hiệu lực', 'thay thế', 'hiệu lực'];

function learntOf(entry: string): Learnt {
    const value = (key: string) => new RegExp(`^ {2}${key}: (.*)$`, 'mu').exec(entry)?.[1];
    const [head = ''] = entry.split('\n');
    const what = [value('loại'), value('ngày'), value('cơ quan'), value('trích yếu')];
    // what is said of its force is seen before it is taken
    const force = FORCE.flatMap((key) => (value(key) === undefined ? [] : `${key} ${value(key)}`));
    const why = [value('nguồn'), value('ghi chú')];
    return {
        label: head.replace(/^văn bản /u, ''),
        description: [...force, ...what].filter((each) => each !== undefined).join(' · '),
        detail: why.filter((each) => each !== undefined).join(': '),
        entry,
    };
}

/** The office's catalogue: the only one of the folder, that which the person chooses, or a new one. */
async function catalogueOf(folder: Uri): Promise<Uri | undefined> {
    const found = await workspace.findFiles(new RelativePattern(folder, '**/*.danhmuc'));
    const [only, ...others] = found.sort((a, b) => (a.path < b.path ? -1 : 1));
    if (others.length === 0) {
        // one that is not there yet is a text of that name, which the person saves or closes
        return only ?? Uri.joinPath(folder, 'danh-muc.danhmuc').with({ scheme: 'untitled' });
    }
    const items = found.map((uri) => ({ label: workspace.asRelativePath(uri), uri }));
    return (await window.showQuickPick(items, { title: l10n.t('Into which catalogue?') }))?.uri;
}

/** @returns the catalogue, with the entries at its end and not saved */
async function append(target: Uri, entries: string): Promise<Uri> {
    const document = await workspace.openTextDocument(target);
    const editor = await window.showTextDocument(document);
    const text = document.getText();
    const between = text === '' ? '' : text.endsWith('\n') ? '\n' : '\n\n';
    await editor.edit((change) => change.insert(document.positionAt(text.length), `${between}${entries}\n`));
    return target;
}
