import type { SpellingModel } from './model.js';
import { syllableOf } from './syllable.js';

/** What is heard or typed as the same by many: `s` and `x`, `ch` and `tr`, `d`, `gi` and `r`, `l` and `n`. */
const ONSET_CLASSES: Readonly<Record<string, string>> = { x: 's', tr: 'ch', gi: 'd', r: 'd', đ: 'd', n: 'l', ngh: 'ng', gh: 'g', k: 'c' };
/** Finals that are heard as the same: `n` and `ng`, `t` and `c`. */
const FINAL_CLASSES: Readonly<Record<string, string>> = { ng: 'n', nh: 'n', c: 't', ch: 't' };

/** Letters without any mark: `phấn` and `phân` are `phan`. */
function bare(text: string): string {
    return text
        .normalize('NFD')
        .replace(/[\u0300-\u036F]/g, '')
        .replaceAll('đ', 'd');
}

interface Sounds {
    readonly onset: string;
    readonly vowels: string;
    readonly final: string;
    readonly tone: string;
}

function soundsOf(syllable: string): Sounds | undefined {
    const parts = syllableOf(syllable);
    if (!parts) {
        return undefined;
    }
    const final = /(?:ch|ng|nh|[cmnpt])?$/.exec(parts.rime)?.[0] ?? '';
    return { onset: parts.onset, vowels: parts.rime.slice(0, parts.rime.length - final.length), final, tone: parts.tone };
}

/**
 * For each syllable those that are written or heard nearly alike: the same letters with other tones and marks, or one pair
 * of sounds changed that people mix up (`s` and `x`, `n` and `ng`) with the tone as it is.
 */
export class Lookalikes {
    private readonly groups = new Map<string, { readonly number: number; readonly sounds: Sounds }[]>();
    private readonly model: SpellingModel;

    constructor(model: SpellingModel) {
        this.model = model;
        for (const [number, syllable] of model.syllables.entries()) {
            const sounds = soundsOf(syllable);
            if (sounds) {
                const key = keyOf(sounds);
                const group = this.groups.get(key);
                if (group) {
                    group.push({ number, sounds });
                } else {
                    this.groups.set(key, [{ number, sounds }]);
                }
            }
        }
    }

    /** Numbers of the syllables that a slip or an ear can have turned into this one, itself left out. */
    of(syllable: string): number[] {
        const sounds = soundsOf(syllable);
        if (!sounds) {
            return [];
        }
        const own = this.model.numberOf(syllable);
        return (this.groups.get(keyOf(sounds)) ?? [])
            .filter(({ number, sounds: other }) => number !== own && areMixedUp(sounds, other))
            .map(({ number }) => number);
    }
}

function keyOf({ onset, vowels, final }: Sounds): string {
    return [bare(ONSET_CLASSES[onset] ?? onset), bare(vowels), FINAL_CLASSES[final] ?? final].join(' ');
}

function areMixedUp(a: Sounds, b: Sounds): boolean {
    const sameMarks = a.vowels === b.vowels && a.tone === b.tone;
    const sameOnset = a.onset === b.onset || bare(a.onset) === bare(b.onset);
    return (sameOnset && a.final === b.final) || (sameMarks && (sameOnset || a.final === b.final));
}

const LETTERS = [...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ'];

/**
 * Syllables that one slip of a finger away: a letter left out, struck twice, struck beside its neighbour, or two changed
 * places.
 *
 * @param word in small letters, composed; need not be a syllable
 */
export function slipsFrom(word: string, model: SpellingModel): number[] {
    const letters = [...word];
    const found = new Set<number>();
    const add = (candidate: string) => {
        const number = model.numberOf(candidate);
        if (number !== undefined && candidate !== word) {
            found.add(number);
        }
    };
    for (let at = 0; at <= letters.length; at++) {
        const [before, after] = [letters.slice(0, at).join(''), letters.slice(at).join('')];
        const rest = letters.slice(at + 1).join('');
        add(before + rest);
        if (at + 1 < letters.length) {
            add(before + (letters[at + 1] as string) + (letters[at] as string) + letters.slice(at + 2).join(''));
        }
        for (const letter of LETTERS) {
            add(before + letter + after);
            if (at < letters.length) {
                add(before + letter + rest);
            }
        }
    }
    return [...found];
}
