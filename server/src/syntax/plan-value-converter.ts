import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from 'langium';
import { footnoteName } from './inline/footnote-reference.js';
import type { MarkedLeaf } from './marked-leaf.js';
import { foldSpaces } from './text/clean-text.js';
import { withoutSigns } from './text/passage.js';

/**
 * Turns the author's characters into the values of the tree: composed, spaces folded; marks without their punctuation;
 * numbers of documents without stray spaces.
 */
export class PlanValueConverter extends DefaultValueConverter {
    protected override runConverter(rule: GrammarAST.AbstractRule, input: string, node: CstNode): ValueType {
        switch (rule.name) {
            case 'SECTION_MARK':
            case 'ITEM_MARK':
            case 'LINE_MARK':
                return (node as MarkedLeaf).mark.label;
        }
        const text = foldSpaces(/[\n\r]/.test(input) ? withoutSigns(node.root, node.offset, node.end) : input);
        switch (rule.name) {
            case 'CITED_NUMBER':
            case 'NUMBER_VALUE':
                return normalNumber(text);
            case 'FOOTNOTE_MARK':
            case 'FOOTNOTE_REFERENCE':
                return footnoteName(text);
            case 'PLACE':
                return text.replace(/(?<!\s)\s*,$/u, '');
            case 'ARTICLE_MARK':
            case 'PART_MARK':
            case 'ANNEX_MARK':
                return text.replace(/(?<![\s.:)/–-])[\s.:)/–-]+$/u, '');
            default:
                return text;
        }
    }
}

/** A document's number as all its forms share it: no spaces, plain hyphens, a stroke behind its year. */
export function normalNumber(text: string): string {
    return text
        .replace(/[‐‑‒–—−]/g, '-')
        .replace(/\s+/g, '')
        .replace(/^(\d{1,5}\p{Ll}?\/(?:19|20)\d{2})-(?=\p{Lu})/u, '$1/');
}
