import type { AstNode } from 'langium';
import type { Document, Emphasis, Text } from '../syntax/generated/ast.js';
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

interface Collected {
    citations: CitationFacts[];
    bodies: BodyFacts[];
    headings: HeadingFacts[];
    times: TimeFacts[];
}

/** Extracts a document's facts in one walk over its tree. */
export function documentFacts(document: Document): DocumentFacts {
    const bases: string[] = [];
    for (const basis of document.bases) {
        const own: Collected = { citations: [], bodies: [], headings: [], times: [] };
        collect(basis, own);
        bases.push(...own.citations.map(({ number }) => number));
    }
    const facts: Collected = { citations: [], bodies: [], headings: [], times: [] };
    collect(document, facts);
    return {
        number: documentNumber(document),
        kind: documentKind(document),
        standard: documentStandard(document),
        date: documentDate(document),
        issuers: documentIssuers(document),
        subject: documentSubject(document),
        bases,
        citations: facts.citations.sort((a, b) => a.line - b.line || a.column - b.column),
        bodies: facts.bodies,
        headings: facts.headings,
        times: facts.times,
    };
}

/** Properties of nodes that hold nodes with facts in them; the others hold single lines. */
const CONTENTS = [
    'bases',
    'subjects',
    'blocks',
    'texts',
    'asides',
    'rows',
    'cells',
    'closing',
    'recipients',
    'addressees',
] as const;
type Container = AstNode & Partial<Record<(typeof CONTENTS)[number], AstNode[]>> & { title?: Text; text?: unknown };

function collect(node: AstNode, facts: Collected): void {
    const container = node as Container;
    switch (node.$type) {
        case 'Text':
        case 'Emphasis':
            collectSpans(node as Text | Emphasis, facts);
            return;
        case 'Part':
        case 'Section':
        case 'Article':
        case 'ContentItem':
        case 'Annex':
            collectHeading(node, facts);
            break;
        case 'TableCell':
            collect(container.text as AstNode, facts);
            return;
    }
    if (container.title) {
        collect(container.title, facts);
    }
    for (const property of CONTENTS) {
        const children = container[property];
        if (children) {
            for (const child of children) {
                collect(child, facts);
            }
        }
    }
}

function collectHeading(node: AstNode, facts: Collected): void {
    const { mark, title, responsible } = node as AstNode & {
        mark: string;
        title?: Text;
        responsible?: { bodies: (AstNode & { name: string })[] };
    };
    const line = lineOf(node);
    if (title) {
        facts.headings.push({ mark, title: titleText(title) ?? '', line });
    }
    if (responsible) {
        facts.headings.push({ mark, title: responsible.bodies.map(({ name }) => name).join('; '), line });
        for (const { name } of responsible.bodies) {
            facts.bodies.push({ name, line });
        }
    }
}

function collectSpans(node: Text | Emphasis, facts: Collected): void {
    for (const span of node.spans) {
        if (span.$type === 'Citation') {
            facts.citations.push(citationFacts(span));
        } else if (span.$type === 'TimeExpression') {
            facts.times.push({ text: span.text, line: lineOf(span) });
        } else if (span.$type === 'Emphasis') {
            collectSpans(span, facts);
        }
    }
}

function lineOf(node: AstNode): number {
    return node.$cstNode?.range.start.line ?? 0;
}
