import { type AstNode, AstUtils } from 'langium';
import { type Document, isAnnex } from '../syntax/generated/ast.js';
import { quotationsIn } from '../syntax/reading/quotation.js';
import { passageOf } from '../syntax/text/passage.js';
import { labelAt } from '../terms/marks.js';
import { isConsolidated } from './normative.js';
import { type Numbered, type Numbering, numberedListsOf, numberingOf, textBetween } from './numbered-lists.js';

/** A place where a list does not go on as it should: `after` follows `before`, but not in number. */
export interface Break {
    readonly before: Numbering;
    readonly after: Numbering;
    /** The mark behind which `after` stands: that of `before`, or of what counts within it. */
    readonly behind: string;
    /** The mark that should stand at `after`. */
    readonly expected: string;
}

const breaks = new WeakMap<Document, Break[]>();

/** The marks of a document that neither follow the one before them nor stand where they should; found once for all rules. */
export function breaksOf(document: Document): readonly Break[] {
    let found = breaks.get(document);
    if (!found) {
        found = [...breaksIn(document)];
        breaks.set(document, found);
    }
    return found;
}

/** The marks that neither follow the one before them nor stand where they should, were that one wrong. */
function* breaksIn(document: Document): Generator<Break> {
    if (isConsolidated(document)) {
        return;
    }
    for (const list of numberedListsOf(document)) {
        let right = list[0]?.ordinal ?? 1;
        for (let i = 1; i < list.length; i++) {
            const before = list[i - 1] as Numbering;
            const after = list[i] as Numbering;
            right++;
            if (after.ordinal === before.ordinal + 1 || after.ordinal === lastOfSeveral(before) + 1) {
                right = after.ordinal;
            } else if (
                after.ordinal !== right &&
                !isExcerpt(before, after) &&
                !isProvisionAmended(after) &&
                !continuesOuter(after) &&
                !continuesCell(after) &&
                !continuesBeforeForm(after, document)
            ) {
                yield breakBetween(before, after);
            }
        }
    }
}

/** `(8), (9), (10) Ghi tên …`: one item for several numbers. */
const SEVERAL = /^\(\d{1,2}\)(?:(?:,| và)\s*\((\d{1,2})\)){1,9}/u;

/** The last number of an item that stands for several. */
export function lastOfSeveral({ node, ordinal }: Numbering): number {
    const [, last] = SEVERAL.exec((node.$cstNode && passageOf(node.$cstNode).text) ?? '') ?? [];
    return last === undefined ? ordinal : Number(last);
}

/** What should stand at `after`: the mark behind the last one within `before`, where it counts on from there (`2.8`, `9`). */
function breakBetween(before: Numbering, after: Numbering): Break {
    const last = lastWithin(before.node);
    const isDeeper =
        last?.ordinal === after.ordinal - 1 &&
        last.mark.label === `${before.mark.label}.${last.ordinal}` &&
        goesOnBehind(after, last.list);
    const behind = isDeeper ? last : before;
    const expected = labelAt(isDeeper ? last.mark : after.mark, behind.ordinal + 1);
    return { before, after, behind: behind.node.mark, expected };
}

/** Whether the list goes on within or behind what breaks it: `2.8`, `9`, `2.10`. */
function goesOnBehind({ node, index, ordinal }: Numbering, list: string): boolean {
    const behind = [...node.blocks, ...((node.$container as { blocks?: AstNode[] }).blocks ?? []).slice(index + 1)];
    return behind.some((block) => {
        const next = numberingOf(block);
        return next?.list === list && next.ordinal === ordinal + 1;
    });
}

/** The last numbered part below a node. */
function lastWithin(node: AstNode): Numbering | undefined {
    for (const block of ((node as { blocks?: AstNode[] }).blocks ?? []).toReversed()) {
        const found = lastWithin(block) ?? numberingOf(block);
        if (found) {
            return found;
        }
    }
    return undefined;
}

/** Whether a mark counts on in a list that holds the one in which it was read. */
function continuesOuter(numbering: Numbering): boolean {
    return continued(numbering) !== undefined;
}

/** Whether a mark counts on from one that opens a cell above it: what the cell holds came as lines behind its row. */
function continuesCell({ node, mark, ordinal }: Numbering): boolean {
    const before = labelAt(mark, ordinal - 1);
    return textBetween(node.$container, node)
        .slice(-LONGEST_ROW)
        .split('|')
        .slice(1)
        .some((cell) => cell.trimStart().startsWith(`${before}${mark.punctuation}`));
}

