import { l10n, window } from 'vscode';
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler } from 'vscode-languageclient/node';

const MOST_STOPS = 5;
const MINUTES = 3;

/** Starts a dead server again; one that dies five times in three minutes stays down. Says so in the user's language. */
export class RestartingErrorHandler implements ErrorHandler {
    private stops: number[] = [];

    error(): { action: ErrorAction } {
        return { action: ErrorAction.Continue };
    }

    closed(): CloseHandlerResult {
        const now = Date.now();
        this.stops = [...this.stops.filter((stop) => now - stop <= MINUTES * 60_000), now];
        if (this.stops.length < MOST_STOPS) {
            const message = l10n.t('The language server has stopped unexpectedly and is started again.');
            // the status bar is enough: the editor is never without its answers for longer than a second
            window.setStatusBarMessage(`$(warning) ${message}`, 5_000);
            return { action: CloseAction.Restart, message, handled: true };
        }
        this.stops = [];
        return {
            action: CloseAction.DoNotRestart,
            message: l10n.t(
                'The language server stopped {0} times in {1} minutes and is not started again. Use the command “Kế hoạch: Restart Language Server”.',
                MOST_STOPS,
                MINUTES,
            ),
        };
    }
}
