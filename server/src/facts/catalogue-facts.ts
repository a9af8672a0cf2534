import { gather } from '../bounds/gather.js';
import type { PropertyName } from '../syntax/catalogue/properties.js';
import { type EntryKind, propertyType } from '../syntax/catalogue/properties.js';
import type { CatalogueEntry, Property, PropertyValue } from '../syntax/generated/ast.js';
import { normalNumber } from '../syntax/plan-value-converter.js';
import { isoDate } from './dates.js';

/** An agency of the past or the future of another one. */
export interface RelatedAgency {
    readonly name: string;
    /** Last day of the former name, ISO 8601; null where the catalogue does not say. */
    readonly until: string | null;
}

/** What a catalogue says of an agency or a group of agencies. */
export interface AgencyFacts {
    readonly type: 'agency' | 'group';
    readonly name: string;
    readonly level: string | null;
    readonly codes: readonly string[];
    readonly shortForms: readonly string[];
    readonly otherNames: readonly string[];
    readonly parent: string | null;
    readonly predecessors: readonly RelatedAgency[];
    readonly successors: readonly string[];
    /** First and last day of the name, ISO 8601. */
    readonly from: string | null;
    readonly until: string | null;
    readonly members: readonly string[];
    readonly source: string | null;
    readonly note: string | null;
}

/** What a catalogue says of a directive. */
export interface DirectiveFacts {
    readonly type: 'directive';
    readonly number: string;
    readonly kind: string | null;
    /** ISO 8601. */
    readonly date: string | null;
    readonly issuer: string | null;
    readonly subject: string | null;
    /** Names without a number: `Luật Trẻ em`. */
    readonly names: readonly string[];
    readonly bases: readonly string[];
    readonly replaces: readonly string[];
    readonly replacedBy: readonly string[];
    /** What amends it, or replaces a part of it. */
    readonly amendedBy: readonly string[];
    /** First day on which it applies, ISO 8601. */
    readonly effective: string | null;
    /** First day on which it applies no longer, ISO 8601. */
    readonly expires: string | null;
    /** Day on which what the entry says of its force was checked last, ISO 8601. */
    readonly checked: string | null;
    /** As the catalogue writes it: relative to the catalogue's file, or an address. */
    readonly file: string | null;
    readonly source: string | null;
    readonly note: string | null;
}

/** What a catalogue says of a kind of documents. */
export interface KindFacts {
    readonly type: 'kind';
    readonly name: string;
    readonly codes: readonly string[];
}

/** Words and terms that a catalogue lists as right. */
export interface WordsFacts {
    readonly type: 'words';
    readonly words: readonly string[];
}

/** What is known by a name. */
export type NamedFacts = AgencyFacts | DirectiveFacts | KindFacts;

export type EntryFacts = NamedFacts | WordsFacts;

const ENTRY_KINDS: Record<CatalogueEntry['$type'], EntryKind> = {
    OrganisationEntry: 'agency',
    GroupEntry: 'group',
    DirectiveEntry: 'directive',
    KindEntry: 'kind',
};

/** What an entry describes. */
export function entryKind(entry: CatalogueEntry): EntryKind {
    return ENTRY_KINDS[entry.$type];
}

/** What was read of an entry, which does not change as long as its tree lives. */
const known = new WeakMap<CatalogueEntry, NamedFacts>();

/** The facts of one entry; undefined where it has no name to be known by. */
export function entryFacts(entry: CatalogueEntry): NamedFacts | undefined {
    let facts = known.get(entry);
    if (!facts) {
        facts = readEntry(entry);
        if (facts) known.set(entry, facts);
    }
    return facts;
}

function readEntry(entry: CatalogueEntry): NamedFacts | undefined {
    if (!entry.name) {
        return undefined;
    }
    const kind = entryKind(entry);
    const values = new Map<PropertyName, PropertyValue[]>();
    for (const property of entry.properties) {
        const type = propertyType(kind, property.key);
        if (type) {
            gather(values, type.name, property.values);
        }
    }
    const all = (name: PropertyName) => (values.get(name) ?? []).map(({ text }) => text);
    const one = (name: PropertyName) => values.get(name)?.[0]?.text ?? null;
    const numbers = (name: PropertyName) => all(name).map(normalNumber);
    switch (kind) {
        case 'kind':
            return { type: 'kind', name: entry.name, codes: all('codes') };
        case 'directive':
            return {
                type: 'directive',
                number: normalNumber(entry.name),
                kind: one('kind'),
                date: isoDate(one('date') ?? ''),
                issuer: one('issuer'),
                subject: one('subject'),
                names: all('otherNames'),
                bases: numbers('bases'),
                replaces: numbers('replaces'),
                replacedBy: numbers('replacedBy'),
                amendedBy: numbers('amendedBy'),
                effective: isoDate(one('effective') ?? ''),
                expires: isoDate(one('expires') ?? ''),
                checked: isoDate(one('checked') ?? ''),
                file: one('file'),
                source: one('source'),
                note: one('note'),
            };
        default:
            return {
                type: kind,
                name: entry.name,
                level: one('level'),
                codes: all('codes'),
                shortForms: all('shortForms'),
                otherNames: all('otherNames'),
                parent: one('parent'),
                predecessors: (values.get('predecessors') ?? []).map(({ text, note }) => ({
                    name: text,
                    until: note === undefined ? null : dayOf(note, 'last'),
                })),
                successors: all('successors'),
                from: dayOf(one('from') ?? '', 'first'),
                until: dayOf(one('until') ?? '', 'last'),
                members: all('members'),
                source: one('source'),
                note: one('note'),
            };
    }
}

/**
 * A day, or the first or last one of a month: `01/3/2025`, `02/2025`.
 *
 * @returns ISO 8601, or null where the text names neither
 */
export function dayOf(text: string, edge: 'first' | 'last'): string | null {
    const day = isoDate(text);
    const month = /(?=\d)(?<![\d/]\s*)(\d{1,2})\s*\/\s*(\d{4})/.exec(text);
    if (day !== null || !month) {
        return day;
    }
    const [number, year] = [Number(month[1]), Number(month[2])];
    if (number < 1 || number > 12) {
        return null;
    }
    const date = edge === 'first' ? Date.UTC(year, number - 1, 1) : Date.UTC(year, number, 0);
    return new Date(date).toISOString().slice(0, 10);
}

/** The property of an entry with this name in the code. */
export function propertyNamed(entry: CatalogueEntry, name: PropertyName): Property | undefined {
    return entry.properties.find((property) => propertyType(entryKind(entry), property.key)?.name === name);
}
