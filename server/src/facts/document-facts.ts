import { type AstNode, AstUtils } from 'langium';
import { contentsOf, firstToken } from '../syntax/contents.js';
import { type Citation, type Document, isBasis, type Provision } from '../syntax/generated/ast.js';
import { type CitationFacts, citationFacts } from './citations.js';
import {
    documentDate,
    documentIssuers,
    documentKind,
    documentNumber,
    documentStandard,
    documentSubject,
    type StandardId,
} from './heading.js';
import { titleText } from './plain-text.js';

/** A heading of the outline, for lists of headings and search. */
export interface HeadingFacts {
    readonly mark: string;
    readonly title: string;
    /** Counted from 0. */
    readonly line: number;
}

/** A body that a document gives tasks to. */
export interface BodyFacts {
    readonly name: string;
    /** Counted from 0. */
    readonly line: number;
}

/** A point or span of time in the text, as printed. */
export interface TimeFacts {
    readonly text: string;
    /** Counted from 0. */
    readonly line: number;
}

/**
 * What other documents may know of a document: small and serialisable, so that a closed document needs no tree in memory.
 */
export interface DocumentFacts {
    readonly number: string | null;
    readonly kind: string | null;
    readonly standard: StandardId | null;
    /** ISO 8601. */
    readonly date: string | null;
    readonly issuers: readonly string[];
    readonly subject: string | null;
    /** Numbers cited by the bases: what the document implements. */
    readonly bases: readonly string[];
    readonly citations: readonly CitationFacts[];
    readonly bodies: readonly BodyFacts[];
    readonly headings: readonly HeadingFacts[];
    readonly times: readonly TimeFacts[];
}

/** Extracts a document's facts from its tree. */
export function documentFacts(document: Document): DocumentFacts {
    const contents = contentsOf(document);
    const citations = contents.citations.map(citationFacts);
    const inBases = (citation: Citation) => AstUtils.getContainerOfType(citation, isBasis) !== undefined;
    return {
        number: documentNumber(document),
        kind: documentKind(document),
        standard: documentStandard(document),
        date: documentDate(document),
        issuers: documentIssuers(document),
        subject: documentSubject(document),
        bases: document.bases.length === 0 ? [] : contents.citations.filter(inBases).map(({ number }) => number),
        citations,
        bodies: contents.bodies.map((body) => ({ name: body.name, line: lineOf(body) })),
        headings: contents.provisions.flatMap(headingFacts),
        times: contents.times.map((time) => ({ text: time.text, line: lineOf(time) })),
    };
}

/** A heading, where the part has one: list items have text only. */
function headingFacts(provision: Provision): HeadingFacts[] {
    const bodies = provision.$type === 'ContentItem' ? provision.responsible?.bodies : undefined;
    const title = bodies ? bodies.map(({ name }) => name).join('; ') : titleText(provision.title);
    return title === null ? [] : [{ mark: provision.mark, title, line: lineOf(provision) }];
}

function lineOf(node: AstNode): number {
    return firstToken(node)?.range.start.line ?? 0;
}
