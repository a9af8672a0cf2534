import type { AgencyFacts } from '../../facts/catalogue-facts.js';
import { foldName } from '../../facts/fold.js';
import { type Gazetteer, nameOfPlace, type Place } from './gazetteer.js';
import { isPlaceKind, type PlaceKind } from './place-table.js';

/** The committees of the party that bear the name of their unit, and the kind of the unit. */
const COMMITTEES = { 'tỉnh ủy': 'tỉnh', 'thành ủy': 'thành phố' } as const;
const COMMITTEE_OF = { tỉnh: 'Tỉnh ủy', 'thành phố': 'Thành ủy' } as const;

function committeeKind(word: string): PlaceKind | undefined {
    return word === 'tỉnh ủy' || word === 'thành ủy' ? COMMITTEES[word] : undefined;
}

/** No unit has a name of more words. */
const MOST_WORDS = 6;

/** A name that ends with a unit's: what stands before the unit and its kind, and the units that may be meant. */
interface PlacedName {
    readonly head: string;
    readonly kind: PlaceKind;
    readonly isCommittee: boolean;
    readonly places: readonly Place[];
}

function placedName(name: string, gazetteer: Gazetteer): PlacedName | undefined {
    const words = foldName(name).split(' ');
    for (let length = Math.min(MOST_WORDS, words.length - 1); length > 0; length--) {
        const end = words.length - length;
        for (const count of [1, 2]) {
            const word = words.slice(Math.max(0, end - count), end).join(' ');
            const committee = committeeKind(word);
            const kind = committee ?? word;
            const places = isPlaceKind(kind) ? gazetteer.named(kind, words.slice(end).join(' ')) : [];
            if (isPlaceKind(kind) && places.length > 0) {
                const head = words.slice(0, end - count).join(' ');
                return { head, kind, isCommittee: committee !== undefined, places };
            }
        }
    }
    return undefined;
}

/**
 * A name that ends with a unit's, in two: `trường tiểu học` and `xã Tân Phú`, `ban tổ chức` and `Tỉnh ủy An Giang`.
 *
 * @returns the head in small letters, the unit as it is written; undefined where it ends with none
 */
export function withUnitBehind(name: string, gazetteer: Gazetteer): { head: string; unit: string } | undefined {
    const placed = placedName(name, gazetteer);
    const [place] = placed?.places ?? [];
    if (!placed || !place) {
        return undefined;
    }
    const committee = place.kind === 'tỉnh' || place.kind === 'thành phố' ? COMMITTEE_OF[place.kind] : undefined;
    const isOfParty = placed.isCommittee && committee !== undefined;
    return { head: placed.head, unit: isOfParty ? `${committee} ${place.name}` : nameOfPlace(place) };
}

/** What is called by the name of a province that ended: itself, and its committee of the party. */
export function namesOfFormer(gazetteer: Gazetteer): string[] {
    return [...gazetteer.provinces()].flatMap((place) => {
        const { kind, until, name } = place;
        const committee = kind === 'tỉnh' || kind === 'thành phố' ? [`${COMMITTEE_OF[kind]} ${name}`] : [];
        return until === null ? [] : [nameOfPlace(place), ...committee];
    });
}

/** The level of a unit, as catalogues write it. */
function levelOf({ kind, within }: Place): string {
    if (within === '') {
        return 'tỉnh';
    }
    return kind === 'xã' || kind === 'phường' || kind === 'đặc khu' || kind === 'thị trấn' ? 'xã' : 'huyện';
}

/** How a body is called by which its likes are known: of a ward as of a commune, of a city as of a province. */
const USUAL: Readonly<Record<string, PlaceKind>> = { tỉnh: 'tỉnh', huyện: 'huyện', xã: 'xã' };

/**
 * What is known of an agency whose name ends with a unit's, out of what is known of its likes everywhere: `Ủy ban nhân dân xã Tân Phú`
 * is an `Ủy ban nhân dân xã`, of the communes of that name. It ended with them.
 *
 * @param likes the agencies everywhere of a name, folded as {@link foldName} does
 * @returns undefined where the name is not of that form, or nothing is known of its likes
 */
export function agencyOfPlace(
    name: string,
    gazetteer: Gazetteer,
    likes: (name: string) => AgencyFacts | undefined,
): AgencyFacts | undefined {
    const placed = placedName(name, gazetteer);
    for (const level of placed ? new Set(placed.places.map(levelOf)) : []) {
        const places = placed?.places.filter((place) => levelOf(place) === level) ?? [];
        const known = placed && likeOf(placed, level, likes);
        if (placed && known?.type === 'agency' && known.level === level) {
            return factsOf(known, placed, places);
        }
    }
    return undefined;
}

function likeOf(
    { head, kind, isCommittee }: PlacedName,
    level: string,
    likes: (name: string) => AgencyFacts | undefined,
) {
    const kinds = isCommittee ? Object.keys(COMMITTEES) : [kind, USUAL[level] ?? kind];
    const own = isCommittee && kind !== 'tỉnh' ? kinds.toReversed() : kinds;
    for (const word of own) {
        const known = likes(`${head} ${word}`.trim());
        if (known) {
            return known;
        }
    }
    return isCommittee || head === '' ? undefined : likes(head);
}

function factsOf(likes: AgencyFacts, { isCommittee }: PlacedName, places: readonly Place[]): AgencyFacts {
    const [first, ...others] = places as readonly [Place, ...Place[]];
    const stem = stemOf(likes.name);
    const called = (place: Place) => {
        const { kind, name } = place;
        const committee = isCommittee && (kind === 'tỉnh' || kind === 'thành phố') ? COMMITTEE_OF[kind] : undefined;
        return `${stem} ${committee ? `${committee} ${name}` : nameOfPlace(place)}`.trim();
    };
    const one = others.length === 0 ? first : undefined;
    const untils = places.map(({ until }) => until);
    const gone = untils.every((day) => day !== null) ? untils.toSorted().at(-1) : undefined;
    const until = [gone, likes.until].filter((day) => typeof day === 'string').toSorted()[0] ?? null;
    const successors = likes.until === null ? (one?.now ?? []).map(({ place }) => called(place)) : likes.successors;
    return {
        ...likes,
        name: called(first),
        otherNames: [],
        shortForms: (isCommittee ? [] : likes.shortForms)
            .filter((short) => stemOf(short) !== short)
            .map((short) => `${stemOf(short)} ${nameOfPlace(first)}`),
        predecessors: (one?.before ?? []).map(({ place }) => ({ name: called(place), until: place.until })),
        successors: [...new Set(successors)],
        from: one?.from ?? likes.from,
        until,
        source: [...new Set([likes.source, ...places.map(({ source }) => source)])].join('; '),
    };
}

const KIND_AT_END = /(?<!\S)(?:tỉnh|thành phố|xã|phường|đặc khu|thị trấn|thị xã|huyện|quận|tỉnh ủy|thành ủy)$/iu;

/** A name without the kind of unit, or its committee, at its end: `Ủy ban nhân dân` of `Ủy ban nhân dân xã`. */
function stemOf(name: string): string {
    return name.replace(KIND_AT_END, '').trim();
}
