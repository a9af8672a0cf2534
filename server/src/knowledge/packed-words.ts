import type { WordsFacts } from '../facts/mention-facts.js';

/** Three numbers for each stretch: where it begins, where it ends, and the rest. */
const NUMBERS = 3;

/** Stretches of running words as numbers: thousands of plans have hundreds of them each. */
export class PackedWords {
    private readonly numbers: Int32Array;
    private readonly days: readonly (string | null)[];

    constructor(words: readonly WordsFacts[]) {
        const days = new Map<string | null, number>();
        this.numbers = new Int32Array(words.length * NUMBERS);
        let at = 0;
        for (const { start, end, mayNameLaws, asOf } of words) {
            const day = days.get(asOf) ?? days.size;
            days.set(asOf, day);
            this.numbers[at++] = start;
            this.numbers[at++] = end;
            this.numbers[at++] = day * 2 + Number(mayNameLaws);
        }
        this.days = [...days.keys()];
    }

    unpacked(): WordsFacts[] {
        const words: WordsFacts[] = [];
        for (let at = 0; at < this.numbers.length; at += NUMBERS) {
            const [start = 0, end = 0, rest = 0] = this.numbers.subarray(at, at + NUMBERS);
            words.push({ start, end, mayNameLaws: rest % 2 === 1, asOf: this.days[rest >> 1] ?? null });
        }
        return words;
    }
}
