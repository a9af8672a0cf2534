import { type AstNode, AstUtils } from 'langium';
import type { Position, Range } from 'vscode-languageserver-types';
import { isoDate, shortDate } from '../facts/dates.js';
import { documentDate, issuingPaper } from '../facts/heading-facts.js';
import type { AgencyDescription } from '../knowledge/descriptions.js';
import type { KnowledgeIndexManager } from '../knowledge/knowledge-index.js';
import { agenciesInLeaf } from '../knowledge/mentions.js';
import { goneCommunes } from '../knowledge/places/gone-communes.js';
import { contentsOf, tokensOf } from '../syntax/contents.js';
import {
    type Annex,
    type Basis,
    type Document,
    isAnnex,
    isBasis,
    isSubject,
    isTable,
    type Subject,
    type Table,
} from '../syntax/generated/ast.js';
import { type Passage, passageOf } from '../syntax/text/passage.js';
import { CITED_KINDS } from '../terms/kinds.js';
import { isWithinQuotes } from './capitals/surroundings.js';
import type { FaultPlace, PlanChecks, Report, World } from './check.js';
import { type Found, findInWords, runningWords, textAround } from './words.js';

/** A place that names an agency, a province or a commune which ended before its paper was issued. */
export interface FormerName extends FaultPlace {
    readonly range: Range;
    /** As it stands there. */
    readonly text: string;
    /** What ended, and its last day, ISO 8601. */
    readonly former: { readonly name: string; readonly until: string; readonly level: string | null };
    /** What took its place, as it is called on the day of the paper; several where it was divided. */
    readonly successors: readonly string[];
    /** Whether a task is given there, or the paper sent: else it is only spoken of. */
    readonly isCalledOn: boolean;
}

/** Every place of a paper that names what ended before its day, outside of what looks back or cites; in no order. */
export function formerNames(document: Document, knowledge: KnowledgeIndexManager): FormerName[] {
    const date = documentDate(issuingPaper(document));
    if (date === null) {
        return [];
    }
    const bodies = knowledge.agencies.hasFormer(date) ? formerBodies(document, date, knowledge) : [];
    return [...bodies, ...withoutOverlap(formerCommunes(document, date, knowledge), bodies)];
}

/** Those of some places, in order, that no other one reaches into: a body is told as a whole, not by its commune. */
function withoutOverlap(places: readonly FormerName[], others: readonly FormerName[]): FormerName[] {
    const taken = others.map(({ range }) => range).sort((a, b) => (isBefore(a.start, b.start) ? -1 : 1));
    let next = 0;
    let end: Position = { line: 0, character: 0 };
    return places.filter(({ range }) => {
        for (let each = taken[next]; each && isBefore(each.start, range.end); each = taken[++next]) {
            if (isBefore(end, each.end)) end = each.end;
        }
        return !isBefore(range.start, end);
    });
}

function formerBodies(document: Document, date: string, knowledge: KnowledgeIndexManager): FormerName[] {
    const found: FormerName[] = [];
    const take = (place: FaultPlace & { range: Range }, text: string, former: AgencyDescription, isCalledOn: boolean) =>
        found.push({
            ...place,
            text,
            former: { name: former.facts.name, until: former.facts.until ?? '', level: former.facts.level },
            successors: [...successorsOn(date, former.facts, knowledge, new Set())],
            isCalledOn,
        });
    for (const node of [...contentsOf(document).responsibleBodies, ...document.recipients, ...document.addressees]) {
        for (const leaf of tokensOf(node)) {
            for (const { name } of agenciesInLeaf(leaf, knowledge)) {
                const former = formerAgency(name.text, date, knowledge);
                if (!former) {
                    continue;
                }
                const { textDocument } = AstUtils.getDocument(node);
                const isOneLine = leaf.range.start.line === leaf.range.end.line;
                const range = isOneLine
                    ? { start: textDocument.positionAt(name.start), end: textDocument.positionAt(name.end) }
                    : leaf.range;
                take({ node, range }, name.text, former, true);
            }
        }
    }
    const calledOn = found.map(({ range }) => range);
    const known = new Map<string, AgencyDescription | undefined>();
    for (const each of formerNamesIn(document, knowledge)) {
        const name = each.text.replace(/\s+/gu, ' ');
        if (!known.has(name)) {
            const agency = formerAgency(name, date, knowledge);
            known.set(name, agency ?? formerAgency(spacedName(name), date, knowledge));
        }
        const former = known.get(name);
        if (
            former &&
            !calledOn.some((range) => isWithin(each.range, range)) &&
            !isOfThePast(each, former.facts.until ?? '9999', document)
        ) {
            take({ node: each.node, range: each.range }, name, former, false);
        }
    }
    return found;
}

