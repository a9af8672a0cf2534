import { DefaultLanguageServer } from 'langium/lsp';
import type { InitializeParams, InitializeResult } from 'vscode-languageserver';

/** Langium's language server; it also announces what Langium has no service for. */
export class PlanLanguageServer extends DefaultLanguageServer {
    protected override buildInitializeResult(params: InitializeParams): InitializeResult {
        const result = super.buildInitializeResult(params);
        const { completionProvider, workspace } = result.capabilities;
        const asksForDiagnostics = params.capabilities.textDocument?.diagnostic !== undefined;
        return {
            ...result,
            capabilities: {
                ...result.capabilities,
                workspace: { ...workspace, workspaceFolders: { supported: true, changeNotifications: true } },
                selectionRangeProvider: true,
                // editors offer "fix all" only where it is announced
                codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', 'source.fixAll'] },
                ...(completionProvider ? { completionProvider: { ...completionProvider, resolveProvider: true } } : {}),
                ...(asksForDiagnostics
                    ? {
                          diagnosticProvider: {
                              identifier: 'kehoach',
                              interFileDependencies: true,
                              workspaceDiagnostics: true,
                          },
                      }
                    : {}),
            },
        };
    }
}
