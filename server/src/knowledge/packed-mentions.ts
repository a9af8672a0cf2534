import type { DirectiveMention } from './mentions.js';

type Field = string | number | boolean | null | undefined;

/** Fields of one place, in a row. */
const FIELDS = 14;

/** Places that speak of directives by number, row after row in one list: as objects they take four times the room. */
export class PackedMentions {
    private readonly fields: readonly Field[];

    constructor(mentions: Iterable<DirectiveMention>) {
        this.fields = [...mentions].flatMap(fieldsOf);
    }

    /** The numbers that are spoken of, each once. */
    keys(): Iterable<string> {
        const numbers = new Set<string>();
        for (let at = 0; at < this.fields.length; at += FIELDS) numbers.add(this.fields[at] as string);
        return numbers;
    }

    /** The places that speak of a number, in their order; undefined for none. */
    get(number: unknown): DirectiveMention[] | undefined {
        const found: DirectiveMention[] = [];
        for (let at = 0; at < this.fields.length; at += FIELDS) {
            if (this.fields[at] === number) found.push(mentionOf(this.fields.slice(at, at + FIELDS)));
        }
        return found.length > 0 ? found : undefined;
    }
}

function fieldsOf({ number, hint, start, end, declares, name, day }: DirectiveMention): Field[] {
    const { kind, date, issuer, subject } = hint;
    const named = name ? [name.start, name.end, name.text] : [null, null, null];
    const dated = day ? [day.start, day.end, day.text] : [null, null, null];
    return [number, kind, date, issuer, subject, start, end, declares, ...named, ...dated];
}

function mentionOf(fields: readonly Field[]): DirectiveMention {
    const [number, kind, date, issuer, subject, start, end, declares, ...rest] = fields;
    const hint = { kind, date, issuer, subject } as DirectiveMention['hint'];
    const [name, day] = [spanOf(rest.slice(0, 3)), spanOf(rest.slice(3))];
    const place = { start: start as number, end: end as number, declares: declares as boolean };
    return { type: 'directive', number: number as string, hint, ...place, name, day };
}

function spanOf([start, end, text]: readonly Field[]): DirectiveMention['name'] {
    return text === null ? null : { start: start as number, end: end as number, text: text as string };
}