/** No row of a table, with what its last cell holds before the mark, has more characters. */
const LONGEST_ROW = 5000;

/** What a mark counts on from: the part that holds the list in which it was read. */
export function continued({ node, list, ordinal }: Numbering): Numbering | undefined {
    for (let outer = node.$container; outer; outer = outer.$container as typeof outer) {
        const numbering = numberingOf(outer);
        if (numbering?.list === list && numbering.ordinal === ordinal - 1) {
            return numbering;
        }
    }
    return undefined;
}

/** A paragraph that only says that something was left out, or begins so. */
const OMISSION = /^[ \t]*[[(“"]?(?:…|\.{3})[\])”"]?(?![…. \t])/mu;

/**
 * Whether the numbers between two marks are missing for a reason: the text says that something was left out, or they stand there
 * without having been read as marks. What a quoted law counts or leaves out says nothing of the paper that quotes it.
 */
export function isGapMeant(before: Numbering, after: Numbering): boolean {
    const text = withoutQuotations(textBetween(before.node, after.node));
    const isWritten = after.ordinal > before.ordinal + 1 && hasMark(text, labelAt(after.mark, before.ordinal + 1));
    return OMISSION.test(text) || isWritten;
}

/** A text without the provisions of other papers that it quotes. */
function withoutQuotations(text: string): string {
    let rest = '';
    let at = 0;
    for (const { start, end } of quotationsIn(text)) {
        rest += text.slice(at, start);
        at = end;
    }
    return rest + text.slice(at);
}

/** A heading as Markdown has it (`### Điều 11. …`), which is text here: what counts behind it counts anew. */
const MARKDOWN_HEADING = /^#{1,6} \S/mu;

/** Whether what stands between two marks says that something was left out there, or heads another part. */
function isExcerpt(before: Numbering, after: Numbering): boolean {
    const between = textBetween(before.node, after.node);
    return OMISSION.test(between) || MARKDOWN_HEADING.test(between);
}

/** An item that says how some provisions of another paper shall read: `Sửa đổi, bổ sung điểm a, c khoản 1 Điều 3 như sau:`. */
const AMENDS = /(?:sửa đổi|bổ sung|thay thế)[^:]{0,300}như sau:?\s*$/iu;

/** Whether a mark is one of provisions that are quoted without quotation marks: only those stand there that are amended. */
function isProvisionAmended({ node }: Numbering): boolean {
    const { $container: holder } = node;
    const first = (holder as { blocks?: AstNode[] } | undefined)?.blocks?.[0];
    return first !== undefined && AMENDS.test(textBetween(holder as AstNode, first));
}

/**
 * A mark of a list within a line: behind a blank to be filled in, an end of a sentence or the bar of a cell, or a letter with
 * its sign.
 */
const MARK_WITHIN =
    /(?:^|(?<!\d)[.…;:_|]| (?=\p{Ll}[.)] )) ?\(?([\p{L}\p{N}]{1,5})(?:[.)/]| ?[-–]|(?= \p{Lu}))(?= ?[\p{Lu}[])/gmu;

/**
 * Whether the mark that is missing stands between the two all the same, where it was not read as one: behind another item in
 * one line (`1. Họ và tên: …… 2. Giới tính: ……`), or with the sign of a note (`2.[4]`).
 */
export function standsBetween({ before, after, expected }: Break): boolean {
    return hasMark(textBetween(before.node, after.node), expected);
}

function hasMark(text: string, mark: string): boolean {
    const [own = ''] = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+$/u.exec(mark) ?? [];
    return [...text.matchAll(MARK_WITHIN)].some(
        // `(2)` of another list is not the end of `1.2`
        ([found, label]) => label === own && !(mark.includes('.') && found.includes('(')),
    );
}

/** A list that begins behind its first mark, and the mark that is missing. */
export interface Headless {
    readonly first: Numbering;
    readonly missing: string;
}

/**
 * The lists of a document that begin behind their first mark, with the mark that is missing: not those that go on with one
 * that stands elsewhere, nor those whose first mark stands in the text without having been read as one.
 */
export function* headlessLists(document: Document): Generator<Headless> {
    const begun = new Set<string>();
    for (const [first, second] of numberedListsOf(document)) {
        if (!first) {
            continue;
        }
        const { node, mark, ordinal, list } = first;
        // `2.10` behind a `9` that should be `2.9`
        const goesOn = mark.depth > 1 && begun.has(list);
        begun.add(list);
        if (ordinal === 1 || !second || goesOn || continuesOuter(first) || continuesEarlier(first, document)) {
            continue;
        }
        if (isWithinExcerpt(first)) {
            continue;
        }
        const text = textBetween(node.$container, node);
        const missing = labelAt(mark, 1);
        if (!OMISSION.test(text) && !hasMark(text, missing)) {
            yield { first, missing };
        }
    }
}

/** The lists of {@link headlessLists}, by their first marks. */
export function headlessFirsts(document: Document): ReadonlySet<Numbered> {
    return new Set([...headlessLists(document)].map(({ first }) => first.node));
}

/** What stands before the numbers of a document, in the order of the text, whatever list they belong to. */
interface Sequence {
    /** The last number of the same kind before each. */
    readonly before: ReadonlyMap<Numbering, Numbering>;
    /** Numbers in a form within an annex that count on where a list of that annex ended, or one of its other forms. */
    readonly resuming: ReadonlySet<Numbering>;
}

const sequences = new WeakMap<Document, Sequence>();

function sequenceOf(document: Document): Sequence {
    let sequence = sequences.get(document);
    if (!sequence) {
        sequence = findSequence(numberedListsOf(document));
        sequences.set(document, sequence);
    }
    return sequence;
}

function findSequence(all: readonly Numbering[][]): Sequence {
    const entries = all.flatMap((list) => list.map((numbering, i) => ({ numbering, sister: list[i - 1] })));
    const offset = ({ node }: Numbering) => node.$cstNode?.offset ?? 0;
    entries.sort((a, b) => offset(a.numbering) - offset(b.numbering));
    const before = new Map<Numbering, Numbering>();
    const resuming = new Set<Numbering>();
    const last = new Map<string, Numbering>();
    let ends = new Counter();
    let ownEnds = new Counter();
    let current: AstNode | undefined;
    let outer: AstNode | undefined;
    for (const { numbering, sister } of entries) {
        const previous = last.get(numbering.list);
        if (previous) {
            before.set(numbering, previous);
        }
        last.set(numbering.list, numbering);
        const form = AstUtils.getContainerOfType(numbering.node, isAnnex);
        if (form !== current) {
            current = form;
            ownEnds = new Counter();
        }
        const annex = form && (AstUtils.getContainerOfType(form.$container, isAnnex) ?? form);
        if (annex !== outer) {
            outer = annex;
            ends = new Counter();
        }
        if (!form) {
            continue;
        }
        const end = (ordinal: number) => `${numbering.list}#${ordinal}`;
        const wanted = end(numbering.ordinal - 1);
        if (form !== annex && ends.of(wanted) > ownEnds.of(wanted)) {
            resuming.add(numbering);
        }
        for (const counter of [ends, ownEnds]) {
            if (sister) {
                counter.add(end(sister.ordinal), -1);
            }
            counter.add(end(numbering.ordinal), 1);
        }
    }
    return { before, resuming };
}

class Counter {
    private readonly counts = new Map<string, number>();

    of(key: string): number {
        return this.counts.get(key) ?? 0;
    }

    add(key: string, count: number): void {
        this.counts.set(key, this.of(key) + count);
    }
}

/**
 * Whether a list goes on with the one of its kind that ended last before it: numbers that count on over the sections of a form,
 * `b.` behind a list that stands within `a.`.
 */
function continuesEarlier(first: Numbering, document: Document): boolean {
    return sequenceOf(document).before.get(first)?.ordinal === first.ordinal - 1;
}

/** Whether a list stands within a part whose own sisters begin behind their first mark: the whole is an excerpt. */
function isWithinExcerpt({ node }: Numbering): boolean {
    for (let outer = node.$container; outer; outer = outer.$container as typeof outer) {
        const numbering = numberingOf(outer);
        const sisters = (outer.$container as { blocks?: AstNode[] } | undefined)?.blocks ?? [];
        const isFirst = numbering && sisters.findIndex((each) => numberingOf(each)?.list === numbering.list);
        if (numbering && numbering.ordinal > 1 && sisters[isFirst ?? 0] === outer) {
            return true;
        }
    }
    return false;
}

/**
 * Whether a mark in a form counts on in a list of the annex that holds it: forms stand between the items of an annex, and
 * nothing says where one ends.
 */
function continuesBeforeForm(numbering: Numbering, document: Document): boolean {
    // the sequence of all numbers costs something; outside annexes it has nothing to say of them
    return (
        AstUtils.getContainerOfType(numbering.node, isAnnex) !== undefined &&
        sequenceOf(document).resuming.has(numbering)
    );
}
