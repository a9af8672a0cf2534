import { GrammarUtils, type LangiumDocument } from 'langium';
import type { DocumentSymbolProvider, FoldingRangeProvider } from 'langium/lsp';
import { type DocumentSymbol, type FoldingRange, SymbolKind } from 'vscode-languageserver';
import { entryFacts } from '../../facts/catalogue-facts.js';
import { shortDate } from '../../facts/dates.js';
import { type CatalogueEntry, isCatalogueFile, type WordList } from '../../syntax/generated/ast.js';

const KINDS: Record<CatalogueEntry['$type'], SymbolKind> = {
    OrganisationEntry: SymbolKind.Class,
    GroupEntry: SymbolKind.Enum,
    DirectiveEntry: SymbolKind.File,
    KindEntry: SymbolKind.Key,
};

/** The outline of a catalogue: one line for each entry, with what tells it from its neighbours. */
export class CatalogueSymbolProvider implements DocumentSymbolProvider {
    getSymbols(file: LangiumDocument): DocumentSymbol[] {
        const root = file.parseResult.value;
        return isCatalogueFile(root)
            ? [...root.entries.flatMap(entrySymbol), ...root.wordLists.flatMap(wordListSymbol)]
            : [];
    }
}

function entrySymbol(entry: CatalogueEntry): DocumentSymbol[] {
    const range = entry.$cstNode?.range;
    const name = GrammarUtils.findNodeForProperty(entry.$cstNode, 'name')?.range;
    return range && name && entry.name
        ? [{ name: entry.name, detail: detailOf(entry), kind: KINDS[entry.$type], range, selectionRange: name }]
        : [];
}

function wordListSymbol({ $cstNode: node, words }: WordList): DocumentSymbol[] {
    const detail = words.map(({ text }) => text).join('; ');
    return node ? [{ name: 'từ', detail, kind: SymbolKind.Array, range: node.range, selectionRange: node.range }] : [];
}

function detailOf(entry: CatalogueEntry): string {
    const facts = entryFacts(entry);
    switch (facts?.type) {
        case 'directive':
            return [facts.kind, shortDate(facts.date), facts.subject ?? facts.names.join('; ')]
                .filter(Boolean)
                .join(' · ');
        case undefined:
            return '';
        default:
            return facts?.codes.join('; ') ?? '';
    }
}

/** Each entry folds to its head. */
export class CatalogueFoldingRangeProvider implements FoldingRangeProvider {
    getFoldingRanges(file: LangiumDocument): FoldingRange[] {
        const root = file.parseResult.value;
        return (isCatalogueFile(root) ? [...root.entries, ...root.wordLists] : []).flatMap(({ $cstNode: node }) =>
            node && node.range.end.line > node.range.start.line
                ? [{ startLine: node.range.start.line, endLine: node.range.end.line }]
                : [],
        );
    }
}
