import { formatted, isInWords, isKnownFormat } from '../number-format.js';
import { symbolText } from '../symbols.js';
import type { ListPlace } from './styles.js';
import { at, child, childrenOf, type Element, numberAt, switchAt, valueAt } from './xml.js';

/** The mark that a list prints before a paragraph. */
export interface ListMark {
    /** Without the space behind it: `1.`, `a)`, `Điều 3.`, `-`. */
    readonly text: string;
    /** Whether it counts; signs do not. */
    readonly counts: boolean;
}

const LEVELS = 9;

interface Level {
    readonly start: number;
    readonly format: string;
    /** With `%1` for the number of the first level. */
    readonly text: string;
    /** Every number of it is printed in digits. */
    readonly isLegal: boolean;
    /** A paragraph of this level or one further out begins it anew, counted from 1; 0 for none. */
    readonly restart: number;
    readonly style: string | undefined;
    readonly font: string;
}

/** One list as Word counts it: all that name the same abstract list count together. */
interface Counter {
    /** The number printed last on each level; undefined where the next one is the first. */
    readonly counts: (number | undefined)[];
    /** Which lists that begin a level anew have done so. */
    readonly begun: Set<string>;
}

/** The numbers of all levels up to one, from 0: `%1.%2`. */
function pathTo(place: number): string {
    return Array.from({ length: place + 1 }, (_, level) => `%${level + 1}`).join('.');
}

/** The lists of a file: what each prints before its next paragraph. Paragraphs are asked for in the order of the text. */
export class Numbering {
    private readonly abstractLists = new Map<string, Element>();
    private readonly lists = new Map<string, Element>();
    private readonly levels = new Map<string, Level | null>();
    private readonly counters = new Map<string, Counter>();
    /** Formats of numbers that are printed otherwise here than in Word. */
    readonly unknownFormats = new Set<string>();

    /**
     * @param part with the lists; a file may have none
     * @param listOfStyle the list that a style of lists names
     */
    constructor(
        part: Element | undefined,
        private readonly listOfStyle: (style: string) => ListPlace | undefined,
    ) {
        for (const list of childrenOf(part, 'w:abstractNum')) {
            this.abstractLists.set(list.attributes['w:abstractNumId'] ?? '', list);
        }
        for (const list of childrenOf(part, 'w:num')) {
            this.lists.set(list.attributes['w:numId'] ?? '', list);
        }
    }

    /**
     * Counts a paragraph and says what its list prints.
     *
     * @param place what the paragraph or its style asks for
     * @param style of the paragraph, to which a level of the list may be bound
     * @returns null where nothing is printed
     */
    next(place: ListPlace, style: string): ListMark | null {
        const { numId } = place;
        const list = numId === undefined ? undefined : this.lists.get(numId);
        if (numId === undefined || !list) {
            return null;
        }
        const index = Math.min(Math.max(place.level ?? this.levelOfStyle(numId, style) ?? 0, 0), LEVELS - 1);
        const level = this.level(numId, index);
        if (!level) {
            return null;
        }
        const counter = this.counter(valueAt(list, 'w:abstractNumId') ?? '');
        this.beginAnew(numId, list, counter, index);
        this.useParents(numId, counter, index, level);
        const before = counter.counts[index];
        counter.counts[index] = before === undefined ? level.start : before + 1;
        this.resetBelow(numId, counter, index);
        const text = this.printed(numId, index, level, counter);
        return text === '' ? null : { text, counts: level.format !== 'bullet' };
    }

    /** A list with a first number of its own begins its levels anew where it is used first. */
    private beginAnew(numId: string, list: Element, { counts, begun }: Counter, index: number): void {
        for (const override of childrenOf(list, 'w:lvlOverride')) {
            const level = Number(override.attributes['w:ilvl'] ?? -1);
            const key = `${numId}:${level}`;
            if (level === index && child(override, 'w:startOverride') && !begun.has(key)) {
                begun.add(key);
                counts[level] = undefined;
            }
        }
    }

