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
    /** Lists of words, agencies and directives by their files. */
    private readonly files = new Map<string, readonly AstNodeDescription[]>();
    /** All listed words, as names are compared; made when it is asked for, anew when a catalogue changed. */
    private listed: ReadonlySet<string> | undefined;
    /** All names, parted by line ends; the same. */
    private names: string | undefined;

    /** Takes what a file exports for what it exported before; an empty list takes the file away. */
    replace(uri: string, descriptions: readonly AstNodeDescription[]): void {
        const own = descriptions.filter(bearsWords);
        if (own.length === 0 && !this.files.has(uri)) {
            return;
        }
        this.listed = undefined;
        this.names = undefined;
        if (own.length === 0) this.files.delete(uri);
        else this.files.set(uri, own);
    }

    /** Whether the characters of a text from `start` up to `end` are words that a catalogue lists, or part of such. */
    lists(text: string, start: number, end: number): boolean {
        this.listed ??= new Set(
            [...this.files.values()]
                .flat()
                .filter(isWordsDescription)
                .flatMap(({ facts }) => facts.words.map(foldName)),
        );
        if (this.listed.size === 0) {
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
                if (this.listed.has(foldName(words))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether words stand so in a name: with all that a word needs on either side. */
    isInName(words: string): boolean {
        this.names ??= `\n${[...this.files.values()]
            .flatMap((each) => each.flatMap(namesOf))
            .map(foldName)
            .join('\n')}\n`;
        const wanted = foldName(words);
        for (let at = this.names.indexOf(wanted); at >= 0; at = this.names.indexOf(wanted, at + 1)) {
            if (!LETTER.test(this.names[at - 1] ?? '') && !LETTER.test(this.names[at + wanted.length] ?? '')) {
                return true;
            }
        }
        return false;
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
