import { type AstNodeDescription, type DocumentSegment, URI } from 'langium';
import type { DirectiveFacts } from '../../facts/catalogue-facts.js';
import { BUILT_IN_SCHEME, type DirectiveDescription } from '../descriptions.js';
import { firstFrom } from '../order.js';
import type { SaidWords } from '../subject-words.js';
import { entryText, HEAD } from './entry-text.js';
import {
    type CatalogueOrigin,
    COLUMNS,
    type ColumnName,
    LISTS,
    type ListName,
    PARTS,
    type PartName,
    unpackedDay,
} from './layout.js';
import { NumberLists } from './number-lists.js';
import { asNumbers, readParts } from './parts.js';
import { readLines, TextList } from './text-list.js';

/** What a list of thousands is chosen from: see {@link CompiledCatalogue.outlineOf}. */
export interface EntryOutline {
    readonly kinds: ReadonlySet<string | null>;
    /** The latest day, ISO 8601. */
    readonly date: string | null;
    readonly isReplaced: boolean;
}

const NO_KINDS: ReadonlySet<string | null> = new Set();

/** The sign that stands for a slash where a number is the name of a file. */
const SLASH = '∕';

/**
 * Directives of a big list, in the form that `writeCatalogue` writes: an entry is read when somebody asks for its number, so that
 * fifty thousand cost a start no more than fifty. It never changes.
 */
export class CompiledCatalogue {
    readonly origin: CatalogueOrigin;
    private readonly numbers: readonly string[];
    private readonly shared: readonly string[];
    /** Each kind as a set of its own, by the place of its name. */
    private readonly kinds = new Map<number, ReadonlySet<string | null>>();
    private readonly texts: TextList;
    private readonly rows: Uint32Array;
    private readonly lists: NumberLists;
    private readonly speaking: NumberLists;
    private readonly words: readonly string[];
    private readonly said: NumberLists;
    private readonly entries = new Map<number, CompiledEntry>();
    /** The places of the numbers; made when one is asked for. */
    private places: ReadonlyMap<string, number> | undefined;

    private constructor(parts: Readonly<Record<PartName, Uint8Array>>) {
        this.origin = JSON.parse(new TextDecoder().decode(parts.origin));
        this.numbers = readLines(parts.numbers);
        this.shared = readLines(parts.shared);
        this.texts = new TextList(parts.textEnds, parts.texts);
        this.rows = asNumbers(parts.rows);
        this.lists = new NumberLists(parts.listEnds, parts.lists);
        this.speaking = new NumberLists(parts.speakingEnds, parts.speaking);
        this.words = readLines(parts.words);
        this.said = new NumberLists(parts.saidEnds, parts.said);
    }

    /**
     * Opens a catalogue; the bytes belong to it from here on.
     *
     * @returns undefined where the bytes are none of this version
     */
    static open(bytes: Uint8Array): CompiledCatalogue | undefined {
        const parts = readParts(bytes);
        if (parts?.length !== PARTS.length) {
            return undefined;
        }
        try {
            const named = PARTS.map((name, i) => [name, parts[i]] as const);
            return new CompiledCatalogue(Object.fromEntries(named) as Record<PartName, Uint8Array>);
        } catch {
            return undefined;
        }
    }

    /** How many entries there are. */
    get size(): number {
        return this.rows.length / COLUMNS.length;
    }

    /** Whether an entry bears or names a number. */
    speaksOf(number: string): boolean {
        return this.placeOf(number) !== undefined;
    }

    /** The entries that bear a number, or name it as a basis or as what took its place, in their order. */
    speakingOf(number: string): readonly DirectiveDescription[] {
        const place = this.placeOf(number);
        return place === undefined ? [] : [...this.speaking.at(place)].map((row) => this.entry(row));
    }

    /** The entries that bear a number, in their order. */
    entriesOf(number: string): readonly DirectiveDescription[] {
        return [...this.rowsOf(this.placeOf(number))].map((row) => this.entry(row));
    }

