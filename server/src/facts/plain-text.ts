import type { AstNode, CstNode, LeafCstNode } from 'langium';
import { isCompositeCstNode, isLeafCstNode } from 'langium';
import type { Text } from '../syntax/generated/ast.js';
import { foldSpaces } from '../syntax/text/clean-text.js';
import { numberOnOneLine } from '../syntax/text/number-on-one-line.js';
import { withoutSigns } from '../syntax/text/passage.js';

const HIDDEN_IN_PLAIN_TEXT = new Set(['FOOTNOTE_REFERENCE', 'EMPHASIS_OPEN', 'EMPHASIS_CLOSE']);

/** The words of a stretch of text on one line: without emphasis and footnote marks, white space folded, composed (NFC). */
export function plainText(text: Text | undefined): string {
    const node = text?.$cstNode;
    if (!text || !node) {
        return '';
    }
    if (text.spans.length === 0 && isCompositeCstNode(node) && node.content.length === 1) {
        return foldSpaces(withoutSigns(node.root, node.offset, node.end));
    }
    const parts: string[] = [];
    let at = node.offset;
    const visit = (cst: CstNode): void => {
        if (isLeafCstNode(cst)) {
            // what lies between two tokens is white space, or an emphasis mark without its partner
            parts.push(withoutSigns(node.root, at, cst.offset).replace(/[*_]/g, ''));
            parts.push(words(cst));
            at = cst.end;
        } else if ('content' in cst) {
            for (const child of (cst as { content: CstNode[] }).content) {
                visit(child);
            }
        }
    };
    visit(node);
    return foldSpaces(parts.join(''));
}

function words({ tokenType, root, offset, end }: LeafCstNode): string {
    if (HIDDEN_IN_PLAIN_TEXT.has(tokenType.name)) {
        return '';
    }
    const text = withoutSigns(root, offset, end);
    return tokenType.name === 'CITED_NUMBER' ? numberOnOneLine(text) : text;
}

/** Several stretches of the same paragraph as one line. */
export function plainTexts(texts: readonly Text[]): string {
    return texts.length === 1
        ? plainText(texts[0])
        : texts
              .map(plainText)
              .filter((text) => text !== '')
              .join(' ');
}

/** A title without the colon that ends it. */
export function titleText(text: Text | undefined): string | null {
    const title = plainText(text).replace(/ ?:$/u, '');
    return title === '' ? null : title;
}

/** Nodes in the order of the text. A stream of the tree's contents goes property by property instead. */
export function inTextOrder<N extends AstNode>(nodes: N[]): N[] {
    return nodes.sort((a, b) => (a.$cstNode?.offset ?? 0) - (b.$cstNode?.offset ?? 0));
}
