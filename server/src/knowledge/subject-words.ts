import { Remembered } from '../bounds/remembered.js';
import { foldedWords } from '../facts/fold.js';
import { byCodeUnits, firstFrom } from './order.js';

/** A word of fewer letters begins so many others that it tells nothing. */
const SHORTEST = 2;

/** Numbers of which a word is said. */
interface Numbers {
    readonly size: number;
    has(number: string): boolean;
    keys(): Iterable<string>;
}

/** What says words of directives besides the files. */
export interface OtherWords {
    /** The numbers of which a word is said that begins so, folded. */
    saying(beginning: string): Numbers;
}

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
        const asked = words.filter((word) => word.length >= SHORTEST || /\d/.test(word));
        const found = asked
            .map((word) => [...this.beginning(word), ...beside.map((each) => each.saying(word))])
            .map((postings) => ({ postings, size: postings.reduce((sum, { size }) => sum + size, 0) }))
            .sort((a, b) => a.size - b.size);
        const [rarest, ...others] = found;
        const numbers = new Set(rarest?.postings.flatMap((each) => [...each.keys()]));
        return [...numbers]
            .filter((number) => others.every(({ postings }) => postings.some((each) => each.has(number))))
            .sort(byCodeUnits);
    }

    /** The numbers by each word that begins so. */
    private beginning(beginning: string): Numbers[] {
        this.sorted ??= [...this.numbers.keys()].sort(byCodeUnits);
        const found: Numbers[] = [];
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
