import { type AstNodeDescription, type URI, UriUtils } from 'langium';
import { sharedCopy } from '../bounds/shared-copy.js';
import type { CitationFacts } from '../facts/citations.js';
import { type DocumentDescription, type IndexedFacts, isDocumentDescription } from '../facts/document-description.js';
import type { PlanKnowledge } from '../knowledge/knowledge-index.js';
import type { KeptText } from './plan-files.js';

/** What a closed plan says, as plain data that outlives the process: the same for every file of this text and name. */
export interface PlanRecord {
    /** What the index needs of it at once, as JSON: see {@link Line}. */
    readonly index: string;
    /** The bytes of the packs. */
    readonly text: Uint8Array;
    readonly places: Uint8Array;
    readonly tasks: Uint8Array;
}

/** The heading facts and the rest of a document's description; lists that name the same things again and again are numbers. */
interface Line {
    readonly description: Omit<DocumentDescription, 'facts' | 'doers' | 'documentUri' | 'node'>;
    readonly heading: Omit<IndexedFacts, 'citations' | 'tasks' | 'agencies'>;
    /** The texts that the rows count from 0; -1 is for null. */
    readonly texts: readonly string[];
    /** Number, kind, date, issuer and subject, by their texts; line and column: for each citation. */
    readonly citations: readonly number[];
    /** Name and line of each. */
    readonly agencies: readonly number[];
    /** The agency, and its tasks. */
    readonly doers: readonly (readonly number[])[];
}

interface Index {
    readonly lines: readonly Line[];
    readonly numbers: readonly string[];
}

const CITATION = 7;

/** What is kept of a plan that was let go; undefined for what is more than documents, and where packs are not kept. */
export function recordOf({ descriptions, numbers, packs }: PlanKnowledge<KeptText>): PlanRecord | undefined {
    const [text, places, tasks] = [packs.text.bytes, packs.places.bytes, packs.tasks.bytes];
    if (!text || !places || !tasks || !descriptions.every(isDocumentDescription)) {
        return undefined;
    }
    const index: Index = { lines: descriptions.map(lineOf), numbers };
    return { index: JSON.stringify(index), text, places, tasks };
}

/**
 * What a record says of a file.
 *
 * @param kept makes a pack of its bytes
 */
export function knowledgeIn(
    record: PlanRecord,
    documentUri: URI,
    kept: (bytes: Uint8Array) => KeptText,
): PlanKnowledge<KeptText> {
    const { lines, numbers } = JSON.parse(record.index) as Index;
    return {
        descriptions: lines.map((line) => descriptionOf(line, documentUri)),
        numbers: numbers.map(sharedCopy),
        packs: { text: kept(record.text), places: kept(record.places), tasks: kept(record.tasks) },
    };
}

/** What a record depends on besides the text and how it is read: a fragment is called by the name of its file. */
export function nameOf(uri: URI): string {
    return UriUtils.basename(uri);
}

function lineOf({ facts, doers, documentUri: _, node: __, ...description }: DocumentDescription): Line {
    const { citations, tasks: _tasks, agencies, ...heading } = facts;
    const texts = new Map<string, number>();
    const at = (text: string | null): number => {
        if (text === null) {
            return -1;
        }
        const place = texts.get(text) ?? texts.size;
        texts.set(text, place);
        return place;
    };
    const rows = citations.flatMap(({ number, kind, date, issuer, subject, line, column }) => [
        ...[number, kind, date, issuer, subject].map(at),
        line,
        column,
    ]);
    return {
        description,
        heading,
        citations: rows,
        agencies: agencies.flatMap(({ name, line }) => [at(name), line]),
        doers: doers.map(({ agency, tasks }) => [at(agency), ...tasks]),
        texts: [...texts.keys()],
    };
}

function descriptionOf({ description, heading, ...lists }: Line, documentUri: URI): DocumentDescription {
    const texts = lists.texts.map(sharedCopy);
    const textAt = (place: number | undefined) => texts[place ?? -1] ?? null;
    const nameAt = (place: number | undefined) => textAt(place) ?? '';
    const citations: CitationFacts[] = [];
    for (let at = 0; at < lists.citations.length; at += CITATION) {
        const [number, kind, date, issuer, subject, line = 0, column = 0] = lists.citations.slice(at, at + CITATION);
        citations.push({
            number: nameAt(number),
            kind: textAt(kind),
            date: textAt(date),
            issuer: textAt(issuer),
            subject: textAt(subject),
            line,
            column,
        });
    }
    const agencies: IndexedFacts['agencies'][number][] = [];
    for (let at = 0; at < lists.agencies.length; at += 2) {
        agencies.push({ name: nameAt(lists.agencies[at]), line: lists.agencies[at + 1] ?? 0 });
    }
    const facts: IndexedFacts = { ...sharedCopy(heading), citations, tasks: [], agencies };
    const doers = lists.doers.map(([agency, ...tasks]) => ({ agency: nameAt(agency), tasks }));
    const known: AstNodeDescription & Pick<DocumentDescription, 'facts' | 'doers'> = {
        ...description,
        documentUri,
        facts,
        doers,
    };
    return known;
}
