import { foldedWords } from '../facts/fold.js';
import { PROPERTY_TYPES } from '../syntax/catalogue/properties.js';

/** Says what an entry is: `cơ quan`, `nhóm`, `văn bản`, `loại`. */
export const KIND_COLUMN = 'loại mục';
/** The entry's name, or the number of a directive. */
export const NAME_COLUMN = 'tên';
/** One column for each key; `loại` and `cơ quan` are keys of directives. */
export const KEYS: readonly string[] = [...new Set(PROPERTY_TYPES.map(({ key }) => key))];
/** The titles of a catalogue's table, in their order. */
export const COLUMNS: readonly string[] = [KIND_COLUMN, NAME_COLUMN, ...KEYS];

/** Titles under which offices keep names and numbers. */
const OTHER_TITLES = ['số', 'tên hoặc số', 'số, ký hiệu', 'số hiệu'];

const BY_WORDS = new Map([
    ...OTHER_TITLES.map((title) => [wordsOf(title), NAME_COLUMN] as const),
    ...COLUMNS.map((column) => [wordsOf(column), column] as const),
]);

/** The column that a title means, whatever its capitals, accents and signs; undefined for a column of the office's own. */
export function columnNamed(title: string): string | undefined {
    return BY_WORDS.get(wordsOf(title));
}

function wordsOf(title: string): string {
    return foldedWords(title).join(' ');
}
