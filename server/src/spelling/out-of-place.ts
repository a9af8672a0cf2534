import type { FingerSlips } from './finger-slip.js';
import type { Candidate, Lookalikes } from './lookalikes.js';
import type { SpellingModel } from './model.js';
import type { ReadWords } from './read-words.js';
import { inCapitalsOf, type Slip } from './slip.js';
import { isOneWord, type Pair, Surroundings } from './surroundings.js';
import { spellingOf } from './syllable.js';
import type { Word } from './words-of-text.js';

// All counts and probabilities are logarithms to the base of 2: one bit is twice as often, twice as probable.

/** A word that makes one with its neighbour is no slip: it attracts it so much, and was seen with it so often. */
const COMPOUND = 4.5;
const COMPOUND_SEEN = 6;
/** Nor is one that was seen so often with each of its neighbours, as often as chance has it. */
const GOES_WITH_BOTH = 4;
/**
 * Among some thousand words one is a slip, and a slip is one of some ten that the word could have become: a word that looks
 * alike must be more probable than that by far before it is told of,
 */
const PROBABLY = 15.4;
/** and more before anything is said for certain: there are words that no count has seen. */
const SURELY = 19.2;
/** What was counted so often with its neighbour (16 times) is nothing to be sure of: `cơ số`, beside `cơ sở`. */
const NOT_SURELY = 4;
/** What was counted so often together (60 times) is usual. */
const USUAL = 6;
/** A vowel and two other letters. */
const SEVERAL_LETTERS = /^(?=.*[aeiouy]).{3}/;

/** A word that should stand in the place of another, and by how much it is more probable there. */
export interface Better {
    readonly at: number;
    readonly number: number;
    readonly bits: number;
}

/** What looks like a word, and what a finger may have meant. */
export interface Others {
    readonly lookalikes: Lookalikes;
    readonly fingerSlips: FingerSlips;
}

/** A word that is far more probable than what is written, beside the words that stand around it. */
export function betterWord(
    read: ReadWords,
    at: number,
    model: SpellingModel,
    { lookalikes, fingerSlips }: Others,
): Better | undefined {
    const { small } = read.words[at] as Word;
    const number = read.numbers[at];
    const [left, right] = [read.left(at), read.right(at)];
    if (small.length < 2 || (left === undefined && right === undefined)) {
        return undefined;
    }
    const leftPair = left === undefined || number === undefined ? -1 : model.pairAt(left, number);
    const rightPair = right === undefined || number === undefined ? -1 : model.pairAt(number, right);
    if (number !== undefined && isAtHome(number, left, leftPair, right, rightPair, model)) {
        return undefined;
    }
    const around = new Surroundings(model, read, at);
    const written = { number, leftPair, rightPair };
    const spelling = number === undefined ? small : (model.syllables[number] as string);
    const alike = best(lookalikes.of(spelling), written, around);
    const isSyllable = number !== undefined || spellingOf(small) !== undefined;
    // what a neighbour was seen with is a word, and no letter of it slipped; nor one of signs such as `kg`
    const mayHaveSlipped = leftPair < 0 && rightPair < 0 && (isSyllable || SEVERAL_LETTERS.test(small));
    const slipped = mayHaveSlipped ? best(fingerSlips.of(spelling), written, around) : undefined;
    const found = alike && alike.bits >= (slipped?.bits ?? -Infinity) ? alike : slipped;
    // what is no syllable may be a word of another language: `taxi`
    return found && found.bits >= (isSyllable ? PROBABLY : SURELY) ? { at, ...found } : undefined;
}

/** A word as it is written, with the places of its pairs in the model; -1 for what was never counted. */
interface Written {
    readonly number: number | undefined;
    readonly leftPair: number;
    readonly rightPair: number;
}

/** The quick way out for nearly every word. */
function isAtHome(
    number: number,
    left: number | undefined,
    leftPair: number,
    right: number | undefined,
    rightPair: number,
    model: SpellingModel,
): boolean {
    const leftOften = leftPair < 0 ? -1 : model.count2(leftPair);
    const rightOften = rightPair < 0 ? -1 : model.count2(rightPair);
    const expected = model.all2 - model.single2(number);
    const toLeft = left === undefined ? -Infinity : leftOften + expected - model.single2(left);
    const toRight = right === undefined ? -Infinity : rightOften + expected - model.single2(right);
    return (
        (leftOften >= COMPOUND_SEEN && toLeft >= COMPOUND) ||
        (rightOften >= COMPOUND_SEEN && toRight >= COMPOUND) ||
        (leftOften >= GOES_WITH_BOTH && rightOften >= GOES_WITH_BOTH && toLeft >= 0 && toRight >= 0) ||
        (leftPair >= 0 && rightPair >= 0 && model.isTriple(leftPair, number, rightPair))
    );
}

/** The most probable of some words that a neighbour was ever seen with, and by how much it is more so than what is written. */
function best(
    candidates: readonly Candidate[],
    { number: own, leftPair: ownLeft, rightPair: ownRight }: Written,
    around: Surroundings,
): { readonly number: number; readonly bits: number } | undefined {
    const ownBits = around.probability(own, ownLeft, ownRight);
    let found: number | undefined;
    let most = -Infinity;
    for (const { number, seldom } of candidates) {
        const [leftPair, rightPair] = around.pairsOf(number, ownLeft);
        if (leftPair < 0 && rightPair < 0) {
            continue;
        }
        const bits =
            around.probability(number, leftPair, rightPair) -
            ownBits -
            seldom +
            around.bitsBeside(own, [ownLeft, ownRight], number, [leftPair, rightPair]);
        if (bits > most) {
            [found, most] = [number, bits];
        }
    }
    return found === undefined ? undefined : { number: found, bits: most };
}

/** The slip of a word that should be another one, with the neighbour that says most of it. */
export function slipOf({ at, number, bits }: Better, read: ReadWords, model: SpellingModel): Slip {
    const { start, end, text, small } = read.words[at] as Word;
    const other = model.syllables[number] as string;
    const written = read.numbers[at];
    const [before, after] = [read.left(at), read.right(at)];
    const [left, right] = [pairOf(before, written, model), pairOf(written, after, model)];
    const [leftPair, rightPair] = new Surroundings(model, read, at).pairsOf(number, left.pair);
    const otherLeft = { first: before, next: number, pair: leftPair };
    const otherRight = { first: number, next: after, pair: rightPair };
    const isLeft = often(otherLeft, model) - often(left, model) > often(otherRight, model) - often(right, model);
    const [pair, otherPair] = isLeft ? [left, otherLeft] : [right, otherRight];
    const beside = read.words[isLeft ? at - 1 : at + 1]?.small ?? '';
    const together = (word: string) => (isLeft ? `${beside} ${word}` : `${word} ${beside}`);
    return {
        kind: 'context',
        start,
        end,
        text,
        right: inCapitalsOf(text, other),
        evidence: {
            usual: together(other),
            unusual: together(small),
            wasSeen: pair.pair >= 0,
            isUsual: often(otherPair, model) >= USUAL,
            isOneWord: isOneWord(otherPair, model),
        },
        isSure: bits >= SURELY && often(pair, model) < NOT_SURELY,
    };
}

function pairOf(first: number | undefined, next: number | undefined, model: SpellingModel): Pair {
    return { first, next, pair: first === undefined || next === undefined ? -1 : model.pairAt(first, next) };
}

/** How often two neighbours were counted together; -1 for never. */
function often({ pair }: Pair, model: SpellingModel): number {
    return pair < 0 ? -1 : model.count2(pair);
}
