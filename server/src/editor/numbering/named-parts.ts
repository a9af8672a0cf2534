import type { AstNode } from 'langium';
import { isProvision, type ResolvedStep } from '../../references/provision-path.js';
import type { Provision } from '../../syntax/generated/ast.js';
import { isOfAnotherPaper } from '../../syntax/inline/internal-reference.js';
import { markOf } from '../../syntax/marked-leaf.js';
import { formOf, type NameGroup, type PossibleName } from './possible-names.js';

/** A name with all that it may mean. */
export interface NamedParts {
    readonly name: PossibleName;
    readonly parts: readonly Provision[];
    /** Whether several hold it, as it is said: `khoản 2` of `khoản 2 Mục I, II`. */
    readonly isOfSeveral: boolean;
    /** How much it holds: less than another one of its group. */
    readonly rank: number;
}

/** More parts than that are in no range that somebody wrote. */
const MOST_PARTS = 1000;
/** So many that may hold one name are looked at. */
const MOST_HOLDERS = 4;
/** Names of a group that are looked at: no list is longer. */
const MOST_NAMES = 60;

/**
 * What the names of a group may mean: within what the one behind or the one before it names, and where nothing beside it may hold it,
 * what is near. What is said to be of another paper is left out.
 *
 * @param text that the group is of
 * @param kinds of the papers of its file, in small letters: `Điều 3 của Luật này` is of another one where none is a law
 * @param resolve gives the parts that a path may lead to (`điểm a khoản 2 Mục I`)
 */
export function partsOfNames(
    text: string,
    group: NameGroup,
    kinds: ReadonlySet<string>,
    resolve: (path: string) => readonly Provision[],
): NamedParts[] {
    let own: PossibleName[] = [];
    for (const [i, name] of group.slice(0, MOST_NAMES).entries()) {
        const before = own.at(-1);
        const isFurther = name.unit === undefined && before && formOf(before) === formOf(name);
        own.push(isFurther ? { ...name, unit: before.unit, isFurther } : name);
        // `khoản 2 của Mục I`, `khoản 2 quy định tại Mục I` say what holds it
        const isLast = name.isApart || i === group.length - 1;
        if (isLast && isOfAnotherPaper(text, name.end, kinds)) own = [];
    }
    const ranks = own.map(rankOf);
    const behind = holdersBehind(ranks);
    const before = holdersBefore(ranks, behind);
    const parts = own.map((name, i) => {
        const found = new Set<Provision>();
        for (const path of pathsOf(name, own, i, behind, before)) {
            for (const part of resolve(path)) found.add(part);
        }
        return found;
    });
    // both ends of a range mean all of it
    const ofRanges = own.map(({ isRange }, i) => (isRange ? between(parts[i], parts[i + 1]) : []));
    return own.map((name, i) => {
        const ofRange = [...(ofRanges[i] ?? []), ...(ofRanges[i - 1] ?? [])];
        const isOfSeveral = (behind[i] ?? []).some((at) => furtherFrom(own, at).length > 1);
        return { name, parts: ofRange.length > 0 ? ofRange : [...(parts[i] ?? [])], isOfSeveral, rank: ranks[i] ?? 0 };
    });
}

/** All that a path may lead to, for {@link partsOfNames}: what it does lead to, and what bears the same numbers. */
export function allOf(steps: readonly ResolvedStep[]): Provision[] {
    return steps.flatMap(({ target, twins }, i) => [...(i === 0 && target ? [target] : []), ...twins]);
}

/** Where names stand that a person must look at, with those beside them, which say of what they are. */
export function stretchOf(all: readonly PossibleName[], first: number, last: number): { start: number; end: number } {
    const [before, behind] = [all[first - 1] ?? all[first], all[last + 1] ?? all[last]];
    return { start: before?.from ?? 0, end: behind?.end ?? 0 };
}

