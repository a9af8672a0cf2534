import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands, env, UIKind, Uri, window, workspace } from 'vscode';
import { l10n } from '../words.js';

/** Folders of PDFs that other programs may still have open. */
const folders = new Set<string>();

/** Removes what was printed; a file that another program holds open stays where the system does not let it go. */
export async function removePrinted(): Promise<void> {
    await Promise.allSettled([...folders].map((folder) => rm(folder, { recursive: true, force: true })));
    folders.clear();
}

/**
 * Opens a PDF in the program that the system has for it, which prints: an editor's page can only print pictures. Where the
 * system has none (an editor in the browser), tells where the file is.
 *
 * @param name of the document, for the file
 */
export async function openForPrint(bytes: Uint8Array, name: string): Promise<Uri> {
    const folder = await mkdtemp(join(tmpdir(), 'ke-hoach-'));
    folders.add(folder);
    const file = Uri.file(join(folder, `${name.replace(/\.kehoach$/, '').replace(/[/\\:]/g, '-')}.pdf`));
    await workspace.fs.writeFile(file, bytes);
    const isHere = env.uiKind === UIKind.Desktop && env.remoteName === undefined;
    const opened = isHere && (await env.openExternal(file));
    if (!opened) {
        const show = l10n.t('Show in Folder');
        void window
            .showInformationMessage(l10n.t('The PDF to print is {0}', file.fsPath), show)
            .then((answer) => answer && commands.executeCommand('revealFileInOS', file));
    }
    return file;
}
