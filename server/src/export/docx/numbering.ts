import { AlignmentType, type ILevelsOptions, LevelFormat, LevelSuffix } from 'docx';
import type { PrintedMark } from '../../printed/printed-document.js';
import { LEVELS, type LevelName, type ListMark, listMarkOf } from './marks.js';

/** Where a paragraph gets its mark from: a level of a list. */
export interface ListPlace {
    /** The list's name within the file. */
    readonly list: string;
    readonly level: number;
}

/** A list of the file as the Word library takes it. */
export interface ListDefinition {
    readonly reference: string;
    readonly levels: ILevelsOptions[];
}

/** A paragraph that begins with a mark, under the style that it has. */
export interface MarkedParagraph<Key> {
    readonly key: Key;
    readonly mark: PrintedMark;
    readonly style: string;
}

/** The lists of a file: which paragraph stands where, and which style a level of the main list is bound to. */
export interface Lists<Key> {
    readonly places: ReadonlyMap<Key, ListPlace>;
    /** The level of the main list that a style brings along. */
    readonly levelOfStyle: ReadonlyMap<string, ListPlace>;
    readonly definitions: readonly ListDefinition[];
}

const FORMATS: Record<LevelName, ILevelsOptions['format']> = {
    article: LevelFormat.DECIMAL,
    section: LevelFormat.UPPER_ROMAN,
    number: LevelFormat.DECIMAL,
    number2: LevelFormat.DECIMAL,
    number3: LevelFormat.DECIMAL,
    letter: LevelFormat.LOWER_LETTER,
    dash: LevelFormat.BULLET,
    plus: LevelFormat.BULLET,
    bullet: LevelFormat.BULLET,
};

/**
 * In the names of lists, which the library writes into the text of its parts and then replaces by numbers: printable text
 * never holds this character, so no words of a document are taken for the name of a list.
 */
const NOT_IN_TEXT = '\u2060';

/** Where a list does not begin at 1 on its outermost level: its first number, and the numbers written before it. */
interface Beginning {
    readonly level: number;
    readonly value: number;
    readonly outer: string;
}

/** One list as programs count it. */
class CountedList {
    /** The number printed last on each level; null where the next one is the first. */
    private readonly counts: (number | null)[] = LEVELS.map(() => null);
    /** Levels that a paragraph further in went without since the last one further out. */
    private readonly skipped = new Set<number>();

    constructor(
        readonly reference: string,
        readonly beginning: Beginning,
    ) {}

    /**
     * Whether the mark is what the list prints next. Where paragraphs stood further in before the first of a level, Word
     * prints its first number and LibreOffice the second: there a list prints nothing for sure.
     */
    printsNext(level: number, value: number, outer: string): boolean {
        return this.next(level) === value && this.outer(level) === outer && !this.skipped.has(level);
    }

    /** Counts a paragraph of a level; signs have no number. */
    take(level: number, value: number | null): void {
        for (const [each, count] of this.counts.entries()) {
            if (each < level && count === null) {
                this.skipped.add(each);
            } else if (each >= level) {
                this.skipped.delete(each);
            }
        }
        this.counts.fill(null, level + 1);
        this.counts[level] = value;
    }

    private next(level: number): number {
        const count = this.counts[level];
        return count != null ? count + 1 : this.beginning.level === level ? this.beginning.value : 1;
    }

    private outer(level: number): string {
        if (this.beginning.level === level) {
            return this.beginning.outer;
        }
        const outer = this.counts.slice(level - outerDepth(level), level);
        return outer.map((count) => (count === null ? '?.' : `${count}.`)).join('');
    }
}

/**
 * Puts the marks of items into lists of Word, so that what Word prints is what the author wrote. A list counts as long as the
 * author counts like it; where a mark skips, repeats or begins anew, a list of its own goes on from there until an outer level
 * takes over. Marks written in another way than most of their level stay words of their paragraph (no place).
 *
 * @param name tells the lists of several standards in a file apart
 * @param indent twips by which the first line of an item is moved in
 */
export function listsOf<Key>(name: string, indent: number, paragraphs: readonly MarkedParagraph<Key>[]): Lists<Key> {
    const marked = paragraphs.flatMap((paragraph) => {
        const mark = listMarkOf(paragraph.mark);
        return mark ? [{ ...paragraph, mark, level: LEVELS.indexOf(mark.level) }] : [];
    });
    const forms = usualForms(marked.map(({ mark }) => mark));
    const reference = (suffix: string | number) => `${NOT_IN_TEXT}${name}-${suffix}`;
    const lists: CountedList[] = [];
    const begin = (beginning: Beginning): CountedList => {
        const list = new CountedList(reference(lists.length), beginning);
        lists.push(list);
        return list;
    };
    const signs = new Map<string, ListDefinition>();
    const current = LEVELS.map((): CountedList | undefined => undefined);
    current.fill(begin({ level: 0, value: 1, outer: '' }));
    const places = new Map<Key, ListPlace>();
    for (const { key, mark, level } of marked) {
        const letterOfItsOwn = mark.level === 'letter' && mark.value === null;
        if (letterOfItsOwn) {
            const text = mark.before + mark.after;
            const list = signs.get(text) ?? signList(reference(text), level, text, indent);
            signs.set(text, list);
            places.set(key, { list: list.reference, level });
            continue;
        }
        if (forms.get(mark.level) !== formOf(mark)) {
            continue;
        }
        const { value } = mark;
        const outer = outerText(mark);
        const known = current[level];
        const list =
            known && (value === null || known.printsNext(level, value, outer))
                ? known
                : begin({ level, value: value ?? 1, outer });
        list.take(level, value);
        current.fill(list, level);
        places.set(key, { list: list.reference, level });
    }
    const main = mostFrequent(countsOf([...places.values()].map(({ list }) => list)));
    const levelOfStyle = boundStyles(marked, places, main);
    return {
        places,
        levelOfStyle,
        definitions: [
            ...lists.map((list) =>
                definition(list, forms, list.reference === main ? levelOfStyle : new Map<string, ListPlace>(), indent),
            ),
            ...signs.values(),
        ],
    };
}

