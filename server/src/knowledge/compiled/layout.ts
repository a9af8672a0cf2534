/** The parts of a compiled catalogue, in their order in the file. */
export const PARTS = [
    /** What {@link CatalogueOrigin} says, as JSON. */
    'origin',
    /** Every number that an entry bears or names, by code units. */
    'numbers',
    /** Kinds and issuers, which many entries share. */
    'shared',
    /** Everything else that entries say. */
    'textEnds',
    'texts',
    /** {@link COLUMNS} of each entry; entries stand by number, then by day. */
    'rows',
    /** {@link LISTS} of each entry. */
    'listEnds',
    'lists',
    /** By each number: the entries that bear or name it. */
    'speakingEnds',
    'speaking',
    /** Every word of what entries say, folded, by code units. */
    'words',
    /** By each word: the numbers of which it is said, in their order. */
    'saidEnds',
    'said',
] as const;

export type PartName = (typeof PARTS)[number];

/** What an entry says once. Texts are places in their list, counted from 1; days are `20261126`; 0 where it says nothing. */
export const COLUMNS = [
    'number',
    'kind',
    'issuer',
    'date',
    'effective',
    'expires',
    'checked',
    'subject',
    'file',
    'source',
    'note',
] as const;

export type ColumnName = (typeof COLUMNS)[number];

/** What an entry may say several of: names are places among the texts, the others among the numbers. */
export const LISTS = ['names', 'bases', 'replaces', 'replacedBy', 'amendedBy'] as const;

export type ListName = (typeof LISTS)[number];

/** Where a catalogue is from. */
export interface CatalogueOrigin {
    /** A word for the address of its entries: `van-ban`. */
    readonly name: string;
    readonly title: string;
    readonly licence: string;
    /** Day of which its knowledge is, ISO 8601. */
    readonly date: string;
}

/** `2026-11-26` as a number. */
export function packedDay(day: string | null): number {
    return day === null ? 0 : Number(day.replaceAll('-', ''));
}

/** A day that {@link packedDay} packed; null for none. */
export function unpackedDay(packed: number): string | null {
    const digits = String(packed).padStart(8, '0');
    return packed === 0 ? null : `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
