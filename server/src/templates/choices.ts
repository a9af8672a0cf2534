import { foldName } from '../facts/fold.js';
import type { KnowledgeIndexManager } from '../knowledge/knowledge-index.js';
import { byAlphabet } from '../knowledge/order.js';
import type { Document } from '../syntax/generated/ast.js';
import { assignments } from './given-tasks.js';
import { issuedPapers } from './habits.js';

/** A body that may issue a paper. */
export interface IssuingBody {
    readonly name: string;
    /** How many papers of the workspace it issued; 0 for one that only a catalogue lists. */
    readonly papers: number;
}

/** The bodies that issue papers of the workspace, those first that issued most, then those of the catalogues. */
export function issuingBodies(knowledge: KnowledgeIndexManager, today: string): IssuingBody[] {
    const known = new Map<string, { name: string; papers: number }>();
    for (const { facts } of issuedPapers(knowledge)) {
        const printed = facts.issuers.at(-1) ?? '';
        const own = known.get(foldName(printed));
        if (own) own.papers++;
        else known.set(foldName(printed), { name: knowledge.agencies.spelling(printed) ?? printed, papers: 1 });
    }
    const issuers = [...known.values()].sort((a, b) => b.papers - a.papers || byAlphabet(a.name, b.name));
    const listed = [...knowledge.agencies.all()]
        .filter(({ facts }) => facts.type === 'agency' && (facts.until === null || facts.until >= today))
        .filter(({ facts }) => !known.has(foldName(facts.name)));
    return [...issuers, ...listed.map(({ facts }) => ({ name: facts.name, papers: 0 }))];
}

/** What a paper was about, to be about again. */
export interface PastSubject {
    readonly subject: string;
    /** Who issued it, as its heading prints it. */
    readonly issuer: string;
    readonly kind: string | null;
}

/** The subjects of the workspace's papers, the newest first; those of earlier years say this year. */
export function pastSubjects(knowledge: KnowledgeIndexManager, today: string): PastSubject[] {
    const year = Number(today.slice(0, 4));
    const papers = issuedPapers(knowledge).sort((a, b) => (b.facts.date ?? '').localeCompare(a.facts.date ?? ''));
    const subjects = new Map<string, PastSubject>();
    for (const { facts } of papers) {
        const { kind, issuers, date } = facts;
        if (facts.subject !== null) {
            const passed = date === null ? 0 : Math.max(year - Number(date.slice(0, 4)), 0);
            const subject = facts.subject.replace(/\b20\d\d\b/gu, (each) => String(Number(each) + passed));
            subjects.set(foldName(subject), { subject, issuer: issuers.at(-1) ?? '', kind });
        }
    }
    return [...subjects.values()];
}

/** A body, or many, that a paper gives tasks to. */
export interface AssignedBody {
    readonly name: string;
    /** In how many items it does so. */
    readonly items: number;
}

/** The bodies that a paper gives tasks to, in the order of the text. */
export function assignedBodies(document: Document): AssignedBody[] {
    const bodies = new Map<string, { name: string; items: number }>();
    for (const name of assignments(document).flatMap(({ names }) => names)) {
        const own = bodies.get(foldName(name));
        if (own) own.items++;
        else bodies.set(foldName(name), { name, items: 1 });
    }
    return [...bodies.values()];
}
