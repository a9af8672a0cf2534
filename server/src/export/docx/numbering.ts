import { AlignmentType, type ILevelsOptions, LevelFormat, LevelSuffix } from 'docx';
import { LEVELS, type LevelName, type Mark, parseMark } from './marks.js';

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
    readonly mark: string;
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

/** One list as Word will count it. */
class CountedList {
    /** The number printed last on each level; null where the next one is the first. */
    readonly counts: (number | null)[] = LEVELS.map(() => null);

    constructor(
        readonly reference: string,
        /** The level that does not begin at 1, its first number, and the numbers written before it. */
        readonly from: { readonly level: number; readonly value: number; readonly outer: string } | null,
    ) {}

    /** The number that Word would print next on a level. */
    next(level: number): number {
        const count = this.counts[level];
        return count != null ? count + 1 : this.from?.level === level ? this.from.value : 1;
    }

    /** The numbers that Word would print before it. */
    outer(level: number): string {
        if (this.from?.level === level) {
            return this.from.outer;
        }
        const outer = this.counts.slice(level - outerDepth(level), level);
        return outer.map((count) => (count === null ? '?.' : `${count}.`)).join('');
    }

    take(level: number, value: number): void {
        this.counts.fill(null, level + 1);
        this.counts[level] = value;
    }
}

/**
 * Puts the marks of items into lists of Word, so that what Word prints is what the author wrote. The main list counts as long
 * as the author counts like it; where a mark skips, repeats or begins anew, a list of its own goes on from there until an
 * outer level takes over. Marks written in another way than most of their level stay words of their paragraph (no place).
 *
 * @param name tells the lists of several standards in a file apart
 * @param indent twips by which the first line of an item is moved in
 */
export function listsOf<Key>(name: string, indent: number, paragraphs: readonly MarkedParagraph<Key>[]): Lists<Key> {
    const marked = paragraphs.flatMap((paragraph) => {
        const mark = parseMark(paragraph.mark);
        return mark ? [{ ...paragraph, mark, level: LEVELS.indexOf(mark.level) }] : [];
    });
    const forms = usualForms(marked.map(({ mark }) => mark));
    const reference = (suffix: string | number) => `${NOT_IN_TEXT}${name}-${suffix}`;
    const main = new CountedList(reference('main'), null);
    const lists = [main];
    const signs = new Map<string, ListDefinition>();
    const current: CountedList[] = LEVELS.map(() => main);
    const places = new Map<Key, ListPlace>();
    const begin = (mark: Mark, level: number, value: number): CountedList => {
        const list = new CountedList(reference(lists.length), { level, value, outer: outerText(mark) });
        lists.push(list);
        return list;
    };
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
        let list = current[level] ?? main;
        if (mark.value !== null) {
            const follows = list.next(level) === mark.value && list.outer(level) === outerText(mark);
            list = follows ? list : begin(mark, level, mark.value);
            list.take(level, mark.value);
            current.fill(list, level);
        }
        places.set(key, { list: list.reference, level });
    }
    const levelOfStyle = boundStyles(marked, places, main.reference);
    return {
        places,
        levelOfStyle,
        definitions: [
            ...lists.map((list) => definition(list, forms, list === main ? levelOfStyle : new Map(), indent)),
            ...signs.values(),
        ],
    };
}

/** How most marks of each level are written. */
function usualForms(marks: readonly Mark[]): Map<LevelName, string> {
    const counts = new Map<LevelName, Map<string, number>>();
    for (const mark of marks) {
        if (mark.level !== 'letter' || mark.value !== null) {
            const forms = counts.get(mark.level) ?? new Map<string, number>();
            forms.set(formOf(mark), (forms.get(formOf(mark)) ?? 0) + 1);
            counts.set(mark.level, forms);
        }
    }
    return new Map([...counts].map(([level, forms]) => [level, mostFrequent(forms) ?? '']));
}

/** What Word needs to know of a mark besides its number. */
function formOf({ before, after, value }: Mark): string {
    return value === null ? before : `${before}%${after}`;
}

function outerText({ outer }: Mark): string {
    return outer.map((number) => `${number}.`).join('');
}

/** A level is bound to the style that most of its paragraphs have, and a style to one level. */
function boundStyles<Key>(
    marked: readonly { readonly key: Key; readonly style: string; readonly level: number }[],
    places: ReadonlyMap<Key, ListPlace>,
    main: string,
): Map<string, ListPlace> {
    const counts = new Map<string, { style: string; level: number; count: number }>();
    for (const { key, style, level } of marked) {
        if (places.get(key)?.list === main) {
            const pair = `${level} ${style}`;
            counts.set(pair, { style, level, count: (counts.get(pair)?.count ?? 0) + 1 });
        }
    }
    const bound = new Map<string, ListPlace>();
    const levels = new Set<number>();
    for (const { style, level } of [...counts.values()].sort((a, b) => b.count - a.count)) {
        if (!bound.has(style) && !levels.has(level)) {
            bound.set(style, { list: main, level });
            levels.add(level);
        }
    }
    return bound;
}

function definition(
    { reference, from }: CountedList,
    forms: ReadonlyMap<LevelName, string>,
    levelOfStyle: ReadonlyMap<string, ListPlace>,
    indent: number,
): ListDefinition {
    const styles = new Map([...levelOfStyle].map(([style, { level }]) => [level, style]));
    // a list that goes on from a level is not used for those further out
    const used = [...LEVELS.entries()].filter(([level]) => level >= (from?.level ?? 0));
    const levels = used.map(([level, name]): ILevelsOptions => {
        const starts = from?.level === level ? from : null;
        const number = `${starts?.outer ?? outerFields(level)}%${level + 1}`;
        const form = forms.get(name) ?? '%.';
        return {
            ...listLevel(level, FORMATS[name], form.replace('%', number), indent, styles.get(level)),
            start: starts?.value ?? 1,
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

/** The key that is counted most often; the first one of several. */
export function mostFrequent<Key>(counts: ReadonlyMap<Key, number>): Key | undefined {
    return [...counts].reduce<[Key | undefined, number]>(
        (best, [key, count]) => (count > best[1] ? [key, count] : best),
        [undefined, 0],
    )[0];
}
