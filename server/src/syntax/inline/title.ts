import { isSign, type MarkKind } from '../../terms/marks.js';
import { isCapitals, type Range } from '../reading/heading-parts.js';
import { withoutMarksBehind } from '../text/emphasis.js';
import { endOfNamedOnes } from './responsible-bodies.js';

const LONGEST_TITLE = 200;
/** What heads others as a rule, so that a full stop behind its title ends no sentence. */
const STOPPED: ReadonlySet<MarkKind> = new Set(['part', 'division', 'section']);
/** Where a sentence ends behind which another one begins. The stop stands first, for it is what a search can leap to. */
const SENTENCE_END = /\.(?<=[\p{Ll})”"]\.)(?=[*_]*\s+[*_]*["“]?\p{Lu})/u;
/** The longest title that ends in a full stop. */
const LONGEST_STOPPED = 100;
/** What has a title as a rule, though it be long or no capitals. */
const HIGH: ReadonlySet<MarkKind> = new Set([
    'annex',
    'part',
    'chapter',
    'subchapter',
    'division',
    'section',
    'article',
]);

export interface TitleAndText {
    readonly title: Range | undefined;
    readonly text: Range | undefined;
}

/**
 * Tells the title of a part, a section or an item from the text on the same line: at the first colon, or at the first full
 * stop that ends a short opening. A whole sentence has no title; list items (`-`, `+`, `*`) have none either.
 *
 * @param kind of the mark before it
 * @param heads whether blocks stand below it
 * @param goesOn whether its text goes on behind what interrupts it, as the number of a page does
 */
export function splitTitle(
    text: string,
    { start, end }: Range,
    kind: MarkKind,
    { heads = false, goesOn = false }: { readonly heads?: boolean; readonly goesOn?: boolean } = {},
): TitleAndText {
    const line = text.slice(start, end);
    if (isSign(kind)) {
        return { title: undefined, text: { start, end } };
    }
    const high = HIGH.has(kind);
    const plain = withoutMarksBehind(line);
    // what heads a section is its title, with a full stop too
    const isStopped =
        heads && STOPPED.has(kind) && plain.length <= LONGEST_STOPPED && /^\p{Lu}[^.;:,]*\.$/u.test(plain);
    const ended = !isStopped && /[.;,…]["”)]?$/u.test(plain);
    if (
        high &&
        (isCapitals(plain.replace(/\[\^?\p{L}+\]/gu, '')) ||
            (!ended && plain.length <= LONGEST_TITLE && !plain.slice(0, -1).includes(':')))
    ) {
        return { title: { start, end }, text: undefined };
    }
    const colon = colonOfTitle(line);
    if (colon && endOfNamedOnes(line, colon.index) > 0) {
        return { title: undefined, text: { start, end } };
    }
    if (colon && !/[.;](?=\s)/u.test(line.slice(0, colon.index))) {
        return divide(text, start, start + colon.index + 1, end);
    }
    const stop = SENTENCE_END.exec(line);
    if (stop && stop.index <= 100) {
        return divide(text, start, start + stop.index + 1, end);
    }
    if (ended || goesOn || plain.length > LONGEST_TITLE * 2) {
        return { title: undefined, text: { start, end } };
    }
    return { title: { start, end }, text: undefined };
}

/** A colon behind which text follows, but in brackets: what these say stands whole. */
const COLON = /:(?=[*_]*\s+[^\s,;])/gu;

function colonOfTitle(line: string): RegExpExecArray | undefined {
    for (const colon of line.matchAll(COLON)) {
        if (colon.index > LONGEST_TITLE) {
            return undefined;
        }
        const before = line.slice(0, colon.index);
        if (before.lastIndexOf('(') <= before.lastIndexOf(')')) {
            return colon;
        }
    }
    return undefined;
}

function divide(text: string, start: number, at: number, end: number): TitleAndText {
    const gap = /^[*_]*\s*/u.exec(text.slice(at, end))?.[0] ?? '';
    const closing = /^[*_]*/u.exec(gap)?.[0].length ?? 0;
    return { title: { start, end: at + closing }, text: { start: at + gap.length, end } };
}
