import type { Document } from '../syntax/generated/ast.js';
import type { PlanChecks, Report } from './check.js';
import { findInWords, textAround, textOf } from './words.js';

/** What closes what opens. Straight marks open and close alike, and tell nothing. */
const CLOSES: Readonly<Record<string, string>> = { '(': ')', '“': '”' };
/** A paragraph ends at a blank line, or where the next line begins with a mark or is a row. */
const PARAGRAPH_END = /\n[^\S\n]*(?:\n|(?=[-–+•*|]|\(?(?:\p{L}\d{0,2}|[\divxIVX]{1,5})(?:\.\d{1,2})*[.)]\s|\/\/))/gu;
/** The mark that begins a line: its bracket pairs with nothing. */
const LINE_MARK = /^[\t ]{0,40}(?:\p{L}\d{0,2}|[\divxIVX]{1,4})\)/gmu;
/** What a form leaves blank may be a bracket too. */
const BLANK = /[.…_]{4}|…{2}/u;
/** How much behind what opens is looked at for what closes it, in characters. */
const REACH = 6000;
/** So many of a document are looked at so far: a text in which more are not closed at once is none, and costs no time. */
const MOST_LOOKED_AT = 500;
/** How much of a line is looked at before it. */
const LONGEST_LINE = 400;

/** What opens closes again, in its paragraph or in a later one. */
function bracketsShouldClose(document: Document, report: Report): void {
    const whole = textOf(document);
    if (!/[(“]/.test(whole)) {
        return;
    }
    const source = textAround(document);
    let lookedAt = 0;
    const isOpen = ({ text, offset }: { readonly text: string; readonly offset: number }) => {
        const near = source.slice(offset, offset + REACH);
        const closing = CLOSES[text] ?? '';
        return !closesAtOnce(near, closing) && lookedAt++ < MOST_LOOKED_AT && staysOpen(source, offset, near, closing);
    };
    for (const { node, range, text } of findInWords(document, /[(“]/g, isOpen)) {
        const [vi, en] = text === '(' ? ['Ngoặc đơn', 'The bracket'] : ['Ngoặc kép', 'The quotation mark'];
        report(
            { node, range },
            {
                vi: `${vi} mở ở đây mà không đóng. Thêm dấu đóng, hoặc bỏ dấu mở.`,
                en: `${en} opens here and is not closed. Add what closes it, or remove it.`,
            },
        );
    }
}

/** Whether it is closed in its line, with nothing between that opens. */
function closesAtOnce(near: string, closing: string): boolean {
    const close = near.indexOf(closing);
    return close >= 0 && !/[\n(“]/.test(near.slice(1, close));
}

/** Whether nothing closes what opens at an offset, where `near` begins: not in its paragraph, nor in those behind it that are near. */
function staysOpen(source: string, offset: number, near: string, closing: string): boolean {
    const opening = near.charAt(0);
    PARAGRAPH_END.lastIndex = 0;
    const end = PARAGRAPH_END.exec(near)?.index ?? near.length;
    const paragraph = near.slice(0, end);
    const line =
        source
            .slice(Math.max(0, offset - LONGEST_LINE), offset)
            .split('\n')
            .at(-1) + paragraph;
    if (paragraph.includes('|') || BLANK.test(line)) {
        return false;
    }
    const [depth, isClosed] = closed(paragraph, 0, opening, closing);
    const rest = near.slice(end).replace(LINE_MARK, (mark, at: number) => {
        const isCut = at === 1 && isNoMark(mark, source.slice(Math.max(0, offset - REACH), offset), near);
        return isCut ? mark : '';
    });
    // a quotation of several paragraphs has others in it
    return !isClosed && !closed(rest, depth, opening, closing)[1];
}

/** Whether a number that a bracket follows counts neither on nor is counted on from: `(từ Điều 3 đến Điều` over `10)`. */
function isNoMark(mark: string, before: string, behind: string): boolean {
    const number = Number.parseInt(mark, 10);
    return !Number.isNaN(number) && !opensLine(number - 1, before) && !opensLine(number + 1, behind);
}

function opensLine(number: number, text: string): boolean {
    return new RegExp(`^[\\t ]{0,40}${number}\\)`, 'mu').test(text);
}

/** How many stand open behind a text that begins with `depth` of them, and whether the first of all was closed in it. */
function closed(text: string, depth: number, opening: string, closing: string): [depth: number, isClosed: boolean] {
    let open = depth;
    for (const sign of text) {
        open += sign === opening ? 1 : sign === closing ? -1 : 0;
        if (open === 0 && sign === closing) {
            return [0, true];
        }
    }
    return [open, false];
}

export const bracketChecks = {
    'ngoac-thieu-dong': bracketsShouldClose,
} satisfies Partial<PlanChecks>;