    /** What is said of a number at a glance. */
    outlineOf(number: string): EntryOutline {
        const place = this.placeOf(number);
        let kinds = NO_KINDS;
        let latest = 0;
        let isReplaced = false;
        for (const row of place === undefined ? [] : this.speaking.at(place)) {
            if (this.column(row, 'number') === place) {
                kinds = this.withKind(kinds, this.column(row, 'kind'));
                latest = Math.max(latest, this.column(row, 'date'));
                isReplaced ||= this.list(row, 'replacedBy').length > 0;
            } else {
                isReplaced ||= this.list(row, 'replaces').includes(place as number);
            }
        }
        return { kinds, date: unpackedDay(latest), isReplaced };
    }

    /** The numbers that begin so and that an entry bears, by code units. */
    *numbersBeginning(beginning: string): Iterable<string> {
        for (let place = firstFrom(this.numbers, beginning); place < this.numbers.length; place++) {
            const number = this.numbers[place] as string;
            if (!number.startsWith(beginning)) {
                return;
            }
            if (!this.rowsOf(place).next().done) {
                yield number;
            }
        }
    }

    /** Names by which papers cite a directive without its number, each with the number. */
    *names(): Iterable<readonly [name: string, number: string]> {
        for (let row = 0; row < this.size; row++) {
            for (const name of this.list(row, 'names')) {
                yield [this.texts.at(name), this.numbers[this.column(row, 'number')] as string];
            }
        }
    }

    /** See {@link OtherWords.saying}. */
    saying(beginnings: readonly string[]): SaidWords {
        const marks = new Uint32Array(this.numbers.length);
        const sizes = beginnings.map((beginning, bit) => {
            let size = 0;
            for (let at = firstFrom(this.words, beginning); this.words[at]?.startsWith(beginning); at++) {
                for (const place of this.said.at(at)) {
                    const known = marks[place] as number;
                    size += 1 - ((known >>> bit) & 1);
                    marks[place] = known | (1 << bit);
                }
            }
            return size;
        });
        const { numbers } = this;
        return {
            sizes,
            of: (number) => marks[this.placeOf(number) ?? -1] ?? 0,
            *having(bit) {
                for (let place = 0; place < marks.length; place++) {
                    const said = marks[place] as number;
                    if ((said >>> bit) & 1) yield [numbers[place] as string, said];
                }
            },
        };
    }

    /** All entries, in their order. */
    *[Symbol.iterator](): Iterator<DirectiveDescription> {
        for (let row = 0; row < this.size; row++) yield this.entry(row);
    }

    /** Where the entries of a number can be read: see {@link textAt}. */
    addressOf(number: string): URI {
        return URI.from({
            scheme: BUILT_IN_SCHEME,
            path: `/${this.origin.name}/${number.replaceAll('/', SLASH)}.danhmuc`,
        });
    }

    /** The entries of a number as a catalogue writes them; undefined for what is no address of one. */
    textAt({ scheme, path }: URI): string | undefined {
        const [, name, file] = /^\/([^/]+)\/([^/]+)\.danhmuc$/.exec(path) ?? [];
        if (scheme !== BUILT_IN_SCHEME || name !== this.origin.name || file === undefined) {
            return undefined;
        }
        const entries = this.entriesOf(file.replaceAll(SLASH, '/'));
        return entries.length === 0 ? undefined : `${entries.map(({ facts }) => entryText(facts)).join('\n\n')}\n`;
    }

    /** What an entry says. */
    factsOf(row: number): DirectiveFacts {
        const text = (name: ColumnName) => {
            const place = this.column(row, name);
            return place === 0 ? null : this.texts.at(place - 1);
        };
        const numbers = (name: ListName) => Array.from(this.list(row, name), (place) => this.numbers[place] as string);
        return {
            type: 'directive',
            number: this.numbers[this.column(row, 'number')] as string,
            kind: this.sharedText(this.column(row, 'kind')),
            date: unpackedDay(this.column(row, 'date')),
            issuer: this.sharedText(this.column(row, 'issuer')),
            subject: text('subject'),
            names: Array.from(this.list(row, 'names'), (place) => this.texts.at(place)),
            bases: numbers('bases'),
            replaces: numbers('replaces'),
            replacedBy: numbers('replacedBy'),
            amendedBy: numbers('amendedBy'),
            effective: unpackedDay(this.column(row, 'effective')),
            expires: unpackedDay(this.column(row, 'expires')),
            checked: unpackedDay(this.column(row, 'checked')),
            file: text('file'),
            source: text('source'),
            note: text('note'),
        };
    }

