import type { SpellingModel } from './model.js';

/** Below this count (a logarithm to the base of 2) two syllables stand beside each other too seldom to tell. */
const COUNTED = 6.6;
/** Behind two syllables that are one word stand so many different ones, for each root of how often the two were counted. */
const MANY = 0.3;
/** One letter behind the two outweighs so many words. */
const LETTER = 15;

/**
 * Whether a word that may name a part (`điểm`, `khoản`) is the second half of another one, as far as counted text tells: behind `thời
 * điểm` and `tài khoản` all sorts of words follow, behind `tại điểm` the letters of points, behind `theo khoản` numbers.
 *
 * @param before the syllable before it, in small letters
 * @param unit in small letters; what is labelled by letters is outweighed by them
 */
export function isHalfOfWord(model: SpellingModel, before: string, unit: string): boolean {
    const [first, second] = [model.numberOf(before), model.numberOf(unit)];
    const pair = first === undefined || second === undefined ? -1 : model.pairAt(first, second);
    if (second === undefined || pair < 0 || model.count2(pair) < COUNTED) {
        return false;
    }
    const behind = model.behind(pair, second);
    const letters = unit === 'điểm' ? behind.filter((each) => each.length === 1).length : 0;
    const words = behind.filter((each) => each.length > 1).length;
    return words >= MANY * 2 ** (model.count2(pair) / 2) && words > LETTER * letters;
}
