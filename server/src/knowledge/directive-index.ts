import type { AstNodeDescription } from 'langium';
import { largest } from '../bounds/extremes.js';
import { gather } from '../bounds/gather.js';
import { Remembered } from '../bounds/remembered.js';
import type { CitationFacts } from '../facts/citations.js';
import type { DocumentDescription } from '../facts/document-description.js';
import { foldName } from '../facts/fold.js';
import { inSentenceCase, isSimilarSubject, mayBeSameAgency } from './agency-names.js';
import { type DirectiveDescription, isBuiltIn, isDirectiveDescription } from './descriptions.js';
import { type FoundName, NameTrie } from './name-trie.js';
import { byCodeUnits, byPlace, type Comparison, insertInOrder } from './order.js';
import { areDifferent, type DirectiveHint, isSameKind, mayBeMeant } from './same-directive.js';

/** A place that cites a directive. */
export interface Evidence {
    readonly citation: CitationFacts;
    /** The document that cites. */
    readonly document: DocumentDescription;
}

/** A document that cites a number. */
interface Citing {
    readonly document: DocumentDescription;
    /** The address of its file. */
    readonly uri: string;
    /** Each place that cites the number, in the order of the text. */
    readonly all: readonly Evidence[];
    /** The places that are weighed where somebody asks what is known: see {@link MOST_HEARD}. */
    readonly heard: readonly Evidence[];
}

/**
 * So many places of one document are weighed. A paper that cites one number in other words each time is compared with itself and
 * with all others at each of them, and after a hundred it has said what it has to say.
 */
const MOST_HEARD = 100;

/** How a directive is known: a document bears its number, a catalogue lists it, or citations of it agree. */
export type Origin = 'document' | 'catalogue' | 'builtIn' | 'citations';

/** What is known of a directive, from all that speak of it. */
export interface KnownDirective {
    readonly number: string;
    readonly kind: string | null;
    /** ISO 8601. */
    readonly date: string | null;
    readonly issuer: string | null;
    readonly subject: string | null;
    /** Numbers of the directives that it implements. */
    readonly bases: readonly string[];
    readonly replaces: readonly string[];
    readonly replacedBy: readonly string[];
    readonly amendedBy: readonly string[];
    /** First day on which it applies, and the first on which it does no longer, ISO 8601; null where nobody says. */
    readonly effective: string | null;
    readonly expires: string | null;
    /** Day on which what is said of its force was checked, ISO 8601: what came later is not known. */
    readonly checked: string | null;
    /** File or address of its text, relative to the catalogue that says so. */
    readonly file: { readonly path: string; readonly catalogue: DirectiveDescription } | null;
    readonly source: string | null;
    /**
     * Several directives bear the number, and nothing that is said where it is cited tells which is meant. What they
     * differ in is null above, and nothing is said of what only one of them implements or replaces.
     */
    readonly isTied: boolean;
    /** Where the knowledge comes from, the surest first. */
    readonly origins: readonly Origin[];
    readonly documents: readonly DocumentDescription[];
    readonly entries: readonly DirectiveDescription[];
    readonly evidence: readonly Evidence[];
    /** The same, of each document the first hundred places: enough to show some. */
    readonly heard: readonly Evidence[];
}

/** What is said of a number, unweighed. */
export interface DirectiveSummary {
    readonly number: string;
    /** What it is called; null where somebody speaks of it without a kind. */
    readonly kinds: ReadonlySet<string | null>;
    /** The latest day that is said of it, ISO 8601. */
    readonly date: string | null;
    readonly citations: number;
    /** Whether a document of the workspace bears the number. */
    readonly hasDocument: boolean;
    readonly isReplaced: boolean;
}

