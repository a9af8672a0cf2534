import { isWords, type Run } from '../../printed/printed-document.js';

/** The words of runs, with the numbers of the footnotes in brackets. */
export function plain(runs: readonly Run[]): string {
    return runs.map((run) => (isWords(run) ? run.text : `[${run.note + 1}]`)).join('');
}
