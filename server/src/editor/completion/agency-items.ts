import { type CompletionItem, CompletionItemKind, CompletionItemTag } from 'vscode-languageserver';
import { foldedWords, foldName } from '../../facts/fold.js';
import { plainTexts } from '../../facts/plain-text.js';
import { type AgencyIndex, beginsWith, type SearchedName } from '../../knowledge/agency-index.js';
import { type AgencyDescription, isBuiltIn } from '../../knowledge/descriptions.js';
import type { KnowledgeIndexManager } from '../../knowledge/knowledge-index.js';
import { byAlphabet, byPlace, type Comparison, firstInOrder } from '../../knowledge/order.js';
import type { SpokenLanguage } from '../../language/language.js';
import { contentsOf } from '../../syntax/contents.js';
import { type CursorContext, rangeBefore } from './context.js';

/** No agency's name is typed in more words than these before it is found. */
const MAX_WORDS = 6;
const MAX_ITEMS = 40;

/** What a completion item remembers, for its card. */
export interface AgencyData {
    readonly agency: string;
}

interface Query {
    readonly words: readonly string[];
    /** Characters of the line that the words take, up to the cursor. */
    readonly length: number;
    readonly text: string;
}

interface Match {
    readonly name: string;
    readonly score: number;
    readonly searched?: SearchedName;
}

/** The matches of each score. A query of two letters fits thousands: they are ordered no further than they are shown. */
type MatchesByScore = Map<number, (SearchedName | string)[]>;

/**
 * Agencies that begin as what stands before the cursor: words in any order, without accents, initials, codes. In
 * running text only what can hardly be anything else is offered, for nobody wants a list at every word.
 */
export function agencyItems(
    context: CursorContext,
    knowledge: KnowledgeIndexManager,
    language: SpokenLanguage,
): CompletionItem[] {
    if (context.isRecipient && /^\s*(?:[-–+]\s*)?$/u.test(context.before)) {
        return unlistedAgencies(context);
    }
    for (const query of queries(context)) {
        const matches = find(query, context, knowledge.agencies);
        if (matches.length > 0) {
            return matches.map((match, index) => item(match, query, index, context, language));
        }
    }
    return [];
}

/** The best matches, the best first: one for each agency, and one for each name, for the same name is the same text. */
function best(found: MatchesByScore): Match[] {
    const named = new Map<string, Match>();
    const agencies = new Set<AgencyDescription>();
    for (const score of [...found.keys()].sort((a, b) => b - a)) {
        const matches = new Map<string, Match>();
        for (const each of found.get(score) ?? []) {
            if (typeof each === 'string') {
                if (!matches.has(each)) matches.set(each, { name: each, score });
            } else if (!agencies.has(each.description)) {
                agencies.add(each.description);
                // a code or short form is completed to the name; another name of the agency stays what it is
                const name = each.form === 'name' ? each.name : each.description.facts.name;
                const match = { name, score, searched: each };
                const same = matches.get(name);
                if (!same || byScore(match, same) < 0) matches.set(name, match);
            }
        }
        const left = MAX_ITEMS - named.size;
        const others = [...matches.values()].filter(({ name }) => !named.has(name));
        for (const match of firstInOrder(others, left, byScore)) named.set(match.name, match);
        if (named.size === MAX_ITEMS) break;
    }
    return [...named.values()];
}

const byScore: Comparison<Match> = (a, b) =>
    b.score - a.score ||
    byAlphabet(a.name, b.name) ||
    (a.searched && b.searched ? byPlace(a.searched.description, b.searched.description) : 0);

