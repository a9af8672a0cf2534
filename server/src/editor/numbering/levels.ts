import { type AstNode, AstUtils } from 'langium';
import { type Document, isDocument, isProvision, type Provision } from '../../syntax/generated/ast.js';
import { markOf } from '../../syntax/marked-leaf.js';
import { markAt, markEdit, type NewMark, type NewMarks } from './marks.js';
import { edited, inOrder, type PlanReader, type PlanText } from './plan-text.js';
import { renumbered } from './renumbering.js';
import { outlineOfTree, Scheme } from './scheme.js';

/**
 * The marks with which a part stands a level deeper (under the sister before it) or higher (behind the part that holds it), with
 * all that it holds, in the plan's own scheme of marks; the lists that it leaves and enters are numbered anew.
 *
 * @returns undefined where there is no such level
 */
export function leveled(
    text: PlanText,
    part: Provision,
    direction: 'deeper' | 'higher',
    read: PlanReader,
): NewMarks | undefined {
    const scheme = Scheme.of(outlineOfTree(text.file));
    const target = !hasLevels(part) ? undefined : direction === 'deeper' ? deeper(part, scheme) : higher(part);
    const document = AstUtils.getContainerOfType(part, isDocument);
    if (!target || !document) {
        return undefined;
    }
    const marks = new Map<number, NewMark>();
    if (!mark(part, target.mark, target.chain, { text, scheme, marks })) {
        return undefined;
    }
    const edits = [...marks].flatMap(([place, to]) => markEdit(text, text.provisions[place] as Provision, to) ?? []);
    const now = read(edited(text.text, inOrder(edits)));
    const at = text.placeOf(part) as number;
    const moved = now.provisions[at];
    const home = target.home === undefined ? undefined : text.placeOf(target.home);
    if (now.provisions.length !== text.provisions.length || !moved || now.placeOf(moved.$container) !== home) {
        return undefined;
    }
    const left = sistersBehind(part).flatMap((sister) => now.provisions[text.placeOf(sister) ?? -1] ?? []);
    const around = now.file.documents[text.file.documents.indexOf(document)] as Document;
    // what it holds now begins at the first mark; the number that it had is free
    const anew = renumbered(now, around, 'list', [moved, ...left], {
        opened: [moved, ...partsBelow(moved)],
        freed: left,
    });
    return new Map([...marks, ...anew]);
}

/** Whether a part has nothing but a mark that says what it is: `Phần II`, `Điều 3` and annexes have words. */
function hasLevels(part: Provision): boolean {
    return part.$type === 'ContentItem' || part.$type === 'Section' || markOf(part).kind === 'division';
}

/** Where a part is to stand. */
interface Target {
    /** The part that is to hold it; undefined for the document. */
    readonly home: Provision | undefined;
    /** The marks of all that is to hold it, outermost first. */
    readonly chain: readonly NewMark[];
    readonly mark: NewMark;
}

function deeper(part: Provision, scheme: Scheme): Target | undefined {
    const { blocks } = part.$container as Document;
    const home = blocks.slice(0, blocks.indexOf(part)).findLast(isProvision);
    if (!home) {
        return undefined;
    }
    const chain = chainOf(home);
    const last = home.blocks.findLast(isProvision);
    const known = last && markOf(last);
    const mark = known ? markAt(known, (known.ordinal ?? 0) + 1) : scheme.firstBelow(chain, markOf(part));
    return mark && { home, chain, mark };
}

function higher(part: Provision): Target | undefined {
    const holder = part.$container;
    if (!isProvision(holder) || !hasLevels(holder)) {
        return undefined;
    }
    const home = isProvision(holder.$container) ? holder.$container : undefined;
    const mark = markOf(holder);
    return {
        home,
        chain: home ? chainOf(home) : [],
        mark: mark.ordinal === undefined ? mark : markAt(mark, mark.ordinal + 1),
    };
}

function chainOf(provision: Provision): NewMark[] {
    const above = provision.$container;
    const own = markOf(provision);
    return [...(isProvision(above) ? chainOf(above) : []), ...(own.kind === 'annex' ? [] : [own])];
}

interface Marking {
    readonly text: PlanText;
    readonly scheme: Scheme;
    readonly marks: Map<number, NewMark>;
}

/** Marks a part and what it holds; whether there are marks for all of it. */
function mark(part: Provision, to: NewMark, chain: readonly NewMark[], marking: Marking): boolean {
    marking.marks.set(marking.text.placeOf(part) as number, to);
    const inner = [...chain, to];
    let next: NewMark | undefined;
    let before: AstNode | undefined;
    for (const block of part.blocks) {
        if (!isProvision(block)) {
            continue;
        }
        const own = markOf(block);
        const goesOn = before && isProvision(before) && markOf(before).kind === own.kind && next;
        next = goesOn ? markAt(goesOn, (goesOn.ordinal ?? 0) + 1) : marking.scheme.firstBelow(inner, markAt(own, 1));
        if (!next || !mark(block, next, inner, marking)) {
            return false;
        }
        before = block;
    }
    return true;
}

function sistersBehind(part: Provision): Provision[] {
    const { blocks } = part.$container as Document;
    return blocks
        .slice(blocks.indexOf(part) + 1)
        .filter(isProvision)
        .slice(0, 1);
}

function partsBelow(part: Provision): Provision[] {
    return part.blocks.filter(isProvision).flatMap((each) => [each, ...partsBelow(each)]);
}
