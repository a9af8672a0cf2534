import type { Range } from '../reading/heading-parts.js';
import { isSpace } from '../text/clean-text.js';
import { type CitationParts, findCitations } from './citation.js';
import { findEmphasis } from './emphasis.js';
import { type Brackets, findFootnoteReferences, isNoNote, isRaisedFigure } from './footnote-reference.js';
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
    /** What bare numbers in brackets are. */
    readonly brackets: Brackets;
    /** Whether raised figures are no calls of notes. */
    readonly raisesNoNotes: boolean;
}

/** Stretches that belong together: nothing may begin inside another one. */
interface Candidate extends Range {
    readonly parts: readonly InlinePart[];
    /** Of two that overlap, the lower one stays. */
    readonly priority: number;
}

/** Signs that something but words may stand in a text; most paragraphs have none, and are spared the costly searches. */
const SIGN = { digit: 1, emphasis: 2, note: 4, bracket: 8, slash: 16, roman: 32, habit: 64, graveA: 128 } as const;

/** The sign that each UTF-16 unit is: one look for each letter of every text, whatever the letter. */
const SIGN_OF = new Uint8Array(0x10000);
const setSigns = (letters: string, sign: number) => {
    for (const letter of letters) SIGN_OF[letter.charCodeAt(0)] = sign;
};
setSigns('0123456789', SIGN.digit);
setSigns('IVX', SIGN.roman);
setSigns('*_', SIGN.emphasis);
setSigns('[¹²³⁰ⁱ\u2072\u2073⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽', SIGN.note);
setSigns('(', SIGN.bracket);
setSigns('/', SIGN.slash);
setSigns('ằ', SIGN.habit);
setSigns('à', SIGN.graveA);

/** The signs in a text, looked for in one pass; `hằng năm`, `hàng năm` tell of a habit. */
function signsIn(text: string, start: number, end: number): number {
    let signs = 0;
    for (let i = start; i < end; i++) {
        signs |= SIGN_OF[text.charCodeAt(i)] as number;
    }
    if (signs & SIGN.graveA) {
        signs &= ~SIGN.graveA;
        return /hà/iu.test(text.slice(start, end)) ? signs | SIGN.habit : signs;
    }
    return signs;
}

const MAY_REFER = /(?:[Mm]ục|[Pp]hần|[Cc]hương|Điều|[Pp]hụ lục|PHỤ LỤC)\s/;

/**
 * Reads a stretch of running text as its parts, in order and without overlap. What lies between two parts is white space
 * or an emphasis mark without its partner.
 *
 * @param start first offset of the clean text
 * @param end one past the last
 */
export function readInline(text: string, start: number, end: number, context: InlineContext): InlinePart[] {
    const signs = signsIn(text, start, end);
    const marks = signs & SIGN.emphasis ? findEmphasis(text, start, end) : [];
    if ((signs & ~SIGN.emphasis) === 0) {
        return weave(text, start, end, marks);
    }
    const slice = text.slice(start, end);
    // the finders search the slice alone: a search in the whole text would run on behind its end, and cost grow squared
    const found = withoutOverlap(findCandidates(slice, signs, context));
    const parts = found.map(({ token, ...range }) => ({ token, start: start + range.start, end: start + range.end }));
    return weave(text, start, end, marks.length > 0 ? [...marks, ...parts] : parts);
}

function findCandidates(text: string, signs: number, context: InlineContext): Candidate[] {
    const candidates: Candidate[] = [];
    const end = text.length;
    const single = (token: InlineToken, range: Range, priority: number) =>
        candidates.push({ start: range.start, end: range.end, parts: [{ token, ...range }], priority });
    if (signs & SIGN.digit && signs & SIGN.slash) {
        for (const citation of findCitations(text, 0, end)) {
            candidates.push({ ...citation, parts: citationParts(text, citation), priority: 0 });
        }
    }
    if (signs & SIGN.bracket) {
        for (const { label, name } of findShortNames(text, 0, end)) {
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
    }
    if (context.shortNames.size > 0) {
        for (const use of findShortNameUses(text, 0, end, context.shortNames)) single('SHORT_NAME_USE', use, 2);
    }
    if (signs & (SIGN.digit | SIGN.roman) && MAY_REFER.test(text)) {
        for (const reference of findInternalReferences(text, 0, end, context))
            single('INTERNAL_REFERENCE', reference, 3);
    }
    if (signs & (SIGN.digit | SIGN.roman | SIGN.habit)) {
        for (const time of findTimes(text, 0, end)) single('TIME', time, 4);
    }
    if (signs & SIGN.note) {
        for (const note of findFootnoteReferences(text, 0, end)) {
            const mark = text.slice(note.start, note.end);
            const isOther = isNoNote(mark, context.brackets) || (context.raisesNoNotes && isRaisedFigure(mark));
            if (!isOther) {
                single('FOOTNOTE_REFERENCE', note, 5);
            }
        }
    }
    return candidates;
}

function citationParts(text: string, citation: CitationParts): InlinePart[] {
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
    return parts;
}

function withoutOverlap(candidates: Candidate[]): readonly InlinePart[] {
    const [only] = candidates;
    if (!only || candidates.length === 1) {
        return only?.parts ?? [];
    }
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
