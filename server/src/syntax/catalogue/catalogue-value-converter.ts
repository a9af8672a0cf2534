import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from 'langium';
import { foldSpaces } from '../text/clean-text.js';

/** Turns the author's characters into values: composed, spaces folded, keys without their colon and in small letters. */
export class CatalogueValueConverter extends DefaultValueConverter {
    protected override runConverter(rule: GrammarAST.AbstractRule, input: string, _node: CstNode): ValueType {
        const text = foldSpaces(input);
        switch (rule.name) {
            case 'PROPERTY_KEY':
                return text.replace(/ ?:$/u, '').toLowerCase();
            case 'VALUE_NOTE':
                return text.slice(1, -1).trim();
            default:
                return text;
        }
    }
}
