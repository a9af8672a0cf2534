import type { AstNodeDescription } from 'langium';
import type { CitationFacts } from '../facts/citations.js';
import { type DocumentDescription, isDocumentDescription } from '../facts/document-description.js';
import { foldName } from '../facts/fold.js';
import type { CompiledCatalogue } from './compiled/compiled-catalogue.js';
import { type DirectiveDescription, isDirectiveDescription } from './descriptions.js';
import type { DirectiveSummary, Evidence } from './known-directive.js';
import { type FoundName, NameTrie } from './name-trie.js';
import { byCodeUnits, byPlace, type Comparison, firstFrom, insertInOrder } from './order.js';
import { SubjectWords } from './subject-words.js';

/** A document that cites a number. Its places are looked for when somebody asks: thousands of files cite dozens of numbers each. */
class Citing {
    private places: readonly Evidence[] | undefined;

    constructor(
        readonly document: DocumentDescription,
        private readonly number: string,
    ) {}

    /** The address of its file. */
    get uri(): string {
        return this.document.documentUri.toString();
    }

    /** Each place that cites the number, in the order of the text. */
    get all(): readonly Evidence[] {
        const { document, number } = this;
        this.places ??= document.facts.citations
            .filter((citation) => citation.number === number)
            .sort(byPlaceInDocument)
            .map((citation) => ({ citation, document }));
        return this.places;
    }

    /** The places that are weighed where somebody asks what is known: see {@link MOST_HEARD}. */
    get heard(): readonly Evidence[] {
        return this.all.length > MOST_HEARD ? this.all.slice(0, MOST_HEARD) : this.all;
    }
}

/**
 * So many places of one document are weighed. A paper that cites one number in other words each time is compared with itself and
 * with all others at each of them, and after a hundred it has said what it has to say.
 */
const MOST_HEARD = 100;

/** All that speaks of a number; each list that is handed out is in an order that does not depend on when its files were read. */
export interface DirectiveRecord {
    readonly documents: DocumentDescription[];
    readonly entries: DirectiveDescription[];
    readonly citing: Citing[];
    /** Documents and entries that name the number among their bases. */
    readonly children: (DocumentDescription | DirectiveDescription)[];
    /** Numbers of the entries that say that they replace the number. */
    readonly replacedBy: string[];
    /** Numbers of the entries that say that the number replaces them. */
    readonly replacing: string[];
    /**
     * Whether the lists are in their order: from when somebody asks for the number first. Thousands of files are read before that, and to
     * sort once costs less than to find each its place.
     */
    isInOrder: boolean;
}

export const NOTHING_SAID: Readonly<DirectiveRecord> = { ...emptyRecord(), isInOrder: true };

/**
 * Who speaks of which directive, by number and by name, kept up to date file by file so that a change of one file costs what that
 * file says, not what the workspace says. Nothing is weighed here.
 */
export class DirectiveRecords {
    private readonly records = new Map<string, DirectiveRecord>();
    /** What each file contributed, so that it can be taken away again. */
    private readonly files = new Map<string, readonly AstNodeDescription[]>();
    private readonly names = new NameTrie<string>(byCodeUnits);
    private readonly subjects = new SubjectWords();
    /** The numbers in order; made when they are asked for, anew when another one is spoken of. */
    private sorted: readonly string[] | undefined;
    /** The documents whose bases name a law without its number, by that name. */
    private readonly namedBases = new Map<string, DocumentDescription[]>();
    /** Big lists: what they say of a number is read when it is asked for. */
    private readonly compiled: CompiledCatalogue[] = [];
    /** What compiled catalogues alone say, as far as it was asked for. */
    private readonly listed = new Map<string, DirectiveRecord>();
    /** The same at a glance: one key after `số 1` looks at a fifth of a catalogue's numbers. */
    private readonly glances = new Map<string, DirectiveSummary>();

    /** Takes a compiled catalogue beside the files: what it says is known from here on. */
    use(catalogue: CompiledCatalogue): void {
        this.compiled.push(catalogue);
        this.listed.clear();
        this.glances.clear();
        for (const [number, record] of this.records) enterListed(number, [catalogue], record);
        for (const [name, number] of catalogue.names()) this.names.add(name, number);
    }

    /** All that speaks of a number; undefined where nothing does. */
    get(number: string): Readonly<DirectiveRecord> | undefined {
        const said = this.records.get(number);
        if (said) {
            return inOrder(said);
        }
        let record = this.listed.get(number);
        if (!record && this.compiled.some((catalogue) => catalogue.speaksOf(number))) {
            record = inOrder(enterListed(number, this.compiled, emptyRecord()));
            this.listed.set(number, record);
        }
        return record;
    }

    /** The numbers of the directives that a directive replaces, in no order, some more than once. */
    predecessorsOf(number: string): readonly string[] {
        const record = this.records.get(number) ?? this.get(number);
        return record ? [...record.entries.flatMap(({ facts }) => facts.replaces), ...record.replacing] : [];
    }

