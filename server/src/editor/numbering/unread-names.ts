import { type AstNode, AstUtils, CstUtils } from 'langium';
import { resolveNear } from '../../references/provision-path.js';
import type { SpellingModel } from '../../spelling/model.js';
import { isHalfOfWord } from '../../spelling/one-word.js';
import { isCitation, isText, type Text } from '../../syntax/generated/ast.js';
import { kindsHeadedIn } from '../../syntax/inline/internal-reference.js';
import { type Passage, passageOf } from '../../syntax/text/passage.js';
import type { Doubtful, Meaning } from './doubts.js';
import { allOf, type NamedParts, partsOfNames, stretchOf } from './named-parts.js';
import { type PlanText, startOf } from './plan-text.js';
import { type PossibleName, possibleNames } from './possible-names.js';
import { Quoted } from './quoted.js';

/** A stretch of a text, UTF-16. */
interface Stretch {
    readonly start: number;
    readonly end: number;
}

/** What is read of a part. */
export interface Read extends Stretch {
    /** Its place; undefined where there is none. */
    readonly place: number | undefined;
    /** Whether it is read as a reference by itself: what stands beside it may tell otherwise. */
    readonly isReference: boolean;
}

/** What a person must look at, with where its whole group stands in the text to be changed. */
export interface UnreadNames extends Stretch {
    readonly doubtful: Doubtful;
}

/**
 * What may name parts, is not read as a reference that follows, and may mean other parts from now on: nobody knows, so a person must look
 * at it.
 *
 * @param read what is followed or told by itself, in the text to be changed, in its order
 * @param to where what begins at an offset of the text to be changed begins in the one that results
 * @param words what is known of words, where it is: `địa điểm 2` is no point
 */
export function unreadNames(
    base: PlanText,
    now: PlanText,
    { text, at }: Meaning,
    read: readonly Read[],
    to: (offset: number) => number,
    words: SpellingModel | undefined,
): UnreadNames[] {
    const later = new Map(namesIn(now, words).flatMap(({ named }) => named.map((each) => [each.start, each])));
    const found: UnreadNames[] = [];
    const known = [...read].sort((a, b) => a.start - b.start);
    for (const group of namesIn(text, words)) {
        const spans = group.named.map(({ start, end }) => ({ start: at(start), end: at(start) + end - start }));
        const open = spans.map(({ start, end }, i) => {
            const [one] = readAt(known, start, end);
            const name = group.named[i] as Placed;
            // what is read names its innermost part: what stands beside it may tell otherwise, `mục 3` of `Mục I, mục 3`
            const isInnermost =
                one?.isReference === true &&
                spans.every((each, k) => {
                    const isIn = each.start >= one.start && each.end <= one.end;
                    return !isIn || k === i || (group.named[k]?.rank ?? 0) > name.rank;
                });
            const places = name.parts.map((part) => base.placeOf(base.provisionAt(at(startOf(part)))));
            const isOther =
                isInnermost && places.length > 0 && (one.place === undefined || !places.includes(one.place));
            const isFirst = one?.start === at(name.from);
            return one === undefined || isOther || (name.isOfSeveral && isFirst);
        });
        if (group.isBehindCitation && open.every((each) => each)) {
            continue;
        }
        const isChanged = ({ parts }: Placed, i: number) => {
            const { start } = spans[i] as Stretch;
            const then = later.get(to(start))?.parts.map((part) => now.placeOf(part)) ?? [];
            const before = parts.map((part) => base.placeOf(base.provisionAt(at(startOf(part)))));
            return open[i] === true && !isSameSet(before, then);
        };
        const first = group.named.findIndex(isChanged);
        const last = group.named.findLastIndex(isChanged);
        if (first < 0) {
            continue;
        }
        const stretch = stretchOf(group.named, first, last);
        const [start, end] = [to(at(stretch.start)), to(at(stretch.end - 1)) + 1];
        found.push({
            start: spans[0]?.start ?? 0,
            end: spans.at(-1)?.end ?? 0,
            doubtful: { start, end, doubt: 'unread', text: now.text.slice(start, end) },
        });
    }
    return found;
}

