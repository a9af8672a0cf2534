import { pathSteps, type ResolvedStep, resolvePath } from '../../references/provision-path.js';
import type { SpellingModel } from '../../spelling/model.js';
import { contentsOfFile } from '../../syntax/contents.js';
import { type InternalReference, isAnnex, type Provision } from '../../syntax/generated/ast.js';
import { endOfLead, isBesidePaper, ownerAt } from '../../syntax/inline/internal-reference.js';
import { markOf } from '../../syntax/marked-leaf.js';
import { cleanTextOf, passageOf } from '../../syntax/text/passage.js';
import { type Doubtful, inPlaces, isAmbiguous, type Meaning } from './doubts.js';
import { type Listed, leadsToSame, listedDoubt, listedReferences } from './listed-references.js';
import { labelToSay, markEdit, type NewMarks } from './marks.js';
import { isHeldByAll, pathOf, targetOf } from './paths.js';
import {
    edited,
    endOf,
    inOrder,
    movedBy,
    type OffsetEdit,
    type PlanReader,
    type PlanText,
    startOf,
} from './plan-text.js';
import { Quoted } from './quoted.js';
import { isSameRange, type Range, rangesOf } from './ranges.js';
import { isSecondHalf, type UnreadNames, unreadNames } from './unread-names.js';
import { goesOnUnread, listsOfSaid, type Said } from './whole-lists.js';

/** A file with other marks, in which references point at what they pointed at. */
export interface Relabelled {
    /** In the order of the text, of the text that was given. */
    readonly edits: readonly OffsetEdit[];
    readonly text: string;
    readonly now: PlanText;
    readonly doubtful: readonly Doubtful[];
}

/** A reference, what it is to point at, and how far it got. */
interface Followed {
    readonly reference: InternalReference;
    /** Places of the parts that its steps point at; undefined for a part that is not there. */
    readonly targets: readonly (number | undefined)[];
    /** Place of the part that it is to point at: another one for the end of a range whose parts were counted in another order. */
    aim: number | undefined;
    /** The part that it points at in the text that says what is meant. */
    readonly meant: Provision | undefined;
    /** Whether its part stands in all that it says. */
    readonly isHeld: boolean;
    readonly isAmbiguous: boolean;
    way: 'labels' | 'path' | 'left';
}

/** So often the text is read again with other words for references that went elsewhere. */
const TRIES = 5;

/**
 * Gives parts of a file other marks, and lets the references of the file follow: each points at the same part as before.
 * First its labels are changed in place; where that leads elsewhere, it gets the whole path; where nothing leads to its part,
 * it stays as it is and is told. The result is read before it is given back: what is said of it was seen.
 *
 * @param base the file to be changed
 * @param marks what parts of `base` are to be marked with
 * @param meaning what references mean, where `base` itself does not tell
 * @param others edits of other characters that are made with them
 * @param words what is known of words, where it is
 * @returns undefined where the marks would make other parts of the text than it has
 */