/** Communes that ended, where running text names them; see {@link goneCommunes} for which it is sure of. */
function formerCommunes(document: Document, date: string, { places }: KnowledgeIndexManager): FormerName[] {
    const root = document.$cstNode;
    const whole = places && root && passageOf(root);
    return (whole ? goneCommunes(whole.text, date, places) : []).flatMap(({ start, end, name, until, successors }) => {
        const words = runningWords(document, whole?.part(start, end) as Passage);
        return words && !isOfThePast(words, until, document)
            ? [
                  {
                      node: words.node,
                      range: words.range,
                      text: words.text,
                      former: { name, until, level: 'xã' },
                      successors,
                      isCalledOn: false,
                  },
              ]
            : [];
    });
}

/**
 * An agency that no longer exists can be given no task and sent no document; where a paper only speaks of one, or of a province
 * that is none any more, that is told as information, once for each name.
 */
function agencyMustExist(document: Document, report: Report, { knowledge }: World): void {
    const seen = new Set<string>();
    for (const name of formerNames(document, knowledge)) {
        if (name.isCalledOn) {
            tell(name, report);
        } else if (!seen.has(name.text)) {
            seen.add(name.text);
            tell(name, report, 'info');
        }
    }
}

/** Whether a range lies in another one. */
function isWithin({ start, end }: Range, around: Range): boolean {
    return !isBefore(start, around.start) && !isBefore(around.end, end);
}

function isBefore(a: Position, b: Position): boolean {
    return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function tell({ node, range, former, successors }: FormerName, report: Report, severity?: 'info'): void {
    const { name, until } = former;
    const now = successors.join('; ');
    report(
        { node, range, data: { successor: successors.length === 1 ? successors[0] : undefined } },
        {
            vi: `${name} không còn từ sau ngày ${shortDate(until)}${now === '' ? '' : `, nay là ${now}`}.`,
            en: `${name} ended on ${shortDate(until)}${now === '' ? '' : `; now ${now}`}.`,
        },
        severity,
    );
}

/** What took an agency's place, as it is called on a day: a successor may have ended by then, too. */
function* successorsOn(
    day: string,
    { successors }: AgencyDescription['facts'],
    knowledge: KnowledgeIndexManager,
    seen: Set<string>,
): Generator<string> {
    for (const name of successors) {
        if (!seen.has(name)) {
            seen.add(name);
            const facts = knowledge.agencies.find(name)?.facts;
            const hasEnded = facts?.until != null && facts.until < day && facts.successors.length > 0;
            // what it is called today may be of a later day: a province that has become a city since
            const then =
                (facts?.from ?? '') > day ? facts?.predecessors.filter(({ until }) => until && until >= day) : [];
            if (hasEnded) yield* successorsOn(day, facts, knowledge, seen);
            else if (then?.length) yield* then.map((each) => each.name);
            else yield name;
        }
    }
}

/** A name on one line, with the dash between two parts as catalogues write it: `Bà Rịa–Vũng Tàu` is `Bà Rịa - Vũng Tàu`. */
export function spacedName(text: string): string {
    return text.replace(/\s+/gu, ' ').replace(/ ?[-–] ?/gu, ' - ');
}

/** The agency of this name, if it ended before the day and no other one bears the name today. */
function formerAgency(name: string, date: string, knowledge: KnowledgeIndexManager): AgencyDescription | undefined {
    const all = knowledge.agencies.named(name);
    const ended = all.filter(({ facts }) => facts.until !== null && facts.until < date);
    return ended.length > 0 && ended.length === all.length ? ended[0] : undefined;
}

/** What finds the names of a list, made once for each list. */
const expressions = new WeakMap<readonly string[], RegExp>();

function formerNamesIn(document: Document, { agencies }: KnowledgeIndexManager): Found[] {
    const names = agencies.formerNames();
    let expression = expressions.get(names);
    if (!expression) {
        // the longest first: a name may begin as another one does
        const sorted = names.toSorted((a, b) => b.length - a.length);
        const escaped = sorted.map((name) => {
            // a province begins a sentence with a capital letter
            const first = name.charAt(0);
            const rest = name
                .slice(1)
                .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
                // a line may be wrapped within a name
                .replaceAll(' - ', String.raw`\s?[-–]\s?`)
                .replaceAll(' ', String.raw`(?: |\n)`);
            return first === first.toUpperCase() ? `${first}${rest}` : `[${first}${first.toUpperCase()}]${rest}`;
        });
        expression = new RegExp(`(?<!\\p{L})(?:${escaped.join('|')})(?!\\p{L})`, 'gu');
        expressions.set(names, expression);
    }
    return findInWords(document, expression, undefined, 'paragraph');
}

/** Words by which a sentence says that it speaks of what was, or of how it became what is. */
const PAST =
    /(?<!\p{L})(?:cũ|trước đây|trước khi|trước ngày(?!\s*\d)|nguyên|sắp xếp|sáp nhập|hợp nhất|tiếp nhận|bàn giao|tiền thân|nay là|đổi tên|giải thể|chia tách|thành lập|chuyển giao)(?!\p{L})/iu;
const SENTENCE = 400;
/** A line goes on with a small letter where it was wrapped; `a)` opens an item. */
const SENTENCE_END = /\. |;|\n(?!\p{Ll}(?![.)]))/gu;

