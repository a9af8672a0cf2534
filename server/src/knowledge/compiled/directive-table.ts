import type { DirectiveFacts } from '../../facts/catalogue-facts.js';

/** The head of the table. */
export const COLUMNS = [
    'number',
    'kind',
    'date',
    'issuer',
    'subject',
    'names',
    'effective',
    'amendedBy',
    'replacedBy',
    'checked',
    'source',
] as const;

/**
 * Directives of a table whose rows are lines and whose cells stand between tabs; what it does not say is an empty cell, days are in
 * ISO 8601, several values stand behind semicolons.
 *
 * @throws an Error that names the line of a row that has other cells than the head, no number, no source, or a day that is none
 */
export function readDirectiveTable(text: string): DirectiveFacts[] {
    const [head, ...lines] = text.trimEnd().split(/\r?\n/);
    if (head !== COLUMNS.join('\t')) {
        throw new Error(`line 1: the columns are ${COLUMNS.join(', ')}`);
    }
    return lines.map((line, i) => readRow(line.split('\t'), i + 2));
}

function readRow(cells: readonly string[], line: number): DirectiveFacts {
    const cell = (name: (typeof COLUMNS)[number]) => cells[COLUMNS.indexOf(name)]?.trim() ?? '';
    const some = (name: (typeof COLUMNS)[number]) => (cell(name) === '' ? null : cell(name));
    const all = (name: (typeof COLUMNS)[number]) =>
        cell(name)
            .split(';')
            .map((each) => each.trim())
            .filter(Boolean);
    const day = (name: (typeof COLUMNS)[number]) => {
        if (!/^(?:|\d{4}-\d\d-\d\d)$/.test(cell(name)) || Number.isNaN(Date.parse(cell(name) || '2000-01-01'))) {
            throw new Error(`line ${line}: “${cell(name)}” is no day`);
        }
        return some(name);
    };
    if (cells.length !== COLUMNS.length || cell('number') === '' || cell('source') === '') {
        throw new Error(`line ${line}: ${COLUMNS.length} cells, of them a number and a source`);
    }
    return {
        type: 'directive',
        number: cell('number'),
        kind: some('kind'),
        date: day('date'),
        issuer: some('issuer'),
        subject: some('subject'),
        names: all('names'),
        bases: [],
        replaces: [],
        replacedBy: all('replacedBy'),
        amendedBy: all('amendedBy'),
        effective: day('effective'),
        expires: null,
        checked: day('checked'),
        file: null,
        source: cell('source'),
        note: null,
    };
}
