import { commands, type Position, type TextDocument, window } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/**
 * Asks for offers again where the answer was empty and came late: while an editor waits for it, it asks no more within a word, so what was
 * typed of that word meanwhile would be offered nothing until the next key.
 */
export const lateOffers: Pick<Middleware, 'provideCompletionItem'> = {
    async provideCompletionItem(document, position, context, token, next) {
        const { version } = document;
        const answer = await next(document, position, context, token);
        const offers = Array.isArray(answer) ? answer : (answer?.items ?? []);
        if (offers.length === 0 && !token.isCancellationRequested && document.version !== version) {
            // the editor takes the empty answer first
            setTimeout(() => {
                if (isInSameWord(document, position)) {
                    commands.executeCommand('editor.action.triggerSuggest', { auto: true });
                }
            });
        }
        return answer;
    },
};

/** Whether the cursor went on within the word that it stood in. */
function isInSameWord(document: TextDocument, position: Position): boolean {
    const editor = window.activeTextEditor;
    const cursor = editor?.selection.active;
    return (
        editor?.document === document &&
        cursor?.line === position.line &&
        cursor.character > position.character &&
        /^[\p{L}\p{M}\d]+$/u.test(document.lineAt(position.line).text.slice(position.character, cursor.character))
    );
}
