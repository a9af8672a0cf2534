/** Numbers that look random and are the same for the same seed, so that a failure can be had again. */
export class Random {
    private state: number;

    constructor(seed: number) {
        this.state = seed >>> 0;
    }

    /** At least 0, below 1 (the generator “mulberry32”). */
    next(): number {
        this.state = (this.state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    }

    /** A whole number, at least 0 and below `limit`. */
    below(limit: number): number {
        return Math.floor(this.next() * limit);
    }

    chance(probability: number): boolean {
        return this.next() < probability;
    }

    pick<T>(choices: readonly T[]): T {
        return choices[this.below(choices.length)] as T;
    }

    /** One of the values, each as often as its weight says. */
    weighted<T>(choices: readonly (readonly [weight: number, value: T])[]): T {
        let left = this.next() * choices.reduce((sum, [weight]) => sum + weight, 0);
        for (const [weight, value] of choices) {
            left -= weight;
            if (left < 0) {
                return value;
            }
        }
        return (choices.at(-1) as readonly [number, T])[1];
    }
}
