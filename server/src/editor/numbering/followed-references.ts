import { pathSteps, type ResolvedStep, resolvePath } from '../../references/provision-path.js';
import type { InternalReference, Provision } from '../../syntax/generated/ast.js';
import { markOf } from '../../syntax/marked-leaf.js';
import { passageOf } from '../../syntax/text/passage.js';
import { markEdit, type NewMarks } from './marks.js';
import { pathOf, targetOf } from './paths.js';
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

/** Why a person must look at a reference: nothing tells which part was meant, it cannot follow, or it points at something now. */
export type Doubt = 'ambiguous' | 'lost' | 'found';

/** A reference that a person must look at; offsets are of the text that results. */
export interface Doubtful {
    readonly start: number;
    readonly end: number;
    readonly doubt: Doubt;
    /** The reference as it stands there. */
    readonly text: string;
}

/** A file with other marks, in which references point at what they pointed at. */
export interface Relabelled {
    /** In the order of the text, of the text that was given. */
    readonly edits: readonly OffsetEdit[];
    readonly text: string;
    readonly now: PlanText;
    readonly doubtful: readonly Doubtful[];
}

/** What the parts of a text are and what its references point at, where that is not the text to be changed. */
export interface Meaning {
    /** The text whose references say what they mean: before a block was moved, before an item was put in. */
    readonly text: PlanText;
    /** Where what begins at an offset of that text begins in the one to be changed. */
    readonly at: (offset: number) => number;
}

/** A reference, what it is to point at, and how far it got. */
interface Followed {
    readonly reference: InternalReference;
    /** Places of the parts that its steps point at; undefined for a part that is not there. */
    readonly targets: readonly (number | undefined)[];
    readonly isAmbiguous: boolean;
    way: 'labels' | 'path' | 'left';
}

/** So often the text is read again with other words for references that went elsewhere. */
const TRIES = 4;

/**
 * Gives parts of a file other marks, and lets the references of the file follow: each points at the same part as before.
 * First its labels are changed in place; where that leads elsewhere, it gets the whole path; where nothing leads to its part,
 * it stays as it is and is told. The result is read before it is given back: what is said of it was seen.
 *
 * @param base the file to be changed
 * @param marks what parts of `base` are to be marked with
 * @param others edits of other characters that are made with them
 * @param meaning what references mean, where `base` itself does not tell
 * @returns undefined where the marks would make other parts of the text than it has
 */
export function relabel(
    base: PlanText,
    marks: NewMarks,
    read: PlanReader,
    meaning: Meaning = { text: base, at: (offset) => offset },
    others: readonly OffsetEdit[] = [],
): Relabelled | undefined {
    const followed = meaning.text.references.flatMap((reference) => follow(reference, base, marks, meaning));
    const markEdits = [...marks].flatMap(([place, mark]) => {
        const provision = base.provisions[place];
        return (provision && markEdit(base, provision, mark)) ?? [];
    });
    const own = [...markEdits, ...others];
    for (let tries = 0; ; tries++) {
        const paths = tries === 0 ? undefined : pathsIn(base, inOrder(own), read);
        const edits = inOrder([...own, ...followed.flatMap((each) => referenceEdits(each, base, marks, paths))]);
        const now = read(edited(base.text, edits));
        const at = movedBy(edits);
        if (!hasSameParts(base, now, at)) {
            return undefined;
        }
        const failed = followed.filter((each) => !pointsAtSame(each, now, at));
        const open = failed.filter(({ way }) => way !== 'left');
        if (open.length === 0 || tries === TRIES) {
            const doubtful = followed.flatMap((each) => doubtOf(each, failed.includes(each), now, at));
            return { edits, text: now.text, now, doubtful };
        }
        for (const each of open) {
            each.way = each.way === 'labels' && isPath(each.reference) ? 'path' : 'left';
        }
    }
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
    return [{ reference: here, targets, isAmbiguous: isAmbiguous(steps, base, marks, meaning), way: 'labels' }];
}

function stepsOf(reference: InternalReference): ResolvedStep[] {
    return resolvePath(reference, reference.$cstNode && passageOf(reference.$cstNode).text);
}

/**
 * Whether nobody can know which part a reference means: one of its steps could mean several, and these bear other numbers from now on.
 *
 * @param steps as they are resolved in the text of `meaning`
 */
export function isAmbiguous(steps: readonly ResolvedStep[], base: PlanText, marks: NewMarks, { at }: Meaning): boolean {
    const changes = (part: Provision) => {
        const now = base.provisionAt(at(startOf(part)));
        const mark = now && marks.get(base.placeOf(now) ?? -1);
        return mark !== undefined && mark.label !== markOf(now as Provision).label;
    };
    return steps.some(({ target, twins }) => target && twins.length > 0 && [target, ...twins].some(changes));
}

/** Whether a reference is more than a further label of a list (`2` of `mục 1, 2`). */
function isPath(reference: InternalReference): boolean {
    return pathSteps(reference.$cstNode ? passageOf(reference.$cstNode).text : '')[0]?.unit !== undefined;
}

function referenceEdits(
    { reference, targets, way }: Followed,
    base: PlanText,
    marks: NewMarks,
    paths: readonly (string | undefined)[] | undefined,
): OffsetEdit[] {
    const words = reference.$cstNode && passageOf(reference.$cstNode);
    // what points at no part here is of another paper, or wrong already: `tiểu mục 5.1 mục 2` of a form that a circular encloses
    if (!words || way === 'left' || targets[0] === undefined) {
        return [];
    }
    if (way === 'path') {
        const path = paths?.[targets[0]];
        return path === undefined
            ? []
            : [{ start: startOf(reference), end: endOf(reference), newText: inCaseOf(words.text, path) }];
    }
    return pathSteps(words.text).flatMap(({ start, end, label }, i) => {
        const place = targets[i];
        const mark = place === undefined ? undefined : marks.get(place);
        const old = place === undefined ? undefined : base.provisions[place];
        return !mark || !old || mark.label === label || markOf(old).label === mark.label
            ? []
            : [{ ...words.source(start, end), newText: mark.label }];
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

function pointsAtSame({ reference, targets }: Followed, now: PlanText, at: (offset: number) => number): boolean {
    const here = now.referenceAt(at(startOf(reference)));
    return here !== undefined && now.placeOf(targetOf(stepsOf(here))) === targets[0];
}

function doubtOf(
    { reference, targets, isAmbiguous }: Followed,
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
    const doubt = !isLost ? 'ambiguous' : targets[0] === undefined ? 'found' : 'lost';
    return [{ start, end, doubt, text: now.text.slice(start, end) }];
}
