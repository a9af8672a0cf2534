import type { AstNode } from 'langium';
import { smallest } from '../../bounds/extremes.js';
import { gather } from '../../bounds/gather.js';
import { type Numbering, numberedListsOf, numberingOf, prefixOf } from '../../facts/numbered-lists.js';
import { breaksOf, continued, headlessFirsts, isGapMeant } from '../../facts/numbering-breaks.js';
import { strayNumbersOf } from '../../facts/numbering-prefixes.js';
import {
    type Article,
    type ContentItem,
    type Document,
    isAnnex,
    isArticle,
    isContentItem,
    isPart,
    isProvision,
    type Provision,
} from '../../syntax/generated/ast.js';
import { markOf } from '../../syntax/marked-leaf.js';
import type { Mark } from '../../terms/marks.js';
import { markAt, mostFrequent, type NewMark, type NewMarks } from './marks.js';
import { type PlanText, startOf } from './plan-text.js';

/** How much is numbered anew: a list from one of its marks on, the whole list of that mark, every list of its document. */
export type Scope = 'here' | 'list' | 'plan';

/** A mark of a list: what it counts, where its letter is one of the Vietnamese alphabet. */
interface Member {
    readonly node: Provision;
    readonly mark: Mark;
    readonly numbering: Numbering | undefined;
}

/**
 * What the marks of a document become where its lists are numbered anew, in the plan's own scheme: each list goes on by one from
 * its first mark, in the style of punctuation that most of it has; numbers within numbers (`2.1`) follow the one that holds them.
 * What was left out on purpose stays so.
 *
 * @param nodes of which the lists are numbered: the part at the cursor, or several; without any, all lists
 */
export function renumbered(
    text: PlanText,
    document: Document,
    scope: Scope,
    nodes: readonly AstNode[],
    changed: Changed = {},
): NewMarks {
    return new Renumbering(text, document, scope, new Set(nodes), changed).marks();
}

/** What an outline came to be just now, whatever its marks say. */
export interface Changed {
    /** Parts that came to hold what they hold now: lists in them begin at their first mark. */
    readonly opened?: readonly AstNode[];
    /** Parts before which one went away: no number is missing there on purpose. */
    readonly freed?: readonly AstNode[];
}

/** The marks that some parts are given, and those of what counts within them: `3.1` under what becomes `3.`. */
export function withInnerNumbers(text: PlanText, document: Document, marks: ReadonlyMap<AstNode, NewMark>): NewMarks {
    return new Renumbering(text, document, 'list', new Set(), {}, new Map(marks)).marks();
}

/**
 * What counts through parts that changed places, articles of chapters above all, in the order of the text again.
 *
 * @param before the parts that stood before the others, and stand behind them now
 * @returns the marks that change; those of a list that begins anew in each of the two stay
 */
export function countedThrough(before: readonly Provision[], behind: readonly Provision[]): Map<Provision, NewMark> {
    const [first, second] = [before, behind].map((parts) => listsIn(parts));
    const marks = new Map<Provision, NewMark>();
    for (const [list, members] of first ?? []) {
        const others = second?.get(list) ?? [];
        const ordinals = [...members, ...others].map((node) => markOf(node).ordinal ?? Number.NaN);
        const from = ordinals[0] as number;
        if (others.length === 0 || ordinals.some((ordinal, i) => ordinal !== from + i)) {
            continue;
        }
        for (const [i, node] of [...others, ...members].entries()) {
            marks.set(node, markAt(markOf(node), from + i));
        }
    }
    return marks;
}

/** The numbered parts within some, by the list that they count; an annex counts by itself. */
function listsIn(parts: readonly Provision[]): Map<string, Provision[]> {
    const lists = new Map<string, Provision[]>();
    const visit = (node: Provision): void => {
        for (const block of node.blocks) {
            if (!isProvision(block) || isAnnex(block)) continue;
            const list = isArticle(block) ? block.$type : numberingOf(block)?.list;
            if (list !== undefined) gather(lists, list, [block]);
            visit(block);
        }
    };
    parts.forEach(visit);
    return lists;
}

