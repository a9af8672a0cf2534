import { type AstNode, AstUtils } from 'langium';
import type { StandardId } from '../standards/standards.js';
import { contentsOf, firstToken } from '../syntax/contents.js';
import {
    type Basis,
    type Citation,
    type Document,
    isBasis,
    type Provision,
    type TimeExpression,
} from '../syntax/generated/ast.js';
import { firstAtLeast } from '../syntax/sorted.js';
import { type CitationFacts, citationFacts } from './citations.js';
import { dueDay } from './dates.js';
import {
    documentAsOf,
    documentDate,
    documentIssuers,
    documentKind,
    documentNumber,
    documentPlace,
    documentSubject,
    titleNumber,
} from './heading-facts.js';
import { plainTexts, titleText } from './plain-text.js';
import { recipientLines } from './recipients.js';
import { agencyNames, statedTasks } from './responsible-bodies.js';
import { documentSignature, type SignatureFacts } from './signature.js';
import { documentStandard } from './standard.js';

/** A heading of the outline, for lists of headings and search. */
export interface HeadingFacts {
    readonly mark: string;
    readonly title: string;
    /** Counted from 0. */
    readonly line: number;
}

/** An agency that a document gives tasks to. */
export interface AssignedAgencyFacts {
    readonly name: string;
    /** Counted from 0. */
    readonly line: number;
}

/** What an agency has to do. */
export interface TaskFacts {
    /** The agencies as the text names them. */
    readonly agencies: readonly string[];
    readonly text: string;
    /** The first time in the task, as printed. */
    readonly deadline: string | null;
    /** Its last day, ISO 8601; null where it names no year. */
    readonly due: string | null;
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
 * What other documents may know of a document: small and serialisable, so that a closed document needs no tree in
 * memory.
 */
export interface DocumentFacts {
    readonly number: string | null;
    readonly kind: string | null;
    readonly standard: StandardId | null;
    /** ISO 8601. */
    readonly date: string | null;
    /** The day whose laws it speaks of, ISO 8601: its own, or the last of its month where the day is left blank. */
    readonly asOf: string | null;
    readonly issuers: readonly string[];
    readonly subject: string | null;
    /** The place in the heading, the recipients, one text for each, and the first signer: how another paper of the body is written. */
    readonly place: string | null;
    readonly recipients: readonly string[];
    readonly signature: SignatureFacts | null;
    /** Numbers cited by the bases: what the document implements. */
    readonly bases: readonly string[];
    /** Laws among the bases that are named without a number: `Luật Trẻ em`. */
    readonly namedBases: readonly string[];
    readonly citations: readonly CitationFacts[];
    readonly agencies: readonly AssignedAgencyFacts[];
    readonly tasks: readonly TaskFacts[];
    readonly headings: readonly HeadingFacts[];
    readonly times: readonly TimeFacts[];
}

/** Extracts a document's facts from its tree. */
export function documentFacts(document: Document): DocumentFacts {
    const contents = contentsOf(document);
    const own = titleNumber(document)?.citation;
    const citations = contents.citations.filter((citation) => citation !== own).map(citationFacts);
    const inBases = (citation: Citation) => AstUtils.getContainerOfType(citation, isBasis) !== undefined;
    return {
        number: documentNumber(document),
        kind: documentKind(document),
        standard: documentStandard(document),
        date: documentDate(document),
        asOf: documentAsOf(document),
        issuers: documentIssuers(document),
        subject: documentSubject(document),
        place: documentPlace(document),
        recipients: recipientLines(document),
        signature: documentSignature(document),
        bases: document.bases.length === 0 ? [] : contents.citations.filter(inBases).map(({ number }) => number),
        namedBases: document.bases.flatMap(namedLaws),
        citations,
        tasks: taskFacts(document, contents.times),
        agencies: contents.responsibleBodies.map((agency) => ({ name: agency.name, line: lineOf(agency) })),
        headings: contents.provisions.flatMap(headingFacts),
        times: contents.times.map((time) => ({ text: time.text, line: lineOf(time) })),
    };
}

const NAMED_LAW = /(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?:\s+[^;,.()\n]+)?/gu;

function namedLaws(basis: Basis): string[] {
    const text = plainTexts(basis.texts);
    return [...text.matchAll(NAMED_LAW)].map(([name]) => name.replace(/(?<!\s)\s+(?:số|ngày|năm)\s.*$/su, '').trim());
}

function taskFacts(document: Document, times: readonly TimeExpression[]): TaskFacts[] {
    const tasks: TaskFacts[] = [];
    const offsets = times.map(({ $cstNode: node }) => node?.offset ?? 0);
    for (const item of contentsOf(document).provisions) {
        if (item.$type !== 'ContentItem' || !item.responsible) {
            continue;
        }
        const agencies = agencyNames(item);
        for (const { text, node } of statedTasks(item)) {
            // a task on the agencies' own line has no part in the items under it
            const place = node === item ? item.texts[0]?.$cstNode : node.$cstNode;
            const index = place ? firstAtLeast(offsets, place.offset) : offsets.length;
            const deadline = place && (offsets[index] ?? place.end) < place.end ? (times[index]?.text ?? null) : null;
            const due = deadline === null ? null : dueDay(deadline);
            tasks.push({ agencies, text, deadline, due, line: lineOf(node) });
        }
    }
    return tasks;
}

/** A heading, where the part has one: list items have text only. */
function headingFacts(provision: Provision): HeadingFacts[] {
    const agencies = provision.$type === 'ContentItem' ? provision.responsible?.bodies : undefined;
    const title = agencies ? agencies.map(({ name }) => name).join('; ') : titleText(provision.title);
    return title === null ? [] : [{ mark: provision.mark, title, line: lineOf(provision) }];
}

function lineOf(node: AstNode): number {
    return firstToken(node)?.range.start.line ?? 0;
}
