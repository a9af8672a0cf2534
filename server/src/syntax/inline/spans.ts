import type { Range } from '../reading/heading.js';
import { findCitations } from './citation.js';
import { findFootnoteReferences } from './footnote-reference.js';
import { findInternalReferences, type ReferenceContext } from './internal-reference.js';
import { findShortNames, findShortNameUses, isDirectiveName } from './short-name.js';
import { findTimes } from './time.js';

/** The tokens that running text is made of; the names are those of the grammar's terminals. */
export type InlineToken =
    | 'TEXT'
    | 'EMPHASIS_OPEN'
    | 'EMPHASIS_CLOSE'
    | 'FOOTNOTE_REFERENCE'
    | 'CITED_KIND'
    | 'CITED_NUMBER'
    | 'CITED_WORDS'
    | 'CITED_DATE'
    | 'CITED_ISSUER'
    | 'SHORT_NAME_LABEL'
    | 'SHORT_NAME'
    | 'SHORT_NAME_USE'
    | 'INTERNAL_REFERENCE'
    | 'TIME';

export interface InlinePart extends Range {
    readonly token: InlineToken;
}

/** What is known of the whole file while its text is read. */
export interface InlineContext extends ReferenceContext {
    /** Short names of directives that the text so far has introduced. */
    readonly shortNames: Set<string>;
}

/** Stretches that belong together: nothing may begin inside another one. */
interface Candidate extends Range {
    readonly parts: readonly InlinePart[];
    /** Of two that overlap, the lower one stays. */
    readonly priority: number;
}

