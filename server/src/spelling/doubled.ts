import type { SpellingModel } from './model.js';
import type { ReadWords } from './read-words.js';
import type { Slip } from './slip.js';
import { isWithinName } from './surroundings.js';

/** Syllables that attract each other so much (logarithm to the base of 2) are one word: `quyết định`, `hỗ trợ`; */
const COMPOUND = 5;
/** so much do those that often go on from each other: `liên quan | chịu`. */
const GOES_ON = 4;
/** A word that was seen behind the one before it so often (60 times) may end there, as `công nghệ số` does before a number. */
const SEEN_OFTEN = Math.log2(60);
/** So much more seldom than chance has it a word stands twice in a row where it only meets itself; `của của` is rarer. */
const MEETS = -4;
/** A word that stands twice in a row more often than once in 512 times lives doubled: `luôn luôn`. */
const LIVES_DOUBLED = -9;
/** A word that makes words with others so often (its boundness) is half of one on either side, where two words meet. */
const HALF_OF_WORDS = 0.55;
/** What was seen doubled so often (100 times) is a word of its own as well: `từ từ`. */
const DOUBLED_OFTEN = Math.log2(100);
/** Where two words meet, the first of the two is hardly rarer behind the word before it than chance has it, */
const HARDLY_RARER = -2;
/** and the second stands before the word behind it four times as often. */
const OFTENER = 2;
/** So does one that stands so more often than chance has it (`lớp lớp`): slips are rarer, of words that slips were counted of. */
const BY_CHANCE = 0;

/**
 * A word that stands twice in a row. Two words may meet so (`hành vi | vi phạm`, `nền tảng số | số lượng`): told is what reads
 * well without one of the two, or where one of them belongs to no word.
 */
export function doubled(read: ReadWords, at: number, model: SpellingModel): Slip | undefined {
    const [word, before, number] = [read.words[at], read.words[at - 1], read.numbers[at]];
    const isDoubled = word?.joinsWordBefore && before?.isFree && before.text === word.text;
    if (!isDoubled || number === undefined || word.letters !== 'small') {
        return undefined;
    }
    const [far, next] = [read.left(at - 1), read.right(at)];
    const { text } = word;
    return livesDoubled(far, number, next, model) || isBehindName(read, at, model) || isWhereTermsMeet(read, at, model)
        ? undefined
        : { kind: 'doubled', start: before.start, end: word.end, text: `${text} ${text}`, right: text, isSure: true };
}

/** @param far the word before the two, as `next` is the one behind them; undefined where there is none that was counted */
function livesDoubled(
    far: number | undefined,
    number: number,
    next: number | undefined,
    model: SpellingModel,
): boolean {
    if (
        model.pair2(number, number) - model.single2(number) >= LIVES_DOUBLED ||
        model.attraction(number, number) >= BY_CHANCE ||
        (next !== undefined && model.hasTriple(number, number, next)) ||
        (far !== undefined && model.hasTriple(far, number, number))
    ) {
        return true;
    }
    const ends = far === undefined ? -Infinity : model.attraction(far, number);
    if (next === undefined) {
        return ends >= COMPOUND || (far !== undefined && model.pair2(far, number) >= SEEN_OFTEN);
    }
    const begins = model.attraction(number, next);
    if (ends >= COMPOUND && begins >= GOES_ON) {
        return true;
    }
    const readsWellOnce = far !== undefined && model.hasTriple(far, number, next);
    const secondBelongsNowhere = begins === -Infinity;
    return (
        !readsWellOnce &&
        !secondBelongsNowhere &&
        (ends >= COMPOUND || isWordDoubled(number, model) || meet(ends, begins, number, model))
    );
}

/** Whether a word was seen doubled often, and not much more seldom than chance has it: `từ từ`, and not `của của`. */
function isWordDoubled(number: number, model: SpellingModel): boolean {
    return model.pair2(number, number) >= DOUBLED_OFTEN && model.attraction(number, number) >= MEETS;
}

/** Whether two words may meet in one that each of them has, as far as counts tell: `bài toán | toán học`, `văn phong | phong phú`. */
function meet(ends: number, begins: number, number: number, model: SpellingModel): boolean {
    return ends >= HARDLY_RARER && begins >= OFTENER && model.boundness(number) >= HALF_OF_WORDS;
}

/** Whether the first of the two may end a name, of which counts say nothing, and the second goes on: `Đức Pháp chủ | chủ trì`. */
function isBehindName(read: ReadWords, at: number, model: SpellingModel): boolean {
    const [number, next] = [read.numbers[at], read.right(at)];
    return (
        read.words[at - 1]?.joinsWordBefore === true &&
        read.words[at - 2]?.letters === 'first' &&
        isWithinName(read.words[at - 2]) &&
        number !== undefined &&
        next !== undefined &&
        model.attraction(number, next) >= GOES_ON
    );
}

/**
 * Whether the first of the two ends three words that were counted together, the second begins three, and neither goes without
 * the other: `đơn vị mới | mới phát hiện`.
 */
function isWhereTermsMeet(read: ReadWords, at: number, model: SpellingModel): boolean {
    const [number, far, next] = [read.numbers[at], read.left(at - 1), read.right(at)];
    const farther = far === undefined ? undefined : read.left(at - 2);
    const afterNext = next === undefined ? undefined : read.right(at + 1);
    return (
        number !== undefined &&
        far !== undefined &&
        next !== undefined &&
        farther !== undefined &&
        afterNext !== undefined &&
        model.attraction(number, number) >= MEETS &&
        model.hasTriple(farther, far, number) &&
        model.hasTriple(number, next, afterNext) &&
        !model.hasTriple(far, number, next)
    );
}
