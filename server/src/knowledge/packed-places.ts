import type { WordsFacts } from '../facts/mention-facts.js';
import { LineStarts } from './line-starts.js';
import type { DirectiveMention } from './mentions.js';
import { type Pack, Unpacked } from './unpacked.js';

type Field = string | number | boolean | null | undefined;

/** The places of a file in rows of numbers and texts: as objects they take four times the room. */
interface PlaceRows {
    /** {@link FIELDS} for each place that speaks of a directive. */
    readonly numbers: readonly Field[];
    /** {@link WORDS} for each stretch of running words. */
    readonly words: readonly number[];
    /** The days that stretches name by their places here. */
    readonly days: readonly (string | null)[];
    /** Where the lines of the text begin. */
    readonly lines: readonly number[];
}

const FIELDS = 15;
const WORDS = 3;

/** A hundred files may speak of one number: who has found them renames it next. */
const unpacked = new Unpacked(128, (text) => JSON.parse(text) as PlaceRows);

/** Where a closed file speaks of directives and may name agencies: read out of a pack when somebody asks for it. */
export class PackedPlaces {
    /**
     * @param numbers that the file speaks of, each once
     * @param pack of the text that {@link placesText} gave
     */
    constructor(
        private readonly numbers: readonly string[],
        private readonly pack: Pack,
    ) {}

    keys(): readonly string[] {
        return this.numbers;
    }

    /** The places that speak of a number, in their order; undefined for none. */
    get(number: unknown): DirectiveMention[] | undefined {
        const { numbers } = unpacked.of(this.pack);
        const found: DirectiveMention[] = [];
        for (let at = 0; at < numbers.length; at += FIELDS) {
            if (numbers[at] === number) found.push(mentionOf(numbers.slice(at, at + FIELDS)));
        }
        return found.length > 0 ? found : undefined;
    }

    words(): WordsFacts[] {
        const { words, days } = unpacked.of(this.pack);
        const stretches: WordsFacts[] = [];
        for (let at = 0; at < words.length; at += WORDS) {
            const [start = 0, end = 0, rest = 0] = words.slice(at, at + WORDS);
            stretches.push({ start, end, mayNameLaws: rest % 2 === 1, asOf: days[rest >> 1] ?? null });
        }
        return stretches;
    }

    lines(): LineStarts {
        return new LineStarts(unpacked.of(this.pack).lines);
    }
}

/** What {@link PackedPlaces} reads, for a pack. */
export function placesText(
    mentions: Iterable<DirectiveMention>,
    words: readonly WordsFacts[],
    { starts }: LineStarts,
): string {
    const days = new Map<string | null, number>();
    const stretches = words.flatMap(({ start, end, mayNameLaws, asOf }) => {
        const day = days.get(asOf) ?? days.size;
        days.set(asOf, day);
        return [start, end, day * 2 + Number(mayNameLaws)];
    });
    const rows: PlaceRows = {
        numbers: [...mentions].flatMap(fieldsOf),
        words: stretches,
        days: [...days.keys()],
        lines: [...starts],
    };
    return JSON.stringify(rows);
}

function fieldsOf({ number, hint, start, end, declares, name, day }: DirectiveMention): Field[] {
    const { kind, date, issuer, subject } = hint;
    const isHinted = Object.keys(hint).length > 0;
    const named = name ? [name.start, name.end, name.text] : [null, null, null];
    const dated = day ? [day.start, day.end, day.text] : [null, null, null];
    return [number, isHinted, kind, date, issuer, subject, start, end, declares, ...named, ...dated];
}

function mentionOf(fields: readonly Field[]): DirectiveMention {
    const [number, isHinted, kind, date, issuer, subject, start, end, declares, ...rest] = fields;
    const hint = (isHinted ? { kind, date, issuer, subject } : {}) as DirectiveMention['hint'];
    const [name, day] = [spanOf(rest.slice(0, 3)), spanOf(rest.slice(3))];
    const place = { start: start as number, end: end as number, declares: declares as boolean };
    return { type: 'directive', number: number as string, hint, ...place, name, day };
}

function spanOf([start, end, text]: readonly Field[]): DirectiveMention['name'] {
    return text === null ? null : { start: start as number, end: end as number, text: text as string };
}
