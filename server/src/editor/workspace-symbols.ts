import type { AstNodeDescription } from 'langium';
import { DefaultFuzzyMatcher, DefaultNodeKindProvider, DefaultWorkspaceSymbolProvider } from 'langium/lsp';
import {
    type CancellationToken,
    SymbolKind,
    type WorkspaceSymbol,
    type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { foldAccents } from '../facts/fold.js';
import { byCodeUnits } from '../knowledge/order.js';

/** Finds names by their letters, whatever the accents: `ke hoach` finds `Kế hoạch`. */
export class AccentFoldingMatcher extends DefaultFuzzyMatcher {
    override match(query: string, text: string): boolean {
        return super.match(foldAccents(query), foldAccents(text));
    }
}

/** Documents and directives are files to the editor, agencies are classes. */
export class PlanNodeKindProvider extends DefaultNodeKindProvider {
    override getSymbolKind({ type }: AstNodeDescription): SymbolKind {
        switch (type) {
            case 'OrganisationEntry':
                return SymbolKind.Class;
            case 'GroupEntry':
                return SymbolKind.Enum;
            case 'KindEntry':
                return SymbolKind.Key;
            default:
                return SymbolKind.File;
        }
    }
}

/** Langium's symbols, in an order that does not depend on when files were opened: by files, then by place. */
export class OrderedWorkspaceSymbolProvider extends DefaultWorkspaceSymbolProvider {
    override async getSymbols(
        params: WorkspaceSymbolParams,
        cancelToken?: CancellationToken,
    ): Promise<WorkspaceSymbol[]> {
        const symbols = await super.getSymbols(params, cancelToken);
        return symbols.sort((a, b) => byCodeUnits(a.location.uri, b.location.uri) || lineOf(a) - lineOf(b));
    }
}

function lineOf({ location }: WorkspaceSymbol): number {
    return 'range' in location ? location.range.start.line : 0;
}
