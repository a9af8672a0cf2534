import { type AstNode, AstUtils } from 'langium';
import {
    type Document,
    isAnnex,
    isArticle,
    isFootnote,
    isProvision,
    isText,
    type Provision,
    type Text,
} from '../../syntax/generated/ast.js';
import { markOf } from '../../syntax/marked-leaf.js';
import { isSign, type Mark } from '../../terms/marks.js';
import { chainOf } from './levels.js';
import { markAt, type NewMark } from './marks.js';
import { endOf, type PlanReader, type PlanText, startOf } from './plan-text.js';
import { countedThrough } from './renumbering.js';
import { outlineOfTree, Scheme } from './scheme.js';

/** A text in which neighbouring lines changed places. */
export interface Moved {
    readonly original: PlanText;
    readonly base: PlanText;
    /** The parts that moved, in `base`, and where they began in the original. */
    readonly parts: readonly Provision[];
    readonly from: number;
    /** Marks that parts of `base` are to have, for they stand elsewhere; what counts within them is not among them. */
    readonly marks: ReadonlyMap<Provision, NewMark>;
    /** Where what began at an offset of the original begins in `base`. */
    readonly at: (offset: number) => number;
    /** What has changed places takes up this, in either text. */
    readonly region: Span;
}

interface Span {
    readonly start: number;
    readonly end: number;
}

/**
 * Lets parts change places with the sister before or behind them, each with all that it holds. At the end of what holds them they go
 * on into its next sister, the first into the one before. What ends the paper stays at its end.
 *
 * @param parts in the order of the text, none within another; where they are no sisters, the sisters that hold them move
 * @returns undefined where there is nothing there to change places with, or other text stands between the two
 */
export function movedBlock(
    original: PlanText,
    parts: readonly Provision[],
    direction: 'up' | 'down',
    read: PlanReader,
): Moved | undefined {
    const run = sistersAround(parts);
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) {
        return undefined;
    }
    if (isTextInTheWay(original, parts, direction)) {
        return undefined;
    }
    const { blocks } = first.$container as Document;
    const neighbour = direction === 'up' ? blocks[blocks.indexOf(first) - 1] : blocks[blocks.indexOf(last) + 1];
    if (neighbour && isProvision(neighbour)) {
        return run.every(({ $type }) => $type === neighbour.$type)
            ? movedPast(original, run, neighbour, direction, read)
            : undefined;
    }
    // text before the first part is that of what holds them
    const isAtEnd = direction === 'up' ? !blocks.slice(0, blocks.indexOf(first)).some(isProvision) : !neighbour;
    return isAtEnd ? movedAcross(original, run, direction, read) : undefined;
}

/**
 * Whether other text keeps parts where they are: it stands between them and their neighbour, or behind the second of two dashes. What
 * follows a dash (`Thời gian thực hiện: …`) may be said of it alone or of all that holds it, and nothing tells which.
 */
export function isTextInTheWay({ text }: PlanText, parts: readonly Provision[], direction: 'up' | 'down'): boolean {
    const run = sistersAround(parts);
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) {
        return false;
    }
    const { blocks } = first.$container as Document;
    const [start, end] = [blocks.indexOf(first), blocks.indexOf(last) + 1];
    const neighbour = direction === 'up' ? blocks[start - 1] : blocks[end];
    if (neighbour && !isProvision(neighbour)) {
        // text before the first part is that of what holds them
        return direction === 'down' || blocks.slice(0, start).some(isProvision);
    }
    const second = direction === 'up' ? last : neighbour;
    const behind = second && blocks[blocks.indexOf(second) + 1];
    const isOther = behind !== undefined && !isProvision(behind) && !isFootnote(behind);
    return isOther && isSign(markOf(second as Provision).kind) && !endsPaper(text, spanOf(behind));
}

function spanOf(node: AstNode): Span {
    return { start: startOf(node), end: endOf(node) };
}

/** Parts with all that stands between them, as sisters: those of them, or of what holds them, that one part holds. */
function sistersAround(parts: readonly Provision[]): Provision[] {
    const [first, last] = [parts[0], parts.at(-1)].map((part) => (part ? holdersOf(part) : []));
    const depth = (first ?? []).findIndex((each, i) => each !== last?.[i]);
    // the part itself, where there is one
    const at = depth < 0 ? (first ?? []).length - 1 : depth;
    const [from, to] = [first?.[at], last?.[at]];
    if (!from || !to || from.$container !== to.$container) {
        return [];
    }
    const { blocks } = from.$container as Document;
    return blocks.slice(blocks.indexOf(from), blocks.indexOf(to) + 1).filter(isProvision);
}

