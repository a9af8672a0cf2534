import type { Bilingual } from '../language/language.js';
import type { Component, Figure, Standard } from './standard.js';
import { isStandard, type KnownTable, STANDARDS, type StandardId } from './standards.js';

/** All tables, some with rows that an office has of its own. */
export type Tables = Readonly<Record<StandardId, KnownTable>>;

/** A row of an office that is not taken: the standard's own serves. */
export interface RowFault {
    /** As it was written: `state-nd30`. */
    readonly standard: string;
    /** As it was written: `components.body.size`; empty where all of them are meant. */
    readonly row: string;
    readonly message: Bilingual;
}

/** What an office may set a row to: a figure between two bounds, yes or no, or one of several words. */
export type RowValues =
    | { readonly type: 'number'; readonly min: number; readonly max: number; readonly unit: string }
    | { readonly type: 'boolean' }
    | { readonly type: 'words'; readonly words: readonly (string | null)[] };

/** One kind of rows. The expression is of the whole name; what it captures are the keys on the way to the row. */
interface RowKind {
    readonly name: RegExp;
    readonly values: RowValues;
}

const millimetres = (min: number, max: number): RowValues => ({ type: 'number', min, max, unit: 'mm' });
const points = (min: number, max: number): RowValues => ({ type: 'number', min, max, unit: 'pt' });
const words = (...of: (string | null)[]): RowValues => ({ type: 'words', words: of });

const COMPONENTS = Object.keys(STANDARDS['state-nd30'].components).join('|');

/**
 * The rows that an office may have of its own. The bounds leave room for every page that can be read: no value makes a page
 * without room for text, and none is anything but a figure, a yes or no, or one of the words here.
 */
export const OFFICE_ROWS: readonly RowKind[] = [
    { name: /^(page)\.(top|bottom|left|right)$/u, values: millimetres(5, 60) },
    { name: /^(page)\.(numberFromTop)$/u, values: millimetres(3, 40) },
    { name: /^(text)\.(firstLineIndent)$/u, values: millimetres(0, 40) },
    { name: /^(text)\.(paragraphSpacing)$/u, values: points(0, 36) },
    { name: /^(text)\.(lineSpacing)$/u, values: points(12, 48) },
    { name: new RegExp(`^(components)\\.(${COMPONENTS})\\.(size)$`, 'u'), values: points(6, 30) },
    {
        name: new RegExp(`^(components)\\.(${COMPONENTS})\\.(bold|italic|underlined)$`, 'u'),
        values: { type: 'boolean' },
    },
    { name: /^(layout)\.(duplex|signatureFields)$/u, values: { type: 'boolean' } },
    { name: /^(layout)\.(signatureSizes)\.(signature|seal|corner)$/u, values: millimetres(10, 80) },
    { name: /^(wording)\.(numberLabel)$/u, values: words('Số:', 'Số') },
    { name: /^(wording)\.(letterSubject)$/u, values: words('V/v', 'về việc', null) },
    { name: /^(wording)\.(basisEnds|recipientEnds)\.(each|last)$/u, values: words(';', ',', '.') },
    { name: /^(wording)\.(documentEnd)$/u, values: words('./.', '.') },
    { name: /^(wording)\.(archiveLabel)$/u, values: words('Lưu:', 'Lưu') },
];

/** What stands for an office's rows in the sources of a table. */
const OWN = 'kehoach.standardRows';

/**
 * The tables with the rows that an office has of its own, one by one: what is wrong is told, and the standard's own row serves
 * in its place.
 *
 * @param rows the setting `kehoach.standardRows`, as somebody wrote it: `{ "state-nd30": { "components.body.size": 13 } }`
 */
export function officeTables(rows: unknown): { readonly tables: Tables; readonly faults: readonly RowFault[] } {
    const faults: RowFault[] = [];
    const tables: Record<StandardId, KnownTable> = { ...STANDARDS };
    if (rows === undefined || rows === null) {
        return { tables: STANDARDS, faults };
    }
    if (!isObject(rows)) {
        return { tables: STANDARDS, faults: [{ standard: '', row: '', message: NO_OBJECT }] };
    }
    for (const [standard, own] of Object.entries(rows)) {
        if (!isStandard(standard)) {
            faults.push({ standard, row: '', message: unknownStandard() });
        } else if (!isObject(own)) {
            faults.push({ standard, row: '', message: NO_OBJECT });
        } else {
            tables[standard] = withRows(STANDARDS[standard], own, (row, message) => {
                faults.push({ standard, row, message });
            });
        }
    }
    return { tables, faults };
}