/** The paths that a name may stand for. */
function pathsOf(
    name: PossibleName,
    own: readonly PossibleName[],
    i: number,
    behind: Holders,
    before: Holders,
): string[] {
    const holders: string[] = [];
    let isSure = false;
    for (const next of (behind[i] ?? []).flatMap((at) => furtherFrom(own, at))) {
        holders.push(` ${chainOf(own, next, behind, before)}`);
        isSure ||= own[next]?.isFurther === true || own[next - 1]?.isApart === false;
    }
    for (const last of isSure && own[i - 1]?.isApart ? [] : (before[i] ?? []).flatMap((at) => sistersUpTo(own, at))) {
        holders.push(` ${chainOf(own, last, behind, before)}`);
        isSure ||= own[last]?.isApart === false;
    }
    if (!isSure && (name.unit !== undefined || name.labels.length > 1)) {
        holders.push('');
    }
    return wordsOf(name).flatMap((words) => holders.map((holder) => words + holder));
}

/** A name and the further labels behind it: `Mục I` and `II` of `khoản 2 Mục I, II`. */
function furtherFrom(own: readonly PossibleName[], first: number): number[] {
    let last = first;
    while (own[last + 1]?.isFurther && last - first < MOST_HOLDERS) last++;
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** A name and those before it in its list: `Mục I` and `II` of `Mục I, II, khoản 2`. */
function sistersUpTo(own: readonly PossibleName[], last: number): number[] {
    const rank = rankOf(own[last] as PossibleName);
    let first = last;
    while (first > 0 && last - first < MOST_HOLDERS && rankOf(own[first - 1] as PossibleName) === rank) first--;
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

type Holders = readonly (readonly number[])[];

/** The path of what holds another name. */
function chainOf(own: readonly PossibleName[], i: number, behind: Holders, before: Holders): string {
    const chain: string[] = [];
    for (let at: number | undefined = i; at !== undefined; ) {
        const name: PossibleName | undefined = own[at];
        if (!name) break;
        chain.push(wordsOf(name).at(-1) ?? '');
        at = behind[at]?.[0] ?? before[at]?.[0];
    }
    return chain.join(' ');
}

/** What a name says, as one number (`khoản 2.1`) and as numbers within each other (`điểm a khoản 2`), either way round. */
function wordsOf({ unit, labels, isList }: PossibleName): string[] {
    const [outer = ''] = labels;
    const own = `${unitOf(unit, outer)} ${plain(outer)}`;
    if (labels.length === 1) {
        const [, clause, point] = /^(\d+)([a-zđ])$/u.exec(outer) ?? [];
        return point === undefined ? [own] : [`điểm ${point} khoản ${clause}`, own];
    }
    if (isList) {
        return labels.map((label) => `${unitOf(unit, label)} ${plain(label)}`);
    }
    const path = (all: readonly string[]) =>
        all.map((label) => `${unitOf(undefined, label)} ${plain(label)}`).join(' ');
    // `I.2a`
    const each = labels.flatMap((label) => /^(\d+)([a-zđ])$/u.exec(label)?.slice(1) ?? [label]);
    const inner = path(each.slice(1).reverse());
    // `mục 2/I`, `điểm a.2`
    const isInward = formOf({ labels }) === 'letter' || formOf({ labels: labels.slice(-1) }) === 'roman';
    const isNumber = labels.every((label) => /^\d+$/u.test(label));
    return [
        ...(isNumber ? [`${unitOf(unit, outer)} ${labels.join('.')}`] : []),
        ...(isInward ? [path(labels)] : []),
        `${inner} ${own}`,
    ];
}

function plain(label: string): string {
    return /^[A-ZĐ]$/u.test(label) && !/^[IVX]$/u.test(label) ? label.toLowerCase() : label.replace(/^0(?=\d)/u, '');
}

/** The word of a path for what is called by another one, or by none. */
function unitOf(unit: string | undefined, label: string): string {
    if (unit === 'tiết' || unit === 'ý') {
        return 'điểm';
    }
    const isRoman = /^[IVX]/u.test(label);
    if (isRoman && (unit === 'điểm' || unit === 'khoản')) {
        return 'mục';
    }
    return unit ?? (isRoman ? 'mục' : /^\d/u.test(label) ? 'khoản' : 'điểm');
}

const RANKS: readonly string[] = ['ý', 'tiết', 'điểm', 'khoản', 'tiểu mục', 'điều', 'mục', 'phần', 'chương', 'phụ lục'];

/** How much a name may hold: more than one of a lower rank. */
function rankOf(name: PossibleName): number {
    const form = formOf(name);
    const { unit } = name;
    if (unit === undefined || unit === 'mục') {
        return RANKS.indexOf(form === 'roman' ? 'mục' : form === 'letter' ? 'điểm' : 'khoản');
    }
    // a clause may be called a point
    return unit === 'điểm' && form !== 'letter' ? RANKS.indexOf('khoản') : RANKS.indexOf(unit);
}

/** For each name those behind it that may hold it: the nearest one, and the one that holds least. */
function holdersBehind(ranks: readonly number[]): number[][] {
    const nearest = new Map<number, number>();
    const found: number[][] = ranks.map(() => []);
    for (let i = ranks.length - 1; i >= 0; i--) {
        found[i] = above(ranks[i] ?? 0, i, nearest).slice(0, 1);
        nearest.set(ranks[i] ?? 0, i);
    }
    return found;
}

/** The same before it; `điểm a` of `khoản 4 Điều 1, điểm a` stands in the clause, that of `khoản 4, Điều 1 điểm a` in the article. */
function holdersBefore(ranks: readonly number[], behind: Holders): number[][] {
    const nearest = new Map<number, number>();
    return ranks.map((rank, i) => {
        const [near, least] = above(rank, i, nearest);
        nearest.set(rank, i);
        const isOnePath = near !== undefined && least !== undefined && behind[least]?.[0] === near;
        return [isOnePath ? undefined : near, least].flatMap((each) => each ?? []);
    });
}

function above(rank: number, i: number, nearest: ReadonlyMap<number, number>): number[] {
    const higher = [...nearest].filter(([each]) => each > rank);
    const near = [...higher].sort(([, a], [, b]) => Math.abs(a - i) - Math.abs(b - i))[0];
    const least = higher.sort(([a], [b]) => a - b)[0];
    return [...new Set([near, least].flatMap((each) => each?.[1] ?? []))];
}

/** The parts between those of two names, of one list, by their numbers. */
function between(first: ReadonlySet<Provision> | undefined, last: ReadonlySet<Provision> | undefined): Provision[] {
    const found: Provision[] = [];
    for (const from of first ?? []) {
        for (const to of last ?? []) {
            const known = ranges.get(from) ?? new Map<Provision, readonly Provision[]>();
            ranges.set(from, known);
            const parts = known.get(to) ?? rangeOf(from, to);
            known.set(to, parts);
            for (const part of parts) found.push(part);
        }
    }
    return found;
}

/** What was found: many ranges of a text are one. */
const ranges = new WeakMap<Provision, Map<Provision, readonly Provision[]>>();

function rangeOf(from: Provision, to: Provision): Provision[] {
    const sisters = from.$container === to.$container ? (from.$container as { blocks?: AstNode[] }).blocks : [];
    const [low, high] = [markOf(from), markOf(to)];
    const [start = 0, end = 0] = [low.ordinal, high.ordinal].sort((a = 0, b = 0) => a - b);
    const parts = (sisters ?? []).filter(isProvision).filter((part) => {
        const { kind, ordinal = -1 } = markOf(part);
        return kind === low.kind && ordinal >= start && ordinal <= end;
    });
    return parts.slice(0, MOST_PARTS);
}
