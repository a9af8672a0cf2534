import { type AstNode, AstUtils } from 'langium';
import { type Annex, type Document, isAnnex } from '../syntax/generated/ast.js';
import { passageOf } from '../syntax/text/passage.js';
import { labelAt } from '../terms/marks.js';
import { type Numbering, numberedListsOf, textBetween } from './numbered-lists.js';
import {
    type Break,
    breaksOf,
    type Headless,
    headlessLists,
    lastOfSeveral,
    standsBetween,
} from './numbering-breaks.js';

/**
 * How far the numbering of a document was understood. A number that does not follow the one before it has two explanations: its
 * author slipped, or the reader took for one list what are two, or for text what is an item. The first is said only where the
 * numbers themselves speak for it; where most numbers around agree with what was read, less is asked of a single list.
 */

/** What an author did who wrote a wrong number, as far as the numbers around it tell. */
export type Slip = 'skipped' | 'repeated' | 'mistyped';

/** Where numbers are judged together: an annex or a form of it, or the paper without them. */
export type Region = Document | Annex;

/** So many numbers out of order tell nothing of a reading. */
const FEW = 2;
/** Of more than that one in so many may be out of order. */
const OF_ALL = 100;
/** Of all numbers of a paper itself one in so many may be out of order, slips among them. */
const OF_PAPER = 4;
/** So many steps on both sides bear a gap of several numbers. */
const LONG_RUN = 2;

interface Counts {
    /** Numbers behind another of their list. */
    steps: number;
    /** Those of them that do not follow it. */
    irregular: number;
    /** Those of these that no slip explains. */
    unexplained: number;
}

const counted = new WeakMap<Document, ReadonlyMap<Region, Counts>>();

/**
 * Whether the numbers of a region were read without doubt, so that what is out of order is a slip. In annexes, with their tables and
 * forms, whatever is out of order speaks against the reading; in the paper itself what no slip explains does.
 */
export function isRegular(region: Region, document: Document): boolean {
    const counts = countsOf(document).get(region);
    if (!counts) {
        return true;
    }
    const { steps, irregular, unexplained } = counts;
    const doubtful = region === document ? unexplained : irregular;
    return (doubtful <= FEW || doubtful * OF_ALL <= steps) && (irregular <= FEW || irregular * OF_PAPER <= steps);
}

/** The region in which a part stands. */
export function regionOf(node: AstNode, document: Document): Region {
    return AstUtils.getContainerOfType(node, isAnnex) ?? document;
}

function countsOf(document: Document): ReadonlyMap<Region, Counts> {
    let counts = counted.get(document);
    if (!counts) {
        const found = new Map<Region, Counts>();
        for (const list of numberedListsOf(document)) {
            const [first] = list;
            if (first && list.length > 1) {
                const region = regionOf(first.node, document);
                const count = found.get(region) ?? { steps: 0, irregular: 0, unexplained: 0 };
                found.set(region, count);
                const irregular = irregularIn(list);
                count.steps += list.length - 1;
                count.irregular += irregular.length;
                count.unexplained += irregular.filter((i) => slipAt(list, i) === undefined).length;
            }
        }
        counts = found;
        counted.set(document, counts);
    }
    return counts;
}

/** Indexes of the numbers of a list that neither follow the one before them nor stand where they should, were that one wrong. */
function irregularIn(list: readonly Numbering[]): number[] {
    const irregular: number[] = [];
    let right = list[0]?.ordinal ?? 1;
    for (let i = 1; i < list.length; i++) {
        const after = list[i] as Numbering;
        right++;
        if (follows(list[i - 1] as Numbering, after)) {
            right = after.ordinal;
        } else if (after.ordinal !== right) {
            irregular.push(i);
        }
    }
    return irregular;
}

/** Whether a number follows another one; many offices leave out đ. */
function follows(before: Numbering, after: Numbering): boolean {
    return after.ordinal === before.ordinal + 1 || leavesOutD(before, after);
}

/** `d)`, then `e)`. */
export function leavesOutD(before: Numbering, after: Numbering): boolean {
    return before.mark.label === 'd' && after.mark.label === 'e';
}