/** Most paragraphs hold nothing but words; these cheap looks spare them the costly searches. */
const SPECIAL = /[\d[⁰⁴-⁹¹²³⁽(]|[Hh][àằ]ng\s|[Qq]uý\s[IV]|[Mm]ục\s[IVX]|[Pp]hần\s[IVXt]|[Cc]hương\s[IVXt]/;
const MAY_REFER = /(?:[Mm]ục|[Pp]hần|[Cc]hương|Điều|[Pp]hụ lục|PHỤ LỤC)\s/;
const MAY_NOTE = /[[⁰⁴-⁹¹²³⁽]/;

/**
 * Reads a stretch of running text as its parts, in order and without overlap. What lies between two parts is white space
 * or an emphasis mark without its partner.
 *
 * @param start first offset of the clean text
 * @param end one past the last
 */
export function readInline(text: string, start: number, end: number, context: InlineContext): InlinePart[] {
    const slice = text.slice(start, end);
    const marks = /[*_]/.test(slice) ? pairEmphasis(text, start, end) : [];
    if (!SPECIAL.test(slice)) {
        return weave(text, start, end, marks);
    }
    // the finders search the slice alone: a search in the whole text would run on behind its end, and cost grow squared
    const found = withoutOverlap(findCandidates(slice, 0, slice.length, context));
    const parts = found.map(({ token, ...range }) => ({ token, start: start + range.start, end: start + range.end }));
    return weave(text, start, end, marks.length > 0 ? [...marks, ...parts] : parts);
}

function findCandidates(text: string, start: number, end: number, context: InlineContext): Candidate[] {
    const candidates: Candidate[] = [];
    for (const citation of text.includes('/') ? findCitations(text, start, end) : []) {
        const parts: InlinePart[] = [];
        const add = (token: InlineToken, range: Range | undefined) => {
            if (range) {
                pushWords(text, parts[parts.length - 1]?.end ?? range.start, range.start, parts, 'CITED_WORDS');
                parts.push({ token, ...range });
            }
        };
        add('CITED_KIND', citation.kind);
        add('CITED_NUMBER', citation.number);
        add('CITED_DATE', citation.date);
        add('CITED_ISSUER', citation.issuer);
        candidates.push({ start: citation.start, end: citation.end, parts, priority: 0 });
    }
    for (const { label, name } of text.includes('(') ? findShortNames(text, start, end) : []) {
        const word = text.slice(name.start, name.end);
        if (isDirectiveName(word)) {
            context.shortNames.add(word);
        }
        const parts: InlinePart[] = [
            { token: 'SHORT_NAME_LABEL', ...label },
            { token: 'SHORT_NAME', ...name },
        ];
        candidates.push({ start: label.start, end: name.end, parts, priority: 1 });
    }
    const single = (token: InlineToken, range: Range, priority: number) =>
        candidates.push({ start: range.start, end: range.end, parts: [{ token, ...range }], priority });
    for (const use of findShortNameUses(text, start, end, context.shortNames)) single('SHORT_NAME_USE', use, 2);
    if (MAY_REFER.test(text)) {
        for (const reference of findInternalReferences(text, start, end, context))
            single('INTERNAL_REFERENCE', reference, 3);
    }
    for (const time of findTimes(text, start, end)) single('TIME', time, 4);
    if (MAY_NOTE.test(text)) {
        for (const note of findFootnoteReferences(text, start, end)) single('FOOTNOTE_REFERENCE', note, 5);
    }
    return candidates;
}

function withoutOverlap(candidates: Candidate[]): InlinePart[] {
    candidates.sort((a, b) => a.start - b.start || a.priority - b.priority);
    const kept: Candidate[] = [];
    for (const candidate of candidates) {
        const last = kept[kept.length - 1];
        if (!last || candidate.start >= last.end) {
            kept.push(candidate);
        } else if (candidate.priority < last.priority) {
            kept[kept.length - 1] = candidate;
        }
    }
    return kept.flatMap((candidate) => candidate.parts);
}

/** Puts words between the parts; marks inside a part, and white space alone, are left out. */
function weave(text: string, start: number, end: number, parts: InlinePart[]): InlinePart[] {
    parts.sort((a, b) => a.start - b.start || a.end - b.end);
    const woven: InlinePart[] = [];
    let at = start;
    for (const part of parts) {
        if (part.start < at) {
            continue;
        }
        pushWords(text, at, part.start, woven);
        woven.push(part);
        at = part.end;
    }
    pushWords(text, at, end, woven);
    return balance(woven);
}

function pushWords(text: string, from: number, to: number, woven: InlinePart[], token: InlineToken = 'TEXT'): void {
    let start = from;
    let end = to;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (start < end) {
        woven.push({ token, start, end });
    }
}

function isSpace(code: number): boolean {
    return code === 32 || code === 10;
}

/** An emphasis mark that lost its partner to a citation around it is no mark. */
function balance(parts: InlinePart[]): InlinePart[] {
    let open = 0;
    let lost = false;
    for (const part of parts) {
        if (part.token === 'EMPHASIS_OPEN') open++;
        else if (part.token === 'EMPHASIS_CLOSE' && --open < 0) {
            lost = true;
            break;
        }
    }
    return open === 0 && !lost
        ? parts
        : parts.filter(({ token }) => token !== 'EMPHASIS_OPEN' && token !== 'EMPHASIS_CLOSE');
}

/** Longest run of signs that is still a mark; more are a drawn line. */
const EMPHASIS = /\*{1,3}|_{1,2}/g;

/** Finds the pairs of `**`, `*`, `_` and `__`; a mark without a partner is part of the words, but for a double one. */
function pairEmphasis(text: string, start: number, end: number): InlinePart[] {
    const open: { mark: string; index: number }[] = [];
    const parts: (InlinePart | undefined)[] = [];
    const slice = text.slice(start, end);
    for (const m of slice.matchAll(EMPHASIS)) {
        const mark = m[0];
        const before = slice[m.index - 1] ?? ' ';
        const after = slice[m.index + mark.length] ?? ' ';
        const word = mark.startsWith('_') ? /[\p{L}\d_]/u : /[*]/;
        const closes = !/\s/.test(before) && !(mark.startsWith('_') && word.test(after));
        const opens = !/\s/.test(after) && !word.test(before);
        const partner = closes ? open.findLastIndex((entry) => entry.mark === mark) : -1;
        const range = { start: start + m.index, end: start + m.index + mark.length };
        if (partner >= 0) {
            for (const lost of open.splice(partner + 1)) {
                parts[lost.index] = undefined;
            }
            open.pop();
            parts.push({ token: 'EMPHASIS_CLOSE', ...range });
        } else if (opens) {
            open.push({ mark, index: parts.length });
            parts.push({ token: 'EMPHASIS_OPEN', ...range });
        }
    }
    for (const lost of open) {
        parts[lost.index] = undefined;
    }
    return parts.filter((part) => part !== undefined);
}