/** What may be the beginning of a name: the last words before the cursor, the most words first. */
function queries({ before, namesAgencies }: CursorContext): Query[] {
    const clause =
        /(?<![^.;:,()[\]“”"])[^.;:,()[\]“”"]*$/u.exec(
            before.replace(/^\s*(?:[-–+*•]|\d+(?:\.\d+)*[.)-]|[a-zđ][.)])\s+/u, ''),
        )?.[0] ?? '';
    const starts = [...clause.matchAll(/[\p{L}\d]+/gu)].map(({ index }) => index);
    return starts
        .slice(-MAX_WORDS)
        .map((start) => {
            const text = clause.slice(start);
            return { text, words: foldedWords(text), length: text.length };
        })
        .filter(({ words, text }) => {
            const letters = words.join('').length;
            if (/^\d/.test(text) || words.length === 0) return false;
            return namesAgencies ? letters >= 2 : words.length >= 2 || /^[\p{Lu}\d]{3,}$/u.test(text);
        });
}

/**
 * The best matches, the best first. In running text only the beginning of a name and whole codes are looked for; elsewhere first letters
 * and words anywhere, too, as long as they may still be among the best: two letters stand in most names of a large catalogue.
 */
function find(query: Query, context: CursorContext, agencies: AgencyIndex): Match[] {
    const found: MatchesByScore = new Map();
    const add = (score: number, match: SearchedName | string) => {
        const same = found.get(score);
        if (same) same.push(match);
        else found.set(score, [match]);
    };
    const addAll = (names: Iterable<SearchedName>, quality: (name: SearchedName) => number) => {
        for (const searched of names) {
            const fit = quality(searched);
            const score = fit > 0 ? fit + rank(searched, context, agencies) : -1;
            // what ended long ago and elsewhere, and is typed in part, is not meant
            if (score >= 0) add(score, searched);
        }
    };
    const isFull = (matches: readonly Match[], others: number) =>
        matches.length === MAX_ITEMS && (matches.at(-1)?.score ?? 0) > others + HIGHEST_RANK;

    addAll(agencies.beginning(query.words), (name) => beginningQuality(query, name));
    for (const { name, count } of agencies.uncatalogued(query.words)) {
        add(60 + Math.min(count, 10), name);
    }
    let matches = best(found);
    if (context.namesAgencies && !isFull(matches, INITIALS)) {
        addAll(agencies.initialled(query.words), () => INITIALS);
        matches = best(found);
    }
    if (context.namesAgencies && !isFull(matches, ANY_WORDS)) {
        addAll(agencies.candidates(query.words), ({ words, form }) =>
            form !== 'code' && hasAll(words, query.words) ? ANY_WORDS : 0,
        );
        matches = best(found);
    }
    return matches;
}

/** A single word that is the first letters of a name's. */
const INITIALS = 70;
/** Words that stand somewhere in a name. */
const ANY_WORDS = 50;
/** What a name's rank adds at most. */
const HIGHEST_RANK = 45;

/** How well a query fits as the beginning of a name or a code: 0 not at all. */
function beginningQuality({ words, text }: Query, { words: own, form, name }: SearchedName): number {
    if (form === 'code') {
        return name.startsWith(text) && text === text.toUpperCase() ? 90 : 0;
    }
    return !beginsWith(own, words) ? 0 : form === 'name' ? 100 : 80;
}

/** Whether each word that is typed is the beginning of a word of the name. */
function hasAll(own: readonly string[], typed: readonly string[]): boolean {
    return typed.every((word) => own.some((each) => each.startsWith(word)));
}

/** Agencies of the document's own level and of today come first, then those that the workspace gives tasks to. */
function rank({ description, key, words }: SearchedName, context: CursorContext, agencies: AgencyIndex): number {
    const { level, until, from } = description.facts;
    const sameLevel = level !== null && level === context.level;
    const day = context.date ?? context.today;
    const isFormer = (until !== null && until < day) || (from !== null && from > day);
    return (
        (sameLevel ? 12 : 0) +
        Math.min(agencies.frequency(key), 10) +
        (isBuiltIn(description) ? 0 : 5) +
        ofPlace(words, context) -
        (isFormer ? 45 : 0)
    );
}

