import { Remembered } from '../bounds/remembered.js';
import { type Candidate, leavesTone } from './lookalikes.js';
import type { SpellingModel } from './model.js';

/**
 * Whether one slip of a finger makes one word of the other: a letter left out, struck too often, struck instead of another,
 * or two letters beside each other that changed places. A tone has a key of its own: who strikes another vowel keeps it.
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
    if (left.length === 1 && other.length === 1) {
        return leavesTone(left, other);
    }
    return (
        (left.length <= 1 && other.length <= 1) ||
        (left.length === 2 && other.length === 2 && left[0] === other[1] && left[1] === other[0])
    );
}

/** Bits of the letters that a word has: one slip changes two of them at most. */
function lettersOf(word: string): number {
    let bits = 0;
    for (let at = 0; at < word.length; at++) {
        bits |= 1 << (word.charCodeAt(at) % 31);
    }
    return bits;
}

function countOfBits(bits: number): number {
    const pairs = bits - ((bits >> 1) & 0x55555555);
    const fours = (pairs & 0x33333333) + ((pairs >> 2) & 0x33333333);
    return Math.imul((fours + (fours >> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Any other letter slips more seldom than a mark, and there are more of them. */
const SELDOM = 5;

/** Room for what may be meant by some hundreds of words: lists that are much larger than the words, which room is counted by. */
const ROOM_FOR_CANDIDATES = 120_000;

/** For each word the syllables that are one slip of a finger away. */
export class FingerSlips {
    private readonly found = new Remembered<readonly Candidate[]>(ROOM_FOR_CANDIDATES);
    private readonly letters: Int32Array;

    constructor(private readonly model: SpellingModel) {
        this.letters = Int32Array.from(model.syllables, lettersOf);
    }

    /** @param word in small letters, composed; any letters at all */
    of(word: string): readonly Candidate[] {
        return this.found.of(word, (own) => this.find(own));
    }

    private find(word: string): Candidate[] {
        const { letters, model } = this;
        const own = lettersOf(word);
        const candidates: Candidate[] = [];
        for (let number = 0; number < letters.length; number++) {
            if (
                countOfBits((letters[number] as number) ^ own) <= 2 &&
                isOneSlipAway(word, model.syllables[number] as string)
            ) {
                candidates.push({ number, seldom: SELDOM });
            }
        }
        return candidates;
    }
}
