import type { AstNodeDescription } from 'langium';
import { foldName } from '../facts/fold.js';
import { isAgencyDescription, isDirectiveDescription, isWordsDescription } from './descriptions.js';

/** So many characters around a word, and so many words, may belong to the known ones that it is one of. */
const REACH = 60;
const MOST_WORDS = 5;

/**
 * The words that catalogues list as right (`từ:`), and the names in them: of agencies, and the subjects of directives. What
 * stands there is no slip.
 */
export class KnownWords {
    /** By the files that list words, agencies or directives: one that changes costs what it lists. */
    private readonly files = new Map<string, FileWords>();

    /** Takes what a file exports for what it exported before; an empty list takes the file away. */
    replace(uri: string, descriptions: readonly AstNodeDescription[]): void {
        const own = descriptions.filter(bearsWords);
        if (own.length === 0) this.files.delete(uri);
        else this.files.set(uri, new FileWords(own));
    }

    /** Whether the characters of a text from `start` up to `end` are words that a catalogue lists, or part of such. */
    lists(text: string, start: number, end: number): boolean {
        const lists = [...this.files.values()].map(({ listed }) => listed).filter(({ size }) => size > 0);
        if (lists.length === 0) {
            return false;
        }
        const before =
            text
                .slice(Math.max(0, start - REACH), start)
                .split(APART)
                .at(-1)
                ?.match(WORD) ?? [];
        const after =
            text
                .slice(end, end + REACH)
                .split(APART)[0]
                ?.match(WORD) ?? [];
        const own = text.slice(start, end);
        for (let left = 0; left <= Math.min(before.length, MOST_WORDS); left++) {
            for (let right = 0; right <= Math.min(after.length, MOST_WORDS); right++) {
                const words = [...before.slice(before.length - left), own, ...after.slice(0, right)].join(' ');
                const folded = foldName(words);
                if (lists.some((listed) => listed.has(folded))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether words stand so in a name: with all that a word needs on either side. */
    isInName(words: string): boolean {
        const wanted = foldName(words);
        return [...this.files.values()].some(({ names }) => {
            for (let at = names.indexOf(wanted); at >= 0; at = names.indexOf(wanted, at + 1)) {
                if (!LETTER.test(names[at - 1] ?? '') && !LETTER.test(names[at + wanted.length] ?? '')) {
                    return true;
                }
            }
            return false;
        });
    }
}

/** The words of one file, each form made when it is asked for. */
class FileWords {
    private words: ReadonlySet<string> | undefined;
    private lines: string | undefined;

    constructor(private readonly descriptions: readonly AstNodeDescription[]) {}

    /** The listed words, as names are compared. */
    get listed(): ReadonlySet<string> {
        this.words ??= new Set(
            this.descriptions.filter(isWordsDescription).flatMap(({ facts }) => facts.words.map(foldName)),
        );
        return this.words;
    }

    /** All names, between line ends. */
    get names(): string {
        this.lines ??= `\n${this.descriptions.flatMap(namesOf).map(foldName).join('\n')}\n`;
        return this.lines;
    }
}

const LETTER = /\p{L}/u;
const WORD = /\p{L}+/gu;
/** What parts the words of a sentence. */
const APART = /[^\p{L}\s]/u;

function bearsWords(description: AstNodeDescription): boolean {
    return isWordsDescription(description) || isAgencyDescription(description) || isDirectiveDescription(description);
}

function namesOf(description: AstNodeDescription): string[] {
    if (isAgencyDescription(description)) {
        const { name, otherNames, predecessors, successors } = description.facts;
        return [name, ...otherNames, ...predecessors.map((each) => each.name), ...successors];
    }
    if (isDirectiveDescription(description)) {
        const { names, subject } = description.facts;
        return subject === null ? [...names] : [...names, subject];
    }
    return [];
}
