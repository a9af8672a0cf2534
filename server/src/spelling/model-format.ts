/**
 * How the counts of syllables are packed. All numbers of a kind stand together (low bytes, then high bytes), as differences
 * to the one before: so gzip finds little left. In this order:
 *
 * 1. four numbers of 32 bits, little-endian: bytes of the syllables' text, syllables, pairs, triples
 * 2. the syllables, sorted, parted by `\n`, in UTF-8; how often each stands (a step, one byte)
 * 3. for each syllable how many follow it; for each pair the syllable that follows, as a difference within its row; its step
 * 4. for each pair how many triples it begins; for each triple the pair of its last two, as a difference within the row of
 *    the middle one
 *
 * A step is a count on a scale of logarithms: {@link STEPS_PER_DOUBLING} steps for each doubling.
 */
export const STEPS_PER_DOUBLING = 3;

export function stepOf(count: number): number {
    return Math.min(255, Math.round(STEPS_PER_DOUBLING * Math.log2(count)) + 1);
}

/** Numbers below 65,536 as all their low bytes, then all their high ones. */
export function inPlanes(numbers: readonly number[]): Uint8Array {
    const bytes = new Uint8Array(2 * numbers.length);
    numbers.forEach((number, at) => {
        bytes[at] = number & 255;
        bytes[numbers.length + at] = number >> 8;
    });
    return bytes;
}

/** Reads what {@link inPlanes} wrote, in the order in which it was written. */
export class PackedReader {
    private readonly bytes: Uint8Array;
    private at = 0;

    constructor(bytes: Uint8Array) {
        this.bytes = bytes;
    }

    take(length: number): Uint8Array {
        const taken = this.bytes.subarray(this.at, this.at + length);
        this.at += length;
        return taken;
    }

    /** A number of 32 bits. */
    number(): number {
        const [a = 0, b = 0, c = 0, d = 0] = this.take(4);
        return a + (b << 8) + (c << 16) + d * 0x1000000;
    }

    /** Numbers that stand in planes. */
    numbers(count: number): Uint16Array {
        const low = this.take(count);
        const high = this.take(count);
        const numbers = new Uint16Array(count);
        for (let at = 0; at < count; at++) {
            numbers[at] = (low[at] as number) + ((high[at] as number) << 8);
        }
        return numbers;
    }
}
