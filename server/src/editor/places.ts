import type { AstNodeDescription, LangiumDocument, LangiumDocuments } from 'langium';
import type { Location, LocationLink, Range } from 'vscode-languageserver';
import type { KnowledgeIndexManager } from '../knowledge/knowledge-index.js';
import { isSameThing, type Mention, mentionsIn } from '../knowledge/mentions.js';

/** A place of a file that speaks of something. */
export interface FoundPlace {
    readonly document: LangiumDocument;
    readonly mention: Mention;
}

/** Where something is spoken of in the whole workspace; the built-in catalogue aside, which nobody can edit. */
export class Places {
    constructor(
        private readonly knowledge: KnowledgeIndexManager,
        private readonly documents: LangiumDocuments,
    ) {}

    /** Every place that speaks of the same thing as `mention`. */
    of(mention: Mention): FoundPlace[] {
        const likely = this.documents.all.filter((document) => this.mayMention(document, mention)).toArray();
        return likely.flatMap((document) => this.within(document, mention));
    }

    /** The places of one file that speak of the same thing as `mention`. */
    within(document: LangiumDocument, mention: Mention): FoundPlace[] {
        return mentionsIn(document, this.knowledge)
            .filter((each) => isSameThing(each, mention))
            .map((each) => ({ document, mention: each }));
    }

    /** Spares the search of files that cannot speak of it: their text lacks the digits that the number begins with. */
    private mayMention(document: LangiumDocument, mention: Mention): boolean {
        if (mention.type !== 'directive') {
            return true;
        }
        const digits = /^\d+/.exec(mention.number)?.[0] ?? '';
        const { names } = this.knowledge.directives.find(mention.number)?.entries[0]?.facts ?? { names: [] };
        return names.length > 0 || document.textDocument.getText().includes(digits);
    }
}

/** The range of a mention: of the number alone, or of the whole. */
export function mentionRange({ document, mention }: FoundPlace, of: 'whole' | 'number' = 'whole'): Range {
    const place = of === 'number' && mention.type === 'directive' ? (mention.numberRange ?? mention) : mention;
    const { textDocument } = document;
    return { start: textDocument.positionAt(place.start), end: textDocument.positionAt(place.end) };
}

/** A mention as a place to go to. */
export function mentionLocation(place: FoundPlace): Location {
    return { uri: place.document.uri.toString(), range: mentionRange(place, 'number') };
}

/** Where a description stands, as a place to go to from `origin`. */
export function descriptionLink(description: AstNodeDescription, origin: Range): LocationLink | undefined {
    const whole = description.selectionSegment?.range;
    const name = description.nameSegment?.range ?? whole;
    return whole && name
        ? {
              targetUri: description.documentUri.toString(),
              targetRange: whole,
              targetSelectionRange: name,
              originSelectionRange: origin,
          }
        : undefined;
}
