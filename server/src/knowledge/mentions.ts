import type { CstNode, LangiumDocument } from 'langium';
import { smallest } from '../bounds/extremes.js';
import { citationFacts } from '../facts/citations.js';
import { isoDate } from '../facts/dates.js';
import { type MentionFacts, mentionFacts, type NumberFacts, type Span, wordsOf } from '../facts/mention-facts.js';
import type { Citation, PlanFile } from '../syntax/generated/ast.js';
import { type CleanText, cleanText } from '../syntax/text/clean-text.js';
import type { AgencyIndex } from './agency-index.js';
import type { AgencyDescription } from './descriptions.js';
import type { DirectiveIndex } from './directive-index.js';
import { type DirectiveHint, mayBeMeant } from './same-directive.js';

/** What tells which directives and agencies are named. */
export interface Knowledge {
    readonly directives: DirectiveIndex;
    readonly agencies: AgencyIndex;
}

/** A place that speaks of a directive or an agency. Offsets are of the file's own text, UTF-16. */
interface Place extends Span {
    /** Whether the place says what the thing is: the number of the document itself, the head of an entry. */
    readonly declares: boolean;
    /** The characters that name the thing, where the place has them: a short name or a law's name has no number. */
    readonly name: (Span & { readonly text: string }) | null;
}

export interface DirectiveMention extends Place {
    readonly type: 'directive';
    readonly number: string;
    readonly hint: DirectiveHint;
    /** The day of the directive as it is written there. */
    readonly day: NumberFacts['day'];
}

export interface AgencyMention extends Place {
    readonly type: 'agency';
    readonly description: AgencyDescription;
    readonly name: Span & { readonly text: string };
}

/** One place has several mentions where several things are named so and nothing tells which is meant. */
export type Mention = DirectiveMention | AgencyMention;

/** Every place of a file that speaks of a directive or an agency, in the order of the text. */
export function mentionsIn(document: LangiumDocument, knowledge: Knowledge): Mention[] {
    const root = document.parseResult.value;
    return [
        ...numberMentions(mentionFacts(root)),
        ...nameMentions(mentionFacts(root), textOf(document), knowledge),
    ].sort(byPlaceInText);
}

/** The text that a file's tree was read from. */
export function textOf(document: LangiumDocument): string {
    return document.parseResult.value.$cstNode?.root.fullText ?? '';
}

/** By where they begin; of two that begin together the shorter one first. */
export function byPlaceInText(a: Span, b: Span): number {
    return a.start - b.start || a.end - b.end;
}

/** What the narrowest place at an offset speaks of; several things where several may be meant. */
export function mentionsAt(document: LangiumDocument, offset: number, knowledge: Knowledge): Mention[] {
    const around = mentionsIn(document, knowledge).filter(({ start, end }) => start <= offset && offset <= end);
    const narrowest = smallest(around.map(({ start, end }) => end - start));
    const [first] = around.filter(({ start, end }) => end - start === narrowest);
    return around.filter(({ type, start, end }) => type === first?.type && start === first.start && end === first.end);
}

/** Whether two places speak of one thing: two directives of one number are told apart by what is said of them there. */
export function isSameThing(a: Mention, b: Mention): boolean {
    return a.type === 'directive' && b.type === 'directive'
        ? a.number === b.number && mayBeMeant(a.hint, b.hint)
        : a.type === 'agency' && b.type === 'agency' && a.description === b.description;
}

/** What a citation says of its directive. */
export function hintOf(citation: Citation): DirectiveHint {
    const { kind, date, issuer, subject } = citationFacts(citation);
    return { kind, date, issuer, subject };
}

/** The places that speak of directives by number. */
export function numberMentions({ numbers }: Pick<MentionFacts, 'numbers'>): DirectiveMention[] {
    return numbers.map(({ number, said, written, day, start, end, declares }) => ({
        type: 'directive',
        number,
        hint: said ?? {},
        start,
        end,
        declares,
        name: written,
        day,
    }));
}

/** The places that name agencies and laws; `text` is what the facts were drawn from. */
export function nameMentions(
    { agencies, words }: Pick<MentionFacts, 'agencies' | 'words'>,
    text: string,
    knowledge: Knowledge,
): Mention[] {
    const listed = agencies.flatMap(({ name, start, end, declares }) =>
        knowledge.agencies.meant(name).map((description): Mention => {
            return { type: 'agency', description, name: { start, end, text: name }, start, end, declares };
        }),
    );
    return [
        ...listed,
        ...words.flatMap(({ start, end, mayNameLaws, asOf }) => [
            ...(mayNameLaws ? lawsIn(text, { start, end }, asOf, knowledge) : []),
            ...agenciesIn(text.slice(start, end), start, knowledge).flatMap(({ name, meant }) =>
                meant.map((description): Mention => {
                    return { type: 'agency', description, name, ...spanOf(name), declares: false };
                }),
            ),
        ]),
    ];
}

