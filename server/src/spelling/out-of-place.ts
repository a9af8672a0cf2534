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
const ATTRACTS = 6;
/** or so much where it was. */
const ATTRACTS_STRONGLY = 9;
/** So much do syllables that are one word. */
const COMPOUND = 5;
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
}

/** A word that could stand there. */
interface Candidate {
    readonly number: number;
    readonly score: number;
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
    const beside = { left, right, leftPair, rightPair };
    const written = number === undefined ? small : (model.syllables[number] as string);
    let best = bestOf(lookalikes.of(written), beside, number, model);
    if (!best && leftPair < 0 && rightPair < 0 && left !== undefined && right !== undefined && letters === 'small') {
        // any other letter may have slipped, but then both neighbours must say so: they are asked for what they know
        const slips = model.nextOf(left).filter((each) => isOneSlipAway(written, model.syllables[each] as string));
        const fitting = bestOf(slips, beside, number, model);
        best = fitting?.isSure ? { ...fitting, isSure: isOneWord(fitting.number, left, right, model) } : undefined;
    }
    return best && slipOf(read, at, best, model);
}

/** Whether a syllable makes one word with a neighbour: what any finger may have struck asks for more than being usual. */
function isOneWord(number: number, left: number, right: number, model: SpellingModel): boolean {
    return Math.max(model.attraction(left, number), model.attraction(number, right)) >= COMPOUND;
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
    { left, right, leftPair, rightPair }: Beside,
    written: number | undefined,
    model: SpellingModel,
): Candidate | undefined {
    const besideLeft = left === undefined ? -1 : model.pair2(left, number);
    const besideRight = right === undefined ? -1 : model.pair2(number, right);
    if (besideLeft < 0 && besideRight < 0) {
        return undefined;
    }
    const least = leftPair >= 0 && rightPair >= 0 ? BOTH_MUCH_RARER : MUCH_RARER;
    const isSure =
        left !== undefined &&
        right !== undefined &&
        rejects(leftPair, besideLeft, least) &&
        rejects(rightPair, besideRight, least) &&
        model.hasTriple(left, number, right);
    const odds = written === undefined ? 0 : ODDS * (model.single2(number) - model.single2(written));
    const asks = (pair: number, writtenPair: number, first: number, next: number) =>
        rejects(writtenPair, pair, MUCH_RARER) &&
        pair > STRONG &&
        model.attraction(first, next) + odds >= (writtenPair < 0 ? ATTRACTS : ATTRACTS_STRONGLY);
    const oneSays =
        (left !== undefined && rightPair < 0 && asks(besideLeft, leftPair, left, number)) ||
        (right !== undefined && leftPair < 0 && asks(besideRight, rightPair, number, right));
    return isSure || oneSays
        ? {
              number,
              score: Math.max(besideLeft, 0) + Math.max(besideRight, 0) + (isSure ? SURE_FIRST : 0),
              isSure,
              isLeft: besideLeft >= besideRight,
          }
        : undefined;
}

/** Whether a neighbour was never, or far more seldom, seen with what is written than with a candidate. */
function rejects(writtenPair: number, pair: number, muchRarer: number): boolean {
    return writtenPair < 0 ? pair >= SEEN : pair - writtenPair >= muchRarer;
}

function slipOf(read: ReadWords, at: number, best: Candidate, model: SpellingModel): Slip {
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
        evidence: { usual: together(right), unusual: together(small) },
        isSure: best.isSure,
    };
}