/** A part and all that hold it, outermost first. */
function holdersOf(part: Provision): Provision[] {
    const holder = part.$container;
    return [...(isProvision(holder) ? holdersOf(holder) : []), part];
}

/** Parts and a sister change places: the marks of the list stay in their order, and so does what counts through all of them. */
function movedPast(
    original: PlanText,
    run: readonly Provision[],
    neighbour: Provision,
    direction: 'up' | 'down',
    read: PlanReader,
): Moved | undefined {
    const { text } = original;
    const [first, second] = direction === 'up' ? [[neighbour], run] : [run, [neighbour]];
    const [lastOfFirst, lastOfSecond] = [first.at(-1) as Provision, second.at(-1) as Provision];
    const firstEnd = withoutCommentsOfNext(text, endOf(lastOfFirst));
    const secondEnd = withoutCommentsOfNext(text, endOf(lastOfSecond));
    // the notes of a paper stand at its end, behind whatever part is the last one; those of each part go with it
    const isNoted = withoutNotes(text, lastOfFirst, firstEnd) < firstEnd;
    const end = isNoted ? secondEnd : withoutNotes(text, lastOfSecond, secondEnd);
    const swapped = swap(
        original,
        linesOf(text, first[0] as Provision, firstEnd),
        linesOf(text, second[0] as Provision, withoutEndOfPaper(text, lastOfSecond, end)),
        read,
    );
    const now = swapped && partsIn(swapped, [...first, ...second]);
    if (!now) {
        return undefined;
    }
    const [before, behind] = [now.slice(0, first.length), now.slice(first.length)];
    const listed = now.map((each) => markOf(each));
    const isOneList = listed.every(({ kind }) => kind === listed[0]?.kind);
    const exchanged = isOneList ? [...behind, ...before].map((part, i) => [part, listed[i] as NewMark] as const) : [];
    const marks = new Map([...countedThrough(before, behind), ...exchanged]);
    const parts = direction === 'up' ? behind : before;
    return { original, ...swapped, parts, from: startOf(run[0] as Provision), marks };
}

/** Parts at the end of what holds them go into its next sister as the first ones of its list, or as the last ones into the one before. */
function movedAcross(
    original: PlanText,
    run: readonly Provision[],
    direction: 'up' | 'down',
    read: PlanReader,
): Moved | undefined {
    const { text } = original;
    const [first, last] = [run[0] as Provision, run.at(-1) as Provision];
    const holder = first.$container;
    const home = isProvision(holder) ? besideHolder(holder, direction) : undefined;
    if (!isProvision(holder) || !home) {
        return undefined;
    }
    const inner = home.blocks.filter(isProvision);
    const next = direction === 'up' ? inner.at(-1) : inner[0];
    const [mark, own] = [next && markOf(next), markOf(first)];
    const isOneList = [...run, ...(next ? [next] : [])].every(
        (each) => each.$type === first.$type && isOfSameList(markOf(each), own),
    );
    const firstMark = mark ?? Scheme.of(outlineOfTree(original.file)).firstBelow(chainOf(home), own);
    if (!isOneList || firstMark?.kind !== own.kind) {
        return undefined;
    }
    const runEnd = withoutCommentsOfNext(text, endOf(last));
    let swapped: Swapped | undefined;
    if (direction === 'down') {
        const headEnd = next ? text.slice(0, withCommentsAbove(text, startOf(next))).trimEnd().length : endOf(home);
        const end = next ? headEnd : withoutEndOfPaper(text, home, withoutNotes(text, home, headEnd));
        swapped = swap(original, linesOf(text, first, runEnd), linesOf(text, home, end), read);
    } else {
        const isNoted = withoutNotes(text, home, endOf(home)) < endOf(home);
        const end = withoutEndOfPaper(text, last, isNoted ? runEnd : withoutNotes(text, last, runEnd));
        const lines = linesOf(text, first, end);
        const headEnd = text.slice(0, lines.start).trimEnd().length;
        // a heading cannot end a paper
        swapped = endsPaper(text, lines) ? undefined : swap(original, linesOf(text, holder, headEnd), lines, read);
    }
    const parts = swapped && partsIn(swapped, run);
    const now = swapped?.base.provisionAt(swapped.at(startOf(home)));
    if (!swapped || !parts || !now || parts.some(({ $container }) => $container !== now)) {
        return undefined;
    }
    const rest = direction === 'down' ? now : swapped.base.provisionAt(swapped.at(startOf(holder)));
    const behind = (rest?.blocks.filter(isProvision) ?? []).filter((each) => !parts.includes(each));
    const marks = marksAcross(parts, behind, mark, firstMark, direction);
    return marks && { original, ...swapped, parts, from: startOf(first), marks };
}

