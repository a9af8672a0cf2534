import { Uri, workspace } from 'vscode';

/** Writes a file as a whole or not at all: under another name beside it, which then takes its place. */
export async function writeWhole(target: Uri, contents: Uint8Array): Promise<void> {
    const name = target.path.slice(target.path.lastIndexOf('/') + 1);
    const unfinished = Uri.joinPath(target, '..', `.${name}.${Date.now().toString(36)}.tmp`);
    try {
        await workspace.fs.writeFile(unfinished, contents);
        await workspace.fs.rename(unfinished, target, { overwrite: true });
    } catch (error) {
        await Promise.resolve(workspace.fs.delete(unfinished)).catch(() => undefined);
        throw error;
    }
}