export function relabel(
    base: PlanText,
    marks: NewMarks,
    read: PlanReader,
    meaning: Meaning = { text: base, at: (offset) => offset },
    others: readonly OffsetEdit[] = [],
    words?: SpellingModel,
): Relabelled | undefined {
    const followed = meaning.text.references.flatMap((reference) => follow(reference, base, marks, meaning));
    const markEdits = [...marks].flatMap(([place, mark]) => {
        const provision = base.provisions[place];
        return (provision && markEdit(base, provision, mark)) ?? [];
    });
    const own = [...markEdits, ...others];
    const listed = listedReferences(base, marks, meaning);
    const lists = listsOfSaid(base.text, [
        ...followed.map((of) => ({ of, ...spanOf(of), isWhole: isPath(of.reference) })),
        ...listed.map((of) => ({ of, ...spanOf(of), isWhole: false })),
    ]).map((list) => {
        const ranges = rangesOf(base.text, list, ({ of }) => of.meant, base, marks, meaning);
        for (const { first, last, ends } of ranges) [first.of.aim, last.of.aim] = ends ?? [first.of.aim, last.of.aim];
        return { list, members: list.map(({ of }) => of), ranges };
    });
    const mayBeOfOther = othersIn(base, words);
    const citations = contentsOfFile(base.file).flatMap((each) => each.citations.map(endOf));
    let cited = 0;
    /** Where what may be of a paper begins that is cited right before it. */
    const ofOthers = new Set<number>();
    for (const [i, { list, members }] of lists.entries()) {
        const [from, until] = [lists[i - 1]?.list.at(-1)?.end ?? 0, lists[i + 1]?.list[0]?.start ?? base.text.length];
        const changes = members.some((each) => editsOf(each, base, marks).length > 0);
        while ((citations[cited] ?? Number.POSITIVE_INFINITY) <= (list[0]?.start ?? 0)) cited++;
        const isOfOther = changes && (isRightBehind(citations[cited - 1], base, list) || mayBeOfOther(list));
        const isHalf = members.some(({ aim }) => aim === undefined) || goesOnUnread(base.text, list, from, until);
        if (changes && (isHalf || isOfOther)) members.forEach(leave);
        if (isOfOther) for (const each of members) ofOthers.add(beginOf(each));
    }
    const asOfOther = (each: Followed | Listed, doubtful: readonly Doubtful[]) =>
        ofOthers.has(beginOf(each)) ? doubtful.map((one): Doubtful => ({ ...one, doubt: 'unread' })) : doubtful;
    const said = [
        ...followed.map((each) => ({ ...spanOf(each), place: each.targets[0], isReference: true })),
        ...listed.map((each) => ({ ...spanOf(each), place: each.aim, isReference: false })),
    ];
    for (let tries = 0; ; tries++) {
        const paths = tries === 0 ? undefined : pathsIn(base, inOrder(own), read);
        const edits = inOrder([
            ...own,
            ...followed.flatMap((each) => referenceEdits(each, base, marks, paths)),
            ...listed.flatMap((each) => (each.isLeft ? [] : each.edits(each.aim))),
        ]);
        const now = read(edited(base.text, edits));
        const at = movedBy(edits);
        if (!hasSameParts(base, now, at)) {
            return undefined;
        }
        const failed = new Set(followed.filter((each) => !pointsAtSame(each, now, at)));
        const open = [...failed].filter(({ way }) => way !== 'left');
        const astray = listed.filter((each) => !each.isLeft && !leadsToSame(each, now, at));
        const broken = lists.filter(({ ranges }) => ranges.some((range) => isBroken(range, now)));
        const half = broken.filter(({ members }) => !members.every(isLeft));
        if (open.length + astray.length + half.length === 0 || tries === TRIES) {
            const unread = unreadNames(base, now, meaning, said, at, words);
            // of what one list names, half does not follow
            const torn = tries === TRIES ? [] : tornBy(unread, lists, base, marks);
            if (torn.length > 0) {
                for (const members of torn) members.forEach(leave);
                continue;
            }
            const ofParts = [
                ...followed.flatMap((each) => asOfOther(each, doubtOf(each, failed.has(each), now, at))),
                ...listed.flatMap((each) => asOfOther(each, listedDoubt(each, now, at))),
            ];
            const told = new Set(ofParts.map(({ start }) => start));
            const doubtful = [
                ...ofParts,
                // both ends may be what they were, and yet another part between them
                ...broken
                    .flatMap(({ ranges }) => ranges)
                    .filter((range) => isBroken(range, now))
                    .flatMap(({ first, last }) =>
                        told.has(at(first.start)) || told.has(at(last.start)) ? [] : lostEnd(last, now, at),
                    ),
                ...unread.map(({ doubtful }) => doubtful),
            ];
            return { edits, text: now.text, now, doubtful: inPlaces(doubtful) };
        }
        for (const each of astray) each.isLeft = true;
        for (const each of open) {
            each.way = each.way === 'labels' && isPath(each.reference) ? 'path' : 'left';
        }
        for (const { members } of half) members.forEach(leave);
        // half of a list that follows makes of the whole what nobody said
        for (const { members } of lists) if (members.some(isLeft)) members.forEach(leave);
    }
}