    /** Whether a file speaks of a number: else compiled catalogues alone do, or nobody. */
    isInFiles(number: string): boolean {
        return this.records.has(number);
    }

    /** What compiled catalogues say of a number at a glance; undefined where a file speaks of it as well, or none does. */
    glance(number: string): DirectiveSummary | undefined {
        if (this.records.has(number)) {
            return undefined;
        }
        let seen = this.glances.get(number);
        if (!seen) {
            const [catalogue, ...others] = this.compiled.filter((each) => each.speaksOf(number));
            if (catalogue && others.length === 0) {
                seen = { number, ...catalogue.outlineOf(number), citations: 0, hasDocument: false };
                this.glances.set(number, seen);
            }
        }
        return seen;
    }

    /** The places that cite a number, by the documents that do. */
    citing(number: string): readonly Citing[] {
        const record = this.records.get(number);
        return record ? inOrder(record).citing : [];
    }

    /** The numbers of the directives with this name (`Luật Trẻ em`), whatever its capitals. */
    named(name: string): readonly string[] {
        return this.names.find(name);
    }

    /** The directives that a text names without their number, in order and without overlap. */
    search(text: string): FoundName<string>[] {
        return this.names.search(text);
    }

    /** The directives of which all of these words are said, as far as they are written: see {@link SubjectWords.find}. */
    about(words: readonly string[]): readonly string[] {
        return this.subjects.find(words, this.compiled);
    }

    /** The documents whose bases name a law so, without its number. */
    naming(name: string): readonly DocumentDescription[] {
        return this.namedBases.get(foldName(name)) ?? [];
    }

    /** What a file exports, as it was told last. */
    descriptionsOf(uri: string): readonly AstNodeDescription[] {
        return this.files.get(uri) ?? [];
    }

    /** Takes what a file exports for what it exported before; an empty list takes the file away. */
    replace(uri: string, descriptions: readonly AstNodeDescription[]): void {
        const before = this.files.get(uri) ?? [];
        for (const description of before) {
            this.visit(description, remove);
        }
        for (const description of descriptions) {
            this.visit(description, add);
        }
        if (descriptions.length === 0) this.files.delete(uri);
        else this.files.set(uri, descriptions);
        // a record stays the same as long as anything speaks of its number: what was found looks into it
        this.forgetSilent(before);
    }

    private visit(description: AstNodeDescription, change: Change): void {
        if (isDirectiveDescription(description)) {
            const { facts } = description;
            enter(description, change, (number) => this.record(number));
            for (const name of facts.names) {
                if (change === add) this.names.add(name, facts.number);
                else this.names.remove(name, facts.number);
            }
            this.say(facts.number, [facts.kind, ...facts.names, facts.subject, facts.issuer], change);
        } else if (isDocumentDescription(description)) {
            const { facts } = description;
            if (facts.number !== null) {
                change(this.record(facts.number), 'documents', description, byPlace);
                this.say(facts.number, [facts.kind, facts.subject, ...facts.issuers], change);
            }
            for (const base of new Set(facts.bases)) change(this.record(base), 'children', description, byPlace);
            for (const name of new Set(facts.namedBases.map(foldName))) {
                const documents = this.namedBases.get(name) ?? [];
                if (change === add) insertInOrder(documents, description, byPlace);
                else takeOut(documents, description);
                if (documents.length > 0) this.namedBases.set(name, documents);
                else this.namedBases.delete(name);
            }
            const said = new Map<string, number>();
            for (const { number, kind, subject } of facts.citations) {
                const times = said.get(number) ?? 0;
                said.set(number, times + 1);
                if (subject !== null && times < MOST_HEARD) this.say(number, [kind, subject], change);
            }
            for (const number of said.keys()) {
                const record = this.record(number);
                if (change === add) {
                    add(record, 'citing', new Citing(description, number), byCitingDocument);
                } else {
                    const at = record.citing.findIndex(({ document }) => document === description);
                    if (at >= 0) record.citing.splice(at, 1);
                }
            }
        }
    }

    private say(number: string, texts: readonly (string | null)[], change: Change): void {
        const said = texts.filter((text) => text !== null);
        if (change === add) this.subjects.add(number, said);
        else this.subjects.remove(number, said);
    }

    private record(number: string): DirectiveRecord {
        let record = this.records.get(number);
        if (!record) {
            record = enterListed(number, this.compiled, emptyRecord());
            this.records.set(number, record);
            this.listed.delete(number);
            this.sorted = undefined;
        }
        return record;
    }

    /** Numbers that nothing speaks of any more: one that is typed leaves each of its beginnings behind. */
    private forgetSilent(descriptions: readonly AstNodeDescription[]): void {
        for (const number of descriptions.flatMap(numbersIn)) {
            const record = this.records.get(number);
            if (record && LISTS.every((list) => record[list].length === 0)) {
                this.records.delete(number);
                this.sorted = undefined;
            }
        }
    }

