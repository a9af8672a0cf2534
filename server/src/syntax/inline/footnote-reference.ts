import type { Range } from '../reading/heading-parts.js';

/** A superscript 2 or 3 behind a unit of length is a power, not a note: `m²`, `km²`; notes are counted from one, and `[0]` is code. */
const REFERENCE =
    /\[\^[\p{L}\d]{1,6}\]|\[(?!0\])\d{1,3}\]|⁽[⁰¹²³⁴-⁹]{1,3}⁾|(?<!(?<![\p{L}])(?:[kcdmhµ]?m|inch))[⁰¹²³⁴-⁹]{1,3}/gu;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Finds references to footnotes within `start`–`end` of the clean text: `[^1]`, `[1]`, `¹`, `⁽¹⁾`. */
export function findFootnoteReferences(text: string, start: number, end: number): Range[] {
    const found: Range[] = [];
    REFERENCE.lastIndex = start;
    for (let m = REFERENCE.exec(text); m !== null && m.index + m[0].length <= end; m = REFERENCE.exec(text)) {
        found.push({ start: m.index, end: m.index + m[0].length });
    }
    return found;
}

/** What a text means by bare numbers in brackets. */
export type Brackets =
    | 'notes'
    /** Blanks of a form: `[01] Kỳ tính thuế … [02] Lần đầu`. */
    | 'fields'
    /** Entries of a list, as of the books that were used: each opens its line, and nothing calls it. */
    | 'entries';

/**
 * What a text means by numbers in brackets. Blanks have two digits each, and notes begin at one, so that a paper whose notes go past
 * nine has a ninth without a zero. Notes are called somewhere, be it by a mark of another form.
 */
export function bracketsOf(text: string): Brackets {
    if (/\[0\d\]/.test(text) && !text.includes('[9]')) {
        return 'fields';
    }
    // of one alone nobody can tell
    if (!text.includes('[1]') || !text.includes('[2]')) {
        return 'notes';
    }
    const entries = new Set<string>();
    for (const { 0: mark, 1: small, index } of text.matchAll(/\[\d{1,3}\](\s{0,3}(?!https?:)\p{Ll})?/gu)) {
        const start = startOfLine(text, index);
        if (start === undefined || (small && UNFINISHED.test(text[start - 2] ?? ''))) {
            return 'notes';
        }
        entries.add(footnoteName(mark.slice(0, mark.indexOf(']') + 1)));
    }
    for (const { 0: call, 1: lowered } of text.matchAll(CALLED_OTHERWISE)) {
        if (entries.has(lowered ?? footnoteName(call))) {
            return 'notes';
        }
    }
    return 'entries';
}

const CARET_NOTE = /^\[\^[\p{L}\d]{1,6}\]:/mu;
const RAISED_NOTE = /^ *⁽?[⁰¹²³⁴-⁹]/mu;

/** Whether raised figures in a text are powers and parts of units: all its notes are written `[^1]: …`, as those are that call them. */
export function raisesNoNotes(text: string): boolean {
    return CARET_NOTE.test(text) && !RAISED_NOTE.test(text);
}

/** Whether a mark is a raised figure. */
export function isRaisedFigure(mark: string): boolean {
    return /^[⁰¹²³⁴-⁹]/u.test(mark);
}

/** A call in another form, be it one that lost its height: `giao[^1]`, `giao¹`, `giao1`; of notes that are written so themselves, none. */
const CALLED_OTHERWISE =
    /\[\^\d{1,3}\](?!:)|(?<!^ {0,80}|(?<!\p{L})[kcdmhµ]?m)[⁰¹²³⁴-⁹]{1,3}|(?<=\p{Ll}{3})(\d{1,2})(?![\p{L}\d%]|[.,]\d)/gmu;

/** Blanks before a line's first word that are looked at. */
const WIDEST_INDENT = 80;

/** Where the line begins that a mark opens, in a quotation too; undefined where words stand before the mark. */
function startOfLine(text: string, offset: number): number | undefined {
    for (let at = offset; at > offset - WIDEST_INDENT; at--) {
        if (at === 0 || text[at - 1] === '\n') return at;
        if (!/[ “"*_]/u.test(text[at - 1] as string)) return undefined;
    }
    return undefined;
}

/** What a line ends in that the next one goes on with, small letters first. */
const UNFINISHED = /[\p{L}\p{N},]/u;

/** Whether a mark is no note's: the number of a blank or of an entry. */
export function isNoNote(mark: string, brackets: Brackets): boolean {
    return brackets !== 'notes' && (brackets === 'fields' ? /^\[\d\d\d?\]$/ : /^\[\d/).test(mark);
}

/** The name of a footnote as all its forms share it: `[^1]:`, `[1]`, `¹` and `⁽¹⁾` are all `1`. */
export function footnoteName(mark: string): string {
    return mark.replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(SUPERSCRIPTS.indexOf(digit))).replace(/[[\]^:⁽⁾\s]/g, '');
}

/** Writes a footnote's name in the form of `mark`: `2` as `⁽²⁾` where the mark is `⁽¹⁾`, and as it is where the mark is a number. */
export function withFootnoteName(mark: string, name: string): string {
    if (/^\d+$/.test(mark)) {
        return name;
    }
    if (mark.startsWith('[')) {
        return mark.replace(/[^[\]^:\s]+/u, name);
    }
    const raised = name.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] as string);
    return mark.startsWith('⁽') ? `⁽${raised}⁾` : raised;
}
