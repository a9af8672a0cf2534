import { type Disposable, LanguageStatusSeverity, languages } from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import { l10n } from './words.js';

/** Shows in the language status of a plan (`{}` in the status bar) whether the server runs, with a way to restart it. */
export function showServerState(client: LanguageClient): Disposable {
    const status = languages.createLanguageStatusItem('kehoach.server', { language: 'kehoach' });
    status.name = l10n.t('Language server');
    const show = (state: State) => {
        status.busy = state === State.Starting;
        status.severity = state === State.Stopped ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
        status.text = stateText(state);
        status.command =
            state === State.Running
                ? { command: 'kehoach.showOutput', title: l10n.t('Show Output') }
                : { command: 'kehoach.restartServer', title: l10n.t('Restart') };
    };
    show(client.state);
    const listener = client.onDidChangeState(({ newState }) => show(newState));
    return {
        dispose() {
            listener.dispose();
            status.dispose();
        },
    };
}

function stateText(state: State): string {
    switch (state) {
        case State.Running:
            return l10n.t('The language server runs');
        case State.Starting:
            return l10n.t('The language server is starting');
        default:
            return l10n.t('The language server has stopped');
    }
}
