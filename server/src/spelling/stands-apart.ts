import type { ReadWords } from './read-words.js';
import { syllableOf } from './syllable.js';

/** So many words on either side tell in what language a word stands. */
const REACH = 5;
/** Among them so many that are no syllables make it another language, or letters that a scanner scattered. */
const FOREIGN = 3;

/**
 * Whether a word stands among words of another language, where counts of Vietnamese say nothing. A syllable whose tone stands
 * where neither way places it (`tòan`) is Vietnamese: who places one so places all so.
 *
 * @param names whether words with a capital count too, as of the title of a book: what stands beside them speaks against no word
 */
export function standsApart({ words, numbers }: ReadWords, at: number, names: boolean): boolean {
    let foreign = 0;
    for (let i = Math.max(0, at - REACH); i <= Math.min(words.length - 1, at + REACH); i++) {
        const word = words[i];
        const isWord = word?.letters === 'small' || (names && word?.letters === 'first');
        if (i !== at && isWord && numbers[i] === undefined && !syllableOf(word.small)) {
            foreign++;
        }
    }
    return foreign >= FOREIGN;
}
