import { type CompletionItem, CompletionItemKind, CompletionItemTag } from 'vscode-languageserver';
import { foldedWords, foldName } from '../../facts/fold.js';
import { plainTexts } from '../../facts/plain-text.js';
import type { AgencyIndex, SearchedName } from '../../knowledge/agency-index.js';
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
            return best(matches).map((match, index) => item(match, query, index, context, language));
        }
    }
    return [];
}

/** The best matches, the best first: one for each name, for the same name is the same text. */
function best(matches: readonly Match[]): Match[] {
    const ordered = new Map<string, Match>();
    for (const match of matches) {
        const same = ordered.get(match.name);
        if (!same || byScore(match, same) < 0) {
            ordered.set(match.name, match);
        }
    }
    return firstInOrder(ordered.values(), MAX_ITEMS, byScore);
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

function find(query: Query, context: CursorContext, agencies: AgencyIndex): Match[] {
    const found = new Map<AgencyDescription, Match>();
    for (const searched of agencies.candidates(query.words)) {
        const quality = matchQuality(query, searched, context.namesAgencies);
        if (quality > 0) {
            // a code or short form is completed to the name; another name of the agency stays what it is
            const name = searched.form === 'name' ? searched.name : searched.description.facts.name;
            const score = quality + rank(searched, context, agencies);
            if ((found.get(searched.description)?.score ?? -1) < score) {
                found.set(searched.description, { name, score, searched });
            }
        }
    }
    const matches = [...found.values()];
    for (const { name, words, count } of agencies.uncatalogued()) {
        if (isPrefix(query.words, words)) {
            matches.push({ name, score: 60 + Math.min(count, 10) });
        }
    }
    return matches;
}

/** How well a query fits a name: 0 not at all; in running text only the beginning of a name and whole codes do. */
function matchQuality(
    { words, text }: Query,
    { words: own, initials, form, name }: SearchedName,
    anyOrder: boolean,
): number {
    if (form === 'code') {
        return name.startsWith(text) && text === text.toUpperCase() ? 90 : 0;
    }
    if (isPrefix(words, own)) {
        return form === 'name' ? 100 : 80;
    }
    const [only] = words;
    if (words.length === 1 && only !== undefined && only.length >= 2 && initials.startsWith(only) && anyOrder) {
        return 70;
    }
    return anyOrder && words.every((word) => own.some((each) => each.startsWith(word))) ? 50 : 0;
}

function isPrefix(query: readonly string[], words: readonly string[]): boolean {
    return (
        query.length <= words.length &&
        query.every((word, i) => (i === query.length - 1 ? words[i]?.startsWith(word) : words[i] === word))
    );
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
        ofPlace(words.join(' '), context) -
        (isFormer ? 45 : 0)
    );
}

/**
 * An agency of the document's own province comes before all others, one of another province behind those of any; a
 * city's agencies have names of their own (`Thành ủy`, `thành phố`).
 */
function ofPlace(name: string, { place, isCity }: CursorContext): number {
    const ofCity = /(?:^| )thanh (?:uy|pho)(?: |$)/.test(name);
    const ofProvince = /(?:^| )tinh(?: |$)/.test(name);
    const unit = isCity === null || (!ofCity && !ofProvince) ? 0 : ofCity === isCity ? 3 : -6;
    const named = / (?:tinh uy|thanh uy|tinh|thanh pho) (?!uy(?: |$))(.+)/s.exec(` ${name}`)?.[1];
    return unit + (named === undefined ? 0 : named === place ? 15 : -15);
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
    return {
        label: match.name,
        labelDetails: { description: detail },
        kind: CompletionItemKind.Class,
        // the server has chosen; the editor must not choose again by its own idea of letters
        filterText: query.text,
        sortText: String(index).padStart(4, '0'),
        textEdit: { range: rangeBefore(context, query.length), newText: match.name },
        ...(isFormer ? { tags: [CompletionItemTag.Deprecated] } : {}),
        ...(facts ? { data: { agency: facts.name } satisfies AgencyData } : {}),
    };
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