/**
 * The marks where parts went from one list to another.
 *
 * @param behind the list that stands behind them now where they went down, and that they stood before where they went up
 * @param beside the mark that they stand before now, or behind; undefined where they are alone
 * @param first the first mark of such a list
 * @returns undefined where a mark counts nothing
 */
function marksAcross(
    parts: readonly Provision[],
    behind: readonly Provision[],
    beside: Mark | undefined,
    first: NewMark,
    direction: 'up' | 'down',
): Map<Provision, NewMark> | undefined {
    const [from, to] = [markOf(parts[0] as Provision), markOf(parts.at(-1) as Provision)];
    // articles that stand alone in a chapter go on counting through the paper, too
    if (isSign(from.kind) || (!beside && isArticle(parts[0] as Provision))) {
        return new Map();
    }
    const ordinals = [from, to, ...(beside ? [beside] : [])].map(({ ordinal }) => ordinal ?? Number.NaN);
    const [own = 0, end = 0, next = Number.NaN] = ordinals;
    if (ordinals.some(Number.isNaN)) {
        return undefined;
    }
    if (direction === 'down' ? next === end + 1 : next === own - 1) {
        return new Map();
    }
    const start = !beside ? 1 : direction === 'down' ? next : next + 1;
    const marks = new Map(parts.map((part, i) => [part, markAt(first, start + i)]));
    const shift = direction === 'down' ? parts.length : -parts.length;
    const differs = behind.findIndex((each) => markOf(each).kind !== from.kind);
    const list = behind.slice(0, differs < 0 ? behind.length : differs);
    const isLeft = direction === 'down' || (list[0] && markOf(list[0]).ordinal === end + 1);
    for (const each of isLeft ? list : []) {
        const { ordinal } = markOf(each);
        if (ordinal !== undefined) marks.set(each, markAt(markOf(each), ordinal + shift));
    }
    return marks;
}

/** Whether two marks may count one list, whatever holds it; `b2` counts within `b`. */
function isOfSameList(one: Mark, other: Mark): boolean {
    const isWithinLetter = one.kind === 'letter' && one.label.length > 1;
    return one.kind === other.kind && one.depth === other.depth && !isWithinLetter;
}

/** The sister of what holds parts; one of another kind is none that they could go on into. */
function besideHolder(holder: Provision, direction: 'up' | 'down'): Provision | undefined {
    const { blocks } = holder.$container as Document;
    const beside = blocks[blocks.indexOf(holder) + (direction === 'up' ? -1 : 1)];
    const isSister = beside && isProvision(beside) && !isAnnex(beside) && markOf(beside).kind === markOf(holder).kind;
    return isSister ? beside : undefined;
}

type Swapped = Pick<Moved, 'base' | 'at' | 'region'>;

/** Lets lines change places with others behind them. */
function swap({ text: original }: PlanText, a: Span, b: Span, read: PlanReader): Swapped | undefined {
    const gap = original.slice(a.end, b.start);
    if (gap.trim() !== '') {
        return undefined;
    }
    const [above, below] = withEndBelow(original.slice(b.start, b.end), original.slice(a.start, a.end));
    const text = original.slice(0, a.start) + above + gap + below + original.slice(b.end);
    const at = (offset: number) => {
        if (offset >= a.start && offset < a.end) return offset + above.length + gap.length;
        if (offset >= b.start && offset < b.end) return offset - (b.start - a.start);
        return offset;
    };
    return { base: read(text), at, region: { start: a.start, end: b.end } };
}

