import { URI } from 'langium';
import { DefaultTextDocumentContentProvider } from 'langium/lsp';
import type { CancellationToken, TextDocumentContentParams, TextDocumentContentResult } from 'vscode-languageserver';
import { rulePage } from '../rules/rule-page.js';
import { ruleOf } from '../rules/rules.js';
import type { PlanSharedServices } from '../services.js';
import { codeOfRulePage } from '../validation/rule-page-address.js';

/** The documents that the server itself provides, read-only: the built-in catalogue, and the pages of rules. */
export class ProvidedDocuments extends DefaultTextDocumentContentProvider {
    constructor(
        private readonly services: PlanSharedServices,
        ...schemes: string[]
    ) {
        super(services, ...schemes);
    }

    override async provideTextDocumentContent(
        params: TextDocumentContentParams,
        token: CancellationToken,
    ): Promise<TextDocumentContentResult | undefined> {
        const code = codeOfRulePage(params.uri);
        const rule = code === undefined ? undefined : ruleOf(code);
        const listed = this.services.knowledge.compiledText(URI.parse(params.uri));
        if (listed !== undefined) {
            return { text: listed };
        }
        return rule ? { text: rulePage(rule) } : super.provideTextDocumentContent(params, token);
    }
}
