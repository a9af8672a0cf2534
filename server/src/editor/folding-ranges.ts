import { type AstNode, AstUtils, type CstNode, GrammarUtils, type LangiumDocument } from 'langium';
import type { FoldingRangeProvider } from 'langium/lsp';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { largest, smallest } from '../bounds/extremes.js';
import { isProvision } from '../references/provision-path.js';
import { isDocument, isFootnote, isTable } from '../syntax/generated/ast.js';

/** What can be folded: parts, sections, items, tables, long footnotes, the heading, the recipients. */
export class PlanFoldingRangeProvider implements FoldingRangeProvider {
    getFoldingRanges(file: LangiumDocument): FoldingRange[] {
        const ranges: FoldingRange[] = [];
        for (const node of AstUtils.streamAllContents(file.parseResult.value)) {
            if (isProvision(node) || isTable(node) || isFootnote(node)) {
                add(ranges, cstOf([node]));
            } else if (isDocument(node)) {
                add(
                    ranges,
                    cstOf([...node.nationalTitles, ...node.issuers, ...node.numbers, ...node.dates]),
                    FoldingRangeKind.Imports,
                );
                // they fold below “Nơi nhận:”, not below the first of them
                const labels = GrammarUtils.findNodesForProperty(node.$cstNode, 'recipientsLabels');
                add(ranges, [...labels, ...cstOf(node.recipients)]);
            }
        }
        return ranges;
    }
}

function cstOf(nodes: readonly AstNode[]): CstNode[] {
    return nodes.flatMap(({ $cstNode }) => $cstNode ?? []);
}

/** Folds the lines from the first node to the last, where they are more than one. */
function add(ranges: FoldingRange[], nodes: readonly CstNode[], kind?: FoldingRangeKind): void {
    const lines = nodes.flatMap(({ range }) => [range.start.line, range.end.line]);
    const startLine = smallest(lines);
    const endLine = largest(lines);
    if (endLine > startLine) {
        ranges.push(kind ? { startLine, endLine, kind } : { startLine, endLine });
    }
}