    private entry(row: number): DirectiveDescription {
        let entry = this.entries.get(row);
        if (!entry) {
            entry = new CompiledEntry(this, row, this.numbers[this.column(row, 'number')] as string);
            this.entries.set(row, entry);
        }
        return entry;
    }

    /** The entries that bear the number at a place. */
    private *rowsOf(place: number | undefined): Generator<number> {
        for (const row of place === undefined ? [] : this.speaking.at(place)) {
            if (this.column(row, 'number') === place) yield row;
        }
    }

    private column(row: number, name: ColumnName): number {
        return this.rows[row * COLUMNS.length + COLUMNS.indexOf(name)] ?? 0;
    }

    private list(row: number, name: ListName): Uint32Array {
        return this.lists.at(row * LISTS.length + LISTS.indexOf(name));
    }

    /** The kinds and one more; of one kind alone there is one set for all entries. */
    private withKind(kinds: ReadonlySet<string | null>, place: number): ReadonlySet<string | null> {
        const kind = this.sharedText(place);
        if (kinds.size > 0) {
            return kinds.has(kind) ? kinds : new Set([...kinds, kind]);
        }
        let alone = this.kinds.get(place);
        if (!alone) {
            alone = new Set([kind]);
            this.kinds.set(place, alone);
        }
        return alone;
    }

    private sharedText(place: number): string | null {
        return this.shared[place - 1] ?? null;
    }

    private placeOf(number: string): number | undefined {
        this.places ??= new Map(this.numbers.map((each, place) => [each, place]));
        return this.places.get(number);
    }
}

/** One entry as Langium's index has it; what it says is read when it is asked for, and where it stands too. */
class CompiledEntry implements DirectiveDescription, AstNodeDescription {
    readonly type = 'DirectiveEntry';
    private known: DirectiveFacts | undefined;
    private address: URI | undefined;

    constructor(
        private readonly catalogue: CompiledCatalogue,
        private readonly row: number,
        readonly name: string,
    ) {}

    get documentUri(): URI {
        this.address ??= this.catalogue.addressOf(this.name);
        return this.address;
    }

    get path(): string {
        return `/entries@${this.before.length}`;
    }

    get facts(): DirectiveFacts {
        this.known ??= this.catalogue.factsOf(this.row);
        return this.known;
    }

    get nameSegment(): DocumentSegment {
        const { line, offset } = this.beginning();
        return segment(line, HEAD.length, offset + HEAD.length, [this.name]);
    }

    get selectionSegment(): DocumentSegment {
        const { line, offset } = this.beginning();
        return segment(line, 0, offset, entryText(this.facts).split('\n'));
    }

    /** The entries of the same number that stand before this one. */
    private get before(): readonly DirectiveDescription[] {
        const all = this.catalogue.entriesOf(this.name);
        return all.slice(0, all.indexOf(this));
    }

    /** Line and offset of its head within the text of all entries of its number. */
    private beginning(): { readonly line: number; readonly offset: number } {
        const before = this.before.map(({ facts }) => `${entryText(facts)}\n\n`).join('');
        return { line: before.split('\n').length - 1, offset: before.length };
    }
}

function segment(line: number, character: number, offset: number, lines: readonly string[]): DocumentSegment {
    const length = lines.join('\n').length;
    const last = lines.at(-1) ?? '';
    return {
        offset,
        end: offset + length,
        length,
        range: {
            start: { line, character },
            end: {
                line: line + lines.length - 1,
                character: lines.length === 1 ? character + last.length : last.length,
            },
        },
    };
}
