import type { IToken } from 'chevrotain';
import { type CstNode, CstNodeBuilder, LeafCstNodeImpl } from 'langium';
import type { Mark } from '../terms/marks.js';
import { firstToken } from './contents.js';
import type { Provision } from './generated/ast.js';

/** A token that is a mark, with what the reader of lines read it as: nobody need read the characters again. */
export class MarkedLeaf extends LeafCstNodeImpl {
    constructor(
        leaf: LeafCstNodeImpl,
        readonly mark: Mark,
    ) {
        const { start, end } = leaf.range;
        super(leaf.offset, leaf.length, start.line, start.character, end.line, end.character, leaf.tokenType);
    }
}

/** A token as it is printed: a mark without the stroke by which Markdown keeps it from counting (`1\\.`). */
export function printedToken(leaf: CstNode): string {
    return leaf instanceof MarkedLeaf ? leaf.text.replaceAll('\\', '') : leaf.text;
}

/** Langium's builder, which takes a token's payload over into the concrete syntax tree. */
export class MarkingCstNodeBuilder extends CstNodeBuilder {
    protected override createLeafNode(token: IToken, hidden: boolean): LeafCstNodeImpl {
        const leaf = super.createLeafNode(token, hidden);
        return token.payload === undefined ? leaf : new MarkedLeaf(leaf, token.payload as Mark);
    }

    /**
     * Does nothing: the lexers of this project hide no tokens. Langium looks for the place of hidden tokens before each token,
     * also where there are none, and goes through all sisters of a node to find it; a list of n items would cost n × n steps.
     */
    override addHiddenNodes(): void {}
}

/** The mark that a part, a section, an article, an item or an annex begins with, as it was read. */
export function markOf(provision: Provision): Mark {
    return (firstToken(provision) as MarkedLeaf).mark;
}
