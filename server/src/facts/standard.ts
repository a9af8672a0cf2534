import type { AstNode } from 'langium';
import { smallest } from '../bounds/extremes.js';
import type { Tables } from '../standards/office-rows.js';
import { type ToldRegime, toldRegime } from '../standards/recognition.js';
import type { Wording } from '../standards/standard.js';
import { isStandard, type KnownTable, STANDARDS, type StandardId, standardsOf } from '../standards/standards.js';
import { contentsOf } from '../syntax/contents.js';
import type { Comment, Document, PlanFile } from '../syntax/generated/ast.js';
import { passageOf } from '../syntax/text/passage.js';
import { documentDate } from './heading-facts.js';

/** Who says which standard it is: a comment, the document's own form, or the user for the folder. */
export type StandardSource = 'comment' | 'document' | 'setting';

/** A document's standard, and who says so. */
export interface KnownStandard {
    readonly id: StandardId;
    readonly source: StandardSource;
}

/** What the user has set for a file. */
interface Preference {
    readonly standard: StandardId | null;
    readonly tables: Tables;
}

const preferred = new WeakMap<PlanFile, Preference>();
/** What each document was found to follow: a dozen rules ask, and nothing of it changes with them. */
const known = new WeakMap<Document, KnownStandard | null>();

/**
 * Tells a tree what the user has set for its file. Whoever reads a file says so before any fact is drawn from it, so that
 * facts and rules need to ask the tree alone.
 *
 * @param tables the standards with the rows that the office has of its own
 */
export function preferStandard(file: PlanFile, standard: StandardId | null, tables: Tables = STANDARDS): void {
    preferred.set(file, { standard, tables });
    for (const document of file.documents) {
        known.delete(document);
    }
}

/** The standard that the user has set for a tree's file; null where none is. */
export function preferredStandard(file: PlanFile): StandardId | null {
    return preferred.get(file)?.standard ?? null;
}

/** The tables that serve a tree's file. */
export function tablesOf(file: PlanFile | undefined): Tables {
    return (file && preferred.get(file)?.tables) ?? STANDARDS;
}

const STANDARD_COMMENT = /^\/\/\s*ti[êe]u\s+chu[ẩa]n\s*:\s*/iu;

/** A comment `// tiêu chuẩn: party-hd36`. */
export interface StandardComment {
    readonly comment: Comment;
    /** What stands behind the colon. */
    readonly value: string;
    /** Where it begins in the comment's clean text, in UTF-16 units from its beginning. */
    readonly valueStart: number;
    /** The standard that it names; null where it names none. */
    readonly id: StandardId | null;
}

/** Reads a comment that states a standard; undefined where it states none. */
export function readStandardComment(comment: Comment): StandardComment | undefined {
    const text = comment.$cstNode ? passageOf(comment.$cstNode).text : '';
    const label = STANDARD_COMMENT.exec(text)?.[0];
    if (label === undefined) {
        return undefined;
    }
    const value = text.slice(label.length).trimEnd();
    const word = value.toLowerCase();
    return { comment, value, valueStart: label.length, id: isStandard(word) ? word : null };
}

/** Comments that state a standard where they count: in the heading of the document, or right above it in the file. */
export function standardComments(document: Document): StandardComment[] {
    const before = previousDocument(document);
    const body = bodyStart(document);
    return [
        ...(before ? contentsOf(before).comments.filter((comment) => standsAbove(comment, document)) : []),
        ...contentsOf(document).comments.filter((comment) => offsetOf(comment) < body),
    ].flatMap((comment) => readStandardComment(comment) ?? []);
}

/** Comments that state a standard where none counts. */
export function lateStandardComments(document: Document): StandardComment[] {
    const body = bodyStart(document);
    const next = document.$container?.documents[(document.$containerIndex ?? 0) + 1];
    return contentsOf(document)
        .comments.filter((comment) => offsetOf(comment) >= body && !(next && standsAbove(comment, next)))
        .flatMap((comment) => readStandardComment(comment) ?? []);
}

function previousDocument(document: Document): Document | undefined {
    return document.$container?.documents[(document.$containerIndex ?? 0) - 1];
}

function offsetOf(node: AstNode | undefined): number {
    return node?.$cstNode?.offset ?? Number.POSITIVE_INFINITY;
}

