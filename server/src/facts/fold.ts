/**
 * A text as it is searched: small letters without accents. Both tone placements (`hòa`, `hoà`) and both forms of Unicode
 * fold to the same.
 */
export function foldAccents(text: string): string {
    return HAS_OTHER.test(text)
        ? foldAny(text)
        : text.toLowerCase().replace(ACCENTED, (letter) => PLAIN[letter] ?? letter);
}

/** The Vietnamese letters that are more than a Latin one, composed, in small letters. */
const LETTERS = 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ';
const PLAIN: Readonly<Record<string, string>> = Object.fromEntries([...LETTERS].map((each) => [each, foldAny(each)]));
const ACCENTED = new RegExp(`[${LETTERS}]`, 'g');
/** Anything but these letters and what needs no folding: thousands of names are searched at each key, and few have any. */
const HAS_OTHER = new RegExp(`[^\\x00-\\x7F–“”…${LETTERS}${LETTERS.toUpperCase()}]`);

/** The same of whatever text. */
function foldAny(text: string): string {
    return text
        .normalize('NFD')
        .replace(/[\u0300-\u036F]/g, '')
        .replace(/đ/g, 'd')
        .replace(/Đ/g, 'D')
        .toLowerCase();
}

/** The words of a text as they are searched: letters and digits between anything else. */
export function foldedWords(text: string): string[] {
    return foldAccents(text).match(/[\p{L}\d]+/gu) ?? [];
}

const NEW_PLACEMENT = /(?:o[àáảãạ]|o[èéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu;
const OLD_TONES: Record<string, string> = {
    oà: 'òa',
    oá: 'óa',
    oả: 'ỏa',
    oã: 'õa',
    oạ: 'ọa',
    oè: 'òe',
    oé: 'óe',
    oẻ: 'ỏe',
    oẽ: 'õe',
    oẹ: 'ọe',
    uỳ: 'ùy',
    uý: 'úy',
    uỷ: 'ủy',
    uỹ: 'ũy',
    uỵ: 'ụy',
};

/**
 * A name as two spellings of it are compared: composed, small letters, single spaces, the tone placed the old way
 * (`hòa`, not `hoà`); accents stay, for they tell words apart. A `q` before `uy` keeps its tone (`quý`).
 */
export function foldName(text: string): string {
    if (!MAY_FOLD.test(text)) {
        return text.toLowerCase();
    }
    const small = (COMBINED.test(text) ? text.normalize('NFC') : text).toLowerCase();
    const spaced = UNEVEN_SPACE.test(small) ? small.replace(/\s+/g, ' ').trim() : small;
    return MAY_BE_NEW.test(spaced) ? spaced.replace(NEW_PLACEMENT, placeTheOldWay) : spaced;
}

/** What any of the steps finds something to do in: most names are spared them. */
const MAY_FOLD = /[\u0300-\u036F]|\s\s|[^\S ]|^\s|\s$|[OUou][\u00C0-\u1EFF]/;
const COMBINED = /[\u0300-\u036F]/;
const UNEVEN_SPACE = /\s\s|[^\S ]|^\s|\s$/;
/** Most words have neither `o` nor `u` before a letter with a tone: the search for the syllables is spared them. */
const MAY_BE_NEW = /[ou][\u00C0-\u1EFF]/;

function placeTheOldWay(syllable: string, index: number, whole: string): string {
    return syllable.startsWith('u') && whole[index - 1] === 'q' ? syllable : (OLD_TONES[syllable] ?? syllable);
}
