import { type ResolvedStep, resolvePath } from '../../references/provision-path.js';
import type { InternalReference } from '../../syntax/generated/ast.js';
import { findListedBefore } from '../../syntax/inline/internal-reference.js';
import { markOf } from '../../syntax/marked-leaf.js';
import { passageOf } from '../../syntax/text/passage.js';
import { type Doubtful, isAmbiguous, type Meaning } from './doubts.js';
import type { NewMarks } from './marks.js';
import { targetOf } from './paths.js';
import { type OffsetEdit, type PlanText, startOf } from './plan-text.js';

/** A member of a list that a reference behind it completes: `khoản 2` and `3` of `khoản 2, 3 Mục I`. */
interface Member {
    /** Where it stands in its text, UTF-16. */
    readonly start: number;
    readonly end: number;
    readonly steps: readonly ResolvedStep[];
    /** The labels that it says itself, with where they stand. */
    readonly labels: readonly { readonly start: number; readonly end: number; readonly step: ResolvedStep }[];
}

/** A member of a list, and what becomes of it. */
export interface Listed {
    /** The reference that completes it, in the text to be changed. */
    readonly anchor: InternalReference;
    /** Which of the members before that reference it is, from 0. */
    readonly index: number;
    readonly start: number;
    readonly end: number;
    /** The place of its part; undefined where there is none. */
    readonly target: number | undefined;
    readonly isAmbiguous: boolean;
    /** Edits of the text to be changed that let it follow. */
    readonly edits: readonly OffsetEdit[];
    /** Whether following leads elsewhere: it stays as it is. */
    isLeft: boolean;
}

/** The members of lists of a text, which the language reads as no references of their own, with what lets them follow. */
export function listedReferences(base: PlanText, marks: NewMarks, meaning: Meaning): Listed[] {
    const { text, at } = meaning;
    return text.references.flatMap((reference) => {
        const anchor = base.referenceAt(at(startOf(reference)));
        return !anchor
            ? []
            : membersBefore(reference).map(({ start, end, steps, labels }, index): Listed => {
                  const placeOf = ({ target }: ResolvedStep) =>
                      target ? base.placeOf(base.provisionAt(at(startOf(target)))) : undefined;
                  const edits = labels.flatMap((label) => {
                      const place = placeOf(label.step) ?? -1;
                      const [old, mark] = [base.provisions[place], marks.get(place)];
                      const isSame =
                          !old || !mark || mark.label === label.step.label || mark.label === markOf(old).label;
                      const from = at(label.start);
                      return isSame ? [] : [{ start: from, end: from + label.end - label.start, newText: mark.label }];
                  });
                  const target = steps[0] && placeOf(steps[0]);
                  const doubt = isAmbiguous(steps, base, marks, meaning);
                  const from = at(start);
                  const span = { start: from, end: from + end - start };
                  return { anchor, index, ...span, target, isAmbiguous: doubt, edits, isLeft: false };
              });
    });
}

/** Whether a member leads to its part in the text that results. */
export function leadsToSame(listed: Listed, now: PlanText, at: (offset: number) => number): boolean {
    const member = memberIn(listed, now, at);
    return member !== undefined && now.placeOf(targetOf(member.steps)) === listed.target;
}

/** Why a person must look at a member, if so. */
export function listedDoubt(listed: Listed, now: PlanText, at: (offset: number) => number): Doubtful[] {
    const isLost = !leadsToSame(listed, now, at);
    if (!isLost && !listed.isAmbiguous) {
        return [];
    }
    const { start, end } = memberIn(listed, now, at) ?? { start: at(listed.start), end: at(listed.end) };
    const doubt = !isLost ? 'ambiguous' : listed.target === undefined ? 'found' : 'lost';
    return [{ start, end, doubt, text: now.text.slice(start, end) }];
}

function memberIn({ anchor, index }: Listed, now: PlanText, at: (offset: number) => number): Member | undefined {
    const there = now.referenceAt(at(startOf(anchor)));
    return there && membersBefore(there)[index];
}

/** The members of the list that a reference completes, in the order of the text. */
export function membersBefore(reference: InternalReference): Member[] {
    const words = reference.$cstNode && passageOf(reference.$cstNode);
    if (!words) {
        return [];
    }
    const { around, offset, text } = words;
    return findListedBefore(around, offset, offset + text.length).map(({ start, end, path }) => {
        const from = start - offset;
        const steps = resolvePath(reference, path);
        const written = around.slice(start, end);
        // a further label says itself, what stands for a whole path says its first steps
        const labels = path.startsWith(written)
            ? steps
                  .filter((step) => step.end <= written.length)
                  .map((step) => ({ ...words.source(from + step.start, from + step.end), step }))
            : steps.slice(0, 1).map((step) => ({ ...words.source(from, end - offset), step }));
        return { ...words.source(from, end - offset), steps, labels };
    });
}
