import type { AstNodeDescription } from 'langium';
import { largest } from '../bounds/extremes.js';
import { Remembered } from '../bounds/remembered.js';
import type { CitationFacts } from '../facts/citations.js';
import { type DocumentDescription, isDocumentDescription } from '../facts/document-description.js';
import { foldName } from '../facts/fold.js';
import type { CompiledCatalogue } from './compiled/compiled-catalogue.js';
import { type DirectiveDescription, isDirectiveDescription } from './descriptions.js';
import { countOf, type DirectiveRecord, DirectiveRecords, NOTHING_SAID } from './directive-records.js';
import {
    agreed,
    type Claim,
    contradiction,
    dateOf,
    documentClaim,
    entryClaim,
    firstOfSimilar,
    fit,
    identityOf,
    issuerOf,
    kindOf,
    longest,
    ORIGIN_RANK,
    rank,
    speakOfDifferent,
    subjectOf,
    Voices,
} from './directive-voices.js';
import { FoundDirectives } from './found-directives.js';
import type { DirectiveSummary, Evidence, KnownDirective } from './known-directive.js';
import type { FoundName } from './name-trie.js';
import { byCodeUnits, type Comparison } from './order.js';
import { type DirectiveHint, mayBeMeant } from './same-directive.js';

/** Room for the answers to one paper about numbers that no file speaks of: it may have as many as it has citations. */
const ROOM_FOR_FOUND = 500_000;

/**
 * The directives of the workspace by number: a view of Langium's index. It weighs what its records hold, and says what is known of a
 * directive.
 */
export class DirectiveIndex {
    private readonly records = new DirectiveRecords();
    /** What was found of numbers that files speak of. */
    private readonly found = new FoundDirectives<KnownDirective | undefined>();

    /** The same of {@link findEach}: a list that opens asks for a hundred numbers, of which dozens may bear each. */
    private readonly foundEach = new FoundDirectives<readonly KnownDirective[]>();
    /** The same of numbers that compiled catalogues alone speak of: no file changes what is true of these. */
    private readonly listed = new Remembered<KnownDirective | undefined>(ROOM_FOR_FOUND);
    private readonly listedEach = new Remembered<readonly KnownDirective[]>(ROOM_FOR_FOUND);

    /** @param spelling how running text writes the name of an agency that a heading may print in capitals */
    constructor(private readonly spelling: (name: string) => string = (name) => name) {}

    /** Takes what a file exports for what it exported before; an empty list takes the file away. */
    replace(uri: string, descriptions: readonly AstNodeDescription[]): void {
        const numbers = numbersSaidOtherwise(this.records.descriptionsOf(uri), descriptions);
        for (const kept of [this.found, this.foundEach]) {
            if (numbers) for (const number of numbers) kept.forget(number);
            else kept.clear();
        }
        this.records.replace(uri, descriptions);
    }

    /** Takes a compiled catalogue beside the files. */
    use(catalogue: CompiledCatalogue): void {
        for (const kept of [this.found, this.foundEach, this.listed, this.listedEach]) kept.clear();
        this.records.use(catalogue);
    }

    /** Every number that a document bears, a catalogue lists or a text cites, by code units. */
    numbers(): Iterable<string> {
        return this.numbersBeginning('');
    }

    /** The same, those alone that begin so. */
    numbersBeginning(beginning: string): Iterable<string> {
        return this.records.numbersBeginning(beginning);
    }

    /** The numbers of the directives with this name (`Luật Trẻ em`), whatever its capitals. */
    named(name: string): readonly string[] {
        return this.records.named(name);
    }

    /** Whether texts may name a directive without its number, as laws are named. */
    bearsNames(number: string): boolean {
        return this.records.get(number)?.entries.some(({ facts }) => facts.names.length > 0) ?? false;
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
        return this.records.search(text);
    }

    /** The numbers of the directives of which all of these words are said, folded, each written at least in part. */
    about(words: readonly string[]): readonly string[] {
        return this.records.about(words);
    }

    /** What a file exports, as the index knows it. */
    descriptionsOf(uri: string): readonly AstNodeDescription[] {
        return this.records.descriptionsOf(uri);
    }

    /** The documents of a file, as the index knows them. */
    documentsOf(uri: string): readonly DocumentDescription[] {
        return this.descriptionsOf(uri).filter(isDocumentDescription);
    }

    /** How often the workspace cites a number. */
    citationCount(number: string): number {
        return countOf(this.records.citing(number));
    }

