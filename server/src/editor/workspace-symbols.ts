import type { AstNodeDescription } from 'langium';
import { DefaultFuzzyMatcher, DefaultNodeKindProvider } from 'langium/lsp';
import { SymbolKind } from 'vscode-languageserver';
import { foldAccents } from '../facts/fold.js';

/** Finds names by their letters, whatever the accents: `ke hoach` finds `Kế hoạch`. */
export class AccentFoldingMatcher extends DefaultFuzzyMatcher {
    override match(query: string, text: string): boolean {
        return super.match(foldAccents(query), foldAccents(text));
    }
}

/** Documents and directives are files to the editor, bodies are classes. */
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
