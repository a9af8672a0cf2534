import { Remembered } from '../bounds/remembered.js';
import type { SpellingModel } from './model.js';
import { ROOM_FOR_WORDS } from './read-words.js';

/** Letters by the letter without marks, each with all tones: ngang, huyền, sắc, hỏi, ngã, nặng. */
const LETTERS = [
    'aàáảãạ',
    'ăằắẳẵặ',
    'âầấẩẫậ',
    'eèéẻẽẹ',
    'êềếểễệ',
    'iìíỉĩị',
    'oòóỏõọ',
    'ôồốổỗộ',
    'ơờớởỡợ',
    'uùúủũụ',
    'ưừứửữự',
    'yỳýỷỹỵ',
];
const BARE: Readonly<Record<string, string>> = { ă: 'a', â: 'a', ê: 'e', ô: 'o', ơ: 'o', ư: 'u', đ: 'd' };
const [HOI, NGA] = [3, 4];
/** For each vowel the letter without its tone, and the tone by its place in that list. */
const WITHOUT_TONE: ReadonlyMap<string, readonly [letter: string, tone: number]> = new Map(
    LETTERS.flatMap((letters) =>
        [...letters].map((letter, tone) => [letter, [letters.charAt(0), tone] as const] as const),
    ),
);
/** Onsets that many do not tell apart when they speak. */
const MIXED_ONSETS = ['s x', 'ch tr', 'd gi r', 'l n'];
/** Finals that many do not tell apart when they speak. */
const MIXED_FINALS = ['n ng nh', 't c ch'];
const ONSET = /^(?:ngh|[cgknpt]h|gi|ng|qu|tr|[bcdđghklmnprstvx])?/;
const FINAL = /(?:ch|ng|nh|[cmnpt])?$/;

function othersIn(groups: readonly string[]): ReadonlyMap<string, readonly string[]> {
    return new Map(
        groups
            .map((group) => group.split(' '))
            .flatMap((group) => group.map((each) => [each, group.filter((other) => other !== each)] as const)),
    );
}

const OTHER_ONSETS = othersIn(MIXED_ONSETS);
const OTHER_FINALS = othersIn(MIXED_FINALS);

/** A word in its parts. */
interface Written {
    /** Without its tone: `phân` for `phấn`. */
    readonly toneless: string;
    /** Without any marks: `phan`. */
    readonly bare: string;
    readonly tone: number;
}

/** Whether a letter in the place of another leaves the tone: `ă` and `ứ` are two vowels of two tones; other letters bear none. */
export function leavesTone(a: string, b: string): boolean {
    const [own, other] = [WITHOUT_TONE.get(a), WITHOUT_TONE.get(b)];
    return !own || !other || own[0] === other[0] || own[1] === other[1];
}

function writtenParts(word: string): Written {
    let [toneless, bare, tone] = ['', '', 0];
    for (const letter of word) {
        const [own, ownTone] = WITHOUT_TONE.get(letter) ?? [letter, 0];
        toneless += own;
        bare += BARE[own] ?? own;
        tone ||= ownTone;
    }
    return { toneless, bare, tone };
}

/** An onset before the rest of a word: `gi` and `ì` are written with one `i`. */
function joined(onset: string, rest: string): string {
    return onset === 'gi' && writtenParts(rest.charAt(0)).bare === 'i' ? `g${rest}` : onset + rest;
}

/** The word with one sound changed that many mix up, its marks and tone as they are; whether or not there is such a word. */
function soundsAlike(word: string): string[] {
    const onset = ONSET.exec(word)?.[0] ?? '';
    const final = FINAL.exec(word)?.[0] ?? '';
    const rests = onset === 'gi' ? [word.slice(2), word.slice(1)] : [word.slice(onset.length)];
    return [
        ...(OTHER_ONSETS.get(onset) ?? []).flatMap((other) => rests.map((rest) => joined(other, rest))),
        ...(OTHER_FINALS.get(final) ?? []).map((other) => word.slice(0, word.length - final.length) + other),
    ];
}

/** A word that may have been meant. */
export interface Candidate {
    /** In the model. */
    readonly number: number;
    /** How much more seldom than others such a slip is made, in bits: by so much more other evidence is asked for. */
    readonly seldom: number;
}

/** Two changes at once are made more seldom than one, */
const TWO_CHANGES = 2;
/** and what people do not know is got wrong more often than what they know: hỏi and ngã, `s` and `x`. */
const MIXED_UP = -1;

function seldomness(a: Written, b: Written): number {
    const [isOtherTone, isOtherLetters] = [a.tone !== b.tone, a.toneless !== b.toneless];
    if (isOtherTone && isOtherLetters) {
        return TWO_CHANGES;
    }
    const isHoiOrNga = (tone: number) => tone === HOI || tone === NGA;
    return (isOtherTone && isHoiOrNga(a.tone) && isHoiOrNga(b.tone)) || a.bare !== b.bare ? MIXED_UP : 0;
}

/**
 * For each syllable those that are written or heard nearly alike: the same letters with other tones and marks (`phấn`,
 * `phân`), or with one pair of sounds changed that people mix up (`s` and `x`, `n` and `ng`) and the tone as it is. Found
 * when they are asked for, and remembered: a text asks for few of them.
 */
export class Lookalikes {
    private readonly found = new Remembered<readonly Candidate[]>(ROOM_FOR_WORDS);
    private readonly parts: readonly Written[];
    /** Numbers of the model by letters without marks. */
    private readonly byLetters = new Map<string, number[]>();

    constructor(private readonly model: SpellingModel) {
        this.parts = model.syllables.map(writtenParts);
        for (const [number, { bare }] of this.parts.entries()) {
            const group = this.byLetters.get(bare);
            if (group) group.push(number);
            else this.byLetters.set(bare, [number]);
        }
    }

    /**
     * @param word in small letters, composed, its tone placed the old way; any letters at all
     * @returns itself left out
     */
    of(word: string): readonly Candidate[] {
        return this.found.of(word, (own) => this.find(own));
    }

    private find(word: string): Candidate[] {
        const own = this.model.numberOf(word);
        const parts = writtenParts(word);
        const alike = new Set(this.byLetters.get(parts.bare));
        for (const other of soundsAlike(word)) {
            const number = this.model.numberOf(other);
            if (number !== undefined) alike.add(number);
        }
        return [...alike]
            .filter((number) => number !== own)
            .map((number) => ({ number, seldom: seldomness(parts, this.parts[number] as Written) }));
    }
}
