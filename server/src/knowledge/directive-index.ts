import type { AstNodeDescription } from 'langium';
import type { CitationFacts } from '../facts/citations.js';
import type { DocumentDescription } from '../facts/document-description.js';
import { foldName } from '../facts/fold.js';
import { inSentenceCase, isSimilarSubject, mayBeSameBody } from './body-names.js';
import { type DirectiveDescription, isBuiltIn, isDirectiveDescription } from './descriptions.js';
import { type FoundName, NameTrie } from './name-trie.js';

/** A place that cites a directive. */
export interface Evidence {
    readonly citation: CitationFacts;
    /** The document that cites. */
    readonly document: DocumentDescription;
}

/** How a directive is known: a document bears its number, a catalogue lists it, or citations of it agree. */
export type Origin = 'document' | 'catalogue' | 'builtIn' | 'citations';

/** What is said of a directive where it is cited; it tells apart directives that share a number. */
export interface DirectiveHint {
    readonly date?: string | null;
    readonly issuer?: string | null;
    readonly subject?: string | null;
}

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
    /** ISO 8601. */
    readonly expires: string | null;
    /** File or address of its text, relative to the catalogue that says so. */
    readonly file: { readonly path: string; readonly catalogue: DirectiveDescription } | null;
    readonly source: string | null;
    /** Where the knowledge comes from, the surest first. */
    readonly origins: readonly Origin[];
    readonly documents: readonly DocumentDescription[];
    readonly entries: readonly DirectiveDescription[];
    readonly evidence: readonly Evidence[];
}

/** All that speaks of a number. */
interface DirectiveRecord {
    readonly documents: DocumentDescription[];
    readonly entries: DirectiveDescription[];
    readonly evidence: Evidence[];
    /** Documents and entries that name the number among their bases. */
    readonly children: (DocumentDescription | DirectiveDescription)[];
    readonly replacedBy: string[];
}

/** One voice on a directive: a document that bears the number, or an entry of a catalogue. */
interface Claim extends Required<DirectiveHint> {
    readonly kind: string | null;
    readonly origin: Origin;
    readonly description: DocumentDescription | DirectiveDescription;
}

/** Citations of one directive that agree make it known when at least so many documents make them. */
const AGREEING_DOCUMENTS = 2;

/**
 * The directives of the workspace by number: a view of Langium's index, kept up to date file by file so that a change of
 * one file costs what that file says, not what the workspace says.
 */
export class DirectiveIndex {
    private readonly records = new Map<string, DirectiveRecord>();
    /** What each file contributed, so that it can be taken away again. */
    private readonly files = new Map<string, readonly AstNodeDescription[]>();
    private readonly names = new NameTrie<string>();
    /** The documents whose bases name a law without its number, by that name. */
    private readonly namedBases = new Map<string, DocumentDescription[]>();

    /** @param spelling how a catalogue writes the name of a body that a heading prints in capitals */
    constructor(private readonly spelling: (name: string) => string | undefined = () => undefined) {}

    /** Takes what a file exports for what it exported before; an empty list takes the file away. */
    replace(uri: string, descriptions: readonly AstNodeDescription[]): void {
        for (const description of this.files.get(uri) ?? []) {
            this.visit(description, remove);
        }
        if (descriptions.length === 0) {
            this.files.delete(uri);
            return;
        }
        this.files.set(uri, descriptions);
        for (const description of descriptions) {
            this.visit(description, add);
        }
    }

    private visit(description: AstNodeDescription, change: <T>(list: T[], item: T) => void): void {
        if (isDirectiveDescription(description)) {
            const { facts } = description;
            change(this.record(facts.number).entries, description);
            for (const base of facts.bases) change(this.record(base).children, description);
            for (const old of facts.replaces) change(this.record(old).replacedBy, facts.number);
            for (const name of facts.names) {
                if (change === add) this.names.add(name, facts.number);
                else this.names.remove(name, facts.number);
            }
        } else if (isDocumentDescription(description)) {
            const { facts } = description;
            if (facts.number !== null) change(this.record(facts.number).documents, description);
            for (const base of new Set(facts.bases)) change(this.record(base).children, description);
            for (const name of new Set(facts.namedBases.map(foldName))) {
                const documents = this.namedBases.get(name) ?? [];
                change(documents, description);
                if (documents.length > 0) this.namedBases.set(name, documents);
                else this.namedBases.delete(name);
            }
            for (const citation of facts.citations) {
                const { evidence } = this.record(citation.number);
                if (change === add) {
                    evidence.push({ citation, document: description });
                } else {
                    const at = evidence.findIndex((each) => each.citation === citation);
                    if (at >= 0) evidence.splice(at, 1);
                }
            }
        }
    }

    private record(number: string): DirectiveRecord {
        let record = this.records.get(number);
        if (!record) {
            record = { documents: [], entries: [], evidence: [], children: [], replacedBy: [] };
            this.records.set(number, record);
        }
        return record;
    }

    /** Every number that a document bears, a catalogue lists or a text cites. */
    *numbers(): Iterable<string> {
        for (const [number, { documents, entries, evidence }] of this.records) {
            if (documents.length + entries.length + evidence.length > 0) {
                yield number;
            }
        }
    }

    /** The numbers of the directives with this name (`Luật Trẻ em`), whatever its capitals. */
    named(name: string): readonly string[] {
        return this.names.find(name);
    }

    /** The directives that a text names without their number, in order and without overlap. */
    search(text: string): FoundName<string>[] {
        return this.names.search(text);
    }

    /** The documents of a file, as the index knows them. */
    documentsOf(uri: string): readonly DocumentDescription[] {
        return (this.files.get(uri) ?? []).filter(isDocumentDescription);
    }

