import { URI } from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import type { TextDocumentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { PlanSharedServices } from '../services.js';

/**
 * Langium's handler, which also hears of files that are closed: one that is closed without being saved is what its disk says
 * again, and one that was never saved is gone.
 */
export class PlanDocumentUpdateHandler extends DefaultDocumentUpdateHandler {
    /** @param builtInScheme of files that no disk has */
    constructor(
        private readonly services: PlanSharedServices,
        private readonly builtInScheme: string,
    ) {
        super(services);
    }

    didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
        const uri = URI.parse(document.uri);
        if (uri.scheme !== this.builtInScheme) {
            void this.readAgain(uri);
        }
    }

    private async readAgain(uri: URI): Promise<void> {
        const exists = uri.scheme === 'file' && (await this.services.workspace.FileSystemProvider.exists(uri));
        // it may have been opened again in the meantime
        if (this.services.workspace.TextDocuments.get(uri) === undefined) {
            this.fireDocumentUpdate(exists ? [uri] : [], exists ? [] : [uri]);
        }
    }
}
