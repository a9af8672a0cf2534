import type { AstNodeDescription } from 'langium';
import type { DocumentDescription } from '../facts/document-description.js';
import { isDocumentDescription } from '../facts/document-description.js';
import type { TaskFacts } from '../facts/document-facts.js';
import { foldedWords, foldName } from '../facts/fold.js';
import { type AgencyDescription, isAgencyDescription, isBuiltIn } from './descriptions.js';
import { NameCasing } from './name-casing.js';
import { type FoundName, NameTrie } from './name-trie.js';
import { byCodeUnits, byPlace, type Comparison, insertInOrder } from './order.js';
import { agencyOfPlace, namesOfFormer, withUnitBehind } from './places/agency-of-place.js';
import type { Gazetteer } from './places/gazetteer.js';
import { AgencyFile, type Counting, firstLetters, ListedAgency, type SearchedName } from './searched-names.js';

export type { SearchedName } from './searched-names.js';

/** A task that a document of the workspace gives an agency; what it says stands with what the document says. */
export class GivenTask {
    constructor(
        readonly document: DocumentDescription,
        /** Its place among the document's tasks, which are in the order of the text. */
        readonly at: number,
    ) {}

    get text(): string {
        return this.task.text;
    }

    get deadline(): string | null {
        return this.task.deadline;
    }

    get due(): string | null {
        return this.task.due;
    }

    /** Counted from 0. */
    get line(): number {
        return this.task.line;
    }

    private get task(): TaskFacts {
        return this.document.facts.tasks[this.at] as TaskFacts;
    }
}

/** The tasks that documents give under one name: a document that changes costs what it gives, not what all do. */
class GivenTasks {
    /** By the documents: the places of these tasks among those of the document. */
    private readonly ofDocuments = new Map<DocumentDescription, readonly number[]>();
    /** Made when it is asked for, anew when a document changed. */
    private listed: readonly GivenTask[] | undefined;

    /** @param tasks the places of some; a document may name an agency in several spellings */
    add(document: DocumentDescription, tasks: readonly number[]): void {
        const others = this.ofDocuments.get(document);
        this.ofDocuments.set(document, others ? [...others, ...tasks].sort((a, b) => a - b) : tasks);
        this.listed = undefined;
    }

    remove(document: DocumentDescription): void {
        this.ofDocuments.delete(document);
        this.listed = undefined;
    }

    get isEmpty(): boolean {
        return this.ofDocuments.size === 0;
    }

    /** By the places of the documents, then in the order of their texts. */
    get inOrder(): readonly GivenTask[] {
        this.listed ??= [...this.ofDocuments]
            .sort(([a], [b]) => byPlace(a, b))
            .flatMap(([document, tasks]) => tasks.map((at) => new GivenTask(document, at)));
        return this.listed;
    }
}

/** An agency that texts name, with how often they do. */
export class HarvestedAgency {
    readonly words: readonly string[];
    /** How often each spelling of the name stands in a text. */
    private readonly spellings = new Map<string, number>();

    constructor(name: string) {
        this.words = foldedWords(name);
    }

    /** The spelling that most texts use. */
    get name(): string {
        const [[name] = ['']] = [...this.spellings].sort(([a, m], [b, n]) => n - m || byCodeUnits(a, b));
        return name;
    }

    get count(): number {
        let count = 0;
        for (const each of this.spellings.values()) count += each;
        return count;
    }

    /** One more text, or with -1 one less, that spells the name so. */
    add(spelling: string, number: 1 | -1): void {
        const count = (this.spellings.get(spelling) ?? 0) + number;
        if (count > 0) this.spellings.set(spelling, count);
        else this.spellings.delete(spelling);
    }
}

/**
 * The agencies that catalogues list and documents name: a view of Langium's index, kept up to date file by file.
 */
export class AgencyIndex {
    private readonly trie = new NameTrie<ListedAgency>(byListedPlace);
    private readonly byName = new Map<string, SearchedName[]>();
    /** The files that list agencies: one that changes costs what it lists, not what all do. */
    private readonly agencyFiles = new Map<string, AgencyFile>();
    /** The same in their order; made when they are asked for, anew when one changed. */
    private sortedFiles: readonly AgencyFile[] | undefined;
    /** The agencies that ended, some day or other. */
    private readonly ended = new Set<ListedAgency>();
    /** Their names; made when they are asked for, anew when others ended. */
    private former: readonly string[] | undefined;
    private readonly harvested = new Map<string, HarvestedAgency>();
    /** The keys of the harvested agencies by the first two letters of their names. */
    private readonly harvestedByLetters = new Map<string, Set<string>>();
    private readonly tasks = new Map<string, GivenTasks>();
    private readonly files = new Map<string, readonly AstNodeDescription[]>();
    private gazetteer: Gazetteer | undefined;
    /** How words of names are written. */
    private readonly casing = new NameCasing();
    /** What is known of agencies by the units that their names end with; made when it is asked for. */
    private ofPlaces = new Map<string, AgencyDescription | undefined>();

