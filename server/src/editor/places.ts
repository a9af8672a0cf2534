import type { AstNodeDescription, LangiumDocument } from 'langium';
import type { Location, LocationLink, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../facts/mention-facts.js';
import type { FoundMention, MentionIndex } from '../knowledge/mention-index.js';
import { isSameThing, type Mention } from '../knowledge/mentions.js';

/** A place of the workspace that speaks of something, as the protocol counts it. */
export interface FoundPlace extends FoundMention {
    /** The characters that name the thing; the whole where none do. */
    readonly range: Range;
}

/** Every place that speaks of one of the things that a place of a file may mean, by files, then by place. */
export function placesOf(meant: readonly Mention[], mentions: MentionIndex): FoundPlace[] {
    const things = new Set(meant.map((each) => (each.type === 'directive' ? each.number : each.description)));
    const lines = new Map<string, Pick<TextDocument, 'positionAt'>>();
    // a place that may mean several things is one place all the same
    const found = new Map<string, FoundPlace>();
    const places = [...things].flatMap((thing) => mentions.of(thing));
    // of two directives of one number, those places alone that may speak of this one
    for (const { uri, mention } of places.filter((each) => meant.some((one) => isSameThing(one, each.mention)))) {
        const known = lines.get(uri) ?? mentions.lines(uri);
        lines.set(uri, known);
        const place = { uri, mention, range: rangeIn(known, mention.name ?? mention) };
        found.set(`${uri} ${mention.start} ${mention.end}`, place);
    }
    return [...found.values()];
}

/** Some characters of a text as lines and columns. */
export function rangeIn(text: Pick<TextDocument, 'positionAt'>, { start, end }: Span): Range {
    return { start: text.positionAt(start), end: text.positionAt(end) };
}

/** The range of a mention in the file at hand: of the whole, or of what names the thing. */
export function mentionRange(
    { textDocument }: LangiumDocument,
    mention: Mention,
    of: 'whole' | 'name' = 'whole',
): Range {
    return rangeIn(textDocument, of === 'name' ? (mention.name ?? mention) : mention);
}

/** A mention as a place to go to. */
export function placeLocation({ uri, range }: FoundPlace): Location {
    return { uri, range };
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
