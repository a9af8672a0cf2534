import type { SpellingModel } from './model.js';
import { type Syllable, spellingsOf, syllableOf, TONES } from './syllable.js';

/** Letters that differ in their marks alone. */
const MARKS: Readonly<Record<string, string>> = { a: 'aăâ', e: 'eê', o: 'oôơ', u: 'uư' };
const BARE: Readonly<Record<string, string>> = Object.fromEntries(
    Object.entries(MARKS).flatMap(([bare, letters]) => [...letters].map((letter) => [letter, bare])),
);
/** Onsets that many do not tell apart when they speak. */
const MIXED_ONSETS = ['s x', 'ch tr', 'd gi r', 'l n'];
/** Onsets that differ in a mark alone; it gets lost as other marks do. */
const MARKED_ONSETS = ['d đ'];
/** Finals that many do not tell apart when they speak. */
const MIXED_FINALS = ['n ng nh', 't c ch'];
const FINAL = /(?:ch|ng|nh|[cmnpt])?$/;

function othersIn(groups: readonly string[]): ReadonlyMap<string, readonly string[]> {
    return new Map(
        groups
            .map((group) => group.split(' '))
            .flatMap((group) => group.map((each) => [each, group.filter((other) => other !== each)] as const)),
    );
}

const OTHER_ONSETS = othersIn(MIXED_ONSETS);
const OTHER_MARKS = othersIn(MARKED_ONSETS);
const OTHER_FINALS = othersIn(MIXED_FINALS);

/** All ways to put marks on vowels: `uo` as uo, uô, uơ, ưo, ưô, ươ. */
function withOtherMarks(vowels: string): string[] {
    return [...vowels].reduce<string[]>(
        (begun, letter) =>
            begun.flatMap((before) => [...(MARKS[BARE[letter] ?? ''] ?? letter)].map((each) => before + each)),
        [''],
    );
}

/** What is written or heard nearly alike, whether or not there is such a syllable. */
function alike({ onset, rime, tone }: Syllable): Syllable[] {
    const final = FINAL.exec(rime)?.[0] ?? '';
    const vowels = rime.slice(0, rime.length - final.length);
    const marked = [onset, ...(OTHER_MARKS.get(onset) ?? [])];
    return [
        ...marked.flatMap((each) =>
            withOtherMarks(vowels).flatMap((other) =>
                TONES.map((otherTone) => ({ onset: each, rime: other + final, tone: otherTone })),
            ),
        ),
        ...(OTHER_ONSETS.get(onset) ?? []).map((each) => ({ onset: each, rime, tone })),
        ...(OTHER_FINALS.get(final) ?? []).flatMap((each) =>
            marked.map((other) => ({ onset: other, rime: vowels + each, tone })),
        ),
    ];
}

/**
 * For each syllable those that are written or heard nearly alike: the same letters with other tones and marks (`phấn`,
 * `phân`), or with one pair of sounds changed that people mix up (`s` and `x`, `n` and `ng`) and the tone as it is. Found
 * when they are asked for, and remembered: a text asks for few of them.
 */
export class Lookalikes {
    private readonly found = new Map<string, readonly number[]>();

    constructor(private readonly model: SpellingModel) {}

    /**
     * @param syllable in small letters, composed, its tone placed the old way
     * @returns numbers of the model, itself left out; none for what is no syllable
     */
    of(syllable: string): readonly number[] {
        let numbers = this.found.get(syllable);
        if (!numbers) {
            const parts = syllableOf(syllable);
            const spellings = (parts ? alike(parts) : []).flatMap((each) => spellingsOf(each)[0] ?? []);
            const others = new Set(spellings.filter((spelling) => spelling !== syllable));
            numbers = [...others].flatMap((spelling) => this.model.numberOf(spelling) ?? []);
            this.found.set(syllable, numbers);
        }
        return numbers;
    }
}
