import { type AstNode, AstUtils } from 'langium';
import { type Document, isDocument, isProvision, type Provision } from '../../syntax/generated/ast.js';
import { markOf } from '../../syntax/marked-leaf.js';
import { isSign } from '../../terms/marks.js';
import { markAt, markEdit, type NewMark, type NewMarks } from './marks.js';
import { edited, inOrder, type PlanReader, type PlanText } from './plan-text.js';
import { renumbered } from './renumbering.js';
import { outlineOfTree, Scheme } from './scheme.js';

/**
 * The marks with which parts stand a level deeper (under the sister before them) or higher (behind the part that holds them), with
 * all that they hold, in the plan's own scheme of marks; the lists that they leave and enter are numbered anew.
 *
 * @param parts in the order of the text, none within another
 * @returns undefined where there is no such level for one of them
 */
export function leveled(
    text: PlanText,
    parts: readonly Provision[],
    direction: 'deeper' | 'higher',
    read: PlanReader,
): NewMarks | undefined {
    const runs = runsOf(parts).map((run) => run.map((part) => text.placeOf(part) as number));
    let now = text;
    for (const places of runs) {
        const run = places.map((place) => now.provisions[place] as Provision);
        const marks = leveledRun(now, run, direction, read);
        if (!marks || runs.length === 1) {
            return marks;
        }
        const edits = [...marks].flatMap(([place, to]) => markEdit(now, now.provisions[place] as Provision, to) ?? []);
        now = read(edited(now.text, inOrder(edits)));
        // parts are known by their places from one step to the next
        if (now.provisions.length !== text.provisions.length) {
            return undefined;
        }
    }
    return new Map(
        now.provisions.flatMap((part, place) => {
            const [old, mark] = [markOf(text.provisions[place] as Provision), markOf(part)];
            const isSame = old.kind === mark.kind && old.label === mark.label && old.punctuation === mark.punctuation;
            return isSame ? [] : [[place, mark] as const];
        }),
    );
}

/** Parts by what holds them: those that one part holds are one run. A selection has as many as it has levels. */
function runsOf(parts: readonly Provision[]): Provision[][] {
    const runs: Provision[][] = [];
    for (const part of parts) {
        const last = runs.at(-1);
        if (last?.[0]?.$container === part.$container) last?.push(part);
        else runs.push([part]);
    }
    return runs;
}

/** {@link leveled} for sisters. */
function leveledRun(
    text: PlanText,
    run: readonly Provision[],
    direction: 'deeper' | 'higher',
    read: PlanReader,
): NewMarks | undefined {
    const [first, last] = [run[0] as Provision, run.at(-1) as Provision];
    const scheme = Scheme.of(outlineOfTree(text.file));
    const target = !run.every(hasLevels) ? undefined : direction === 'deeper' ? deeper(first, scheme) : higher(first);
    const document = AstUtils.getContainerOfType(first, isDocument);
    if (!target || !document) {
        return undefined;
    }
    const marks = new Map<number, NewMark>();
    let next: NewMark | undefined = target.mark;
    for (const part of run) {
        if (!next || !mark(part, next, target.chain, { text, scheme, marks })) {
            return undefined;
        }
        next = markBehind(next);
    }
    const edits = [...marks].flatMap(([place, to]) => markEdit(text, text.provisions[place] as Provision, to) ?? []);
    const now = read(edited(text.text, inOrder(edits)));
    if (now.provisions.length !== text.provisions.length) {
        return undefined;
    }
    const moved = run.flatMap((part) => now.provisions[text.placeOf(part) as number] ?? []);
    const home = target.home === undefined ? undefined : text.placeOf(target.home);
    if (moved.some(({ $container }) => now.placeOf($container) !== home)) {
        return undefined;
    }
    const left = sistersBehind(last).flatMap((sister) => now.provisions[text.placeOf(sister) ?? -1] ?? []);
    const around = now.file.documents[text.file.documents.indexOf(document)] as Document;
    // what they hold now begins at the first mark; the numbers that they had are free
    const anew = renumbered(now, around, 'list', [...moved, ...left], {
        opened: [...moved, ...moved.flatMap(partsBelow)],
        freed: left,
    });
    return new Map([...marks, ...anew]);
}

/** The next mark of a list; undefined where its alphabet has ended. */
function markBehind(before: NewMark): NewMark | undefined {
    const next = markAt(before, (before.ordinal ?? 0) + 1);
    return isSign(before.kind) || next.label !== before.label ? next : undefined;
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

/** The marks of a part and of all that hold it, outermost first; an annex has none that its parts stand below. */
export function chainOf(provision: Provision): NewMark[] {
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
