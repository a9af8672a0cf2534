import type { Remark } from '../paper.js';
import { planTextOfText } from '../text/plan-text-of-text.js';

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

/** What is larger is pasted as it is, in UTF-16 code units: nobody waits for it, and no paper is so large. */
const LARGEST = 4_000_000;

/**
 * Makes a plan of what lies on the clipboard.
 *
 * @returns null where that gains nothing: the plain text is what it would become, but for blank lines
 */
export function planOfClipboard(clipboard: Clipboard): PlanOfClipboard | null {
    const text = clipboard.text ?? '';
    if (text.length > LARGEST || text.trim() === '') {
        return null;
    }
    const plan = planTextOfText(text);
    return hasGained(plan.text, text) ? { text: endedLike(text, plan.text), remarks: plan.remarks } : null;
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
