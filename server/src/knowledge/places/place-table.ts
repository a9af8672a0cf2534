/** The head of the table. */
export const PLACE_COLUMNS = ['kind', 'name', 'within', 'from', 'until', 'now', 'part', 'source'] as const;

/** What a unit of the administration is: `tỉnh`, `xã`, …; those below the provinces and above the communes ended in 2025. */
export const PLACE_KINDS = [
    'tỉnh',
    'thành phố',
    'xã',
    'phường',
    'đặc khu',
    'thị trấn',
    'huyện',
    'quận',
    'thị xã',
] as const;

export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A row of the table. */
export interface PlaceRow {
    readonly kind: PlaceKind;
    /** Without its kind: `Hiệp Hòa`. */
    readonly name: string;
    /** What it belongs to, the nearest first: `huyện Hiệp Hòa, tỉnh Bắc Giang`; empty for a province. */
    readonly within: string;
    /** First and last day, ISO 8601; null where nothing is known of a beginning, or of an end. */
    readonly from: string | null;
    readonly until: string | null;
    /** What it is today, each with what it belongs to; `isPart` where only a part of it went there. */
    readonly now: readonly { readonly unit: string; readonly isPart: boolean }[];
    /** The acts that made it, or ended it. */
    readonly source: string;
}

/**
 * Units of the administration out of a table whose rows are lines and whose cells stand between tabs.
 *
 * @throws an Error that names the line of a row that has other cells than the head, an unknown kind, or a day that is none
 */
export function readPlaceTable(text: string): PlaceRow[] {
    const [head, ...lines] = text.trimEnd().split(/\r?\n/);
    if (head !== PLACE_COLUMNS.join('\t')) {
        throw new Error(`line 1: the columns are ${PLACE_COLUMNS.join(', ')}`);
    }
    return lines.map((line, i) => readRow(line.split('\t'), i + 2));
}

function readRow(cells: readonly string[], line: number): PlaceRow {
    const [kind = '', name = '', within = '', from = '', until = '', now = '', part = '', source = ''] = cells;
    if (cells.length !== PLACE_COLUMNS.length || name === '' || source === '' || !isPlaceKind(kind)) {
        throw new Error(`line ${line}: ${PLACE_COLUMNS.length} cells, of them a kind, a name and a source`);
    }
    for (const day of [from, until]) {
        if (day !== '' && (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day)))) {
            throw new Error(`line ${line}: “${day}” is no day`);
        }
    }
    const units = now === '' ? [] : now.split('; ');
    return {
        kind,
        name,
        within,
        from: from || null,
        until: until || null,
        now: units.map((unit, i) => ({ unit, isPart: part.charAt(i) === '1' })),
        source,
    };
}

/** Whether a word is a kind of unit, in small letters. */
export function isPlaceKind(word: string): word is PlaceKind {
    return (PLACE_KINDS as readonly string[]).includes(word);
}
