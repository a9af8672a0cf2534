import type { ResolvedStep } from '../../references/provision-path.js';
import type { Provision } from '../../syntax/generated/ast.js';
import { markOf } from '../../syntax/marked-leaf.js';
import type { NewMarks } from './marks.js';
import { type PlanText, startOf } from './plan-text.js';

/**
 * Why a person must look at a reference: nothing tells which part was meant, it cannot follow, it points at something now, or it is not
 * read as one.
 */
export type Doubt = 'ambiguous' | 'lost' | 'found' | 'unread';

/** A reference that a person must look at; offsets are of the text that results. */
export interface Doubtful {
    readonly start: number;
    readonly end: number;
    readonly doubt: Doubt;
    /** The reference as it stands there. */
    readonly text: string;
}

/** What the parts of a text are and what its references point at, where that is not the text to be changed. */
export interface Meaning {
    /** The text whose references say what they mean: before a block was moved, before an item was put in. */
    readonly text: PlanText;
    /** Where what begins at an offset of that text begins in the one to be changed. */
    readonly at: (offset: number) => number;
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

/** One for each place, the surest: what is not read is told by itself only where nothing in it is told for another reason. */
export function inPlaces(doubtful: readonly Doubtful[]): Doubtful[] {
    const sorted = [...doubtful].sort((a, b) => a.start - b.start || b.end - a.end);
    const sure = sorted.filter(({ doubt }) => doubt !== 'unread');
    let [end, next] = [-1, 0];
    return sorted.filter((each) => {
        if (each.doubt !== 'unread') {
            return true;
        }
        while (next < sure.length && (sure[next] as Doubtful).end <= each.start) next++;
        const isTold = (sure[next]?.start ?? each.end) < each.end || each.end <= end;
        if (!isTold) end = Math.max(end, each.end);
        return !isTold;
    });
}