/** All that speaks of a number; each list is in an order that does not depend on when its files were read. */
interface DirectiveRecord {
    readonly documents: DocumentDescription[];
    readonly entries: DirectiveDescription[];
    readonly citing: Citing[];
    /** Documents and entries that name the number among their bases. */
    readonly children: (DocumentDescription | DirectiveDescription)[];
    /** Numbers of the entries that say that they replace the number. */
    readonly replacedBy: string[];
    /** Numbers of the entries that say that the number replaces them. */
    readonly replacing: string[];
}

/** What documents, entries and citations have in common. */
type Said = Pick<CitationFacts, 'kind' | 'date' | 'issuer' | 'subject'>;

const NOTHING_SAID: DirectiveRecord = {
    documents: [],
    entries: [],
    citing: [],
    children: [],
    replacedBy: [],
    replacing: [],
};

/** One voice on a directive: a document that bears the number, or an entry of a catalogue. */
interface Claim extends Said {
    readonly origin: Origin;
    readonly description: DocumentDescription | DirectiveDescription;
}

/** Room for the answers to one paper, of which there may be as many as it has citations. */
const ROOM_FOR_FOUND = 500_000;

/** Citations of one directive that agree make it known when at least so many documents make them. */
const AGREEING_DOCUMENTS = 2;

/**
 * The directives of the workspace by number: a view of Langium's index, kept up to date file by file so that a change
 * of one file costs what that file says, not what the workspace says.
 */
export class DirectiveIndex {
    private readonly records = new Map<string, DirectiveRecord>();
    /** What each file contributed, so that it can be taken away again. */
    private readonly files = new Map<string, readonly AstNodeDescription[]>();
    private readonly names = new NameTrie<string>(byCodeUnits);
    /** The numbers in order; made when they are asked for, anew when another one is spoken of. */
    private sorted: readonly string[] | undefined;
    /**
     * What was found since a file changed last, by what was asked: a paper may cite one number thousands of times in the same
     * words, and to find it looks at all who cite it.
     */
    private readonly found = new Remembered<KnownDirective | undefined>(ROOM_FOR_FOUND);
    /** The documents whose bases name a law without its number, by that name. */
    private readonly namedBases = new Map<string, DocumentDescription[]>();

    /** @param spelling how a catalogue writes the name of an agency that a heading prints in capitals */
    constructor(private readonly spelling: (name: string) => string | undefined = () => undefined) {}

    /** Takes what a file exports for what it exported before; an empty list takes the file away. */
    replace(uri: string, descriptions: readonly AstNodeDescription[]): void {
        this.found.clear();
        for (const description of this.files.get(uri) ?? []) {
            this.visit(description, remove);
        }
        this.forgetSilent(this.files.get(uri) ?? []);
        if (descriptions.length === 0) {
            this.files.delete(uri);
            return;
        }
        this.files.set(uri, descriptions);
        for (const description of descriptions) {
            this.visit(description, add);
        }
    }

    private visit(description: AstNodeDescription, change: Change): void {
        if (isDirectiveDescription(description)) {
            const { facts } = description;
            change(this.record(facts.number).entries, description, byPlace);
            for (const base of facts.bases) change(this.record(base).children, description, byPlace);
            for (const old of facts.replaces) change(this.record(old).replacedBy, facts.number, byCodeUnits);
            for (const next of facts.replacedBy) change(this.record(next).replacing, facts.number, byCodeUnits);
            for (const name of facts.names) {
                if (change === add) this.names.add(name, facts.number);
                else this.names.remove(name, facts.number);
            }
        } else if (isDocumentDescription(description)) {
            const { facts } = description;
            if (facts.number !== null) change(this.record(facts.number).documents, description, byPlace);
            for (const base of new Set(facts.bases)) change(this.record(base).children, description, byPlace);
            for (const name of new Set(facts.namedBases.map(foldName))) {
                const documents = this.namedBases.get(name) ?? [];
                change(documents, description, byPlace);
                if (documents.length > 0) this.namedBases.set(name, documents);
                else this.namedBases.delete(name);
            }
            for (const [number, citations] of byNumber(facts.citations)) {
                const { citing } = this.record(number);
                if (change === add) {
                    insertInOrder(citing, citingOf(description, citations), byCitingDocument);
                } else {
                    const at = citing.findIndex(({ document }) => document === description);
                    if (at >= 0) citing.splice(at, 1);
                }
            }
        }
    }

