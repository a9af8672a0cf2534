import { smallest } from '../bounds/extremes.js';
import { Remembered } from '../bounds/remembered.js';
import { foldedWords } from '../facts/fold.js';
import { byCodeUnits, firstFrom } from './order.js';

/** A word of fewer letters begins so many others that it tells nothing. */
const SHORTEST = 2;

/** The numbers of which some words are said, and of which of them. */
export interface SaidWords {
    /** Of how many numbers each of the words is said, in their order. */
    readonly sizes: readonly number[];
    /** Which words are said of a number: a bit for each, the first the lowest. */
    of(number: string): number;
    /** The numbers of which the word at a place is said, by code units, each with what {@link of} says of it. */
    having(place: number): Iterable<readonly [number: string, words: number]>;
}

/** What says words of directives besides the files. */
export interface OtherWords {
    /** @param beginnings of words, folded; {@link MOST_WORDS} of them at most */
    saying(beginnings: readonly string[]): SaidWords;
}

/** So many words of a query are looked for: a bit for each. */
export const MOST_WORDS = 30;

/**
 * The directives by the words of what is said of them: people remember what a paper is about, not its number. A view of the records,
 * kept up to date with them; what it finds is neither weighed nor in any order of worth.
 */
export class SubjectWords {
    /** By each word, folded: the numbers of which it is said, and how often. */
    private readonly numbers = new Map<string, Map<string, number>>();
    /** The words in order; made when they are asked for, anew when another one is said or one is said no more. */
    private sorted: readonly string[] | undefined;

    /** @param texts what is said of a directive: kind, names, subject, issuer */
    add(number: string, texts: readonly string[]): void {
        for (const word of wordsOf(texts)) {
            let numbers = this.numbers.get(word);
            if (!numbers) {
                numbers = new Map();
                this.numbers.set(word, numbers);
                this.sorted = undefined;
            }
            numbers.set(number, (numbers.get(number) ?? 0) + 1);
        }
    }

    /** Takes back what was added with the same texts. */
    remove(number: string, texts: readonly string[]): void {
        for (const word of wordsOf(texts)) {
            const numbers = this.numbers.get(word);
            const count = numbers?.get(number);
            if (numbers && count !== undefined) {
                if (count > 1) numbers.set(number, count - 1);
                else numbers.delete(number);
                if (numbers.size === 0) {
                    this.numbers.delete(word);
                    this.sorted = undefined;
                }
            }
        }
    }

    /**
     * The numbers of which all of these are beginnings of words, in any order, by code units.
     *
     * @param words folded, see `foldedWords`; a single letter is passed over
     * @param beside what says more of the same directives
     */
    find(words: readonly string[], beside: readonly OtherWords[] = []): string[] {
        const asked = words.filter((word) => word.length >= SHORTEST || /\d/.test(word)).slice(0, MOST_WORDS);
        const all = 2 ** asked.length - 1;
        const voices = [this.saying(asked), ...beside.map((each) => each.saying(asked))];
        const sizes = asked.map((_, place) => voices.reduce((sum, voice) => sum + (voice.sizes[place] ?? 0), 0));
        const rarest = sizes.indexOf(smallest(sizes));
        const found: string[] = [];
        for (const voice of rarest < 0 ? [] : voices) {
            for (const [number, said] of voice.having(rarest)) {
                const others = () => voices.reduce((sum, each) => (each === voice ? sum : sum | each.of(number)), 0);
                if (said === all || (said | others()) === all) found.push(number);
            }
        }
        // each voice says them in order; those that several say stand there more than once
        found.sort(byCodeUnits);
        return found.filter((number, at) => number !== found[at - 1]);
    }

    private saying(beginnings: readonly string[]): SaidWords {
        const postings = beginnings.map((beginning) => this.beginning(beginning));
        const isSaid = (place: number, number: string) => postings[place]?.some((each) => each.has(number)) === true;
        const of = (number: string) =>
            beginnings.reduce((said, _, place) => said | (isSaid(place, number) ? 1 << place : 0), 0);
        return {
            sizes: postings.map((each) => each.reduce((sum, { size }) => sum + size, 0)),
            of,
            *having(place) {
                for (const number of new Set(postings[place]?.flatMap((each) => [...each.keys()]))) {
                    yield [number, of(number)];
                }
            },
        };
    }

    /** The numbers by each word that begins so. */
    private beginning(beginning: string): ReadonlyMap<string, number>[] {
        this.sorted ??= [...this.numbers.keys()].sort(byCodeUnits);
        const found: ReadonlyMap<string, number>[] = [];
        for (let at = firstFrom(this.sorted, beginning); this.sorted[at]?.startsWith(beginning); at++) {
            found.push(this.numbers.get(this.sorted[at] as string) as ReadonlyMap<string, number>);
        }
        return found;
    }
}

/** Each key in a plan says all anew that the plan says of directives. Words of their own would take five times the room of their text. */
const folded = new Remembered<string>(300_000);

function wordsOf(texts: readonly string[]): ReadonlySet<string> {
    return new Set(
        texts.flatMap((text) => {
            const words = folded.of(text, (own) => [...new Set(foldedWords(own))].join(' '));
            return words === '' ? [] : words.split(' ');
        }),
    );
}
