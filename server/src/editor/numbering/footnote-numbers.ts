import { GrammarUtils } from 'langium';
import { contentsOf } from '../../syntax/contents.js';
import type { Document, Footnote, FootnoteReference } from '../../syntax/generated/ast.js';
import { withFootnoteName } from '../../syntax/inline/footnote-reference.js';
import { endOf, inOrder, type OffsetEdit, startOf } from './plan-text.js';

/** A note with the places that refer to it: a note that is missing has places alone, one that is unused has none. */
interface Note {
    readonly footnote: Footnote | undefined;
    readonly references: FootnoteReference[];
}

/**
 * Numbers the notes of a document in the order of the places that refer to them, those that nothing refers to behind. Each place
 * refers to the same note as before; of notes that bear one number each takes one of as many places, in order.
 *
 * @returns edits in the order of the text; undefined where nothing tells which place means which note: notes that begin again in
 *     an annex, or bear one number while more or fewer places refer to it, or a bare number (`3 Theo …`) that nothing refers to: its
 *     place is in the text as a bare number, too, which nobody can tell from others
 */
export function numberedFootnotes(document: Document): OffsetEdit[] | undefined {
    const notes = notesOf(document);
    if (!notes) {
        return undefined;
    }
    const placed = notes.filter(({ references }) => references.length > 0);
    const unplaced = notes.filter(({ references }) => references.length === 0);
    placed.sort(
        (a, b) => startOf(a.references[0] as FootnoteReference) - startOf(b.references[0] as FootnoteReference),
    );
    return inOrder(
        [...placed, ...unplaced].flatMap(({ footnote, references }, index) => {
            const name = String(index + 1);
            const mark = footnote && GrammarUtils.findNodeForProperty(footnote.$cstNode, 'name');
            const marks = [
                ...(mark && footnote?.name !== name ? [{ start: mark.offset, end: mark.end, text: mark.text }] : []),
                ...references.flatMap((reference) =>
                    reference.$cstNode && reference.footnote.$refText !== name
                        ? [{ start: startOf(reference), end: endOf(reference), text: reference.$cstNode.text }]
                        : [],
                ),
            ];
            return marks.map(({ start, end, text }) => ({ start, end, newText: withFootnoteName(text, name) }));
        }),
    );
}

/** The notes that are numbered; those that bear other signs (`[^a]`) keep them. */
function notesOf(document: Document): Note[] | undefined {
    const { footnotes, footnoteReferences } = contentsOf(document);
    const byName = new Map<string, { readonly footnotes: Footnote[]; readonly references: FootnoteReference[] }>();
    const named = (name: string) => {
        const known = byName.get(name) ?? { footnotes: [], references: [] };
        byName.set(name, known);
        return known;
    };
    for (const footnote of footnotes) named(footnote.name).footnotes.push(footnote);
    for (const reference of footnoteReferences) named(reference.footnote.$refText).references.push(reference);
    const notes: Note[] = [];
    for (const [name, { footnotes: same, references }] of byName) {
        if (!/^\d+$/.test(name)) {
            continue;
        }
        if (references.length === 0 && same.some(isBare)) {
            return undefined;
        }
        if (same.length < 2) {
            notes.push({ footnote: same[0], references });
        } else if (same.length === references.length && !beginsAgain(footnotes)) {
            for (const [i, footnote] of same.entries()) {
                notes.push({ footnote, references: [references[i] as FootnoteReference] });
            }
        } else {
            return undefined;
        }
    }
    return notes;
}

/** Whether a note's mark is a mere number, as text has it that lost its superscripts. */
function isBare(footnote: Footnote): boolean {
    return /^\d+$/.test(GrammarUtils.findNodeForProperty(footnote.$cstNode, 'name')?.text ?? '');
}

/** Whether the notes are of several lists: a number 1 behind a higher one. */
function beginsAgain(footnotes: readonly Footnote[]): boolean {
    return footnotes.slice(1).some(({ name }) => Number(name) === 1);
}
