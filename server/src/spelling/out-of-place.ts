import { isOneSlipAway } from './finger-slip.js';
import type { Lookalikes } from './lookalikes.js';
import type { SpellingModel } from './model.js';
import type { ReadWords } from './read-words.js';
import { inCapitalsOf, type Slip } from './slip.js';
import type { Word } from './words-of-text.js';

// All counts are logarithms to the base of 2; -1 stands for a pair that was never counted (below 4 times).

/** A word that stands beside its neighbour so often (60 times) is no slip. */
const SEEN_OFTEN = Math.log2(60);
/** What a neighbour rejects was seen with it 60 times more seldom than what it asks for; */
const MUCH_RARER = Math.log2(60);
/** 500 times, where neither neighbour can say that it was never seen: rare terms look like slips (`cơ số thuốc`). */
const BOTH_MUCH_RARER = 9;
/** Beside a word that was never seen there, one that was seen 8 times. */
const SEEN = Math.log2(8);
/** What one neighbour alone must say: seen 200 times, */
const STRONG = Math.log2(200);
/** with so much attraction, where what is written was never seen with it, */
const ATTRACTS = 5.5;
/** or so much where it was. */
const ATTRACTS_STRONGLY = 9;
/** What both neighbours ask for makes one word with one of them where it attracts so much; */
const ONE_WORD = 3.5;
/** so much where any other letter may have slipped. */
const ONE_WORD_BY_FINGER = 4;
/** A neighbour belongs to the word on its other side by so much attraction, unless it attracts the candidate twice as much. */
const TAKEN = 5;
const MORE = 1;
/** What was seen together hardly more often than chance has it says nothing for what is written. */
const CHANCE = 1;
/** A rare word beside a common one that looks like it is a slip sooner than the other way about: so much of a doubling. */
const ODDS = 0.3;

/** What both neighbours ask for goes before what one of them was seen with a thousand times more often. */
const SURE_FIRST = 10;

/** What stands beside a word, and how often each of the two was seen with what is written. */
interface Beside {
    readonly left: number | undefined;
    readonly right: number | undefined;
    readonly leftPair: number;
    readonly rightPair: number;
    /** How much each of the two attracts its other neighbour: `cơ` in `nguy cơ quanh nhà` belongs to `nguy`. */
    readonly leftIsTaken: number;
    readonly rightIsTaken: number;
    /** How much of attraction makes one word. */
    readonly oneWord: number;
}

/** A word that could stand there. */
interface Candidate {
    readonly number: number;
    readonly score: number;
    /** Both neighbours ask for it, and all three were seen together. */
    readonly bothAsk: boolean;
    /** They do, and it makes one word with one of them. */
    readonly isSure: boolean;
    /** Whether the word before it says most. */
    readonly isLeft: boolean;
}

/** A word that its neighbours were never, or hardly ever, seen with, where one that looks alike was seen with them often. */
export function outOfPlace(
    read: ReadWords,
    at: number,
    model: SpellingModel,
    lookalikes: Lookalikes,
): Slip | undefined {
    const { small, letters } = read.words[at] as Word;
    const number = read.numbers[at];
    const [left, right] = [read.left(at), read.right(at)];
    if (small.length < 2 || (left === undefined && right === undefined)) {
        return undefined;
    }
    const leftPair = left === undefined || number === undefined ? -1 : model.pair2(left, number);
    const rightPair = right === undefined || number === undefined ? -1 : model.pair2(number, right);
    // the quick way out for nearly every word: a neighbour that knows it well
    if (leftPair > SEEN_OFTEN || rightPair > SEEN_OFTEN) {
        return undefined;
    }
    const leftIsTaken = attraction(read.left(at - 1), left, model);
    const rightIsTaken = attraction(right, read.right(at + 1), model);
    const beside = { left, right, leftPair, rightPair, leftIsTaken, rightIsTaken, oneWord: ONE_WORD };
    const written = number === undefined ? small : (model.syllables[number] as string);
    let best = bestOf(lookalikes.of(written), beside, number, model);
    if (!best && leftPair < 0 && rightPair < 0 && left !== undefined && right !== undefined && letters === 'small') {
        // any other letter may have slipped, but then both neighbours must say so: they are asked for what they know
        const slips = model.nextOf(left).filter((each) => isOneSlipAway(written, model.syllables[each] as string));
        const fitting = bestOf(slips, { ...beside, oneWord: ONE_WORD_BY_FINGER }, number, model);
        best = fitting?.bothAsk ? fitting : undefined;
    }
    return best && slipOf(read, at, best, (best.isLeft ? leftPair : rightPair) >= 0, model);
}

