import type { AstNode, CstNode } from 'langium';
import { firstToken, lastToken } from '../syntax/contents.js';
import type { SourceLines } from './printed-document.js';

/** Gathers where printed blocks come from, and numbers them. */
export class Places {
    readonly lines: SourceLines[] = [];

    /** @returns the number under which the lines of a node can be found again */
    add(node: AstNode | CstNode | undefined): number {
        return this.addAll([node]);
    }

    /** @returns the number under which the lines of these nodes (all in one stretch of the text) can be found again */
    addAll(nodes: readonly (AstNode | CstNode | undefined)[]): number {
        let from = Number.POSITIVE_INFINITY;
        let to = 0;
        for (const node of nodes) {
            const first = node && ('$type' in node ? firstToken(node) : node);
            const last = node && ('$type' in node ? lastToken(node) : node);
            if (first && last) {
                from = Math.min(from, first.range.start.line);
                to = Math.max(to, last.range.end.line);
            }
        }
        this.lines.push(from > to ? { from: to, to } : { from, to });
        return this.lines.length - 1;
    }
}
