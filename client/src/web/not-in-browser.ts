import { commands, type Disposable, window } from 'vscode';
import { l10n } from '../words.js';

/** What needs a process beside the editor: the editor does not offer it here, and who calls it all the same is told. */
const NEEDS_PROCESS = ['kehoach.importCatalogue', 'kehoach.exportCatalogue', 'kehoach.learnCatalogue'];

/** Commands that say why they do nothing here; menus leave them out by the context `kehoach.inBrowser`. */
export function notInBrowser(): Disposable[] {
    void commands.executeCommand('setContext', 'kehoach.inBrowser', true);
    return NEEDS_PROCESS.map((command) =>
        commands.registerCommand(command, () => {
            void window.showInformationMessage(
                l10n.t('This needs VS Code on the desktop: in a browser the extension starts no other program.'),
            );
        }),
    );
}
