import type { LeafCstNode } from 'langium';
import { entryKind } from '../../facts/catalogue-facts.js';
import { propertyType, type ValueKind } from '../../syntax/catalogue/properties.js';
import { type CatalogueEntry, isProperty, isPropertyValue } from '../../syntax/generated/ast.js';

import type { TerminalName } from '../../syntax/token-writer.js';
import { LineTokenProvider } from '../line-tokens.js';
import type { TokenType } from '../token-legend.js';

/** The names are declared in package.json (`semanticTokenTypes`); those that plans have too look the same. */
const TYPES: Partial<Record<TerminalName, TokenType>> = {
    ORGANISATION_WORD: 'kind',
    GROUP_WORD: 'kind',
    DIRECTIVE_WORD: 'kind',
    KIND_WORD: 'kind',
    WORDS_LABEL: 'kind',
    PROPERTY_KEY: 'section',
    VALUE_SEPARATOR: 'mark',
    VALUE_NOTE: 'time',
    COMMENT: 'comment',
};

const ENTRY_NAMES: Record<CatalogueEntry['$type'], TokenType> = {
    OrganisationEntry: 'body',
    GroupEntry: 'body',
    DirectiveEntry: 'citation',
    KindEntry: 'directiveKind',
};

const VALUES: Partial<Record<ValueKind, TokenType>> = {
    agency: 'body',
    agencies: 'body',
    directives: 'citation',
    date: 'time',
    kind: 'directiveKind',
};

/** Colours by meaning: an agency is an agency, in a catalogue as in a plan. */
export class CatalogueSemanticTokenProvider extends LineTokenProvider {
    protected override typeOf(leaf: LeafCstNode): TokenType | undefined {
        const token = leaf.tokenType.name as TerminalName;
        if (token === 'ENTRY_NAME') {
            return ENTRY_NAMES[leaf.astNode.$type as CatalogueEntry['$type']];
        }
        if (token !== 'VALUE') {
            return TYPES[token];
        }
        const property = isPropertyValue(leaf.astNode) ? leaf.astNode.$container : undefined;
        const value = isProperty(property)
            ? propertyType(entryKind(property.$container), property.key)?.value
            : undefined;
        return value && VALUES[value];
    }
}
