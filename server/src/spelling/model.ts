import { PackedReader, STEPS_PER_DOUBLING } from './model-format.js';

/** Two syllables make one word that attract each other so much (logarithm to the base of 2). */
export const ONE_WORD = 4.5;

/**
 * How often syllables stand, and stand beside each other, in Vietnamese text: what tells `phấn đấu` from `phân đấu`, since
 * either is made of words. Reads what {@link packModel} packed.
 */
export class SpellingModel {
    /** All syllables, sorted; the number of one is its place here. */
    readonly syllables: readonly string[];
    private readonly numbers: ReadonlyMap<string, number>;
    private readonly single: Uint8Array;
    /** How many syllables were counted, as a logarithm to the base of 2. */
    readonly all2: number;
    /** Where the row of each syllable begins among the pairs; one more for the end. */
    private readonly rowStarts: Uint32Array;
    private readonly nexts: Uint16Array;
    private readonly steps: Uint8Array;
    /** Where the row of each pair begins among the triples; one more for the end. */
    private readonly tailStarts: Uint32Array;
    /** The last pair of each triple, as a place in the row of its middle syllable. */
    private readonly tails: Uint16Array;
    /** See {@link boundness}; found when it is asked for. */
    private bound: Float64Array | undefined;

    /** @param bytes what `packModel` gave, unpacked */
    constructor(bytes: Uint8Array) {
        const packed = new PackedReader(bytes);
        const [textLength, syllables, pairs, triples] = [0, 0, 0, 0].map(() => packed.number()) as [
            number,
            number,
            number,
            number,
        ];
        this.syllables = new TextDecoder().decode(packed.take(textLength)).split('\n');
        this.numbers = new Map(this.syllables.map((syllable, number) => [syllable, number]));
        // copies, so that the whole need not be held
        this.single = packed.take(syllables).slice();
        this.all2 = Math.log2(this.single.reduce((sum, _, number) => sum + 2 ** this.single2(number), 0));
        this.rowStarts = starts(packed.numbers(syllables));
        this.nexts = summed(packed.numbers(pairs), this.rowStarts);
        this.steps = packed.take(pairs).slice();
        this.tailStarts = starts(packed.numbers(pairs));
        this.tails = summed(packed.numbers(triples), this.tailStarts);
    }

    /** The number of a syllable in small letters, its tone placed the old way; undefined for one that was not counted. */
    numberOf(syllable: string): number | undefined {
        return this.numbers.get(syllable);
    }

    /** How often a syllable stands, as a logarithm to the base of 2. */
    single2(syllable: number): number {
        return ((this.single[syllable] ?? 0) - 1) / STEPS_PER_DOUBLING;
    }

    /** How often two syllables stand beside each other, as a logarithm to the base of 2; -1 for never (below 4 times). */
    pair2(first: number, next: number): number {
        const pair = this.pairAt(first, next);
        return pair < 0 ? -1 : this.count2(pair);
    }

    /** The place of two syllables that stand beside each other among all pairs; -1 where they were never counted. */
    pairAt(first: number, next: number): number {
        return search(this.nexts, next, this.rowStarts[first] as number, this.rowStarts[first + 1] as number);
    }

    /** How often a pair was counted, by its place, as a logarithm to the base of 2. */
    count2(pair: number): number {
        return ((this.steps[pair] as number) - 1) / STEPS_PER_DOUBLING;
    }

    /**
     * How much more often two syllables stand beside each other than chance would have it, as a logarithm to the base of 2;
     * that of words of two syllables is 5 and more. Never seen: minus infinity.
     */
    attraction(first: number, next: number): number {
        const pair = this.pair2(first, next);
        return pair < 0 ? -Infinity : pair + this.all2 - this.single2(first) - this.single2(next);
    }

    /**
     * How much of a syllable stands beside one that it makes a word with: 0.9 for `đổi`, 0.2 for `có`. Above 1 where it makes
     * words with both of its neighbours.
     */
    boundness(syllable: number): number {
        this.bound ??= this.findBound();
        return (this.bound[syllable] ?? 0) / 2 ** this.single2(syllable);
    }

    /** How often each syllable stands beside one that it makes a word with. */
    private findBound(): Float64Array {
        const bound = new Float64Array(this.syllables.length);
        for (let first = 0; first < this.syllables.length; first++) {
            for (let pair = this.rowStarts[first] as number; pair < (this.rowStarts[first + 1] as number); pair++) {
                const next = this.nexts[pair] as number;
                const count = this.count2(pair);
                if (count + this.all2 - this.single2(first) - this.single2(next) >= ONE_WORD) {
                    bound[first] = (bound[first] as number) + 2 ** count;
                    bound[next] = (bound[next] as number) + 2 ** count;
                }
            }
        }
        return bound;
    }

    /** Whether three syllables were counted in this order (8 times or more). */
    hasTriple(first: number, middle: number, last: number): boolean {
        const [pair, tail] = [this.pairAt(first, middle), this.pairAt(middle, last)];
        return pair >= 0 && tail >= 0 && this.isTriple(pair, middle, tail);
    }

    /** The different syllables that were counted behind a pair (8 times or more), whose second syllable is `middle`. */
    behind(pair: number, middle: number): string[] {
        const row = this.rowStarts[middle] as number;
        return [...this.tails.subarray(this.tailStarts[pair], this.tailStarts[pair + 1])].map(
            (place) => this.syllables[this.nexts[row + place] as number] ?? '',
        );
    }

    /** Whether two pairs that share their middle syllable were counted as three syllables, by their places. */
    isTriple(first: number, middle: number, last: number): boolean {
        const place = last - (this.rowStarts[middle] as number);
        return search(this.tails, place, this.tailStarts[first] as number, this.tailStarts[first + 1] as number) >= 0;
    }
}

/** Where each row begins, from the lengths of all. */
function starts(lengths: Uint16Array): Uint32Array {
    const begins = new Uint32Array(lengths.length + 1);
    for (let at = 0; at < lengths.length; at++) {
        begins[at + 1] = (begins[at] as number) + (lengths[at] as number);
    }
    return begins;
}

/** Turns differences within each row into the numbers themselves, in place. */
function summed(numbers: Uint16Array, begins: Uint32Array): Uint16Array {
    for (let row = 0; row + 1 < begins.length; row++) {
        for (let at = (begins[row] as number) + 1; at < (begins[row + 1] as number); at++) {
            numbers[at] = (numbers[at] as number) + (numbers[at - 1] as number);
        }
    }
    return numbers;
}

/** The place of a number in a sorted stretch; -1 where it is not. */
function search(sorted: Uint16Array, wanted: number, from: number, to: number): number {
    let [low, high] = [from, to - 1];
    while (low <= high) {
        const middle = (low + high) >> 1;
        const value = sorted[middle] as number;
        if (value === wanted) {
            return middle;
        }
        if (value < wanted) {
            low = middle + 1;
        } else {
            high = middle - 1;
        }
    }
    return -1;
}