const headless = new WeakMap<Document, readonly Headless[]>();

/**
 * The lists that lack their first mark, as far as that is a slip: where more of them do in one region, the reader takes first items for
 * something else.
 */
export function listsWithoutFirst(document: Document): readonly Headless[] {
    let found = headless.get(document);
    if (!found) {
        const all = [...headlessLists(document)];
        const counts = new Map<Region, number>();
        for (const { first } of all) {
            const region = regionOf(first.node, document);
            counts.set(region, (counts.get(region) ?? 0) + 1);
        }
        found = all.filter(({ first, missing }) => {
            const region = regionOf(first.node, document);
            return (
                (counts.get(region) ?? 0) <= FEW &&
                isRegular(region, document) &&
                !isCell(first) &&
                !hasLabel(textBetween(first.node.$container, first.node), first, missing)
            );
        });
        headless.set(document, found);
    }
    return found;
}

/** A number out of order, and what its author did. */
export interface WrongNumber extends Break {
    readonly slip: Slip;
}

const wrong = new WeakMap<Document, readonly WrongNumber[]>();

/** The numbers of a document that are wrong as far as anyone can tell who reads it. */
export function wrongNumbersOf(document: Document): readonly WrongNumber[] {
    let found = wrong.get(document);
    if (!found) {
        found = [...wrongNumbersIn(document)];
        wrong.set(document, found);
    }
    return found;
}

function* wrongNumbersIn(document: Document): Generator<WrongNumber> {
    const breaks = new Map(breaksOf(document).map((each) => [each.after, each]));
    if (breaks.size === 0) {
        return;
    }
    for (const list of numberedListsOf(document)) {
        for (const [i, after] of list.entries()) {
            const found = breaks.get(after);
            const slip = found && slipAt(list, i);
            if (found && slip && isBorneOut(list, i, slip, document) && !isReadAmiss(list, found)) {
                yield { ...found, slip };
            }
        }
    }
}

/** What the numbers of a list say of the one at an index that does not follow; undefined where they speak of two lists. */
function slipAt(list: readonly Numbering[], i: number): Slip | undefined {
    const before = list[i - 1] as Numbering;
    const after = list[i] as Numbering;
    const next = list[i + 1]?.ordinal;
    if (!isOfOneForm(before, after)) {
        return undefined;
    }
    const from = lastOfSeveral(before);
    const goesOn = next === after.ordinal + 1;
    // the next one counts this one, whatever it says
    if (next === from + 2 && !goesOn) {
        return after.ordinal === from ? 'repeated' : 'mistyped';
    }
    if (after.ordinal === from) {
        return 'repeated';
    }
    if (after.ordinal < from || (next !== undefined && next <= after.ordinal)) {
        // another list that begins behind its first number, or one within this list
        return undefined;
    }
    if (after.ordinal === from + 2) {
        return 'skipped';
    }
    // what goes on behind a wide gap is rather the end of another list
    return !goesOn || (stepsBefore(list, i) >= LONG_RUN && stepsBehind(list, i) >= LONG_RUN) ? 'skipped' : undefined;
}

/** Whether two marks are written alike, and neither stands alone on its line as the number of a cell does. */
function isOfOneForm(before: Numbering, after: Numbering): boolean {
    return (
        before.mark.punctuation === after.mark.punctuation &&
        isPadded(before) === isPadded(after) &&
        !isCell(before) &&
        !isCell(after)
    );
}

function isPadded({ mark }: Numbering): boolean {
    return /(?:^|\.)0\d/.test(mark.label);
}

/** Parts may have their title below them; an item begins on the line of its number. */
function isCell(numbering: Numbering): boolean {
    const { kind } = numbering.mark;
    const isTitled = kind === 'part' || kind === 'chapter' || kind === 'subchapter';
    return !isTitled && !/\p{L}/u.test(firstLine(numbering));
}

