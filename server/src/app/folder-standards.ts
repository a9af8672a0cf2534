import { type LangiumDocument, URI } from 'langium';
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { preferredStandard, tablesOf } from '../facts/standard.js';
import type { PlanSharedServices } from '../services.js';
import { faultMessage } from '../standards/office-rows.js';
import { isPlanFile } from '../syntax/generated/ast.js';
import { backgroundFailure } from './last-resort.js';

/**
 * Keeps up with the settings `kehoach.standard`, `kehoach.standardRows` and `kehoach.ruleOptions`, which each folder of the
 * workspace may have for itself: Langium's own configuration knows one value for all.
 */
export class FolderStandards {
    private clientIsAsked = false;

    /**
     * @param changed hears of it when files were read again, since another standard is set for them
     * @param rulesChanged hears of it when rules hold to another style
     */
    constructor(
        private readonly connection: Connection,
        private readonly shared: PlanSharedServices,
        private readonly changed: () => void,
        private readonly rulesChanged: () => void,
    ) {
        shared.lsp.LanguageServer.onInitialize(({ capabilities }: InitializeParams) => {
            this.clientIsAsked = capabilities.workspace?.configuration === true;
        });
        shared.lsp.LanguageServer.onInitialized(() => this.ask());
    }

    /**
     * Asks the client what is set for each folder, and reads the files again that follow another standard now. A client that
     * does not answer leaves everything as it is.
     */
    ask(): void {
        this.askAndRead().catch((error: unknown) => this.shared.troubles.tell(backgroundFailure(error)));
    }

    private async askAndRead(): Promise<void> {
        const folders = this.shared.workspace.WorkspaceManager.workspaceFolders ?? [];
        let rulesChanged = false;
        if (this.clientIsAsked && folders.length > 0) {
            const items = ['kehoach.standard', 'kehoach.standardRows', 'kehoach.ruleOptions'].flatMap((section) =>
                folders.map(({ uri }) => ({ scopeUri: uri, section })),
            );
            const values: unknown[] = await this.connection.workspace.getConfiguration(items);
            const { settings } = this.shared;
            const before = settings.ofRules;
            settings.updateFolders(
                folders.map(({ uri }, index) => {
                    const [standard, rows, options] = [0, 1, 2].map((nth) => values[nth * folders.length + index]);
                    return [URI.parse(uri).toString(), { standard, rows, options }];
                }),
            );
            rulesChanged = settings.ofRules !== before;
        }
        for (const fault of this.shared.settings.rowFaults) {
            const message = faultMessage(fault);
            this.shared.troubles.tell({ subject: message.vi, message });
        }
        await this.shared.workspace.WorkspaceManager.ready;
        await this.readAgain();
        if (rulesChanged) {
            this.rulesChanged();
        }
    }

    private async readAgain(): Promise<void> {
        const { LangiumDocuments } = this.shared.workspace;
        const others = LangiumDocuments.all
            .filter((document) => this.followsAnother(document))
            .map(({ uri }) => uri)
            .toArray();
        if (others.length > 0) {
            await this.shared.lsp.DocumentUpdateHandler.readAgain(others);
            this.changed();
        }
    }

    private followsAnother({ parseResult: { value: root }, uri }: LangiumDocument): boolean {
        const { settings } = this.shared;
        return (
            isPlanFile(root) &&
            (preferredStandard(root) !== settings.standardOf(uri.toString()) ||
                tablesOf(root) !== settings.tablesFor(uri.toString()))
        );
    }
}