/** A name of an agency in a text, and the agencies that may be meant by it. */
export interface NamedAgencies {
    readonly name: Span & { readonly text: string };
    readonly meant: readonly AgencyDescription[];
}

/** The agencies that the characters of one token name. */
export function agenciesInLeaf(leaf: CstNode, knowledge: Knowledge): NamedAgencies[] {
    return wordsOf(leaf).flatMap(({ start }) => agenciesIn(leaf.text, start, knowledge));
}

/** The laws that the characters of one token name, as a paper of a day means them. */
export function lawsInLeaf(leaf: CstNode, asOf: string | null, knowledge: Knowledge): DirectiveMention[] {
    const { fullText } = leaf.root;
    return wordsOf(leaf).flatMap((words) => (words.mayNameLaws ? lawsIn(fullText, words, asOf, knowledge) : []));
}

function agenciesIn(source: string, offset: number, { agencies }: Knowledge): NamedAgencies[] {
    const clean = cleanText(source);
    let before = 0;
    return agencies.search(clean.text).flatMap(({ start, end: known, values }) => {
        if (start < before) {
            return [];
        }
        const whole = agencies.goingOn(clean.text, start, known);
        const end = whole?.end ?? known;
        before = end;
        const name = { text: clean.text.slice(start, end), ...inFile(clean, start, end, offset) };
        const meant = whole ? [whole.agency] : agencies.meant(name.text);
        return [{ name, meant: meant.length > 0 ? meant : values }];
    });
}

/** The number of a law behind its name, and its day or year: they tell which of several of that name is meant. */
const NUMBER_BEHIND = /^\s*số\s?:?\s?(\d+\/\d{4}\/[\p{Lu}\d]+)/u;
const DAY_BEHIND =
    /^[\s,]*(?:số\s+[^\s,]+[\s,]+)?(?:ngày\s+)?(\d{1,2}(?:\/|\s+tháng\s+)\d{1,2}(?:\/|\s+năm\s+)|năm\s+)((?:19|20)\d{2})(?!\d)/u;
const LONGEST_DAY = 60;

/** The laws that some words name; of several of one name those that year or number behind it tell, or the day of the paper. */
function lawsIn(
    text: string,
    { start, end }: Span,
    asOf: string | null,
    { directives }: Knowledge,
): DirectiveMention[] {
    const clean = cleanText(text.slice(start, end));
    return directives.search(clean.text).flatMap((found) => {
        const span = inFile(clean, found.start, found.end, start);
        const behind = text.slice(span.end, span.end + LONGEST_DAY).normalize('NFC');
        return lawsMeant(found.values, behind, asOf, directives).map((number): DirectiveMention => {
            return { type: 'directive', number, hint: {}, ...span, declares: false, name: null, day: null };
        });
    });
}

function lawsMeant(
    numbers: readonly string[],
    behind: string,
    asOf: string | null,
    directives: DirectiveIndex,
): readonly string[] {
    if (numbers.length < 2) {
        return numbers;
    }
    const number = NUMBER_BEHIND.exec(behind)?.[1];
    const [, before = '', year = ''] = DAY_BEHIND.exec(behind) ?? [];
    const day = isoDate(`${before}${year}`);
    const dayOf = (each: string) => directives.find(each)?.date ?? '';
    const told = numbers.filter((each) => each === number || (day !== null && dayOf(each) === day));
    const ofYear = year === '' ? [] : numbers.filter((each) => dayOf(each).startsWith(year));
    return told.length > 0 ? told : directives.inForceOn(ofYear.length > 0 ? ofYear : numbers, asOf);
}

/** Characters of a clean text, in the file's own text: its source begins there at `offset`. */
function inFile(clean: CleanText, start: number, end: number, offset: number): Span {
    return { start: offset + clean.toSource(start), end: offset + clean.endInSource(end) };
}

function spanOf({ start, end }: Span): Span {
    return { start, end };
}

/** The document of a file that holds an offset. */
export function documentAround(file: PlanFile, offset: number): PlanFile['documents'][number] | undefined {
    return file.documents.findLast((document) => (document.$cstNode?.offset ?? 0) <= offset) ?? file.documents[0];
}