/** Whether what is around a wrong number bears it out: a region that is regular else, or both sides of its list. */
function isBorneOut(list: readonly Numbering[], i: number, slip: Slip, document: Document): boolean {
    const region = regionOf((list[i] as Numbering).node, document);
    const isCounted = list[i + 1]?.ordinal === (list[i - 1]?.ordinal ?? 0) + 2;
    if (region !== document && slip === 'repeated' && list[i]?.ordinal === 1 && !isCounted) {
        // in an annex rather the first of another form, below a title that was read as text
        return false;
    }
    if (isRegular(region, document)) {
        return true;
    }
    const [ahead, behind] = [stepsBefore(list, i), stepsBehind(list, i)];
    return slip !== 'repeated' && ahead > 0 && ahead + behind >= LONG_RUN && isOnlyOne(list);
}

const irregularLists = new WeakMap<readonly Numbering[], number>();

/** Whether a list has one number out of order and no other. */
function isOnlyOne(list: readonly Numbering[]): boolean {
    let irregular = irregularLists.get(list);
    if (irregular === undefined) {
        irregular = irregularIn(list).length;
        irregularLists.set(list, irregular);
    }
    return irregular === 1;
}

/** How many numbers before the one at an index follow each other up to it. */
function stepsBefore(list: readonly Numbering[], i: number): number {
    let k = i - 1;
    while (k > 0 && list[k]?.ordinal === (list[k - 1]?.ordinal ?? 0) + 1) k--;
    return i - 1 - k;
}

/** How many numbers follow each other behind the one at an index. */
function stepsBehind(list: readonly Numbering[], i: number): number {
    let k = i + 1;
    while (k < list.length && list[k]?.ordinal === (list[k - 1]?.ordinal ?? 0) + 1) k++;
    return k - i - 1;
}

/** So many lines with a number alone are cells of a table, and no pages. */
const FEW_CELLS = 2;
/** A blank of a form: what stands behind it may be of the next one. */
const BLANK = /[.…_]{6}/u;
/** What a form explains of its blanks has no more characters. */
const LONGEST_NOTES = 5000;
const NUMBER_ALONE = /^[ \t]*\d[\d.,]{0,12}[ \t]*$/gmu;

/**
 * Whether the text itself says that the reader missed something: the number that is not there stands somewhere in the list all the
 * same, or a table between the two came as lines.
 */
function isReadAmiss(list: readonly Numbering[], found: Break): boolean {
    const { before, after } = found;
    const between = textBetween(before.node, after.node);
    if ((between.match(NUMBER_ALONE)?.length ?? 0) >= FEW_CELLS) {
        return true;
    }
    if (after.ordinal <= before.ordinal) {
        return goesOnAlike(before, after) || BLANK.test(between);
    }
    const missing = labelAt(after.mark, lastOfSeveral(before) + 1);
    const first = list[0] as Numbering;
    const text =
        after.mark.kind === 'parenthesis' ? textBetween(first.node, after.node).slice(-LONGEST_NOTES) : between;
    return standsBetween(found) || hasLabel(text, after, missing);
}

/** Whether an item begins with all that the line of another has, and goes on: a page repeats what the one before it broke off. */
function goesOnAlike(before: Numbering, after: Numbering): boolean {
    const [first, second] = [firstLine(before), firstLine(after)];
    return first !== '' && second.length > first.length && second.startsWith(first);
}

/** What an item has behind its mark on its own line. */
function firstLine({ node }: Numbering): string {
    const [line = ''] = (node.$cstNode ? passageOf(node.$cstNode).text : '').split('\n', 1);
    return line
        .slice(node.mark.length)
        .replace(/^[.):/\s-]+/, '')
        .trimEnd();
}

/** Whether a text has the label of a list, not only where a line opens with it: `(1) (3)`, `*1.2.4*.`, `Chương II` in a quotation. */
function hasLabel(text: string, { node, mark }: Numbering, label: string): boolean {
    const isParenthesis = mark.kind === 'parenthesis';
    const word = node.mark.slice(0, node.mark.length - mark.label.length);
    const wanted = isParenthesis ? `(${label})` : `${word}${label}`;
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
        const ahead = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
        const behind = text.slice(at + wanted.length, at + wanted.length + 2);
        if (isParenthesis || !(/[\p{L}\p{N}]/u.test(ahead) || /^\.?[\p{L}\p{N}]/u.test(behind))) {
            return true;
        }
    }
    return false;
}