    private record(number: string): DirectiveRecord {
        let record = this.records.get(number);
        if (!record) {
            record = { documents: [], entries: [], citing: [], children: [], replacedBy: [], replacing: [] };
            this.records.set(number, record);
            this.sorted = undefined;
        }
        return record;
    }

    /** Numbers that nothing speaks of any more: one that is typed leaves each of its beginnings behind. */
    private forgetSilent(descriptions: readonly AstNodeDescription[]): void {
        for (const number of descriptions.flatMap(numbersIn)) {
            const record = this.records.get(number);
            if (record && Object.values(record).every((list: readonly unknown[]) => list.length === 0)) {
                this.records.delete(number);
                this.sorted = undefined;
            }
        }
    }

    /** Every number that a document bears, a catalogue lists or a text cites, by code units. */
    *numbers(): Iterable<string> {
        yield* this.numbersBeginning('');
    }

    /** The same, those alone that begin so. */
    *numbersBeginning(beginning: string): Iterable<string> {
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

    /** The numbers of the directives with this name (`Luật Trẻ em`), whatever its capitals. */
    named(name: string): readonly string[] {
        return this.names.find(name);
    }

    /**
     * The directives of a name that may be meant on a day: a new law of the name takes the place of the old one on the day on which
     * it comes into force.
     *
     * @param day ISO 8601; null where it is not known
     * @returns all of the name where nothing tells which is meant
     */
    namedOn(name: string, day: string | null): readonly string[] {
        return this.inForceOn(this.named(name), day);
    }

    /** Of directives of one name those that may be meant on a day: see {@link namedOn}. */
    inForceOn(numbers: readonly string[], day: string | null): readonly string[] {
        if (numbers.length < 2 || day === null) {
            return numbers;
        }
        const begun = numbers.map((number) => ({ number, from: this.beginningOf(number) }));
        const [latest] = begun.filter(({ from }) => from !== null && from <= day).toSorted(byBeginning);
        return latest
            ? begun.filter(({ number, from }) => number === latest.number || from === null).map(({ number }) => number)
            : numbers;
    }

    /** The day from which a directive applies, as entries say: its day of issue where they say no more. */
    private beginningOf(number: string): string | null {
        const said = this.records.get(number)?.entries.map(({ facts }) => facts.effective ?? facts.date) ?? [];
        return said.find((day) => day !== null) ?? null;
    }

    /** The directives that a text names without their number, in order and without overlap. */
    search(text: string): FoundName<string>[] {
        return this.names.search(text);
    }

    /** What a file exports, as the index knows it. */
    descriptionsOf(uri: string): readonly AstNodeDescription[] {
        return this.files.get(uri) ?? [];
    }

    /** The documents of a file, as the index knows them. */
    documentsOf(uri: string): readonly DocumentDescription[] {
        return this.descriptionsOf(uri).filter(isDocumentDescription);
    }

    /** How often the workspace cites a number. */
    citationCount(number: string): number {
        return countOf(this.records.get(number)?.citing ?? []);
    }

    /**
     * The documents and entries that implement a directive: their bases cite its number, or name it as laws are named.
     *
     * @param which of the directives that bear the number is meant; documents that cite another one are none of its own
     */
    childrenOf(number: string, which: DirectiveHint = {}): readonly (DocumentDescription | DirectiveDescription)[] {
        const record = this.records.get(number);
        const names = record?.entries.flatMap(({ facts }) => facts.names) ?? [];
        const naming = names.flatMap((name) =>
            (this.namedBases.get(foldName(name)) ?? []).filter(({ facts }) =>
                this.namedOn(name, facts.asOf).includes(number),
            ),
        );
        const citing = (record?.children ?? []).filter((child) => citesThis(child, number, which));
        return unique([...citing, ...naming]);
    }

    /** Every place that cites a number. */
    evidenceOf(number: string): readonly Evidence[] {
        return (this.records.get(number)?.citing ?? []).flatMap(({ all }) => all);
    }

    /**
     * What is known of a number. Several directives may share it (each year, each province begins anew at 1): the hint
     * chooses the one that is meant.
     *
     * @param number normalised, without spaces
     * @param except a file whose own citations do not count, for a text must not confirm itself
     * @returns undefined where nothing speaks of the number
     */
    find(number: string, hint: DirectiveHint = {}, except?: string): KnownDirective | undefined {
        const { kind, date, issuer, subject } = hint;
        const question = JSON.stringify([number, kind, date, issuer, subject, except]);
        return this.found.of(question, () => this.findAnew(number, hint, except));
    }

    private findAnew(number: string, hint: DirectiveHint, except: string | undefined): KnownDirective | undefined {
        const record = this.records.get(number);
        if (!record) {
            return undefined;
        }
        const claims = this.claims(record).filter((claim) => mayBeMeant(claim, hint));
        const ranked = claims.map((claim) => ({ claim, fit: fit(claim, hint) }));
        const most = largest(ranked.map(rank));
        const best = new Set(ranked.filter((each) => rank(each) === most).map(({ claim }) => claim));
        // the hint tells which of several directives is meant; what is true of it, the document and the office's
        // catalogue say
        const voices = ranked
            .filter(({ claim }) => best.has(claim) || [...best].some((each) => mayBeMeant(claim, each)))
            .sort((a, b) => ORIGIN_RANK[b.claim.origin] - ORIGIN_RANK[a.claim.origin] || b.fit - a.fit);
        const meant = best.size > 0 ? [...best] : [hint];
        const isMeant = ({ citation }: Evidence) => meant.some((each) => mayBeMeant(citation, each));
        const isSpokenOf = () => record.citing.some(({ heard }) => heard.some(isMeant));
        if (voices.length === 0 && record.children.length === 0 && !isSpokenOf()) {
            return undefined;
        }
        return this.merge(number, record, new Voices(voices), isMeant, except);
    }

    /**
     * The directives that bear a number, each with what tells it apart: what `find` knows by that hint. One, where they
     * cannot be told apart or there are no two.
     */
    findEach(number: string, except?: string): KnownDirective[] {
        const known = this.find(number, {}, except);
        if (!known?.isTied) {
            return known ? [known] : [];
        }
        const record = this.record(number);
        const each = this.claims(record).flatMap((claim) => this.find(number, claim, except) ?? []);
        const different = new Map(each.filter(({ isTied }) => !isTied).map((one) => [identityOf(one), one]));
        return different.size > 1 ? [...different.values()] : [known];
    }

    /**
     * What a list of thousands is chosen from, without weighing who is right: quick, and right where nobody
     * contradicts.
     */
    summary(number: string): DirectiveSummary {
        const { documents, entries, citing, replacedBy } = this.records.get(number) ?? NOTHING_SAID;
        const claims = [...documents, ...entries].map(({ facts }) => facts);
        const said = claims.length > 0 ? claims : citing.flatMap(({ heard }) => heard.map(({ citation }) => citation));
        const dates = said.flatMap(({ date }) => date ?? []);
        return {
            number,
            kinds: new Set(said.map(({ kind }) => kind)),
            date: dates.reduce<string | null>(
                (latest, date) => (latest === null || date > latest ? date : latest),
                null,
            ),
            citations: countOf(citing),
            hasDocument: documents.length > 0,
            isReplaced: replacedBy.length > 0 || entries.some(({ facts }) => facts.replacedBy.length > 0),
        };
    }

    /** The numbers of the directives that a directive replaces: what is true of them depends on it. */
    predecessorsOf(number: string): readonly string[] {
        const record = this.records.get(number);
        return unique([
            ...(record?.entries.flatMap(({ facts }) => facts.replaces) ?? []),
            ...(record?.replacing ?? []),
        ]);
    }

    private claims(record: DirectiveRecord): Claim[] {
        return [
            ...record.documents.map((description) => documentClaim(description, this.spelling)),
            ...record.entries.map((description) => entryClaim(description)),
        ];
    }

    private merge(
        number: string,
        record: DirectiveRecord,
        voices: Voices,
        isMeant: (evidence: Evidence) => boolean,
        except: string | undefined,
    ): KnownDirective {
        // a thousand plans may cite one directive: their voices are counted only where nobody surer speaks
        let counted: Evidence[] | undefined;
        const others = () => {
            counted ??= record.citing.flatMap(({ uri, heard }) => (uri === except ? [] : heard.filter(isMeant)));
            return counted;
        };
        const orAgreed = (
            said: string | null | undefined,
            of: (citation: CitationFacts) => string | null,
            min?: number,
        ) => (said === undefined ? agreed(others(), of, min) : said);
        const { isTied } = voices;
        const entries = voices.claims.map(({ description }) => description).filter(isDirectiveDescription);
        const documents = voices.claims.map(({ description }) => description).filter(isDocumentDescription);
        // what one of several implements or replaces is nothing to say of a number that any of them may be meant by
        const [ownEntries, ownDocuments] = isTied ? [[], []] : [entries, documents];
        const origins = [...new Set(voices.claims.map(({ origin }) => origin))];
        if (record.citing.some(({ uri, heard }) => uri !== except && heard.some(isMeant))) origins.push('citations');
        const file = ownEntries.find(({ facts }) => facts.file !== null);
        const firstSaid = (of: (facts: DirectiveDescription['facts']) => string | null) =>
            ownEntries.map(({ facts }) => of(facts)).find((each) => each !== null) ?? null;
        return {
            number,
            kind: orAgreed(voices.say(kindOf, contradiction), kindOf),
            date: orAgreed(voices.say(dateOf, contradiction), dateOf),
            issuer: orAgreed(voices.say(issuerOf, longest), issuerOf),
            subject: orAgreed(voices.say(subjectOf, firstOfSimilar), subjectOf, 1),
            bases: unique([
                ...ownDocuments.flatMap(({ facts }) =>
                    facts.namedBases.flatMap((name) => this.namedOn(name, facts.asOf)),
                ),
                ...[...ownDocuments, ...ownEntries].flatMap(({ facts }) => facts.bases),
            ]),
            replaces: unique(ownEntries.flatMap(({ facts }) => facts.replaces)),
            // who replaces a number does not say which of several he means
            replacedBy: unique([
                ...ownEntries.flatMap(({ facts }) => facts.replacedBy),
                ...(isTied || speakOfDifferent(this.claims(record)) ? [] : record.replacedBy),
            ]),
            amendedBy: unique(ownEntries.flatMap(({ facts }) => facts.amendedBy)),
            effective: firstSaid(({ effective }) => effective),
            expires: firstSaid(({ expires }) => expires),
            checked: firstSaid(({ checked }) => checked),
            file: file ? { path: file.facts.file as string, catalogue: file } : null,
            source: ownEntries.find(({ facts }) => facts.source !== null)?.facts.source ?? null,
            isTied,
            origins,
            documents,
            entries,
            get evidence() {
                return record.citing.flatMap(({ all }) => all.filter(isMeant));
            },
            get heard() {
                return record.citing.flatMap(({ heard }) => heard.filter(isMeant));
            },
        };
    }
}

/** A claim, and how well it fits what is said where a directive is cited: see {@link fit}. */
interface RankedClaim {
    readonly claim: Claim;
    readonly fit: number;
}

/** What is said of the directive that is meant: groups of voices that are equally sure, the surest first. */
class Voices {
    readonly claims: readonly Claim[];
    /** Whether the surest voices speak of different directives. */
    readonly isTied: boolean;
    private readonly groups: readonly (readonly Claim[])[];

