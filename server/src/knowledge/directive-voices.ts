import type { CitationFacts } from '../facts/citations.js';
import type { DocumentDescription } from '../facts/document-description.js';
import { isSimilarSubject, mayBeSameAgency } from './agency-names.js';
import { type DirectiveDescription, isBuiltIn } from './descriptions.js';
import type { Evidence, Origin } from './known-directive.js';
import { byCodeUnits } from './order.js';
import { areDifferent, type DirectiveHint, isSameKind } from './same-directive.js';

/** What documents, entries and citations have in common. */
type Said = Pick<CitationFacts, 'kind' | 'date' | 'issuer' | 'subject'>;

/** One voice on a directive: a document that bears the number, or an entry of a catalogue. */
export interface Claim extends Said {
    readonly origin: Origin;
    readonly description: DocumentDescription | DirectiveDescription;
}

/** Citations of one directive that agree make it known when at least so many documents make them. */
const AGREEING_DOCUMENTS = 2;

/** @param spelling how running text writes the name of an agency that a heading may print in capitals */
export function documentClaim(description: DocumentDescription, spelling: (name: string) => string): Claim {
    const { kind, date, issuers, subject } = description.facts;
    const issuer = issuers.length > 0 ? spelling(issuers[issuers.length - 1] as string) : null;
    return { kind, date, issuer, subject, origin: 'document', description };
}

export function entryClaim(description: DirectiveDescription): Claim {
    const { kind, date, issuer, subject } = description.facts;
    return { kind, date, issuer, subject, origin: isBuiltIn(description) ? 'builtIn' : 'catalogue', description };
}

export const ORIGIN_RANK: Record<Origin, number> = { document: 3, catalogue: 2, builtIn: 1, citations: 0 };

/**
 * How well a claim fits what is said where the directive is cited: the day tells most, then the issuer, then the subject, then
 * the kind.
 */
export function fit({ kind, date, issuer, subject }: Claim, hint: DirectiveHint): number {
    const sameDate = !!hint.date && date === hint.date;
    const sameYear = !!hint.date && date?.slice(0, 4) === hint.date.slice(0, 4);
    const sameIssuer = !!hint.issuer && issuer !== null && mayBeSameAgency(hint.issuer, issuer);
    const sameSubject = !!hint.subject && subject !== null && isSimilarSubject(hint.subject, subject);
    const sameKind = !!hint.kind && kind !== null && isSameKind(hint.kind, kind);
    return (
        (sameDate ? 40 : 0) + (sameYear ? 20 : 0) + (sameIssuer ? 8 : 0) + (sameSubject ? 4 : 0) + (sameKind ? 2 : 0)
    );
}

export function rank({ claim, fit: own }: RankedClaim): number {
    return own + ORIGIN_RANK[claim.origin];
}

/** A claim, and how well it fits what is said where a directive is cited: see {@link fit}. */
interface RankedClaim {
    readonly claim: Claim;
    readonly fit: number;
}

/** What is said of the directive that is meant: groups of voices that are equally sure, the surest first. */
export class Voices {
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
export function speakOfDifferent(claims: readonly Claim[]): boolean {
    if (claims.length < 2) {
        return false;
    }
    // hundreds of plans may bear one number, but few of them say the same
    const said = [...new Map(claims.map((claim) => [identityOf(claim), claim])).values()];
    return said.some((a, i) => said.slice(i + 1).some((b) => areDifferent(a, b)));
}

export const kindOf = ({ kind }: Said) => kind;
export const dateOf = ({ date }: Said) => date;
export const issuerOf = ({ issuer }: Said) => issuer;
export const subjectOf = ({ subject }: Said) => subject;

export const contradiction = () => null;

/** Of names of one agency the one that says most. */
export function longest(names: readonly string[]): string | null {
    return names.toSorted((a, b) => b.length - a.length || byCodeUnits(a, b))[0] ?? null;
}

/** Of subjects in other words the first. */
export function firstOfSimilar(subjects: readonly string[]): string | null {
    const [first = null] = subjects;
    return first !== null && subjects.every((each) => isSimilarSubject(first, each)) ? first : null;
}

export function identityOf({ date, issuer, subject }: Said): string {
    return JSON.stringify([date, issuer, subject]);
}

/** What most documents say, if enough of them do and they are more than half. */
export function agreed(
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
