import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
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
                add(ranges, [node]);
            } else if (isDocument(node)) {
                add(
                    ranges,
                    [...node.nationalTitles, ...node.issuers, ...node.numbers, ...node.dates],
                    FoldingRangeKind.Imports,
                );
                add(ranges, node.recipients);
            }
        }
        return ranges;
    }
}

/** Folds the lines from the first node to the last, where they are more than one. */
function add(ranges: FoldingRange[], nodes: readonly AstNode[], kind?: FoldingRangeKind): void {
    const lines = nodes.flatMap(({ $cstNode }) =>
        $cstNode ? [$cstNode.range.start.line, $cstNode.range.end.line] : [],
    );
    const startLine = smallest(lines);
    const endLine = largest(lines);
    if (endLine > startLine) {
        ranges.push(kind ? { startLine, endLine, kind } : { startLine, endLine });
    }
}