    /** @param ranked by how sure they are, the surest first */
    constructor(ranked: readonly RankedClaim[]) {
        const groups: Claim[][] = [];
        ranked.forEach(({ claim, fit: own }, i) => {
            const before = ranked[i - 1];
            if (before && before.fit === own && before.claim.origin === claim.origin) groups.at(-1)?.push(claim);
            else groups.push([claim]);
        });
        this.claims = ranked.map(({ claim }) => claim);
        this.groups = groups;
        this.isTied = speakOfDifferent(groups[0] ?? []);
    }

    /**
     * What the surest of those say that say anything.
     *
     * @param choose from different words for one thing; null where they contradict each other
     * @returns null where they do, or where only some of several directives have it; undefined where nobody says
     * anything
     */
    say<T>(of: (claim: Claim) => T | null, choose: (said: readonly T[]) => T | null): T | null | undefined {
        for (const group of this.groups) {
            const said = [...new Set(group.map(of))];
            if (this.isTied) {
                return said.length === 1 ? (said[0] ?? null) : null;
            }
            const words = said.filter((each) => each !== null);
            if (words.length > 0) {
                return words.length === 1 ? (words[0] ?? null) : choose(words);
            }
        }
        return undefined;
    }
}

/** Whether some of the voices speak of another directive than the others. */
function speakOfDifferent(claims: readonly Claim[]): boolean {
    // hundreds of plans may bear one number, but few of them say the same
    const said = [...new Map(claims.map((claim) => [identityOf(claim), claim])).values()];
    return said.some((a, i) => said.slice(i + 1).some((b) => areDifferent(a, b)));
}

const kindOf = ({ kind }: Said) => kind;
const dateOf = ({ date }: Said) => date;
const issuerOf = ({ issuer }: Said) => issuer;
const subjectOf = ({ subject }: Said) => subject;

const contradiction = () => null;

/** Of names of one agency the one that says most. */
function longest(names: readonly string[]): string | null {
    return names.toSorted((a, b) => b.length - a.length || byCodeUnits(a, b))[0] ?? null;
}

/** Of subjects in other words the first. */
function firstOfSimilar(subjects: readonly string[]): string | null {
    const [first = null] = subjects;
    return first !== null && subjects.every((each) => isSimilarSubject(first, each)) ? first : null;
}

type Change = <T>(list: T[], item: T, order: Comparison<T>) => void;

const add: Change = insertInOrder;

function remove<T>(list: T[], item: T): void {
    const at = list.indexOf(item);
    if (at >= 0) {
        list.splice(at, 1);
    }
}

function unique<T>(items: readonly T[]): T[] {
    return [...new Set(items)];
}

/** Whether a description is of a document of the workspace. */
export function isDocumentDescription(description: AstNodeDescription): description is DocumentDescription {
    return description.type === 'Document';
}

function documentClaim(description: DocumentDescription, spelling: (name: string) => string | undefined): Claim {
    const { kind, date, issuers, subject } = description.facts;
    const issuer = issuers.length > 0 ? inSentenceCase(issuers[issuers.length - 1] as string, spelling) : null;
    return { kind, date, issuer, subject, origin: 'document', description };
}

function entryClaim(description: DirectiveDescription): Claim {
    const { kind, date, issuer, subject } = description.facts;
    return { kind, date, issuer, subject, origin: isBuiltIn(description) ? 'builtIn' : 'catalogue', description };
}

const ORIGIN_RANK: Record<Origin, number> = { document: 3, catalogue: 2, builtIn: 1, citations: 0 };

/**
 * How well a claim fits what is said where the directive is cited: the day tells most, then the issuer, then the subject, then
 * the kind.
 */
function fit({ kind, date, issuer, subject }: Claim, hint: DirectiveHint): number {
    const sameDate = !!hint.date && date === hint.date;
    const sameYear = !!hint.date && date?.slice(0, 4) === hint.date.slice(0, 4);
    const sameIssuer = !!hint.issuer && issuer !== null && mayBeSameAgency(hint.issuer, issuer);
    const sameSubject = !!hint.subject && subject !== null && isSimilarSubject(hint.subject, subject);
    const sameKind = !!hint.kind && kind !== null && isSameKind(hint.kind, kind);
    return (
        (sameDate ? 40 : 0) + (sameYear ? 20 : 0) + (sameIssuer ? 8 : 0) + (sameSubject ? 4 : 0) + (sameKind ? 2 : 0)
    );
}

function rank({ claim, fit: own }: RankedClaim): number {
    return own + ORIGIN_RANK[claim.origin];
}

/** The latest first. */
const byBeginning: Comparison<{ readonly number: string; readonly from: string | null }> = (a, b) =>
    byCodeUnits(b.from ?? '', a.from ?? '') || byCodeUnits(a.number, b.number);

/** Whether a document or an entry whose bases cite a number may mean this directive by it. */
function citesThis(child: DocumentDescription | DirectiveDescription, number: string, which: DirectiveHint): boolean {
    if (!isDocumentDescription(child)) {
        // an entry names a number alone, and none that came after it
        return !which.date || child.facts.date === null || which.date <= child.facts.date;
    }
    const citing = child.facts.citations.filter((citation) => citation.number === number);
    return citing.length === 0 || citing.some((citation) => mayBeMeant(citation, which));
}

const byCitingDocument: Comparison<Citing> = (a, b) => byPlace(a.document, b.document);

const byPlaceInDocument: Comparison<CitationFacts> = (a, b) => a.line - b.line || a.column - b.column;

function byNumber(citations: readonly CitationFacts[]): Map<string, CitationFacts[]> {
    const numbers = new Map<string, CitationFacts[]>();
    for (const citation of citations) {
        gather(numbers, citation.number, [citation]);
    }
    return numbers;
}

function citingOf(document: DocumentDescription, citations: readonly CitationFacts[]): Citing {
    const all = citations.toSorted(byPlaceInDocument).map((citation) => ({ citation, document }));
    return { document, uri: document.documentUri.toString(), all, heard: all.slice(0, MOST_HEARD) };
}

function countOf(citing: readonly Citing[]): number {
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

/** Where the first text stands that is not before `beginning`, in a list by code units. */
function firstFrom(sorted: readonly string[], beginning: string): number {
    let [from, to] = [0, sorted.length];
    while (from < to) {
        const middle = (from + to) >> 1;
        if ((sorted[middle] as string) < beginning) from = middle + 1;
        else to = middle;
    }
    return from;
}

function identityOf({ date, issuer, subject }: Said): string {
    return JSON.stringify([date, issuer, subject]);
}

/** What most documents say, if enough of them do and they are more than half. */
function agreed(
    evidence: readonly Evidence[],
    of: (citation: CitationFacts) => string | null,
    least = AGREEING_DOCUMENTS,
): string | null {
    const votes = new Map<string, Set<string>>();
    const voters = new Set<string>();
    for (const { citation, document } of evidence) {
        const value = of(citation);
        if (value !== null) {
            const voter = `${document.documentUri.toString()}${document.path}`;
            voters.add(voter);
            votes.set(value, (votes.get(value) ?? new Set()).add(voter));
        }
    }
    // a document may say both: what is said as often as something else is not agreed on
    const [most, next] = [...votes].sort(([, a], [, b]) => b.size - a.size);
    const isAgreed = most && most[1].size >= least && most[1].size * 2 > voters.size && most[1].size !== next?.[1].size;
    return isAgreed ? most[0] : null;
}