/** How much one word attracts the next; not at all where there is none, or none that was counted. */
function attraction(first: number | undefined, next: number | undefined, model: SpellingModel): number {
    return first === undefined || next === undefined ? -Infinity : model.attraction(first, next);
}

function bestOf(
    candidates: Iterable<number>,
    beside: Beside,
    written: number | undefined,
    model: SpellingModel,
): Candidate | undefined {
    let best: Candidate | undefined;
    for (const number of candidates) {
        const candidate = judged(number, beside, written, model);
        if (candidate && (!best || candidate.score > best.score)) {
            best = candidate;
        }
    }
    return best;
}

/** What the neighbours say of a candidate; undefined where they do not ask for it. */
function judged(
    number: number,
    { left, right, leftPair, rightPair, leftIsTaken, rightIsTaken, oneWord }: Beside,
    written: number | undefined,
    model: SpellingModel,
): Candidate | undefined {
    const besideLeft = left === undefined ? -1 : model.pair2(left, number);
    const besideRight = right === undefined ? -1 : model.pair2(number, right);
    if (besideLeft < 0 && besideRight < 0) {
        return undefined;
    }
    const [toLeft, toRight] = [attraction(left, number, model), attraction(number, right, model)];
    const least = leftPair >= 0 && rightPair >= 0 ? BOTH_MUCH_RARER : MUCH_RARER;
    const bothReject = rejects(leftPair, besideLeft, least) && rejects(rightPair, besideRight, least);
    const bothAsk = bothReject && left !== undefined && right !== undefined && model.hasTriple(left, number, right);
    const isFree = (to: number, taken: number) => taken < TAKEN || to >= taken + MORE;
    const isSure =
        bothAsk &&
        ((toLeft >= oneWord && isFree(toLeft, leftIsTaken)) || (toRight >= oneWord && isFree(toRight, rightIsTaken)));
    const odds = written === undefined ? 0 : ODDS * (model.single2(number) - model.single2(written));
    const asks = (pair: number, writtenPair: number, to: number, taken: number) =>
        rejects(writtenPair, pair, MUCH_RARER) &&
        pair > STRONG &&
        isFree(to, taken) &&
        to + odds >= (writtenPair < 0 ? ATTRACTS : ATTRACTS_STRONGLY);
    // the other neighbour was seen with what is written by chance at most
    const oneAsks =
        (attraction(written, right, model) <= CHANCE && asks(besideLeft, leftPair, toLeft, leftIsTaken)) ||
        (attraction(left, written, model) <= CHANCE && asks(besideRight, rightPair, toRight, rightIsTaken));
    const isMeant = isSure || oneAsks || (bothAsk && toLeft < oneWord && toRight < oneWord);
    return isMeant
        ? {
              number,
              score: Math.max(besideLeft, 0) + Math.max(besideRight, 0) + (bothAsk ? SURE_FIRST : 0),
              bothAsk,
              isSure,
              isLeft: besideLeft >= besideRight,
          }
        : undefined;
}

/** Whether a neighbour was never, or far more seldom, seen with what is written than with a candidate. */
function rejects(writtenPair: number, pair: number, muchRarer: number): boolean {
    return writtenPair < 0 ? pair >= SEEN : pair - writtenPair >= muchRarer;
}

function slipOf(read: ReadWords, at: number, best: Candidate, wasSeen: boolean, model: SpellingModel): Slip {
    const { start, end, text, small } = read.words[at] as Word;
    const right = model.syllables[best.number] as string;
    const beside = read.words[best.isLeft ? at - 1 : at + 1]?.small ?? '';
    const together = (word: string) => (best.isLeft ? `${beside} ${word}` : `${word} ${beside}`);
    return {
        kind: 'context',
        start,
        end,
        text,
        right: inCapitalsOf(text, right),
        evidence: { usual: together(right), unusual: together(small), wasSeen },
        isSure: best.isSure,
    };
}