/** So much of what somebody wrote as a name is told. */
const MAX_NAME = 60;

/** What is wrong with a row, in one sentence that names it. */
export function faultMessage({ standard, row, message }: RowFault): Bilingual {
    const name = [OWN, standard, row]
        .filter((part) => part !== '')
        .map((part) => part.slice(0, MAX_NAME))
        .join(' › ');
    return {
        vi: `${name}: ${message.vi} Dùng giá trị của tiêu chuẩn.`,
        en: `${name}: ${message.en} The standard's own serves.`,
    };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withRows(
    table: KnownTable,
    rows: Readonly<Record<string, unknown>>,
    tell: (row: string, message: Bilingual) => void,
): KnownTable {
    let result: KnownTable = table;
    for (const [row, value] of Object.entries(rows)) {
        const kind = OFFICE_ROWS.find(({ name }) => name.test(row));
        if (!kind) {
            tell(row, NO_ROW);
        } else if (fits(value, kind.values)) {
            result = withRow(result, kind.name.exec(row)?.slice(1) ?? [], value);
        } else {
            tell(row, wrongValue(value, kind.values));
        }
    }
    return result;
}

function fits(value: unknown, values: RowValues): value is number | boolean | string | null {
    switch (values.type) {
        case 'number':
            return typeof value === 'number' && value >= values.min && value <= values.max;
        case 'boolean':
            return typeof value === 'boolean';
        case 'words':
            return (typeof value === 'string' || value === null) && values.words.includes(value);
    }
}

/** The table with one row of an office. What led to it keeps its shape, for the expression named it. */
function withRow(table: KnownTable, path: readonly string[], value: number | boolean | string | null): KnownTable {
    const [part, name, detail] = path as [keyof Standard, string, string | undefined];
    switch (part) {
        case 'page':
            return { ...table, page: { ...table.page, [name]: own(value), source: OWN } };
        case 'text':
            return { ...table, text: { ...table.text, [name]: own(value), source: OWN } };
        case 'components': {
            const row = table.components[name as Component];
            const { bold, italic, underlined, ...rest } = row;
            const flags = Object.entries({ bold, italic, underlined, [detail as string]: value === true });
            const component =
                detail === 'size'
                    ? { ...row, size: own(value), source: OWN }
                    : { ...rest, ...Object.fromEntries(flags.filter(([, isSet]) => isSet)), source: OWN };
            return { ...table, components: { ...table.components, [name]: component } };
        }
        case 'layout': {
            const before = table.layout[name as 'signatureSizes'].is;
            return { ...table, layout: { ...table.layout, [name]: ownRow(before, detail, value) } };
        }
        default: {
            const before = table.wording[name as 'basisEnds'].is;
            return { ...table, wording: { ...table.wording, [name]: ownRow(before, detail, value) } };
        }
    }
}

/** @param before what the row is without the office, which keeps all but one detail where one is named */
function ownRow(before: object, detail: string | undefined, value: unknown): { is: unknown; source: string } {
    return { is: detail === undefined ? value : { ...before, [detail]: value }, source: OWN };
}

function own(value: unknown): Figure {
    const figure = Number(value);
    return { min: figure, max: figure, printed: figure };
}

const NO_OBJECT: Bilingual = {
    vi: 'phải là một nhóm dòng trong dấu ngoặc nhọn { }.',
    en: 'must be rows in braces { }.',
};

const NO_ROW: Bilingual = {
    vi: 'không có dòng nào tên như vậy; các tên ở trang docs/standards.md.',
    en: 'there is no such row; docs/standards.md lists them.',
};

function unknownStandard(): Bilingual {
    const ids = Object.keys(STANDARDS).join(', ');
    return { vi: `không phải tên một tiêu chuẩn; chọn ${ids}.`, en: `names no standard; there are ${ids}.` };
}

function wrongValue(value: unknown, values: RowValues): Bilingual {
    const written = JSON.stringify(value)?.slice(0, 40) ?? String(value);
    switch (values.type) {
        case 'number':
            return {
                vi: `${written} không dùng được; ghi một số từ ${values.min} đến ${values.max} (${values.unit}).`,
                en: `${written} will not do; a number from ${values.min} to ${values.max} (${values.unit}) is wanted.`,
            };
        case 'boolean':
            return {
                vi: `${written} không dùng được; ghi true hoặc false.`,
                en: `${written} will not do; true or false.`,
            };
        case 'words': {
            const all = values.words.map((word) => JSON.stringify(word)).join(', ');
            return {
                vi: `${written} không dùng được; ghi một trong ${all}.`,
                en: `${written} will not do; one of ${all}.`,
            };
        }
    }
}