/**
 * An agency of the document's own province comes before all others, one of another province behind those of any; a
 * city's agencies have names of their own (`Thành ủy`, `thành phố`).
 */
function ofPlace(name: readonly string[], { place, isCity }: CursorContext): number {
    const [ofCity, ofProvince] = [name.some(isCityAt), name.includes('tinh')];
    const unit = isCity === null || (!ofCity && !ofProvince) ? 0 : ofCity === isCity ? 3 : -6;
    const named = ofCity || ofProvince ? placeIn(name) : undefined;
    return unit + (named === undefined ? 0 : named === place ? 15 : -15);
}

/** Whether a city is spoken of from this word on: `thanh uy`, `thanh pho`. */
function isCityAt(word: string, at: number, words: readonly string[]): boolean {
    return word === 'thanh' && (words[at + 1] === 'uy' || words[at + 1] === 'pho');
}

/** What stands behind the province or city: `an giang` of `van phong tinh uy an giang`. */
function placeIn(words: readonly string[]): string | undefined {
    for (const [at, word] of words.entries()) {
        const isOfTwoWords = isCityAt(word, at, words) || (word === 'tinh' && words[at + 1] === 'uy');
        const from = isOfTwoWords ? at + 2 : word === 'tinh' ? at + 1 : words.length;
        if (from < words.length && words[from] !== 'uy') return words.slice(from).join(' ');
    }
    return undefined;
}

function item(
    match: Match,
    query: Query,
    index: number,
    context: CursorContext,
    language: SpokenLanguage,
): CompletionItem {
    const facts = match.searched?.description.facts;
    const day = context.date ?? context.today;
    const isFormer = facts?.until != null && facts.until < day;
    const former = language.say({ vi: 'tên cũ', en: 'former name' });
    const group = language.say({ vi: 'nhóm cơ quan', en: 'group of bodies' });
    const harvested = language.say({ vi: 'nêu trong các văn bản', en: 'named by documents' });
    const detail = isFormer
        ? `${former}${facts.successors.length > 0 ? ` → ${facts.successors.join('; ')}` : ''}`
        : facts?.type === 'group'
          ? group
          : (facts?.codes.join('; ') ?? harvested);
    const name = isInCapitals(query) ? match.name.toUpperCase() : match.name;
    return {
        label: name,
        labelDetails: { description: detail },
        kind: CompletionItemKind.Class,
        // the server has chosen; the editor must not choose again by its own idea of letters
        filterText: query.text,
        sortText: String(index).padStart(4, '0'),
        textEdit: { range: rangeBefore(context, query.length), newText: name },
        ...(isFormer ? { tags: [CompletionItemTag.Deprecated] } : {}),
        ...(facts ? { data: { agency: facts.name } satisfies AgencyData } : {}),
    };
}

/** Whether a name is written in capitals, as headings have it; one word alone may be a code. */
function isInCapitals({ text, words }: Query): boolean {
    return words.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
}

/** At an empty recipient's line: the agencies that the plan gives tasks to and that no line lists yet. */
function unlistedAgencies(context: CursorContext): CompletionItem[] {
    const { document, before } = context;
    if (!document) {
        return [];
    }
    const listed = foldName(document.recipients.map(({ texts }) => plainTexts(texts)).join('; '));
    const names = new Set(contentsOf(document).responsibleBodies.map(({ name }) => name.replace(/[*_]/g, '')));
    const dash = /[-–+]\s*$/u.test(before) ? (before.endsWith(' ') ? '' : ' ') : '- ';
    return [...names]
        .filter((name) => !listed.includes(foldName(name)))
        .map((name, index) => ({
            label: name,
            kind: CompletionItemKind.Class,
            sortText: String(index).padStart(4, '0'),
            filterText: before.trimStart(),
            textEdit: { range: rangeBefore(context, 0), newText: `${dash}${name};` },
            data: { agency: name } satisfies AgencyData,
        }));
}
