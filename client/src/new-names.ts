import {
    commands,
    type Disposable,
    Range,
    Uri,
    WorkspaceEdit,
    type WorkspaceEditEntryMetadata,
    window,
    workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type NewName, type NewNames, NewNamesRequest } from '../../server/src/protocol.js';
import { chosenFolder } from './chosen-folder.js';
import { l10n } from './words.js';

/**
 * The command that brings the names of a folder up to date: what provinces and bodies that ended are now, in the plans of their day and
 * later. Nothing is written unseen: the editor shows each change, and the person says which are made.
 */
export function newNamesCommand(client: () => BaseLanguageClient): Disposable {
    return commands.registerCommand('kehoach.updateNames', async (asked?: unknown) => {
        const folder = asked instanceof Uri ? asked : await chosenFolder();
        if (!folder) {
            return undefined;
        }
        const server = client();
        await server.start();
        const uri = server.code2ProtocolConverter.asUri(folder);
        const found = await server.sendRequest(NewNamesRequest, { uri });
        if (found.length === 0) {
            const none = l10n.t('No name of a body, province or commune here had ended before the day of its paper.');
            void window.showInformationMessage(none);
            return false;
        }
        return workspace.applyEdit(await reviewed(found), { isRefactoring: true });
    });
}

/** The edit, each change of which waits for the person; what somebody changed meanwhile is left. */
async function reviewed(found: readonly NewNames[]): Promise<WorkspaceEdit> {
    const edit = new WorkspaceEdit();
    for (const { uri, edits } of found) {
        const file = Uri.parse(uri);
        const document = await workspace.openTextDocument(file);
        for (const name of edits) {
            const { start, end } = name.range;
            const range = new Range(start.line, start.character, end.line, end.character);
            if (document.getText(range) === name.text) edit.replace(file, range, name.newText, labelOf(name));
        }
    }
    return edit;
}

function labelOf({ text, newText, until }: NewName): WorkspaceEditEntryMetadata {
    return {
        needsConfirmation: true,
        label: l10n.t('“{0}” is now “{1}”', text.replace(/\s+/gu, ' '), newText),
        description: l10n.t('until {0}', until.split('-').reverse().map(Number).join('/')),
    };
}
