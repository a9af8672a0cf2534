import type { AstNodeDescription, LangiumDocument } from 'langium';
import type { CallHierarchyProvider, TypeHierarchyProvider } from 'langium/lsp';
import {
    type CallHierarchyIncomingCall,
    type CallHierarchyIncomingCallsParams,
    type CallHierarchyItem,
    type CallHierarchyOutgoingCall,
    type CallHierarchyOutgoingCallsParams,
    type CallHierarchyPrepareParams,
    type Range,
    SymbolKind,
    type TypeHierarchyItem,
    type TypeHierarchyPrepareParams,
    type TypeHierarchySubtypesParams,
    type TypeHierarchySupertypesParams,
} from 'vscode-languageserver';
import type { DocumentDescription } from '../facts/document-description.js';
import { asCited } from '../knowledge/as-cited.js';
import type { AgencyDescription, DirectiveDescription } from '../knowledge/descriptions.js';
import type { KnowledgeIndexManager } from '../knowledge/knowledge-index.js';
import type { KnownDirective } from '../knowledge/known-directive.js';
import { mentionsAt } from '../knowledge/mentions.js';
import type { DirectiveHint } from '../knowledge/same-directive.js';
import { mentionRange } from './places.js';

const NOWHERE: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * Directives as calls: outgoing are the bases that a document implements, incoming the documents that implement it.
 * Without a cursor on a citation, the document itself is meant.
 */
export class DirectiveHierarchyProvider implements CallHierarchyProvider {
    constructor(private readonly knowledge: KnowledgeIndexManager) {}

    prepareCallHierarchy(
        document: LangiumDocument,
        params: CallHierarchyPrepareParams,
    ): CallHierarchyItem[] | undefined {
        const meant = mentionsAt(document, document.textDocument.offsetAt(params.position), this.knowledge);
        const items = meant.flatMap((mention) => {
            const known =
                mention.type === 'directive' ? this.knowledge.directives.find(mention.number, mention.hint) : undefined;
            const place = { uri: document.uri.toString(), range: mentionRange(document, mention) };
            return known ? [this.item(known, place)] : [];
        });
        return items.length > 0 ? items : undefined;
    }

    incomingCalls({ item }: CallHierarchyIncomingCallsParams): CallHierarchyIncomingCall[] | undefined {
        const { number, which } = item.data as ItemData;
        return this.knowledge.directives.childrenOf(number, which).map((child) => ({
            from: childItem(child),
            fromRanges: citedRanges(child, number),
        }));
    }

    outgoingCalls({ item }: CallHierarchyOutgoingCallsParams): CallHierarchyOutgoingCall[] | undefined {
        const { number, which } = item.data as ItemData;
        const known = this.knowledge.directives.find(number, which);
        return (known?.bases ?? []).flatMap((base) => {
            const target = this.knowledge.directives.find(base);
            const cited = known?.documents[0] && !known.isTied ? citedRanges(known.documents[0], base) : [];
            const place = { uri: item.uri, range: cited[0] ?? item.selectionRange };
            return target ? [{ to: this.item(target, place), fromRanges: cited }] : [];
        });
    }

    /** @param place where it is spoken of, for a directive that stands nowhere itself */
    private item(known: KnownDirective, place: { uri: string; range: Range }): CallHierarchyItem {
        const own = known.isTied ? undefined : (known.documents[0] ?? known.entries[0]);
        const { kind, subject } = asCited(known);
        return own
            ? childItem(own)
            : {
                  name: [kind, known.number].filter(Boolean).join(' '),
                  detail: subject ?? '',
                  kind: SymbolKind.File,
                  uri: place.uri,
                  range: place.range,
                  selectionRange: place.range,
                  data: itemData(known.number, known),
              };
    }
}

function childItem(description: DocumentDescription | DirectiveDescription): CallHierarchyItem {
    const { kind, number, subject } = description.facts;
    return {
        ...placeOf(description),
        name: [kind, number ?? description.name].filter(Boolean).join(' '),
        detail: subject ?? '',
        kind: SymbolKind.File,
        data: itemData(number ?? '', description.facts),
    };
}

/** What an item keeps on its way to the editor and back: plain data that tells two directives of one number apart. */
interface ItemData {
    readonly number: string;
    readonly which: DirectiveHint;
}

function itemData(number: string, { kind, date, subject }: DirectiveHint): ItemData {
    return { number, which: { kind, date, subject } };
}

/** Where a document cites a number. */
function citedRanges(description: DocumentDescription | DirectiveDescription, number: string): Range[] {
    if (!('citations' in description.facts)) {
        return [placeOf(description).selectionRange];
    }
    return description.facts.citations
        .filter((citation) => citation.number === number)
        .map(({ line, column }) => {
            const start = { line: line - 1, character: column - 1 };
            return { start, end: { ...start, character: start.character + number.length } };
        });
}

function placeOf(description: AstNodeDescription): { uri: string; range: Range; selectionRange: Range } {
    const range = description.selectionSegment?.range ?? NOWHERE;
    return {
        uri: description.documentUri.toString(),
        range,
        selectionRange: description.nameSegment?.range ?? { start: range.start, end: range.start },
    };
}

/**
 * Agencies as types: supertypes are the agencies that they belong to, subtypes those below them and a group's members.
 */
export class AgencyHierarchyProvider implements TypeHierarchyProvider {
    constructor(private readonly knowledge: KnowledgeIndexManager) {}

    prepareTypeHierarchy(
        document: LangiumDocument,
        params: TypeHierarchyPrepareParams,
    ): TypeHierarchyItem[] | undefined {
        const meant = mentionsAt(document, document.textDocument.offsetAt(params.position), this.knowledge);
        const items = meant.flatMap((each) => (each.type === 'agency' ? [agencyItem(each.description)] : []));
        return items.length > 0 ? items : undefined;
    }

    supertypes({ item }: TypeHierarchySupertypesParams): TypeHierarchyItem[] {
        const { agencies } = this.knowledge;
        const parent = agencies.find(item.name)?.facts.parent;
        const found = parent == null ? undefined : agencies.find(parent);
        return found ? [agencyItem(found)] : [];
    }

    subtypes({ item }: TypeHierarchySubtypesParams): TypeHierarchyItem[] {
        return this.knowledge.agencies.childrenOf(item.name).map(agencyItem);
    }
}

function agencyItem(description: AgencyDescription): TypeHierarchyItem {
    const { name, codes } = description.facts;
    return { ...placeOf(description), name, detail: codes.join('; '), kind: SymbolKind.Class };
}