/** Parts of the text before, in the one where lines changed places. */
function partsIn({ base, at }: Swapped, parts: readonly Provision[]): Provision[] | undefined {
    const found = parts.flatMap((part) => base.provisionAt(at(startOf(part))) ?? []);
    return found.length === parts.length ? found : undefined;
}

/** Where a part ends without the notes that stand last in it. */
function withoutNotes(text: string, part: Provision, until: number): number {
    const notes = AstUtils.streamAllContents(part).filter(isFootnote).toArray();
    notes.sort((one, other) => startOf(other) - startOf(one));
    let end = until;
    for (const note of notes) {
        if (text.slice(endOf(note), end).trim() !== '') break;
        end = text.slice(0, startOf(note)).trimEnd().length;
    }
    return end;
}

/** How a paper ends: Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.4. What is emphasised or quoted may end behind it. */
const ENDS_PAPER = /\.\/\.(?=["”*_]{0,8}$)/u;
/** The mark that ends an item's words, or the place where there is none. */
const ENDS_WORDS = /(?<=[\p{L}\p{M}\p{N})\]])[.;,]?(?=["”*_]{0,8}$)/u;

function endsPaper(text: string, { start, end }: Span): boolean {
    return ENDS_PAPER.test(text.slice(Math.max(start, end - LONGEST_END), end));
}

/** Where a part ends without the paragraph that ends the paper behind its own sentences, where there is one. */
function withoutEndOfPaper(text: string, part: Provision, end: number): number {
    if (!endsPaper(text, { start: 0, end })) {
        return end;
    }
    let last: Text | undefined;
    for (const each of AstUtils.streamAllContents(part).filter(isText)) {
        if (!last || startOf(each) > startOf(last)) last = each;
    }
    const start = last ? startOf(last) : end;
    const before = text.slice(0, start).trimEnd();
    // behind a colon it says what the item announces
    const isOwnParagraph = text.slice(before.length, start).includes('\n') && /[.;][”"*_]{0,8}$/u.test(before);
    return isOwnParagraph && start > startOf(part) ? before.length : end;
}

const LONGEST_END = 20;

/** Two blocks, of which the first one stood below: the mark that ends the paper goes to the one that is below now. */
function withEndBelow(above: string, below: string): [string, string] {
    const mark = ENDS_WORDS.exec(below.slice(-LONGEST_END));
    const isEnd = ENDS_PAPER.test(above.slice(-LONGEST_END)) && !ENDS_PAPER.test(below.slice(-LONGEST_END));
    if (!isEnd || !mark) {
        return [above, below];
    }
    const replaceLast = (block: string, pattern: RegExp, by: string) =>
        block.slice(0, -LONGEST_END) + block.slice(-LONGEST_END).replace(pattern, by);
    return [replaceLast(above, ENDS_PAPER, mark[0]), replaceLast(below, ENDS_WORDS, './.')];
}

const COMMENT = /^[ \t]*\/\//;

/** Where the line of an offset begins, or the first of the comments right above it, which speak of it. */
function withCommentsAbove(text: string, offset: number): number {
    let start = text.lastIndexOf('\n', offset - 1) + 1;
    while (start > 0) {
        const above = text.lastIndexOf('\n', start - 2) + 1;
        if (!COMMENT.test(text.slice(above, start))) break;
        start = above;
    }
    return start;
}

/** Where a part ends without the comments right above the line that follows it. */
function withoutCommentsOfNext(text: string, end: number): number {
    const next = text.indexOf('\n', end) + 1;
    const isBlank = next === 0 || text.slice(next, lineEndAt(text, next)).trim() === '';
    const start = isBlank ? next : withCommentsAbove(text, next);
    return start < next && start <= end ? text.slice(0, start).trimEnd().length : end;
}

/** The lines that a part takes up, with the comments right above it and without the last line's end. */
function linesOf(text: string, node: AstNode, until: number): Span {
    return { start: withCommentsAbove(text, startOf(node)), end: lineEndAt(text, until) };
}

function lineEndAt(text: string, offset: number): number {
    const end = text.indexOf('\n', offset);
    const last = end < 0 ? text.length : end;
    return text.charAt(last - 1) === '\r' ? last - 1 : last;
}
