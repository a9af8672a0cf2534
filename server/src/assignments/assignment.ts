import type { DocumentDescription } from '../facts/document-description.js';
import { isDocumentDescription } from '../facts/document-description.js';
import type { KnowledgeIndexManager } from '../knowledge/knowledge-index.js';
import { byCodeUnits, byPlace, type Comparison } from '../knowledge/order.js';
import { isTemplateFile } from '../templates/habits.js';

/** A task that a plan gives: who has to do what, by when. */
export interface Assignment {
    /** Those who have to do it, as the plan names them. */
    readonly bodies: readonly string[];
    readonly task: string;
    /** As printed. */
    readonly deadline: string | null;
    /** Last day, ISO 8601; null where none is named. */
    readonly due: string | null;
    /** Number of the plan, where it bears one. */
    readonly number: string | null;
    /** Kind and number of the plan. */
    readonly document: string;
    readonly subject: string | null;
    readonly uri: string;
    /** Counted from 0. */
    readonly line: number;
}

/** Every task that the plans of the workspace give, by the places of the plans, in whatever order these were read; templates give none. */
export function assignmentsIn(knowledge: KnowledgeIndexManager): Assignment[] {
    const documents = knowledge.allElements('Document').filter(isDocumentDescription).toArray().sort(byPlace);
    return documents.filter(({ documentUri }) => !isTemplateFile(documentUri.path)).flatMap(assignmentsOf);
}

/** Those of each document that was read: the same as long as it is not read anew, so that what is worked out of them may be kept. */
const known = new WeakMap<DocumentDescription, readonly Assignment[]>();

function assignmentsOf(document: DocumentDescription): readonly Assignment[] {
    const assignments = known.get(document) ?? readAssignments(document);
    known.set(document, assignments);
    return assignments;
}

function readAssignments({ facts, name, documentUri }: DocumentDescription): Assignment[] {
    const { number, subject } = facts;
    const uri = facts.tasks.length > 0 ? documentUri.toString() : '';
    return facts.tasks.map(({ agencies, text, deadline, due, line }) => ({
        ...{ bodies: agencies, task: text, deadline, due },
        ...{ number, document: name, subject, uri, line },
    }));
}

/** By the day on which they are due, those without a day last; then by the place that says so. */
export const byDueDay: Comparison<Assignment> = (a, b) =>
    byCodeUnits(a.due ?? LAST, b.due ?? LAST) || byCodeUnits(a.uri, b.uri) || a.line - b.line;

const LAST = '9999';