/** The members of lists that would follow beside what does not, in one group of names. */
function tornBy(
    unread: readonly UnreadNames[],
    lists: readonly { readonly list: readonly Said[]; readonly members: readonly (Followed | Listed)[] }[],
    base: PlanText,
    marks: NewMarks,
): (readonly (Followed | Listed)[])[] {
    const torn: (readonly (Followed | Listed)[])[] = [];
    let next = 0;
    for (const { start, end } of unread) {
        while (next < lists.length && (lists[next]?.list.at(-1)?.end ?? 0) <= start) next++;
        for (let i = next; (lists[i]?.list[0]?.start ?? end) < end; i++) {
            const members = lists[i]?.members ?? [];
            if (members.some((each) => !isLeft(each) && editsOf(each, base, marks).length > 0)) torn.push(members);
        }
    }
    return torn;
}

interface Placed extends Said {
    readonly of: Followed | Listed;
}

function isBroken(range: Range<Placed>, now: PlanText): boolean {
    return !isSameRange(range, now, range.first.of.aim, range.last.of.aim);
}

function lostEnd({ start, end }: Placed, now: PlanText, at: (offset: number) => number): Doubtful[] {
    const from = at(start);
    const to = from + end - start;
    return [{ start: from, end: to, doubt: 'lost', text: now.text.slice(from, to) }];
}

/** Whether a list of references stands right behind a citation that ends at an offset, and nothing says that it is of this paper. */
function isRightBehind(cited: number | undefined, { text, file }: PlanText, list: readonly Said[]): boolean {
    const [start, end] = [list[0]?.start ?? 0, list.at(-1)?.end ?? 0];
    const isNear = cited !== undefined && endOfLead(text, cited) === start;
    if (!isNear || !file.$cstNode) {
        return false;
    }
    const clean = cleanTextOf(file.$cstNode);
    return ownerAt(clean.text, clean.fromSource(end)) === undefined;
}

/** `khoản 2 Mục I Phụ lục kèm theo`. */
const ANNEX_BEHIND =
    /^\s{0,3}(?:,\s{0,3})?(?:(?:của|tại|trong|theo|thuộc)\s{1,3})?phụ\s{1,3}lục(?!\s{1,3}này)(?!\p{L})/iu;
const CHAPTER = /(?<!\p{L})chương\s/iu;

/**
 * Tells of lists of references, in their order, whether nobody can know that they are of this paper: another one is named beside them,
 * they are quoted, or say a chapter where there is none.
 */
function othersIn({ file, provisions }: PlanText, words: SpellingModel | undefined) {
    const clean = file.$cstNode && cleanTextOf(file.$cstNode);
    const quoted = clean && new Quoted(clean.text);
    const hasAnnex = file.documents.some(({ blocks }) => blocks.some(isAnnex));
    const hasChapters = provisions.some((part) => markOf(part).kind === 'chapter');
    return (list: readonly Said[]): boolean => {
        if (!clean || !quoted) {
            return false;
        }
        const start = clean.fromSource(list[0]?.start ?? 0);
        const end = clean.fromSource((list.at(-1)?.end ?? 0) - 1) + 1;
        const owner = ownerAt(clean.text, end);
        const [unit = ''] = /^\p{L}+/u.exec(clean.text.slice(start, start + 20)) ?? [];
        return (
            quoted.isQuoted(start) ||
            (owner === undefined && isBesidePaper(clean.text, start, end)) ||
            (!hasAnnex && ANNEX_BEHIND.test(clean.text.slice(end, end + 40))) ||
            (words !== undefined && isSecondHalf(clean.text, start, unit.toLowerCase(), words)) ||
            (!hasChapters && CHAPTER.test(clean.text.slice(start, end)))
        );
    };
}

function isLeft(each: Followed | Listed): boolean {
    return 'reference' in each ? each.way === 'left' : each.isLeft;
}

function leave(each: Followed | Listed): void {
    if ('reference' in each) each.way = 'left';
    else each.isLeft = true;
}

function editsOf(each: Followed | Listed, base: PlanText, marks: NewMarks): readonly OffsetEdit[] {
    return 'reference' in each ? referenceEdits(each, base, marks, undefined) : each.edits(each.aim);
}

function spanOf(each: Followed | Listed): { start: number; end: number } {
    return 'reference' in each
        ? { start: startOf(each.reference), end: endOf(each.reference) }
        : { start: each.start, end: each.end };
}

