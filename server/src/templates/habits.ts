import { type DocumentDescription, isDocumentDescription } from '../facts/document-description.js';
import { foldName } from '../facts/fold.js';
import type { KnowledgeIndexManager } from '../knowledge/knowledge-index.js';
import { byCodeUnits, byPlace } from '../knowledge/order.js';
import { STANDARDS, type StandardId } from '../standards/standards.js';

/** How a body writes its papers, as those of the workspace show. What they do not show is empty or null. */
export interface Habits {
    /** The body's name as its headings print it. */
    readonly issuer: string | null;
    /** Those above it in the heading, highest first; null where no paper of the body is known. */
    readonly superiors: readonly string[] | null;
    /** The letters of the body in its numbers: `UBND`, `TU`. */
    readonly symbol: string | null;
    readonly place: string | null;
    /** Numbers that most of its papers of this kind rest on, in the order in which they cite them. */
    readonly bases: readonly string[];
    /** Laws that they name without a number, likewise. */
    readonly namedBases: readonly string[];
    /** The lines of its recipients that most of its papers of this kind have, without what ends each. */
    readonly recipients: readonly string[];
    /** The lines over a signer's name. */
    readonly signature: readonly string[];
}

/** Of so many papers of a body, the newest, the habits are seen. */
const MOST_PAPERS = 50;
/** What two papers rest on is a habit; what one does may be its own. */
const FEWEST_FOR_BASES = 2;

/** Whether a file is a template of an office: it lies in a folder `mau`. */
export function isTemplateFile(uri: string): boolean {
    return /\/mau\/[^/]+\.kehoach$/iu.test(uri);
}

/** The papers of the workspace that say who issues them, templates left out; in the order of their places. */
export function issuedPapers(knowledge: KnowledgeIndexManager): DocumentDescription[] {
    return knowledge
        .allElements('Document')
        .filter(isDocumentDescription)
        .filter(({ facts, documentUri }) => facts.issuers.length > 0 && !isTemplateFile(documentUri.path))
        .toArray()
        .sort(byPlace);
}

/** The standards that a body's papers in the workspace follow. */
export function standardsOfPapers(body: string, knowledge: KnowledgeIndexManager): StandardId[] {
    return papersOf(body, knowledge).flatMap(({ facts }) => facts.standard ?? []);
}

function papersOf(body: string, knowledge: KnowledgeIndexManager): DocumentDescription[] {
    const key = foldName(body);
    return issuedPapers(knowledge).filter(({ facts }) => foldName(facts.issuers.at(-1) ?? '') === key);
}

/**
 * The habits of a body.
 *
 * @param body its name, as it is written anywhere: `Sở Y tế`, `SỞ Y TẾ`
 * @param kind of the paper to be written, as running text writes it
 * @param standard that it follows: papers of another one are written otherwise
 */
export function habitsOf(
    body: string,
    kind: string | null,
    standard: StandardId | null,
    knowledge: KnowledgeIndexManager,
): Habits {
    const papers = papersOf(body, knowledge)
        .filter(({ facts }) => standard === null || facts.standard === null || facts.standard === standard)
        .sort((a, b) => byCodeUnits(b.facts.date ?? '', a.facts.date ?? ''))
        .slice(0, MOST_PAPERS);
    const ofKind = papers.filter(({ facts }) => facts.kind === kind);
    const facts = papers.map((paper) => paper.facts);
    return {
        issuer: mostUsed(facts.map(({ issuers }) => issuers.at(-1) ?? null)),
        superiors: papers.length === 0 ? null : (facts[0]?.issuers.slice(0, -1) ?? []),
        symbol: mostUsed(facts.map((each) => symbolOf(each.number, each.kind, each.standard))),
        place: mostUsed(facts.map(({ place }) => place)),
        bases: usual(
            ofKind.map((paper) => paper.facts.bases),
            FEWEST_FOR_BASES,
        ),
        namedBases: usual(
            ofKind.map((paper) => paper.facts.namedBases),
            FEWEST_FOR_BASES,
        ),
        recipients: usual(ofKind.map((paper) => paper.facts.recipients.map(withoutEnd))),
        signature: signatureOf(ofKind) ?? signatureOf(papers) ?? [],
    };
}

/** The letters of a body in a number: `UBND` of `112/KH-UBND`, `TU` of `15-KH/TU`, `SYT` of a letter `131/SYT-NVY`. */
function symbolOf(number: string | null, kind: string | null, standard: StandardId | null): string | null {
    const letters = /^\d+[a-z]?\s*[-/](.+)$/u.exec(number ?? '')?.[1]?.split(/[-/]/u) ?? [];
    // a letter of the state bears no code of its kind: the body's letters stand first, those of its unit behind them
    const codes = kind === null ? undefined : STANDARDS[standard ?? 'state-nd30'].kinds.is[kind];
    return (codes?.length === 0 ? letters[0] : letters.length > 1 ? letters.at(-1) : undefined) ?? null;
}

function signatureOf(papers: readonly DocumentDescription[]): string[] | undefined {
    const signatures = papers.flatMap(({ facts: { signature } }) =>
        signature?.authority ? [[signature.authority, ...signature.positions].join('\n')] : [],
    );
    return mostUsed(signatures)?.split('\n');
}

/** What is said most often, of equals what is said first; null where nothing is. */
function mostUsed(said: readonly (string | null)[]): string | null {
    const counts = new Map<string, number>();
    for (const each of said) {
        if (each !== null) counts.set(each, (counts.get(each) ?? 0) + 1);
    }
    return [...counts].reduce<[string | null, number]>((best, each) => (each[1] > best[1] ? each : best), [null, 0])[0];
}

/** What at least half of some lists hold, in the order of the first of them that do. */
function usual(lists: readonly (readonly string[])[], fewest = 1): string[] {
    const counts = new Map<string, { readonly first: string; count: number }>();
    for (const list of lists) {
        for (const [key, first] of new Map(list.map((each) => [foldName(each), each]))) {
            const counted = counts.get(key) ?? { first, count: 0 };
            counted.count++;
            counts.set(key, counted);
        }
    }
    return [...counts.values()]
        .filter(({ count }) => count >= fewest && count * 2 >= lists.length)
        .map(({ first }) => first);
}

function withoutEnd(line: string): string {
    return line.replace(/(?<![;,.\s])[;,.\s]+$/u, '');
}
