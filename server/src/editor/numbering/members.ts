import type { ResolvedStep } from '../../references/provision-path.js';
import type { OutsideReference } from '../../syntax/inline/internal-reference.js';
import type { Passage } from '../../syntax/text/passage.js';

/** What is said of a part that only what stands behind it completes: `khoản 2` and `3` of `khoản 2, 3 Mục I`, of `khoản 2, 3 Điều này`. */
export interface Member {
    /** Where it stands in its text, UTF-16. */
    readonly start: number;
    readonly end: number;
    readonly steps: readonly ResolvedStep[];
    /** The labels that it says itself, with where they stand. */
    readonly labels: readonly { readonly start: number; readonly end: number; readonly step: ResolvedStep }[];
}

/**
 * What is said of a part.
 *
 * @param words a passage of the text
 * @param said where it stands in the whole clean text
 * @param steps its path, resolved
 */
export function memberOf(
    words: Passage,
    { start, end, path }: OutsideReference,
    steps: readonly ResolvedStep[],
): Member {
    const from = start - words.offset;
    const span = words.source(from, end - words.offset);
    const written = words.around.slice(start, end);
    // a further label says itself, what stands for a whole path says its first steps
    const labels = path.startsWith(written)
        ? steps
              .filter((step) => step.end <= written.length)
              .map((step) => ({ ...words.source(from + step.start, from + step.end), step }))
        : steps.slice(0, 1).map((step) => ({ ...span, step }));
    return { ...span, steps, labels };
}
