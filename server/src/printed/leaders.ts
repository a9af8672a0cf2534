/** Where a line may end within a word; each form has its own way to say that. Printable text never holds it. */
export const BREAK_HERE = '\u200B';

/** Dots or a drawn line to write on, which may have to go over the end of a line. */
const LEADERS = /[.…_]{9,400}/gu;

/** About as many points each: three dots are one sign, too. */
const STEP = /(?:[…_]|\.{3})(?=[.…_])/gu;

/**
 * Words in which a line may end within dots to write on: moved to the next line as one word, they would leave a gap that a line with
 * two straight edges spreads over the words before them.
 */
export function partedLeaders(text: string): string {
    return text.replace(LEADERS, (leaders) => leaders.replace(STEP, `$&${BREAK_HERE}`));
}
