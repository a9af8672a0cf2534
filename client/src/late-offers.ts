import { commands, type Position, type TextDocument, window } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/**
 * Asks for offers again where the answer was empty, or none, and came late: while an editor waits for it, it asks no more within a word, so
 * what was typed of that word meanwhile would be offered nothing until the next key. A server that reads what was typed meanwhile may
 * refuse to answer for what stood there before.
 */
export const lateOffers: Pick<Middleware, 'provideCompletionItem'> = {
    async provideCompletionItem(document, position, context, token, next) {
        const { version } = document;
        const askAgain = () => {
            if (token.isCancellationRequested || document.version === version) {
                return;
            }
            // the editor takes the empty answer first
            setTimeout(() => {
                if (isInSameWord(document, position)) {
                    commands.executeCommand('editor.action.triggerSuggest', { auto: true });
                }
            });
        };
        try {
            const answer = await next(document, position, context, token);
            const offers = Array.isArray(answer) ? answer : (answer?.items ?? []);
            if (offers.length === 0) askAgain();
            return answer;
        } catch (error) {
            askAgain();
            throw error;
        }
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
