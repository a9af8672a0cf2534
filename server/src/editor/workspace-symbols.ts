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

/** Documents are files of their own to the editor. */
export class PlanNodeKindProvider extends DefaultNodeKindProvider {
    override getSymbolKind(_node: AstNodeDescription): SymbolKind {
        return SymbolKind.File;
    }
}
