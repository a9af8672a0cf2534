import { foldedWords, foldName } from '../../facts/fold.js';
import { existsOn, type Gazetteer, type Place } from './gazetteer.js';
import { isPlaceKind } from './place-table.js';

/** A unit that a text names, its kind before its name; offsets are of the text that was searched. */
export interface FoundPlace {
    readonly start: number;
    readonly end: number;
    /** All units of that kind and name: several provinces have an `xã Tân Phú`. */
    readonly places: readonly Place[];
}

const KIND =
    /(?<!\p{L})(?:[Tt]ỉnh|[Tt]hành phố|TP\.?|[Xx]ã|[Pp]hường|[Đđ]ặc khu|[Tt]hị trấn|[Tt]hị xã|[Hh]uyện|[Qq]uận)\s/gu;
const WORD = /[\p{L}\d'’]+/gu;
/** No unit has a name of more words. */
const MOST_WORDS = 6;
const LONGEST_NAME = 50;

/** The units that a text names, in order: the longest name that is known behind the word of a kind. */
export function placesIn(text: string, gazetteer: Gazetteer): FoundPlace[] {
    const found: FoundPlace[] = [];
    for (const { index, 0: word } of text.matchAll(KIND)) {
        const small = word.trim().toLowerCase();
        const kind = small.startsWith('tp') ? 'thành phố' : small;
        const from = index + word.length;
        const words = [...text.slice(from, from + LONGEST_NAME).matchAll(WORD)].slice(0, MOST_WORDS);
        if (!isPlaceKind(kind) || words[0]?.index !== 0 || !/^[\p{Lu}\d]/u.test(words[0][0])) {
            continue;
        }
        for (const last of words.reverse()) {
            const end = from + last.index + last[0].length;
            const places = gazetteer.named(kind, text.slice(from, end));
            if (places.length > 0) {
                found.push({ start: index, end, places });
                break;
            }
        }
    }
    return found;
}

/** What tells units of one name apart. */
export interface PlaceHint {
    /** What goes on behind the name: `, huyện Hiệp Hòa, tỉnh Bắc Giang`. */
    readonly behind?: string;
    /** The place of who writes, folded: `an giang`; null where it is not known. */
    readonly around: string | null;
    /** ISO 8601; null where the paper says none. */
    readonly day: string | null;
}

/** Of units of one name those that may be meant: in what is named behind it, else in the writer's province, and of that day. */
export function meantPlaces(places: readonly Place[], { behind = '', around, day }: PlaceHint): readonly Place[] {
    const named = foldName(behind.slice(0, 2 * LONGEST_NAME));
    const some = (all: readonly Place[], fits: (place: Place) => boolean): readonly Place[] => {
        const fitting = all.filter(fits);
        return fitting.length > 0 ? fitting : all;
    };
    const ofProvince = some(places, ({ within }) => {
        const province = within.split(', ').at(-1) ?? '';
        return province !== '' && named.includes(foldName(province));
    });
    const near = ofProvince.length < places.length ? ofProvince : some(places, (place) => isAround(place, around));
    return some(near, (place) => day !== null && existsOn(place, day));
}

/** Whether a unit lies in a province, or in what the province was made of; folded: `an giang`. */
export function isAround({ within, name }: Place, around: string | null): boolean {
    const province = foldedWords(within === '' ? name : (within.split(', ').at(-1) ?? ''));
    return around !== null && ` ${province.join(' ')}`.endsWith(` ${around}`);
}
