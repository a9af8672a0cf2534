/**
 * The anatomy of a Vietnamese syllable as it is written: onset, rime, tone. What the orthography leaves no room for cannot
 * be a Vietnamese word, whatever it means: `triểt` (a stop takes no hỏi), `ngị` (`ng` before `i`), `tổchức` (two in one).
 */

/** A tone by its combining mark; none for ngang. */
export type Tone = '' | '\u0300' | '\u0301' | '\u0303' | '\u0309' | '\u0323';

/** All tones. */
export const TONES: readonly Tone[] = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

/** What a syllable is made of. */
export interface Syllable {
    /** `ngh`, `qu`, `gi`; empty for none. */
    readonly onset: string;
    /** Vowels and final without the tone: `iêng`; for `gì` it is `i`. */
    readonly rime: string;
    readonly tone: Tone;
}

const TONE_MARK = /[\u0300\u0301\u0303\u0309\u0323]/g;

const ONSETS = [
    ...['ngh', 'ch', 'gh', 'gi', 'kh', 'ng', 'nh', 'ph', 'qu', 'th', 'tr'],
    ...['b', 'c', 'd', 'đ', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'x'],
    '',
];

/** Finals that each vowel takes; the empty one first where the vowel may end the syllable. */
const FINALS: Readonly<Record<string, string>> = {
    a: '- c ch i m n ng nh o p t u y',
    ă: 'c m n ng p t',
    â: 'c m n ng p t u y',
    e: '- c m n ng o p t',
    ê: '- ch m n nh p t u',
    i: '- ch m n nh p t u',
    ia: '-',
    iê: 'c m n ng p t u',
    o: '- c i m n ng p t',
    oo: 'c ng',
    ô: '- c i m n ng p t',
    ơ: '- i m n p t',
    oa: '- c ch i m n ng nh o p t y',
    oă: 'c m n ng t',
    oe: '- n o t',
    u: '- c i m n ng p t',
    ua: '-',
    uô: 'c i m n ng t',
    uâ: 'n ng t y',
    uê: '- ch n nh',
    uơ: '-',
    uy: '- ch n nh p t u',
    uya: '-',
    uyê: 'n t',
    ư: '- c i m n ng t u',
    ưa: '-',
    ươ: 'c i m n ng p t u',
    y: '-',
    yê: 'm n ng t u',
};
/** What stands behind `qu`, whose `u` is the glide: `quà`, `quý`, `quyền`, `quốc`. */
const FINALS_BEHIND_QU: Readonly<Record<string, string>> = {
    ...Object.fromEntries(['a', 'ă', 'â', 'e', 'ê', 'ơ'].map((vowel) => [vowel, FINALS[vowel] ?? ''])),
    i: '-',
    ô: 'c',
    y: '- ch n nh t u',
    yê: 'n t',
};

function rimesOf(finals: Readonly<Record<string, string>>): ReadonlySet<string> {
    return new Set(
        Object.entries(finals).flatMap(([vowel, ends]) =>
            ends.split(' ').map((end) => vowel + (end === '-' ? '' : end)),
        ),
    );
}

const RIMES = rimesOf(FINALS);
const RIMES_BEHIND_QU = rimesOf(FINALS_BEHIND_QU);
/** `c`, `g`, `ng` are written `k`, `gh`, `ngh` before these. */
const FRONT = /^[eêiy]/;
const STOP = /(?:c|ch|p|t)$/;

/** Whether the orthography lets onset and rime stand together. */
function fit(onset: string, rime: string): boolean {
    switch (onset) {
        case 'qu':
            return RIMES_BEHIND_QU.has(rime);
        case 'c':
        case 'g':
        case 'ng':
            return !FRONT.test(rime) && RIMES.has(rime);
        case 'k':
        case 'gh':
        case 'ngh':
            return FRONT.test(rime) && RIMES.has(rime) && !rime.startsWith('yê');
        case '':
            return RIMES.has(rime) && !rime.startsWith('iê');
        default:
            return RIMES.has(rime) && !rime.startsWith('yê');
    }
}

/** A word in small letters without its tone, composed; and the tone. Undefined where there are two tones. */
function withoutTone(word: string): { letters: string; tone: Tone } | undefined {
    const tones: Tone[] = [];
    const letters = word.normalize('NFD').replace(TONE_MARK, (mark) => {
        tones.push(mark as Tone);
        return '';
    });
    return tones.length > 1 ? undefined : { letters: letters.normalize('NFC'), tone: tones[0] ?? '' };
}

/**
 * Takes a word in small letters apart.
 *
 * @param word composed (NFC)
 * @returns undefined where the orthography has no such syllable; the place of the tone is not looked at
 */
export function syllableOf(word: string): Syllable | undefined {
    const parts = withoutTone(word);
    if (!parts) {
        return undefined;
    }
    const { letters, tone } = parts;
    for (const onset of ONSETS) {
        if (!letters.startsWith(onset)) {
            continue;
        }
        // the `i` of `gi` is that of the rime where no other vowel follows: gì, gìn, giếng
        const rest = letters.slice(onset.length);
        const rimes = onset === 'gi' ? [rest, `i${rest}`] : [rest];
        for (const rime of rimes) {
            if (fit(onset, rime) && (!STOP.test(rime) || tone === '\u0301' || tone === '\u0323')) {
                return { onset, rime, tone };
            }
        }
    }
    return undefined;
}

/** Where the tone may stand among the letters of a rime, from 0: the old way (`hòa`), and the new one (`hoà`) where it differs. */
function placesOfTone(onset: string, rime: string): number[] {
    const vowels = /^[aăâeêioôơuưy]+/.exec(rime)?.[0] ?? '';
    // a letter with a mark of its own bears the tone, the last of two: tiến, được, chuyển, lửa
    const marked = [...vowels].findLastIndex((vowel) => 'ăâêôơư'.includes(vowel));
    if (marked >= 0) {
        return [marked];
    }
    // the middle one of three (ngoài), the second one before a final (toán)
    if (vowels.length === 3 || (vowels.length === 2 && rime.length > 2)) {
        return [1];
    }
    return onset !== 'qu' && ['oa', 'oe', 'uy'].includes(vowels) ? [0, 1] : [0];
}

/**
 * How a syllable may be written: its tone the old way, and the new one where that differs (`hòa`, `hoà`).
 *
 * @returns the spellings, the old way first
 */
export function spellingsOf({ onset, rime, tone }: Syllable): string[] {
    // gì, giếng: the i of the rime is written once
    const [before, letters] = onset === 'gi' && rime.startsWith('i') ? ['g', rime] : [onset, rime];
    return placesOfTone(onset, rime).map((at) =>
        (before + letters.slice(0, at + 1) + tone + letters.slice(at + 1)).normalize('NFC'),
    );
}

/**
 * A word as it is counted and looked up: with its tone placed the old way.
 *
 * @param word in small letters, composed
 * @returns undefined where it is no syllable, or has its tone in a place that neither way allows
 */
export function spellingOf(word: string): string | undefined {
    const syllable = syllableOf(word);
    const spellings = syllable ? spellingsOf(syllable) : [];
    return spellings.includes(word) ? spellings[0] : undefined;
}
