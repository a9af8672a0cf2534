import type { Document } from '../syntax/generated/ast.js';
import type { PlanChecks, Report } from './check.js';
import { findInWords, textAround, textOf } from './words.js';

/** What closes what opens. Straight marks open and close alike, and tell nothing. */
const CLOSES: Readonly<Record<string, string>> = { '(': ')', '“': '”' };
/** A paragraph ends at a blank line, or where the next line begins with a mark or is a row. */
const PARAGRAPH_END = /\n[^\S\n]*(?:\n|(?=[-–+•*|]|\(?[\p{L}\d]{1,5}(?:\.\d{1,2})*[.)]\s|\/\/))/gu;
/** The mark that begins a line: its bracket pairs with nothing. */
const LINE_MARK = /^[^\S\n]*[\p{L}\d]{1,3}\)/gmu;
/** What a form leaves blank may be a bracket too. */
const BLANK = /[.…_]{4}|…{2}/u;
/** How much behind a paragraph is looked at for what closes what it opened, in characters. */
const REACH = 1500;

/** What opens closes again, in its paragraph or in a later one. */
function bracketsShouldClose(document: Document, report: Report): void {
    const whole = textOf(document);
    if (!/[(“]/.test(whole)) {
        return;
    }
    const source = textAround(document);
    const isOpen = ({ text, offset }: { readonly text: string; readonly offset: number }) =>
        staysOpen(source, offset, text, CLOSES[text] ?? '');
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

/** Whether nothing closes what opens at an offset: not in its paragraph, nor behind it before the same opens again. */
function staysOpen(source: string, offset: number, opening: string, closing: string): boolean {
    const close = source.indexOf(closing, offset);
    const within = source.slice(offset + 1, close < 0 ? offset : close);
    if (close >= 0 && !/[\n(“]/.test(within)) {
        return false;
    }
    PARAGRAPH_END.lastIndex = offset;
    const end = PARAGRAPH_END.exec(source)?.index ?? source.length;
    const paragraph = source.slice(offset, Math.min(end, offset + REACH * 4));
    const line = source.slice(source.lastIndexOf('\n', offset) + 1, end);
    if (paragraph.includes('|') || BLANK.test(line)) {
        return false;
    }
    const [depth, isClosed] = closed(paragraph, 0, opening, closing);
    // a quotation of several paragraphs has others in it
    const behind = source.slice(end, end + REACH * 4).replace(LINE_MARK, '');
    return !isClosed && !closed(behind, depth, opening, closing)[1];
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
