import { contentsOf } from '../syntax/contents.js';
import type { Document, Footnote } from '../syntax/generated/ast.js';
import { firstAtLeast } from '../syntax/sorted.js';
import type { Run } from './printed-document.js';
import { type FindNote, runsOf } from './runs.js';

/** The footnotes of a document: each printed on the page of its first call, numbered in the order of the calls. */
export interface Notes {
    readonly find: FindNote;
    readonly texts: readonly (readonly Run[])[];
    /** Whether a footnote is called anywhere; one that is not is printed where it stands, so that nothing is lost. */
    readonly isCalled: (footnote: Footnote) => boolean;
}

/** Numbers the footnotes of a document. */
export function notesOf(document: Document): Notes {
    const { footnotes, footnoteReferences } = contentsOf(document);
    const byName = new Map<string, Footnote>();
    for (const footnote of footnotes) {
        if (!byName.has(footnote.name)) {
            byName.set(footnote.name, footnote);
        }
    }
    const begins = footnotes.map(({ $cstNode: node }) => node?.offset ?? 0);
    const isInsideNote = (offset: number) =>
        offset < (footnotes[firstAtLeast(begins, offset + 1) - 1]?.$cstNode?.end ?? 0);
    const numbers = new Map<Footnote, number>();
    const calls = new Map<number, { note: number; again?: true }>();
    for (const { footnote: reference, $cstNode: node } of footnoteReferences) {
        const footnote = byName.get(reference.$refText);
        // a footnote called within a footnote keeps the mark that the author wrote
        if (!footnote || !node || isInsideNote(node.offset)) {
            continue;
        }
        const known = numbers.get(footnote);
        calls.set(node.offset, known === undefined ? { note: numbers.size } : { note: known, again: true });
        numbers.set(footnote, known ?? numbers.size);
    }
    const literally: FindNote = () => undefined;
    return {
        find: (offset) => calls.get(offset),
        texts: [...numbers.keys()].map(({ texts }) => runsOf(texts, literally)),
        isCalled: (footnote) => numbers.has(footnote),
    };
}
