import type { AstNode } from 'langium';
import { contentsOfFile } from '../../syntax/contents.js';
import type { InternalReference, PlanFile, Provision } from '../../syntax/generated/ast.js';

/** Some characters of a text that others take the place of. Offsets are of the author's own text, UTF-16. */
export interface OffsetEdit {
    readonly start: number;
    readonly end: number;
    readonly newText: string;
}

/** Reads a text without making a file of it: what a change would lead to is looked at before it is made. */
export type PlanReader = (text: string) => PlanText;

/** A text with its tree, and its parts by where they stand. */
export class PlanText {
    /** The parts that references can point at, of all documents of the file, in the order of the text. */
    readonly provisions: readonly Provision[];
    /** References to parts of their own document, in the order of the text. */
    readonly references: readonly InternalReference[];
    private readonly places: ReadonlyMap<AstNode, number>;
    private readonly provisionsAt: ReadonlyMap<number, Provision>;
    private readonly referencesAt: ReadonlyMap<number, InternalReference>;

    constructor(
        readonly text: string,
        readonly file: PlanFile,
    ) {
        const contents = contentsOfFile(file);
        this.provisions = contents.flatMap(({ provisions }) => provisions);
        this.references = contents.flatMap(({ internalReferences }) => internalReferences);
        this.places = new Map(this.provisions.map((provision, place) => [provision, place]));
        this.provisionsAt = new Map(this.provisions.map((provision) => [startOf(provision), provision]));
        this.referencesAt = new Map(this.references.map((reference) => [startOf(reference), reference]));
    }

    /** The place of a part among all of the file. */
    placeOf(provision: AstNode | undefined): number | undefined {
        return provision && this.places.get(provision);
    }

    /** The part whose mark begins at an offset. */
    provisionAt(offset: number): Provision | undefined {
        return this.provisionsAt.get(offset);
    }

    /** The reference that begins at an offset. */
    referenceAt(offset: number): InternalReference | undefined {
        return this.referencesAt.get(offset);
    }
}

/** Where a node begins in its text, UTF-16. */
export function startOf(node: AstNode): number {
    return node.$cstNode?.offset ?? 0;
}

/** Where a node ends in its text, UTF-16: behind its last character. */
export function endOf(node: AstNode): number {
    return node.$cstNode?.end ?? 0;
}

/** Edits in the order of the text; none may overlap another. */
export function inOrder(edits: Iterable<OffsetEdit>): OffsetEdit[] {
    return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A text with edits made in it, which stand in the order of the text. */
export function edited(text: string, edits: readonly OffsetEdit[]): string {
    let result = '';
    let at = 0;
    for (const { start, end, newText } of edits) {
        result += text.slice(at, start) + newText;
        at = end;
    }
    return result + text.slice(at);
}

/**
 * Where what began at an offset begins once edits are made, which stand in the order of the text. Within an edit it is the
 * edit's beginning.
 */
export function movedBy(edits: readonly OffsetEdit[]): (offset: number) => number {
    const ends: number[] = [];
    const shifts: number[] = [];
    let shift = 0;
    for (const { start, end, newText } of edits) {
        ends.push(end);
        shift += newText.length - (end - start);
        shifts.push(shift);
    }
    return (offset) => {
        let low = 0;
        let high = ends.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((ends[middle] as number) <= offset && (edits[middle] as OffsetEdit).start < offset) low = middle + 1;
            else high = middle;
        }
        const edit = edits[low];
        const before = low > 0 ? (shifts[low - 1] as number) : 0;
        return edit && edit.start < offset && offset < edit.end ? edit.start + before : offset + before;
    };
}

/** The edits that bring a text back from what edits made of it; both stand in the order of their texts. */
export function undone(text: string, edits: readonly OffsetEdit[]): OffsetEdit[] {
    let shift = 0;
    return edits.map(({ start, end, newText }) => {
        const at = start + shift;
        shift += newText.length - (end - start);
        return { start: at, end: at + newText.length, newText: text.slice(start, end) };
    });
}

/** What is left of a text, or what was put in its place. */
type Stretch = { readonly start: number; readonly end: number } | { readonly text: string };

/**
 * Two changes as one: edits of a text, and edits of the text that results. Both stand in the order of their texts.
 *
 * @param length of the first text
 */
export function composed(
    length: number,
    first: readonly OffsetEdit[],
    second: readonly OffsetEdit[],
): readonly OffsetEdit[] {
    const between = cut(stretchesOf(length, first), second);
    const edits: OffsetEdit[] = [];
    let at = 0;
    let newText = '';
    const end = (start: number) => {
        if (start > at || newText !== '') edits.push({ start: at, end: start, newText });
        newText = '';
    };
    for (const each of between) {
        if ('text' in each) {
            newText += each.text;
        } else if (each.end > each.start) {
            end(each.start);
            at = each.end;
        }
    }
    end(length);
    return edits;
}

function stretchesOf(length: number, edits: readonly OffsetEdit[]): Stretch[] {
    const stretches: Stretch[] = [];
    let at = 0;
    for (const { start, end, newText } of edits) {
        stretches.push({ start: at, end: start }, { text: newText });
        at = end;
    }
    return [...stretches, { start: at, end: length }];
}

/** The stretches with edits made in the text that they are. */
function cut(stretches: readonly Stretch[], edits: readonly OffsetEdit[]): Stretch[] {
    const result: Stretch[] = [];
    let at = 0;
    let next = 0;
    let isWritten = false;
    for (const stretch of stretches) {
        const length = 'text' in stretch ? stretch.text.length : stretch.end - stretch.start;
        let from = at;
        for (let edit = edits[next]; edit && edit.start <= at + length; edit = edits[next]) {
            if (!isWritten) {
                result.push(part(stretch, from - at, edit.start - at), { text: edit.newText });
                isWritten = true;
            }
            from = Math.max(from, Math.min(edit.end, at + length));
            if (edit.end > at + length) break;
            isWritten = false;
            next++;
        }
        result.push(part(stretch, from - at, length));
        at += length;
    }
    return result;
}

function part(stretch: Stretch, from: number, to: number): Stretch {
    return 'text' in stretch
        ? { text: stretch.text.slice(from, to) }
        : { start: stretch.start + from, end: stretch.start + to };
}