    /** Takes the units of the administration: an agency whose name ends with one is known by its likes everywhere. */
    usePlaces(gazetteer: Gazetteer | undefined): void {
        this.gazetteer = gazetteer;
        this.ofPlaces.clear();
        this.former = undefined;
    }

    /** Takes what a file exports for what it exported before; an empty list takes the file away. */
    replace(uri: string, descriptions: readonly AstNodeDescription[]): void {
        this.replaceAgencies(uri, descriptions.filter(isAgencyDescription).sort(byPlace));
        for (const description of this.files.get(uri) ?? []) {
            if (isDocumentDescription(description)) this.removeDocument(description);
        }
        if (descriptions.length === 0) {
            this.files.delete(uri);
            return;
        }
        this.files.set(uri, descriptions);
        for (const description of descriptions) {
            if (isDocumentDescription(description)) this.addDocument(description);
        }
    }

    /** A key in a list changes one of its entries: those around it stay in their places, described anew. */
    private replaceAgencies(uri: string, descriptions: readonly AgencyDescription[]): void {
        const before = this.agencyFiles.get(uri)?.agencies ?? [];
        if (before.length === 0 && descriptions.length === 0) {
            return;
        }
        const [first, last] = sameAround(before, descriptions);
        const lastBefore = before.length - (descriptions.length - last);
        const out = before.slice(first, lastBefore);
        for (const listed of out) {
            this.removeAgency(listed);
        }
        const agencies = descriptions.map((description, at) => {
            const same = at < first ? before[at] : at >= last ? before[at - last + lastBefore] : undefined;
            if (same) same.description = description;
            return same ?? new ListedAgency(description);
        });
        for (const listed of agencies.slice(first, last)) {
            this.addAgency(listed);
        }
        if (out.length > 0 || last > first) {
            this.ofPlaces.clear();
        }
        this.sortedFiles = undefined;
        if (agencies.length > 0) this.agencyFiles.set(uri, new AgencyFile(agencies));
        else this.agencyFiles.delete(uri);
    }

    private addAgency(listed: ListedAgency): void {
        const { facts } = listed.description;
        this.casing.add(facts.name);
        if (facts.until !== null) {
            this.ended.add(listed);
            this.former = undefined;
        }
        for (const searched of listed.names) {
            this.trie.add(searched.name, listed);
            const same = this.byName.get(searched.key) ?? [];
            insertInOrder(same, searched, bySureness);
            this.byName.set(searched.key, same);
        }
    }

    private removeAgency(listed: ListedAgency): void {
        this.casing.remove(listed.description.facts.name);
        if (this.ended.delete(listed)) this.former = undefined;
        for (const { name, key } of listed.names) {
            this.trie.remove(name, listed);
            const left = this.byName.get(key)?.filter((each) => each.description !== listed.description) ?? [];
            if (left.length > 0) this.byName.set(key, left);
            else this.byName.delete(key);
        }
    }

    /** The files that list agencies, those of the workspace before the built-in one. */
    private *listing(): Iterable<AgencyFile> {
        this.sortedFiles ??= [...this.agencyFiles.values()].sort((a, b) =>
            byListedPlace(a.agencies[0] as ListedAgency, b.agencies[0] as ListedAgency),
        );
        yield* this.sortedFiles;
    }

    private addDocument(description: DocumentDescription): void {
        for (const { name } of description.facts.agencies) {
            const key = foldName(name);
            let agency = this.harvested.get(key);
            if (!agency) {
                agency = new HarvestedAgency(name);
                this.harvested.set(key, agency);
                const letters = firstLetters(agency.words[0]);
                const same = this.harvestedByLetters.get(letters);
                if (same) same.add(key);
                else this.harvestedByLetters.set(letters, new Set([key]));
            }
            agency.add(name, 1);
        }
        for (const { agency, tasks } of description.doers) {
            const key = foldName(agency);
            const given = this.tasks.get(key) ?? new GivenTasks();
            given.add(description, tasks);
            this.tasks.set(key, given);
        }
    }