    /** A level further out that a paragraph prints before any of it stands has its first number: the next one of it goes on from there. */
    private useParents(numId: string, { counts, begun }: Counter, index: number, { text }: Level): void {
        for (let outer = 0; outer < index; outer++) {
            if (counts[outer] === undefined && text.includes(`%${outer + 1}`)) {
                counts[outer] = this.level(numId, outer)?.start ?? 1;
                begun.add(`${numId}:${outer}`);
            }
        }
    }

    private resetBelow(numId: string, { counts }: Counter, index: number): void {
        for (let below = index + 1; below < LEVELS; below++) {
            const restart = this.level(numId, below)?.restart ?? below;
            if (restart > 0 && index < restart) {
                counts[below] = undefined;
            }
        }
    }

    private printed(numId: string, place: number, level: Level, { counts }: Counter): string {
        if (level.format === 'bullet') {
            return symbolText(level.text, level.font).trim();
        }
        // words and signs of other scripts number nothing in a plan, unless more words stand beside them: `Phần thứ hai`
        const isNumber = !/\p{L}/u.test(level.text);
        const isMark = (format: string) => isKnownFormat(format) && !(isNumber && isInWords(format));
        const isOwn = isMark(level.format) || level.isLegal;
        // digits in their stead say which of the outer ones they belong to
        const text = isOwn || place === 0 ? level.text : level.text.replace(`%${place + 1}`, pathTo(place));
        return text
            .replace(/%([1-9])/g, (_, digit: string) => {
                const index = Number(digit) - 1;
                const other = this.level(numId, index);
                const format = level.isLegal ? 'decimal' : (other?.format ?? 'decimal');
                if (!isMark(format)) {
                    this.unknownFormats.add(format);
                }
                const printed = isOwn && isMark(format) ? format : 'decimal';
                return formatted(counts[index] ?? other?.start ?? 1, printed);
            })
            .trim();
    }

    private counter(abstractId: string): Counter {
        const known = this.counters.get(abstractId);
        if (known) {
            return known;
        }
        const counter = { counts: [], begun: new Set<string>() };
        this.counters.set(abstractId, counter);
        return counter;
    }

    /** The level of a list that is bound to a style. */
    private levelOfStyle(numId: string, style: string): number | undefined {
        for (let index = 0; index < LEVELS; index++) {
            if (style !== '' && this.level(numId, index)?.style === style) {
                return index;
            }
        }
        return undefined;
    }

    private level(numId: string, index: number): Level | undefined {
        const key = `${numId}:${index}`;
        const known = this.levels.get(key);
        if (known !== undefined) {
            return known ?? undefined;
        }
        const list = this.lists.get(numId);
        const level = list && this.readLevel(list, index);
        this.levels.set(key, level ?? null);
        return level;
    }

    private readLevel(list: Element, index: number): Level | undefined {
        const isIndex = (element: Element) => element.attributes['w:ilvl'] === String(index);
        const override = childrenOf(list, 'w:lvlOverride').find(isIndex);
        const element = child(override, 'w:lvl') ?? childrenOf(this.abstractOf(list, 0), 'w:lvl').find(isIndex);
        return (
            element && {
                start: numberAt(override, 'w:startOverride') ?? numberAt(element, 'w:start') ?? 0,
                format:
                    valueAt(element, 'w:numFmt') ??
                    valueAt(element, 'mc:AlternateContent', 'mc:Fallback', 'w:numFmt') ??
                    'decimal',
                text: valueAt(element, 'w:lvlText') ?? '',
                isLegal: switchAt(element, 'w:isLgl') === true,
                restart: numberAt(element, 'w:lvlRestart') ?? index,
                style: valueAt(element, 'w:pStyle'),
                font: at(element, 'w:rPr', 'w:rFonts')?.attributes['w:ascii'] ?? '',
            }
        );
    }

    /** The abstract list of a list; one that only names a style of lists has its levels in that style's list. */
    private abstractOf(list: Element, depth: number): Element | undefined {
        const abstract = this.abstractLists.get(valueAt(list, 'w:abstractNumId') ?? '');
        const style = valueAt(abstract, 'w:numStyleLink');
        const numId = style === undefined ? undefined : this.listOfStyle(style)?.numId;
        const other = numId === undefined ? undefined : this.lists.get(numId);
        return other && other !== list && depth < LEVELS ? this.abstractOf(other, depth + 1) : abstract;
    }
}
