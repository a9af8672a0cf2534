import { isWords, type Run, type TextBlock } from '../../printed/printed-document.js';
import { wordsOf } from '../../printed/runs.js';

/**
 * What of a paragraph is its heading, and the text that goes on behind it on the same line; no text where the whole paragraph
 * is the heading.
 */
export function splitRunIn({ runs, bookmark }: TextBlock): { heading: Run[]; text: Run[] } {
    if (bookmark === undefined || !wordsOf(runs).startsWith(bookmark)) {
        return { heading: [...runs], text: [] };
    }
    const heading: Run[] = [];
    const text: Run[] = [];
    let room = bookmark.length;
    for (const run of runs) {
        if (!isWords(run)) {
            // a note called at the very end of the heading belongs to it
            (text.length === 0 ? heading : text).push(run);
            continue;
        }
        const own = run.text.slice(0, room);
        const other = run.text.slice(room);
        room -= own.length;
        if (own !== '') heading.push({ ...run, text: own });
        if (other !== '') text.push({ ...run, text: other });
    }
    return { heading, text };
}

/** Runs of a heading, whose style is bold as a whole. */
export function withoutBold(runs: readonly Run[]): Run[] {
    return runs.map((run) => (isWords(run) ? { ...run, bold: undefined } : run));
}