/** How most marks of each level are written. */
function usualForms(marks: readonly ListMark[]): Map<LevelName, string> {
    const counted = marks.filter(({ level, value }) => level !== 'letter' || value !== null);
    return new Map(
        LEVELS.flatMap((level) => {
            const form = mostFrequent(countsOf(counted.filter((mark) => mark.level === level).map(formOf)));
            return form === undefined ? [] : [[level, form]];
        }),
    );
}

/** What Word needs to know of a mark besides its number. */
function formOf({ before, after, value }: ListMark): string {
    return value === null ? before : `${before}%${after}`;
}

function outerText({ outer }: ListMark): string {
    return outer.map((number) => `${number}.`).join('');
}

/** A level is bound to the style that most of its paragraphs have, and a style to one level. */
function boundStyles<Key>(
    marked: readonly { readonly key: Key; readonly style: string; readonly level: number }[],
    places: ReadonlyMap<Key, ListPlace>,
    main: string | undefined,
): Map<string, ListPlace> {
    const bound = new Map<string, ListPlace>();
    if (main === undefined) {
        return bound;
    }
    const pairs = LEVELS.flatMap((_, level) => {
        const styles = marked.filter((each) => each.level === level && places.get(each.key)?.list === main);
        return [...countsOf(styles.map(({ style }) => style))].map(([style, count]) => ({ style, level, count }));
    });
    const levels = new Set<number>();
    for (const { style, level } of pairs.sort((a, b) => b.count - a.count)) {
        if (!bound.has(style) && !levels.has(level)) {
            bound.set(style, { list: main, level });
            levels.add(level);
        }
    }
    return bound;
}

function definition(
    { reference, beginning }: CountedList,
    forms: ReadonlyMap<LevelName, string>,
    levelOfStyle: ReadonlyMap<string, ListPlace>,
    indent: number,
): ListDefinition {
    const styles = new Map([...levelOfStyle].map(([style, { level }]) => [level, style]));
    // a list that goes on from a level is not used for those further out
    const used = [...LEVELS.entries()].filter(([level]) => level >= beginning.level);
    const levels = used.map(([level, name]): ILevelsOptions => {
        const begins = level === beginning.level;
        const number = `${begins ? beginning.outer : outerFields(level)}%${level + 1}`;
        const form = forms.get(name) ?? '%.';
        return {
            ...listLevel(level, FORMATS[name], form.replace('%', number), indent, styles.get(level)),
            start: begins ? beginning.value : 1,
        };
    });
    return { reference, levels };
}

/** How many outer numbers stand before the number of a level: one in `2.1.` */
function outerDepth(level: number): number {
    const name = LEVELS[level];
    return name === 'number2' ? 1 : name === 'number3' ? 2 : 0;
}

/** The fields of the outer numbers in the text of a level: `%3.` before the number of `2.1.` */
function outerFields(level: number): string {
    const depth = outerDepth(level);
    return Array.from({ length: depth }, (_, index) => `%${level - depth + index + 1}.`).join('');
}

/** A list that prints one text only: the letter that Word's alphabet does not have. */
function signList(reference: string, level: number, text: string, indent: number): ListDefinition {
    return { reference, levels: [listLevel(level, LevelFormat.DECIMAL, text, indent)] };
}

/** @param style the style that the level is bound to */
function listLevel(
    level: number,
    format: ILevelsOptions['format'],
    text: string,
    indent: number,
    style?: string,
): ILevelsOptions {
    return {
        level,
        format,
        text,
        alignment: AlignmentType.LEFT,
        suffix: LevelSuffix.SPACE,
        style: { paragraph: { indent: { left: 0, firstLine: indent } }, ...(style === undefined ? {} : { style }) },
    };
}

/** How often each key occurs. */
export function countsOf<Key>(keys: readonly Key[]): Map<Key, number> {
    const counts = new Map<Key, number>();
    for (const key of keys) {
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
}

/** The key that is counted most often; the first one of several. */
export function mostFrequent<Key>(counts: ReadonlyMap<Key, number>): Key | undefined {
    return [...counts].reduce<[Key | undefined, number]>(
        (best, [key, count]) => (count > best[1] ? [key, count] : best),
        [undefined, 0],
    )[0];
}
