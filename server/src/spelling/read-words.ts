import { Remembered } from '../bounds/remembered.js';
import type { SpellingModel } from './model.js';
import { spellingOf } from './syllable.js';
import { type Word, wordsOf } from './words-of-text.js';
import { withVietnameseLetters } from './wrong-letter.js';

/** Room for what is looked up of some thousands of words; it is a bound, not a tuning. */
export const ROOM_FOR_WORDS = 250_000;

/** Numbers of words in whichever way their tones are placed, and whatever letters stand for `đ`; each word is looked up once. */
export class WordNumbers {
    private readonly known = new Remembered<number | undefined>(ROOM_FOR_WORDS);

    constructor(private readonly model: SpellingModel) {}

    /** @param small in small letters, composed */
    of(small: string): number | undefined {
        return this.model.numberOf(small) ?? this.known.of(small, (word) => this.find(word));
    }

    private find(small: string): number | undefined {
        const spelling = spellingOf(withVietnameseLetters(small));
        return spelling === undefined ? undefined : this.model.numberOf(spelling);
    }
}

/** The words of a paragraph with their numbers in the model: undefined for what was never counted. */
export class ReadWords {
    constructor(
        readonly words: readonly Word[],
        readonly numbers: readonly (number | undefined)[],
    ) {}

    static of(text: string, numbers: WordNumbers): ReadWords {
        const words = wordsOf(text);
        return new ReadWords(
            words,
            words.map(({ small }) => numbers.of(small)),
        );
    }

    /** The same words, as if another one stood at a place. */
    with(at: number, number: number): ReadWords {
        return new ReadWords(this.words, this.numbers.with(at, number));
    }

    /** The number of the word before this one; undefined where none joins it, or one that was never counted. */
    left(at: number): number | undefined {
        return this.words[at]?.joinsWordBefore ? this.numbers[at - 1] : undefined;
    }

    /** The number of the word behind this one; undefined where none joins it, or one that was never counted. */
    right(at: number): number | undefined {
        return this.words[at + 1]?.joinsWordBefore ? this.numbers[at + 1] : undefined;
    }
}
