import { commands, window } from 'vscode';
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import { l10n } from './words.js';

const MAX_STOPS = 5;
const MINUTES = 3;

/**
 * Starts a dead server again; one that dies five times in three minutes stays down. Says so in the user's language, where it
 * is written what happened (the server writes that into its output before it ends), and how to send it on.
 */
export class RestartingErrorHandler implements ErrorHandler {
    private stops: number[] = [];
    private isTold = false;

    error(): { action: ErrorAction } {
        return { action: ErrorAction.Continue };
    }

    closed(): CloseHandlerResult {
        const now = Date.now();
        this.stops = [...this.stops.filter((stop) => now - stop <= MINUTES * 60_000), now];
        if (this.stops.length < MAX_STOPS) {
            const message = l10n.t('The language server has stopped unexpectedly and is started again.');
            // the status bar is enough: the editor is never without its answers for longer than a second
            window.setStatusBarMessage(message, 5_000);
            void this.tellOnce();
            return { action: CloseAction.Restart, message, handled: true };
        }
        this.stops = [];
        return {
            action: CloseAction.DoNotRestart,
            message: l10n.t(
                'The language server stopped {0} times in {1} minutes and is not started again. Use the command “Kế hoạch: Restart Language Server”; what happened is in the output “Kế hoạch”: please copy it and send it to those who maintain the extension.',
                MAX_STOPS,
                MINUTES,
            ),
        };
    }

    /** Once a session: whoever has heard of it finds the rest in the output. */
    private async tellOnce(): Promise<void> {
        if (this.isTold) {
            return;
        }
        this.isTold = true;
        const show = l10n.t('Show Output');
        const chosen = await window.showWarningMessage(
            l10n.t(
                'The language server stopped unexpectedly; it was started again, and no text is lost. What happened is in the output “Kế hoạch”: please copy it and send it to those who maintain the extension.',
            ),
            show,
        );
        if (chosen === show) {
            await commands.executeCommand('kehoach.showOutput');
        }
    }
}