class Renumbering {
    private readonly opened: ReadonlySet<AstNode>;
    private readonly freed: ReadonlySet<AstNode>;
    private readonly headless: ReadonlySet<AstNode>;
    /** Numbers within numbers whose beginning is wrong, with what they count in. */
    private readonly strays: ReadonlyMap<AstNode, Provision>;
    /** What a mark should be where its list is that of another one: `9` between `2.8` and `2.10`. */
    private readonly deeper: ReadonlyMap<AstNode, string>;

    constructor(
        private readonly text: PlanText,
        private readonly document: Document,
        private readonly scope: Scope,
        private readonly meant: ReadonlySet<AstNode>,
        { opened, freed }: Changed,
        private readonly marked: Map<AstNode, NewMark> = new Map(),
    ) {
        this.opened = new Set(opened);
        this.freed = new Set(freed);
        this.headless = headlessFirsts(document);
        const counted = strayNumbersOf(document).filter(({ expected }) => expected !== undefined);
        const strays = new Map<AstNode, Provision>();
        for (const { node, holder } of counted) {
            if (!strays.has(node)) for (const each of runFrom(node, holder)) strays.set(each, holder);
        }
        this.strays = strays;
        this.deeper = new Map(
            breaksOf(document)
                .filter(({ after, expected }) => expected.includes('.') && !after.mark.label.includes('.'))
                .map(({ after, expected }) => [after.node, expected]),
        );
    }

    marks(): NewMarks {
        const lists = [...listsOf(this.document), articlesOf(this.document)].filter((list) => list.length > 0);
        lists.sort((a, b) => startOf((a[0] as Member).node) - startOf((b[0] as Member).node));
        let previous: readonly Member[] = [];
        for (const list of lists) {
            if (this.scope === 'plan' || list.some(({ node }) => this.isMeant(node))) {
                this.renumber(list, previous);
            }
            this.followHolder(list);
            previous = list;
        }
        const places = [...this.marked].flatMap(([node, mark]) => {
            const place = this.text.placeOf(node);
            return place === undefined ? [] : [[place, mark] as const];
        });
        return new Map(places);
    }

    private isMeant(node: AstNode): boolean {
        return this.meant.has(node) || this.isOpened(node);
    }

    private isOpened({ $container }: AstNode): boolean {
        return $container !== undefined && this.opened.has($container);
    }

    private renumber(list: readonly Member[], previous: readonly Member[]): void {
        const from = this.scope === 'here' ? list.findIndex(({ node }) => this.isMeant(node)) : 0;
        const style =
            this.scope === 'here' && from > 0
                ? list[from - 1]?.mark.punctuation
                : mostFrequent(list.map(({ mark }) => mark.punctuation));
        let next = this.firstOrdinal(list, previous);
        for (const [i, { node, mark, numbering }] of list.entries()) {
            const before = list[i - 1]?.numbering;
            if (before && numbering && !this.freed.has(node) && isGapMeant(before, numbering)) {
                next += Math.max(0, numbering.ordinal - before.ordinal - 1);
            }
            const deeper = this.deeper.get(node);
            if (i < from) {
                next = (mark.ordinal ?? next) + 1;
            } else if (deeper !== undefined) {
                this.marked.set(node, { ...mark, label: deeper });
            } else {
                const punctuation = isPart(node) || isArticle(node) ? mark.punctuation : (style ?? mark.punctuation);
                this.marked.set(node, { ...markAt(mark, next), punctuation });
                next++;
            }
        }
    }

    /** The number that a list begins with. */
    private firstOrdinal(list: readonly Member[], previous: readonly Member[]): number {
        const [first] = list;
        const numbering = first?.numbering;
        if (!first || !numbering) {
            // articles that were put in another order count from the first of their numbers
            const ordinals = list.flatMap(({ mark }) => mark.ordinal ?? []);
            return ordinals.length === 0 ? 1 : smallest(ordinals);
        }
        if (numbering.ordinal === 1 || this.isOpened(first.node)) {
            return 1;
        }
        const outer = continued(numbering);
        if (outer) {
            return (this.marked.get(outer.node)?.ordinal ?? outer.ordinal) + 1;
        }
        // sections of a second part that count on from those of the first
        const last = previous.at(-1);
        if (
            last?.numbering &&
            last.numbering.list === numbering.list &&
            last.numbering.ordinal === numbering.ordinal - 1
        ) {
            return (this.marked.get(last.node)?.ordinal ?? last.numbering.ordinal) + 1;
        }
        return this.headless.has(first.node) ? 1 : numbering.ordinal;
    }

