import { type AstNode, AstUtils } from 'langium';
import { isAnnex, isArticle, isDocument, type Provision } from '../../syntax/generated/ast.js';
import { markOf } from '../../syntax/marked-leaf.js';
import type { MarkKind } from '../../terms/marks.js';
import type { Meaning } from './doubts.js';
import type { NewMarks } from './marks.js';
import { type PlanText, startOf } from './plan-text.js';
import { isRange, type Said } from './whole-lists.js';

/** Two members of a list that stand for all parts between them, too: `khoản 2 đến khoản 4`, `2-4`. */
export interface Range<T> {
    readonly first: T;
    readonly last: T;
    /** The places of all parts that are meant, in the order of the places; undefined where nobody can say. */
    readonly parts: readonly number[] | undefined;
    /** Whether its ends are counted in one list. */
    readonly areSisters: boolean;
    /** The places of the parts that its ends are to name: the lowest and the highest of those meant, by their new numbers. */
    readonly ends: readonly [number, number] | undefined;
}

/** More parts than that are in no range that somebody wrote. */
const MOST_PARTS = 1000;

/**
 * The ranges of a list, with what they mean.
 *
 * @param list its members in the order of the text
 * @param targetOf the part that a member leads to in the text of `meaning`
 */
export function rangesOf<T extends Said>(
    text: string,
    list: readonly T[],
    targetOf: (member: T) => Provision | undefined,
    base: PlanText,
    marks: NewMarks,
    meaning: Meaning,
): Range<T>[] {
    return list.slice(1).flatMap((last, i) => {
        const first = list[i] as T;
        if (!isRange(text, first, last)) {
            return [];
        }
        const [from, to] = [targetOf(first), targetOf(last)];
        if (!from || !to) {
            return [];
        }
        const all = partsBetween(from, to, meaning.text);
        const places = all?.flatMap((part) => base.placeOf(base.provisionAt(meaning.at(startOf(part)))) ?? []);
        const parts = places?.length === all?.length ? places?.sort((a, b) => a - b) : undefined;
        return [{ first, last, parts, areSisters: areSisters(from, to), ends: parts && endsOf(parts, base, marks) }];
    });
}

/** The parts with the lowest and the highest new number, where these are one of each from the lowest to the highest. */
function endsOf(parts: readonly number[], base: PlanText, marks: NewMarks): readonly [number, number] | undefined {
    const counted = parts.map((place) => {
        const { kind, ordinal } = marks.get(place) ?? markOf(base.provisions[place] as Provision);
        return { place, kind, ordinal };
    });
    const sorted = counted.sort((a, b) => (a.ordinal ?? 0) - (b.ordinal ?? 0));
    const [low, high] = [sorted[0], sorted.at(-1)];
    const isWhole = sorted.every(
        ({ kind, ordinal }, i) => ordinal !== undefined && kind === low?.kind && ordinal === (low.ordinal ?? 0) + i,
    );
    return low && high && low !== high && isWhole ? [low.place, high.place] : undefined;
}

/** Whether from one part to another one all parts of a range stand, and no other. */
export function isSameRange<T>(range: Range<T>, now: PlanText, from: number | undefined, to: number | undefined) {
    const [first, last] = [from, to].map((place) => (place === undefined ? undefined : now.provisions[place]));
    if (!first || !last || areSisters(first, last) !== range.areSisters) {
        return false;
    }
    const places = partsBetween(first, last, now)?.map((part) => now.placeOf(part) ?? -1);
    places?.sort((a, b) => a - b);
    const { parts } = range;
    return parts !== undefined && places?.length === parts.length && parts.every((place, i) => place === places[i]);
}

/**
 * The parts from one to another one: sisters by their numbers, articles through the whole paper; of what is no sister all that stands
 * between. Undefined where there are too many.
 */
function partsBetween(first: Provision, last: Provision, plan: PlanText): readonly Provision[] | undefined {
    const known = between.get(plan) ?? new Map<string, readonly Provision[] | undefined>();
    between.set(plan, known);
    const key = `${plan.placeOf(first)}-${plan.placeOf(last)}`;
    if (!known.has(key)) known.set(key, findBetween(first, last, plan));
    return known.get(key);
}

/** What was found: many references of a text name one range. */
const between = new WeakMap<PlanText, Map<string, readonly Provision[] | undefined>>();

function findBetween(first: Provision, last: Provision, plan: PlanText): Provision[] | undefined {
    const [from, to] = [markOf(first), markOf(last)];
    if (!areSisters(first, last) || from.ordinal === undefined || to.ordinal === undefined) {
        const [begin, end] = [plan.placeOf(first) ?? 0, plan.placeOf(last) ?? -1];
        return end - begin > MOST_PARTS ? undefined : plan.provisions.slice(begin, Math.max(begin, end + 1));
    }
    const known = byNumber(listOf(first), plan).get(from.kind);
    const parts: Provision[] = [];
    for (let n = from.ordinal; n <= to.ordinal; n++) {
        for (const part of known?.get(n) ?? []) parts.push(part);
        if (parts.length > MOST_PARTS) {
            return undefined;
        }
    }
    return parts;
}

function areSisters(one: Provision, other: Provision): boolean {
    return listOf(one) === listOf(other) && markOf(one).kind === markOf(other).kind;
}

/** What a part counts within: what holds it, or the paper or annex for articles. */
function listOf(part: Provision): AstNode {
    const home = isArticle(part)
        ? AstUtils.getContainerOfType(part, (node) => isAnnex(node) || isDocument(node))
        : part.$container;
    return home ?? part;
}

type ByNumber = ReadonlyMap<MarkKind, ReadonlyMap<number | undefined, readonly Provision[]>>;

const numbered = new WeakMap<PlanText, ReadonlyMap<AstNode, ByNumber>>();

function byNumber(list: AstNode, plan: PlanText): ByNumber {
    let known = numbered.get(plan);
    if (!known) {
        const kinds = (parts: readonly Provision[]) => Map.groupBy(parts, (part) => markOf(part).kind);
        const numbers = (parts: readonly Provision[]) => Map.groupBy(parts, (part) => markOf(part).ordinal);
        known = new Map(
            [...Map.groupBy(plan.provisions, listOf)].map(([home, parts]) => [
                home,
                new Map([...kinds(parts)].map(([kind, same]) => [kind, numbers(same)])),
            ]),
        );
        numbered.set(plan, known);
    }
    return known.get(list) ?? new Map();
}
