import type { OffsetEdit } from '../numbering/plan-text.js';

const STRAIGHT = /"/g;

/**
 * The straight quotes of a paragraph as those of print. They are changed only where all of them pair: each opens before a word and
 * closes behind one. Behind a figure a straight quote is an inch; a paragraph that holds such a one, or a quotation that ends in
 * another paragraph, is left as it is.
 *
 * @param start where the paragraph begins in the text that the edits are of, UTF-16
 */
export function pairedQuotes(paragraph: string, start: number): OffsetEdit[] {
    const edits: OffsetEdit[] = [];
    for (const { index } of paragraph.matchAll(STRAIGHT)) {
        const opens = edits.length % 2 === 0;
        if (opens ? !opensAt(paragraph, index) : !closesAt(paragraph, index)) {
            return [];
        }
        edits.push({ start: start + index, end: start + index + 1, newText: opens ? '“' : '”' });
    }
    return edits.length % 2 === 0 ? edits : [];
}

/**
 * Those of some chosen edits that leave no pair of quotes half changed: a quote is turned with its partner, or not at all.
 *
 * @param all the edits of {@link pairedQuotes} among others, of which `chosen` are some, in the order of the text
 */
export function inWholePairs(all: readonly OffsetEdit[], chosen: readonly OffsetEdit[]): readonly OffsetEdit[] {
    const pairs = new Map<OffsetEdit, number[]>();
    let quotes = 0;
    for (const edit of all) {
        const own = [...edit.newText.matchAll(/[“”]/gu)].map(() => quotes++ >> 1);
        if (own.length > 0) pairs.set(edit, own);
    }
    let kept = chosen;
    for (;;) {
        const isKept = new Set(kept);
        const halves = new Set([...pairs].flatMap(([edit, own]) => (isKept.has(edit) ? [] : own)));
        const whole = kept.filter((edit) => !pairs.get(edit)?.some((pair) => halves.has(pair)));
        if (whole.length === kept.length) {
            return kept;
        }
        kept = whole;
    }
}

/** What may stand before a quotation: nothing, a space, an opening bracket or quote, a dash. */
const BEFORE = /^[\s([{“‘/–—*_-]?$/u;

function opensAt(text: string, at: number): boolean {
    return BEFORE.test(text.charAt(at - 1)) && /^\S$/u.test(text.charAt(at + 1)) && text.charAt(at + 1) !== '"';
}

function closesAt(text: string, at: number): boolean {
    return /^\S$/u.test(text.charAt(at - 1)) && !/^[\p{L}\p{N}]$/u.test(text.charAt(at + 1));
}

/** How many quotations of a line are open at its end. */
function openIn(line: string): number {
    let open = 0;
    for (const [quote] of line.matchAll(/[“”]/gu)) {
        open = quote === '“' ? open + 1 : Math.max(0, open - 1);
    }
    return open;
}

/**
 * What becomes of two straight quotes that the editor has put around a selection.
 *
 * @param start where the first one stands, UTF-16
 * @param end where the other one stands
 * @returns undefined where they stay: in a comment, or where they do not stand there any more
 */
export function aroundSelection(text: string, start: number, end: number): OffsetEdit[] | undefined {
    const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    return text.charAt(start) !== '"' || text.charAt(end) !== '"' || line.trimStart().startsWith('//')
        ? undefined
        : [
              { start, end: start + 1, newText: '“' },
              { start: end, end: end + 1, newText: '”' },
          ];
}

/**
 * What becomes of a straight quote that was just typed: it opens a pair, or closes the one that is open. Editors may have closed it
 * with another straight one, which goes the same way.
 *
 * @param offset behind the quote, UTF-16
 * @returns undefined where it stays: behind a figure where no quotation is open (inches), in a comment, within a word
 */
export function onQuote(text: string, offset: number): OffsetEdit[] | undefined {
    const at = offset - 1;
    if (text.charAt(at) !== '"') {
        return undefined;
    }
    const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
    const before = text.charAt(at - 1);
    const isPaired = text.charAt(offset) === '"';
    // quotations stand within others: “a “b” c”
    const isOpen = openIn(line) > 0;
    // a quotation that is open closes behind a figure, too: “năm 2026”
    if ((/\d$/u.test(line) && !isOpen) || line.trimStart().startsWith('//')) {
        return undefined;
    }
    if (isOpen && !BEFORE.test(before)) {
        // a quote that closes stands for the one that was put there when the pair was opened
        const behind = isPaired ? offset + 1 : offset;
        const end = text.charAt(behind) === '”' ? behind + 1 : behind;
        return [
            { start: at, end: offset, newText: '”' },
            ...(end > offset ? [{ start: offset, end, newText: '' }] : []),
        ];
    }
    if (!BEFORE.test(before)) {
        // the one that it closes was typed too quickly to be changed
        const opened = line.lastIndexOf('"');
        const isPair = opened >= 0 && opensAt(line, opened) && opened > line.lastIndexOf('”') && closesAt(text, at);
        const open = at - line.length + opened;
        return isPair
            ? [
                  { start: open, end: open + 1, newText: '“' },
                  { start: at, end: offset, newText: '”' },
              ]
            : undefined;
    }
    return [
        { start: at, end: offset, newText: '“' },
        ...(isPaired ? [{ start: offset, end: offset + 1, newText: '”' }] : []),
    ];
}
