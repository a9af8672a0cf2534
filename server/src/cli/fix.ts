import { TextDocument } from 'vscode-languageserver-textdocument';
import { encode } from '../files/encoding.js';
import { textOf } from '../files/read-file.js';
import { automaticEdits } from '../validation/fix.js';
import { endProgress } from './progress.js';
import { shownName } from './shown-name.js';
import { buildAlone, openFile, type Workspace, type WorkspaceFile } from './workspace.js';
import { writeFileWhole } from './write-file.js';

/** One fix may lay bare the next; more rounds than these would be going in a circle. */
const MAX_ROUNDS = 5;

/**
 * Fixes in the files what a machine can fix, and says how much; the words beyond the rules stay as they are, and so
 * does the encoding. A file that cannot be written, or that changed since it was read, is told and left alone; the
 * others go on.
 */
export async function fixFiles({ shared, files, failures }: Workspace): Promise<void> {
    for (const file of files) {
        if (file.input.wordParagraphs) {
            endProgress();
            process.stderr.write(
                `${shownName(file.name)}: tệp Word không được sửa tại chỗ; nhập trước: kehoach import (a Word file is not mended in place: import it first)\n`,
            );
        }
        // what was no file when it was read cannot be fixed in place
        if (file.input.isFile && !file.name.endsWith('.danhmuc')) {
            await failures.guard(file.name, () => fixFile(shared, file));
        }
    }
}

async function fixFile(shared: Workspace['shared'], file: WorkspaceFile): Promise<void> {
    const { name, input } = file;
    let document = openFile(shared, file);
    let fixed = 0;
    for (let round = 0; round < MAX_ROUNDS; round++) {
        await buildAlone(shared, document, { validation: true });
        const edits = automaticEdits(document.diagnostics ?? []);
        if (edits.length === 0) {
            break;
        }
        fixed += edits.length;
        const text = TextDocument.applyEdits(document.textDocument, edits);
        document = shared.workspace.LangiumDocumentFactory.fromString(text, document.uri);
    }
    const after = document.textDocument.getText();
    if (after === textOf(input)) {
        return;
    }
    const bytes = encode(after, input.encoding);
    try {
        await writeFileWhole(name, bytes, input.bytes);
    } catch (error) {
        // what the file says is what stands in it
        await buildAlone(shared, openFile(shared, file));
        throw error;
    }
    file.input = { ...input, bytes };
    endProgress();
    process.stderr.write(`${shownName(name)}: đã sửa ${fixed} chỗ (${fixed} places mended)\n`);
}
