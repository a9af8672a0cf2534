import { type ResolvedStep, resolvePath } from '../../references/provision-path.js';
import type { InternalReference, Provision } from '../../syntax/generated/ast.js';
import { findListedBeside } from '../../syntax/inline/internal-reference.js';
import { cleanTextOf, passageOf } from '../../syntax/text/passage.js';
import { type Doubtful, isAmbiguous, type Meaning } from './doubts.js';
import { memberHereAt, membersHere } from './here-references.js';
import { labelToSay, type NewMarks } from './marks.js';
import { type Member, memberOf } from './members.js';
import { isHeldByAll, targetOf } from './paths.js';
import { type OffsetEdit, type PlanText, startOf } from './plan-text.js';

/** A member of a list, and what becomes of it. */
export interface Listed {
    /** The same member in the text that results. */
    readonly find: (now: PlanText, at: (offset: number) => number) => Member | undefined;
    readonly start: number;
    readonly end: number;
    /** The place of the part that it is to lead to; undefined where there is none. See {@link rangesOf}: it may be another one than before. */
    aim: number | undefined;
    /** Its part in the text that says what is meant. */
    readonly meant: Provision | undefined;
    /** Whether that stands in all that is said to hold it. */
    readonly isHeld: boolean;
    readonly isAmbiguous: boolean;
    /** Edits of the text to be changed that let it follow. */
    readonly edits: (aim: number | undefined) => OffsetEdit[];
    /** Whether following leads elsewhere: it stays as it is. */
    isLeft: boolean;
}

/** What a text says of its parts that the language reads as no references of their own, with what lets it follow. */
export function listedReferences(base: PlanText, marks: NewMarks, meaning: Meaning): Listed[] {
    const { text, at } = meaning;
    const completed = text.references.flatMap((reference) => {
        const anchor = base.referenceAt(at(startOf(reference)));
        return !anchor
            ? []
            : membersAround(reference).map((member, index) => {
                  const find: Listed['find'] = (now, to) => {
                      const there = now.referenceAt(to(startOf(anchor)));
                      return there && membersAround(there)[index];
                  };
                  return listed(member, find, base, marks, meaning);
              });
    });
    const local = membersHere(text).map((member) => {
        const start = at(member.start);
        return listed(member, (now, to) => memberHereAt(now, to(start)), base, marks, meaning);
    });
    return [...completed, ...local];
}

function listed(
    { start, end, steps, labels }: Member,
    find: Listed['find'],
    base: PlanText,
    marks: NewMarks,
    meaning: Meaning,
): Listed {
    const { at } = meaning;
    const placeOf = ({ target }: ResolvedStep) =>
        target ? base.placeOf(base.provisionAt(at(startOf(target)))) : undefined;
    const target = steps[0] && placeOf(steps[0]);
    const edits = (aim: number | undefined) =>
        labels.flatMap(({ step, ...label }) => {
            const place = placeOf(step);
            const newText = labelToSay(step.label, place, step === steps[0] ? aim : place, base, marks);
            const from = at(label.start);
            return newText === undefined ? [] : [{ start: from, end: from + label.end - label.start, newText }];
        });
    const from = at(start);
    return {
        find,
        start: from,
        end: from + end - start,
        aim: target,
        meant: targetOf(steps),
        isHeld: isHeldByAll(steps),
        isAmbiguous: isAmbiguous(steps, base, marks, meaning),
        edits,
        isLeft: false,
    };
}

/** Whether a member leads to its part in the text that results. */
export function leadsToSame(listed: Listed, now: PlanText, at: (offset: number) => number): boolean {
    const member = listed.find(now, at);
    return (
        member !== undefined &&
        now.placeOf(targetOf(member.steps)) === listed.aim &&
        (!listed.isHeld || isHeldByAll(member.steps))
    );
}

/** Why a person must look at a member, if so. */
export function listedDoubt(listed: Listed, now: PlanText, at: (offset: number) => number): Doubtful[] {
    const isLost = !leadsToSame(listed, now, at);
    if (!isLost && !listed.isAmbiguous) {
        return [];
    }
    const { start, end } = listed.find(now, at) ?? { start: at(listed.start), end: at(listed.end) };
    const doubt = listed.isAmbiguous ? 'ambiguous' : listed.aim === undefined ? 'found' : 'lost';
    return [{ start, end, doubt, text: now.text.slice(start, end) }];
}

/** The members of the list that a reference completes, before it and behind it, in the order of the text. */
export function membersAround(reference: InternalReference): Member[] {
    const { $cstNode, $container } = reference;
    const words = $cstNode && passageOf($cstNode);
    const end = $cstNode && $container.$cstNode && cleanTextOf($cstNode).fromSource($container.$cstNode.end);
    if (!words || end === undefined) {
        return [];
    }
    const found = findListedBeside(words.around, words.offset, end);
    return found.map((each) => memberOf(words, each, resolvePath(reference, each.path)));
}
