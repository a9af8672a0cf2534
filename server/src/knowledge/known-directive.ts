import type { CitationFacts } from '../facts/citations.js';
import type { DocumentDescription } from '../facts/document-description.js';
import type { DirectiveDescription } from './descriptions.js';

/** A place that cites a directive. */
export interface Evidence {
    readonly citation: CitationFacts;
    /** The document that cites. */
    readonly document: DocumentDescription;
}

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