function isOutsideOfText(node: AstNode): node is Subject | Basis | Table | Annex {
    return isSubject(node) || isBasis(node) || isTable(node) || isAnnex(node);
}

/** A day of the calendar, as a plan may write it. */
const DAY = /(?<!\d)\d{1,2}(?:\/\d{1,2}\/|\s+tháng\s+\d{1,2}\s+năm\s+)\d{4}(?!\d)/gu;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

/** Whether a sentence names a day or a year in which what ended was still there, or the day after: `trước ngày 01/7/2025`. */
function namesEarlierTime(sentence: string, until: string): boolean {
    const days = [...sentence.matchAll(DAY)].map(([day]) => isoDate(day));
    const years = [...sentence.replace(DAY, '').matchAll(YEAR)].map(([year]) => year);
    const after = new Date(`${until}T00:00:00Z`);
    after.setUTCDate(after.getUTCDate() + 1);
    const first = Number.isNaN(after.getTime()) ? until : after.toISOString().slice(0, 10);
    return days.some((day) => day !== null && day <= first) || years.some((year) => year <= until.slice(0, 4));
}

/** A number of a directive, as far as it tells that one is cited. */
const NUMBER = /\d\/\p{Lu}|\d-\p{Lu}|\d\/\d{4}\//u;

/** What a body goes on giving is no paper of it: `theo hướng dẫn của Sở A`; `theo hướng dẫn của Sở A về …` may be one. */
const GUIDANCE = /(?<!\p{L})hướng dẫn của [^.;:,()\n]{0,80}$/u;
const ABOUT = /^\s(?:về|tại|ngày|số|năm)\s/u;

/** Who issued what is spoken of, one after the other: `các quyết định của Chủ tịch UBND tỉnh A, Chủ tịch UBND tỉnh B`. */
const ISSUED_BY = new RegExp(
    `(?<!\\p{L})(?:${CITED_KINDS.map((kind) => kind.toLowerCase()).join('|')}|văn bản)(?:\\s[^.;:,()]{1,80})?\\scủa\\s(?:\\p{Lu}[^.;:,()]{1,80},\\s(?:và\\s)?)*(?:\\p{Lu}[^.;:,()]{0,80}\\s)?$`,
    'u',
);

/** What it gave stays as it is: `giấy phép do tỉnh A cấp`; so does a congress that it held: `… tỉnh A lần thứ XIX`. */
const GIVEN_BY = /(?<!\p{L})do\s$/u;
const GIVEN = /^\s(?:đã\s)?(?:cấp|ban hành|phê duyệt|công nhận)(?!\p{L})/u;
const NTH = /^\s(?:lần thứ|khóa)\s[IVXL\d]/u;

/** Whether a place speaks of the past: in titles, bases, tables, annexes, quotations, and sentences that cite or look back. */
function isOfThePast({ node, offset, text }: Found, until: string, document: Document): boolean {
    const whole = textAround(document);
    if (AstUtils.hasContainerOfType(node, isOutsideOfText) || isWithinQuotes(whole, offset)) {
        return true;
    }
    const before = whole.slice(Math.max(0, offset - SENTENCE), offset);
    const from = [...before.matchAll(SENTENCE_END)].at(-1)?.index ?? -1;
    // a title that is cited may go over several clauses, and lines of a text that was wrapped
    const own = node.$cstNode && passageOf(node.$cstNode);
    const paragraph = before.slice(
        Math.min(before.lastIndexOf('\n') + 1, before.length - (offset - (own?.offset ?? offset))),
    );
    const behind = whole.slice(offset + text.length, offset + text.length + SENTENCE);
    const [end] = behind.matchAll(SENTENCE_END);
    const sentence = `${before.slice(from + 1)} ${behind.slice(0, end?.index)}`;
    return (
        PAST.test(sentence) ||
        NUMBER.test(`${paragraph}${sentence}`) ||
        NTH.test(behind) ||
        (GIVEN_BY.test(before) && GIVEN.test(behind)) ||
        (ISSUED_BY.test(before.slice(from + 1)) && !(GUIDANCE.test(before) && !ABOUT.test(behind))) ||
        namesEarlierTime(sentence, until)
    );
}

export const formerAgencyChecks = {
    'co-quan-cu': agencyMustExist,
} satisfies Partial<PlanChecks>;
