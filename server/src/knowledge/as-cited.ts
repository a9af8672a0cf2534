import type { CitationFacts } from '../facts/citations.js';
import { agreed, dateOf, issuerOf, kindOf, subjectOf } from './directive-voices.js';
import type { KnownDirective } from './known-directive.js';
import { mayBeMeant } from './same-directive.js';

/**
 * A directive that no paper and no catalogue describes, with what the places that cite it say of it, be it one place alone. That is for
 * eyes, which are told where it comes from; a rule asks that several agree.
 *
 * @param except a file whose own citations do not count
 */
export function asCited(known: KnownDirective, except?: string): KnownDirective {
    const isWhole = known.kind !== null && known.date !== null && known.issuer !== null && known.subject !== null;
    if (isWhole || known.documents.length > 0 || known.entries.length > 0) {
        return known;
    }
    const heard = known.heard.filter(({ document }) => document.documentUri.toString() !== except);
    const date = known.date ?? agreed(heard, dateOf, 1);
    // of several that bear the number, what is said of one is not said of another
    const own = heard.filter(({ citation }) => mayBeMeant(citation, { date }));
    const said = (of: (citation: CitationFacts) => string | null) => agreed(own, of, 1);
    return {
        ...known,
        // what is worked out when somebody asks stays so
        evidence: known.evidence,
        heard,
        kind: known.kind ?? said(kindOf),
        date,
        issuer: known.issuer ?? said(issuerOf),
        subject: known.subject ?? said(subjectOf),
    };
}
