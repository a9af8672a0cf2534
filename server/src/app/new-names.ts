import { DocumentState, type LangiumDocument } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { type NewName, type NewNames, NewNamesRequest } from '../protocol.js';
import type { PlanSharedServices } from '../services.js';
import { isPlanFile } from '../syntax/generated/ast.js';
import { nextTurn } from '../turns.js';
import { formerNames } from '../validation/former-agencies.js';
import { asSoonAsKnown } from './as-soon-as-known.js';

/** Answers which names of a folder's plans ended before the day of their paper, and what they are now, for somebody to review. */
export function answerNewNames(connection: Connection, shared: PlanSharedServices): void {
    connection.onRequest(NewNamesRequest, ({ uri }) => asSoonAsKnown(shared, () => newNames(shared, uri)));
}

/**
 * The renames of the plans below an address. A name whose place several took is left: nothing tells which of them is meant.
 *
 * @param address of a folder or a file
 */
export async function newNames(shared: PlanSharedServices, address: string): Promise<NewNames[]> {
    const { LangiumDocuments, TextDocuments } = shared.workspace;
    const folder = address.replace(/\/?$/, '/');
    const files = LangiumDocuments.all.filter(({ uri }) => `${uri}` === address || `${uri}`.startsWith(folder));
    const found: NewNames[] = [];
    for (const file of files.toArray()) {
        const edits = editsOf(file, shared);
        if (edits.length > 0) {
            found.push({ uri: `${file.uri}`, version: TextDocuments.get(file.uri)?.version ?? null, edits });
        }
        // closed plans are read again for that
        await nextTurn();
    }
    return found.sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

function editsOf(file: LangiumDocument, { knowledge }: PlanSharedServices): NewName[] {
    const root = file.parseResult.value;
    if (!isPlanFile(root) || file.state < DocumentState.Linked) {
        return [];
    }
    return root.documents
        .flatMap((document) => formerNames(document, knowledge))
        .flatMap(({ range, text: name, former, successors: [now, ...others] }) => {
            // letters in two parts, and a line that was wrapped within the name, are the author's
            const text = file.textDocument.getText(range);
            const isWhole = text.normalize('NFC').replace(/\s+/gu, ' ') === name.replace(/\s+/gu, ' ');
            return now === undefined || others.length > 0 || !isWhole
                ? []
                : [{ range, text, newText: asWritten(now, name), until: former.until }];
        });
}

/** A name with the first letter as large as that of the one whose place it takes: a province may begin a sentence. */
function asWritten(name: string, before: string): string {
    const first = before.charAt(0);
    return first !== first.toLowerCase() ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}