function beginOf(each: Followed | Listed): number {
    return 'reference' in each ? startOf(each.reference) : each.start;
}

function follow(reference: InternalReference, base: PlanText, marks: NewMarks, meaning: Meaning): Followed[] {
    const { at } = meaning;
    const here = base.referenceAt(at(startOf(reference)));
    if (!here) {
        return [];
    }
    const steps = stepsOf(reference);
    const targets = steps.map(({ target }) =>
        target ? base.placeOf(base.provisionAt(at(startOf(target)))) : undefined,
    );
    const isDoubtful = isAmbiguous(steps, base, marks, meaning);
    const isHeld = isHeldByAll(steps);
    const meant = targetOf(steps);
    return [{ reference: here, targets, aim: targets[0], meant, isHeld, isAmbiguous: isDoubtful, way: 'labels' }];
}

function stepsOf(reference: InternalReference): ResolvedStep[] {
    return resolvePath(reference, reference.$cstNode && passageOf(reference.$cstNode).text);
}

/** Whether a reference is more than a further label of a list (`2` of `mục 1, 2`). */
function isPath(reference: InternalReference): boolean {
    return pathSteps(reference.$cstNode ? passageOf(reference.$cstNode).text : '')[0]?.unit !== undefined;
}

function referenceEdits(
    { reference, targets, aim, way }: Followed,
    base: PlanText,
    marks: NewMarks,
    paths: readonly (string | undefined)[] | undefined,
): OffsetEdit[] {
    const words = reference.$cstNode && passageOf(reference.$cstNode);
    // what points at no part here is of another paper, or wrong already: `tiểu mục 5.1 mục 2` of a form that a circular encloses
    if (!words || way === 'left' || aim === undefined) {
        return [];
    }
    if (way === 'path') {
        const path = paths?.[aim];
        return path === undefined
            ? []
            : [{ start: startOf(reference), end: endOf(reference), newText: inCaseOf(words.text, path) }];
    }
    return pathSteps(words.text).flatMap(({ start, end, label }, i) => {
        const newText = labelToSay(label, targets[i], i === 0 ? aim : targets[i], base, marks);
        return newText === undefined ? [] : [{ ...words.source(start, end), newText }];
    });
}

/** A path that begins as the reference did: with a capital behind a full stop. */
function inCaseOf(old: string, path: string): string {
    return old.charAt(0) === old.charAt(0).toUpperCase() && !/^Mục/u.test(old)
        ? path.charAt(0).toUpperCase() + path.slice(1)
        : path;
}

/** The paths of all parts once their marks are changed. */
function pathsIn(base: PlanText, markEdits: readonly OffsetEdit[], read: PlanReader): (string | undefined)[] {
    return read(edited(base.text, markEdits)).provisions.map(pathOf);
}

/** Whether the parts of a text are those that it had, in other words at most. */
function hasSameParts(base: PlanText, now: PlanText, at: (offset: number) => number): boolean {
    return (
        base.provisions.length === now.provisions.length &&
        base.provisions.every((provision, place) => now.placeOf(now.provisionAt(at(startOf(provision)))) === place)
    );
}

function pointsAtSame({ reference, aim, isHeld }: Followed, now: PlanText, at: (offset: number) => number): boolean {
    const here = now.referenceAt(at(startOf(reference)));
    const steps = here && stepsOf(here);
    return steps !== undefined && now.placeOf(targetOf(steps)) === aim && (!isHeld || isHeldByAll(steps));
}

function doubtOf(
    { reference, aim, isAmbiguous }: Followed,
    isLost: boolean,
    now: PlanText,
    at: (offset: number) => number,
): Doubtful[] {
    if (!isLost && !isAmbiguous) {
        return [];
    }
    const here = now.referenceAt(at(startOf(reference)));
    const start = at(startOf(reference));
    const end = here ? endOf(here) : start + (endOf(reference) - startOf(reference));
    const doubt = !isLost ? 'ambiguous' : aim === undefined ? 'found' : 'lost';
    return [{ start, end, doubt, text: now.text.slice(start, end) }];
}