    /** The numbers that begin so and that a document bears, a catalogue lists or a text cites, by code units. */
    numbersBeginning(beginning: string): Iterable<string> {
        const all = [this.spokenOf(beginning), ...this.compiled.map((each) => each.numbersBeginning(beginning))];
        return all.reduce(merged);
    }

    private *spokenOf(beginning: string): Iterable<string> {
        this.sorted ??= [...this.records.keys()].sort(byCodeUnits);
        for (let i = firstFrom(this.sorted, beginning); i < this.sorted.length; i++) {
            const number = this.sorted[i] as string;
            if (!number.startsWith(beginning)) {
                return;
            }
            const record = this.records.get(number);
            if (record && record.documents.length + record.entries.length + record.citing.length > 0) {
                yield number;
            }
        }
    }
}

function emptyRecord(): DirectiveRecord {
    return {
        documents: [],
        entries: [],
        citing: [],
        children: [],
        replacedBy: [],
        replacing: [],
        isInOrder: false,
    };
}

function inOrder(record: DirectiveRecord): DirectiveRecord {
    if (!record.isInOrder) {
        record.documents.sort(byPlace);
        record.entries.sort(byPlace);
        record.citing.sort(byCitingDocument);
        record.children.sort(byPlace);
        record.replacedBy.sort(byCodeUnits);
        record.replacing.sort(byCodeUnits);
        record.isInOrder = true;
    }
    return record;
}

/** Enters what an entry says of numbers, as far as they have records. */
function enter(
    description: DirectiveDescription,
    change: Change,
    recordOf: (number: string) => DirectiveRecord | undefined,
): void {
    const { facts } = description;
    change(recordOf(facts.number), 'entries', description, byPlace);
    for (const base of facts.bases) change(recordOf(base), 'children', description, byPlace);
    for (const old of facts.replaces) change(recordOf(old), 'replacedBy', facts.number, byCodeUnits);
    for (const next of facts.replacedBy) change(recordOf(next), 'replacing', facts.number, byCodeUnits);
}

/** Enters what compiled catalogues say of one number into its record. */
function enterListed(
    number: string,
    catalogues: readonly CompiledCatalogue[],
    record: DirectiveRecord,
): DirectiveRecord {
    for (const description of catalogues.flatMap((catalogue) => catalogue.speakingOf(number))) {
        enter(description, add, (each) => (each === number ? record : undefined));
    }
    return record;
}

/** Two lists by code units as one, each text once. */
function* merged(first: Iterable<string>, second: Iterable<string>): Iterable<string> {
    const [a, b] = [first[Symbol.iterator](), second[Symbol.iterator]()];
    let [left, right] = [a.next(), b.next()];
    while (!left.done || !right.done) {
        const order = left.done ? 1 : right.done ? -1 : byCodeUnits(left.value, right.value);
        yield order <= 0 ? left.value : right.value;
        if (order <= 0) left = a.next();
        if (order >= 0) right = b.next();
    }
}

/** The lists of a record. */
type ListName = Exclude<keyof DirectiveRecord, 'isInOrder'>;
type Item<L extends ListName> = DirectiveRecord[L][number];

const LISTS: readonly ListName[] = ['documents', 'entries', 'citing', 'children', 'replacedBy', 'replacing'];

type Change = <L extends ListName>(
    record: DirectiveRecord | undefined,
    list: L,
    item: Item<L>,
    order: Comparison<Item<L>>,
) => void;

const add: Change = (record, name, item, order) => {
    const list = record?.[name] as (typeof item)[] | undefined;
    if (list && record?.isInOrder) insertInOrder(list, item, order);
    else list?.push(item);
};

const remove: Change = (record, name, item) => {
    const list = record?.[name] as (typeof item)[] | undefined;
    if (list) takeOut(list, item);
};

function takeOut<T>(list: T[], item: T): void {
    const at = list.indexOf(item);
    if (at >= 0) {
        list.splice(at, 1);
    }
}

const byCitingDocument: Comparison<Citing> = (a, b) => byPlace(a.document, b.document);

const byPlaceInDocument: Comparison<CitationFacts> = (a, b) => a.line - b.line || a.column - b.column;

/** How many places cite, of all documents. */
export function countOf(citing: readonly Citing[]): number {
    return citing.reduce((sum, { all }) => sum + all.length, 0);
}

/** The numbers that a description speaks of. */
function numbersIn(description: AstNodeDescription): readonly string[] {
    if (isDirectiveDescription(description)) {
        const { number, bases, replaces, replacedBy } = description.facts;
        return [number, ...bases, ...replaces, ...replacedBy];
    }
    if (isDocumentDescription(description)) {
        const { number, bases, citations } = description.facts;
        return [...(number === null ? [] : [number]), ...bases, ...citations.map((citation) => citation.number)];
    }
    return [];
}
