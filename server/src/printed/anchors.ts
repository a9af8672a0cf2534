import { AstUtils } from 'langium';
import { type ResolvedStep, resolvePath } from '../references/provision-path.js';
import { contentsOf } from '../syntax/contents.js';
import { type Document, type InternalReference, isDocument, type Provision } from '../syntax/generated/ast.js';

const anchors = new WeakMap<Document, ReadonlyMap<Provision, number>>();

/** Which part of its document a provision is, from 0 in the order of the text: what references to it lead to on the pages. */
export function anchorOf(provision: Provision): number | undefined {
    const document = AstUtils.getContainerOfType(provision, isDocument);
    if (!document) {
        return undefined;
    }
    let numbers = anchors.get(document);
    if (!numbers) {
        numbers = new Map(contentsOf(document).provisions.map((each, index) => [each, index]));
        anchors.set(document, numbers);
    }
    return numbers.get(provision);
}

/** A piece of a reference's text, and the anchor that it leads to. */
export interface ReferencePiece {
    readonly text: string;
    readonly to?: number;
}

/** The steps of a reference, `khoản 2` and `Mục III` of `khoản 2 Mục III`, each with its own target, and what stands between. */
export function referencePieces(reference: InternalReference, text: string): ReferencePiece[] {
    const pieces: ReferencePiece[] = [];
    let from = 0;
    for (const step of resolvePath(reference, text)) {
        const to = step.target && anchorOf(step.target);
        const begin = beginOf(step, text, from);
        if (to !== undefined && begin >= from) {
            pieces.push({ text: text.slice(from, begin) }, { text: text.slice(begin, step.end), to });
            from = step.end;
        }
    }
    pieces.push({ text: text.slice(from) });
    return pieces.filter((piece) => piece.text !== '');
}

/** Where a step begins with its word: behind what is not a letter any more and a space. */
function beginOf({ unit, start }: ResolvedStep, text: string, from: number): number {
    if (unit === undefined) {
        return start;
    }
    const before = text.slice(from, start).trimEnd();
    const words = /(?<!\p{L})(?:phụ\s{1,3}lục(?:\s{1,3}số)?|tiểu\s{1,3}mục|\p{L}{1,20})$/iu.exec(before);
    return from + (words ? words.index : before.length);
}
