/** Index of the first number that is not below `least`, in a list that rises. */
export function firstAtLeast(numbers: ArrayLike<number>, least: number): number {
    let low = 0;
    let high = numbers.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((numbers[middle] as number) < least) low = middle + 1;
        else high = middle;
    }
    return low;
}