    /** How often the workspace cites a number. */
    citationCount(number: string): number {
        return this.records.get(number)?.evidence.length ?? 0;
    }

    /** The documents and entries that implement a directive: their bases cite its number, or name it as laws are named. */
    childrenOf(number: string): readonly (DocumentDescription | DirectiveDescription)[] {
        const record = this.records.get(number);
        const names = record?.entries.flatMap(({ facts }) => facts.names) ?? [];
        const naming = names.flatMap((name) => this.namedBases.get(foldName(name)) ?? []);
        return unique([...(record?.children ?? []), ...naming]);
    }

    /** Every place that cites a number. */
    evidenceOf(number: string): readonly Evidence[] {
        return this.records.get(number)?.evidence ?? [];
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
        const record = this.records.get(number);
        if (!record) {
            return undefined;
        }
        const claims = this.claims(record).filter((claim) => mayBeMeant(claim, hint));
        const best = claims.sort((a, b) => rank(b, hint) - rank(a, hint))[0];
        // the hint tells which of several directives is meant; what is true of it, the document and the office's catalogue say
        const voices = (best ? claims.filter((claim) => claim === best || mayBeMeant(claim, best)) : []).sort(
            (a, b) => ORIGIN_RANK[b.origin] - ORIGIN_RANK[a.origin],
        );
        const meant = best ?? hint;
        const isMeant = ({ citation }: Evidence) => mayBeMeant(citation, meant);
        const isOther = ({ document }: Evidence) => document.documentUri.toString() !== except;
        if (voices.length === 0 && record.children.length === 0 && !record.evidence.some(isMeant)) {
            return undefined;
        }
        return this.merge(number, record, voices, isMeant, isOther);
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
        voices: readonly Claim[],
        isMeant: (evidence: Evidence) => boolean,
        isOther: (evidence: Evidence) => boolean,
    ): KnownDirective {
        // a thousand plans may cite one directive: their voices are counted only where nobody surer speaks
        let counted: Evidence[] | undefined;
        const others = () => {
            counted ??= record.evidence.filter((each) => isMeant(each) && isOther(each));
            return counted;
        };
        const first = <T>(of: (claim: Claim) => T | null): T | null => {
            for (const voice of voices) {
                const value = of(voice);
                if (value !== null) return value;
            }
            return null;
        };
        const entries = voices.map(({ description }) => description).filter(isDirectiveDescription);
        const documents = voices.map(({ description }) => description).filter(isDocumentDescription);
        const origins = [...new Set(voices.map(({ origin }) => origin))];
        if (record.evidence.some((each) => isMeant(each) && isOther(each))) origins.push('citations');
        const file = entries.find(({ facts }) => facts.file !== null);
        return {
            number,
            kind: first(({ kind }) => kind) ?? agreed(others(), ({ kind }) => kind),
            date: first(({ date }) => date) ?? agreed(others(), ({ date }) => date),
            issuer: first(({ issuer }) => issuer) ?? agreed(others(), ({ issuer }) => issuer),
            subject: first(({ subject }) => subject) ?? agreed(others(), ({ subject }) => subject, 1),
            bases: unique([
                ...documents.flatMap(({ facts }) => facts.namedBases.flatMap((name) => this.named(name))),
                ...[...documents, ...entries].flatMap(({ facts }) => facts.bases),
            ]),
            replaces: unique(entries.flatMap(({ facts }) => facts.replaces)),
            replacedBy: unique([...entries.flatMap(({ facts }) => facts.replacedBy), ...record.replacedBy]),
            expires: entries.find(({ facts }) => facts.expires !== null)?.facts.expires ?? null,
            file: file ? { path: file.facts.file as string, catalogue: file } : null,
            source: entries.find(({ facts }) => facts.source !== null)?.facts.source ?? null,
            origins,
            documents,
            entries,
            get evidence() {
                return record.evidence.filter(isMeant);
            },
        };
    }
}

function add<T>(list: T[], item: T): void {
    list.push(item);
}

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

/**
 * Whether two that bear one number may be the same directive: their issuers may be one, and they are of one year, unless
 * their subjects show that one of the years is a slip.
 */
export function mayBeMeant(a: DirectiveHint, b: DirectiveHint): boolean {
    if (a.issuer && b.issuer && !mayBeSameBody(a.issuer, b.issuer)) {
        // a wrong issuer is a slip only if date or subject say that the same directive is meant
        return (
            (!!a.date && a.date === b.date) || (!!a.subject && !!b.subject && isSimilarSubject(a.subject, b.subject))
        );
    }
    if (a.date && b.date && a.date.slice(0, 4) !== b.date.slice(0, 4)) {
        // the same day of another year is a slip of the year; else only the subjects can tell
        return (
            a.date.slice(4) === b.date.slice(4) ||
            (!!a.subject && !!b.subject && isSimilarSubject(a.subject, b.subject))
        );
    }
    return true;
}

const ORIGIN_RANK: Record<Origin, number> = { document: 3, catalogue: 2, builtIn: 1, citations: 0 };

function rank(claim: Claim, hint: DirectiveHint): number {
    const sameDate = hint.date !== undefined && hint.date !== null && claim.date === hint.date;
    const sameYear = !!hint.date && claim.date?.slice(0, 4) === hint.date.slice(0, 4);
    return (sameDate ? 20 : 0) + (sameYear ? 10 : 0) + ORIGIN_RANK[claim.origin];
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
    const [most] = [...votes].sort(([, a], [, b]) => b.size - a.size);
    return most && most[1].size >= least && most[1].size * 2 > voters.size ? most[0] : null;
}
