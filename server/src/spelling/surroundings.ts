import { ONE_WORD, type SpellingModel } from './model.js';
import type { ReadWords } from './read-words.js';
import type { Word } from './words-of-text.js';

// All counts are logarithms to the base of 2, as those of the model.

/** What was never seen together is taken for seen twice at most, */
const UNSEEN_AT_MOST = 1;
/** and for four times rarer than chance has it: most words stand beside few others. */
const RARER_THAN_CHANCE = 2;
/** Three words that were counted together (8 times or more) are taken for seen so often, */
const COUNTED_TRIPLE = 3.5;
/** and are a stronger sign than their pairs by themselves. */
const SIGN_OF_TRIPLE = 2;
/** Three that were not are taken for seen 4 times at most. */
const UNCOUNTED_TRIPLE = 2;

/** The words around a place in a text, two on either side, and how probable a word is there. */
export class Surroundings {
    readonly left: number | undefined;
    readonly right: number | undefined;
    /** The pair of the two words on the left, and on the right; -1 where it was never counted. */
    private readonly leftPair: number;
    private readonly rightPair: number;
    /** How much each neighbour attracts the word behind it: `cơ` of `nguy cơ` belongs to no word that follows. */
    private readonly leftIsTaken: number;
    private readonly rightIsTaken: number;
    /** Whether each neighbour may be part of a name, of which counts of small letters say nothing. */
    private readonly leftIsName: boolean;
    private readonly rightIsName: boolean;

    constructor(
        private readonly model: SpellingModel,
        read: ReadWords,
        at: number,
    ) {
        this.left = read.left(at);
        this.right = read.right(at);
        const beforeLeft = this.left === undefined ? undefined : read.left(at - 1);
        const behindRight = this.right === undefined ? undefined : read.right(at + 1);
        this.leftPair = pairOf(beforeLeft, this.left, model);
        this.rightPair = pairOf(this.right, behindRight, model);
        this.leftIsTaken = attraction({ first: beforeLeft, next: this.left, pair: this.leftPair }, model);
        this.rightIsTaken = attraction({ first: this.right, next: behindRight, pair: this.rightPair }, model);
        this.leftIsName = isWithinName(read.words[at - 1]);
        this.rightIsName = isWithinName(read.words[at + 1]);
    }

    /**
     * How probable it is that this word and then its right neighbours follow the left ones, as a logarithm to the base of 2:
     * only differences between words at the same place mean anything.
     *
     * @param word undefined for one that was never counted
     * @param left its pair with the left neighbour, as the model knows it; -1 for none
     * @param right the same with the right one
     */
    probability(word: number | undefined, left: number, right: number): number {
        const { model } = this;
        let bits = this.left === undefined ? single(word, model) - model.all2 : behind(this.left, word, left, model);
        if (this.right !== undefined) {
            bits += behind(word, this.right, right, model);
        }
        if (word === undefined) {
            return bits;
        }
        if (this.left !== undefined) {
            bits += triple(this.leftPair, this.left, left, model);
        }
        bits += triple(left, word, right, model);
        if (this.right !== undefined) {
            bits += triple(right, this.right, this.rightPair, model);
        }
        return bits;
    }

    /**
     * What speaks for another word beside its neighbours besides its probability there, in bits.
     *
     * @param written what is written, with its pairs; undefined for a word that was never counted
     */
    bitsBeside(
        written: number | undefined,
        [writtenLeft, writtenRight]: readonly [left: number, right: number],
        other: number,
        [otherLeft, otherRight]: readonly [left: number, right: number],
    ): number {
        const { left, right, model } = this;
        const onLeft = bitsOf(
            { first: left, next: written, pair: writtenLeft },
            { first: left, next: other, pair: otherLeft },
            { number: left, taken: this.leftIsTaken, isName: this.leftIsName },
            !isTaken({ first: written, next: right, pair: writtenRight }, model),
            model,
        );
        const onRight = bitsOf(
            { first: written, next: right, pair: writtenRight },
            { first: other, next: right, pair: otherRight },
            { number: right, taken: this.rightIsTaken, isName: this.rightIsName },
            !isTaken({ first: left, next: written, pair: writtenLeft }, model),
            model,
        );
        return onLeft + onRight;
    }

    /** What {@link probability} says of a word whose pairs are not known yet. */
    probabilityOf(word: number): number {
        const { left, right, model } = this;
        return this.probability(word, pairOf(left, word, model), pairOf(word, right, model));
    }

    /**
     * The pairs of another word in this place with its neighbours; -1 for none. A word has no capital in its midst: one that
     * would make a word with a name behind it (`an` before `Toàn`) has no pair with it, unless the left neighbour asks for it
     * too (`trong dịp Tết`).
     *
     * @param writtenLeft the pair of the left neighbour and what is written; -1 for none
     */
    pairsOf(other: number, writtenLeft: number): readonly [left: number, right: number] {
        const { left, right, model } = this;
        const [leftPair, rightPair] = [pairOf(left, other, model), pairOf(other, right, model)];
        const isAskedFor = leftPair >= 0 && (writtenLeft < 0 || model.count2(leftPair) > model.count2(writtenLeft));
        const isCut =
            this.rightIsName && !isAskedFor && isOneWord({ first: other, next: right, pair: rightPair }, model);
        return [leftPair, isCut ? -1 : rightPair];
    }
}

