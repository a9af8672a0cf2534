import { foldedWords, foldName } from '../../facts/fold.js';
import { unpackedDay } from '../compiled/layout.js';
import { NumberLists } from '../compiled/number-lists.js';
import { asNumbers, readParts } from '../compiled/parts.js';
import { readLines } from '../compiled/text-list.js';
import { firstFrom } from '../order.js';
import { isPlaceKind, type PlaceKind } from './place-table.js';

/** The parts of a compiled gazetteer, in their order in the file. */
export const GAZETTEER_PARTS = [
    /** Every name, folded, by code units; and where the units of each end. */
    'keys',
    'keyEnds',
    /** Names, kinds, what units belong to, acts. */
    'shared',
    /** {@link WIDTH} numbers of each unit. */
    'units',
    /** By each unit: what it is today, and what it was made of; twice its place, one more where it is a part. */
    'nowEnds',
    'now',
    'beforeEnds',
    'before',
] as const;

export type GazetteerPart = (typeof GAZETTEER_PARTS)[number];

/** Name, kind, what it belongs to, first day, last day, source. */
const WIDTH = 6;

/** A unit of the administration, of today or of a time before. */
export interface Place {
    readonly kind: PlaceKind;
    /** Without its kind: `Hiệp Hòa`. */
    readonly name: string;
    /** What it belongs to, the nearest first: `huyện Hiệp Hòa, tỉnh Bắc Giang`; empty for a province. */
    readonly within: string;
    /** First and last day, ISO 8601; null where nothing is known of a beginning, or of an end. */
    readonly from: string | null;
    readonly until: string | null;
    /** The acts that made it, or ended it. */
    readonly source: string;
    /** What it is today, and what it was made of. */
    readonly now: readonly RelatedPlace[];
    readonly before: readonly RelatedPlace[];
}

export interface RelatedPlace {
    readonly place: Place;
    /** Whether only a part of the one went into the other. */
    readonly isPart: boolean;
}

/** As running text writes it: `xã Hiệp Hòa`. */
export function nameOfPlace({ kind, name }: Place): string {
    return `${name === 'Hồ Chí Minh' ? 'Thành phố' : kind} ${name}`;
}

/** Whether a unit exists on a day, ISO 8601; unknown beginnings are long ago. */
export function existsOn({ from, until }: Place, day: string): boolean {
    return (from === null || from <= day) && (until === null || day <= until);
}

/**
 * The units of the administration by their names, in the form that `writeGazetteer` writes: a unit is read when somebody asks for
 * its name. It never changes.
 */
export class Gazetteer {
    private readonly keys: readonly string[];
    private readonly keyEnds: Uint32Array;
    private readonly shared: readonly string[];
    private readonly units: Uint32Array;
    private readonly now: NumberLists;
    private readonly before: NumberLists;
    private readonly places = new Map<number, Place>();

    private constructor(parts: Readonly<Record<GazetteerPart, Uint8Array>>) {
        this.keys = readLines(parts.keys);
        this.keyEnds = asNumbers(parts.keyEnds);
        this.shared = readLines(parts.shared);
        this.units = asNumbers(parts.units);
        this.now = new NumberLists(parts.nowEnds, parts.now);
        this.before = new NumberLists(parts.beforeEnds, parts.before);
    }

    /**
     * Opens a gazetteer; the bytes belong to it from here on.
     *
     * @returns undefined where the bytes are none of this version
     */
    static open(bytes: Uint8Array): Gazetteer | undefined {
        const parts = readParts(bytes);
        if (parts?.length !== GAZETTEER_PARTS.length) {
            return undefined;
        }
        const named = GAZETTEER_PARTS.map((name, i) => [name, parts[i]] as const);
        return new Gazetteer(Object.fromEntries(named) as Record<GazetteerPart, Uint8Array>);
    }

    /** How many units there are. */
    get size(): number {
        return this.units.length / WIDTH;
    }

    /** The units of a kind and name, whatever the capitals and the placement of tones; accents tell names apart. */
    named(kind: PlaceKind, name: string): readonly Place[] {
        const key = foldedWords(name).join(' ');
        const at = firstFrom(this.keys, key);
        const exact = foldName(name);
        return this.keys[at] === key
            ? this.at(at).filter((place) => place.kind === kind && foldName(place.name) === exact)
            : [];
    }

    /** The units whose names begin with these words, in their order. @param words folded; the last may be typed in part */
    *beginning(words: readonly string[]): Iterable<Place> {
        const typed = words.join(' ');
        for (let at = firstFrom(this.keys, typed); this.keys[at]?.startsWith(typed); at++) {
            yield* this.at(at);
        }
    }

    /** The provinces and cities under the centre, of today and before, in their order. */
    *provinces(): Iterable<Place> {
        for (let unit = 0; unit < this.size; unit++) {
            if (this.shared[this.units[unit * WIDTH + 2] ?? 0] === '') yield this.place(unit);
        }
    }

    /** All units, in their order. */
    *[Symbol.iterator](): Iterator<Place> {
        for (let unit = 0; unit < this.size; unit++) yield this.place(unit);
    }

    private at(key: number): Place[] {
        const places: Place[] = [];
        const start = key === 0 ? 0 : (this.keyEnds[key - 1] ?? 0);
        for (let unit = start; unit < (this.keyEnds[key] ?? start); unit++) places.push(this.place(unit));
        return places;
    }

    private place(unit: number): Place {
        let place = this.places.get(unit);
        if (!place) {
            place = this.read(unit);
            this.places.set(unit, place);
        }
        return place;
    }

    private read(unit: number): Place {
        const text = (column: number) => this.shared[this.units[unit * WIDTH + column] ?? 0] ?? '';
        const kind = text(1);
        const related = (lists: NumberLists): readonly RelatedPlace[] =>
            Array.from(lists.at(unit), (each) => ({ place: this.place(each >> 1), isPart: (each & 1) === 1 }));
        const { now, before } = this;
        return {
            kind: isPlaceKind(kind) ? kind : 'xã',
            name: text(0),
            within: text(2),
            from: unpackedDay(this.units[unit * WIDTH + 3] ?? 0),
            until: unpackedDay(this.units[unit * WIDTH + 4] ?? 0),
            source: text(5),
            // read when it is asked for: each leads to others
            get now() {
                return related(now);
            },
            get before() {
                return related(before);
            },
        };
    }
}
