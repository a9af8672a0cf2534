import type { SpellingModel } from './model.js';
import type { Others } from './out-of-place.js';
import type { ReadWords, WordNumbers } from './read-words.js';
import { inCapitalsOf, type Slip } from './slip.js';
import { Surroundings } from './surroundings.js';
import { spellingOf, spellingsOf, syllableOf } from './syllable.js';
import type { Word } from './words-of-text.js';

/** Words of other alphabets are signs of formulas. */
const LATIN = /^\p{Script=Latin}+$/u;
/** A letter that English has not: words of other languages mostly have none. */
const VIETNAMESE = /[\u00C0-\u1EF9]/;
/** A vowel with a mark: what abbreviations in capitals (`HĐND`, `BCĐ`) do not have. */
const MARKED_VOWEL = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/;
const VOWELS = /[aeiouyàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]+/g;
/** Two syllables are one glued word where they were counted together so often (logarithm to the base of 2): 60 times. */
const TOGETHER = 6;
/** A candidate must be twice as probable as the next one, or nobody can say what should stand there. */
const CLEARLY = 1;
/** Where nothing but the tone's place is wrong, that is mostly all; another word must be 16 times as probable. */
const SAME_BUT_FOR_TONE = 4;

/** A word that the orthography has no room for, in small letters or in capitals; loanwords that were counted are known. */
export function misspelt(
    read: ReadWords,
    at: number,
    model: SpellingModel,
    numbers: WordNumbers,
    others: Others,
): Slip | undefined {
    const word = read.words[at] as Word;
    const { small, start, end, text, letters } = word;
    const isVietnamese = letters === 'capitals' ? MARKED_VOWEL : VIETNAMESE;
    if (
        read.numbers[at] !== undefined ||
        !isVietnamese.test(small) ||
        !LATIN.test(small) ||
        spellingOf(small) !== undefined
    ) {
        return undefined;
    }
    const slip = { start, end, text, isSure: true };
    const syllable = syllableOf(small);
    if (!syllable) {
        const parted = partedBest(small, model, numbers);
        if (parted !== undefined) {
            return { ...slip, kind: 'glued', right: inCapitalsOf(text, parted) };
        }
        // more syllables than one are a word of another language, or letters that a scanner scattered
        if ((small.match(VOWELS) ?? []).length !== 1) {
            return undefined;
        }
    }
    const own = syllable && model.numberOf(spellingsOf(syllable)[0] ?? '');
    const right = bestBeside(read, at, model, others, own);
    const isTone = syllable !== undefined && own !== undefined && right === own;
    const spelling = right === undefined ? undefined : (model.syllables[right] as string);
    // capitals that make no word are an abbreviation
    if (spelling === undefined && letters === 'capitals') {
        return undefined;
    }
    return {
        ...slip,
        kind: isTone ? 'tone' : 'impossible',
        right: spelling === undefined ? undefined : inCapitalsOf(text, spelling),
    };
}

/** The two words that were glued, with a space between them, where they stand together often. */
function partedBest(small: string, model: SpellingModel, numbers: WordNumbers): string | undefined {
    let [best, often] = [undefined as string | undefined, TOGETHER];
    for (let at = 1; at < small.length; at++) {
        const [before, behind] = [small.slice(0, at), small.slice(at)];
        const [first, next] = [numbers.of(before), numbers.of(behind)];
        const count = first === undefined || next === undefined ? -1 : model.pair2(first, next);
        if (count > often) {
            [best, often] = [`${before} ${behind}`, count];
        }
    }
    return best;
}

/**
 * The syllable that looks alike, or is one slip away, which is most probable beside its neighbours.
 *
 * @param own the word as it is, but for its tone's place
 */
function bestBeside(
    read: ReadWords,
    at: number,
    model: SpellingModel,
    { lookalikes, fingerSlips }: Others,
    own: number | undefined,
): number | undefined {
    const { small } = read.words[at] as Word;
    const around = new Surroundings(model, read, at);
    const others = [...lookalikes.of(small), ...fingerSlips.of(small)].map(({ number }) => number);
    const candidates = new Set(own === undefined ? others : [...others, own]);
    let [best, most, second] = [undefined as number | undefined, -Infinity, -Infinity];
    for (const candidate of candidates) {
        const bits = around.probabilityOf(candidate) + (candidate === own ? SAME_BUT_FOR_TONE : 0);
        if (bits > most) {
            [best, most, second] = [candidate, bits, most];
        } else if (bits > second) {
            second = bits;
        }
    }
    return most - second >= CLEARLY ? best : undefined;
}
