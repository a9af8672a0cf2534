import { asNumbers, fromNumbers } from './parts.js';

/** Lists of numbers by their places, one behind the other. */
export class NumberLists {
    private readonly ends: Uint32Array;
    private readonly numbers: Uint32Array;

    /**
     * @param ends where each list ends among the numbers
     * @param numbers of all lists
     */
    constructor(ends: Uint8Array, numbers: Uint8Array) {
        this.ends = asNumbers(ends);
        this.numbers = asNumbers(numbers);
    }

    /** The list at a place, from 0; empty where there is none. */
    at(place: number): Uint32Array {
        const start = place === 0 ? 0 : (this.ends[place - 1] ?? 0);
        return this.numbers.subarray(start, this.ends[place] ?? start);
    }

    static write(lists: readonly (readonly number[])[]): [ends: Uint8Array, numbers: Uint8Array] {
        const ends: number[] = [];
        let end = 0;
        for (const { length } of lists) {
            end += length;
            ends.push(end);
        }
        return [fromNumbers(ends), fromNumbers(lists.flat())];
    }
}