/** Where the first line of the document begins that is no heading. */
function bodyStart(document: Document): number {
    const { bases, blocks, closing, recipients, signature } = document;
    return smallest([bases, blocks, closing, recipients, signature].map(([first]) => offsetOf(first)));
}

/** Whether nothing that is printed stands between a comment and a document. */
function standsAbove({ $cstNode: comment }: Comment, document: Document): boolean {
    const between =
        comment && document.$cstNode ? comment.root.fullText.slice(comment.end, document.$cstNode.offset) : '';
    return !/^[^\S\r\n\u2028\u2029]*(?!\/\/)[^\s=]/mu.test(between);
}

/** Whether the document is plainly older than a day (ISO 8601), even where its own day is still blank. */
function isBefore(document: Document, day: string): boolean {
    const date = documentDate(document);
    if (date !== null) {
        return date < day;
    }
    const month = /tháng\s*(\d{1,2})?\D{0,90}?năm\s*(\d{4})/u.exec(document.dates[0]?.date ?? '');
    return month !== null && `${month[2]}-${(month[1] ?? '12').padStart(2, '0')}` < day.slice(0, 7);
}

/** What the document's own form tells, and whether nothing in it tells otherwise. */
interface ToldStandard extends ToldRegime {
    readonly id: StandardId;
}

/** The standard of the regime that the document's form tells: the one in force on its day. */
function toldStandard(document: Document): ToldStandard | null {
    const told = toldRegime({
        number: document.numbers[0]?.value ?? '',
        kind: document.kinds[0]?.name.trim().toUpperCase() ?? '',
        titles: document.nationalTitles.map(({ text }) => text),
        issuers: document.issuers.map(({ name }) => name.trim()),
        authorities: document.signature.filter(({ $type }) => $type === 'Authority').map(({ text }) => text),
    });
    const tables = told ? standardsOf(told.regime) : [];
    const table = tables.find(({ from }) => !isBefore(document, from)) ?? tables.at(-1);
    return told && table ? { ...told, id: table.id } : null;
}

/** Whether a regime has had several standards, between which a folder's setting chooses. */
function isOneOfSeveral(set: StandardId, { regime }: ToldStandard): boolean {
    return STANDARDS[set].regime === regime && standardsOf(regime).length > 1;
}

/**
 * The standard that a document follows, and who says so. A comment has the last word. Else the document's own form tells the
 * regime, for a folder holds papers of both; what is set for the folder chooses between the guidelines of the party, and
 * decides where the form tells nothing or contradicts itself.
 */
export function knownStandard(document: Document): KnownStandard | null {
    let standard = known.get(document);
    if (standard === undefined) {
        standard = findStandard(document);
        known.set(document, standard);
    }
    return standard;
}

function findStandard(document: Document): KnownStandard | null {
    const stated = standardComments(document).find(({ id }) => id !== null)?.id;
    if (stated) {
        return { id: stated, source: 'comment' };
    }
    const told = toldStandard(document);
    const before = told ? undefined : previousDocument(document);
    // an attached plan without a number of its own follows the paper before it in the file
    const inherited = before ? knownStandard(before) : null;
    if (inherited) {
        return inherited;
    }
    const set = document.$container ? preferredStandard(document.$container) : null;
    if (set !== null && (told === null || !told.isPlain || isOneOfSeveral(set, told))) {
        return { id: set, source: 'setting' };
    }
    return told && { id: told.id, source: 'document' };
}

/** The table of the standard that a document follows; null where nothing tells. */
export function standardTable(document: Document): KnownTable | null {
    const id = documentStandard(document);
    return id && tablesOf(document.$container)[id];
}

/**
 * What a row of a document's standard prescribes, for whoever tells of another form; undefined where nobody can be sure of that: no
 * standard is known, the row is open, or the paper is older than the standard and the rules of its day could not be read.
 */
export function prescribed<Row extends keyof Wording>(document: Document, row: Row): Wording[Row]['is'] | undefined {
    const table = standardTable(document);
    if (table === null || table.wording[row].isOpen || (table.olderUnread && isBefore(document, table.from))) {
        return undefined;
    }
    return table.wording[row].is;
}

/** The standard that a document follows; null where nothing tells. */
export function documentStandard(document: Document): StandardId | null {
    return knownStandard(document)?.id ?? null;
}
