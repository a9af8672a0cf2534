import { Deferred, type LangiumDocument, URI } from 'langium';
import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { PlanSharedServices } from '../services.js';
import { faultMessage } from '../standards/office-rows.js';
import { backgroundFailure } from './background-failure.js';

/**
 * Keeps up with the settings `kehoach.standard`, `kehoach.standardRows` and `kehoach.ruleOptions`, which each folder of the
 * workspace may have for itself: Langium's own configuration knows one value for all.
 */
export class FolderStandards {
    private clientIsAsked = false;
    private readonly firstAnswer = new Deferred<void>();

    /**
     * @param changed hears of it when another standard is set for a folder, and files were read again that follow it
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

    /** Ends when the client has said for the first time what is set for each folder. */
    get known(): Promise<void> {
        return this.firstAnswer.promise;
    }

    /**
     * Asks the client what is set for each folder, and reads the files again that follow another standard now. A client that
     * does not answer leaves everything as it is.
     */
    ask(): void {
        this.askAndRead()
            .catch((error: unknown) => this.shared.troubles.tell(backgroundFailure(error)))
            .finally(() => this.firstAnswer.resolve());
    }

    private async askAndRead(): Promise<void> {
        const folders = this.shared.workspace.WorkspaceManager.workspaceFolders ?? [];
        let [rulesChanged, standardsChanged] = [false, false];
        if (this.clientIsAsked && folders.length > 0) {
            const items = ['kehoach.standard', 'kehoach.standardRows', 'kehoach.ruleOptions'].flatMap((section) =>
                folders.map(({ uri }) => ({ scopeUri: uri, section })),
            );
            const values: unknown[] = await this.connection.workspace.getConfiguration(items);
            const { settings } = this.shared;
            const before = settings.ofRules;
            const ofFolders = () =>
                folders
                    .map(({ uri }) => `${URI.parse(uri)}/`)
                    .flatMap((uri) => [settings.standardOf(uri), settings.tablesFor(uri)]);
            const followed = ofFolders();
            settings.updateFolders(
                folders.map(({ uri }, index) => {
                    const [standard, rows, options] = [0, 1, 2].map((nth) => values[nth * folders.length + index]);
                    return [URI.parse(uri).toString(), { standard, rows, options }];
                }),
            );
            rulesChanged = settings.ofRules !== before;
            standardsChanged = ofFolders().some((each, at) => each !== followed[at]);
        }
        for (const fault of this.shared.settings.rowFaults) {
            const message = faultMessage(fault);
            this.shared.troubles.tell({ subject: message.vi, message });
        }
        this.firstAnswer.resolve();
        await this.shared.workspace.WorkspaceManager.ready;
        if ((await this.readAgain()) || standardsChanged) {
            this.changed();
        }
        if (rulesChanged) {
            this.rulesChanged();
        }
    }

    /** @returns whether there were any */
    private async readAgain(): Promise<boolean> {
        const { LangiumDocuments } = this.shared.workspace;
        const others = LangiumDocuments.all
            .filter((document) => this.followsAnother(document))
            .map(({ uri }) => uri)
            .toArray();
        if (others.length > 0) {
            await this.shared.lsp.DocumentUpdateHandler.readAgain(others);
        }
        return others.length > 0;
    }

    private followsAnother(document: LangiumDocument): boolean {
        const { settings, workspace } = this.shared;
        const followed = workspace.ClosedPlans.followedBy(document);
        const uri = document.uri.toString();
        return (
            followed !== undefined &&
            (followed.standard !== settings.standardOf(uri) || followed.tables !== settings.tablesFor(uri))
        );
    }
}
