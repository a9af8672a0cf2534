import { DefaultTextDocumentContentProvider } from 'langium/lsp';
import type { CancellationToken, TextDocumentContentParams, TextDocumentContentResult } from 'vscode-languageserver';
import { rulePage } from '../rules/rule-page.js';
import { ruleOf } from '../rules/rules.js';
import { codeOfRulePage } from '../validation/rule-page-address.js';

/** The documents that the server itself provides, read-only: the built-in catalogue, and the pages of rules. */
export class ProvidedDocuments extends DefaultTextDocumentContentProvider {
    override async provideTextDocumentContent(
        params: TextDocumentContentParams,
        token: CancellationToken,
    ): Promise<TextDocumentContentResult | undefined> {
        const code = codeOfRulePage(params.uri);
        const rule = code === undefined ? undefined : ruleOf(code);
        return rule ? { text: rulePage(rule) } : super.provideTextDocumentContent(params, token);
    }
}
