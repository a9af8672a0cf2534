import { foldedWords, foldName } from '../facts/fold.js';
import type { AgencyDescription } from './descriptions.js';

/** One way to write an agency, prepared for search. */
export class SearchedName {
    /** The name as names are compared: see {@link foldName}. */
    readonly key: string;
    /** Without accents, in small letters. */
    readonly words: readonly string[];
    /** First letters of the words: `btgdvtu`. */
    readonly initials: string;

    /** @param form what the name is: the agency's own, a short form of it, or a code */
    constructor(
        readonly name: string,
        readonly form: 'name' | 'short' | 'code',
        private readonly listed: ListedAgency,
    ) {
        this.key = foldName(name);
        this.words = foldedWords(name);
        this.initials = this.words.map((word) => word.charAt(0)).join('');
    }

    get description(): AgencyDescription {
        return this.listed.description;
    }
}

/** An agency of a file. What the file says of it stays where it stands elsewhere in the file: it is described anew then. */
export class ListedAgency {
    /** Every name of the agency: its own and other names, short forms, then codes. */
    readonly names: readonly SearchedName[];

    constructor(public description: AgencyDescription) {
        const { name, otherNames, shortForms, codes } = description.facts;
        const make = (form: SearchedName['form']) => (each: string) => new SearchedName(each, form, this);
        this.names = [
            ...[name, ...otherNames].map(make('name')),
            ...shortForms.map(make('short')),
            ...codes.map(make('code')),
        ];
    }
}

/** The words of a name by which it is looked for. */
export type Counting = (name: SearchedName) => readonly string[];

/** The agencies of one file, in its order, and their names by the letters by which they are looked for. */
export class AgencyFile {
    /** By what counts of the names; each made when it is asked for. */
    private readonly byLetters = new Map<Counting, ReadonlyMap<string, readonly SearchedName[]>>();
    /** Every way to write every agency. */
    readonly names: readonly SearchedName[];

    constructor(readonly agencies: readonly ListedAgency[]) {
        this.names = agencies.flatMap(({ names }) => names);
    }

    /** The names in which a word that counts begins with the same letters. */
    withLetters(counting: Counting, word: string): readonly SearchedName[] {
        let known = this.byLetters.get(counting);
        if (!known) {
            known = byLettersOf(this.names, counting);
            this.byLetters.set(counting, known);
        }
        return known.get(firstLetters(word)) ?? [];
    }
}

function byLettersOf(names: Iterable<SearchedName>, counting: Counting): Map<string, SearchedName[]> {
    const byLetters = new Map<string, SearchedName[]>();
    for (const name of names) {
        for (const letters of new Set(counting(name).map((word) => firstLetters(word)))) {
            const same = byLetters.get(letters);
            if (same) same.push(name);
            else byLetters.set(letters, [name]);
        }
    }
    return byLetters;
}

/** The letters by which names are sorted in. */
export function firstLetters(word = ''): string {
    return word.slice(0, 2);
}