    /** `2.1` under `2.` becomes `3.1` where that becomes `3.`. */
    private followHolder(list: readonly Member[]): void {
        for (const { node, mark } of list) {
            const prefix = prefixOf(mark.label);
            const stray = this.marked.has(node) ? this.strays.get(node) : undefined;
            const holder = prefix === '' ? undefined : (stray ?? holderOf(node, prefix));
            const label = holder && (this.marked.get(holder) ?? (stray && markOf(stray)))?.label;
            if (label !== undefined && label !== prefix) {
                const own = this.marked.get(node) ?? mark;
                this.marked.set(node, { ...own, label: label + own.label.slice(own.label.lastIndexOf('.')) });
            }
        }
    }
}

/** A number that says another part than it stands in, and those behind it that say the same: `1.2` behind the `1.1` of `2.`. */
function* runFrom(node: ContentItem, { blocks }: ContentItem): Generator<ContentItem> {
    const says = prefixOf(markOf(node).label);
    for (let i = node.$containerIndex ?? 0; i < blocks.length; i++) {
        const each = blocks[i];
        if (!isContentItem(each)) continue;
        if (prefixOf(markOf(each).label) !== says) return;
        yield each;
    }
}

/** The part around a node whose label is the given one: what `2.1` counts within is `2.`, or `2` of `I.2`. */
function holderOf(node: AstNode, label: string): Provision | undefined {
    for (let holder = node.$container; holder; holder = holder.$container) {
        if (isProvision(holder) && markOf(holder).label === label) {
            return holder;
        }
    }
    return undefined;
}

/** The numbered lists of a document, with what stands among them under a letter that numbers nothing in Vietnamese (`f`, `j`). */
function listsOf(document: Document): Member[][] {
    return withRepeated(numberedListsOf(document)).map((list) => {
        const members: Member[] = list.map((numbering) => ({ ...numbering, numbering }));
        const [first] = list;
        if (first?.mark.kind !== 'letter' || first.mark.label.length > 1) {
            return members;
        }
        const known = new Set<AstNode>(list.map(({ node }) => node));
        const sisters = (first.node.$container as { readonly blocks: readonly AstNode[] }).blocks;
        const strays = sisters
            .slice(first.index)
            .filter((each): each is ContentItem => isStrayLetter(each) && !known.has(each));
        const all = [...members, ...strays.map((node) => ({ node, mark: markOf(node), numbering: undefined }))];
        return all.sort((a, b) => startOf(a.node) - startOf(b.node));
    });
}

/**
 * The lists, with those as one that are nothing but a first mark repeated (`1.` `1.` `1.`): who writes so leaves the counting to others.
 * Other text between two of them parts them.
 */
function withRepeated(lists: readonly Numbering[][]): Numbering[][] {
    const joined: Numbering[][] = [];
    for (const list of lists) {
        const last = joined.at(-1)?.at(-1);
        const [first] = list;
        const isRepeated =
            first?.ordinal === 1 &&
            last?.ordinal === 1 &&
            last.list === first.list &&
            last.node.$container === first.node.$container &&
            last.index + 1 === first.index;
        // a list that goes on counting may be one of its own behind a lone mark
        if (isRepeated && list.at(-1)?.ordinal === 1) for (const each of list) joined.at(-1)?.push(each);
        else joined.push([...list]);
    }
    return joined;
}

function isStrayLetter(node: AstNode): boolean {
    return isContentItem(node) && markOf(node).kind === 'letter' && markOf(node).ordinal === undefined;
}

/** Articles count through a whole document, annexes apart; none where one bears a letter (`Điều 5a` is put into another paper). */
function articlesOf(document: Document): Member[] {
    const articles: Article[] = [];
    const visit = (node: AstNode): void => {
        for (const block of (node as { readonly blocks?: readonly AstNode[] }).blocks ?? []) {
            if (isArticle(block)) {
                articles.push(block);
            }
            if (!isAnnex(block)) {
                visit(block);
            }
        }
    };
    visit(document);
    const members = articles.map((node) => ({ node, mark: markOf(node), numbering: undefined }));
    return members.every(({ mark }) => /^\d+$/.test(mark.label)) ? members : [];
}
