import { Remembered } from '../../bounds/remembered.js';
import { foldName } from '../../facts/fold.js';
import { type Gazetteer, nameOfPlace, type Place } from './gazetteer.js';
import { isPlaceKind } from './place-table.js';

/** A place of a text that names a commune which is none any more; offsets are of the text. */
export interface GoneCommune {
    readonly start: number;
    readonly end: number;
    /** As running text writes it: `xã Hiệp Hòa`; with the district where the text names it. */
    readonly name: string;
    /** The last day of the last that bore the name, ISO 8601. */
    readonly until: string;
    /** What took its place; none where several bore the name and nothing tells which is meant. */
    readonly successors: readonly string[];
}

/** A name: words that begin with capitals, up to the first that does not. No unit has one of more words. */
const NAME = "\\p{Lu}[\\p{L}\\d'’]*(?: [\\p{Lu}\\d][\\p{L}\\d'’]*){0,5}(?![\\p{L}\\d'’]| \\p{Lu})";
/** A commune and, behind a comma or `thuộc`, its district; there are none since 01/7/2025 (Luật 72/2025/QH15). */
const COMMUNE = new RegExp(
    `(?<!\\p{L})([Xx]ã|[Pp]hường|[Tt]hị trấn) (${NAME}|\\d{1,2}(?=,? (?:thuộc )?(?:quận|thành phố|thị xã) ))(?:(?:, | thuộc |, thuộc )(huyện|quận|thị xã|thành phố|TP\\.?) ?(${NAME}|\\d{1,2}))?`,
    'gu',
);

/** The units that words may mean, by the words: a paper names the same again and again. */
const meant = new WeakMap<Gazetteer, Remembered<readonly Place[]>>();
const ROOM = 200_000;

/**
 * The communes that a text names and that ended before a day. A name is told where no unit of its kind bears it on that day in the whole
 * country, or where the district that stands behind it had one: `xã Tân Lập` alone may be any of those of today.
 *
 * @param day ISO 8601
 */
export function goneCommunes(text: string, day: string, gazetteer: Gazetteer): GoneCommune[] {
    const found: GoneCommune[] = [];
    let known = meant.get(gazetteer);
    if (!known) {
        known = new Remembered(ROOM);
        meant.set(gazetteer, known);
    }
    for (const { index, 0: whole, 1: kind = '', 2: name = '', 3: districtKind, 4: district } of text.matchAll(
        COMMUNE,
    )) {
        const unit = `${kind} ${name}`;
        const ofDistrict =
            districtKind === undefined
                ? []
                : known.of(`${unit}, ${districtKind} ${district}`, () =>
                      inDistrict(named(kind, name, gazetteer), districtKind, district ?? ''),
                  );
        const isInDistrict = ofDistrict.length > 0;
        const places = isInDistrict ? ofDistrict : known.of(unit, () => named(kind, name, gazetteer));
        const until = isInDistrict || name.includes(' ') ? endBefore(places, day) : undefined;
        if (until !== undefined) {
            found.push({
                start: index,
                end: index + (isInDistrict ? whole : unit).length,
                name: isInDistrict ? whole : unit,
                until,
                successors: successorsOf(places),
            });
        }
    }
    return found;
}

function named(kind: string, name: string, gazetteer: Gazetteer): readonly Place[] {
    const small = kind.toLowerCase();
    return isPlaceKind(small) ? gazetteer.named(small, name) : [];
}

function inDistrict(places: readonly Place[], kind: string, name: string): readonly Place[] {
    const district = `${foldName(kind.startsWith('TP') ? 'thành phố' : kind)} ${foldName(name)},`;
    return places.filter(({ within }) => foldName(within).startsWith(district));
}

/** The last day of the last of some units; undefined where one of them is there on a day, or there are none. */
function endBefore(places: readonly Place[], day: string): string | undefined {
    let latest = '';
    for (const { until } of places) {
        if (until === null || until >= day) return undefined;
        if (until > latest) latest = until;
    }
    return latest === '' ? undefined : latest;
}

function successorsOf([place, ...others]: readonly Place[]): readonly string[] {
    return others.length > 0 ? [] : (place?.now ?? []).map(({ place: now }) => nameOfPlace(now));
}