    private removeDocument(description: DocumentDescription): void {
        for (const { name } of description.facts.agencies) {
            const key = foldName(name);
            const agency = this.harvested.get(key);
            agency?.add(name, -1);
            if (agency?.count === 0) {
                this.harvested.delete(key);
                const same = this.harvestedByLetters.get(firstLetters(agency.words[0]));
                same?.delete(key);
                if (same?.size === 0) this.harvestedByLetters.delete(firstLetters(agency.words[0]));
            }
        }
        for (const key of new Set(description.doers.map(({ agency }) => foldName(agency)))) {
            const given = this.tasks.get(key);
            given?.remove(description);
            if (given?.isEmpty) this.tasks.delete(key);
        }
    }

    /**
     * The agency of this name, code or short form; a workspace's catalogue wins over the built-in one, the name of an
     * agency over what is short for another.
     *
     * @returns undefined where none is so called, or where different agencies are and nothing tells which is meant
     */
    find(name: string): AgencyDescription | undefined {
        const [first, ...others] = this.meant(name);
        const key = first && foldName(first.facts.name);
        return others.every(({ facts }) => foldName(facts.name) === key) ? first : undefined;
    }

    /** Every agency that may be meant by a name, code or short form: several only where nothing tells which. */
    meant(name: string): readonly AgencyDescription[] {
        const all = this.byName.get(foldName(name)) ?? [];
        if (all.length === 0) {
            const agency = this.ofPlace(name);
            return agency ? [agency] : [];
        }
        const surest = all.filter((each) => sureness(each) === sureness(all[0] as SearchedName));
        return [...new Set(surest.map(({ description }) => description))];
    }

    /** An agency's name as the catalogue writes it: `Sở Y tế` for `SỞ Y TẾ`; undefined where no catalogue lists it. */
    spelling(name: string): string | undefined {
        const key = foldName(name);
        const description = this.find(name);
        return description && namesOf(description).find((each) => foldName(each) === key);
    }

    /**
     * An agency's name, printed in capitals in a heading, as running text writes it: as the catalogues do, or as their names show that
     * its words are written, with a unit's name at its end as the table of places has it. It stays in capitals where nothing shows it.
     */
    inRunningText(name: string): string {
        if (name !== name.toUpperCase()) {
            return name;
        }
        const whole = this.spelling(name);
        if (whole !== undefined) {
            return whole;
        }
        const placed = this.gazetteer && withUnitBehind(name, this.gazetteer);
        const head =
            placed?.head === ''
                ? ''
                : (this.spelling(placed?.head ?? name) ?? this.casing.written(placed?.head ?? name));
        return head === undefined ? name : `${head} ${placed?.unit ?? ''}`.trim();
    }

    /** Every agency of this name, code or short form. */
    named(name: string): readonly AgencyDescription[] {
        const all = this.byName.get(foldName(name));
        return all ? [...new Set(all.map(({ description }) => description))] : this.meant(name);
    }

    /**
     * An agency that no catalogue lists by the name of its unit, known by what the built-in catalogue says of its likes: `Công an xã
     * Tân Phú`. One name is one description as long as no catalogue changes.
     */
    private ofPlace(name: string): AgencyDescription | undefined {
        const { gazetteer } = this;
        const key = foldName(name);
        if (!gazetteer || !key.includes(' ')) {
            return undefined;
        }
        if (!this.ofPlaces.has(key)) {
            const likes = (each: string) => {
                const [like] = this.byName.get(each) ?? [];
                return like && isBuiltIn(like.description) ? like.description : undefined;
            };
            let like: AgencyDescription | undefined;
            const facts = agencyOfPlace(key, gazetteer, (each) => {
                like = likes(each);
                return like?.facts;
            });
            if (this.ofPlaces.size >= MOST_OF_PLACES) this.ofPlaces.clear();
            this.ofPlaces.set(key, facts && like ? { ...like, name: facts.name, facts } : undefined);
        }
        return this.ofPlaces.get(key);
    }

