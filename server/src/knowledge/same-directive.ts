import { isSimilarSubject, mayBeSameAgency } from './agency-names.js';

/**
 * What is said of a directive where it is cited; it tells apart directives that share a number, for each year, each body and,
 * for laws, each kind begins anew: 55/2010/QH12 is a law, and a resolution too.
 */
export interface DirectiveHint {
    readonly kind?: string | null;
    /** ISO 8601. */
    readonly date?: string | null;
    readonly issuer?: string | null;
    readonly subject?: string | null;
}

/** Two kinds that may be one: `Chương trình` may stand for `Chương trình hành động`, `Văn bản` and `Công văn` for any kind. */
export function isSameKind(a: string, b: string): boolean {
    const [first, second] = [a.toLowerCase(), b.toLowerCase()];
    return first.startsWith(second) || second.startsWith(first) || [first, second].some((each) => ANY_KIND.has(each));
}

const ANY_KIND = new Set(['văn bản', 'công văn']);

/** Whether two speak of another directive each: of another day, agency or thing. */
export function areDifferent(a: DirectiveHint, b: DirectiveHint): boolean {
    if (a.date && b.date && a.date !== b.date) {
        return true;
    }
    if (a.issuer && b.issuer && !mayBeSameAgency(a.issuer, b.issuer)) {
        return true;
    }
    const sameDay = !!a.date && a.date === b.date;
    return !sameDay && !!a.subject && !!b.subject && !isSimilarSubject(a.subject, b.subject);
}

/**
 * Whether two that bear one number may be the same directive: their kinds and issuers may be one, and they are of one year,
 * unless day or subject show that what differs is a slip.
 */
export function mayBeMeant(a: DirectiveHint, b: DirectiveHint): boolean {
    const sameDay = !!a.date && a.date === b.date;
    // words are compared last: most that bear one number are told apart before
    const sameSubject = () => !!a.subject && !!b.subject && isSimilarSubject(a.subject, b.subject);
    if (a.kind && b.kind && !isSameKind(a.kind, b.kind) && !sameDay && !sameSubject()) {
        return false;
    }
    if (a.issuer && b.issuer && !mayBeSameAgency(a.issuer, b.issuer)) {
        return sameDay || sameSubject();
    }
    if (a.date && b.date && a.date.slice(0, 4) !== b.date.slice(0, 4)) {
        // the same day of another year is a slip of the year; else only the subjects can tell
        return a.date.slice(4) === b.date.slice(4) || sameSubject();
    }
    return true;
}

/** A number that no other directive can bear, by its kind: it has its year in it (`47/2020/NĐ-CP`). */
const BEARS_YEAR = /\/(?:19|20)\d{2}\//;

/**
 * On how many independent grounds a citation and what is known of its number are one directive, besides the number itself: its
 * kind, its body, its subject, its year (in the number or its day), the day within the year. What is doubted does not count.
 *
 * @param doubted what differs between the two
 */
export function groundsOf(
    number: string,
    cited: DirectiveHint,
    known: DirectiveHint,
    doubted: 'kind' | 'date' | 'issuer',
): number {
    const [citedDay, knownDay] = [cited.date ?? '', known.date ?? ''];
    const hasDays = citedDay !== '' && knownDay !== '';
    const grounds = [
        doubted !== 'kind' && !!cited.kind && !!known.kind && isSameKind(cited.kind, known.kind),
        doubted !== 'issuer' && !!cited.issuer && !!known.issuer && mayBeSameAgency(cited.issuer, known.issuer),
        !!cited.subject && !!known.subject && isSimilarSubject(cited.subject, known.subject),
        BEARS_YEAR.test(number) || (hasDays && citedDay.slice(0, 4) === knownDay.slice(0, 4)),
        hasDays && citedDay.slice(4) === knownDay.slice(4),
    ];
    return grounds.filter(Boolean).length;
}