/** Whether two lists name the same parts. */
export function isSameSet(one: readonly (number | undefined)[], other: readonly (number | undefined)[]): boolean {
    const known = new Set(one);
    return known.size === new Set(other).size && other.every((each) => known.has(each));
}

/** Those of what is read, in the order of the text, that a stretch stands in. */
function readAt(all: readonly Read[], start: number, end: number): Read[] {
    let [low, high] = [0, all.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((all[middle] as Stretch).start <= start) low = middle + 1;
        else high = middle;
    }
    return [all[low - 1], all[low - 2]].filter(
        (each) => each !== undefined && start >= each.start && end <= each.end,
    ) as Read[];
}

/** A name with what it may mean; offsets of its text, UTF-16. */
interface Placed extends PossibleName {
    readonly parts: NamedParts['parts'];
    readonly isOfSeveral: boolean;
    readonly rank: number;
}

interface Group {
    readonly named: readonly Placed[];
    /** Whether another paper is cited before it in its paragraph: it may be of that one. */
    readonly isBehindCitation: boolean;
}

const found = new WeakMap<PlanText, readonly Group[]>();

function namesIn(plan: PlanText, model: SpellingModel | undefined): readonly Group[] {
    let groups = found.get(plan);
    if (!groups) {
        groups = plan.file.$cstNode ? findNames(plan, passageOf(plan.file.$cstNode), model) : [];
        found.set(plan, groups);
    }
    return groups;
}

function findNames({ file }: PlanText, words: Passage, model: SpellingModel | undefined): Group[] {
    const text = words.around;
    const quoted = new Quoted(text);
    const kinds = kindsHeadedIn(text);
    const cited = new Map<Text, number>();
    const groups: Group[] = [];
    const isWord = (at: number, unit: string) => model !== undefined && isSecondHalf(text, at, unit, model);
    for (const group of possibleNames(text, 0, text.length, isWord)) {
        const at = group[0]?.start ?? 0;
        if (quoted.isQuoted(at)) {
            continue;
        }
        const { start } = words.source(at - words.offset, at + 1 - words.offset);
        const leaf = file.$cstNode && CstUtils.findLeafNodeAtOffset(file.$cstNode, start);
        const paragraph = leaf && AstUtils.getContainerOfType(leaf.astNode, isText);
        if (!leaf || !paragraph) {
            continue;
        }
        const place: AstNode = leaf.astNode;
        const named = partsOfNames(text, group, kinds, (path) => allOf(resolveNear(place, path)));
        const source = (from: number, until: number) => words.source(from - words.offset, until - words.offset);
        groups.push({
            named: named.map(({ name, parts, isOfSeveral, rank }) => ({
                ...name,
                isOfSeveral,
                rank,
                ...source(name.start, name.end),
                from: source(name.from, name.end).start,
                parts,
            })),
            isBehindCitation: isBehindCitation(paragraph, start, cited),
        });
    }
    return groups;
}

/** Whether another paper is cited before: what follows may be of that one. */
function isBehindCitation(paragraph: Text, at: number, cited: Map<Text, number>): boolean {
    const citation =
        cited.get(paragraph) ?? paragraph.spans.find(isCitation)?.$cstNode?.offset ?? Number.POSITIVE_INFINITY;
    cited.set(paragraph, citation);
    return citation < at;
}

/** `địa điểm 2`, `tài khoản 1`. */
export function isSecondHalf(text: string, at: number, unit: string, model: SpellingModel): boolean {
    const [, before] = /(\p{L}{1,9})\s{1,3}$/u.exec(text.slice(Math.max(0, at - 12), at)) ?? [];
    return before !== undefined && isHalfOfWord(model, before.toLowerCase(), unit.split(' ')[0] ?? unit);
}