function pairOf(first: number | undefined, next: number | undefined, model: SpellingModel): number {
    return first === undefined || next === undefined ? -1 : model.pairAt(first, next);
}

/** Of so many times that two words were counted together one or the other is a slip (logarithm): 500; */
const SLIPS_OF_OTHERS = 9;
/** of those that make one word more often, where what is written is no word, and stands together by chance alone: 45. */
const SLIPS_OF_ONE_WORD = 5.5;
const BY_CHANCE = 0;
/** So much of a word stands beside one that it makes a word with (`đổi`, `bảo`) that it misses one where it stands alone. */
const BOUND = 0.74;
/** Two words make one that attract each other enough ({@link ONE_WORD}) and were counted together so often; */
const ONE_WORD_COUNTED = 8;
/** that says more for it than its probability: `phân đấu` is no word, whatever may stand beside `đấu`. */
const SIGN_OF_ONE_WORD = 4;
/** It says less where what is written was counted at all. */
const SIGN_DESPITE_SLIPS = 2;
/** A neighbour that makes a word with what stands behind it makes none with another, unless that attracts it more. */
const TAKEN = 5;

/** Two neighbours, and the place of their pair in the model; -1 where it was never counted. */
export interface Pair {
    readonly first: number | undefined;
    readonly next: number | undefined;
    readonly pair: number;
}

/** A neighbour, as what it says depends on where it stands itself. */
interface Neighbour {
    readonly number: number | undefined;
    /** How much it and the word on its other side attract each other. */
    readonly taken: number;
    readonly isName: boolean;
}

/**
 * What speaks for another word beside the same neighbour besides its probability there, in bits. What is written was never
 * counted beside it, and the other one makes a word with it; or the slips of others were counted (`sữa chữa`, 600 times more
 * seldom than `sửa chữa`).
 *
 * @param written the neighbour and what is written, in their order
 * @param other the neighbour and the other word
 * @param isLoose whether what is written makes no word with what stands on its other side
 */
function bitsOf(written: Pair, other: Pair, neighbour: Neighbour, isLoose: boolean, model: SpellingModel): number {
    if (other.pair < 0) {
        return 0;
    }
    const isFree = neighbour.taken < TAKEN || attraction(other, model) >= neighbour.taken + 1;
    const isWord = isFree && isOneWord(other, model);
    if (written.pair < 0) {
        return isWord ? SIGN_OF_ONE_WORD : 0;
    }
    const often = model.count2(written.pair);
    const misses = isWord && isLoose && attraction(written, model) < BY_CHANCE && missesAWord(neighbour, model);
    if (model.count2(other.pair) - often < (misses ? SLIPS_OF_ONE_WORD : SLIPS_OF_OTHERS)) {
        return 0;
    }
    const counted = Math.max(0, often - unseenTogether(written.first, written.next, model));
    return counted + (isWord && isLoose ? SIGN_DESPITE_SLIPS : 0);
}

/** Whether a neighbour that seldom stands by itself has no word on its other side that it would make one with. */
function missesAWord({ number, taken, isName }: Neighbour, model: SpellingModel): boolean {
    return !isName && taken < TAKEN && number !== undefined && model.boundness(number) >= BOUND;
}

/** Whether a word has a capital within a sentence, as names have. */
export function isWithinName(word: Word | undefined): boolean {
    return word?.letters !== 'small' && word?.joinsWordBefore === true;
}

/** Whether two neighbours make one word, as far as counts tell. */
export function isOneWord(pair: Pair, model: SpellingModel): boolean {
    return pair.pair >= 0 && model.count2(pair.pair) >= ONE_WORD_COUNTED && attraction(pair, model) >= ONE_WORD;
}

/** Whether two neighbours belong so closely together that neither is free for another word. */
function isTaken(pair: Pair, model: SpellingModel): boolean {
    return attraction(pair, model) >= TAKEN;
}

function attraction({ first, next, pair }: Pair, model: SpellingModel): number {
    return pair < 0 ? -Infinity : model.count2(pair) + model.all2 - single(first, model) - single(next, model);
}

/** How often two words that were never counted together are taken to have been. */
function unseenTogether(first: number | undefined, next: number | undefined, model: SpellingModel): number {
    return Math.min(UNSEEN_AT_MOST, single(first, model) + single(next, model) - model.all2 - RARER_THAN_CHANCE);
}

/** How probable a word is behind another one. */
function behind(first: number | undefined, next: number | undefined, pair: number, model: SpellingModel): number {
    return (pair >= 0 ? model.count2(pair) : unseenTogether(first, next, model)) - single(first, model);
}

/** How often a word was counted; once for one that never was. */
function single(word: number | undefined, model: SpellingModel): number {
    return word === undefined ? 0 : model.single2(word);
}

/** What three words together say beyond their two pairs, which either end in or begin with the middle one. */
function triple(first: number, middle: number, last: number, model: SpellingModel): number {
    if (first < 0 || last < 0) {
        return 0;
    }
    const byChance = model.count2(first) + model.count2(last) - model.single2(middle);
    return model.isTriple(first, middle, last)
        ? Math.max(0, COUNTED_TRIPLE - byChance) + SIGN_OF_TRIPLE
        : Math.min(0, UNCOUNTED_TRIPLE - byChance);
}
