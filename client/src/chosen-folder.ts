import { type Uri, window, workspace } from 'vscode';

/** The folder that is meant where none was named: the only one, or that which the person chooses. */
export async function chosenFolder(): Promise<Uri | undefined> {
    const [only, ...others] = workspace.workspaceFolders ?? [];
    return others.length === 0 ? only?.uri : (await window.showWorkspaceFolderPick())?.uri;
}
