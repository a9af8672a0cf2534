/**
 * The largest of any number of numbers; minus infinity of none. `Math.max(...numbers)` throws where a text has more of them than a
 * call has arguments, which is some hundred thousand.
 */
export function largest(numbers: Iterable<number>): number {
    let found = Number.NEGATIVE_INFINITY;
    for (const number of numbers) {
        if (number > found) found = number;
    }
    return found;
}

/** The smallest of any number of numbers; infinity of none. */
export function smallest(numbers: Iterable<number>): number {
    let found = Number.POSITIVE_INFINITY;
    for (const number of numbers) {
        if (number < found) found = number;
    }
    return found;
}
