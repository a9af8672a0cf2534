/**
 * Whether one slip of a finger makes one word of the other: a letter left out, struck too often, struck instead of another,
 * or two letters beside each other that changed places.
 *
 * @param a composed, in small letters, as is `b`: a vowel with its marks is one letter
 */
export function isOneSlipAway(a: string, b: string): boolean {
    const [short, long] = a.length <= b.length ? [a, b] : [b, a];
    if (long.length - short.length > 1 || a === b) {
        return false;
    }
    let start = 0;
    while (start < short.length && short[start] === long[start]) start++;
    let end = 0;
    while (end < short.length - start && short[short.length - 1 - end] === long[long.length - 1 - end]) end++;
    const [left, other] = [short.slice(start, short.length - end), long.slice(start, long.length - end)];
    return (
        (left.length <= 1 && other.length <= 1) ||
        (left.length === 2 && other.length === 2 && left[0] === other[1] && left[1] === other[0])
    );
}