    /**
     * The documents and entries that implement a directive: their bases cite its number, or name it as laws are named. What several
     * catalogues list, or a catalogue and a paper of the workspace, is there once.
     *
     * @param which of the directives that bear the number is meant; documents that cite another one are none of its own
     */
    childrenOf(number: string, which: DirectiveHint = {}): readonly (DocumentDescription | DirectiveDescription)[] {
        const record = this.records.get(number);
        const names = record?.entries.flatMap(({ facts }) => facts.names) ?? [];
        const naming = names.flatMap((name) =>
            this.records.naming(name).filter(({ facts }) => this.namedOn(name, facts.asOf).includes(number)),
        );
        const citing = (record?.children ?? []).filter((child) => citesThis(child, number, which));
        return eachOnce(unique([...citing, ...naming]));
    }

    /** Every place that cites a number. */
    evidenceOf(number: string): readonly Evidence[] {
        return this.records.citing(number).flatMap(({ all }) => all);
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
        const find = () => this.findAnew(number, hint, except);
        return this.records.isInFiles(number) ? this.found.of(number, question, find) : this.listed.of(question, find);
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
    findEach(number: string, except?: string): readonly KnownDirective[] {
        const find = () => this.findEachAnew(number, except);
        return this.records.isInFiles(number)
            ? this.foundEach.of(number, String(except), find)
            : this.listedEach.of(JSON.stringify([number, except]), find);
    }

    private findEachAnew(number: string, except: string | undefined): readonly KnownDirective[] {
        const known = this.find(number, {}, except);
        if (!known?.isTied) {
            return known ? [known] : [];
        }
        const claims = this.claims(this.records.get(number) ?? NOTHING_SAID);
        // those that say the same find the same
        const said = new Map(claims.map((claim) => [`${claim.kind} ${identityOf(claim)}`, claim]));
        const each = [...said.values()].flatMap((claim) => this.findAnew(number, claim, except) ?? []);
        const different = new Map(each.filter(({ isTied }) => !isTied).map((one) => [identityOf(one), one]));
        return different.size > 1 ? [...different.values()] : [known];
    }

    /**
     * What a list of thousands is chosen from, without weighing who is right: quick, and right where nobody
     * contradicts.
     */
    summary(number: string): DirectiveSummary {
        const listed = this.records.glance(number);
        if (listed) {
            return listed;
        }
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
        return unique(this.records.predecessorsOf(number)).sort(byCodeUnits);
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

function unique<T>(items: readonly T[]): T[] {
    return [...new Set(items)];
}

/** Papers, and of entries those that no paper and no entry before them speaks of. */
function eachOnce(
    children: readonly (DocumentDescription | DirectiveDescription)[],
): (DocumentDescription | DirectiveDescription)[] {
    const keyOf = ({ facts: { number, kind, date } }: DocumentDescription | DirectiveDescription) =>
        JSON.stringify([number, kind && foldName(kind), date]);
    const told = new Set(children.filter(isDocumentDescription).map(keyOf));
    return children.filter((child) => {
        if (isDocumentDescription(child)) {
            return true;
        }
        const key = keyOf(child);
        const isFirst = !told.has(key);
        told.add(key);
        return isFirst;
    });
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

/**
 * The numbers of which a file says something else now, as far as that bears on what is known of them: where in the file it does, does not.
 *
 * @returns undefined where that may be any number: catalogues say what others are called, and what replaces what
 */
function numbersSaidOtherwise(
    before: readonly AstNodeDescription[],
    now: readonly AstNodeDescription[],
): ReadonlySet<string> | undefined {
    if (!before.every(isDocumentDescription) || !now.every(isDocumentDescription)) {
        return undefined;
    }
    // who bears a number is handed out with what is known of it
    const numbers = new Set([...before, ...now].flatMap(({ facts }) => facts.number ?? []));
    const [old, own] = [saidOf(before), saidOf(now)];
    for (const [number, said] of old) if (own.get(number) !== said) numbers.add(number);
    for (const number of own.keys()) if (!old.has(number)) numbers.add(number);
    return numbers;
}

/** What papers say of the numbers that they cite, each as a text that changes with it. */
function saidOf(documents: readonly DocumentDescription[]): ReadonlyMap<string, string> {
    const said = new Map<string, string>();
    for (const [at, { facts }] of documents.entries()) {
        for (const { number, kind, date, issuer, subject } of facts.citations) {
            said.set(number, `${said.get(number) ?? ''}${at}|${kind}|${date}|${issuer}|${subject}\n`);
        }
        for (const number of facts.bases) said.set(number, `${said.get(number) ?? ''}${at} base\n`);
    }
    return said;
}