    /**
     * Where a name goes on with that of a unit, the whole name: `Công an xã` goes on with `Tân Phú`.
     *
     * @param end where what is known of it ends in the text
     * @returns the agency and where its name ends; undefined where it does not go on
     */
    goingOn(
        text: string,
        start: number,
        end: number,
    ): { readonly agency: AgencyDescription; readonly end: number } | undefined {
        const behind = text.slice(end, end + LONGEST_UNIT);
        const [whole] = UNIT_BEHIND.exec(behind) ?? [];
        if (whole === undefined || !this.gazetteer) {
            return undefined;
        }
        const ends = [...whole.matchAll(/[\p{L}\d'’]+/gu)].map((word) => end + word.index + word[0].length);
        for (const last of ends.reverse()) {
            const agency = this.ofPlace(text.slice(start, last));
            if (agency) {
                return { agency, end: last };
            }
        }
        return undefined;
    }

    /**
     * The names of the agencies that ended, some day or other, and their short forms of several words; of provinces, too. The same
     * list as long as no catalogue changes.
     */
    formerNames(): readonly string[] {
        this.former ??= [
            ...new Set([
                ...[...this.ended].sort(byListedPlace).flatMap(({ description }) => writtenNames(description.facts)),
                ...(this.gazetteer ? namesOfFormer(this.gazetteer) : []),
            ]),
        ];
        return this.former;
    }

    /** Whether any agency ended before a day. */
    hasFormer(day: string): boolean {
        for (const {
            description: { facts },
        } of this.ended) {
            if (facts.until !== null && facts.until < day) {
                return true;
            }
        }
        return false;
    }

    /** The names of agencies in a text, in order and without overlap, the longest first. */
    search(text: string): FoundName<AgencyDescription>[] {
        return this.trie
            .search(text)
            .map(described)
            .filter(({ start, end, values }) => isWritten(text.slice(start, end), values));
    }

    /** The longest name of an agency that a text begins with. */
    namedFirst(text: string): FoundName<AgencyDescription> | undefined {
        const listed = this.trie.beginning(text);
        const found = listed && described(listed);
        return found && isWritten(text.slice(0, found.end), found.values) ? found : undefined;
    }

    /** Every way to write every agency of the catalogues. */
    *allNames(): Iterable<SearchedName> {
        for (const { names } of this.listing()) yield* names;
    }

    /**
     * Names that may fit: those in which some word, or the initials, begin with the same two letters as one of the
     * words asked for, the rarest of them. What fits is for the caller to see.
     *
     * @param words folded, see foldedWords; those of one letter help to choose nothing
     */
    candidates(words: readonly string[]): readonly SearchedName[] {
        let fewest: readonly SearchedName[] | undefined;
        for (const word of words) {
            if (word.length >= 2) {
                const found = this.withLetters(wordsAndInitials, word);
                if (!fewest || found.length < fewest.length) {
                    fewest = found;
                }
            }
        }
        return fewest ?? [];
    }

    /**
     * Names that may begin with these words: those whose first word begins with the same two letters as the first one asked for.
     *
     * @param words folded, see foldedWords; the last may be typed in part
     */
    beginning(words: readonly string[]): readonly SearchedName[] {
        return this.withLetters(firstWord, words[0]);
    }

    /** Names and short forms of which a single word of two letters or more is the beginning of the initials; folded, see foldedWords. */
    initialled([word, ...others]: readonly string[]): readonly SearchedName[] {
        return word === undefined || word.length < 2 || others.length > 0
            ? []
            : this.withLetters(initialsAlone, word).filter(
                  ({ initials, form }) => form !== 'code' && initials.startsWith(word),
              );
    }

    private withLetters(counting: Counting, word = ''): readonly SearchedName[] {
        return [...this.listing()].flatMap((file) => file.withLetters(counting, word));
    }

    /**
     * Agencies that documents give tasks to though no catalogue lists them, and whose names begin with these words; in no order.
     *
     * @param words folded, see foldedWords; the last may be typed in part
     */
    *uncatalogued(words: readonly string[]): Iterable<HarvestedAgency> {
        for (const key of this.harvestedByLetters.get(firstLetters(words[0])) ?? []) {
            const agency = this.harvested.get(key);
            if (agency && beginsWith(agency.words, words) && !this.byName.has(key)) {
                yield agency;
            }
        }
    }

    /** How often documents give tasks to an agency of this name; the key is the name's {@link foldName}. */
    frequency(key: string): number {
        return this.harvested.get(key)?.count ?? 0;
    }

    /** The tasks that documents give to an agency, under any of its names. */
    tasksOf(names: readonly string[]): GivenTask[] {
        return [...new Set(names.map(foldName))].flatMap((key) => this.tasks.get(key)?.inOrder ?? []);
    }

    /** The agencies whose parent is of this name, and the members of a group. */
    childrenOf(name: string): AgencyDescription[] {
        const own = this.find(name);
        const key = foldName(name);
        const children: AgencyDescription[] = [];
        for (const description of this.all()) {
            const { parent } = description.facts;
            if (parent !== null && (foldName(parent) === key || (own !== undefined && this.find(parent) === own))) {
                children.push(description);
            }
        }
        const members = own?.facts.members ?? [];
        return [...children, ...members.flatMap((member) => this.find(member) ?? [])];
    }

    /** Every agency and group of the catalogues, in their order. */
    *all(): Iterable<AgencyDescription> {
        for (const { agencies } of this.listing()) {
            for (const { description } of agencies) yield description;
        }
    }
}

/** Every name of an agency: its own, other names and short forms, then codes. */
export function namesOf({ facts }: AgencyDescription): string[] {
    return [facts.name, ...facts.otherNames, ...facts.shortForms, ...facts.codes];
}

/** The names by which running text speaks of an agency: a short form of one word may be of something else. */
function writtenNames({ name, otherNames, shortForms }: AgencyDescription['facts']): string[] {
    return [name, ...otherNames, ...shortForms.filter((short) => short.includes(' '))];
}

/** So many names of agencies of a unit are kept; a text seldom has more. */
const MOST_OF_PLACES = 5000;
const LONGEST_UNIT = 60;
/** What may be the rest of a name that ends with a unit's: its kind, where the name does not end with it, and its own name. */
const UNIT_BEHIND =
    /^ (?:(?:[Tt]ỉnh|[Tt]hành phố|[Xx]ã|[Pp]hường|[Đđ]ặc khu|[Tt]hị trấn|[Tt]hị xã|[Hh]uyện|[Qq]uận) )?[\p{Lu}\d][\p{L}\d'’]{0,12}(?: (?:[-–] )?[\p{Lu}\d][\p{L}\d'’]{0,12}){0,5}/u;

const FORMS: Record<SearchedName['form'], number> = { name: 0, short: 1, code: 2 };

/**
 * How surely an agency is meant by one of its names, 0 the surest: the office's own catalogue first, then its name
 * before a code.
 */
function sureness({ description, form }: SearchedName): number {
    return (isBuiltIn(description) ? 10 : 0) + FORMS[form];
}

const byListedPlace: Comparison<ListedAgency> = (a, b) => byPlace(a.description, b.description);

/** What was found of an index, by what files say of it. */
function described({ start, end, values }: FoundName<ListedAgency>): FoundName<AgencyDescription> {
    return { start, end, values: values.map(({ description }) => description) };
}

/**
 * What a list says as it did before.
 *
 * @returns where the first agency stands that is said otherwise now, and the first of those that follow the last one; places in `after`
 */
function sameAround(before: readonly ListedAgency[], after: readonly AgencyDescription[]): [number, number] {
    const isSame = (i: number, j: number) => {
        const [old, now] = [before[i]?.description, after[j]];
        return old !== undefined && now !== undefined && JSON.stringify(old.facts) === JSON.stringify(now.facts);
    };
    const shorter = Math.min(before.length, after.length);
    let first = 0;
    while (first < shorter && isSame(first, first)) first++;
    let behind = 0;
    while (behind < shorter - first && isSame(before.length - behind - 1, after.length - behind - 1)) behind++;
    return [first, after.length - behind];
}

const bySureness: Comparison<SearchedName> = (a, b) =>
    sureness(a) - sureness(b) || byPlace(a.description, b.description);

/** Codes are written in capitals: `VT` is a unit, `Vt` is not. */
function isWritten(text: string, values: readonly AgencyDescription[]): boolean {
    if (/\s/.test(text) || text.length > 8) {
        return true;
    }
    return values.some((value) => namesOf(value).some((name) => name === text || name.length > 8));
}

/** Whether a name begins with what is typed of it: whole words, the last of them at least in part. */
export function beginsWith(name: readonly string[], typed: readonly string[]): boolean {
    return (
        typed.length <= name.length &&
        typed.every((word, i) => (i === typed.length - 1 ? name[i]?.startsWith(word) : name[i] === word))
    );
}

const firstWord: Counting = ({ words: [first = ''] }) => [first];
const initialsAlone: Counting = ({ initials }) => [initials];
const wordsAndInitials: Counting = ({ words, initials }) => [...words, initials];
