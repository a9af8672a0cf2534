import { writeFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { mendOf, withoutOverlap } from '../validation/mend.js';
import { CommandError } from './command-error.js';
import { STANDARD_INPUT } from './input.js';
import { buildAlone, openFile, type Workspace } from './workspace.js';

/** One mend may lay bare the next; more rounds than these would be going in a circle. */
const MOST_ROUNDS = 5;

/** Mends in the files what a machine can mend, and says how much; the words beyond the rules stay as they are. */
export async function fixFiles({ shared, files }: Workspace): Promise<void> {
    for (const { name } of files) {
        if (name === STANDARD_INPUT || name.endsWith('.danhmuc')) {
            continue;
        }
        let document = await openFile(shared, name);
        const before = document.textDocument.getText();
        let mended = 0;
        for (let round = 0; round < MOST_ROUNDS; round++) {
            await buildAlone(shared, document, { validation: true });
            const edits = withoutOverlap((document.diagnostics ?? []).flatMap((each) => mendOf(each)?.edits ?? []));
            if (edits.length === 0) {
                break;
            }
            mended += edits.length;
            const text = TextDocument.applyEdits(document.textDocument, edits);
            document = shared.workspace.LangiumDocumentFactory.fromString(text, document.uri);
        }
        const after = document.textDocument.getText();
        if (after !== before) {
            write(name, after);
            process.stderr.write(`${name}: đã sửa ${mended} chỗ (${mended} places mended)\n`);
        }
    }
}

function write(name: string, text: string): void {
    try {
        writeFileSync(name, text);
    } catch (error) {
        throw new CommandError(`${name}: không ghi được (cannot be written): ${(error as Error).message}`);
    }
}
