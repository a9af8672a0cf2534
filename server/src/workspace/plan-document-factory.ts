import {
    type AstNode,
    type Cancellation,
    DefaultLangiumDocumentFactory,
    type LangiumDocument,
    type TextDocument,
} from 'langium';
import { TooBigFile } from '../files/unreadable-file.js';
import type { LettingGo, PlanSharedServices } from '../services.js';
import type { Settings } from '../settings.js';
import type { Troubles } from '../troubles.js';
import { tellUnreadable } from './told-files.js';

/** Langium's factory; of an open file beyond the bound it reads nothing, which is told. */
export class PlanDocumentFactory extends DefaultLangiumDocumentFactory {
    private readonly settings: Settings;
    private readonly troubles: Troubles;
    private readonly closedPlans: () => LettingGo;

    constructor(services: PlanSharedServices) {
        super(services);
        this.settings = services.settings;
        this.troubles = services.troubles;
        this.closedPlans = () => services.workspace.ClosedPlans;
    }

    /** As the default, which reads a closed plan's old text only to compare it: here the new one is read at once. */
    override async update<T extends AstNode>(
        document: LangiumDocument<T>,
        cancellationToken: Cancellation.CancellationToken,
    ): Promise<LangiumDocument<T>> {
        this.closedPlans().forget(document);
        return super.update(document, cancellationToken);
    }

    protected override async getUpdatedText(
        document: LangiumDocument,
        textDocument: TextDocument | undefined,
        cancellationToken: Cancellation.CancellationToken,
    ): Promise<string> {
        const text = await super.getUpdatedText(document, textDocument, cancellationToken);
        // the editor's text has no size in bytes; a Vietnamese letter is one or two on average
        if (textDocument && text.length > this.settings.maxFileSize) {
            tellUnreadable(this.troubles, document.uri, new TooBigFile(text.length, this.settings.maxFileSize));
            return '';
        }
        this.troubles.over(document.uri.toString());
        return text;
    }
}
