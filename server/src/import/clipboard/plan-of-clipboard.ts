import { splitLines, wrapColumn } from '../../syntax/reading/lines.js';
import { planTextOfHtml } from '../html/html-plan-text.js';
import { remarkOnEncoding, repairedByEvidence } from '../legacy/legacy-text.js';
import type { Remark } from '../paper.js';
import { planTextOfText } from '../text/plan-text-of-text.js';
import { UnreadablePaper } from '../unreadable-paper.js';
import { withMarksOfText } from './printed-marks.js';

/** What lies on the clipboard, in the forms in which programs put it there. */
export interface Clipboard {
    /** `text/html`. */
    readonly html?: string;
    /** `text/plain`. */
    readonly text?: string;
}

/** A clipboard as a plan. */
export interface PlanOfClipboard {
    readonly text: string;
    readonly remarks: readonly Remark[];
}

/** What is larger is pasted as it is, in UTF-16 code units: some four hundred pages, more than anybody waits for. */
const LARGEST = 1_000_000;
/** HTML says each thing in many words, and carries pictures. */
const LARGEST_HTML = 8_000_000;
/** What has paragraphs, lines, lists or tables; without them HTML says no more than the text does. */
const HAS_STRUCTURE = /<(?:p|br|li|tr|h[1-6]|div)[\s>/]/iu;
/** Editors of source put their lines on the clipboard in colours. */
const IS_SOURCE = /white-space:\s*pre/iu;
/** So far in the beginning it says so. */
const BEGINNING = 4_000;
/** HTML is taken where it has at least this share of the letters that the text has. */
const SAME = 0.9;
/** A line with fewer words is no text that somebody would have to set in order. */
const FEW_WORDS = 6;

/**
 * Makes a plan of what lies on the clipboard: of its HTML where that says more, else of its text.
 *
 * @returns null where that gains nothing: the plain text is what it would become, but for blank lines
 */
export function planOfClipboard({ html = '', text = '' }: Clipboard): PlanOfClipboard | null {
    if (text.length > LARGEST || html.length > LARGEST_HTML || text.trim() === '') {
        return null;
    }
    const plan = planOfHtml(html, text) ?? planOfPlainText(text);
    return hasGained(plan.text, text) ? { text: endedLike(text, plan.text), remarks: plan.remarks } : null;
}

/** Fewer words with letters beyond English do not tell how a text was written. */
const TELLING_WORDS = 5;

/** The plan that plain text says; text from before Unicode, as Word puts its fonts on the clipboard, is read as it was meant. */
function planOfPlainText(source: string): PlanOfClipboard {
    const words = source.match(/[^\s!-~]+[^\s]*/gu) ?? [];
    const { text, encoding } =
        words.length < TELLING_WORDS ? { text: source, encoding: null } : repairedByEvidence(source);
    const { text: plan, remarks } = planTextOfText(text);
    return { text: plan, remarks: encoding === null ? remarks : [remarkOnEncoding(encoding), ...remarks] };
}

/** The plan that HTML says; undefined where it says no more than the text, or is not to be read. */
function planOfHtml(html: string, text: string): PlanOfClipboard | undefined {
    if (!HAS_STRUCTURE.test(html) || isSource(html) || isShort(text)) {
        return undefined;
    }
    try {
        const plan = planTextOfHtml(html, (paper) => withMarksOfText(paper, text));
        if (lettersOf(plan.text) < lettersOf(text) * SAME) {
            return undefined;
        }
        if (wrapColumn(plan.text, splitLines(plan.text)) === 0) {
            return plan;
        }
        // its lines are cut by hand, as those of a page that was read from a PDF
        const joined = planTextOfText(plan.text);
        return { text: joined.text, remarks: [...plan.remarks, ...joined.remarks] };
    } catch (error) {
        if (error instanceof UnreadablePaper) {
            return undefined;
        }
        throw error;
    }
}

function isSource(html: string): boolean {
    const beginning = html.slice(0, BEGINNING);
    return IS_SOURCE.test(beginning) && !/<(?:p|li|tr)[\s>]/iu.test(html);
}

/** Whether a text is a few words of one line. */
function isShort(text: string): boolean {
    const words = text.trim();
    return !/[\r\n]/u.test(words) && words.split(/\s+/u, FEW_WORDS).length < FEW_WORDS;
}

function lettersOf(text: string): number {
    return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** Whether a plan is more than its text was, blank lines and spaces at the ends of lines aside. */
function hasGained(plan: string, text: string): boolean {
    const linesOf = (some: string) => some.split(/\r\n|[\r\n]/u).flatMap((line) => line.trim() || []);
    return linesOf(plan).join('\n') !== linesOf(text).join('\n');
}

/** A plan that ends with an end of line only where the text did: it may be put into the midst of a paragraph. */
function endedLike(text: string, plan: string): string {
    return /[\r\n]/u.test(text.slice(text.trimEnd().length)) ? plan : plan.trimEnd();
}
